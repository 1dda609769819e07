import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document } from '../../../ingest/document.ts'
import { cpuTime } from '../../cpu-time.ts'
import { parse } from './grammar.ts'

const german =
  'der die und dass , . Minister Putin sagte habe getroffen zu kommen von wurde „ “ : wenn nicht an 20. ( ) Stadt'.split(
    ' ',
  )
const english = 'the and that , . minister Putin said had met to come by was " : if not up 20 ( ) who city\'s'.split(
  ' ',
)

function check({ text, tokens, sentences, phrases, clauses }: Document): void {
  const owner = new Map<number, number>()
  for (const clause of clauses) {
    for (const at of clause.tokens) {
      expect(owner.has(at), `token ${at} of two clauses in “${text}”`).toBe(false)
      owner.set(at, clause.index)
      expect(tokens[at]!.start).toBeGreaterThanOrEqual(clause.start)
      expect(tokens[at]!.end).toBeLessThanOrEqual(clause.end)
    }
    for (const { phrase } of clause.slots) expect(phrases[phrase]).toBeDefined()
    let depth = 0
    for (let up = clause.parent; up !== null; up = clauses[up]!.parent)
      expect(++depth).toBeLessThanOrEqual(clauses.length)
    const { first, last } = sentences[clause.sentence]!
    if (clause.verb) expect(clause.verb.head >= first && clause.verb.head < last).toBe(true)
  }
  for (const phrase of phrases) if (phrase.governor !== null) expect(phrase.governor).not.toBe(phrase.index)
}

test.each([
  ['de', german],
  ['en', english],
])('any row of %s words is a tree of clauses that share no token', async (language, words) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 40 }), async (row) =>
      check(await parse(language, row.join(' '))),
    ),
    { numRuns: 200 },
  )
})

test.each(['de', 'en'])('a %s sentence of twenty thousand words takes its time in proportion', async (language) => {
  const text = Array.from(
    { length: 20_000 },
    (_, at) => (language === 'de' ? german : english).filter((word) => word !== '.')[(at * 7) % 17],
  ).join(' ')
  const started = cpuTime()
  check(await parse(language, text))
  expect(cpuTime() - started).toBeLessThan(10_000)
})
