import { expect, test } from 'vitest'
import { openTestApp } from '../app.ts'

test('an actor shows its names and offices, with the words that say so', async () => {
  const app = await openTestApp()
  expect((await app.inject('/v1/actors/person:anna-berg')).json()).toMatchObject({
    id: 'person:anna-berg',
    kind: 'person',
    name: 'Anna Berg',
    names: ['Anna Berg', 'Berg'],
    wikidataId: null,
    roles: [
      {
        title: 'Präsidentin',
        status: 'current',
        of: { id: 'country:fre', name: 'Freedonien', kind: 'country' },
        evidence: [{ article: { id: 'a1' }, start: 12, end: 23, text: 'Präsidentin' }],
      },
    ],
  })
})

test('actors are filtered by each name of the grammar', async () => {
  const app = await openTestApp()
  const filters: [string, string[]][] = [
    ['q=berg', ['person:anna-berg']],
    ['kind=country', ['country:fre', 'country:syl']],
    ['country=country:fre', ['person:anna-berg', 'country:fre']],
  ]
  for (const [query, ids] of filters) {
    const { items, total } = (await app.inject(`/v1/actors?${query}`)).json()
    expect(
      items.map(({ id }: { id: string }) => id),
      query,
    ).toEqual(ids)
    expect(total, query).toBe(ids.length)
  }
})

test('an actor’s statements are those that it made', async () => {
  const app = await openTestApp()
  const { items } = (await app.inject('/v1/actors/person:anna-berg/statements')).json()
  expect(items).toMatchObject([{ id: 's1', form: 'direct', content: 'Wir reden miteinander' }])
})

test('relations tell with whom an actor meets, and in what spirit', async () => {
  const app = await openTestApp()
  expect((await app.inject('/v1/actors/country:fre/relations')).json()).toEqual({
    items: [
      {
        actor: { id: 'country:syl', name: 'Sylvanien', kind: 'country' },
        events: 1,
        meanScale: -9,
        quadClasses: { 'material-conflict': 1 },
        lastReported: '2025-01-12',
      },
    ],
  })
})

test.each(['', '/statements', '/events', '/relations'])(
  'an unknown actor is 404 with a code at /actors/:id%s',
  async (path) => {
    const app = await openTestApp()
    const reply = await app.inject(`/v1/actors/person:nobody${path}`)
    expect(reply.statusCode).toBe(404)
    expect(reply.json()).toMatchObject({ code: 'ACTOR_NOT_FOUND', field: 'id', status: 404 })
  },
)
