import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cypher } from '../../graph/cypher.ts'
import type { Extraction } from '../../graph/extraction.ts'
import { graphRecords } from '../../graph/model.ts'
import { createQueries } from '../../graph/queries.ts'
import { record } from '../../graph/record.ts'
import type { Store } from '../../graph/store.ts'
import { fingerprint } from '../../ingest/fingerprint.ts'
import { openTestStore } from '../helper.ts'
import { everything } from './everything.ts'
import { smallExtraction } from './fixture.ts'

const words = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `wort${from + at}`).join(' ')

/** Each shares enough with the next to be its copy; the first and the last share nothing. */
const CHAIN = [words(0, 100), words(25, 125), words(50, 150), words(75, 175), words(100, 200)]

interface Given {
  text: string
  publishedAt?: string | null
  visit?: boolean
}

function article(id: string, { text, publishedAt = '2025-03-03', visit = true }: Given): Extraction {
  const small = smallExtraction({ statements: [], links: [], roles: [] })
  const events = visit ? small.events.slice(0, 1) : []
  return { ...small, events, article: { ...small.article, id, text, publishedAt } }
}

async function write(store: Store, extraction: Extraction) {
  const facts = { receivedAt: '2025-03-03T09:00:00Z', fingerprint: fingerprint(extraction.article.text) }
  await record(store, graphRecords(extraction, facts))
}

const links = (store: Store) =>
  store.read(
    'MATCH (a:Article)-[r:SAME_STORY]->(b:Article) RETURN a.id AS source, b.id AS target ORDER BY source, target',
  )

test('copies are linked alike in whatever order they come', async () => {
  const articles = [...CHAIN, words(300, 400), words(300, 360)].map((text, at) => article(`article:${at}`, { text }))
  const graphOf = async (order: readonly Extraction[]) => {
    const store = await openTestStore()
    for (const one of order) await write(store, one)
    return everything(store)
  }
  const expected = await graphOf(articles)
  expect(expected.filter((row) => row.includes('SAME_STORY'))).toHaveLength(5)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(articles, { minLength: articles.length }), async (order) => {
      expect(await graphOf(order)).toEqual(expected)
    }),
    { numRuns: 3 },
  )
})

test('copies that are recorded at the same moment find each other', async () => {
  const store = await openTestStore()
  // Without actors and events that they share, nothing else makes one wait for the other.
  const apart = Array.from({ length: 12 }, (_, at) => ({
    ...article(`article:${at}`, { text: CHAIN[0]!, visit: false }),
    actors: [],
  }))
  await Promise.all(apart.map((one) => write(store, one)))
  expect(await links(store)).toHaveLength(66)
})

test('an article looks for its copies only after the one before it is done', async () => {
  const store = await openTestStore()
  let finish = () => {}
  const done = new Promise<void>((resolve) => {
    finish = resolve
  })
  let one: Promise<void> = Promise.resolve()
  await new Promise<void>((begun) => {
    one = store.transaction(async (run) => {
      await run(cypher('record/turn', store.engine))
      begun()
      await done
    })
  })
  let written = false
  const other = write(store, article('article:0', { text: CHAIN[0]! })).then(() => {
    written = true
  })
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(written).toBe(false)
  finish()
  await Promise.all([one, other])
  expect(written).toBe(true)
})

test('a copy of a copy is the same source, though the one between them does not tell of the event', async () => {
  const store = await openTestStore()
  for (const [at, text] of CHAIN.entries())
    await write(store, article(`article:${at}`, { text, visit: at !== 1 && at !== 2 }))
  await write(store, article('article:other', { text: words(500, 600) }))
  const queries = createQueries(store)
  expect(await queries.event('event:visit')).toMatchObject({ reportCount: 4, independentSources: 2 })
  expect((await queries.article('article:0'))?.sameStory).toEqual([1, 2, 3, 4].map((at) => `article:${at}`))
  expect((await queries.article('article:other'))?.sameStory).toEqual([])
})

test('a corrected text is no copy any more', async () => {
  const store = await openTestStore()
  await write(store, article('article:0', { text: words(0, 100) }))
  await write(store, article('article:1', { text: words(0, 90) }))
  expect(await links(store)).toHaveLength(1)
  await write(store, article('article:1', { text: words(200, 300) }))
  expect(await links(store)).toEqual([])
  await write(store, article('article:1', { text: '' }))
  await write(store, article('article:0', { text: words(200, 300) }))
  expect(await links(store)).toEqual([])
})

test('a text that comes again after weeks is no copy; one without a date may be', async () => {
  const store = await openTestStore()
  const text = words(0, 60)
  await write(store, article('article:0', { text }))
  await write(store, article('article:1', { text, publishedAt: '2025-04-20' }))
  expect(await links(store)).toEqual([])
  await write(store, article('article:2', { text, publishedAt: null }))
  expect(await links(store)).toHaveLength(2)
})
