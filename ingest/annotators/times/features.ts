import { type DaySpan, day, monday, OPEN, shift, spanOf, type Unit, valueAt } from './calendar.ts'
import type { Context, Draft } from './context.ts'
import type { Day } from './day.ts'
import type { Features } from './grammar.ts'
import type { Value } from './lexicon.ts'
import { inYear, weekdayNear } from './resolve.ts'

export const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
export const text = (value: unknown): string | undefined => (value === undefined ? undefined : String(value))
export const pad = (value: number) => String(value).padStart(2, '0')

export function date(value: string, { mod }: Features): Draft {
  return expression('DATE', value, mod)
}

function expression(type: 'DATE' | 'TIME', value: string, mod: Value | undefined): Draft {
  const { earliest, latest } = spanOf(value)
  return mod === undefined ? { type, value, earliest, latest } : { type, value, mod: String(mod), earliest, latest }
}

/** A year written with two digits is of the hundred years that end thirty years after the article. */
export function fullYear(features: Features, { anchor }: Context): number | undefined {
  const year = number(features.year)
  if (year === undefined || year >= 100) return year
  const latest = (anchor?.year ?? 2000) + 30
  return latest - ((((latest - year) % 100) + 100) % 100)
}

/** The year that a relative word says (“of last year”), if one does. */
export function yearOf(features: Features, context: Context): number | undefined {
  const relative = number(features.yearrel)
  return relative !== undefined && context.anchor ? context.anchor.year + relative : fullYear(features, context)
}

/** The day that a day word, a weekday or a date names; null where nothing does, or nothing anchors it. */
export function dayNamed(features: Features, context: Context): Day | null {
  const { anchor } = context
  const offset = number(features.offset)
  if (offset !== undefined) return anchor?.plusDays(offset) ?? null
  const month = number(features.month)
  const dayOfMonth = number(features.day)
  if (month !== undefined && dayOfMonth !== undefined) {
    const year = yearOf(features, context)
    const startIn = (one: number) => day(one, month, dayOfMonth)
    return year === undefined ? inYear(startIn, 'D', context) : startIn(year)
  }
  const weekday = number(features.weekday)
  const base = from(context, features)
  if (weekday !== undefined && base) {
    const week = number(features.week)
    if (week !== undefined) return monday(base.plusDays(7 * week)).plusDays(weekday - 1)
    return weekdayNear(weekday, base, context, number(features.rel))
  }
  return null
}

/** `2025-01-10`, or with X what stays open. */
export function dayValue(features: Features, context: Context): string | null {
  const named = dayNamed(features, context)
  if (named) return valueAt(named, 'D')
  const { month, weekday } = features
  if (number(features.day) !== undefined && number(month) !== undefined) {
    if (context.anchor || fullYear(features, context) !== undefined) return null
    return day(2000, number(month), number(features.day)) && `XXXX-${pad(number(month)!)}-${pad(number(features.day)!)}`
  }
  if (number(weekday) !== undefined) return `XXXX-WXX-${weekday}`
  return features.offset === undefined ? null : 'XXXX-XX-XX'
}

/**
 * The day of “am Abend”: the one named last, but not one that lies ahead where the clause tells of the past, nor one
 * that went before what is told.
 */
function spokenOf({ anchor, lastDay, dayHere, dayBefore, dayTold, tense, background }: Context): Day | null {
  if (!lastDay || !anchor || dayHere) return lastDay ?? anchor
  if (dayBefore && !background()) return dayTold ?? anchor
  return lastDay.count > anchor.count && tense() === 'past' ? anchor : lastDay
}

/** The day to which a part of the day or a time of the clock belongs. */
export function dayAround(features: Features, context: Context): string {
  const day = spokenOf(context)
  if (context.habitual && features.weekday === undefined && features.day === undefined) return ''
  if (features.from === 'last') return day?.plusDays(number(features.rel) ?? 1).toString() ?? 'XXXX-XX-XX'
  return dayValue(features, context) ?? day?.toString() ?? 'XXXX-XX-XX'
}

export function time(value: string, { mod }: Features): Draft {
  return expression('TIME', value, mod)
}

export function from({ anchor, last, lastDay }: Context, { from, unit }: Features): Day | null {
  if (from !== 'last') return anchor
  return (unit === undefined || unit === 'D' ? (lastDay ?? last?.start) : (last?.start ?? lastDay)) ?? anchor
}

const UNKNOWN: { readonly [unit: string]: string } = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  H: 'XXXX-HX',
  DE: 'XXX',
  CE: 'XX',
}
export const unknown = (unit: unknown): string => UNKNOWN[String(unit)] ?? 'XXXX'

/** “wenige Stunden später”, “hours later”: of the day last told, which is as near as the text says. */
export function sameDay({ from, anchor, unit }: Features, { lastDay }: Context): DaySpan {
  const last = from === 'last' || anchor === 'last'
  if (!last || !lastDay || !/^T/.test(text(unit) ?? '')) return OPEN
  const day = lastDay.toString()
  return { earliest: day, latest: day }
}

/** The days that a duration spans where the words around it anchor it: “vor zwei Jahren”, “seit Wochen”. */
export function anchored(features: Features, context: Context) {
  const { anchor } = context
  const unit = text(features.unit)
  const count = number(features.n)
  if (!anchor || !features.anchor || !unit) return OPEN
  if (features.anchor === 'last') return sameDay(features, context)
  const today = anchor.toString()
  const sign = features.anchor === 'ago' || features.anchor === 'since' ? -1 : 1
  if (/^T/.test(unit)) return { earliest: today, latest: today }
  const factor = Number(/^\d+/.exec(unit)?.[0] ?? 1)
  const grain = unit.replace(/^\d+/, '') as Unit
  const other = count === undefined ? null : shift(anchor, sign * count * factor, grain)
  if (features.anchor === 'ago' || features.anchor === 'in')
    return other ? spanOf(valueAt(other, Number.isInteger(count) ? grain : 'M')) : OPEN
  const bound = other?.toString() ?? null
  return sign < 0 ? { earliest: bound, latest: today } : { earliest: today, latest: bound }
}
