import { onTestFinished } from 'vitest'
import { buildApp } from '../../api/app.ts'
import graphql from '../../api/graphql/index.ts'
import type { ArticleInput } from '../../graph/ports.ts'
import { createQueries } from '../../graph/queries.ts'
import { loadExtractor } from '../../ingest/extract.ts'
import { inlineReader } from '../../ingest/pool.ts'
import { createWorker } from '../../ingest/worker.ts'
import { openTestStore } from '../helper.ts'

const reader = inlineReader(await loadExtractor())

/** The app over a store that has read these articles; `get` answers a REST request. Closes itself. */
export async function openSeeded(articles: readonly ArticleInput[]) {
  const store = await openTestStore()
  const worker = createWorker({ store, reader })
  await worker.submit(articles)
  await worker.drain()
  const app = await buildApp({
    store,
    queries: createQueries(store),
    ingest: worker,
    extract: async (input) => (await reader.read(await reader.normalise(input), input.id)).extraction,
    config: { apiKeys: [], readApiKeys: [] },
    graphql,
  })
  onTestFinished(async () => {
    await app.close()
    await worker.close()
  })
  const get = async (url: string) => {
    const reply = await app.inject(encodeURI(url))
    if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.body}`)
    return reply.json()
  }
  return { app, store, get }
}
