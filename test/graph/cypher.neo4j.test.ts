import { afterAll, beforeAll, expect, test } from 'vitest'
import { cypher } from '../../graph/cypher.ts'
import { migrate } from '../../graph/migrate.ts'
import { openStore } from '../../graph/open.ts'
import type { Store } from '../../graph/store.ts'
import { lex } from '../../graph/stores/lexer.ts'
import { fillStore } from '../api/fixture.ts'
import { cases } from './cypher.cases.ts'
import { whole } from './cypher.ts'
import { everything, stable } from './everything.ts'

const { DEPESCHE_TEST_NEO4J_URI: uri = '' } = process.env
const writing = /^(record|migrate|copy\/(node|link))\//
let embedded: Store
let neo4j: Store

async function refill(): Promise<void> {
  for (const store of [embedded, neo4j]) {
    await store.write('MATCH (n) WHERE NOT n:Migration DETACH DELETE n')
    await fillStore(store)
  }
}

beforeAll(async () => {
  embedded = await openStore({ kind: 'embedded', shuffleUnordered: true })
  neo4j = await openStore({ kind: 'neo4j', uri, username: 'neo4j', password: 'unused' })
  await neo4j.write('MATCH (n) DETACH DELETE n')
  await migrate(embedded)
  await migrate(neo4j)
  await refill()
})

afterAll(async () => {
  await embedded?.close()
  await neo4j?.close()
})

/** Rows as text; in their order only where the query gives one at its end, lists of maps inside them in none. */
function comparable(name: string, rows: readonly unknown[]): string[] {
  const tokens = lex(cypher(name, 'embedded')).map(({ upper }) => upper)
  const ordered = tokens.lastIndexOf('ORDER') > tokens.lastIndexOf('RETURN')
  const texts = rows.map((row) => stable(row, true))
  return ordered ? texts : texts.sort()
}

test('the two stores hold the same graph when the same articles are written', async () => {
  expect(await everything(neo4j)).toEqual(await everything(embedded))
})

const reading = Object.entries(cases).filter(([name]) => !writing.test(name))
test.each(reading)('cypher/%s.cypher finds the same on both stores', async (name, list) => {
  for (const params of list) {
    const [one, other] = await Promise.all(
      [embedded, neo4j].map((store) => store.read(cypher(name, store.engine), whole(name, store.engine, params))),
    )
    expect(comparable(name, other!), JSON.stringify(params)).toEqual(comparable(name, one!))
  }
})

const recording = Object.entries(cases).filter(([name]) => writing.test(name))
test.each(recording)('cypher/%s.cypher leaves the same graph in both stores', async (name, list) => {
  for (const params of list) {
    const [one, other] = await Promise.all(
      [embedded, neo4j].map((store) => store.write(cypher(name, store.engine), whole(name, store.engine, params))),
    )
    expect(comparable(name, other!), JSON.stringify(params)).toEqual(comparable(name, one!))
  }
  expect(await everything(neo4j)).toEqual(await everything(embedded))
  // What takes away leaves too little for the next one to work on.
  if (/forget|unsupported|copy\/node/.test(name)) await refill()
})
