import type { Clause, Phrase } from '../../document.ts'
import { clauseSlots, type Slots, withControl } from './clause-slots.ts'
import type { Cues } from './cues.ts'
import type { Frame, Lexicon } from './lexicon.ts'
import { type Match, matchFrame, type Participant, type Surroundings } from './match.ts'
import { nounTrigger } from './noun-triggers.ts'
import { participleTrigger } from './participle-triggers.ts'
import { verbTrigger } from './verb-triggers.ts'
import type { View } from './view.ts'

/** A word that names an event, the frame that fits it best, and who takes part. */
export interface Trigger extends Omit<Match, 'untold'> {
  readonly token: number
  readonly start: number
  readonly end: number
  readonly clause: Clause
  /** Null for a verb. */
  readonly phrase: Phrase | null
  /** A participle that describes the noun of the phrase. */
  readonly attributive: boolean
}

/** What finding triggers works with. */
export interface Finder {
  readonly view: View
  readonly lexicon: Lexicon
  readonly cues: Cues
  /** Slots of a clause, an infinitive's with the subject that the clause above gives it. */
  readonly slots: (clause: Clause) => Slots
  /** The first frame, of those that ask for most, that fits and finds somebody taking part. */
  readonly best: (frames: readonly Frame[], around: (frame: Frame) => Surroundings | null) => Match | null
  /** Phrases that are part of a verb's own words, and no triggers. */
  readonly taken: Set<number>
}

/** Finds what names an event in a document: verbs, verbs with words of their own, nouns. */
export function findTriggers(view: View, lexicon: Lexicon, cues: Cues): Trigger[] {
  const slotsOf: (Slots | undefined)[] = new Array(view.document.clauses.length)
  const slots = (clause: Clause): Slots => {
    const known = slotsOf[clause.index]
    if (known) return known
    const made = withControl(view, clause, clauseSlots(view, clause, cues), cues, slots)
    slotsOf[clause.index] = made
    return made
  }
  const best: Finder['best'] = (frames, around) => {
    // Of whom is only said that they are people, they alone choose no frame before one that may stand without anybody.
    let people: Match | null = null
    for (const frame of frames) {
      const surroundings = around(frame)
      const match = surroundings && matchFrame(frame, surroundings)
      if (!match) continue
      if (!match.untold && (frame.free || frame.again || !onlyBare(view, match.participants))) return match
      if (match.participants.length > 0) people ??= match
    }
    return people
  }
  const finder: Finder = { view, lexicon, cues, slots, best, taken: new Set() }
  const { clauses, phrases } = view.document
  // Verbs first: the nouns that belong to them (“in Kraft treten”) are no triggers of their own.
  const found: Trigger[] = []
  for (const clause of clauses) {
    const trigger = verbTrigger(finder, clause)
    if (trigger) found.push(trigger)
  }
  for (const phrase of phrases) {
    const trigger = nounTrigger(finder, phrase)
    if (trigger) found.push(trigger)
    const described = participleTrigger(finder, phrase)
    if (described) found.push(described)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Whether nobody takes part of whom more is said than that they are people. */
export const onlyBare = ({ groups }: View, participants: readonly Participant[]): boolean =>
  participants.every(({ actorId }) => groups.isBare(actorId))
