import type { EventDate, EventType } from '../../../graph/extraction.ts'
import type { Event, Phrase } from '../../document.ts'
import type { Cues } from './cues.ts'
import type { Lexicon } from './lexicon.ts'
import type { Trigger } from './triggers.ts'
import { pasts } from './verb-signals.ts'
import type { View } from './view.ts'

/** So many sentences back may have been told of what a definite noun takes up. */
const REACH = 2

/** An event told before, with its sentence. */
interface Earlier {
  readonly event: Event
  readonly sentence: number
}

/**
 * “Ein Mann sprengte sich am Montag in die Luft. Bei dem Anschlag starben …”, “They met on Monday. Envoys of Oslo attended
 * the talks”: what happens at something that was told before is of its day.
 */
export function occasionDates(
  view: View,
  cues: Cues,
  lexicon: Lexicon,
): (trigger: Trigger, told: readonly Earlier[]) => EventDate | null {
  return ({ clause, phrase, frame }, told) => {
    if (phrase !== null || !clause.verb || !pasts.has(clause.verb.tense) || clause.verb.modal !== null) return null
    for (const slot of clause.slots) {
      const noun = view.document.phrases[slot.phrase]
      if (!noun || !takesUp(noun)) continue
      const at = slot.preposition
      const attended = frame.type === 'CONSULT' && (slot.role === 'object' || at !== null)
      if (!attended && (at === null || cues.relation(at, 'occasion') === null)) continue
      const types = lexicon.noun(view.headLemma(noun)).map(({ type }) => type)
      const found = types.length > 0 ? lastOf(types, told, clause.sentence) : null
      if (found) return found
    }
    return null
  }

  /** “the talks”, and not “the talks between Oslo and Bern” nor “the talks of May”, which may be others. */
  function takesUp({ index, definite, first, head, last, preposition }: Phrase): boolean {
    // No more than the preposition and an article before the noun.
    const before = 1 + (preposition?.split(' ').length ?? 0)
    return definite === true && head - first <= before && head === last - 1 && view.attached(index).length === 0
  }

  function lastOf(types: readonly EventType[], told: readonly Earlier[], sentence: number): EventDate | null {
    for (let at = told.length - 1; at >= 0; at--) {
      const { event, sentence: earlier } = told[at]!
      if (sentence - earlier > REACH) return null
      if (earlier === sentence || !types.includes(event.type)) continue
      return event.status === 'happened' && event.date?.precision === 'day' ? event.date : null
    }
    return null
  }
}
