import { expect, test } from 'vitest'
import type { Extraction } from '../../../graph/extraction.ts'
import { type Behaviour, completion } from '../../ingest/llm/endpoint.ts'
import { modelReader, readByRules } from '../../ingest/llm/reading.ts'
import { answer, german, nothing, quoteIn } from '../../ingest/llm/story.ts'
import { openTestApp } from '../app.ts'

async function openModelApp(...behaviours: Behaviour[]) {
  const { reader } = await modelReader(behaviours, { retries: 0 })
  return openTestApp({}, { empty: true, reader, model: reader.figures, articles: [german] })
}

test('POST /v1/extract returns what the model found under its name, and what became of asking it', async () => {
  const app = await openModelApp(completion(answer))
  const reply = await app.inject({ method: 'POST', url: '/v1/extract', payload: german })
  const extraction = reply.json<Extraction>()
  expect(extraction.llm).toMatchObject({ model: 'echo-1', state: 'read', added: 5, known: 4 })
  for (const kind of ['actors', 'statements', 'events', 'links'] as const)
    expect(extraction[kind].at(-1)!.extractor).toEqual({ name: 'llm', model: 'echo-1' })
  expect(extraction.events[0]).not.toHaveProperty('extractor')
})

test('POST /v1/extract answers with what the rules found while the model does not answer', async () => {
  const app = await openModelApp({ status: 500 })
  const reply = await app.inject({ method: 'POST', url: '/v1/extract', payload: german })
  const { llm, ...facts } = reply.json<Extraction>()
  expect(facts).toEqual(await readByRules(german))
  expect(llm).toMatchObject({ state: 'failed', reason: 'The endpoint answered 500.' })
})

test('a stored fact tells over REST who found it, and so does the article', async () => {
  const app = await openModelApp(completion(answer))
  const { items } = (await app.inject('/v1/events')).json()
  expect(items.map(foundBy).toSorted()).toEqual(
    [
      ['getroffen', 'rules', 'rules'],
      ['Friedenspfeife', 'llm echo-1', 'llm echo-1'],
      ['pfiffen', 'llm echo-1', 'llm echo-1'],
    ].toSorted(),
  )
  const { items: statements } = (await app.inject('/v1/statements?speaker=person:jonas-wendeler')).json()
  expect(
    statements.map((one: Found) => [one.content, one.evidence[0]!.extractor.replace(/ [\d.]+$/, '')]),
  ).toContainEqual(['Finger weg vom Kabel', 'llm echo-1'])
  const { evidence } = (await app.inject('/v1/actors/group:unentwegten-vom-kai')).json()
  expect(evidence).toMatchObject([{ text: 'Unentwegten vom Kai', extractor: 'llm echo-1' }])
  const { items: articles } = (await app.inject('/v1/articles')).json()
  expect(articles).toMatchObject([
    { state: 'extracted', extractor: expect.stringMatching(/^rules [\d.]+ \+ llm echo-1$/) },
  ])
  const table = (await app.inject({ url: '/v1/events', headers: { accept: 'text/csv' } })).body
  expect(table).toContain('llm echo-1')
})

test('an office tells over REST who found it', async () => {
  const text = 'Jonas Wendeler, von den Unentwegten der Oberpfeifer, fuhr heim.'
  const at = (quote: string) => quoteIn(text, quote)
  const { reader } = await modelReader([
    completion({
      ...nothing,
      actors: [
        { ...answer.actors[0]!, mentions: [{ passage: at('Jonas Wendeler'), form: 'name' }] },
        { key: 'g', kind: 'group', name: 'Unentwegten', mentions: [{ passage: at('Unentwegten'), form: 'name' }] },
      ],
      roles: [{ person: 'a1', title: at('Oberpfeifer'), of: 'g', status: 'current' }],
    }),
  ])
  const app = await openTestApp({}, { empty: true, reader, articles: [{ ...german, text }] })
  const { roles } = (await app.inject('/v1/actors/person:jonas-wendeler')).json()
  expect(roles).toMatchObject([
    { title: 'Oberpfeifer', of: { id: 'group:unentwegten' }, evidence: [{ extractor: 'llm echo-1' }] },
  ])
})

