import type { Phrase, PhraseKind, Token } from '../../document.ts'
import type { Agreement } from './agreement.ts'

/** A phrase while it is being built: what it is attached to is known only when its neighbours are. */
export interface Draft {
  kind: PhraseKind
  first: number
  last: number
  head: number
  /** First token of the head's nouns: a title before a name, a measure before what it measures. */
  core: number
  preposition: string | null
  agreement: Agreement
  /** Its cases say something: determiner, ending or preposition showed them. */
  cased: boolean
  definite: boolean | null
  governor: Draft | null
  relation: Phrase['relation']
  /** A possessive mark stands behind it: “Trump's”. */
  possessive: boolean
  /** That of the phrase made of it. */
  index: number
}

/** What the chunker asks of the other layers. */
export interface Surroundings {
  readonly tokens: readonly Token[]
  /** Index of the entity over a token, or −1. */
  readonly entityAt: (token: number) => number
  /** A time expression begins at this token: its last token, exclusive; else 0. */
  readonly timeFrom: (token: number) => number
}

/** The tokens that are being read: the readers of phrases are made once for a text, and go from stretch to stretch. */
export interface Stretch {
  from: number
  to: number
}
