import { expect, test } from 'vitest'
import { loadExtractor } from '../../../ingest/extract.ts'
import { dateLineReader } from '../../../ingest/sources/date-line.ts'
import { plainText } from '../../../ingest/sources/plain-text.ts'

const read = dateLineReader(await loadExtractor())

test.each([
  ['10. Januar 2025', '2025-01-10'],
  ['Freitag, 10. Januar 2025', '2025-01-10'],
  ['January 10, 2025', '2025-01-10'],
  ['3 March 2025', '2025-03-03'],
  ['2025-01-10', '2025-01-10'],
  ['10.01.2025', '2025-01-10'],
  ['10. Januar 2025, 14:30 Uhr', '2025-01-10'],
])('“%s” is the day %s', (line, day) => {
  expect(read(line)).toBe(day)
})

test.each(['32. Januar 2025', 'February 30th, 2025', 'Montag, 31. Juni 2024', '31.02.2025', '2025-13-01', '10. Mai'])(
  '“%s” is meant as a day and is none: it is refused',
  (line) => {
    expect(() => plainText(`${line}\n\nPolitik\n\nEin Titel\n\nDer Text.`, read)).toThrow(
      expect.objectContaining({ code: 'BAD_DATE', field: 'publishedAt', message: expect.stringContaining(line) }),
    )
  },
)

test.each([
  'Politik',
  'World',
  'Tarifstreit: 24/7',
  '9/11',
  'Januar',
  'May',
  'Kommt der Brexit am 31. Oktober?',
  '1.000',
])('“%s” is no date line', (line) => {
  expect(read(line)).toBeNull()
})
