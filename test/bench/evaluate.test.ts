import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sameDate } from '../../bench/evaluate/gold/dates.ts'
import { BrokenGold } from '../../bench/evaluate/gold/format.ts'
import { sameTitle } from '../../bench/evaluate/gold/names.ts'
import { pairUp } from '../../bench/evaluate/match.ts'
import { findSets } from '../../bench/evaluate/sets.ts'
import { type Extractor, loadExtractor } from '../../ingest/extract.ts'

let extractor: Extractor
const folder = mkdtempSync(join(tmpdir(), 'evaluate-'))

beforeAll(async () => {
  extractor = await loadExtractor()
})
afterAll(() => rmSync(folder, { recursive: true }))

const text = 'Die Ministerin sagte am 3. Mai 2024, der Haushalt sei ausgeglichen.'
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

function records(file: string, ...lines: readonly object[]): void {
  writeFileSync(join(folder, file), lines.map((line) => JSON.stringify({ lang: 'de', text, ...line })).join('\n'))
}

const scoresOf = async (name: string) => {
  const set = findSets(folder).find((each) => each.name === name)!
  const { measures, misses } = await set.score(extractor)
  return { scores: Object.fromEntries(measures.map(({ measure, score }) => [measure, score])), misses }
}

test('a set whose gold is what the extractor finds scores 1', async () => {
  records('temporal.right.jsonl', {
    id: '1',
    timexes: [{ ...span('3. Mai 2024'), type: 'DATE', value: '2024-05-03' }],
  })
  records('attribution.right.jsonl', {
    id: '1',
    attributions: [
      { source: [span('Die Ministerin')], message: [span('der Haushalt sei ausgeglichen')], cue: [span('sagte')] },
    ],
  })
  expect((await scoresOf('temporal.right')).scores).toEqual({ 'relaxed F1': 1, 'exact F1': 1, 'value F1': 1 })
  expect((await scoresOf('attribution.right')).scores).toEqual({
    'message overlap F1': 1,
    'who said what overlap F1': 1,
    'who said what exact F1': 1,
  })
})

test('what is missed and what is wrong lower the score, and are told with their words', async () => {
  records('ner.wrong.jsonl', { id: '1', entities: [{ ...span('Haushalt'), type: 'ORG' }] })
  records('temporal.wrong.jsonl', { id: '1', timexes: [{ ...span('am 3. Mai'), type: 'DATE', value: '2023-05-03' }] })
  const names = await scoresOf('ner.wrong')
  expect(names.scores['exact typed F1']).toBe(0)
  expect(names.misses[0]?.where).toContain('⟦Haushalt⟧')
  const times = await scoresOf('temporal.wrong')
  expect(times.scores).toEqual({ 'relaxed F1': 1, 'exact F1': 0, 'value F1': 0 })
  expect(times.misses.map(({ kind }) => kind)).toContain('value: 2024-05-03 for 2023-05-03')
})

test('a gold article whose span is not in its text is refused', async () => {
  const broken = join(folder, 'broken')
  for (const part of ['articles', 'gold']) mkdirSync(join(broken, part), { recursive: true })
  writeFileSync(join(broken, 'articles', 'a.txt'), `3. Mai 2024\n\nPolitik\n\nHaushalt ausgeglichen\n\n${text}\n`)
  const gold = { actors: [], roles: [], events: [], links: [] }
  const statements = [{ speaker: [], form: 'indirect', content: 'der Etat sei knapp', contentStart: 3 }]
  writeFileSync(join(broken, 'gold', 'a.json'), JSON.stringify({ ...gold, statements }))
  await expect(findSets(broken)[0]!.score(extractor)).rejects.toThrow(BrokenGold)
})

test('a folder with nothing to evaluate is refused by name', () => {
  expect(() => findSets(join(folder, 'nowhere'))).toThrow('nowhere')
})

test('the likeliest pairs are taken first, each side once', () => {
  const pairs = pairUp([1, 5], [4, 2, 9], (a, b) => Math.max(0, 3 - Math.abs(a - b)))
  expect([...pairs].sort()).toEqual([
    [0, 1],
    [1, 0],
  ])
})

test.each([
  ['2025-01-20', '2025-01', true],
  ['2025-01-20', '2025-W04', true],
  ['2025-01-19', '2025-W04', false],
  ['2025-W01', '2024-12', true],
  ['2025-01-20T10:00', '2025-01-20', true],
  ['2025-01', '2024', false],
  [null, '2025', false],
])('the date %s agrees with %s: %s', (found, gold, agrees) => {
  expect(sameDate(found, gold)).toBe(agrees)
})

test.each([
  ['US-Außenminister', 'Außenminister', true],
  ['Außenministerin', 'Außenministers', true],
  ['Präsident', 'Vizepräsident', false],
  ['Prime Minister', 'prime minister', true],
  ['President', 'Presiding judge', false],
])('the title %s is the same as %s: %s', (a, b, same) => {
  expect(sameTitle(a, b)).toBe(same)
})
