import type { Statement } from '../../document.ts'
import { type Cues, governorOf } from './cues.ts'
import type { Participant } from './match.ts'
import type { Trigger } from './triggers.ts'
import type { View } from './view.ts'

const none: readonly Participant[] = []

/** Whom a meeting is told to be with, where it is told of nobody else; null where it is not told so. */
function loneOther(view: View, cues: Cues, { frame, phrase, participants, clause }: Trigger): Participant | null {
  if (frame.type !== 'CONSULT' || phrase === null || participants.length !== 1) return null
  const other = participants[0]!
  const token = clause.tokens.find((index) => view.document.tokens[index]?.start === other.start)
  const preposition = token === undefined ? null : view.phraseAt(token)?.preposition
  return preposition && cues.relation(preposition, 'partner') !== null ? other : null
}

/** “A meeting with Lee is being prepared”, said by Dahl: where only the other side is named, whoever speaks of it is the one. */
export function speakerBeside(
  view: View,
  cues: Cues,
  trigger: Trigger,
  statement: Statement | undefined,
): readonly Participant[] {
  const other = loneOther(view, cues, trigger)
  const speaker = statement?.speakerIds.length === 1 ? statement.speakerIds[0] : undefined
  if (!other || !speaker || !statement?.speaker || speaker === other.actorId) return none
  if (!speaker.startsWith('person:') && !speaker.startsWith('country:')) return none
  const { start, end } = statement.speaker
  return [{ actorId: speaker, role: 'actor', start, end, by: 'attached' }]
}

/** “After a meeting with Lee, Dahl promised …”, „reiste zu Gesprächen mit Lee nach Bern“: who does something at it is the other side. */
export function attendant(view: View, cues: Cues, trigger: Trigger): readonly Participant[] {
  const { phrase, clause, frame } = trigger
  const { verb } = clause
  if (!phrase?.preposition || !verb || verb.voice !== 'active' || verb.negated || frame.mode === 'mediate') return none
  const other = loneOther(view, cues, trigger)
  if (!other || view.slotOf(phrase.index)?.role !== 'oblique' || !isAttended(cues, phrase.preposition)) return none
  if (governorOf(cues, view, clause)?.classes.includes('absent')) return none
  const subject = clause.slots.find(({ role }) => role === 'subject')
  const doers = subject ? view.actors(view.document.phrases[subject.phrase]!) : []
  if (doers.some(({ actorId }) => actorId === other.actorId)) return none
  return doers
    .filter(({ actorId, by }) => by === 'head' && /^(person|country)$/.test(view.kindOf(actorId)))
    .map(({ actorId, start, end }) => ({ actorId, start, end, by: 'attached', role: 'actor' }))
}

function isAttended(cues: Cues, preposition: string): boolean {
  const order = cues.relation(preposition, 'preposition')
  if (order === 'AFTER' || order === 'BEFORE') return true
  return cues.relation(preposition, 'occasion') !== null || cues.relation(preposition, 'errand') !== null
}
