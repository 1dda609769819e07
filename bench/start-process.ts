import { performance } from 'node:perf_hooks'

/* Tells its parent how long a fresh process takes to import the extractor's modules, and to load the extractor from them. */

const begun = performance.now()
const { loadExtractor } = await import('../ingest/extract.ts')
const imported = performance.now()
await loadExtractor()
process.send!({ importing: imported - begun, loading: performance.now() - imported })
process.disconnect()
