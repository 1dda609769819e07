import { cypher } from '../cypher.ts'
import type { Params, Store } from '../store.ts'
import type { Page } from '../views.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { RequestInvalid } from './errors.ts'
import type { Order, PageRequest, Resource } from './filter.ts'

export const MAX_LIMIT = 100

/** The queries of one list: an order each, and one that counts. Where there is one for both orders it takes $ascending. */
export interface ListQueries {
  readonly ascending: string
  readonly descending: string
  readonly count: string
}

/** A folder of cypher/ with newest, oldest and count. */
export const byDate = (folder: string): ListQueries => ({
  ascending: `${folder}/oldest`,
  descending: `${folder}/newest`,
  count: `${folder}/count`,
})

/** A folder of cypher/ with page (for both orders) and count. */
export const byEither = (folder: string): ListQueries => ({
  ascending: `${folder}/page`,
  descending: `${folder}/page`,
  count: `${folder}/count`,
})

export interface PageOptions<Item> {
  readonly store: Store
  readonly resource: Resource
  readonly queries: ListQueries
  readonly params: Params
  readonly request: PageRequest
  readonly defaultOrder?: Order
  readonly load: (ids: string[]) => Promise<(Item | undefined)[]>
}

/** One page: the ids by the list's order, then the items with all that is nested in them, and meanwhile the count. */
export async function readPage<Item>(options: PageOptions<Item>): Promise<Page<Item>> {
  const { store, resource, queries, params, request, defaultOrder = 'descending', load } = options
  const { limit, last = false, count = true } = request
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) throw badLimit(limit)
  // The last items of a list are the first of its reverse.
  const ascending = ((request.order ?? defaultOrder) === 'ascending') !== last
  const cursor = last ? request.before : request.after
  const from = cursor === undefined ? null : decodeCursor(resource, cursor, last ? 'before' : 'cursor')

  const total = count
    ? store.read<{ total: number }>(cypher(queries.count, store.engine), params).then(([row]) => row?.total ?? 0)
    : Promise.resolve(0)
  // Where the page itself fails, its error is the one that is told.
  total.catch(() => undefined)
  const found = await store.read<{ id: string; key: string }>(
    cypher(ascending ? queries.ascending : queries.descending, store.engine),
    { ...params, ascending, key: from?.key ?? null, id: from?.id ?? null, limit: limit + 1 },
  )
  const more = found.length > limit
  const positions = found.slice(0, limit)
  if (last) positions.reverse()

  const loaded = await load(positions.map(({ id }) => id))
  const kept = positions.flatMap((position, index) => {
    const item = loaded[index]
    return item === undefined ? [] : [{ item, cursor: encodeCursor(resource, position) }]
  })
  const cursors = kept.map((one) => one.cursor)
  const followed = last ? request.before !== undefined : more
  return {
    items: kept.map(({ item }) => item),
    cursors,
    nextCursor: followed ? (cursors.at(-1) ?? null) : null,
    hasPrevious: last ? more : request.after !== undefined,
    total: await total,
  }
}

function badLimit(limit: number): RequestInvalid {
  return new RequestInvalid(
    'INVALID_PARAMETER',
    'limit',
    `limit is ${limit}; a page holds 1 to ${MAX_LIMIT}.`,
    `Ask for at most ${MAX_LIMIT} and follow nextCursor for the rest.`,
  )
}
