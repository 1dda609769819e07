/** True for a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const read = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text)
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The day after: what was published up to the end of `day` sorts before it. */
export const nextDay = (day: string): string => addDays(day, 1)

/** First and last day of a period as `period` writes it. */
export interface Period {
  period: string
  from: string
  to: string
}

export type PeriodLength = 'day' | 'week' | 'month' | 'year'

/** The period that a day falls in: 2025-01-20, 2025-W04 (ISO 8601), 2025-01 or 2025. */
export function periodOf(day: string, length: PeriodLength): Period {
  if (length === 'week') return weekOf(day)
  if (length === 'day') return { period: day, from: day, to: day }
  const period = day.slice(0, length === 'month' ? 7 : 4)
  const from = length === 'month' ? `${period}-01` : `${period}-01-01`
  const first = new Date(`${from}T00:00:00Z`)
  const end = new Date(first)
  if (length === 'month') end.setUTCMonth(end.getUTCMonth() + 1)
  else end.setUTCFullYear(end.getUTCFullYear() + 1)
  return { period, from, to: addDays(end.toISOString().slice(0, 10), -1) }
}

/** ISO 8601: a week begins on Monday and belongs to the year of its Thursday. */
function weekOf(day: string): Period {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const from = addDays(day, -weekday)
  const thursday = addDays(from, 3)
  const year = thursday.slice(0, 4)
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000
  return { period: `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`, from, to: addDays(from, 6) }
}
