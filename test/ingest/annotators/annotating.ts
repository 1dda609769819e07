import type { Document } from '../../../ingest/document.ts'
import { loadExtractor } from '../../../ingest/extract.ts'

const extractor = await loadExtractor()

/** All that is noted of a text of 12 March 2025. */
export const read = (text: string, language: string): Document =>
  extractor.annotate({
    id: 'article:test',
    title: null,
    text,
    language,
    publishedAt: '2025-03-12',
    section: null,
    publisher: null,
    url: null,
  })
