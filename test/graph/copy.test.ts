import { expect, onTestFinished, test } from 'vitest'
import { copyGraph } from '../../graph/copy.ts'
import { graphRecords } from '../../graph/model.ts'
import { openStore } from '../../graph/open.ts'
import { record } from '../../graph/record.ts'
import type { Store } from '../../graph/store.ts'
import { fillStore } from '../api/fixture.ts'
import { openTestStore } from '../helper.ts'
import { everything } from './everything.ts'
import { smallExtraction, smallFacts } from './fixture.ts'

async function embedded(): Promise<Store> {
  const store = await openStore({ kind: 'embedded', shuffleUnordered: true })
  onTestFinished(() => store.close())
  return store
}

async function filled(store: Store): Promise<Store> {
  await fillStore(store)
  await record(store, graphRecords(smallExtraction(), smallFacts))
  return store
}

test('a graph is carried over whole, and carrying it again changes nothing', async () => {
  const from = await filled(await embedded())
  const to = await openTestStore()
  const before = await everything(from)
  const copied = await copyGraph(from, to)
  expect(copied.nodes + copied.relationships).toBe(before.length)
  expect(await everything(to)).toEqual(before)
  expect(await copyGraph(from, to)).toEqual(copied)
  expect(await everything(to)).toEqual(before)
})

test('a graph that went there and back is the same', async () => {
  const from = await filled(await openTestStore())
  const to = await embedded()
  await copyGraph(from, to)
  expect(await everything(to)).toEqual(await everything(from))
})

test('what only the target has stays', async () => {
  const from = await embedded()
  await fillStore(from)
  const to = await openTestStore()
  await record(to, graphRecords(smallExtraction(), smallFacts))
  await copyGraph(from, to)
  const all = await everything(to)
  expect((await everything(from)).filter((one) => !all.includes(one))).toEqual([])
  expect(await to.read("MATCH (a:Article {id: 'article:small'})<-[:REPORTED_IN]-(x) RETURN count(x) AS n")).toEqual([
    { n: 3 },
  ])
})

test('a relationship that the model does not know stops the copy with its name', async () => {
  const from = await filled(await embedded())
  await from.write("MATCH (a:Article {id: 'a1'}) MATCH (b:Actor {id: 'person:anna-berg'}) CREATE (a)-[:LIKES]->(b)")
  await expect(copyGraph(from, await openTestStore())).rejects.toThrow('article-likes-actor')
})
