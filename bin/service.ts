import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { migrate } from '../graph/migrate.ts'
import { openStore } from '../graph/open.ts'
import { createQueries } from '../graph/queries.ts'
import type { Store } from '../graph/store.ts'
import type { Reader } from '../ingest/pool.ts'
import { findFiles, readArticles } from '../ingest/sources/files.ts'
import { createWorker, type Worker, type WorkerOptions } from '../ingest/worker.ts'
import type { Config } from './config.ts'

/** How long a stop waits for the article in hand, in milliseconds. */
const PATIENCE = 3_000

export interface Service {
  readonly store: Store
  readonly worker: Worker
  /** Stops the worker after the article in hand, or after PATIENCE without it, then closes what it uses. */
  close(): Promise<void>
  /** Gives up what would hold up a stop: the worker takes no further article, queries that users wrote are ended. */
  halt(): void
}

/** Articles read at a time where the rules alone read: one thread does. */
const AT_A_TIME = 2

/** The store, brought up to date, and the worker over it. Throws StoreUnavailable or StoreMisconfigured with what to do. */
export async function openService(
  { store: options, model }: Pick<Config, 'store' | 'model'>,
  reader: Reader,
  warn?: WorkerOptions['warn'],
): Promise<Service> {
  const store = await openStore(options)
  try {
    await migrate(store)
  } catch (error) {
    await store.close()
    throw error
  }
  const worker = createWorker({
    store,
    reader,
    concurrency: Math.max(AT_A_TIME, model?.concurrency ?? 0),
    ...(warn ? { warn } : {}),
  })
  return {
    store,
    worker,
    halt() {
      void worker.close()
      store.interrupt()
    },
    async close() {
      const stopped = worker.close()
      await Promise.race([stopped, wait(PATIENCE)])
      // A longer article is given up: it stays received, for the next start.
      await reader.close()
      await stopped
      await store.close()
    },
  }
}

const SEEDS = fileURLToPath(new URL('../seeds/articles/', import.meta.url))

/** Gives an empty graph the seed articles. Returns how many. */
export async function seed({ store, worker }: Pick<Service, 'store' | 'worker'>): Promise<number> {
  if (Object.keys(await createQueries(store).articleStates()).length > 0) return 0
  const articles = []
  // The seeds are JSON lines, which carry their dates in a field: there is no date line to read.
  for (const file of await findFiles([SEEDS]))
    for await (const sourced of readArticles(file, () => null)) {
      if ('fault' in sourced) throw sourced.fault
      articles.push(sourced.article)
    }
  await worker.submit(articles)
  return articles.length
}
