import { fileURLToPath } from 'node:url'
import type { Article } from '../graph/extraction.ts'
import type { Extractor } from '../ingest/extract.ts'
import { dateLineReader } from '../ingest/sources/date-line.ts'
import { findFiles, readArticles } from '../ingest/sources/files.ts'

/** The seed articles, normalised: short ones, which tell one story. */
export const seedArticles = (extractor: Extractor) => articlesIn('../seeds/articles/', extractor)

/** The articles of test/gold, normalised: sixty in each language, of about 250 words, on as many matters. */
export const goldArticles = (extractor: Extractor) => articlesIn('../test/gold/articles/', extractor)

async function articlesIn(folder: string, extractor: Extractor): Promise<Article[]> {
  const articles: Article[] = []
  for (const file of await findFiles([fileURLToPath(new URL(folder, import.meta.url))]))
    for await (const sourced of readArticles(file, dateLineReader(extractor))) {
      if ('fault' in sourced) throw sourced.fault
      articles.push(await extractor.normalise(sourced.article))
    }
  return articles
}

export const wordsOf = ({ text }: Article) => text.split(/\s+/).length
