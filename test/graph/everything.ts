import type { Store } from '../../graph/store.ts'

/** Every node and relationship with its properties as text, in an order of its own; what migrations note left out. */
export async function everything(store: Store): Promise<string[]> {
  const nodes = await store.read<{ labels: string[] }>(
    'MATCH (n) WHERE NOT n:Migration RETURN labels(n) AS labels, properties(n) AS properties',
  )
  const links = await store.read(
    'MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties',
  )
  return [...nodes.map((row) => ({ ...row, labels: row.labels.toSorted() })), ...links].map((row) => stable(row)).sort()
}

/** JSON with its keys in order and numbers without the last digits of arithmetic; `sets`: lists of maps sorted too. */
export function stable(value: unknown, sets = false): string {
  return JSON.stringify(value, (_, inner) => {
    if (typeof inner === 'number') return Number(inner.toPrecision(12))
    if (typeof inner !== 'object' || inner === null) return inner
    if (Array.isArray(inner)) return sets && typeof inner[0] === 'object' ? inner.toSorted(byText) : inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

function byText(a: unknown, b: unknown): number {
  return stable(a, true) < stable(b, true) ? -1 : 1
}
