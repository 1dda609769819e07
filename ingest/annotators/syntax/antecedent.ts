import type { Phrase } from '../../document.ts'
import type { SentenceView } from './clause-draft.ts'
import type { Opener } from './openers.ts'

/** The phrase before a relative clause that agrees with its pronoun, the nearest first. */
export function antecedentOf(view: SentenceView, opener: Opener, before: number): Phrase | null {
  const { tokens, from } = view
  const marker = tokens[opener.marker]!
  const numbers = new Set(marker.readings.flatMap((each) => each.numbers ?? []))
  const genders = new Set(marker.readings.flatMap((each) => each.genders ?? []))
  let seen = 0
  for (let at = before - 1; at >= from && seen < 4; at--) {
    const phrase = view.phraseAt(at)
    if (!phrase || phrase.last - 1 !== at) continue
    const { pos } = tokens[phrase.head]!
    if (phrase.kind === 'ADVP' || phrase.kind === 'ADJP' || pos === 'ADV') continue
    seen++
    const fits =
      (phrase.number === null || numbers.size === 0 || numbers.has(phrase.number)) &&
      (phrase.gender === null ||
        genders.size === 0 ||
        phrase.number === 'plur' ||
        genders.has(phrase.gender) ||
        (numbers.has('plur') && phrase.number === null))
    if (fits) return phrase
  }
  return null
}

/** “die Ankündigung, …”, “die Ankündigung der Regierung in Bern, …”: the noun before a comma that an infinitive may tell the content of. */
export function toldByNoun({ tokens, phraseAt, lexis }: SentenceView, comma: number): Phrase | null {
  // „zog das Angebot zurück, …“
  const apart = tokens[comma - 1]?.readings[0]?.source === 'separated-prefix' && lexis.is(tokens[comma - 2], 'thing')
  const end = apart ? comma - 1 : comma
  let phrase = phraseAt(end - 1)
  if (phrase?.last !== end) return null
  while (phrase !== null && phrase.governor !== null) {
    const owned: boolean = phrase.relation === 'genitive' || phrase.relation === 'of'
    const above: Phrase | null = owned ? phraseAt(phrase.first - 1) : null
    if (above?.index !== phrase.governor) break
    phrase = above
  }
  return phrase !== null && tokens[phrase.head]!.pos === 'NOUN' ? phrase : null
}
