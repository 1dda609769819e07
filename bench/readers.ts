import { createRequire } from 'node:module'
import type { Article } from '../graph/extraction.ts'
import { loadExtractor } from '../ingest/extract.ts'
import { goldArticles } from './articles.ts'

/** What is measured against each other on the same texts, by name. */
export const READERS = ['English', 'German', 'compromise', 'wink', 'segmenter'] as const
export type ReaderName = (typeof READERS)[number]

export interface Reader {
  readonly articles: readonly Article[]
  readonly read: (article: Article) => unknown
}

/** A reader with the articles of its language. Only its own parts are loaded, so that no other's code is compiled beside it. */
export async function loadReader(name: ReaderName): Promise<Reader> {
  const extractor = await loadExtractor()
  const language = name === 'German' ? 'de' : 'en'
  const articles = (await goldArticles(extractor)).filter((article) => article.language === language)
  switch (name) {
    case 'English':
    case 'German':
      return { articles, read: (article) => extractor.extract(article) }
    case 'compromise': {
      const { default: nlp } = await import('compromise')
      return { articles, read: ({ text }) => nlp(text) }
    }
    case 'wink': {
      const require = createRequire(import.meta.url)
      const wink = require('wink-nlp')(require('wink-eng-lite-web-model'))
      return { articles, read: ({ text }) => wink.readDoc(text).tokens().out(wink.its.pos) }
    }
    case 'segmenter': {
      const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
      return {
        articles,
        read({ text }) {
          let words = 0
          for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1
          return words
        },
      }
    }
  }
}
