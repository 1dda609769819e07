import { performance } from 'node:perf_hooks'
import { wordsOf } from './articles.ts'
import { median } from './measure.ts'
import { loadReader, type ReaderName } from './readers.ts'

/*
 * One reader in a process of its own: warms up, tells its parent, then answers each message by the milliseconds for an
 * article of 250 words, the median over its articles.
 */

// Code of this size is compiled to its end after some seconds only: at 3 s a figure still falls by a tenth.
const WARM_UP = 15_000
// While the others had their turn they took the processor's caches: the first passes bring them back.
const COLD_PASSES = 2
const PASSES = 4

const { articles, read } = await loadReader(process.argv[2] as ReaderName)
const warm = performance.now() + WARM_UP
while (performance.now() < warm) for (const article of articles) read(article)

process.on('message', () => process.send!(round()))
process.send!('ready')

function round(): number {
  const times: number[][] = articles.map(() => [])
  for (let pass = -COLD_PASSES; pass < PASSES; pass++)
    for (const [index, article] of articles.entries()) {
      const start = performance.now()
      read(article)
      if (pass >= 0) times[index]!.push(performance.now() - start)
    }
  return median(articles.map((article, index) => (median(times[index]!) * 250) / wordsOf(article)))
}
