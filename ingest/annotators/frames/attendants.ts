import type { Clause, Phrase, Statement } from '../../document.ts'
import { type Cues, governorOf } from './cues.ts'
import type { Participant } from './match.ts'
import type { Trigger } from './triggers.ts'
import type { Filler, View } from './view.ts'

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
  const preposition = phrase ? opener(view, cues, phrase) : null
  if (!preposition || !phrase || !verb || verb.voice !== 'active' || verb.negated || frame.mode === 'mediate')
    return none
  // “Oslo and Bern agreed to it after two days of talks”
  const all = frame.type === 'CONSULT' && trigger.participants.length === 0 && isAt(cues, preposition)
  const other = all ? null : loneOther(view, cues, trigger)
  if (!all && (!other || view.slotOf(phrase.index)?.role !== 'oblique' || !isAttended(cues, preposition))) return none
  if (governorOf(cues, view, clause)?.classes.includes('absent')) return none
  const doers = subjects(view, clause)
  if (
    all
      ? new Set(doers.map(({ actorId }) => actorId)).size < 2
      : doers.some(({ actorId }) => actorId === other?.actorId)
  )
    return none
  return doers.map(({ actorId, start, end }) => ({ actorId, start, end, by: 'attached', role: 'actor' }))
}

/** “after a third round of talks”, “after weeks of negotiations”: the preposition before the whole. */
function opener(view: View, cues: Cues, { preposition, relation, governor }: Phrase): string | null {
  const whole = relation === 'of' && governor !== null ? view.document.phrases[governor] : undefined
  if (!whole) return preposition
  const share = cues.relation(view.document.tokens[whole.head]!.lemma, 'share') !== null
  return share ? whole.preposition : preposition
}

function isAttended(cues: Cues, preposition: string): boolean {
  return isAt(cues, preposition) || cues.relation(preposition, 'errand') !== null
}

function isAt(cues: Cues, preposition: string): boolean {
  const order = cues.relation(preposition, 'preposition')
  return order === 'AFTER' || order === 'BEFORE' || cues.relation(preposition, 'occasion') !== null
}

/** “At the request of Oslo, Bern released …”, „auf Einladung Lunds reiste Dahl …“: who does what somebody wished was asked for it. */
export function askedAtBehest(
  view: View,
  cues: Cues,
  { frame, phrase, participants, clause }: Trigger,
): readonly Participant[] {
  if (frame.type !== 'REQUEST' || !phrase?.preposition || cues.relation(phrase.preposition, 'behest') === null)
    return none
  if (clause.verb?.voice !== 'active' || clause.verb.negated || participants.length === 0) return none
  if (view.slotOf(phrase.index)?.role !== 'oblique' || participants.some(({ role }) => role === 'recipient'))
    return none
  return subjects(view, clause)
    .filter(({ actorId }) => !participants.some((one) => one.actorId === actorId))
    .map(({ actorId, start, end }) => ({ actorId, start, end, by: 'attached', role: 'recipient' }))
}

/** Persons and countries that are the subject of a clause. */
function subjects(view: View, { slots }: Clause): readonly Filler[] {
  const subject = slots.find(({ role }) => role === 'subject')
  const doers = subject ? view.actors(view.document.phrases[subject.phrase]!) : []
  return doers.filter(
    ({ actorId, by }) => by === 'head' && /^(person|country|organization)$/.test(view.kindOf(actorId)),
  )
}
