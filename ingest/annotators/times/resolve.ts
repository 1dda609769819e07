import { monday, shift, type Unit } from './calendar.ts'
import type { Context } from './context.ts'
import type { Day } from './day.ts'

/**
 * So many days near, a date is meant whatever the tense: what was put off to next week was put off in the past tense,
 * and a month that lies almost a year back is not named without its year.
 */
const CLOSE: { readonly [unit: string]: number } = { D: 45, M: 31 }
/** News looks back more often than ahead: a day ahead counts so much farther. */
const AHEAD = 1.25
/** A day that lies so many days back is not named without its year, so it is the coming one that was spoken of. */
const LONG_AGO = 240
const SOON = 80
/** A quarter that began so many days ago is the one that is reported on. */
const JUST_REPORTED = 130

/**
 * The day in the year that the text means, where it names none: a relative word decides (“last October”), then a year
 * that was just spoken of, then the tense of the clause, then what is nearest to the article's day.
 */
export function inYear(
  startIn: (year: number) => Day | null,
  unit: Unit,
  context: Context,
  relative?: number,
): Day | null {
  const { anchor } = context
  if (!anchor) return relative === undefined ? inOtherYear(startIn, context) : null
  const candidates: Day[] = []
  for (let years = -1; years <= 1; years++) {
    const start = startIn(anchor.year + years)
    if (start) candidates.push(start)
  }
  const begun = (one: Day) => one.count <= anchor.count
  const over = (one: Day) => (shift(one, 1, unit) ?? one).count <= anchor.count
  const last = candidates.findLast(begun) ?? null
  const next = candidates.find((one) => !over(one)) ?? null
  if (relative === 0) return startIn(anchor.year)
  if (relative !== undefined)
    return (relative < 0 ? candidates.findLast(over) : candidates.find((one) => !begun(one))) ?? null
  const tense = context.tense()
  const days = (one: Day) => one.count - anchor.count
  const distance = (one: Day) => (days(one) > 0 ? days(one) * AHEAD : -days(one))
  const nearest = candidates.toSorted((one, other) => distance(one) - distance(other))[0] ?? null
  const close = nearest && distance(nearest) <= (CLOSE[unit] ?? 0) ? nearest : null
  if (close && (begun(close) || tense !== 'past')) return close
  const other = inOtherYear(startIn, context)
  if (other) return other
  if (close) return close
  if (unit === 'Q' && last && distance(last) <= JUST_REPORTED) return last
  if (tense === 'past')
    return unit === 'D' && next && last && distance(last) > LONG_AGO && days(next) < SOON ? next : last
  return looksAhead(context, false) ? next : nearest
}

function looksAhead({ tense, present }: Context, weekday: boolean): boolean {
  const found = tense()
  return (
    found === 'future' ||
    found === 'modal' ||
    (found === 'present' && (present === 'ahead' || (weekday && present === 'weekdays')))
  )
}

/** The day in the year that was just spoken of, where it goes on from there: “im Juni” after “Mai 1985”. */
function inOtherYear(startIn: (year: number) => Day | null, { otherYear, last, background }: Context): Day | null {
  if (otherYear === null || !last || (last.unit !== 'M' && last.unit !== 'D')) return null
  const start = startIn(otherYear)
  // What had gone before is told of an earlier month of that year.
  return start && (start.count >= last.start.count || background()) ? start : null
}

/** The day of the week that the text means: in the past unless tense or a relative word says otherwise. */
export function weekdayNear(weekday: number, anchor: Day, context: Context, relative?: number): Day {
  const behind = (anchor.dayOfWeek - weekday + 7) % 7
  const ahead = (weekday - anchor.dayOfWeek + 7) % 7
  // “an diesem Montag”: the nearest on the side that the tense tells, so on a Sunday the morrow.
  if (relative === 0 && context.tense() === null) return monday(anchor).plusDays(weekday - 1)
  if (relative !== undefined && relative !== 0)
    return relative < 0 ? anchor.plusDays(-(behind || 7)) : anchor.plusDays(ahead || 7)
  return looksAhead(context, true) ? anchor.plusDays(ahead) : anchor.plusDays(-behind)
}

/** Saturday of the weekend that the text means. */
export function weekendNear(anchor: Day, context: Context, relative?: number): Day {
  const current = monday(anchor).plusDays(5)
  const begun = anchor.dayOfWeek >= 6
  if (relative !== undefined && relative < 0) return current.plusDays(-7)
  if (relative !== undefined && relative > 0) return begun ? current.plusDays(7) : current
  if (begun || relative === 0) return current
  return context.tense() === 'past' ? current.plusDays(-7) : current
}
