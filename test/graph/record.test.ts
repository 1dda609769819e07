import { expect, test } from 'vitest'
import type { Extraction } from '../../graph/extraction.ts'
import { graphRecords } from '../../graph/model.ts'
import { fail, receive, received, record } from '../../graph/record.ts'
import type { Store } from '../../graph/store.ts'
import { openTestStore } from '../helper.ts'
import { everything } from './everything.ts'
import { smallExtraction, smallFacts } from './fixture.ts'

const visit = `MATCH (e:Event {id: 'event:visit'}) RETURN e.status AS status, e.startDate AS startDate, e.mode AS mode`

test('an article that is recorded twice changes nothing the second time', async () => {
  const store = await openTestStore()
  const records = graphRecords(smallExtraction(), smallFacts)
  expect(await record(store, records)).toBe(true)
  const before = await everything(store)
  expect(await record(store, records)).toBe(false)
  expect(
    await record(store, graphRecords(smallExtraction(), { ...smallFacts, receivedAt: '2026-01-01T00:00:00Z' })),
  ).toBe(false)
  expect(await everything(store)).toEqual(before)
})

test('a new extraction of an article leaves exactly its own facts', async () => {
  const store = await openTestStore()
  const { statements, events } = smallExtraction()
  const smaller = smallExtraction({
    events: events
      .slice(0, 1)
      .map((event) => ({ ...event, status: 'cancelled', participants: event.participants.slice(0, 1) })),
    statements: statements.map((statement) => ({ ...statement, mentionIds: [] })),
    links: [],
    roles: [],
    extractor: { name: 'rules', version: '2' },
  })
  await record(store, graphRecords(smallExtraction(), smallFacts))
  await record(store, graphRecords(smaller, smallFacts))
  const after = await everything(store)

  const fresh = await openTestStore()
  await record(fresh, graphRecords(smaller, smallFacts))
  expect(after).toEqual(await everything(fresh))
})

test('an actor that no article names any more goes', async () => {
  const store = await openTestStore()
  await record(store, graphRecords(smallExtraction(), smallFacts))
  await record(
    store,
    graphRecords(smallExtraction({ actors: [], roles: [], statements: [], events: [], links: [] }), smallFacts),
  )
  expect(await store.read('MATCH (n) WHERE NOT n:Migration AND NOT n:Place RETURN n.id AS id')).toEqual([
    { id: 'article:small' },
  ])
})

test('an event shows the status of its newest report and the newest date given, in whatever order the articles came', async () => {
  const late = smallExtraction(
    {
      events: smallExtraction()
        .events.slice(0, 1)
        .map((event) => ({ ...event, status: 'cancelled', date: null })),
      links: [],
    },
    { id: 'article:late', publishedAt: '2025-03-05T01:00:00+02:00' },
  )
  for (const order of [
    [smallExtraction(), late],
    [late, smallExtraction()],
  ]) {
    const store = await openTestStore()
    for (const extraction of order) await record(store, graphRecords(extraction, smallFacts))
    expect(await store.read(visit)).toEqual([{ status: 'cancelled', startDate: '2025-03-01', mode: 'visit' }])
    await record(store, graphRecords({ ...late, events: [] }, smallFacts))
    expect(await store.read(visit)).toEqual([{ status: 'planned', startDate: '2025-03-01', mode: 'visit' }])
  }
})

test('two articles at once lose none of their names', async () => {
  const store = await openTestStore()
  const articles = Array.from({ length: 8 }, (_, number) => {
    const extraction = smallExtraction({}, { id: `article:${number}` })
    const [berg, olandia] = extraction.actors
    return { ...extraction, actors: [{ ...berg!, names: [...berg!.names, `Berg ${number}`] }, olandia!] }
  })
  await Promise.all(articles.map((extraction) => record(store, graphRecords(extraction, smallFacts))))
  const [row] = await store.read(`MATCH (a:Person {id: 'person:anna-berg'}) RETURN a.names AS names`)
  expect(new Set(row!.names as string[])).toEqual(
    new Set(['Anna Berg', 'Berg', ...Array.from({ length: 8 }, (_, number) => `Berg ${number}`)]),
  )
})

test('each report carries its words and its sentence', async () => {
  const store = await openTestStore()
  const extraction = smallExtraction()
  await record(store, graphRecords(extraction, smallFacts))
  const rows = await store.read(
    'MATCH (n)-[r:REPORTED_IN]->(d:Article) RETURN r.start AS start, r.end AS end, r.text AS text, r.sentence AS sentence, d.text AS whole ORDER BY start',
  )
  expect(rows).toHaveLength(3)
  for (const { start, end, text, whole } of rows)
    expect((whole as string).slice(start as number, end as number)).toBe(text)
  expect(rows[0]).toMatchObject({ text: 'besuchen', sentence: 'Anna Berg will Olandia besuchen.' })
})

test('an accepted article waits until it is extracted or has failed', async () => {
  const store = await openTestStore()
  const { article } = smallExtraction()
  const accepted = { ...article, receivedAt: '2025-03-03T09:00:00Z' }
  expect(await receive(store, accepted)).toBe('received')
  expect(await received(store)).toEqual([accepted])
  expect(await received(store, { after: accepted })).toEqual([])
  expect(await fail(store, article.id, 'no text')).toBe(true)
  expect(await received(store)).toEqual([])
  await receive(store, accepted)
  await record(store, graphRecords(smallExtraction(), smallFacts))
  expect(await receive(store, accepted)).toBe('extracted')
  expect(await receive(store, { ...accepted, text: 'Corrected.' })).toBe('received')
  expect(await fail(store, 'article:none', 'x')).toBe(false)
})

test('many writers at once leave the same graph as one after the other', async () => {
  const rounds = [1, 2].flatMap((round) =>
    Array.from({ length: 6 }, (_, number) => {
      const { events, actors } = smallExtraction()
      // The second extraction of an article finds other events than the first, so that some go while others come.
      const found = events.filter((_, at) => (number + round + at) % 2 === 0)
      const change = {
        events: found,
        actors,
        statements: [],
        links: [],
        roles: [],
        extractor: { name: 'rules', version: `${round}` },
      }
      return smallExtraction(change, { id: `article:${number}`, publishedAt: `2025-03-0${number + 1}` })
    }),
  )
  const write = (store: Store, extraction: Extraction) => record(store, graphRecords(extraction, smallFacts))

  const together = await openTestStore()
  await Promise.all(rounds.slice(0, 6).map((extraction) => write(together, extraction)))
  await Promise.all(rounds.slice(6).map((extraction) => write(together, extraction)))
  const graph = await everything(together)

  const alone = await openTestStore()
  for (const extraction of rounds) await write(alone, extraction)
  expect(graph).toEqual(await everything(alone))
})
