import { fileURLToPath } from 'node:url'
import type { Article } from '../graph/extraction.ts'
import type { Extractor } from '../ingest/extract.ts'
import { dateLineReader } from '../ingest/sources/date-line.ts'
import { findFiles, readArticles } from '../ingest/sources/files.ts'

/** The seed articles, normalised. */
export async function seedArticles(extractor: Extractor): Promise<Article[]> {
  const articles: Article[] = []
  for (const file of await findFiles([fileURLToPath(new URL('../seeds/articles/', import.meta.url))]))
    for await (const sourced of readArticles(file, dateLineReader(extractor))) {
      if ('fault' in sourced) throw sourced.fault
      articles.push(await extractor.normalise(sourced.article))
    }
  return articles
}

export const wordsOf = ({ text }: Article) => text.split(/\s+/).length
