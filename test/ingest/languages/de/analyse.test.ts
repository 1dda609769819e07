import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Analysis } from '../../../../ingest/annotators/tokens.ts'
import { languagePack } from '../../../../ingest/language.ts'
import { analyser } from '../../../../ingest/languages/de/analyse.ts'
import { readTable } from '../../../../ingest/languages/table.ts'
import { Word } from '../../../../ingest/word.ts'
import { cpuTime } from '../../../cpu-time.ts'

const pack = languagePack('de')
const analyse = analyser(pack)

function raw(words: readonly string[]) {
  let end = -1
  return words.map((text) => {
    const start = end + 1
    end = start + text.length
    const lower = text.toLowerCase()
    return { word: new Word(text, lower), start, end, text, lower, spaced: start > 0 }
  })
}

/** Every feature of the token's readings, as words. */
function featuresOf({ readings }: Analysis): Set<string> {
  return new Set(
    readings.flatMap(({ cases, genders, numbers, persons, tense, moods, form, source }) =>
      [cases, genders, numbers, persons, tense, moods, form, source].flat().map(String),
    ),
  )
}

const rules = readTable(new URL('tagging/examples.tsv', pack.folder), [
  'rule',
  'sentence',
  'token',
  'pos',
  'lemma',
  'features',
])

test.each(rules)('$rule: “$sentence”', ({ sentence, token, pos, lemma, features }) => {
  const words = sentence.split(' ')
  const [, nth = '1', form] = token.match(/^(?:(\d):)?(.+)$/) ?? []
  const at = words.flatMap((word, index) => (word === form ? [index] : []))[Number(nth) - 1]!
  const found = analyse(raw(words))[at]!
  expect({ pos: found.pos, lemma: found.lemma }).toEqual({ pos, lemma })
  expect([...featuresOf(found)]).toEqual(expect.arrayContaining(features.split(/[ ,]/).filter(Boolean)))
})

test('a case that the determiner rules out is gone', () => {
  const minister = analyse(raw(['Sie', 'traf', 'den', 'Minister', '.']))[3]!
  expect(minister.readings.map(({ cases }) => cases)).toEqual([['acc']])
})

test('any tokens get one analysis each, with a reading, and the same again', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.constantFrom('der', 'Die', ',', 'zu', 'kommen', 'gesagt', 'hat', 'dass', '„', 'Haus', '\ud800', '16.', 'und'),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const found = analyse(raw(words))
      expect(found).toHaveLength(words.length)
      for (const { pos, lemma, readings } of found) expect(readings[0]).toMatchObject({ pos, lemma })
      expect(analyse(raw(words))).toEqual(found)
    }),
  )
})

test('a sentence of ten thousand words is read in time that grows with its length', () => {
  const words = Array.from({ length: 10_000 }, (_, at) => ['Der', 'Minister', ',', 'der', 'kam', ','][at % 6]!)
  const begin = cpuTime()
  expect(analyse(raw(words))).toHaveLength(10_000)
  expect(cpuTime() - begin).toBeLessThan(3000)
})
