import type { EventRecord, Span } from '../../../graph/extraction.ts'
import { type Counts, pairUp, unpaired } from '../match.ts'
import type { Judged } from '../result.ts'
import { shared } from '../spans.ts'
import type { KeyOf } from './actors.ts'
import { sameDate } from './dates.ts'
import { type GoldArticle, type GoldEvent, isRequired, place } from './format.ts'

export interface EventCounts {
  readonly events: Counts
  /** Over events that are in both. */
  readonly status: Counts
  readonly date: Counts
}

/** Events: the same class and at least half of the participants; then status and date of those that agree. */
export function scoreEvents(
  gold: GoldArticle,
  found: readonly EventRecord[],
  { keyOf, canonical }: { keyOf: KeyOf; canonical: (key: string) => string },
  counts: EventCounts,
  note: (kind: string, span: Span) => void,
): Judged[] {
  const where = ({ trigger, triggerStart }: GoldEvent) => place(gold.body, trigger, triggerStart)
  const parties = ({ participants, acceptParticipants = [] }: GoldEvent) =>
    [participants, ...acceptParticipants].map((keys) => new Set(keys.map(canonical)))
  const likeness = (event: GoldEvent, other: EventRecord) => {
    if (other.type !== event.type && !event.acceptTypes.includes(other.type)) return 0
    const given = new Set(other.participants.map(({ actorId }) => keyOf(actorId)))
    const like = Math.max(...parties(event).map((wanted) => alike(wanted, given)))
    if (like < 0.5) return 0
    return like + (shared(where(event), other.trigger) > 0 ? 1 : 0) + (other.type === event.type ? 0.01 : 0)
  }
  const required = gold.events.filter(isRequired)
  const optional = gold.events.filter((event) => !isRequired(event))
  const judge = (event: GoldEvent, other: EventRecord) => {
    counts.status.gold++
    if ([event.status, ...event.acceptStatus].includes(other.status)) counts.status.right++
    else note(`status: ${other.status} for ${event.status}`, other.trigger)
    if (!event.date) return
    counts.date.gold++
    if (sameDate(other.date?.value, event.date.value)) counts.date.right++
    else note(`date: ${other.date?.value ?? 'none'} for ${event.date.value}`, other.trigger)
  }
  const pairs = pairUp(required, found, likeness)
  const { missed, wrong } = unpaired(pairs, required.length, found.length)
  for (const [one, other] of pairs) judge(required[one]!, found[other]!)
  const rest = wrong.map((index) => found[index]!)
  const besides = pairUp(optional, rest, likeness)
  for (const [one, other] of besides) judge(optional[one]!, rest[other]!)
  const told = new Set(besides.values())
  const mistaken = rest.filter((other, at) => !told.has(at) && !optional.some((event) => likeness(event, other) > 0))
  counts.events.gold += required.length
  counts.events.right += pairs.size
  counts.events.found += pairs.size + mistaken.length
  for (const index of missed) note(reason(required[index]!, found, where(required[index]!)), where(required[index]!))
  for (const { type, status, trigger } of mistaken) note(`wrong ${type} ${status}`, trigger)
  const errors = new Set(mistaken)
  return found.map((event) => ({ layer: 'events', confidence: event.confidence, right: !errors.has(event) }))
}

/** What two sets share of all that is in them; two empty ones are the same. */
function alike(wanted: ReadonlySet<string>, given: ReadonlySet<string>): number {
  if (wanted.size === 0 && given.size === 0) return 1
  const both = [...given].filter((key) => wanted.has(key)).length
  return both === 0 ? 0 : both / (wanted.size + given.size - both)
}

function reason({ type, acceptTypes }: GoldEvent, found: readonly EventRecord[], span: Span): string {
  const here = found.filter(({ trigger }) => shared(trigger, span) > 0)
  if (here.length === 0) return `missed ${type}`
  const named = here.find((event) => event.type === type || acceptTypes.includes(event.type))
  return named ? `participants of ${type}` : `type: ${here[0]!.type} for ${type}`
}
