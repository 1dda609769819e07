import type { ClauseDraft } from './clause-draft.ts'

/** Where the reader of a sentence stands. */
export interface LinearState {
  /** The clause that takes the next words. */
  current: ClauseDraft
  /** Tokens from here on belong to no clause yet. */
  loose: number
  /** A semicolon stands before the loose tokens. */
  fresh: boolean
}

/** A verb with its auxiliaries, adverbs between them included. */
export interface Group {
  first: number
  last: number
  sort: 'finite' | 'infinitive' | 'gerund' | 'participle'
}
