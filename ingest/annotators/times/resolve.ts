import { Temporal } from 'temporal-polyfill'
import { type Day, monday, shift, type Unit } from './calendar.ts'
import type { Context } from './context.ts'

/** So many days near, a date is meant whatever the tense: what was put off to next week was put off in the past tense. */
const CLOSE: { readonly [unit: string]: number } = {
  D: Number(process.env.CD ?? 21),
  M: Number(process.env.CM ?? 0),
  Q: Number(process.env.CQ ?? 0),
}

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
  const { anchor, otherYear, last: named } = context
  if (relative === undefined && otherYear !== null && named && (named.unit === 'M' || named.unit === 'D')) {
    const start = startIn(otherYear)
    if (start && Temporal.PlainDate.compare(start, named.start) >= 0) return start
  }
  if (!anchor) return null
  const candidates = [-1, 0, 1].flatMap((years) => startIn(anchor.year + years) ?? [])
  const starts = (one: Day) => Temporal.PlainDate.compare(one, anchor)
  const ends = (one: Day) => Temporal.PlainDate.compare(shift(one, 1, unit) ?? one, anchor)
  const last = candidates.findLast((one) => starts(one) <= 0)
  const next = candidates.find((one) => ends(one) > 0)
  if (relative === 0) return startIn(anchor.year)
  if (relative !== undefined)
    return relative < 0
      ? (candidates.findLast((one) => ends(one) <= 0) ?? null)
      : (candidates.find((one) => starts(one) > 0) ?? null)
  const distance = (one: Day) => Math.abs(anchor.until(one, { largestUnit: 'days' }).days)
  const nearest = candidates.toSorted((one, other) => distance(one) - distance(other))[0] ?? null
  if (nearest && distance(nearest) <= (CLOSE[unit] ?? 0)) return nearest
  const tense = context.tense()
  if (tense === 'past') return last ?? null
  if (tense === 'future' || tense === 'modal') return next ?? null
  return nearest
}

/** The day of the week that the text means: in the past unless tense or a relative word says otherwise. */
export function weekdayNear(weekday: number, anchor: Day, context: Context, relative?: number): Day {
  const behind = (anchor.dayOfWeek - weekday + 7) % 7
  const ahead = (weekday - anchor.dayOfWeek + 7) % 7
  if (relative === 0) return monday(anchor).add({ days: weekday - 1 })
  if (relative !== undefined)
    return relative < 0 ? anchor.subtract({ days: behind || 7 }) : anchor.add({ days: ahead || 7 })
  const tense = context.tense()
  return tense === 'future' || tense === 'modal' || (tense === 'present' && context.presentAhead) ? anchor.add({ days: ahead }) : anchor.subtract({ days: behind })
}

/** Saturday of the weekend that the text means. */
export function weekendNear(anchor: Day, context: Context, relative?: number): Day {
  const current = monday(anchor).add({ days: 5 })
  const begun = anchor.dayOfWeek >= 6
  if (relative !== undefined && relative < 0) return current.subtract({ days: 7 })
  if (relative !== undefined && relative > 0) return begun ? current.add({ days: 7 }) : current
  if (begun || relative === 0) return current
  return context.tense() === 'past' ? current.subtract({ days: 7 }) : current
}
