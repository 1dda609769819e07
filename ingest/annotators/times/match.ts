import type { Alternative, Features, Grammar, Item, Rule } from './grammar.ts'
import type { Lexeme } from './lexer.ts'
import type { Value } from './lexicon.ts'

/** A rule that fits at some lexeme: the lexemes of the expression itself, end exclusive, and what was captured. */
export interface Match {
  readonly rule: Rule
  readonly first: number
  readonly last: number
  readonly features: Features
  /** Lexemes by the name under which their value was captured. */
  readonly at: { readonly [name: string]: number }
}

/** The order of preference: what reaches farthest, then the rule that stands first. */
export const longest = (one: Match, other: Match): number => other.last - one.last || one.rule.order - other.rule.order

/** Every rule that fits from this lexeme on (what may stand before it reaches back to `free`): longest expression first, then in the order of the rules. */
export function matchesAt(lexemes: readonly Lexeme[], start: number, free: number, grammar: Grammar): Match[] {
  const lexeme = lexemes[start]!
  const matches: Match[] = []
  const attempt = (rules: readonly Rule[] | undefined) => {
    if (rules === undefined) return
    for (const rule of rules) {
      if (matches.some((one) => one.rule === rule)) continue
      const match = matchRule(rule, lexemes, start, free)
      if (match) matches.push(match)
    }
  }
  attempt(grammar.byFirst.get(`=${lexeme.lower}`))
  for (const name of lexeme.classes.keys()) attempt(grammar.byFirst.get(name))
  return matches.sort(longest)
}

/** What was taken on the way: for each lexeme of the expression the alternative that it fitted. */
interface Trail {
  readonly alternatives: Alternative[]
  readonly places: number[]
}

function matchRule(rule: Rule, lexemes: readonly Lexeme[], start: number, free: number): Match | null {
  const trail: Trail = { alternatives: [], places: [] }
  if (!walk(rule, lexemes, start, 0, start, trail) || trail.places.length === 0) return null
  if (trail.places[0] === start) extend(rule, lexemes, start, free, trail)
  const features: { [name: string]: Value | undefined } = { ...rule.features }
  const at: { [name: string]: number } = {}
  trail.alternatives.forEach((alternative, index) => {
    if (alternative.class === null) return
    const place = trail.places[index]!
    features[alternative.name] = lexemes[place]!.classes.get(alternative.class)
    at[alternative.name] = place
  })
  return { rule, first: trail.places[0]!, last: trail.places.at(-1)! + 1, features, at }
}

/** Takes what may stand before an expression: its article, “rund”, “früh”. */
function extend({ lead }: Rule, lexemes: readonly Lexeme[], start: number, free: number, trail: Trail): void {
  let at = start
  for (const item of lead) {
    const before = lexemes[at - 1]
    if (at <= free || !before || lexemes[at]!.breaks) return
    const alternative = item.attached && before.spaced ? null : fits(item, before)
    if (!alternative) continue
    at--
    trail.alternatives.unshift(alternative)
    trail.places.unshift(at)
  }
}

/** Tries the items from one on; optional items are taken where that leads to a match. */
function walk(rule: Rule, lexemes: readonly Lexeme[], start: number, index: number, at: number, trail: Trail): boolean {
  const item = rule.items[index]
  if (!item) return true
  const lexeme = lexemes[at]
  const open = lexeme !== undefined && !(at > start && lexeme.breaks)
  if (item.negative) {
    const looked = item.behind ? (lexeme?.breaks ? undefined : lexemes[at - 1]) : open ? lexeme : undefined
    return (looked === undefined || fits(item, looked) === null) && walk(rule, lexemes, start, index + 1, at, trail)
  }
  const alternative = open && !(item.attached && lexeme.spaced) ? fits(item, lexeme) : null
  if (alternative) {
    const length = trail.places.length
    if (!item.context) {
      trail.alternatives.push(alternative)
      trail.places.push(at)
    }
    if (walk(rule, lexemes, start, index + 1, at + 1, trail)) return true
    trail.alternatives.length = length
    trail.places.length = length
  }
  return item.optional && walk(rule, lexemes, start, index + 1, at, trail)
}

function fits(item: Item, lexeme: Lexeme): Alternative | null {
  for (const alternative of item.alternatives) {
    if (alternative.class === null) {
      if (alternative.word === lexeme.lower) return alternative
      continue
    }
    const value = lexeme.classes.get(alternative.class)
    if (value !== undefined && alternative.accepts(value)) return alternative
  }
  return null
}
