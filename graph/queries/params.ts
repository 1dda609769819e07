import type { Params } from '../store.ts'
import { isDay, nextDay } from './days.ts'
import { RequestInvalid } from './errors.ts'
import type { Filter } from './filter.ts'

/**
 * The filter as the parameters of every list in cypher/: a name that is not asked is null. Throws RequestInvalid for a
 * day that is none in the calendar, and for a range that ends before it begins.
 */
export function filterParams(filter: Filter): Params {
  for (const field of ['from', 'to', 'knownAt'] as const) checkDay(field, filter[field])
  const { from, to } = filter
  if (from && to && from > to)
    throw new RequestInvalid('BAD_RANGE', 'from', `from (${from}) is after to (${to}).`, 'Exchange the two.')
  return {
    q: filter.q?.trim().toLowerCase() || null,
    actor: list(filter.actor),
    counterpart: list(filter.counterpart),
    kind: list(filter.kind),
    type: list(filter.type),
    status: list(filter.status),
    quadClass: list(filter.quadClass),
    country: list(filter.country?.map(iso3)),
    speaker: list(filter.speaker),
    about: list(filter.about),
    form: list(filter.form),
    language: list(filter.language),
    publisher: list(filter.publisher),
    state: list(filter.state),
    from: from ?? null,
    to: to ?? null,
    before: before(filter.knownAt),
  }
}

/** What was published by the end of `knownAt` sorts before this; null: all. */
export function before(knownAt: string | undefined): string | null {
  return knownAt ? nextDay(knownAt) : null
}

export function checkDay(field: string, day: string | undefined): void {
  if (day !== undefined && !isDay(day))
    throw new RequestInvalid(
      'BAD_DATE',
      field,
      `${field} “${day}” is no day of the calendar.`,
      'Write it as YYYY-MM-DD, such as 2025-01-20.',
    )
}

/** True where one of the names is asked. */
export function asks(params: Params, names: readonly string[]): boolean {
  return names.some((name) => params[name] !== null)
}

/** A country is named by its actor id (country:rus) or by its ISO 3166 alpha-3 code, in any case. */
const iso3 = (country: string) => country.replace(/^country:/i, '').toUpperCase()

const list = <Item extends string>(items: readonly Item[] | undefined): Item[] | null =>
  items && items.length > 0 ? [...items] : null
