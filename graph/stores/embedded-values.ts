import type { GrafeoValue } from '@grafeo-db/js'
import type { Row, Value } from '../store.ts'

/** What the embedded engine returns as a plain value: nodes and relationships as property maps, times as ISO strings. */
export function plain(value: GrafeoValue): Value {
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? Number(value) : value
  if (Array.isArray(value)) return value.map(plain)
  // A local date-time comes back as a Date that reads it as UTC; it has no zone.
  if (value instanceof Date) return value.toISOString().replace(/(\.000)?Z$/, '')
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as Iterable<number>)
  const map = value as { [key: string]: GrafeoValue }
  const hidden = '_labels' in map ? ['_id', '_labels'] : '_type' in map ? ['_id', '_type', '_source', '_target'] : []
  const result: { [key: string]: Value } = {}
  for (const [key, inner] of Object.entries(map)) if (!hidden.includes(key)) result[key] = plain(inner)
  return result
}

export function plainRows<R extends Row>(rows: readonly { [key: string]: GrafeoValue }[]): R[] {
  return rows.map((row) => {
    const result: Row = {}
    for (const [key, value] of Object.entries(row)) result[key] = plain(value)
    return result as R
  })
}
