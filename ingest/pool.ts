import { Piscina } from 'piscina'
import type { Article } from '../graph/extraction.ts'
import type { ArticleInput } from '../graph/ports.ts'
import { languageDetector } from './detect.ts'
import type { Extractor, Reading } from './extract.ts'
import { supportedLanguages } from './language.ts'
import { type DetectLanguage, normalise } from './normalise.ts'

/** The extractor as the worker and the API use it: beside the thread that serves requests. */
export interface Reader {
  normalise(input: ArticleInput): Promise<Article>
  /** Throws what the extractor throws, or an error where it takes longer than the limit. */
  read(article: Article, source?: string): Promise<Reading>
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
 * is given up after `timeout` milliseconds and costs nothing but itself.
 */
export async function pooledReader({ threads = 1, timeout = 60_000 } = {}): Promise<Reader> {
  const pool = new Piscina({
    filename: new URL('pool-thread.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  })
  let detector: Promise<DetectLanguage> | undefined
  return {
    normalise: async (input) => {
      if (!input.language) detector ??= languageDetector(supportedLanguages)
      return normalise(input, await detector)
    },
    read: async (article, source) => {
      const signal = AbortSignal.timeout(timeout)
      try {
        return (await pool.run({ article, source }, { signal })) as Reading
      } catch (error) {
        if (signal.aborted) throw new Error(`The extraction took longer than ${timeout / 1000} seconds.`)
        throw error
      }
    },
    close: () => pool.close({ force: true }),
  }
}
