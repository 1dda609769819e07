import { onTestFinished } from 'vitest'
import { type ApiConfig, buildApp } from '../../../api/app.ts'
import graphql from '../../../api/graphql/index.ts'
import { createQueries } from '../../../graph/queries.ts'
import { loadExtractor } from '../../../ingest/extract.ts'
import { inlineReader } from '../../../ingest/pool.ts'
import { createWorker } from '../../../ingest/worker.ts'
import { openTestStore } from '../../helper.ts'
import { fillStore } from '../fixture.ts'

interface Answer {
  status: number
  headers: { [name: string]: unknown }
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test is about
  data: any
  errors: { message: string; path?: string[]; extensions?: { code: string; field?: string; mend?: string } }[]
}

const reader = inlineReader(await loadExtractor())

/** The app over a store with the fixture's story; `ask` posts a query. Closes itself. */
export async function openGraphql(config: Partial<ApiConfig> = {}) {
  const store = await openTestStore()
  await fillStore(store)
  const worker = createWorker({ store, reader })
  const app = await buildApp({
    store,
    queries: createQueries(store),
    ingest: worker,
    extract: async (input) => (await reader.read(await reader.normalise(input), input.id)).extraction,
    config: { apiKeys: [], readApiKeys: [], ...config },
    graphql,
  })
  onTestFinished(async () => {
    await app.close()
    await worker.close()
  })
  const ask = async (query: string, variables?: object, headers: { [name: string]: string } = {}): Promise<Answer> => {
    const reply = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } })
    const { data = null, errors = [] } = reply.json()
    return { status: reply.statusCode, headers: reply.headers, data, errors }
  }
  return { app, store, worker, ask }
}
