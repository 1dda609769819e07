import { expect, test } from 'vitest'
import { openTestApp } from '../app.ts'

const articles = [
  {
    text: 'Giorgia Meloni und Narendra Modi trafen sich am Dienstag in Tallinn.',
    language: 'de',
    publishedAt: '2025-06-15',
  },
  { text: 'Giorgia Meloni met Emmanuel Macron in Rome on Friday.', language: 'en', publishedAt: '2025-06-15' },
]

test('an event shows its place, and is found by the country of its place', async () => {
  const app = await openTestApp({}, { articles })
  const reply = await app.inject('/v1/events?country=EST')
  expect(reply.json()).toMatchObject({
    items: [{ type: 'CONSULT', place: { id: 'place:tallinn-est', name: 'Tallinn' } }],
  })
})

test('a place is one node under its English name, with its position', async () => {
  const app = await openTestApp({}, { articles })
  const rows = await app.store.read(
    'MATCH (e:Event)-[:AT]->(p:Place) RETURN p.name AS name, p.country AS country, p.latitude AS latitude, p.longitude AS longitude ORDER BY name',
  )
  expect(rows).toMatchObject([
    { name: 'Rome', country: 'ITA', latitude: expect.closeTo(41.9, 0), longitude: expect.closeTo(12.5, 0) },
    { name: 'Tallinn', country: 'EST' },
  ])
})

test('GraphQL shows the place of an event', async () => {
  const app = await openTestApp({}, { articles })
  const query = '{ events(filter: { country: ["EST"] }) { nodes { place { id name } } } }'
  const reply = await app.inject({ method: 'POST', url: '/graphql', payload: { query } })
  expect(reply.json().data).toEqual({ events: { nodes: [{ place: { id: 'place:tallinn-est', name: 'Tallinn' } }] } })
})
