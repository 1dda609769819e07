import type { Filter } from '../../graph/queries.ts'

/** A GraphQL filter as the queries take it: what a client sent as null is not asked. */
export function filterOf(given: Filter | null | undefined): Filter {
  return Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value != null)) as Filter
}
