import type { ClauseKind, Phrase, Slot, Token, VerbGroup } from '../../document.ts'
import type { Lexis } from './lexis.ts'

/** A clause while its sentence is being read. */
export interface ClauseDraft {
  kind: ClauseKind
  parent: ClauseDraft | null
  marker: number | null
  antecedent: Phrase | null
  /** Its own tokens, in order. */
  tokens: number[]
  /** The finite verb; for an infinitive or participle clause null. */
  finite: number | null
  /** Waits for its finite verb. */
  pending: boolean
  /** A coordinated clause may take its subject and its auxiliary from this one. */
  sibling: ClauseDraft | null
  /** The first token, embedded clauses included. */
  readonly first: number
  /** That of the clause made of it; −1 while there is none. */
  index: number
  /** Its verb; undefined while nobody asked for it. */
  verb: VerbGroup | null | undefined
  /** Phrases whose head is its own and that hang on no other. */
  phrases: readonly Phrase[]
  slots: Slot[]
}

/** The sentence that a reader of clauses reads; it goes from one to the next. */
export interface SentenceView {
  readonly tokens: readonly Token[]
  from: number
  to: number
  readonly lexis: Lexis
  /** The outermost phrase over a token; null where there is none. */
  readonly phraseAt: (token: number) => Phrase | null
}

const none: readonly never[] = []

export function open(
  kind: ClauseKind,
  first: number,
  parent: ClauseDraft | null,
  marker: number | null = null,
): ClauseDraft {
  return {
    kind,
    parent,
    marker,
    antecedent: null,
    tokens: [],
    finite: null,
    pending: true,
    sibling: null,
    first,
    index: -1,
    verb: undefined,
    phrases: none,
    slots: [],
  }
}

export const isVerb = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX'
export const isFiniteVerb = (token: Token | undefined): boolean =>
  isVerb(token) && token!.readings[0]?.form === 'finite'
export const isZuInfinitive = (tokens: readonly Token[], at: number, lexis: Lexis): boolean => {
  const token = tokens[at]!
  if (!isVerb(token)) return false
  if (token.readings[0]?.form === 'zu-infinitive') return true
  return lexis.is(tokens[at - 1], 'infinitive-mark') && token.readings.some(({ form }) => form === 'infinitive')
}
/** Commas, dashes, colons and parentheses delimit clauses. */
export const isDelimiter = ({ text }: Token): boolean => text.length < 3 && delimiters.has(text)
const delimiters = new Set([',', ';', ':', '(', ')', '[', ']', '–', '—', '--'])
/** The first that holds of the clause and those above it. */
export function findAbove(
  clause: ClauseDraft | null,
  holds: (clause: ClauseDraft) => boolean,
): ClauseDraft | undefined {
  for (let each = clause; each; each = each.parent) if (holds(each)) return each
  return undefined
}
/** The clause that has none above it. */
export function topOf(clause: ClauseDraft): ClauseDraft {
  let top = clause
  while (top.parent) top = top.parent
  return top
}
