import type { Store } from '../../graph/store.ts'

/** Every node and relationship with its properties as text, in an order of its own; what migrations note left out. */
export async function everything(store: Store): Promise<string[]> {
  const nodes = await store.read<{ labels: string[] }>(
    'MATCH (n) WHERE NOT n:Migration RETURN labels(n) AS labels, properties(n) AS properties',
  )
  const links = await store.read(
    'MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties',
  )
  return [...nodes.map((row) => ({ ...row, labels: row.labels.toSorted() })), ...links].map(stable).sort()
}

/** JSON with its keys in order and numbers without the last digits of arithmetic. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner) => {
    if (typeof inner === 'number') return Number(inner.toPrecision(12))
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
