import { expect, test } from 'vitest'
import { openTestApp } from '../app.ts'

test('an event shows its reports newest first, its history oldest first, and who takes part', async () => {
  const app = await openTestApp()
  const reply = await app.inject('/v1/events/e-meeting')
  expect(reply.statusCode).toBe(200)
  expect(reply.json()).toMatchObject({
    type: 'CONSULT',
    status: 'cancelled',
    date: { value: '2025-02-03', precision: 'day' },
    participants: [
      { actor: { id: 'person:anna-berg', name: 'Anna Berg', kind: 'person' }, role: 'actor' },
      { actor: { id: 'person:juan-ortega', name: 'Juan Ortega', kind: 'person' }, role: 'actor' },
    ],
    reports: [
      { article: { id: 'a2', url: 'https://gazette.example/off' }, status: 'cancelled', trigger: { text: 'meeting' } },
      { article: { id: 'a1' }, status: 'planned', trigger: { start: 65, end: 72, text: 'treffen' }, confidence: 0.8 },
    ],
    history: [
      { status: 'planned', article: 'a1', publishedAt: '2025-01-10' },
      { status: 'cancelled', article: 'a2', publishedAt: '2025-01-15T03:30:00Z' },
    ],
    reportCount: 2,
    independentSources: 2,
    firstReported: '2025-01-10',
    lastReported: '2025-01-15T03:30:00Z',
    assertedBy: [],
    after: [{ id: 'e-oath', type: 'INAUGURATE' }],
  })
})

test('an event as it was known on a day shows only what had been published by then', async () => {
  const app = await openTestApp()
  const before = await app.inject('/v1/events/e-meeting?knownAt=2025-01-14')
  expect(before.json()).toMatchObject({ status: 'planned', reportCount: 1, lastReported: '2025-01-10' })
  // Published on the 14th in New York is the 15th in UTC.
  const after = await app.inject('/v1/events/e-meeting?knownAt=2025-01-15')
  expect(after.json()).toMatchObject({ status: 'cancelled', reportCount: 2 })
  const unknown = await app.inject('/v1/events/e-meeting?knownAt=2025-01-09')
  expect(unknown.statusCode).toBe(404)
  expect(unknown.json()).toMatchObject({ code: 'EVENT_NOT_FOUND' })
})

test('an event that only a speaker asserts says whose claim it is', async () => {
  const app = await openTestApp()
  const { assertedBy } = (await app.inject('/v1/events/e-attack')).json()
  expect(assertedBy).toEqual([
    {
      id: 's3',
      content: 'an attack by Freedonia',
      speakers: [{ id: 'person:juan-ortega', name: 'Juan Ortega', kind: 'person' }],
    },
  ])
})

test('events are filtered by each name of the grammar', async () => {
  const app = await openTestApp()
  const filters: [string, string[]][] = [
    ['', ['e-meeting', 'e-oath', 'e-attack', 'e-invasion']],
    ['type=ASSAULT', ['e-attack', 'e-invasion']],
    ['type=ASSAULT&type=INAUGURATE', ['e-oath', 'e-attack', 'e-invasion']],
    ['status=cancelled', ['e-meeting']],
    ['quadClass=verbal-cooperation', ['e-meeting']],
    ['actor=country:fre', ['e-attack', 'e-invasion']],
    ['actor=country:fre&counterpart=country:syl', ['e-invasion']],
    ['counterpart=country:syl', ['e-invasion']],
    ['actor=person:anna-berg&status=planned', []],
    ['kind=country', ['e-attack', 'e-invasion']],
    ['country=FRE', ['e-meeting', 'e-attack', 'e-invasion']],
    ['country=country:syl', []],
    ['speaker=person:juan-ortega', ['e-attack']],
    ['publisher=Gazette', ['e-meeting', 'e-attack']],
    ['language=de', ['e-meeting', 'e-oath', 'e-invasion']],
    ['from=2025-01-01', ['e-meeting', 'e-oath', 'e-attack']],
    ['to=2024-12-31', ['e-invasion']],
    ['from=2022-06-01&to=2022-06-30', ['e-invasion']],
    ['from=2025-02-02&to=2025-02-03', ['e-meeting']],
    ['q=SYLVAN', ['e-invasion']],
    ['q=überfallen', ['e-invasion']],
    ['knownAt=2025-01-11', ['e-meeting', 'e-oath']],
    ['knownAt=2025-01-11&status=cancelled', []],
  ]
  for (const [query, ids] of filters) {
    const { items, total } = (await app.inject(`/v1/events?${query}`)).json()
    expect(
      items.map(({ id }: { id: string }) => id),
      query,
    ).toEqual(ids)
    expect(total, query).toBe(ids.length)
  }
})

test('events of an actor are found under the actor too', async () => {
  const app = await openTestApp()
  const { items } = (await app.inject('/v1/actors/person:juan-ortega/events?type=INAUGURATE')).json()
  expect(items).toMatchObject([{ id: 'e-oath', date: { value: '2025-02-01' } }])
})

test('syndicated copies count as one source', async () => {
  const app = await openTestApp()
  await app.store.write("MATCH (a:Article {id: 'a1'}) MATCH (b:Article {id: 'a2'}) CREATE (a)-[:SAME_STORY]->(b)")
  expect((await app.inject('/v1/events/e-meeting')).json()).toMatchObject({ reportCount: 2, independentSources: 1 })
  expect((await app.inject('/v1/articles/a2')).json()).toMatchObject({ sameStory: ['a1'] })
})
