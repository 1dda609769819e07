import type { GrafeoDB as Database } from '@grafeo-db/js'
import type { Store, TextHit } from '../store.ts'
import { embeddedError } from './embedded-errors.ts'
import { bestFirst, searchWords } from './words.ts'

/**
 * Full-text search by the engine's BM25 indexes, one a property. The engine keeps them with the database and in step
 * with writes; which there are it does not tell, so the first search over a property without one skips it.
 */
export function embeddedSearch(database: Database): Pick<Store, 'indexText' | 'search'> {
  const indexed = new Map<string, Set<string>>()
  return {
    async indexText({ label, properties }) {
      const known = indexed.get(label) ?? new Set()
      indexed.set(label, known)
      for (const property of properties) {
        if (known.has(property)) continue
        known.add(property)
        // Every word counts: the engine's own stop words are English ones, and “die” is an article in German only.
        await database.createTextIndex(label, property, { tokenizer: 'standard', stopWords: [] }).catch((error) => {
          if (!/already exists/i.test(String(error))) throw embeddedError(error)
        })
      }
    },

    async search(words, { labels, limit }) {
      const query = searchWords(words).join(' ')
      if (query === '') return []
      const best = new Map<string, { label: string; node: number; score: number }>()
      for (const label of labels)
        for (const property of indexed.get(label) ?? []) {
          for (const [node, score] of await database.textSearch(label, property, query, limit)) {
            const key = `${label} ${node}`
            const before = best.get(key)
            if (!before || before.score < score!) best.set(key, { label, node: node!, score: score! })
          }
        }
      return [...best.values()]
        .flatMap(({ label, node, score }): TextHit[] => {
          const id = database.getNode(node)?.get('id')
          return typeof id === 'string' ? [{ label, id, score }] : []
        })
        .sort(bestFirst)
        .slice(0, limit)
    },
  }
}
