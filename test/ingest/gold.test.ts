import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readFloors } from '../../bench/evaluate/floors.ts'
import { readGold } from '../../bench/evaluate/gold/format.ts'
import { findSets } from '../../bench/evaluate/sets.ts'
import { loadExtractor } from '../../ingest/extract.ts'

const folder = fileURLToPath(new URL('../gold', import.meta.url))

test('the extractor reads the gold articles as well as it did', async () => {
  const floors = readFloors()['test/gold']!
  const [set] = findSets(folder, 'test/gold')
  const { measures, misses } = await set!.score(await loadExtractor())
  expect(measures.map(({ measure }) => measure).sort()).toEqual(Object.keys(floors).sort())
  const fallen = measures.filter(({ measure, score }) => score < floors[measure]!)
  expect(fallen, misses.map(({ layer, kind, where }) => `${layer}: ${kind}: ${where}`).join('\n')).toEqual([])
})

test('every article of the gold has facts of each kind that are required', () => {
  for (const gold of readGold(folder))
    for (const facts of [gold.actors, gold.roles, gold.statements, gold.events])
      expect(facts.some(({ required }) => required !== false)).toBe(true)
})
