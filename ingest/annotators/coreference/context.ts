import type { NameLexicon } from '../names/lexicon.ts'
import type { Workspace } from './workspace.ts'

/** Which country an article, and a sentence of it, speaks of. */
export interface CountryContext {
  /** The country that the article names most, by itself, as an adjective or by its people in office. */
  readonly article: string | null
  /** The one country that the sentence names; null for none or several. */
  sentence(index: number): string | null
}

export function countryContext(work: Workspace, lexicon: NameLexicon): CountryContext {
  const { tokens, entities } = work.document
  const weights = new Map<string, number>()
  const bySentence = new Map<number, Set<string>>()
  const add = (country: string | null | undefined, sentence: number, weight: number) => {
    if (!country?.startsWith('country:')) return
    weights.set(country, (weights.get(country) ?? 0) + weight)
    const here = bySentence.get(sentence)
    if (here) here.add(country)
    else bySentence.set(sentence, new Set([country]))
  }
  for (const { first, candidates, type } of entities) {
    const id = work.mentionAt(first)?.actorIds[0]
    const actor = id ? work.actors.get(id) : undefined
    const sentence = tokens[first]!.sentence
    if (type === 'LOC') add(candidates[0] ?? id, sentence, 1)
    else add(actor?.ofId, sentence, type === 'PER' ? 0.75 : 0.5)
  }
  const german = lexicon.language === 'de'
  for (const token of tokens) add(lexicon.adjectives.get(german ? token.lower : token.text), token.sentence, 1)
  let article: string | null = null
  let most = 0
  for (const [country, weight] of weights)
    if (weight > most) {
      most = weight
      article = country
    }
  return {
    article,
    sentence: (index) => {
      const here = bySentence.get(index)
      return here?.size === 1 ? [...here][0]! : null
    },
  }
}
