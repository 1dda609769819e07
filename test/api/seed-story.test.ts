import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ArticleInput } from '../../graph/ports.ts'
import type { EventView, EvidenceView, StatementView } from '../../graph/views.ts'
import { openTestApp } from './app.ts'

const PUTIN = 'person:vladimir-putin'
const TRUMP = 'person:donald-trump'

const [german, english] = readFileSync(new URL('../../seeds/articles/01-putin-trump.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as ArticleInput & { url: string })

const texts = new Map([german, english].map((article) => [article!.url, article!.text]))

/** The app over what these articles say; `get` answers a REST request. */
async function openSeeded(articles: readonly ArticleInput[]) {
  const app = await openTestApp({}, { articles })
  const get = async (url: string) => {
    const reply = await app.inject(encodeURI(url))
    if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.body}`)
    return reply.json()
  }
  return { app, get }
}

/** Every piece of evidence reads back the exact words of its article. */
function expectExact(evidence: readonly EvidenceView[]) {
  expect(evidence.length).toBeGreaterThan(0)
  for (const { article, start, end, text } of evidence) expect(texts.get(article.url!)?.slice(start, end)).toBe(text)
}

const involving = (events: readonly EventView[], ...actors: string[]) =>
  events.filter(({ participants }) => actors.every((id) => participants.some(({ actor }) => actor.id === id)))

test.each([
  ['German', german!],
  ['English', english!],
])('the %s article plans a meeting of Putin and Trump for after the inauguration', async (_, article) => {
  const { get } = await openSeeded([article])
  const { items } = await get(`/v1/actors/${PUTIN}/events?type=CONSULT&status=planned`)
  const [meeting] = involving(items, PUTIN, TRUMP).filter(({ after }) => after.length > 0)
  expect(meeting?.after).toMatchObject([{ type: 'INAUGURATE', status: 'planned', startDate: '2025-01-20' }])
  const inauguration = await get(`/v1/events/${meeting!.after[0]!.id}`)
  expect(inauguration.participants).toMatchObject([{ actor: { id: TRUMP } }])
  expectExact(meeting!.evidence)
  expectExact(inauguration.evidence)
})

test.each([
  ['German', german!],
  ['English', english!],
])('the %s article tells that Russia invaded Ukraine in 2022', async (_, article) => {
  const { get } = await openSeeded([article])
  const { items } = await get('/v1/events?type=ASSAULT&actor=country:rus&counterpart=country:ukr')
  expect(items).toMatchObject([
    {
      status: 'happened',
      date: { value: '2022' },
      participants: expect.arrayContaining([
        { actor: expect.objectContaining({ id: 'country:rus' }), role: 'actor' },
        { actor: expect.objectContaining({ id: 'country:ukr' }), role: 'recipient' },
      ]),
      assertedBy: [],
    },
  ])
  expectExact(items[0].evidence)
})

const SAID: [string, RegExp, RegExp][] = [
  ['person:dmitry-peskov', /^Einen Termin gebe es noch nicht$/, /^No date has been set yet$/],
  ['person:dmitry-peskov', /offen für Kontakte/, /open to contacts/],
  [TRUMP, /^ein Treffen mit Putin werde vorbereitet$/, /a meeting with Putin was being prepared$/],
  [
    TRUMP,
    /^Er wolle den russischen Präsidenten nach seiner Amtseinführung/,
    /^He would prefer to meet the Russian president/,
  ],
  [TRUMP, /^Putin wolle sich mit ihm treffen/, /^Putin wanted to meet/],
  [TRUMP, /blutiges Chaos/, /a bloody mess/],
  ['person:mark-rutte', /Frieden durch Stärke/, /peace through strength/],
]

test.each(SAID)('%s says what he says, in both languages: %s', async (speaker, inGerman, inEnglish) => {
  const { get } = await openSeeded([german!, english!])
  const { items } = await get(`/v1/statements?speaker=${speaker}&limit=100`)
  for (const pattern of [inGerman, inEnglish]) {
    const said: StatementView[] = items.filter(({ content }: StatementView) => pattern.test(content))
    expect(
      said.map(({ content }) => content),
      String(pattern),
    ).toHaveLength(1)
    expectExact(said[0]!.evidence)
  }
})

test('Biden is the outgoing President, Trump the coming one, and the articles agree', async () => {
  const { get } = await openSeeded([german!, english!])
  const roles = async (id: string) => (await get(`/v1/actors/${id}`)).roles
  for (const [id, status] of [
    ['person:joe-biden', 'outgoing'],
    [TRUMP, 'future'],
  ]) {
    const held = await roles(id!)
    expect(held.length).toBeGreaterThan(0)
    for (const role of held) expect(role).toMatchObject({ status, of: { id: 'country:usa' } })
  }
})

test('Biden broke off the contact with Putin after the invasion', async () => {
  const { get } = await openSeeded([german!])
  const { items } = await get(`/v1/events?actor=person:joe-biden&counterpart=${PUTIN}`)
  expect(items).toMatchObject([{ status: 'happened', after: [{ type: 'ASSAULT', status: 'happened' }] }])
})

test('the membership of Ukraine in Nato is nowhere a thing that happened', async () => {
  const { get } = await openSeeded([german!, english!])
  const { items } = await get('/v1/events?actor=organization:nato&limit=100')
  const joined = involving(items, 'country:ukr', 'organization:nato').filter(
    ({ quadClass }) => !quadClass?.endsWith('conflict'),
  )
  for (const { status } of joined) expect(['happened', 'ongoing']).not.toContain(status)
})

test('the German and the English article lead to the same actors', async () => {
  const ids = async (article: ArticleInput) => {
    const { get } = await openSeeded([article])
    const { items } = await get('/v1/actors?limit=100')
    return items
      .map(({ id }: { id: string }) => id)
      .filter((id: string) => !id.startsWith('group:'))
      .sort()
  }
  expect(await ids(english!)).toEqual(await ids(german!))
})

test('the same answer comes over REST, GraphQL and Cypher', async () => {
  const { get, app } = await openSeeded([german!])
  const rest = await get(`/v1/actors/${PUTIN}/events?type=CONSULT&status=planned&counterpart=${TRUMP}`)
  const query = `{ actor(id: "${PUTIN}") { events(filter: { type: [CONSULT], status: [PLANNED], counterpart: ["${TRUMP}"] }) { nodes { id after { id } } } } }`
  const graphql = (await app.inject({ method: 'POST', url: '/graphql', payload: { query } })).json()
  const statement = `MATCH (p:Actor {id: $putin})-[:PARTICIPATES_IN]->(e:Event {type: 'CONSULT', status: 'planned'})<-[:PARTICIPATES_IN]-(:Actor {id: $trump})
    MATCH (e)-[:AFTER]->(i:Event) RETURN e.id AS id, i.id AS after ORDER BY id`
  const cypher = (
    await app.inject({
      method: 'POST',
      url: '/v1/cypher',
      payload: { statement, parameters: { putin: PUTIN, trump: TRUMP } },
    })
  ).json()
  const pairs = rest.items.flatMap(({ id, after }: EventView) => after.map((other) => [id, other.id])).sort()
  expect(pairs.length).toBeGreaterThan(0)
  expect(cypher.data.values).toEqual(pairs)
  expect(
    graphql.data.actor.events.nodes.flatMap(({ id, after }: EventView) => after.map((other) => [id, other.id])).sort(),
  ).toEqual(pairs)
})
