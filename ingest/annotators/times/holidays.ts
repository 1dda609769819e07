import { gregorianEaster, orthodoxEaster } from 'date-easter'
import { day } from './calendar.ts'
import type { Day } from './day.ts'

/**
 * The day of a holiday in a year. A holiday is written in the data as `12-25` (a fixed day), `easter+50`, `orthodox+0`
 * (days after Easter), or `11-4-4`: in the eleventh month the fourth (−1: last) Thursday; `+1` the day after it. Null where it is none of these.
 */
export function holidayIn(year: number, code: string): Day | null {
  const feast = /^(easter|orthodox)([+-]\d+)$/.exec(code)
  if (feast) {
    const easter = (feast[1] === 'easter' ? gregorianEaster : orthodoxEaster)(year)
    return day(easter.year, easter.month, easter.day)?.plusDays(Number(feast[2])) ?? null
  }
  const [, month, dayOrWeek, weekday, later] = /^(\d+)-(-?\d+)(?:-(\d)(?:\+(\d))?)?$/.exec(code) ?? []
  if (month === undefined) return null
  if (weekday === undefined) return day(year, Number(month), Number(dayOrWeek))
  const first = day(year, Number(month))
  if (!first) return null
  if (Number(dayOrWeek) < 0) {
    const last = first.plusMonths(1).plusDays(-1)
    return last.plusDays(-((last.dayOfWeek - Number(weekday) + 7) % 7))
  }
  return first.plusDays(
    ((Number(weekday) - first.dayOfWeek + 7) % 7) + (Number(dayOrWeek) - 1) * 7 + Number(later ?? 0),
  )
}
