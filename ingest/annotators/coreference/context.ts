import { nameKey } from '../../register.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import type { CountryWord } from './country-words.ts'
import type { Workspace } from './workspace.ts'

/** Which country an article, and a sentence of it, speaks of. */
export interface CountryContext {
  /** The country that the article names most, by itself, as an adjective or by its people in office. */
  readonly article: string | null
  /** The same where no other comes near. */
  readonly dominant: string | null
  /** The last country that the sentence names before a token, by its seat too. */
  before(token: number): string | null
  /** The only country of which its paragraph speaks before a token. */
  around(token: number): string | null
  /** The last country named as a place or by an adjective, back to the sentence before the last. */
  near(token: number): string | null
}

export function countryContext(
  work: Workspace,
  lexicon: NameLexicon,
  adjectives: readonly CountryWord[],
): CountryContext {
  const { tokens, entities } = work.document
  const weights = new Map<string, number>()
  const cues = new Map<number, string>()
  const places = new Map<number, string>()
  const add = (country: string | null | undefined, at: number, weight: number) => {
    if (!country?.startsWith('country:')) return
    weights.set(country, (weights.get(country) ?? 0) + weight)
    cues.set(at, country)
  }
  for (const { first, text, candidates, type } of entities) {
    const id = work.mentionAt(first)?.actorIds[0]
    const actor = id ? work.actors.get(id) : undefined
    const place = type === 'LOC' ? (candidates[0] ?? id ?? lexicon.seats.get(nameKey(text))) : undefined
    if (place?.startsWith('country:')) places.set(first, place)
    if (type === 'LOC') add(place, first, 1)
    else add(actor?.ofId, first, type === 'PER' ? 0.75 : 0.5)
  }
  for (const { at, country } of adjectives) {
    add(country, at, 1)
    places.set(at, country)
  }
  const [most, second] = [...weights].sort((a, b) => b[1] - a[1])
  const article = most?.[0] ?? null
  return {
    article,
    dominant: most && most[1] >= 2 * (second?.[1] ?? 0) ? article : null,
    before: (token) => last(cues, token, 0),
    around: (token) => only(token),
    near: (token) => last(places, token, 2),
  }

  function only(token: number): string | null {
    const { sentences } = work.document
    let index = tokens[token]!.sentence
    const { paragraph } = sentences[index]!
    while (index > 0 && sentences[index - 1]!.paragraph === paragraph) index--
    let one: string | null = null
    for (let at = sentences[index]!.first; at < token; at++) {
      const country = cues.get(at)
      if (country === undefined) continue
      if (one !== null && one !== country) return null
      one = country
    }
    return one
  }

  function last(from: ReadonlyMap<number, string>, token: number, sentencesBack: number): string | null {
    const start = work.document.sentences[Math.max(0, tokens[token]!.sentence - sentencesBack)]!.first
    for (let at = token - 1; at >= start; at--) {
      const country = from.get(at)
      if (country) return country
    }
    return null
  }
}
