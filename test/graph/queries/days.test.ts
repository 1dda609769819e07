import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isDay, periodOf } from '../../../graph/queries/days.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a day of the calendar is one, and any other text is none', () => {
  for (const text of ['2025-02-28', '2024-02-29', '1999-12-31']) expect(isDay(text)).toBe(true)
  for (const text of [
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '2025',
    '',
    'heute',
    '2025-01-01T00:00:00Z',
  ])
    expect(isDay(text)).toBe(false)
})

test('a period holds its day, and periods that follow each other leave no gap', () => {
  fc.assert(
    fc.property(day, fc.constantFrom('day', 'week', 'month', 'year'), (one, length) => {
      const { from, to, period } = periodOf(one, length)
      expect(from <= one && one <= to).toBe(true)
      expect(periodOf(from, length)).toEqual({ from, to, period })
      expect(periodOf(to, length)).toEqual({ from, to, period })
      expect(periodOf(addDays(to, 1), length).from).toBe(addDays(to, 1))
    }),
  )
})

test('weeks are counted as ISO 8601 does', () => {
  expect(periodOf('2021-01-03', 'week').period).toBe('2020-W53')
  expect(periodOf('2024-12-30', 'week').period).toBe('2025-W01')
  expect(periodOf('2025-01-20', 'week')).toEqual({ period: '2025-W04', from: '2025-01-20', to: '2025-01-26' })
})
