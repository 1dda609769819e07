import { expect, test } from 'vitest'
import { Day } from '../../../ingest/annotators/times/day.ts'

const weekOf = (year: number, month: number, day: number) => {
  const { week } = Day.of(year, month, day)!
  return `${week.year}-W${week.number}`
}

test('a day that the calendar lacks is none', () => {
  expect(Day.of(2023, 2, 29)).toBeNull()
  expect(Day.of(1900, 2, 29)).toBeNull()
  expect(Day.of(2024, 13, 1)).toBeNull()
  expect(Day.of(2024, 4, 31)).toBeNull()
  expect(Day.of(2024, 4, 0)).toBeNull()
  expect(String(Day.of(2000, 2, 29))).toBe('2000-02-29')
})

test('a week belongs to the year in which its Thursday lies', () => {
  expect(weekOf(2020, 12, 31)).toBe('2020-W53')
  expect(weekOf(2021, 1, 3)).toBe('2020-W53')
  expect(weekOf(2021, 1, 4)).toBe('2021-W1')
  expect(weekOf(2024, 12, 30)).toBe('2025-W1')
})

test('days are counted over months, leap years and centuries, forth and back', () => {
  const start = Day.of(1999, 12, 31)!
  expect(String(start.plusDays(1))).toBe('2000-01-01')
  expect(String(start.plusDays(60))).toBe('2000-02-29')
  expect(String(start.plusDays(-365))).toBe('1998-12-31')
  expect(String(start.plusDays(146_097))).toBe('2399-12-31')
  for (let days = -800; days < 800; days++) {
    const day = start.plusDays(days)
    expect(day.plusDays(-days).count).toBe(start.count)
    expect(Day.of(day.year, day.month, day.day)!.count).toBe(day.count)
    expect(day.dayOfWeek).toBe(new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() || 7)
  }
})

test('a month later is the last day of a month that is too short', () => {
  expect(String(Day.of(2024, 1, 31)!.plusMonths(1))).toBe('2024-02-29')
  expect(String(Day.of(2024, 3, 31)!.plusMonths(-1))).toBe('2024-02-29')
  expect(String(Day.of(2024, 11, 30)!.plusMonths(15))).toBe('2026-02-28')
  expect(String(Day.of(2024, 2, 29)!.inYear(2025))).toBe('2025-02-28')
})
