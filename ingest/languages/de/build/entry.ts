import type { Reading } from '../../../document.ts'

/** What a form may be, without its lemma; `prefix` is kept apart because it differs from verb to verb. */
export type Features = Omit<Reading, 'lemma' | 'prefix' | 'source'>

export interface Entry {
  readonly form: string
  readonly lemma: string
  /** Length of the separable prefix that stands joined in the form; 0 where there is none. */
  readonly prefix: number
  readonly features: Features
}
