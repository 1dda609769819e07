import type { Clause, Span, Statement } from '../../document.ts'

/** The words that name a speaker or an addressee, and who they are. */
export interface Source {
  readonly span: Span
  readonly ids: readonly string[]
}

/** A statement before overlapping ones have been settled. */
export interface Candidate {
  readonly form: Statement['form']
  readonly content: Span
  readonly cue: Statement['cue']
  readonly speaker: Source | null
  readonly addresseeIds: readonly string[]
  /** The clause of the cue: its time is the statement's time. */
  readonly clause: Clause | null
  readonly rule: string
  readonly confidence: number
  /** Words that may tell of something else than speech, or a phrase for what is said: inside of what another one says they are his words. */
  readonly unsure?: boolean
}
