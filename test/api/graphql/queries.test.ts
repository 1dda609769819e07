import { expect, test } from 'vitest'
import { openGraphql } from './app.ts'

test('an actor comes with events, what they come after, and the words they stand in', async () => {
  const { ask } = await openGraphql()
  const { data, errors } = await ask(`{
    actor(id: "person:anna-berg") {
      __typename id kind name names
      roles { title status of { id name } evidence { text } }
      events(filter: { type: [CONSULT] }) {
        nodes {
          type status
          participants { role actor { id } }
          date { value precision }
          after { type status date { value } participants { actor { name } } }
          evidence { text start end article { id text } }
        }
      }
    }
  }`)
  expect(errors).toEqual([])
  expect(data.actor).toMatchObject({
    __typename: 'Person',
    kind: 'PERSON',
    name: 'Anna Berg',
    roles: [{ title: 'Präsidentin', status: 'CURRENT', of: { id: 'country:fre', name: 'Freedonien' } }],
    events: {
      nodes: [
        {
          type: 'CONSULT',
          status: 'CANCELLED',
          participants: expect.arrayContaining([{ role: 'ACTOR', actor: { id: 'person:juan-ortega' } }]),
          after: [
            { type: 'INAUGURATE', date: { value: '2025-02-01' }, participants: [{ actor: { name: 'Juan Ortega' } }] },
          ],
        },
      ],
    },
  })
  for (const { text, start, end, article } of data.actor.events.nodes[0].evidence)
    expect(article.text.slice(start, end)).toBe(text)
})

test('an event shows its reports newest first and its history oldest first', async () => {
  const { ask } = await openGraphql()
  const { data } = await ask(`{
    event(id: "e-meeting") {
      status reportCount firstReported lastReported
      reports { status article { id publisher } trigger { text } }
      history { status }
    }
  }`)
  expect(data.event).toMatchObject({
    status: 'CANCELLED',
    reportCount: 2,
    reports: [
      { status: 'CANCELLED', article: { id: 'a2', publisher: 'Gazette' }, trigger: { text: 'meeting' } },
      { status: 'PLANNED', article: { id: 'a1', publisher: 'Tagblatt' }, trigger: { text: 'treffen' } },
    ],
    history: [{ status: 'PLANNED' }, { status: 'CANCELLED' }],
  })
})

test('a claim is told from a fact: it leads to the statement in which it stands', async () => {
  const { ask } = await openGraphql()
  const { data } = await ask(
    '{ events(filter: { type: [ASSAULT] }) { nodes { id assertedBy { content speakers { name } } } } }',
  )
  expect(data.events.nodes).toEqual(
    expect.arrayContaining([
      { id: 'e-attack', assertedBy: [{ content: 'an attack by Freedonia', speakers: [{ name: 'Juan Ortega' }] }] },
      { id: 'e-invasion', assertedBy: [] },
    ]),
  )
})

test('a connection is paged through by its cursors, each item once', async () => {
  const { ask } = await openGraphql()
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data } = await ask(
      'query ($after: String) { events(first: 1, after: $after) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }',
      { after },
    )
    const { edges, pageInfo, totalCount } = data.events
    expect(totalCount).toBe(4)
    expect(pageInfo.endCursor).toBe(edges[0].cursor)
    seen.push(edges[0].node.id)
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)
  expect([...seen].sort()).toEqual(['e-attack', 'e-invasion', 'e-meeting', 'e-oath'])
})

test('the last items come with last and before, in the same order', async () => {
  const { ask } = await openGraphql()
  const { data } = await ask(
    '{ all: events { nodes { id } } end: events(last: 2) { nodes { id } pageInfo { hasPreviousPage } } }',
  )
  expect(data.end.nodes).toEqual(data.all.nodes.slice(-2))
  expect(data.end.pageInfo.hasPreviousPage).toBe(true)
})

test('what actors said last is one look-up for all of them, and the same as one by one', async () => {
  const { ask } = await openGraphql()
  const { data } = await ask('{ actors { nodes { id statements(first: 1) { nodes { id } } } } }')
  for (const { id, statements } of data.actors.nodes) {
    const alone = await ask(
      'query ($id: ID!) { actor(id: $id) { statements(first: 1) { totalCount nodes { id } } } }',
      { id },
    )
    expect(statements.nodes).toEqual(alone.data.actor.statements.nodes)
  }
})

test.each([
  ['person:anna-berg', 'Person'],
  ['country:fre', 'Country'],
])('node finds the actor %s', async (id, type) => {
  const { ask } = await openGraphql()
  const { data } = await ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id })
  expect(data.node).toEqual({ __typename: type, id })
})

test('what nobody knows is null', async () => {
  const { ask } = await openGraphql()
  const { data, errors } = await ask(
    '{ actor(id: "person:nobody") { id } event(id: "event:none") { id } node(id: "x") { id } }',
  )
  expect({ data, errors }).toEqual({ data: { actor: null, event: null, node: null }, errors: [] })
})

test('timeline, path and search answer', async () => {
  const { ask } = await openGraphql()
  const { data, errors } = await ask(`{
    timeline(groupBy: [YEAR, QUAD_CLASS]) { period quadClass events }
    path(from: "person:anna-berg", to: "person:juan-ortega") { length nodes { id } links { type } }
    search(query: "Ortega", first: 3) { score node { __typename id } }
  }`)
  expect(errors).toEqual([])
  expect(data.timeline).toContainEqual({ period: '2022', quadClass: 'MATERIAL_CONFLICT', events: 1 })
  expect(data.path.nodes.at(0).id).toBe('person:anna-berg')
  expect(data.path.nodes.at(-1).id).toBe('person:juan-ortega')
  expect(data.search[0].node).toEqual({ __typename: 'Person', id: 'person:juan-ortega' })
})
