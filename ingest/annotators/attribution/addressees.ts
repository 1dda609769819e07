import type { Clause } from '../../document.ts'
import type { CueVerb } from './lexicon.ts'
import { identities } from './sources.ts'
import type { View } from './view.ts'

/** Actors who are told. */
export function addresseesOf(
  view: View,
  clause: Clause,
  { class: { addressees: places } }: CueVerb,
): readonly string[] {
  const ids = new Set<string>()
  for (const place of places)
    for (const slot of clause.slots) {
      const fits =
        place.slot === 'pp'
          ? slot.role === 'oblique' && place.prepositions.includes(slot.preposition ?? '')
          : slot.role === place.slot
      const phrase = view.document.phrases[slot.phrase]
      if (fits && phrase) for (const id of identities(view, phrase)) ids.add(id)
    }
  return [...ids]
}
