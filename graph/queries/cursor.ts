import { RequestInvalid } from './errors.ts'
import type { Resource } from './filter.ts'

/** Where an item stands in its list: by its sort key, then by its id. */
export interface Position {
  readonly key: string
  readonly id: string
}

/** An opaque cursor: clients hand it back as it is. */
export function encodeCursor(resource: Resource, { key, id }: Position): string {
  return Buffer.from(JSON.stringify([resource, key, id])).toString('base64url')
}

/** Throws RequestInvalid (BAD_CURSOR) for what `encodeCursor` did not make for this list. */
export function decodeCursor(resource: Resource, cursor: string, field: string): Position {
  const parts = parse(cursor)
  if (parts?.[0] === resource) {
    const [, key, id] = parts
    if (parts.length === 3 && typeof key === 'string' && typeof id === 'string') {
      const position = { key, id }
      if (encodeCursor(resource, position) === cursor) return position
    }
  }
  throw new RequestInvalid(
    'BAD_CURSOR',
    field,
    `The cursor “${cursor.slice(0, 60)}” was not given out for ${resource}.`,
    'Take it from nextCursor or from the Link header of the page before, as it is; leave it out for the first page.',
  )
}

function parse(cursor: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
