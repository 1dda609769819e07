import type { EventType } from '../../../graph/extraction.ts'
import type { Clause, Phrase } from '../../document.ts'
import { type Cues, type Governor, governorOf } from './cues.ts'
import type { DateOwners } from './date-owners.ts'
import type { Frame } from './lexicon.ts'
import type { Placed } from './placed-times.ts'
import type { Trigger } from './triggers.ts'
import type { View } from './view.ts'

/** Verbs whose own day is that of speaking, planning or refusing, and not of what they speak of. */
export const telling = new Set([
  ...[
    'plan',
    'convene',
    'announce',
    'offer',
    'propose',
    'invite',
    'demand',
    'threaten',
    'postpone',
    'deny',
    'exclude',
    'refuse',
  ],
  ...['fear', 'hope', 'expect', 'doubt', 'report'],
])

/** A noun has the date of its clause where the verb only carries it, where it is the occasion, or is no event itself. */
export function sharesClauseDate(
  view: View,
  cues: Cues,
  owners: DateOwners,
  { phrase, clause, frame }: Trigger,
  triggers: readonly Trigger[],
  placed: Placed,
): boolean {
  if (!phrase) return true
  const { preposition } = phrase
  const occasion = preposition !== null && cues.relation(preposition, 'occasion') !== null
  if (occasion && frame.type !== 'REQUEST' && !frame.durative && phrase.cases.every((one) => one === 'dat')) return true
  const relation = preposition ? cues.relation(preposition, 'preposition') : null
  if (relation === 'AFTER') return isMeeting(frame) && placed.date?.precision === 'day' && placed.clause === clause
  if (relation !== null && relation !== 'DURING' && relation !== 'NONE') return false
  // “Die zweite Runde der Gespräche beginnt am Montag”: what carries the noun tells no event of its own.
  const carried = phrase.relation === 'genitive' || phrase.relation === 'of'
  const slot = view.slotOf(phrase.index) ?? (carried && !isTold(phrase, triggers) ? view.slotAbove(phrase) : null)
  if (!slot) return false
  if (!clause.verb) return true
  const governor = governorOf(cues, view, clause)
  const appointed = placed.preposition !== null && cues.relation(placed.preposition, 'appointed') !== null
  // “hat für den 7. Juli Neuwahlen ausgerufen”
  if (appointed && owners.isAhead(placed)) return true
  if (governor) {
    if (isDeclared(frame, governor) || !governor.classes.some((one) => telling.has(one)))
      return !owners.disagrees(clause, placed)
    if (appointed) return true
    return governor.classes.some((one) => forward.has(one)) && owners.isAhead(placed)
  }
  if (owners.disagrees(clause, placed)) return false
  // “fired on a rally on Monday”, “dispersed the protest”: force meets those who are gathered.
  if (frame.type === 'PROTEST' && isUnderForce(clause, triggers)) return !owners.isAhead(placed)
  // “reiste am Montag zu Gesprächen nach Oslo”.
  const errand = preposition !== null && cues.relation(preposition, 'errand') !== null
  return (
    !triggers.some((other) => other.phrase === null && other.clause === clause) && (slot.role !== 'oblique' || errand)
  )
}

const isTold = ({ governor }: Phrase, triggers: readonly Trigger[]): boolean =>
  triggers.some(({ phrase }) => phrase?.index === governor)

const force: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE'])

const isUnderForce = (clause: Clause, triggers: readonly Trigger[]): boolean =>
  triggers.some((other) => other.phrase === null && other.clause === clause && force.has(other.frame.type))

/** What is said or done after talks is of their day: “sagte am Montag nach einem Treffen mit …”, “signed on Monday after talks with …”. */
export const isMeeting = ({ type }: Frame): boolean => type === 'CONSULT'

/** Who makes an agreement, a truce or a resignation known makes it: that day is its own. */
const isDeclared = ({ type }: Frame, { classes }: Governor): boolean =>
  (type === 'AGREE' || type === 'RESIGN' || type === 'RETREAT') &&
  (classes.includes('herald') || (classes.includes('report') && !classes.includes('announce')))

/** Verbs that may speak of a day to come: “verschob das Treffen auf Montag”, “plans a rally on Saturday”. */
const forward = new Set(['plan', 'convene', 'announce', 'offer', 'postpone', 'expect', 'hope'])
