import { rememberingForms } from '../form-cache.ts'
import { Day } from './day.ts'
import type { Value } from './lexicon.ts'

/** Days, weeks, weekends, months, quarters, half years, years, decades, centuries; with T the units of the clock. */
export type Unit = 'TS' | 'TM' | 'TH' | 'D' | 'W' | 'WE' | 'M' | 'Q' | 'H' | 'Y' | 'DE' | 'CE'

export interface DaySpan {
  readonly earliest: string | null
  readonly latest: string | null
}

export const OPEN: DaySpan = { earliest: null, latest: null }

const MONTHS: { readonly [unit: string]: number } = { M: 1, Q: 3, H: 6, Y: 12, DE: 120, CE: 1200 }
const DAYS: { readonly [unit: string]: number } = { D: 1, W: 7, WE: 7 }
const SEASONS: { readonly [season: string]: number } = { SP: 3, SU: 6, FA: 9, WI: 12 }
const LAST_YEAR = 9999

/** The day of an ISO date or date-time, or null. */
export function dayOf(iso: string | null): Day | null {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '') ?? []
  return year === undefined ? null : Day.of(Number(year), Number(month), Number(dayOfMonth))
}

/** The day of a year, month and day of the month, or null where there is no such day. */
export function day(year: number, month = 1, dayOfMonth = 1): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > LAST_YEAR) return null
  return Day.of(year, Math.trunc(month), Math.trunc(dayOfMonth))
}

/** Some units later (or earlier); null outside the years 1–9999. Fractions of units are rounded to days. */
export function shift(from: Day, count: number, unit: Unit): Day | null {
  const months = MONTHS[unit]
  const amount = count * (months ?? DAYS[unit] ?? 0)
  if (!Number.isFinite(amount) || Math.abs(amount) > LAST_YEAR * 366) return null
  const whole = Math.trunc(amount)
  const moved =
    months === undefined ? from.plusDays(whole) : from.plusMonths(whole).plusDays(Math.round((amount - whole) * 30))
  return moved.year >= 1 && moved.year <= LAST_YEAR ? moved : null
}

export const monday = (date: Day): Day => date.plusDays(1 - date.dayOfWeek)
const pad = (number: number, length = 2): string => String(number).padStart(length, '0')

/** The TIMEX3 value of the unit in which a day lies: 2025-01-10, 2025-W02, 2025-W02-WE, 2025-01, 2025-Q1, 2025-H1, 2025, 202, 20. */
export function valueAt(date: Day, unit: Unit): string {
  const year = pad(date.year, 4)
  switch (unit) {
    case 'W':
    case 'WE':
      return `${pad(date.week.year, 4)}-W${pad(date.week.number)}${unit === 'WE' ? '-WE' : ''}`
    case 'M':
      return `${year}-${pad(date.month)}`
    case 'Q':
      return `${year}-Q${Math.ceil(date.month / 3)}`
    case 'H':
      return `${year}-H${date.month > 6 ? 2 : 1}`
    case 'Y':
      return year
    case 'DE':
      return year.slice(0, 3)
    case 'CE':
      return year.slice(0, 2)
    default:
      return date.toString()
  }
}

/** A duration's TIMEX3 value. A unit may carry a factor: “2W” is a fortnight. */
export function durationValue(count: Value, unit: Value): string {
  const [, factor = '1', clock, letters = ''] = /^(\d*)(T?)([A-Z]+)$/.exec(String(unit)) ?? []
  const amount = typeof count === 'number' ? count * Number(factor || 1) : count
  return `P${clock ? 'T' : ''}${amount}${letters}`
}

/** The days that a value covers; open where it names none. Articles of a day name the same days. */
export const spanOf = rememberingForms(daysOf)

function daysOf(value: string): DaySpan {
  const match = /^(\d{2,4})(?:-(.+?))?(?:T.*)?$/.exec(value)
  if (!match) return OPEN
  const [, digits = '', rest] = match
  const year = Number(digits.padEnd(4, '0'))
  const first = day(year === 0 ? 1 : year)
  if (!first) return OPEN
  if (rest === undefined) return range(first, digits.length === 4 ? 'Y' : digits.length === 3 ? 'DE' : 'CE')
  const week = /^W(\d\d)(-WE)?$/.exec(rest)
  if (week) {
    const start = shift(monday(day(year, 1, 4)!), Number(week[1]) - 1, 'W')
    return start ? (week[2] ? days(start.plusDays(5), start.plusDays(6)) : range(start, 'W')) : OPEN
  }
  const part = /^([QH])(\d)$/.exec(rest)
  if (part) {
    const unit = part[1] as Unit
    return range(first.plusMonths((Number(part[2]) - 1) * MONTHS[unit]!), unit)
  }
  const season = SEASONS[rest]
  if (season) return range(first.plusMonths(season - 1), 'Q')
  const [month, dayOfMonth] = rest.split('-').map(Number)
  const start = day(year, month, dayOfMonth ?? 1)
  return start ? range(start, dayOfMonth === undefined ? 'M' : 'D') : OPEN
}

const days = (earliest: Day, latest: Day): DaySpan => ({ earliest: earliest.toString(), latest: latest.toString() })

function range(start: Day, unit: Unit): DaySpan {
  const next = shift(start, 1, unit)
  return next ? days(start, next.plusDays(-1)) : { earliest: start.toString(), latest: null }
}
