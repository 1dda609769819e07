import type { Filter, Resource } from '../../graph/queries.ts'
import { Failure } from '../errors.ts'

/** A GraphQL filter as the queries take it: without nulls, its days checked. Throws BAD_DATE and BAD_RANGE. */
export function filterOf(_resource: Resource, given: Filter | null | undefined): Filter {
  const filter = Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value != null)) as Filter
  for (const field of ['from', 'to', 'knownAt'] as const) {
    const day = filter[field]
    if (day !== undefined && !isDay(day))
      throw new Failure('BAD_DATE', `${field} is “${day}”.`, {
        field,
        mend: 'Give a day of the calendar as YYYY-MM-DD.',
      })
  }
  if (filter.from && filter.to && filter.from > filter.to)
    throw new Failure('BAD_RANGE', `from ${filter.from} is later than to ${filter.to}.`, {
      field: 'from',
      mend: 'Exchange them.',
    })
  return filter
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
