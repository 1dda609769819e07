import type { Clause, Entity } from '../../document.ts'
import type { NamePass } from './name-pass.ts'
import type { Participant } from './workspace.ts'

/** Countries, and seats of government where they act (“Moskau drohte”); every other place is no actor. */
export function placeMentions(pass: NamePass): void {
  const { work, grammar, lexicon } = pass
  const { tokens, entities } = work.document
  for (const entity of entities) {
    if (entity.type !== 'LOC') continue
    const country = pass.best(entity.candidates)
    if (country) {
      work.mention(entity.first, entity.last, [work.known(country)!], 'name', 'country', 0.97)
      continue
    }
    if (pass.isDateline(entity) || !acts(entity)) continue
    const seat = seatOf(entity)
    if (seat) work.mention(entity.first, entity.last, [seat], 'metonym', 'seat', 0.85)
  }

  function stateOf({ slots }: Clause): boolean {
    return slots.some(({ role, phrase }) => role === 'predicate' && work.document.phrases[phrase]!.kind === 'ADJP')
  }

  function seatOf(entity: Entity): Participant | undefined {
    const key = pass.keyOf(entity)
    const stem = pass.german && key.endsWith('s') ? key.slice(0, -1) : key
    const id = lexicon.seats.get(key) ?? lexicon.seats.get(stem)
    return id ? work.known(id) : undefined
  }

  /** As a subject, a dative or the object of a verb that takes a person, between partners, and as a source. */
  function acts(entity: Entity): boolean {
    const phrase = grammar.phraseOf(entity.last - 1)
    if (phrase && phrase.head !== entity.last - 1) return false
    const preposition = phrase?.kind === 'PP' ? phrase.preposition : null
    if (preposition) {
      // “im Zentrum von Beirut” is a place, “von Moskau unterstützt” is not.
      if (lexicon.has('seat-preposition', preposition.replaceAll(' ', '-')))
        return phrase!.governor === null || !lexicon.has('of-word', preposition)
      const noun = tokens[phrase!.first - 1]?.lemma.toLowerCase() ?? ''
      return lexicon.has('source-noun', noun) && lexicon.has('source-preposition', preposition)
    }
    const place = grammar.slotOf(entity.last - 1)
    const verb = place?.clause.verb
    // “…, so Moskau”: a source in a few words of its own.
    if (place && !verb) return place.clause.kind === 'parenthetical' && place.slot.role === 'predicate'
    if (!place || !verb) return false
    const lemma = verb.lemma.toLowerCase()
    const { role } = place.slot
    // “…, Moskau sei bereit”: what is reported of a seat's state is its government's.
    if (role === 'subject' && place.clause.kind === 'complement' && stateOf(place.clause)) return true
    if (role === 'subject') return verb.voice === 'active' && !lexicon.has('place-verb', lemma)
    if (role === 'object') return lexicon.has('person-object-verb', lemma)
    return role === 'agent' || role === 'dative'
  }
}
