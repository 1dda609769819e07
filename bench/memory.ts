import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { loadExtractor } from '../ingest/extract.ts'
import { seedArticles } from './articles.ts'
import type { Figure } from './measure.ts'
import { varied } from './varied.ts'

/** Caches have filled up by then: what is kept from there on is kept without end. */
const warmUp = 0.2
const steps = 20

/**
 * The heap that stays after so many articles, each with names and numbers that no other has, so that nothing that is
 * remembered of one serves another. Prints it at every step; the slope is what an article leaves behind.
 */
export async function memory(count: number): Promise<Figure[]> {
  // What node --expose-gc gives, without having to be started with it.
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const extractor = await loadExtractor()
  const seeds = await seedArticles(extractor)
  const held: { articles: number; heap: number; outside: number }[] = []
  const hold = (articles: number) => {
    collect()
    const { heapUsed, external } = process.memoryUsage()
    held.push({ articles, heap: heapUsed, outside: external })
    console.log(
      `  ${String(articles).padStart(8)} articles: ${megabytes(heapUsed)} of heap, ${megabytes(external)} outside`,
    )
  }
  let facts = 0
  hold(0)
  for (let at = 1; at <= count; at++) {
    const { statements, events } = extractor.extract(varied(seeds[at % seeds.length]!, at))
    facts += statements.length + events.length
    if (at % Math.ceil(count / steps) === 0 || at === count) hold(at)
  }
  const settled = held.filter(({ articles }) => articles >= count * warmUp)
  const last = held.at(-1)!
  return [
    { what: 'articles read', value: last.articles, unit: '' },
    { what: 'statements and events in them', value: facts, unit: '' },
    { what: 'heap after the last', value: last.heap / 2 ** 20, unit: 'MB' },
    { what: 'what an article leaves in the heap', value: slope(settled, 'heap'), unit: 'bytes' },
    { what: 'what an article leaves outside of it', value: slope(settled, 'outside'), unit: 'bytes' },
  ]
}

/** Bytes an article, by least squares. */
function slope<Key extends string>(points: readonly ({ articles: number } & { [key in Key]: number })[], key: Key) {
  const mean = (value: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + value(point), 0) / points.length
  const [x, y] = [mean(({ articles }) => articles), mean((point) => point[key])]
  const spread = mean(({ articles }) => (articles - x) ** 2)
  return spread === 0 ? 0 : mean((point) => (point.articles - x) * (point[key] - y)) / spread
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`
