import neo4j from 'neo4j-driver'
import type { Params, Row, Value } from '../store.ts'

/** What the driver returns as a plain value: nodes and relationships as property maps, times as ISO strings. */
export function plain(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return typeof value === 'bigint' ? Number(value) : (value as Value)
  if (Array.isArray(value)) return value.map(plain)
  if (neo4j.isInt(value)) return value.toNumber()
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return plainMap(value.properties)
  if (neo4j.isPath(value)) {
    const nodes = [value.start, ...value.segments.map(({ end }) => end)]
    return { nodes: nodes.map(plain), edges: value.segments.map(({ relationship }) => plain(relationship)) }
  }
  if (isTime(value)) return value.toString()
  return plainMap(value as { [key: string]: unknown })
}

export function plainRow<R extends Row>(record: { toObject(): { [key: string]: unknown } }): R {
  return plainMap(record.toObject()) as R
}

/** Whole numbers go as integers, because LIMIT and SKIP take nothing else. */
export function driverParams(params: Params): { [key: string]: unknown } {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, driverValue(value)]))
}

function driverValue(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(driverValue)
  return typeof value === 'object' && value !== null ? driverParams(value) : value
}

function plainMap(map: { [key: string]: unknown }): { [key: string]: Value } {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, plain(value)]))
}

function isTime(value: object): boolean {
  return (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isDuration(value)
  )
}
