import type { Row, Store, TextHit } from '../store.ts'
import { bestFirst, searchWords } from './words.ts'

type Read = <R extends Row>(query: string, params: { [key: string]: string | number }) => Promise<R[]>

/** Full-text search by Neo4j's own indexes, one a label. */
export function neo4jSearch(
  read: Read,
  write: (query: string) => Promise<unknown>,
): Pick<Store, 'indexText' | 'search'> {
  return {
    async indexText({ label, properties }) {
      const fields = properties.map((property) => `n.${property}`).join(', ')
      // Every word counts: the standard analyzer leaves out English stop words, and “die” is an article in German only.
      await write(
        `CREATE FULLTEXT INDEX ${nameOf(label)} IF NOT EXISTS FOR (n:${label}) ON EACH [${fields}] ` +
          'OPTIONS { indexConfig: { `fulltext.analyzer`: "standard-no-stop-words" } }',
      )
      await read('CALL db.awaitIndex($name, 60)', { name: nameOf(label) })
    },

    async search(words, { labels, limit }) {
      const query = searchWords(words).join(' ')
      if (query === '') return []
      const found = await Promise.all(
        labels.map(async (label) => {
          const hits = await read<{ id: string; score: number }>(
            'CALL db.index.fulltext.queryNodes($name, $query, {limit: $limit}) YIELD node, score RETURN node.id AS id, score',
            { name: nameOf(label), query, limit },
          )
          return hits.map(({ id, score }): TextHit => ({ label, id, score }))
        }),
      )
      return found.flat().sort(bestFirst).slice(0, limit)
    },
  }
}

function nameOf(label: string): string {
  return `text_${label.toLowerCase()}`
}
