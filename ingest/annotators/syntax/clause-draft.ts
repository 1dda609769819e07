import type { ClauseKind, Phrase, Token } from '../../document.ts'
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
}

/** The sentence that a reader of clauses reads. */
export interface SentenceView {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  readonly lexis: Lexis
  /** The outermost phrase over a token; null where there is none. */
  readonly phraseAt: (token: number) => Phrase | null
}

export function open(
  kind: ClauseKind,
  first: number,
  parent: ClauseDraft | null,
  marker: number | null = null,
): ClauseDraft {
  return { kind, parent, marker, antecedent: null, tokens: [], finite: null, pending: true, sibling: null, first }
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
export const isDelimiter = ({ text }: Token): boolean => /^([,;:()[\]–—]|--)$/.test(text)
/** The clause and those above it. */
export function* above(clause: ClauseDraft | null): Generator<ClauseDraft> {
  for (let each = clause; each; each = each.parent) yield each
}
