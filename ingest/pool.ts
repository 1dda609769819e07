import { Piscina } from 'piscina'
import { Stopping } from '../graph/errors.ts'
import type { Article } from '../graph/extraction.ts'
import type { ArticleInput } from '../graph/ports.ts'
import type { Extractor, Reading } from './extract.ts'
import { normaliser } from './normaliser.ts'

/** The extractor as the worker and the API use it: beside the thread that serves requests. */
export interface Reader {
  normalise(input: ArticleInput): Promise<Article>
  /** Throws what the extractor throws, or an error where it takes longer than the limit. */
  read(article: Article, source?: string): Promise<Reading>
  /** What is still being read is given up: it throws Stopping. */
  close(): Promise<void>
}

/** Reads in this thread: for commands and tests. */
export function inlineReader(extractor: Extractor): Reader {
  return {
    normalise: (input) => extractor.normalise(input),
    read: async (article, source) => extractor.read(article, source),
    close: async () => {},
  }
}

/**
 * Reads in a thread of its own, so that a long article does not hold up requests, and one that the extractor cannot get through
 * is given up after `timeout` milliseconds and costs nothing but itself. The thread starts with the first article, or by `warm`.
 */
export function pooledReader({ threads = 1, timeout = 60_000 } = {}): Reader & { warm(): void } {
  const filename = new URL('pool-thread.js', import.meta.url).href
  let pool: Piscina | undefined
  const started = () => {
    pool ??= new Piscina({ filename, minThreads: threads, maxThreads: threads })
    return pool
  }
  let closed = false
  return {
    warm: () => void (closed || started()),
    normalise: normaliser(),
    read: async (article, source) => {
      if (closed) throw new Stopping('The extraction')
      const signal = AbortSignal.timeout(timeout)
      try {
        return (await started().run({ article, source }, { signal })) as Reading
      } catch (error) {
        if (closed) throw new Stopping('The extraction')
        if (signal.aborted) throw new Error(`The extraction took longer than ${timeout / 1000} seconds.`)
        throw error
      }
    },
    close: async () => {
      closed = true
      await pool?.destroy()
    },
  }
}
