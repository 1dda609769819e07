import '../typescript/register.js'

// A thread does not inherit the loader that the command line names, on Node 20; so it registers it itself.
const { loadExtractor } = await import('./extract.ts')
const extractor = await loadExtractor()

/**
 * What a thread of the pool runs: one article.
 * @param {{ article: import('../graph/extraction.ts').Article, source?: string }} task
 */
export default ({ article, source }) => extractor.read(article, source)
