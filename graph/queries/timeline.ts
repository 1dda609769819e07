import { cypher } from '../cypher.ts'
import type { ActorKind, EventType, QuadClass } from '../extraction.ts'
import type { Row, Store } from '../store.ts'
import type { TimelineBucket } from '../views.ts'
import { type PeriodLength, periodOf } from './days.ts'
import { RequestInvalid } from './errors.ts'
import { eventQueries } from './events.ts'
import type { Filter } from './filter.ts'
import { compare } from './rows.ts'

export const GROUPINGS = ['day', 'week', 'month', 'year', 'type', 'quadClass', 'actor'] as const
export type Grouping = (typeof GROUPINGS)[number]

const PERIODS: readonly Grouping[] = ['day', 'week', 'month', 'year']
const QUERIES = {
  plain: 'timeline/events',
  'of-actor': 'timeline/of-actor',
  where: 'timeline/where',
  known: 'timeline/known',
} as const

/** A row of cypher/timeline: counts of one day. */
interface CountRow {
  period: string
  type: EventType | null
  quadClass: QuadClass | null
  actor?: string
  name?: string
  kind?: ActorKind
  events: number
  reports: number
  scale: number
  /** Of how many events `scale` is the sum. */
  scaled: number
}

/** Counted by day in the graph, then folded: weeks differ from engine to engine. */
export async function timeline(store: Store, filter: Filter, groupBy: readonly Grouping[]): Promise<TimelineBucket[]> {
  const periods = groupBy.filter((grouping) => PERIODS.includes(grouping)) as PeriodLength[]
  if (periods.length > 1)
    throw new RequestInvalid(
      'INVALID_PARAMETER',
      'groupBy',
      `groupBy has ${periods.join(' and ')}, and an event falls in one period.`,
      'Keep one of day, week, month and year; type, quadClass and actor may stand beside it.',
    )
  const [length] = periods
  const { params, family } = eventQueries(filter)
  const byActor = family === 'known' ? 'timeline/known-actors' : 'timeline/actors'
  const query = groupBy.includes('actor') ? byActor : QUERIES[family]
  const rows = await store.read<CountRow & Row>(cypher(query, store.engine), {
    ...params,
    length: length === undefined ? 0 : 10,
    byType: groupBy.includes('type'),
    byQuadClass: groupBy.includes('quadClass'),
  })
  return fold(rows, length)
}

function fold(rows: readonly CountRow[], length: PeriodLength | undefined): TimelineBucket[] {
  const buckets = new Map<string, { bucket: TimelineBucket; scale: number; scaled: number }>()
  for (const row of rows) {
    const period = length && row.period ? periodOf(row.period, length) : { period: null, from: null, to: null }
    const { type, quadClass, actor: id, name, kind } = row
    const actor = id === undefined ? null : { id, name: name!, kind: kind! }
    const key = JSON.stringify([period.period, type, quadClass, id])
    let sum = buckets.get(key)
    if (!sum) {
      sum = {
        bucket: { ...period, type, quadClass, actor, events: 0, reports: 0, meanScale: null },
        scale: 0,
        scaled: 0,
      }
      buckets.set(key, sum)
    }
    sum.bucket.events += row.events
    sum.bucket.reports += row.reports
    sum.scale += row.scale
    sum.scaled += row.scaled
  }
  return [...buckets.values()]
    .map(({ bucket, scale, scaled }) => ({ ...bucket, meanScale: scaled === 0 ? null : scale / scaled }))
    .sort(
      (a, b) =>
        compare(a.from ?? '', b.from ?? '') ||
        b.events - a.events ||
        compare(a.type ?? '', b.type ?? '') ||
        compare(a.quadClass ?? '', b.quadClass ?? '') ||
        compare(a.actor?.id ?? '', b.actor?.id ?? ''),
    )
}
