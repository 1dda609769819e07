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

/** Every rule that fits from this lexeme on: longest expression first, then in the order of the rules. */
export function matchesAt(lexemes: readonly Lexeme[], start: number, grammar: Grammar): Match[] {
  const lexeme = lexemes[start]!
  const seen = new Set<Rule>()
  const matches: Match[] = []
  const attempt = (rules: readonly Rule[] | undefined) => {
    for (const rule of rules ?? []) {
      if (seen.has(rule)) continue
      seen.add(rule)
      const match = matchRule(rule, lexemes, start)
      if (match) matches.push(match)
    }
  }
  attempt(grammar.byFirst.get(`=${lexeme.lower}`))
  for (const name of lexeme.classes.keys()) attempt(grammar.byFirst.get(name))
  return matches.sort(longest)
}

interface State {
  first: number
  last: number
  features: { [name: string]: Value | undefined }
  at: { [name: string]: number }
}

function matchRule(rule: Rule, lexemes: readonly Lexeme[], start: number): Match | null {
  const state: State = { first: -1, last: -1, features: { ...rule.features }, at: {} }
  const end = from(0, start, state)
  return end === null || end.first < 0 ? null : { rule, ...end }

  /** Tries the items from one on; optional items are taken where that leads to a match. */
  function from(index: number, at: number, state: State): State | null {
    const item = rule.items[index]
    if (!item) return state
    const lexeme = lexemes[at]
    const open = lexeme !== undefined && !(at > start && lexeme.breaks)
    if (item.negative) {
      const looked = item.behind ? (lexeme?.breaks ? undefined : lexemes[at - 1]) : open ? lexeme : undefined
      const blocked = looked !== undefined && fits(item, looked) !== null
      return blocked ? null : from(index + 1, at, state)
    }
    if (open && !(item.attached && lexeme.spaced)) {
      const alternative = fits(item, lexeme)
      if (alternative) {
        const taken = from(index + 1, at + 1, item.context ? state : take(state, alternative, lexeme, at))
        if (taken) return taken
      }
    }
    return item.optional ? from(index + 1, at, state) : null
  }
}

function take(state: State, alternative: Alternative, lexeme: Lexeme, at: number): State {
  const taken = { ...state, first: state.first < 0 ? at : state.first, last: at + 1 }
  if (alternative.class === null) return taken
  return {
    ...taken,
    features: { ...state.features, [alternative.name]: lexeme.classes.get(alternative.class) },
    at: { ...state.at, [alternative.name]: at },
  }
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
