import type { EventDate, EventRecord, ParticipantRecord, TextSpan } from '../../../graph/extraction.ts'
import { dateValue } from '../../annotators/frames/placed-times.ts'
import { spanOf } from '../../annotators/times/calendar.ts'
import { eventId, eventKey } from '../../fact-ids.ts'
import type { EventAnswer } from '../answer.ts'
import { CONFIDENCE } from './confidence.ts'
import { type Find, shared, type Work } from './work.ts'

/** Adds the events of an answer that the rules do not have. Returns the ids of all that stand, by the keys of the answer. */
export function mergeEvents(
  work: Work,
  find: Find,
  answers: readonly EventAnswer[],
  actors: ReadonlyMap<string, string>,
): Map<string, string> {
  const ids = new Map<string, string>()
  for (const answer of answers) {
    const event = eventOf(work, find, answer, actors)
    if (!event) {
      work.tally.facts += 1
      continue
    }
    const known = work.rules.events.find((theirs) => isSame(theirs, event))
    const before = known ?? work.added.events.find((theirs) => isSame(theirs, event))
    if (known) work.tally.known += 1
    if (!before) work.added.events.push(event)
    ids.set(answer.key, (before ?? event).id)
  }
  return ids
}

function eventOf(work: Work, find: Find, answer: EventAnswer, actors: ReadonlyMap<string, string>): EventRecord | null {
  const { rules, plover, extractor } = work
  const { type, status } = answer
  const trigger = find(answer.trigger)
  if (!trigger) return null
  const participants = participantsOf(find, answer, actors, trigger)
  // An act whose participants are all made up is likely so itself.
  if (answer.participants.length > 0 && participants.length === 0) return null
  const mode = answer.mode !== null && answer.mode !== '-' && plover.hasMode(type, answer.mode) ? answer.mode : null
  const date = dateOf(work, find, answer, trigger)
  return {
    id: eventId(eventKey(rules.article, { type, mode, trigger, participants, date })),
    type,
    mode,
    status,
    trigger,
    participants,
    date,
    placeId: placeOf(work, find, answer, trigger),
    cameo: plover.cameo(type, mode ?? '-'),
    quadClass: plover.quadClass(type),
    scale: plover.scale(type),
    assertedById: null,
    confidence: CONFIDENCE,
    extractor,
  }
}

function participantsOf(
  find: Find,
  { participants }: EventAnswer,
  actors: ReadonlyMap<string, string>,
  trigger: TextSpan,
): ParticipantRecord[] {
  const found = new Map<string, ParticipantRecord>()
  for (const { actor, role, passage } of participants) {
    const actorId = actors.get(actor)
    const mention = find(passage, trigger.start)
    if (actorId && mention && !found.has(`${role} ${actorId}`))
      found.set(`${role} ${actorId}`, { actorId, role, mention })
  }
  return [...found.values()]
}

/** Where the rules have read the expression, their value counts; else the model's, if there is such a day. */
function dateOf({ rules }: Work, find: Find, { date }: EventAnswer, trigger: TextSpan): EventDate | null {
  const expression = date && find(date.expression, trigger.start)
  if (!expression) return null
  const read = rules.times.find(
    (time) => (time.type === 'DATE' || time.type === 'TIME') && shared(time, expression) > 0 && dateValue(time.value),
  )
  const value = dateValue(read?.value ?? date.value)
  const days = value && spanOf(value.value)
  return days?.earliest ? { ...value!, ...days, expression } : null
}

function placeOf({ places, register }: Work, find: Find, { place }: EventAnswer, trigger: TextSpan): string | null {
  const named = place && find(place, trigger.start)
  if (!named) return null
  const [town] = places.named(named.text)
  if (town) return town.id
  const country = register.named(named.text).find(({ kind }) => kind === 'country')
  return (country && places.get(country.id.replace('country:', 'place:'))?.id) ?? null
}

/** The same word, the same event of the graph, or the same kind of act by nobody else at no other time. */
function isSame(known: EventRecord, event: EventRecord): boolean {
  if (known.id === event.id || shared(known.trigger, event.trigger) > 0) return true
  if (known.type !== event.type || event.participants.length === 0) return false
  const theirs = new Set(known.participants.map(({ actorId }) => actorId))
  if (!event.participants.every(({ actorId }) => theirs.has(actorId))) return false
  const [before, now] = [known.date?.value, event.date?.value]
  return !before || !now || before.startsWith(now) || now.startsWith(before)
}
