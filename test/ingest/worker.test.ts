import { expect, onTestFinished, test } from 'vitest'
import { Stopping } from '../../graph/errors.ts'
import { received } from '../../graph/record.ts'
import type { Store } from '../../graph/store.ts'
import { loadExtractor } from '../../ingest/extract.ts'
import { inlineReader, type Reader } from '../../ingest/pool.ts'
import { createWorker } from '../../ingest/worker.ts'
import { openTestStore } from '../helper.ts'

const reader = inlineReader(await loadExtractor())

const articles = [
  { text: 'Olaf Scholz traf am Montag Emmanuel Macron in Berlin.', language: 'de', publishedAt: '2024-05-28' },
  { text: 'Joe Biden met Rishi Sunak in London on Monday.', language: 'en', publishedAt: '2023-07-10' },
]

function workOn(store: Store, using: Reader = reader) {
  const worker = createWorker({ store, reader: using })
  onTestFinished(() => worker.close())
  return worker
}

const states = async (store: Store) =>
  (await store.read('MATCH (a:Article) RETURN a.id AS id, a.state AS state, a.error AS error ORDER BY id')).map(
    ({ state }) => state,
  )

const everything = (store: Store) =>
  store.read(
    'MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n.id AS id, type(r) AS type, m.id AS other ORDER BY id, type, other',
  )

test('what is submitted is received at once and extracted soon after', async () => {
  const store = await openTestStore()
  const worker = workOn(store)
  const submitted = await worker.submit(articles)
  expect(submitted).toEqual([
    { id: expect.stringMatching(/^article:/), state: 'received' },
    { id: expect.stringMatching(/^article:/), state: 'received' },
  ])
  await worker.drain()
  expect(await states(store)).toEqual(['extracted', 'extracted'])
  expect(await worker.pending()).toBe(0)
})

test('the same article again changes nothing', async () => {
  const store = await openTestStore()
  const worker = workOn(store)
  await worker.submit(articles)
  await worker.drain()
  const before = await everything(store)
  expect(await worker.submit([...articles, ...articles])).toMatchObject(Array(4).fill({ state: 'extracted' }))
  await worker.drain()
  expect(await everything(store)).toEqual(before)
})

test('two workers at once leave the graph that one leaves', async () => {
  const [one, two] = [await openTestStore(), await openTestStore()]
  const alone = workOn(one)
  await alone.submit(articles)
  await alone.drain()
  const both = [workOn(two), workOn(two)]
  await Promise.all(both.map((worker) => worker.submit(articles)))
  await Promise.all(both.map((worker) => worker.drain()))
  expect(await everything(two)).toEqual(await everything(one))
})

test('a bad article is told with its fault and the good ones go through', async () => {
  const store = await openTestStore()
  const worker = workOn(store)
  const submitted = await worker.submit([{ text: ' ' }, articles[0]!, { ...articles[1]!, publishedAt: '31.02.2024' }])
  expect(submitted).toMatchObject([
    { fault: { code: 'INVALID_ARTICLE', field: 'text' } },
    { state: 'received' },
    { fault: { code: 'BAD_DATE', field: 'publishedAt' } },
  ])
  await worker.drain()
  expect(await states(store)).toEqual(['extracted'])
})

test('an article that breaks the extractor is marked as failed with the reason, and the others follow', async () => {
  const store = await openTestStore()
  const breaking: Reader = {
    ...reader,
    read: async (article, source) => {
      if (article.language === 'de') throw new RangeError('Too deep.')
      return reader.read(article, source)
    },
  }
  const worker = workOn(store, breaking)
  await worker.submit(articles)
  await worker.drain()
  expect((await states(store)).sort()).toEqual(['extracted', 'failed'])
  expect(await store.read("MATCH (a:Article {state: 'failed'}) RETURN a.error AS error")).toEqual([
    { error: 'Too deep.' },
  ])
})

test('what a stopped worker left is worked off by the next one', async () => {
  const store = await openTestStore()
  const stuck: Reader = { ...reader, read: () => new Promise(() => {}) }
  createWorker({ store, reader: stuck }).submit(articles)
  await expect.poll(async () => (await received(store)).length).toBe(2)
  const next = workOn(store)
  expect(await next.pending()).toBe(2)
  next.resume()
  await next.drain()
  expect(await next.pending()).toBe(0)
  expect(await states(store)).toEqual(['extracted', 'extracted'])
})

test('a worker that is stopped while its reader gives up says nothing of a store that is away', async () => {
  const store = await openTestStore()
  const warnings: string[] = []
  let giveUp = (_why: Error) => {}
  const stuck: Reader = {
    ...reader,
    read: () =>
      new Promise((_, reject) => {
        giveUp = reject
      }),
    close: async () => giveUp(new Stopping('The extraction')),
  }
  const worker = createWorker({ store, reader: stuck, concurrency: 1, warn: (message) => warnings.push(message) })
  await worker.submit(articles)
  await expect.poll(() => String(giveUp)).not.toContain('_why')
  const closed = worker.close()
  await stuck.close()
  await closed
  expect(warnings).toEqual([])
  expect((await received(store)).length).toBe(2)
})
