import type { EventType } from '../../../graph/extraction.ts'
import type { Phrase } from '../../document.ts'
import type { Cues } from './cues.ts'
import type { Placed } from './placed-times.ts'
import type { Trigger } from './triggers.ts'
import type { View } from './view.ts'

/** Who wins Sunday's vote or attends Sunday's talks does so on Sunday. */
const isPartIn: ReadonlySet<EventType> = new Set<EventType>(['ELECT', 'CONSULT', 'AGREE', 'PROTEST'])

/** Whether an expression only says which one a noun is, and tells no day of the verb: “rejected the 2015 agreement”, “verurteilte die Rede vom Montag”. */
export function isAttributive(
  view: View,
  cues: Cues,
  { frame, clause }: Trigger,
  placed: Placed,
  isAhead: (placed: Placed) => boolean,
): boolean {
  if (insideAttribute(view, placed)) return true
  // “will ban them from Monday”: when that begins.
  const dated = isDated(cues, placed) && !isAhead(placed)
  const noun = described(view, placed, dated)
  const slot = noun && view.slotAbove(noun)
  if (!slot) return false
  // “Sunday's attack was condemned”: the subject of a passive is what its verb is done to.
  const undergoes = slot.role === 'subject' && clause.verb?.voice === 'passive' && slot.clause === clause.index
  if (slot.role === 'object' || slot.role === 'dative' || undergoes) return !isPartIn.has(frame.type)
  // Sunday's vote decides on Sunday; the 2015 agreement does not collapse in 2015, nor did what is told in a letter of Sunday happen then.
  const day = placed.date?.precision === 'day' && !dated
  if (day || slot.preposition === null) return placed.date?.precision !== 'day'
  return cues.relation(slot.preposition, 'occasion') === null
}

/** “The arrests on Sunday were condemned”: the subject of a passive has its day for itself, unless the verb is part of it. */
export function isDoneTo(view: View, owner: Trigger, { frame, clause }: Trigger): boolean {
  if (clause.verb?.voice !== 'passive' || owner.phrase === null || isPartIn.has(frame.type)) return false
  const slot = view.slotAbove(owner.phrase)
  return slot?.role === 'subject' && slot.clause === clause.index
}

/** “der im März gewählte Präsident”: between the article and the noun stands what tells of the noun alone. */
function insideAttribute({ phraseAt, document: { phrases } }: View, { first }: Placed): boolean {
  const own = phraseAt(first)
  const above = own?.governor == null ? undefined : phrases[own.governor]
  return above !== undefined && own!.relation === 'pp' && own!.first > above.first && own!.last <= above.head
}

/** The noun that an expression describes as an adjective, a genitive or “von” does. */
function described({ phraseAt, document: { phrases } }: View, { first, last }: Placed, dated: boolean): Phrase | null {
  const own = phraseAt(first)
  if (!own) return null
  // „verhängte 2014 Sanktionen“: where nouns have cases, a bare year in front of one is the verb's.
  if (own.head < first || own.head >= last) return own.first === first && own.cases.length > 0 ? null : own
  if (own.governor === null) return dated ? phraseAt(own.first - 1) : null
  return dated || own.relation === 'genitive' ? (phrases[own.governor] ?? null) : null
}

/** “the letter of Monday”. */
const isDated = (cues: Cues, { preposition, clause }: Placed): boolean =>
  preposition !== null && clause?.verb?.tense !== 'future' && cues.relation(preposition, 'dated') !== null
