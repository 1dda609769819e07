import { dayOf, type Unit } from './calendar.ts'
import type { Context, Draft, Named } from './context.ts'
import type { Day } from './day.ts'
import type { Features } from './grammar.ts'

/** How many sentences back a date still anchors what follows. */
const LAST_DATE = 2
const LAST_DAY = 5
const OTHER_YEAR = 1
const LAST_QUARTER = 6

/** What was named before: the anchors of “am Abend”, “the following month”, “im Juni” after “Mai 1985”. */
export class Memory {
  private last: (Named & { sentence: number }) | null = null
  private lastDay: { day: Day; sentence: number; background: boolean } | null = null
  /** The last day on which something happened that is not told as having gone before. */
  private told: { day: Day; sentence: number } | null = null
  private year: { year: number; sentence: number } | null = null
  private habit = -1
  private readonly anchor: Day | null

  private quarter: { day: Day; sentence: number } | null = null
  private readonly present: Context['present']

  constructor(anchor: Day | null, present: Context['present']) {
    this.anchor = anchor
    this.present = present
  }

  /** The sentence that named the last day. */
  get daySentence(): number {
    return this.lastDay?.sentence ?? -1
  }

  note({ type, value, earliest }: Draft, sentence: number, features: Features, background: () => boolean): void {
    if (type !== 'TIME') this.habit = type === 'SET' ? sentence : -1
    const start = dayOf(earliest)
    if ((type !== 'DATE' && type !== 'TIME') || !start || /_REF$/.test(value)) return
    if (features.like !== undefined) return
    const unit = unitOf(value)
    if (unit === 'Q') this.quarter = { day: start, sentence }
    this.last = { start, unit, sentence }
    if (unit === 'D') {
      this.lastDay = { day: start, sentence, background: background() }
      if (!this.lastDay.background) this.told = { day: start, sentence }
    }
    const named = typeof features.year === 'number' && features.aside === undefined
    if (named) this.year = start.year === this.anchor?.year ? null : { year: start.year, sentence }
    else if (this.year && start.year !== this.year.year) this.year = null
    else if (this.year) this.year = { ...this.year, sentence }
  }

  context(sentence: number, tense: Context['tense'], background: Context['background']): Context {
    const near = <Kept extends { sentence: number }>(kept: Kept | null, reach: number) =>
      kept && sentence - kept.sentence <= reach ? kept : null
    return {
      anchor: this.anchor,
      last: near(this.last, LAST_DATE),
      lastDay: near(this.lastDay, LAST_DAY)?.day ?? null,
      dayBefore: this.lastDay?.background ?? false,
      dayTold: near(this.told, LAST_DAY)?.day ?? null,
      background,
      dayHere: this.lastDay?.sentence === sentence,
      lastQuarter: near(this.quarter, LAST_QUARTER)?.day ?? null,
      present: this.present,
      habitual: this.habit === sentence,
      otherYear: near(this.year, OTHER_YEAR)?.year ?? null,
      tense,
    }
  }
}

function unitOf(value: string): Unit {
  if (/^\d{4}-\d\d-\d\d/.test(value)) return 'D'
  if (/^\d{4}-W/.test(value)) return 'W'
  if (/^\d{4}-Q/.test(value)) return 'Q'
  if (/^\d{4}-[SFW][PUAI]/.test(value)) return 'M'
  if (/^\d{4}-H/.test(value)) return 'H'
  if (/^\d{4}-\d\d/.test(value)) return 'M'
  return value.length >= 4 ? 'Y' : value.length === 3 ? 'DE' : 'CE'
}
