import type { Alternative, Features, Item, Rule } from './grammar.ts'
import type { Lexeme } from './lexer.ts'
import type { Value } from './lexicon.ts'

/** A rule that fits at some lexeme: the lexemes of the expression itself, end exclusive, and what was captured. */
export interface Match {
  readonly rule: Rule
  readonly first: number
  readonly last: number
  readonly features: Features
  /** The lexeme whose value changes from member to member, where the rule tells a series; -1 where none does. */
  readonly series: number
}

/** The order of preference: what reaches farthest, then the rule that stands first. */
export const longest = (one: Match, other: Match): number => other.last - one.last || one.rule.order - other.rule.order

const NO_MATCHES: readonly Match[] = []

/** Every rule that fits from this lexeme on (what may stand before it reaches back to `free`): longest expression first, then in the order of the rules. */
export function matchesAt(lexemes: readonly Lexeme[], start: number, free: number): readonly Match[] {
  const { rules } = lexemes[start]!
  if (rules.length === 0) return NO_MATCHES
  const second = lexemes[start + 1]
  const bits = second === undefined || second.breaks ? 0 : second.bits
  let matches: Match[] | undefined
  for (const rule of rules) {
    // Nearly all that begin with an article fall here.
    if ((rule.follows & bits) === 0 && rule.follows !== -1) continue
    const match = matchRule(rule, lexemes, start, free)
    if (match === null) continue
    if (matches === undefined) matches = [match]
    else matches.push(match)
  }
  return matches === undefined ? NO_MATCHES : matches.length > 1 ? matches.sort(longest) : matches
}

/** What was taken on the way: for each lexeme of the expression, from `first` on, the alternative that it fitted. One for all, since most attempts come to nothing. */
const taken: Alternative[] = []
const places: number[] = []
let length = 0

function matchRule(rule: Rule, lexemes: readonly Lexeme[], start: number, free: number): Match | null {
  length = 0
  return walk(rule, lexemes, start, 0, start) && length > 0 ? captured(rule, lexemes, start, free) : null
}

/** What the walk took. A function of its own: most walks come to nothing, and the closure here would be made for each. */
function captured(rule: Rule, lexemes: readonly Lexeme[], start: number, free: number): Match {
  const features: { [name: string]: Value | undefined } = { ...rule.features }
  let series = -1
  const capture = (alternative: Alternative, place: number) => {
    if (alternative.class === null) return
    features[alternative.name] = lexemes[place]!.classes.get(alternative.class)
    if (alternative.name === features.series) series = place
  }
  const lead = places[0] === start ? leading(rule, lexemes, start, free) : []
  for (let index = lead.length - 1; index >= 0; index--) capture(lead[index]!, start - 1 - index)
  for (let index = 0; index < length; index++) capture(taken[index]!, places[index]!)
  return { rule, first: places[0]! - lead.length, last: places[length - 1]! + 1, features, series }
}

/** What stands before an expression and may: its article, “rund”, “früh”; the nearest first. */
function leading({ lead }: Rule, lexemes: readonly Lexeme[], start: number, free: number): Alternative[] {
  const found: Alternative[] = []
  for (const item of lead) {
    const at = start - found.length
    const before = lexemes[at - 1]
    if (at <= free || !before || lexemes[at]!.breaks) break
    const alternative = item.attached && before.spaced ? null : fits(item, before)
    if (alternative) found.push(alternative)
  }
  return found
}

/** Tries the items from one on; optional items are taken where that leads to a match. */
function walk(rule: Rule, lexemes: readonly Lexeme[], start: number, index: number, at: number): boolean {
  const item = rule.items[index]
  if (!item) return true
  const lexeme = lexemes[at]
  const open = lexeme !== undefined && !(at > start && lexeme.breaks)
  if (item.negative) {
    const looked = item.behind ? (lexeme?.breaks ? undefined : lexemes[at - 1]) : open ? lexeme : undefined
    return (looked === undefined || fits(item, looked) === null) && walk(rule, lexemes, start, index + 1, at)
  }
  const alternative = open && !(item.attached && lexeme.spaced) ? fits(item, lexeme) : null
  if (alternative) {
    const before = length
    if (!item.context) {
      taken[length] = alternative
      places[length++] = at
    }
    if (walk(rule, lexemes, start, index + 1, at + 1)) return true
    length = before
  }
  return item.optional && walk(rule, lexemes, start, index + 1, at)
}

function fits(item: Item, lexeme: Lexeme): Alternative | null {
  if ((item.bits & lexeme.bits) === 0) return null
  for (const alternative of item.alternatives) {
    if ((alternative.bits & lexeme.bits) === 0) continue
    if (alternative.class === null) {
      if (alternative.word === lexeme.lower) return alternative
      continue
    }
    const value = lexeme.classes.get(alternative.class)
    if (value !== undefined && alternative.accepts(value)) return alternative
  }
  return null
}
