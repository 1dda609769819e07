import type { Extraction, MODEL_STATES } from './extraction.ts'
import type { ArticleState } from './views.ts'

/** One article as a client sends it. Only `text` must be there. */
export interface ArticleInput {
  /** The sender's own name for it, given back as `source`; the article's id is made from its canonical URL, else from its text. */
  id?: string
  url?: string
  title?: string
  text: string
  /** BCP 47; detected where it is missing. */
  language?: string
  /** ISO 8601 date or date-time: the anchor of relative dates. */
  publishedAt?: string
  section?: string
  publisher?: string
}

/** Why one article of a batch was not taken. `code` stands in docs/errors.md, `mend` tells the sender what to do. */
export interface Fault {
  readonly code: string
  readonly message: string
  readonly field?: string
  readonly mend?: string
}

export type Submitted = { readonly id: string; readonly state: ArticleState } | { readonly fault: Fault }

/** What the API asks of the ingest. */
export interface Ingest {
  /**
   * Takes articles in: each is checked, written durably in state `received`, then queued.
   * The results are in the order of the inputs; a fault of one does not keep the others out.
   * Throws StoreUnavailable where nothing can be written.
   */
  submit(articles: readonly ArticleInput[]): Promise<Submitted[]>

  /** Articles that are received and not yet extracted, whoever received them. Throws StoreUnavailable. */
  pending(): Promise<number>

  /** Resolves when all that is queued has been written; takes no more meanwhile. */
  drain(): Promise<void>
}

/** What came of asking a language model since the start. */
export interface ModelFigures {
  /** By what the model made of them; `failed`: read by the rules alone. */
  readonly articles: { readonly [state in (typeof MODEL_STATES)[number]]: number }
  /** Facts of the model: added, found by the rules as well, left out. */
  readonly facts: { readonly added: number; readonly known: number; readonly dropped: number }
  /** Passages that the model gave and that are not in the text. */
  readonly spans: number
  /** Questions that were asked again. */
  readonly retries: number
}

/** Extracts one article and stores nothing. Throws an error with `code` (UNSUPPORTED_LANGUAGE, …) for what it cannot read. */
export type Extract = (article: ArticleInput) => Promise<Extraction>
