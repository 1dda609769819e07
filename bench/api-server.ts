import Fastify from 'fastify'
import { buildApp } from '../api/app.ts'
import graphql from '../api/graphql/index.ts'
import { migrate } from '../graph/migrate.ts'
import { graphRecords } from '../graph/model.ts'
import { openStore } from '../graph/open.ts'
import { createQueries } from '../graph/queries.ts'
import { record } from '../graph/record.ts'
import { loadExtractor } from '../ingest/extract.ts'
import { seedArticles } from './articles.ts'
import { type Call, recording } from './recording.ts'

/** Served by a process of its own, so that the load does not run in the process that answers it. */
const store = await openStore({ kind: 'embedded' })
await migrate(store)
const extractor = await loadExtractor()
for (const article of await seedArticles(extractor)) {
  const { extraction, facts } = extractor.read(article)
  await record(store, graphRecords(extraction, { ...facts, receivedAt: '2025-01-01T00:00:00Z' }))
}

const deps = {
  ingest: { submit: async () => [], pending: async () => 0, drain: async () => {} },
  extract: async () => Promise.reject(new Error('Not measured here.')),
  config: { apiKeys: [], readApiKeys: [] },
  graphql,
}

/** What a request asks of the store: the queries of one call through the real app. */
async function callsOf(request: { url: string; method: 'GET' | 'POST'; payload?: object }): Promise<Call[]> {
  const { store: noting, calls } = recording(store)
  const app = await buildApp({ ...deps, store: noting, queries: createQueries(noting) })
  const reply = await app.inject(request)
  if (reply.statusCode !== 200) throw new Error(reply.body)
  await app.close()
  return calls.flat()
}

const { GRAPHQL, REST } = await import('./api-requests.ts')
const bare = Fastify()
for (const [path, request] of [
  ['/rest', { url: REST, method: 'GET' }],
  ['/graphql', { url: '/graphql', method: 'POST', payload: GRAPHQL }],
] as const) {
  const calls = await callsOf(request)
  bare.get(path, async () => Promise.all(calls.map(({ query, params }) => store.read(query, params))))
}

const app = await buildApp({ ...deps, store, queries: createQueries(store) })
const [served, plain] = [await app.listen({ port: 0 }), await bare.listen({ port: 0 })]
process.send?.({ served, plain })
