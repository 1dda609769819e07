import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cypher, cypherNames } from '../../../graph/cypher.ts'
import { QueryUnsupported } from '../../../graph/errors.ts'
import { hazardRules, hazards } from '../../../graph/stores/embedded-avoid.ts'
import { lex } from '../../../graph/stores/lexer.ts'
import { openTestStore } from '../../helper.ts'

const wrong: [rule: string, query: string][] = [
  ['number-with-string', "RETURN 1 = '1' AS same"],
  ['number-with-string', "MATCH (e:Event) WHERE e.scale > '2' RETURN e.id AS id"],
  ['date-that-is-none', "RETURN date('garbage') AS day"],
  ['date-that-is-none', "RETURN date('2025-02-30') AS day"],
  ['date-that-is-none', "RETURN datetime('2025-01-01T00:00:00[Europe/Berlin]') AS moment"],
  ['boolean-order', 'RETURN true > false AS more'],
  ['list-plus-scalar', 'RETURN [1] + 2 AS list'],
  ['list-plus-scalar', 'RETURN 2 + [1] AS list'],
  ['percentile-disc', 'MATCH (e:Event) RETURN percentileDisc(e.scale, 0.5) AS p'],
  ['aggregate-beside-node', 'MATCH (e:Event) RETURN e, count(*)'],
  ['alias-hides-variable', 'MATCH (e:Event) RETURN e.id AS e ORDER BY e.id'],
  ['null-in-list', 'RETURN null IN [1] AS there'],
]

const right = [
  "MATCH (e:Event) WHERE e.type = 'CONSULT' AND e.scale > 2 RETURN e.id AS id ORDER BY id",
  "RETURN date('2025-01-31') AS day, datetime('2025-01-31T10:00:00+01:00') AS moment",
  'MATCH (a:Actor) RETURN a.names[0] + 1 AS x, [1] + [2] AS list',
  'MATCH (e:Event) RETURN e AS event, count(*) AS n',
  'MATCH (e:Event) WITH e, count(*) AS n RETURN e.id AS id, n ORDER BY n DESC, id',
  "RETURN \"1 = '1'\" AS text // date('garbage')",
  "MATCH (e:Event) RETURN e.id AS `date('x')` /* percentileDisc */",
]

test.each(wrong)('%s is refused: %s', async (rule, query) => {
  expect(hazards(query).map((hazard) => hazard.rule)).toContain(rule)
  const store = await openTestStore()
  await expect(store.query(query)).rejects.toThrow(QueryUnsupported)
})

test('every rule has a query that shows it', () => {
  expect(new Set(wrong.map(([rule]) => rule))).toEqual(new Set(hazardRules))
})

test.each(right)('is not refused: %s', (query) => {
  expect(hazards(query)).toEqual([])
})

test.each(cypherNames())('cypher/%s.cypher has nothing that the embedded engine answers wrongly', (name) => {
  expect(hazards(cypher(name, 'embedded'))).toEqual([])
})

test('docs/cypher.md tells of every rule', () => {
  const page = readFileSync(new URL('../../../docs/cypher.md', import.meta.url), 'utf8')
  expect(hazardRules.filter((rule) => !page.includes(rule))).toEqual([])
})

test('the tokens of any text are its characters without white space and comments, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (query) => {
      let last = -1
      for (const { start } of lex(query)) {
        expect(start).toBeGreaterThan(last)
        last = start
      }
      hazards(query)
    }),
  )
})
