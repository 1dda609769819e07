import type { Store } from '../store.ts'
import { compare, rowsById } from './rows.ts'

/** Two articles of which one is a copy of the other. */
export interface CopyPair {
  article: string
  copy: string
}

/** All pairs that can be reached from the given articles: a copy of a copy is a copy, whatever it is asked for. */
export async function copyPairs(store: Store, articles: Iterable<string>): Promise<CopyPair[]> {
  const pairs: CopyPair[] = []
  const seen = new Set(articles)
  for (let ids = [...seen]; ids.length > 0; ) {
    const rows = await rowsById<{ id: string; copies: string[] }>(store, 'articles/copies', ids, ({ id }) => id)
    const found = [...rows.values()].flat().flatMap(({ id, copies }) => copies.map((copy) => ({ article: id, copy })))
    pairs.push(...found)
    ids = [...new Set(found.map(({ copy }) => copy))].filter((copy) => !seen.has(copy))
    for (const id of ids) seen.add(id)
  }
  return pairs
}

/** The articles that are copies of this one, over any number of steps; `direct`: those over one. */
export async function copiesOf(store: Store, id: string, direct: readonly string[]): Promise<string[]> {
  const pairs = direct.length > 0 ? await copyPairs(store, [id]) : []
  return [...new Set(pairs.map(({ copy }) => copy))].filter((copy) => copy !== id).sort(compare)
}
