import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadExamples } from '../../../ingest/annotators/times/grammar.ts'
import { times } from '../../../ingest/annotators/times.ts'
import { tokens } from '../../../ingest/annotators/tokens.ts'
import type { Annotator, TimeExpression } from '../../../ingest/document.ts'
import { languagePack } from '../../../ingest/language.ts'
import { annotate } from '../../../ingest/pipeline.ts'
import { cpuTime } from '../../cpu-time.ts'

const readers = new Map<string, readonly Annotator[]>()
for (const language of ['de', 'en']) {
  const pack = languagePack(language)
  readers.set(language, [await tokens(pack), times(pack)])
}

function read(language: string, text: string, publishedAt: string | null): readonly TimeExpression[] {
  const article = { id: 'a', title: null, text, language, publishedAt, section: null, publisher: null, url: null }
  return annotate(article, readers.get(language)!).times
}

const written = ({ text, type, value }: TimeExpression) => `${text}=${type} ${value}`

describe.each(['de', 'en'])('every example of the %s rules is read as it says', (language) => {
  test.each(loadExamples(languagePack(language)))('$rule: $text', ({ rule, text, documentDate, expected }) => {
    const found = read(language, text, documentDate)
    expect(found.map(written)).toEqual(expected)
    if (rule !== null && expected.length > 0) expect(found.map((one) => one.rule)).toContain(rule)
  })
})

test('the characters at the offsets are those of the expression, whatever the text', () => {
  const word = fc.constantFrom(
    'am',
    '20',
    '.',
    'Januar',
    '2025',
    'vor',
    'zwei',
    'Jahren',
    'Montagabend',
    '9.30',
    'Uhr',
    'on',
    'Tuesday',
    'May',
    'the',
    'last',
    'three',
    'weeks',
    'ago',
    '1990',
    's',
    '-',
    '/',
    ',',
    '\n\n',
    '\ud83d',
    '\u200f',
    'fünfundzwanzigtausend',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  )
  const day = fc.option(fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') }))
  fc.assert(
    fc.property(fc.constantFrom('de', 'en'), text, day, (language, text, day) => {
      let end = 0
      for (const one of read(language, text, day?.toISOString() ?? null)) {
        expect(text.slice(one.start, one.end)).toBe(one.text)
        expect(one.start).toBeGreaterThanOrEqual(end)
        expect(one.value).not.toMatch(/undefined|NaN|null/)
        if (one.earliest && one.latest) expect(one.earliest <= one.latest).toBe(true)
        end = one.end
      }
    }),
    { numRuns: 300 },
  )
})

test('without the article’s day what is relative stays open and claims no days', () => {
  for (const one of read('de', 'Gestern, am Montag, im Mai, im nächsten Jahr und vor drei Wochen.', null)) {
    expect(one.value).toMatch(/X|^P/)
    expect([one.earliest, one.latest]).toEqual([null, null])
  }
})

test('a time of two weeks ago covers the week that it points to', () => {
  const [ago] = read('de', 'Er floh vor zwei Wochen.', '2025-01-10')
  expect(ago).toMatchObject({ type: 'DURATION', value: 'P2W', earliest: '2024-12-23', latest: '2024-12-29' })
})

test('a part of a month or year says which part', () => {
  expect(read('en', 'It ends in late March 2024.', '2025-01-10')[0]).toMatchObject({ value: '2024-03', mod: 'END' })
})

test('a table of numbers holds no times', () => {
  const table = Array.from({ length: 200 }, (_, row) =>
    [row * 7, row * 13.5, 12, 31, `${row}:${row}`, '0,5'].join('\t'),
  )
  for (const language of ['de', 'en']) expect(read(language, table.join('\n'), '2025-01-10')).toEqual([])
})

test('ten times the text takes about ten times the time', () => {
  const pack = languagePack('de')
  const annotator = times(pack)
  const passage =
    'Am Montag, dem 3. März 2025, sagte er um 9.30 Uhr, in den kommenden zwei Wochen werde nichts geschehen; '
  const took = (text: string) => {
    const article = {
      id: 'a',
      title: null,
      text,
      language: 'de',
      publishedAt: '2025-03-04',
      section: null,
      publisher: null,
      url: null,
    }
    const runs = Array.from({ length: 5 }, () => {
      const start = cpuTime()
      annotate(article, [annotator])
      return cpuTime() - start
    })
    return Math.min(...runs)
  }
  took(passage.repeat(100))
  expect(took(passage.repeat(2000)) / took(passage.repeat(200))).toBeLessThan(30)
})

test('a rule that is written wrongly is refused with its file, line and reason', () => {
  const folder = mkdtempSync(join(tmpdir(), 'times-'))
  mkdirSync(join(folder, 'times'))
  const header = 'name\tpattern\tmake\texample\tdate\texpected\n'
  const pack = { language: 'xx', folder: pathToFileURL(`${folder}/`) }
  writeFileSync(join(folder, 'times/words.tsv'), 'class\tvalue\tforms\nmonth\t1\tJanuary\n')
  writeFileSync(
    join(folder, 'times/rules.tsv'),
    `${header}odd\t{month\tmonth\tIn January.\t2025-01-10\tJanuary=DATE 2025-01\n`,
  )
  expect(() => times(pack)).toThrow(/rules\.tsv:2: “\{month” is no item/)
  writeFileSync(
    join(folder, 'times/rules.tsv'),
    `${header}odd\t{month}\tguess\tIn January.\t2025-01-10\tJanuary=DATE 2025-01\n`,
  )
  expect(() => times(pack)).toThrow(/rules\.tsv:2: make “guess” is none of/)
  rmSync(folder, { recursive: true })
})
