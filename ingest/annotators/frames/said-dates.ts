import type { EventDate, EventType } from '../../../graph/extraction.ts'
import type { Document, Statement } from '../../document.ts'
import { firstBeyond } from '../spans.ts'
import { dayOf } from '../times/calendar.ts'
import type { Cues } from './cues.ts'
import { toDate } from './dates.ts'
import type { Placed } from './placed-times.ts'
import type { Trigger } from './triggers.ts'
import type { View } from './view.ts'

/** What is done by saying it. */
const isSaying: ReadonlySet<EventType> = new Set<EventType>([
  ...(['SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'] as const),
])

/** What is done by making it known: who says that he quits has quit. */
const isMadeKnown: ReadonlySet<EventType> = new Set<EventType>([
  ...(['SANCTION', 'RETREAT', 'RESIGN', 'CONCEDE', 'INAUGURATE', 'APPOINT'] as const),
])

/** What is in force once those who did it make it known: “announced on Monday that he had dismissed the premier”. */
const isDecreed: ReadonlySet<EventType> = new Set<EventType>([
  ...(['SANCTION', 'RESIGN', 'APPOINT', 'LEGISLATE', 'CONCEDE'] as const),
])
const done: ReadonlySet<string> = new Set(['past', 'perfect', 'pluperfect'])

/** “Er verurteile die Tat, sagte Lund am Montag”: who says that he condemns something does so on that day. */
export function datesOfSaying(
  view: View,
  cues: Cues,
  times: ReadonlyMap<number, readonly Placed[]>,
): (trigger: Trigger, statement: Statement | undefined) => EventDate | null {
  const { tokens } = view.document
  return ({ clause, phrase, frame, participants }, statement) => {
    if (statement === undefined) return null
    const { saidOn, cue, speakerIds } = statement
    const { verb } = clause
    if (saidOn === null || cue === null || phrase !== null || !verb || verb.modal !== null || verb.negated) return null
    const actors = participants.filter(({ role }) => role === 'actor')
    const proclaimed = cues.relation(cue.lemma, 'proclaimed') !== null && done.has(verb.tense)
    if (proclaimed && isDecreed.has(frame.type)) {
      if (!actors.some(({ actorId }) => speakerIds.includes(actorId))) return null
    } else if (isMadeKnown.has(frame.type)) {
      // “said on Monday it was suspending aid”
      const going = tokens[verb.head]?.readings.some(({ form }) => form === 'present-participle') === true
      const now = verb.tense === 'present' || (verb.tense === 'past' && going)
      if (!now || !actors.some(({ actorId }) => speakerIds.includes(actorId))) return null
    } else if (!isSaying.has(frame.type) || verb.tense !== 'present') return null
    if (actors.length > 0 && !actors.some(({ actorId }) => speakerIds.includes(actorId))) return null
    const day = saidOn.value.slice(0, 10)
    const sentence = tokens[firstBeyond(tokens, cue.start)]?.sentence ?? -1
    const placed = times.get(sentence)?.find(({ date }) => date?.value === day)
    return placed ? toDate(view, cues, placed) : null
  }
}

/** “declared that he had taken power, dismissed the premier and …”: the statement in whose list of clauses this one goes on. */
export function statementBeside({ clauses, statements }: Document, { clause }: Trigger): number | null {
  if (clause.kind !== 'complement') return null
  for (let at = clause.index - 1; at >= 0; at--) {
    const beside = clauses[at]!
    if (beside.kind !== 'complement' || beside.parent !== clause.parent) return null
    const found = statements.findIndex(
      ({ form, content: { start, end } }) => form === 'indirect' && start <= beside.start && beside.start < end,
    )
    if (found >= 0) return found
  }
  return null
}

/** Words that count from the day on which they are said. */
const fromToday: ReadonlySet<string> = new Set(['today', 'dayword', 'today-part', 'tonight', 'weekday-todays'])

/** “We will meet tomorrow,” Lund said on Monday: in somebody's own words a day counts from that on which they were said. */
export function asItWasSaid(
  view: View,
  times: ReadonlyMap<number, readonly Placed[]>,
): (trigger: Trigger, date: EventDate, statement: Statement) => EventDate {
  const today = dayOf(view.document.article.publishedAt?.slice(0, 10) ?? null)
  return ({ clause }, date, { form, saidOn }) => {
    const said = form === 'direct' && saidOn !== null ? dayOf(saidOn.value) : null
    if (!today || !said || said.count === today.count || date.precision !== 'day') return date
    const placed = times.get(clause.sentence)?.find(({ time }) => time.end === date.expression.end)
    const day = placed && fromToday.has(placed.time.rule) ? dayOf(date.value) : null
    if (!day) return date
    const value = String(day.plusDays(said.count - today.count))
    return { ...date, value, earliest: value, latest: value }
  }
}
