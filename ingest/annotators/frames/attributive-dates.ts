import type { EventType } from '../../../graph/extraction.ts'
import type { Phrase } from '../../document.ts'
import type { Cues } from './cues.ts'
import type { Placed } from './placed-times.ts'
import type { Trigger } from './triggers.ts'
import type { View } from './view.ts'

/** Who wins Sunday's vote or attends Sunday's talks does so on Sunday. */
const isPartIn: ReadonlySet<EventType> = new Set<EventType>(['ELECT', 'CONSULT', 'AGREE', 'PROTEST'])

/** Whether an expression only says which one a noun is, and tells no day of the verb: “rejected the 2015 agreement”, “verurteilte die Rede vom Montag”. */
export function isAttributive(view: View, cues: Cues, { frame }: Trigger, placed: Placed): boolean {
  if (insideAttribute(view, placed)) return true
  const noun = described(view, cues, placed)
  const slot = noun && view.slotAbove(noun)
  if (!slot) return false
  if (slot.role === 'object' || slot.role === 'dative') return !isPartIn.has(frame.type)
  // Sunday's vote decides on Sunday; the 2015 agreement does not collapse in 2015, nor did what is told in a letter of Sunday happen then.
  const day = placed.date?.precision === 'day' && !isDated(cues, placed)
  if (day || slot.preposition === null) return placed.date?.precision !== 'day'
  return cues.relation(slot.preposition, 'occasion') === null
}

/** “der im März gewählte Präsident”: between the article and the noun stands what tells of the noun alone. */
function insideAttribute({ phraseAt, document: { phrases } }: View, { first }: Placed): boolean {
  const own = phraseAt(first)
  const above = own?.governor == null ? undefined : phrases[own.governor]
  return above !== undefined && own!.relation === 'pp' && own!.first > above.first && own!.last <= above.head
}

/** The noun that an expression describes as an adjective, a genitive or “von” does. */
function described({ phraseAt, document: { phrases } }: View, cues: Cues, placed: Placed): Phrase | null {
  const { first, last } = placed
  const own = phraseAt(first)
  if (!own) return null
  if (own.head < first || own.head >= last) return own
  const dated = isDated(cues, placed)
  if (own.governor === null) return dated ? phraseAt(own.first - 1) : null
  return dated || own.relation === 'genitive' ? (phrases[own.governor] ?? null) : null
}

/** “the letter of Monday”; “will ban them from Monday” is when that begins. */
const isDated = (cues: Cues, { preposition, clause }: Placed): boolean =>
  preposition !== null && clause?.verb?.tense !== 'future' && cues.relation(preposition, 'dated') !== null
