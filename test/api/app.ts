import type { FastifyInstance } from 'fastify'
import { onTestFinished } from 'vitest'
import { type ApiConfig, buildApp } from '../../api/app.ts'
import { createQueries } from '../../graph/queries.ts'
import type { Store } from '../../graph/store.ts'
import { type Extractor, loadExtractor } from '../../ingest/extract.ts'
import { inlineReader } from '../../ingest/pool.ts'
import { createWorker } from '../../ingest/worker.ts'
import { openTestStore } from '../helper.ts'
import { fillStore } from './fixture.ts'

let extractor: Promise<Extractor> | undefined

/** The whole API over a store of its own that holds the small story; it closes itself. */
export async function openTestApp(
  config: Partial<ApiConfig> = {},
  { store, empty = false }: { store?: Store; empty?: boolean } = {},
): Promise<FastifyInstance & { store: Store; drain: () => Promise<void> }> {
  const opened = store ?? (await openTestStore())
  if (!empty && !store) await fillStore(opened)
  extractor ??= loadExtractor()
  const loaded = await extractor
  const ingest = createWorker({ store: opened, reader: inlineReader(loaded) })
  const app = await buildApp({
    store: opened,
    queries: createQueries(opened),
    ingest,
    extract: async (article) => loaded.extract(await loaded.normalise(article)),
    config: { apiKeys: [], readApiKeys: [], ...config },
  })
  onTestFinished(async () => {
    await app.close()
    await ingest.close()
  })
  return Object.assign(app, { store: opened, drain: () => ingest.drain() })
}
