import { day, dayOf, durationValue, OPEN, shift, type Unit, valueAt } from './calendar.ts'
import type { Context, Draft } from './context.ts'
import {
  anchored,
  date,
  dayAround,
  dayNamed,
  dayValue,
  from,
  number,
  pad,
  sameDay,
  text,
  time,
  unknown,
  yearOf,
} from './features.ts'
import type { Features } from './grammar.ts'
import { holidayIn } from './holidays.ts'
import { inYear, weekendNear } from './resolve.ts'

/** Gives an expression its type and value from what its rule captured; null where they make no sense together. */
export type Maker = (features: Features, context: Context) => Draft | null

/** The makers, by the name that the make column of rules.tsv uses. */
export const makers: { readonly [name: string]: Maker } = {
  /** A calendar day: day, month, year, weekday or day word. */
  day(features, context) {
    const value = dayValue(features, context)
    return value === null ? null : date(value, features)
  },

  iso: (features) => (dayOf(String(features.iso)) ? date(String(features.iso), features) : null),

  /** `10.1.2025`, `10.01.25`, and `10.1.` by its dots. */
  dotted(features, context) {
    const [dayOfMonth = 0, month = 0, year] = String(features.dotted).split('.').map(Number)
    return makers.day!({ ...features, day: dayOfMonth, month, year: year ?? features.year }, context)
  },

  month(features, context) {
    const month = number(features.month)!
    const year = yearOf(features, context)
    const startIn = (one: number) => day(one, month)
    const start = year === undefined ? inYear(startIn, 'M', context, number(features.rel)) : startIn(year)
    return date(start ? valueAt(start, 'M') : `XXXX-${pad(month)}`, features)
  },

  season(features, context) {
    const season = String(features.season)
    const month = { SP: 3, SU: 6, FA: 9 }[season] ?? 12
    const year = yearOf(features, context)
    const startIn = (one: number) => day(one, month)
    const start = year === undefined ? inYear(startIn, 'Q', context, number(features.rel)) : startIn(year)
    return date(`${start ? valueAt(start, 'Y') : 'XXXX'}-${season}`, features)
  },

  /** A quarter or half year by its number. */
  quarter(features, context) {
    const unit = features.unit === 'H' ? 'H' : 'Q'
    if (features.from === 'last') {
      const known = context.lastQuarter ?? (context.anchor && shift(context.anchor, -1, 'Q'))
      const named = number(features.year)
      return known && date(valueAt(named === undefined ? known : known.inYear(named), 'Q'), features)
    }
    const part = number(features.ordinal) ?? 0
    if (part < 1 || part > (unit === 'Q' ? 4 : 2)) return null
    const year = yearOf(features, context)
    const startIn = (one: number) => day(one, (part - 1) * (unit === 'Q' ? 3 : 6) + 1)
    const start = year === undefined ? inYear(startIn, unit, context, number(features.rel)) : startIn(year)
    return date(start ? valueAt(start, unit) : `XXXX-${unit}${part}`, features)
  },

  year(features, context) {
    const year = yearOf(features, context)
    return year === undefined ? null : date(String(year).padStart(4, '0'), features)
  },

  /** `198` for the eighties: from `1980`, `80` or a word of the value 80. */
  decade(features, context) {
    const decade = number(features.decade)
    if (decade === undefined || decade % 10 !== 0) return null
    const now = context.anchor?.year ?? 2025
    const year = decade >= 100 ? decade : Math.floor((now - decade) / 100) * 100 + decade
    return date(String(year).slice(0, 3), features)
  },

  century(features) {
    const century = number(features.ordinal)
    return century === undefined || century < 1 || century > 30 ? null : date(pad(century - 1), features)
  },

  holiday(features, context) {
    const code = String(features.holiday)
    const startIn = (one: number) => holidayIn(one, code)
    const year = yearOf(features, context)
    const start = year === undefined ? inYear(startIn, 'D', context, number(features.rel)) : startIn(year)
    return date(start ? valueAt(start, features.unit === 'W' ? 'W' : 'D') : 'XXXX-XX-XX', features)
  },

  /** The week, month, quarter, year … so many units from the article's (or from the last date named). */
  period(features, context) {
    const unit = text(features.unit) as Unit
    const base = from(context, features)
    const relative = number(features.rel)
    if (unit === 'Y' && relative === undefined && context.otherYear !== null)
      return date(String(context.otherYear).padStart(4, '0'), features)
    if (unit === 'WE' && base) return date(valueAt(weekendNear(base, context, relative), 'WE'), features)
    const start = base && shift(base, relative ?? 0, unit)
    return start || !base ? date(start ? valueAt(start, unit) : unknown(unit), features) : null
  },

  /** “Das neue Jahr”: the next one in the second half of a year, else this one. */
  newyear(features, { anchor }) {
    return date(anchor ? valueAt(anchor.plusMonths(6), 'Y') : 'XXXX', features)
  },

  /** So many units before or after: “two years ago”. */
  shift(features, context) {
    const count = number(features.n)
    const unit = text(features.unit) ?? ''
    const base = from(context, features)
    const direction = number(features.direction) ?? -1
    if (count === undefined)
      return { ...date(direction < 0 ? 'PAST_REF' : 'FUTURE_REF', features), ...sameDay(features, context) }
    const grain = unit.replace(/^\d+/, '') as Unit
    if (/^T/.test(grain)) return { type: 'TIME', value: 'XXXX-XX-XXTXX:XX', ...sameDay(features, context) }
    const steps = direction * count * Number(/^\d+/.exec(unit)?.[0] ?? 1)
    const quarter = unit === 'Y' && features.like !== undefined ? context.lastQuarter : null
    const start = base && shift(quarter ?? base, steps, grain)
    return date(
      start ? valueAt(start, quarter ? 'Q' : Number.isInteger(count) ? grain : 'M') : unknown(grain),
      features,
    )
  },

  /** The quarter of the year before the one spoken of. */
  yearago(features, context) {
    const { lastQuarter, anchor } = context
    const known = lastQuarter ?? (anchor && shift(anchor, -1, 'Q'))
    const start = known && shift(known, -1, 'Y')
    const part = number(features.ordinal)
    return date(start ? (part ? `${valueAt(start, 'Y')}-Q${part}` : valueAt(start, 'Q')) : 'XXXX-QX', features)
  },

  duration(features, context) {
    const value = durationValue(
      typeof features.n === 'number' ? features.n + (number(features.plus) ?? 0) : (features.n ?? 1),
      features.unit ?? 'Y',
    )
    return {
      type: 'DURATION',
      value,
      ...(features.mod !== undefined && { mod: String(features.mod) }),
      ...anchored(features, context),
    }
  },

  set(features) {
    if (features.weekday !== undefined)
      return { type: 'SET', value: `XXXX-WXX-${features.weekday}${text(features.part) ?? ''}`, ...OPEN }
    if (features.part !== undefined) return { type: 'SET', value: `XXXX-XX-XX${features.part}`, ...OPEN }
    return { type: 'SET', value: durationValue(features.n ?? 1, features.unit ?? 'D'), ...OPEN }
  },

  /** The week in which a day lies. */
  week(features, context) {
    const named = dayNamed(features, context)
    return named && date(valueAt(named, 'W'), features)
  },

  /** A part of the day: “Montagabend”, “am Abend”. */
  part: (features, context) => time(`${dayAround(features, context)}${features.part}`, features),

  /** “abends”: of the day just spoken of, or a habit. */
  habit: (features, context) => (context.lastDay ? makers.part!(features, context) : makers.set!(features, context)),

  clock(features, context) {
    const [hours = 0, minutes] =
      features.clock === undefined
        ? [number(features.hour) ?? -1, number(features.minute)]
        : String(features.clock).split(':').map(Number)
    const half = number(features.before) ?? 0
    const noon = features.meridiem === 'pm' && hours < 12 ? 12 : features.meridiem === 'am' && hours === 12 ? -12 : 0
    const total = (hours + noon) * 60 + (minutes ?? 0) - half
    if (hours < 0 || hours > 24 || total < 0 || total > 24 * 60 || (minutes ?? 0) > 59) return null
    return time(`${dayAround(features, context)}T${pad(Math.floor(total / 60))}:${pad(total % 60)}`, features)
  },

  /** PRESENT_REF, PAST_REF, FUTURE_REF. */
  ref(features, { anchor }) {
    const today = anchor?.toString() ?? null
    const earliest = features.ref === 'PAST_REF' ? null : today
    return { ...date(String(features.ref), features), earliest, latest: features.ref === 'FUTURE_REF' ? null : today }
  },

  /** The day of the article where the clause reports or announces, the present where it describes. */
  today(features, context) {
    const tense = context.tense()
    if (context.anchor && (features.always !== undefined || tense === 'past' || tense === 'future'))
      return date(context.anchor.toString(), features)
    return makers.ref!({ ...features, ref: 'PRESENT_REF' }, context)
  },

  /** No time expression, though other rules would fit. */
  none: () => null,

  /** A value that the rule itself gives. */
  literal: (features) => ({
    ...date(String(features.value), features),
    type: features.type === 'SET' ? 'SET' : features.type === 'DURATION' ? 'DURATION' : 'DATE',
  }),
}
