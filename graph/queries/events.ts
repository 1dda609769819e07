import type { Params, Store } from '../store.ts'
import type { EventRef, EventView, Page } from '../views.ts'
import { copyPairs } from './copies.ts'
import { RequestInvalid } from './errors.ts'
import { type EventRow, eventView } from './event-view.ts'
import type { Filter, PageRequest } from './filter.ts'
import { byDate, byEither, type ListQueries, readPage } from './pages.ts'
import { asks, before, checkDay, filterParams } from './params.ts'
import { rowsById } from './rows.ts'

/** By what the event says itself; so, of an actor; by all that can be asked; by that, as things stood before a day. */
export type Family = 'plain' | 'of-actor' | 'where' | 'known'

const LISTS: { [family in Family]: ListQueries } = {
  plain: byDate('events'),
  'of-actor': byDate('events/of-actor'),
  where: byEither('events/where'),
  known: byEither('events/known'),
}
/** What needs a look beyond the event and its participants. */
const BEYOND = ['q', 'counterpart', 'kind', 'country', 'speaker', 'language', 'publisher'] as const

/** Which family of queries answers a filter: the cheapest one that knows it. */
export function eventQueries(filter: Filter) {
  refuseSelf(filter)
  // Who asks only for counterparts asks for whoever takes part.
  const params = filterParams(filter.actor?.length ? filter : { ...filter, actor: filter.counterpart, counterpart: [] })
  return { params, family: familyOf(params) }
}

/** Who stands in both would be found as its own counterpart, in every event that it takes part in. */
function refuseSelf({ actor = [], counterpart = [] }: Filter): void {
  const both = counterpart.find((id) => actor.includes(id))
  if (both !== undefined)
    throw new RequestInvalid(
      'INVALID_PARAMETER',
      'counterpart',
      `“${both}” stands in actor and in counterpart; nobody is a counterpart of itself.`,
      'Name it in one of the two.',
    )
}

function familyOf(params: Params): Family {
  if (asks(params, ['before'])) return 'known'
  if (asks(params, BEYOND)) return 'where'
  return asks(params, ['actor']) ? 'of-actor' : 'plain'
}

export async function eventsById(
  store: Store,
  ids: readonly string[],
  knownAt?: string,
): Promise<(EventView | undefined)[]> {
  checkDay('knownAt', knownAt)
  return loadEvents(store, ids, before(knownAt))
}

export async function eventPage(store: Store, filter: Filter, request: PageRequest): Promise<Page<EventView>> {
  const { params, family } = eventQueries(filter)
  return readPage({
    store,
    resource: 'events',
    queries: LISTS[family],
    params,
    request,
    load: (ids) => loadEvents(store, ids, before(filter.knownAt)),
  })
}

/** In the order of the ids. */
async function loadEvents(store: Store, ids: readonly string[], before: string | null) {
  const rows = await rowsById<EventRow>(store, 'events/by-id', ids, ({ event }) => event.id)
  // Most events stand in no copy; then this asks nothing.
  const near = [...rows.values()].flat().flatMap(({ copies }) => copies.map(({ copy }) => copy))
  const copies = await copyPairs(store, near)
  const views = ids.map((id) => {
    const row = rows.get(id)?.[0]
    return row && eventView({ ...row, copies: [...row.copies, ...copies] }, before)
  })
  if (before !== null) {
    const links = views.flatMap((view) => (view ? [view.before, view.after, view.causes] : []))
    await asKnown(store, links, before)
  }
  return views
}

/** Brings events that are referred to back to how they stood; takes out those that were not known yet. */
export async function asKnown(store: Store, lists: EventRef[][], before: string): Promise<void> {
  const ids = lists.flatMap((list) => list.map(({ id }) => id))
  const rows = await rowsById<EventRow>(store, 'events/by-id', ids, ({ event }) => event.id)
  for (const list of lists) {
    const known = list.flatMap((ref): EventRef[] => {
      const row = rows.get(ref.id)?.[0]
      const view = row && eventView(row, before)
      return view
        ? [{ id: ref.id, type: ref.type, status: view.status, name: view.name, startDate: view.date?.earliest ?? null }]
        : []
    })
    list.splice(0, list.length, ...known)
  }
}
