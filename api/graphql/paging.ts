import type { Order, PageRequest } from '../../graph/queries.ts'
import type { Page } from '../../graph/views.ts'
import { Failure } from '../errors.ts'
import type { Context } from './context.ts'

export interface PagingArgs {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
  orderBy?: Order | null
}

/** How many items come where a query does not say. */
export const DEFAULT_FIRST = 25
/** How many may be asked for. */
export const MOST = 100

/** Relay's arguments as a page request. Throws INVALID_PARAMETER. */
export function pageRequest({ first, after, last, before, orderBy }: PagingArgs, { counted }: Context): PageRequest {
  if (first != null && last != null)
    throw new Failure('INVALID_PARAMETER', 'first and last were both given.', {
      field: 'last',
      mend: 'Give one of them.',
    })
  // Each end of a range has its own direction here; an end that is passed over would bring other items than were asked.
  const across = last == null ? before : after
  if (across != null)
    throw new Failure(
      'INVALID_PARAMETER',
      last == null ? 'before was given without last.' : 'after was given with last.',
      {
        field: last == null ? 'before' : 'after',
        mend: 'Give after with first, to page on, or before with last, to page back.',
      },
    )
  return {
    limit: limited(first ?? last ?? DEFAULT_FIRST, first != null ? 'first' : 'last'),
    ...(after != null ? { after } : {}),
    ...(before != null ? { before } : {}),
    ...(last != null ? { last: true } : {}),
    ...(orderBy != null ? { order: orderBy } : {}),
    count: counted,
  }
}

/** A number of items that may be asked for. */
export function limited(count: number, field: string): number {
  if (count >= 1 && count <= MOST) return count
  throw new Failure('INVALID_PARAMETER', `${field} is ${count}.`, {
    field,
    mend: `Ask for 1 to ${MOST}, and page on with after.`,
  })
}

/** A cursor is called after or before here, and is found elsewhere than over REST. */
export function inTermsOfRelay<Told extends { code: string; field?: string; mend?: string }>(told: Told): Told {
  if (told.code !== 'BAD_CURSOR') return told
  return {
    ...told,
    field: told.field === 'before' ? 'before' : 'after',
    mend: 'Take it from endCursor, or from the cursor of an edge, as it is.',
  }
}

/** A page as a Relay connection. */
export function connection<Item>({ items, cursors, nextCursor, hasPrevious, total }: Page<Item>) {
  return {
    edges: items.map((node, index) => ({ node, cursor: cursors[index] })),
    nodes: items,
    pageInfo: {
      hasNextPage: nextCursor !== null,
      hasPreviousPage: hasPrevious,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
    totalCount: total,
  }
}
