import type { Article } from '../graph/extraction.ts'
import { loadExtractor } from './extract.ts'

const extractor = await loadExtractor()

/** What a thread of the pool runs: one article. */
export default ({ article, source }: { article: Article; source?: string }) => extractor.read(article, source)
