import type { TimeType } from '../../../graph/extraction.ts'
import type { DaySpan, Unit } from './calendar.ts'
import type { Day } from './day.ts'

/** `modal` is what may, can or wants to be: it looks ahead, but less surely than `future`. */
export type Tense = 'past' | 'present' | 'future' | 'modal'

/** What a rule makes of its words. */
export interface Draft extends DaySpan {
  readonly type: TimeType
  readonly value: string
  readonly mod?: string
}

/** A date that the text has named before: its first day and how finely it was named. */
export interface Named {
  readonly start: Day
  readonly unit: Unit
}

/** Against what an expression is resolved. */
export interface Context {
  /** The article's day; null where it has none. */
  readonly anchor: Day | null
  /** The last date named shortly before, of any unit. */
  readonly last: Named | null
  /** The last day named shortly before. */
  readonly lastDay: Day | null
  /** Whether that day was told as having gone before the rest (“hatte am Montag …”), and the last that was not. */
  readonly dayBefore: boolean
  readonly dayTold: Day | null
  /** Whether the clause itself tells what had gone before. */
  readonly background: () => boolean
  /** Whether that day was named in this sentence. */
  readonly dayHere: boolean
  /** The year of a date named shortly before, where it is not the article's own. */
  readonly otherYear: number | null
  /** The last quarter named, and not merely compared with. */
  readonly lastQuarter: Day | null
  /** What lies ahead in a clause of the present tense in this language: every date, weekdays, or none. */
  readonly present: 'ahead' | 'weekdays' | 'behind'
  /** The sentence just spoke of what happens again and again. */
  readonly habitual: boolean
  /** The tense of the clause; null where nothing tells. */
  readonly tense: () => Tense | null
}
