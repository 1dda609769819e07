import pLimit from 'p-limit'
import pRetry from 'p-retry'
import { StoreError, StoreUnavailable } from '../graph/errors.ts'
import { graphRecords } from '../graph/model.ts'
import type { ArticleInput, Ingest, Submitted } from '../graph/ports.ts'
import { countReceived, fail, type ReceivedArticle, receive, received, record } from '../graph/record.ts'
import type { Store } from '../graph/store.ts'
import { ArticleFault } from './faults.ts'
import type { Reader } from './pool.ts'

/** Takes articles in and works them off. The store is the queue: an article in state `received` is still to be read. */
export interface Worker extends Ingest {
  /** Works off what an earlier process left. */
  resume(): void
  /** Stops after the article in hand, or when its reader is closed; what is left stays received, for the next start. */
  close(): Promise<void>
}

export interface WorkerOptions {
  readonly store: Store
  readonly reader: Reader
  /** Told of an article that failed, and of a store that is away. */
  readonly warn?: (message: string, detail: { article?: string; error: string }) => void
  /** Articles read at a time. */
  readonly concurrency?: number
  readonly now?: () => Date
}

const PAGE = 64

export function createWorker({
  store,
  reader,
  warn = () => {},
  concurrency = 2,
  now = () => new Date(),
}: WorkerOptions): Worker {
  const stop = new AbortController()
  let running: Promise<void> | undefined
  let again = false

  async function take(input: ArticleInput): Promise<Submitted> {
    try {
      const article = await reader.normalise(input)
      const state = await receive(store, { ...article, receivedAt: now().toISOString() })
      return { id: article.id, state }
    } catch (error) {
      if (!(error instanceof ArticleFault)) throw error
      const { code, field, mend, message } = error
      return { fault: { code, field, mend, message } }
    }
  }

  async function work(article: ReceivedArticle): Promise<void> {
    const { receivedAt, ...rest } = article
    try {
      const { extraction, facts } = await reader.read({
        ...rest,
        language: rest.language ?? (await reader.normalise(withoutNulls(rest))).language,
      })
      await record(store, graphRecords(extraction, { ...facts, receivedAt }))
    } catch (error) {
      if (error instanceof StoreUnavailable || stop.signal.aborted) throw error
      // What an article does to the extractor or to the store is its own affair: it is marked, and the next one follows.
      const reason = error instanceof StoreError ? `${error.message} ${error.mend}` : (error as Error).message
      warn('An article could not be extracted.', { article: article.id, error: reason })
      await fail(store, article.id, reason)
    }
  }

  /** Works off the received articles, oldest first, until none is left that it has not tried. */
  async function run(): Promise<void> {
    const limit = pLimit(concurrency)
    let after: ReceivedArticle | undefined
    while (!stop.signal.aborted) {
      if (!after) again = false
      const page = await received(store, { after, limit: PAGE })
      after = page.at(-1)
      if (page.length === 0 && !again) return
      const results = await Promise.allSettled(
        page.map((article) => limit(async () => !stop.signal.aborted && work(article))),
      )
      for (const result of results) {
        if (result.status !== 'rejected' || stop.signal.aborted) continue
        if (result.reason instanceof StoreUnavailable) throw result.reason
        warn('An article could not even be marked as failed.', { error: String(result.reason) })
      }
    }
  }

  function wake(): void {
    again = true
    running ??= pRetry(run, {
      retries: Number.POSITIVE_INFINITY,
      minTimeout: 250,
      maxTimeout: 15_000,
      signal: stop.signal,
      shouldRetry: ({ error }) => error instanceof StoreUnavailable,
      onFailedAttempt: ({ error }) => {
        if (!stop.signal.aborted && error instanceof StoreUnavailable)
          warn('The store does not answer; received articles wait.', { error: error.message })
      },
    })
      .catch((error: unknown) => {
        if (!stop.signal.aborted)
          warn('Work on received articles stopped until the next one.', { error: String(error) })
      })
      .finally(() => {
        running = undefined
        if (again && !stop.signal.aborted) wake()
      })
  }

  return {
    async submit(articles) {
      const limit = pLimit(8)
      const submitted = await Promise.all(articles.map((article) => limit(take, article)))
      if (submitted.some((one) => 'state' in one && one.state === 'received')) wake()
      return submitted
    },
    pending: () => countReceived(store),
    resume: wake,
    async drain() {
      while (running) await running
    },
    async close() {
      stop.abort()
      await running
    },
  }
}

const withoutNulls = (article: Omit<ReceivedArticle, 'receivedAt'>): ArticleInput =>
  Object.fromEntries(Object.entries(article).filter(([, value]) => value !== null)) as unknown as ArticleInput