test('a stored fact tells over GraphQL who found it', async () => {
  const app = await openModelApp(completion(answer))
  const query = '{ events { nodes { name reports { extractor } evidence { extractor } } } }'
  const { data } = (await app.inject({ method: 'POST', url: '/graphql', payload: { query } })).json()
  const pipe = data.events.nodes.find(({ name }: { name: string }) => name === 'Friedenspfeife')
  expect(pipe).toMatchObject({ reports: [{ extractor: 'llm echo-1' }], evidence: [{ extractor: 'llm echo-1' }] })
})

test('in Cypher each report, mention and link has who found it', async () => {
  const app = await openModelApp(completion(answer))
  const ask = async (statement: string) =>
    (await app.inject({ method: 'POST', url: '/v1/cypher', payload: { statement } })).json().data.values
  expect(
    await ask(
      "MATCH (:Event)-[r:REPORTED_IN]->() WHERE r.extractor = 'llm echo-1' RETURN r.text AS text ORDER BY text",
    ),
  ).toEqual([['Friedenspfeife'], ['pfiffen']])
  expect(await ask('MATCH (:Event)-[r:AFTER]->(:Event) RETURN r.extractor AS by')).toEqual([['llm echo-1']])
  expect(await ask("MATCH ()-[m:MENTIONS]->(a:Actor) WHERE m.extractor = 'llm echo-1' RETURN a.id AS id")).toEqual([
    ['group:unentwegten-vom-kai'],
  ])
})

test('an article that the model did not answer for is stored as the rules read it, and says so', async () => {
  const app = await openModelApp({ status: 500 })
  const { items } = (await app.inject('/v1/articles')).json()
  expect(items).toMatchObject([
    { state: 'extracted', error: null, extractor: expect.stringMatching(/^rules [\d.]+ \(llm echo-1 failed\)$/) },
  ])
  expect((await app.inject('/v1/events')).json().total).toBe((await readByRules(german)).events.length)
})

test('an article of which the model answered for one part only says so', async () => {
  const { reader } = await modelReader([completion(nothing), { status: 500 }], { retries: 0, concurrency: 1 })
  const long = { ...german, text: `${'Am Kai war nichts los. '.repeat(600)}${german.text}` }
  const app = await openTestApp({}, { empty: true, reader, articles: [long] })
  const { items } = (await app.inject('/v1/articles')).json()
  expect(items).toMatchObject([{ extractor: expect.stringMatching(/ \+ llm echo-1 \(partly\)$/) }])
})

test('/metrics counts articles, facts and dropped passages of the model', async () => {
  const lost = { ...answer.events[1]!, trigger: quoteIn(german.text, 'Tabakspfeife') }
  const app = await openModelApp(completion({ ...answer, events: [...answer.events, lost] }), { status: 500 })
  await app.inject({ method: 'POST', url: '/v1/extract', payload: german })
  const { body } = await app.inject('/metrics')
  expect(body).toContain('depesche_llm_articles_total{state="read"} 1')
  expect(body).toContain('depesche_llm_articles_total{state="failed"} 1')
  expect(body).toContain('depesche_llm_facts_total{fate="added"} 5')
  expect(body).toContain('depesche_llm_facts_total{fate="known"} 4')
  expect(body).toContain('depesche_llm_facts_total{fate="dropped"} 1')
  expect(body).toMatch(/^depesche_llm_spans_dropped_total 1$/m)
  expect(body).toMatch(/^depesche_llm_retries_total 0$/m)
})

test('where no model is set up there are no figures of one', async () => {
  const app = await openTestApp({}, { empty: true })
  expect((await app.inject('/metrics')).body).not.toContain('llm')
})

interface Found {
  name: string
  content: string
  reports: { extractor: string }[]
  evidence: { extractor: string }[]
}

const foundBy = ({ name, reports, evidence }: Found) =>
  [name, reports[0]!.extractor, evidence[0]!.extractor].map((one) => one.replace(/^rules [\d.]+$/, 'rules'))
