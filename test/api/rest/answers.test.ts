import { expect, test } from 'vitest'
import { openTestApp } from '../app.ts'

test('the time line counts events and their mean scale by month', async () => {
  const app = await openTestApp()
  expect((await app.inject('/v1/timeline?from=2025-01-01')).json().items).toMatchObject([
    { period: '2025-01', from: '2025-01-01', to: '2025-01-31', type: null, events: 1, reports: 1, meanScale: -9 },
    { period: '2025-02', from: '2025-02-01', to: '2025-02-28', type: null, events: 2, reports: 3, meanScale: 2.5 },
  ])
})

test.each([
  ['day', ['2022-01-01', '2025-01-15', '2025-02-01', '2025-02-03']],
  ['week', ['2021-W52', '2025-W03', '2025-W05', '2025-W06']],
  ['year', ['2022', '2025']],
])('the time line is told by %s', async (groupBy, periods) => {
  const app = await openTestApp()
  const { items } = (await app.inject(`/v1/timeline?groupBy=${groupBy}`)).json()
  expect(items.map(({ period }: { period: string }) => period)).toEqual(periods)
})

test('the time line is told by quad class, by type and by actor', async () => {
  const app = await openTestApp()
  const of = async (query: string) => (await app.inject(`/v1/timeline?${query}`)).json().items
  expect(await of('groupBy=quadClass')).toMatchObject([
    { period: null, quadClass: 'material-conflict', events: 2 },
    { quadClass: null, events: 1 },
    { quadClass: 'verbal-cooperation', events: 1 },
  ])
  expect(await of('groupBy=year&groupBy=type&actor=country:fre')).toMatchObject([
    { period: '2022', type: 'ASSAULT', events: 1 },
    { period: '2025', type: 'ASSAULT', events: 1 },
  ])
  expect(await of('groupBy=actor&kind=country')).toMatchObject([
    { actor: { id: 'country:fre', name: 'Freedonien' }, events: 2, meanScale: -9 },
    { actor: { id: 'country:syl' }, events: 1 },
  ])
})

test('the time line tells how things stood on a day', async () => {
  const app = await openTestApp()
  const of = async (query: string) => (await app.inject(`/v1/timeline?knownAt=2025-01-14&${query}`)).json().items
  expect(await of('groupBy=year')).toMatchObject([
    { period: '2022', events: 1, reports: 1 },
    { period: '2025', events: 2, reports: 2 },
  ])
  expect(await of('groupBy=actor&status=planned')).toMatchObject([
    { actor: { id: 'person:juan-ortega' }, events: 2, reports: 2 },
    { actor: { id: 'person:anna-berg' }, events: 1, reports: 1 },
  ])
})

test('an event cannot fall in two periods at once', async () => {
  const app = await openTestApp()
  const reply = await app.inject('/v1/timeline?groupBy=day&groupBy=week')
  expect(reply.statusCode).toBe(400)
  expect(reply.json()).toMatchObject({ code: 'INVALID_PARAMETER', field: 'groupBy' })
})

test('paths lead from actor to actor through what they share', async () => {
  const app = await openTestApp()
  const { items } = (await app.inject('/v1/paths?from=person:anna-berg&to=person:juan-ortega')).json()
  expect(items).toMatchObject([
    {
      length: 2,
      nodes: [{ id: 'person:anna-berg' }, { id: 'e-meeting', label: 'Event' }, { id: 'person:juan-ortega' }],
    },
    { length: 2, nodes: [{ label: 'Actor' }, { id: 's2', label: 'Statement' }, { label: 'Actor' }] },
  ])
  const none = await app.inject('/v1/paths?from=person:anna-berg&to=person:juan-ortega&maxLength=1')
  expect(none.json()).toEqual({ items: [] })
})

test('actors that share no event are joined by an office', async () => {
  const app = await openTestApp()
  const { items } = (await app.inject('/v1/paths?from=person:anna-berg&to=country:syl')).json()
  expect(items).toMatchObject([
    {
      length: 3,
      nodes: [{ id: 'person:anna-berg' }, { id: 'country:fre' }, { id: 'e-invasion' }, { id: 'country:syl' }],
      links: [{ type: 'HOLDS', role: 'Präsidentin' }, { type: 'PARTICIPATES_IN' }, { type: 'PARTICIPATES_IN' }],
    },
  ])
})

test('the graph around an actor has its neighbours and what joins them', async () => {
  const app = await openTestApp()
  expect((await app.inject('/v1/graph?actor=country:fre')).json()).toEqual({
    nodes: [
      { id: 'country:fre', label: 'Actor', name: 'Freedonien', kind: 'country', type: null },
      { id: 'country:syl', label: 'Actor', name: 'Sylvanien', kind: 'country', type: null },
    ],
    links: [{ source: 'country:fre', target: 'country:syl', type: 'EVENTS', role: null, weight: 1, meanScale: -9 }],
  })
})

test('a search puts a name before the texts that mention it', async () => {
  const app = await openTestApp()
  const { items } = (await app.inject('/v1/search?q=anna%20berg')).json()
  expect(items[0]).toMatchObject({ label: 'Actor', score: 1, actor: { id: 'person:anna-berg' } })
  expect(items.slice(1).map(({ label }: { label: string }) => label)).toContain('Article')
  const only = (await app.inject('/v1/search?q=attack&label=Event')).json().items
  expect(only).toMatchObject([{ label: 'Event', event: { id: 'e-attack' } }])
})

test('own Cypher is answered as fields and values', async () => {
  const app = await openTestApp()
  const reply = await app.inject({
    method: 'POST',
    url: '/v1/cypher',
    payload: {
      statement: 'MATCH (e:Event) WHERE e.type = $type RETURN e.id AS id, e.scale AS scale ORDER BY id',
      parameters: { type: 'ASSAULT' },
    },
  })
  expect(reply.json()).toMatchObject({
    data: {
      fields: ['id', 'scale'],
      values: [
        ['e-attack', -9],
        ['e-invasion', -9],
      ],
    },
    truncated: false,
  })
})

test('own Cypher that writes is refused, and nothing is written', async () => {
  const app = await openTestApp()
  const run = (statement: string) => app.inject({ method: 'POST', url: '/v1/cypher', payload: { statement } })
  const reply = await run("CREATE (a:Actor {id: 'person:intruder'}) RETURN a.id AS id")
  expect(reply.statusCode).toBe(403)
  expect(reply.json()).toMatchObject({ code: 'WRITE_REFUSED' })
  expect((await app.inject('/v1/actors/person:intruder')).statusCode).toBe(404)
})

test('own Cypher with a syntax error is told where', async () => {
  const app = await openTestApp()
  const reply = await app.inject({ method: 'POST', url: '/v1/cypher', payload: { statement: 'MATCH (n RETURN n' } })
  expect(reply.statusCode).toBe(400)
  expect(reply.json()).toMatchObject({
    code: 'QUERY_INVALID',
    detail: expect.stringMatching(/line 1|column|position|1:/i),
  })
})
