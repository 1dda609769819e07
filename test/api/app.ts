import type { FastifyInstance } from 'fastify'
import { onTestFinished } from 'vitest'
import { type ApiConfig, type AppDeps, buildApp } from '../../api/app.ts'
import graphql from '../../api/graphql/index.ts'
import type { ArticleInput } from '../../graph/ports.ts'
import { createQueries } from '../../graph/queries.ts'
import type { Store } from '../../graph/store.ts'
import { type Extractor, loadExtractor } from '../../ingest/extract.ts'
import { normaliser } from '../../ingest/normaliser.ts'
import type { Reader } from '../../ingest/pool.ts'
import { createWorker } from '../../ingest/worker.ts'
import { openTestStore } from '../helper.ts'
import { fillStore } from './fixture.ts'

let extractor: Promise<Extractor> | undefined

/** Reads in this thread; the extractor is loaded by the first article, because most tests send none. */
const rulesReader: Reader = {
  normalise: normaliser(),
  async read(article, source) {
    extractor ??= loadExtractor()
    return (await extractor).read(article, source)
  },
  close: async () => {},
}

interface TestParts {
  store?: Store
  empty?: boolean
  articles?: readonly ArticleInput[]
  reader?: Reader
  model?: AppDeps['model']
}

export type TestApp = FastifyInstance & { store: Store; drain: () => Promise<void> }

/**
 * The whole API over a store of its own that holds the small story, or what the extractor makes of `articles`;
 * it closes itself.
 */
export async function openTestApp(
  config: Partial<ApiConfig> = {},
  { store, empty = false, articles, reader = rulesReader, model }: TestParts = {},
): Promise<TestApp> {
  const opened = store ?? (await openTestStore())
  const ingest = createWorker({ store: opened, reader })
  if (articles) {
    await ingest.submit(articles)
    await ingest.drain()
  } else if (!empty && !store) await fillStore(opened)
  const app = await buildApp({
    store: opened,
    queries: createQueries(opened),
    ingest,
    extract: async (article) => (await reader.read(await reader.normalise(article), article.id)).extraction,
    ...(model ? { model } : {}),
    config: { apiKeys: [], readApiKeys: [], ...config },
    graphql,
  })
  onTestFinished(async () => {
    await app.close()
    await ingest.close()
  })
  return Object.assign(app, { store: opened, drain: () => ingest.drain() })
}
