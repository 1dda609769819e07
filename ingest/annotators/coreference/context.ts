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
}

export function countryContext(
  work: Workspace,
  lexicon: NameLexicon,
  adjectives: readonly CountryWord[],
): CountryContext {
  const { tokens, entities } = work.document
  const weights = new Map<string, number>()
  const cues = new Map<number, string>()
  const add = (country: string | null | undefined, at: number, weight: number) => {
    if (!country?.startsWith('country:')) return
    weights.set(country, (weights.get(country) ?? 0) + weight)
    cues.set(at, country)
  }
  for (const { first, text, candidates, type } of entities) {
    const id = work.mentionAt(first)?.actorIds[0]
    const actor = id ? work.actors.get(id) : undefined
    if (type === 'LOC') add(candidates[0] ?? id ?? lexicon.seats.get(nameKey(text)), first, 1)
    else add(actor?.ofId, first, type === 'PER' ? 0.75 : 0.5)
  }
  for (const { at, country } of adjectives) add(country, at, 1)
  const [most, second] = [...weights].sort((a, b) => b[1] - a[1])
  const article = most?.[0] ?? null
  return {
    article,
    dominant: most && most[1] >= 2 * (second?.[1] ?? 0) ? article : null,
    before(token) {
      const start = work.document.sentences[tokens[token]!.sentence]!.first
      for (let at = token - 1; at >= start; at--) {
        const country = cues.get(at)
        if (country) return country
      }
      return null
    },
  }
}
