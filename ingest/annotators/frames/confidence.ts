import type { EventStatus } from '../../../graph/extraction.ts'
import type { Mention } from '../../document.ts'
import type { Participant } from './match.ts'
import type { Role } from './slots.ts'
import type { Trigger } from './triggers.ts'

/** How often each kind of trigger was right in articles that nobody had looked at, smoothed. */
const base = { verb: 0.86, phrase: 0.76, noun: 0.78 }
/** Who is told of on both sides is seldom mistaken. */
const BOTH = 0.06
/** Where one side stays open that the frame asks for. */
const OPEN = -0.04
/** What did not simply happen is more often read wrongly: whether it is an event at all hangs on the words above it. */
const UNREAL = -0.06
/** A pronoun or a common noun may be another one's. */
const DOUBTFUL = -0.07
const SURE_MENTION = 0.7

/** How sure an event is: by its kind of trigger, by who is found to take part and how he is named, by its status. */
export function eventConfidence(mentions: readonly Mention[]) {
  const sureness = new Map<number, number>()
  for (const { start, confidence } of mentions) sureness.set(start, confidence)

  return ({ frame, participants, phrase }: Trigger, status: EventStatus): number => {
    let found = phrase !== null ? base.noun : frame.words.length > 0 ? base.phrase : base.verb
    if (isBothSided(participants)) found += BOTH
    else if (isBothSided(frame.patterns)) found += OPEN
    if (status !== 'happened' && status !== 'ongoing') found += UNREAL
    if (participants.some(isDoubtful)) found += DOUBTFUL
    return Math.round(found * 100) / 100
  }

  function isDoubtful({ start }: Participant): boolean {
    return (sureness.get(start) ?? 1) < SURE_MENTION
  }
}

/** Whether an actor and a recipient stand in a list. */
function isBothSided(list: readonly { readonly role: Role | null }[]): boolean {
  let actor = false
  let recipient = false
  for (const { role } of list)
    if (role === 'actor') actor = true
    else if (role === 'recipient') recipient = true
  return actor && recipient
}
