import type { Token } from '../../document.ts'
import { oneOf, readTable } from '../../languages/table.ts'

/** For whom people stand, by an adjective: who leads them does what they do, who backs them does not. */
export interface Allegiance {
  /** “Swedish-led”, “US-backed”: how many characters name whom, and whether they are led; null for any other word. */
  readonly by: (token: Token) => { readonly length: number; readonly led: boolean } | null
  /** Words behind the noun, before the preposition that names whom: “loyal to”, “led by”. */
  readonly isLoyal: (lower: string) => boolean
}

const kinds = ['led', 'backed', 'loyal'] as const

/** Reads a language's events/allegiance.tsv (`kind  words`). Throws MalformedData. */
export function readAllegiance(folder: URL): Allegiance {
  const words = { led: new Set<string>(), backed: new Set<string>(), loyal: new Set<string>() }
  for (const row of readTable(new URL('events/allegiance.tsv', folder), ['kind', 'words']))
    for (const word of row.words.split('|')) words[oneOf(row, 'kind', row.kind, kinds)].add(word)
  return {
    by: ({ pos, text, lower, lemma }) => {
      const length = pos === 'ADJ' || pos === 'NOUN' ? text.lastIndexOf('-') : -1
      if (length <= 0) return null
      const ends = [lemma.slice(lemma.lastIndexOf('-') + 1), lower.slice(length + 1)]
      const led = ends.some((end) => words.led.has(end))
      return led || ends.some((end) => words.backed.has(end)) ? { length, led } : null
    },
    isLoyal: (lower) => words.loyal.has(lower),
  }
}
