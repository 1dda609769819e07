import type { Token } from '../../document.ts'
import { ofWord } from '../../word.ts'
import type { NameLexicon } from '../names/lexicon.ts'

/** An adjective that names a country, of one word or, in English, of two: the token of its last word. */
export interface CountryWord {
  readonly at: number
  readonly country: string
}

/** Finds the adjectives of countries in a text. */
export function countryWords({ adjectives, language }: NameLexicon): (tokens: readonly Token[]) => CountryWord[] {
  const german = language === 'de'
  // Few words end an adjective of two: only before them the word in front is looked at.
  const seconds = new Set<string>()
  for (const adjective of adjectives.keys()) {
    const space = adjective.indexOf(' ')
    if (space > 0) seconds.add(adjective.slice(space + 1))
  }
  const countryOf = ofWord(({ text, lower }) => adjectives.get(german ? lower : text) ?? null)
  const mayEnd = ofWord(({ text }) => seconds.has(text))
  return (tokens) => {
    const found: CountryWord[] = []
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!
      const one = countryOf(token)
      if (one) found.push({ at, country: one })
      if (german || at === 0 || !mayEnd(token)) continue
      const two = adjectives.get(`${tokens[at - 1]!.text} ${token.text}`)
      if (two) found.push({ at, country: two })
    }
    return found
  }
}
