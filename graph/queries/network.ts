import { cypher } from '../cypher.ts'
import type { ActorKind, EventType } from '../extraction.ts'
import type { Params, Row, Store } from '../store.ts'
import type { ActorRef, GraphLink, GraphNode, GraphView, PathView, RelationView } from '../views.ts'
import { actorsById } from './actors.ts'
import { RequestInvalid } from './errors.ts'
import type { Filter } from './filter.ts'
import { filterParams } from './params.ts'
import { compare } from './rows.ts'

export const MAX_PATH = 6

interface PathRow {
  length: number
  ids: string
  nodes: {
    id: string
    name: string | null
    kind: ActorKind | null
    type: EventType | null
    content: string | null
    scale: number | null
  }[]
  links: { source: string; target: string; type: string; role: string | null }[]
}

/** Shortest connections through shared events and statements; each sequence of nodes once. */
export async function paths(
  store: Store,
  from: string,
  to: string,
  maxLength: number,
  limit: number,
): Promise<PathView[]> {
  if (from === to)
    throw new RequestInvalid('INVALID_PARAMETER', 'to', 'from and to are the same actor.', 'Name two actors.')
  if (!Number.isInteger(maxLength) || maxLength < 1 || maxLength > MAX_PATH)
    throw new RequestInvalid(
      'INVALID_PARAMETER',
      'maxLength',
      `maxLength is ${maxLength}; a path has 1 to ${MAX_PATH} steps.`,
      `Ask for at most ${MAX_PATH}.`,
    )
  // Roles of one actor in one event are parallel links: a few more rows than paths are read, and folded.
  const params = { from, to, maxLength, limit: limit * 4 }
  let rows = await store.read<PathRow & Row>(cypher('paths/between', store.engine), params)
  // Where they share nothing, an office may still join them.
  if (rows.length === 0) rows = await store.read<PathRow & Row>(cypher('paths/by-office', store.engine), params)
  const distinct = [...new Map([...rows].reverse().map((row) => [row.ids, row])).values()].reverse()
  return distinct.slice(0, limit).map(({ length, nodes, links }) => {
    const scales = new Map(nodes.map(({ id, scale }) => [id, scale]))
    return {
      length,
      nodes: nodes.map(pathNode),
      links: links.map((link) => ({
        ...link,
        weight: 1,
        meanScale: scales.get(link.source) ?? scales.get(link.target) ?? null,
      })),
    }
  })
}

function pathNode({ id, name, kind, type, content }: PathRow['nodes'][number]): GraphNode {
  const label = content !== null ? 'Statement' : kind !== null ? 'Actor' : 'Event'
  return { id, label, name: content ?? name ?? type ?? id, kind, type }
}

interface RelationRow extends ActorRef {
  quadClass: string | null
  events: number
  scale: number
  scaled: number
  lastReported: string | null
}

/** With whom an actor meets in events, most often first. */
export async function relations(store: Store, actor: string, limit: number): Promise<RelationView[]> {
  const rows = await store.read<RelationRow & Row>(cypher('actors/relations', store.engine), { actor })
  const sums = new Map<string, { view: RelationView; scale: number; scaled: number }>()
  for (const { id, name, kind, quadClass, events, scale, scaled, lastReported } of rows) {
    let sum = sums.get(id)
    if (!sum) {
      const view = { actor: { id, name, kind }, events: 0, meanScale: null, quadClasses: {}, lastReported: null }
      sum = { view, scale: 0, scaled: 0 }
      sums.set(id, sum)
    }
    const { view } = sum
    view.events += events
    if (quadClass !== null) view.quadClasses[quadClass] = events
    if ((lastReported ?? '') > (view.lastReported ?? '')) view.lastReported = lastReported
    sum.scale += scale
    sum.scaled += scaled
  }
  return [...sums.values()]
    .map(({ view, scale, scaled }) => ({ ...view, meanScale: scaled === 0 ? null : scale / scaled }))
    .sort((a, b) => b.events - a.events || compare(a.actor.id, b.actor.id))
    .slice(0, limit)
}

/** The actor, those whom it meets most often, and what joins all of them. */
export async function graph(store: Store, actor: string, filter: Filter, limit: number): Promise<GraphView> {
  const params = filterParams(filter)
  const read = <R extends Row>(name: string, more: Params) =>
    store.read<R>(cypher(name, store.engine), { ...params, ...more })
  const neighbours = await read<{ id: string }>('graph/neighbours', { actor, limit })
  const ids = [actor, ...neighbours.map(({ id }) => id)]
  const [actors, links, offices] = await Promise.all([
    actorsById(store, ids),
    read<{ source: string; target: string; weight: number; meanScale: number | null }>('graph/links', { ids }),
    read<{ source: string; target: string; weight: number; role: string }>('graph/offices', { ids }),
  ])
  return {
    nodes: actors.flatMap((one): GraphNode[] =>
      one ? [{ id: one.id, label: 'Actor', name: one.name, kind: one.kind, type: null }] : [],
    ),
    links: [
      ...links.map((link): GraphLink => ({ ...link, type: 'EVENTS', role: null })),
      ...offices.map((office): GraphLink => ({ ...office, type: 'HOLDS', meanScale: null })),
    ],
  }
}
