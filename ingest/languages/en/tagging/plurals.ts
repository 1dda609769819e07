import { type Rule, startsUpper } from './rule.ts'
import type { Known } from './wink-words.ts'

/** “Insurgents”, “Airstrikes”: shorter ones are surnames as often. */
const shortest = 6

/** How a word is one of several; null where it is none that the tagger does not know as such. */
export type SingularOf = (lower: string) => string | null

/** The singular of a plural that the tagger's lexicon does not have (“airstrikes”, “gunmen”). */
export function pluralsOf(listed: ReadonlySet<string>, alone: (word: string) => Known): SingularOf {
  const without = (lower: string) => {
    if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`
    return /(?:ch|sh|x|ss)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1)
  }
  return (lower) => {
    if (!/^\p{Ll}{4,}$/u.test(lower)) return null
    if (lower.endsWith('men')) {
      const man = `${lower.slice(0, -2)}an`
      return lower.length >= shortest && (alone(man).known || !alone(lower).known) ? man : null
    }
    if (!/[^suw]s$/.test(lower)) return null
    const singular = without(lower)
    if (listed.has(singular)) return singular
    if (lower.length < shortest || alone(lower).known || lower.endsWith('is')) return null
    return lower.endsWith('ics') && alone(singular).pos !== 'NOUN' ? null : singular
  }
}

/** “Insurgents attacked”: a plural that opens a sentence and whose singular is a noun is no name. */
export function openingNounRule(
  listed: ReadonlySet<string>,
  singularOf: SingularOf,
  alone: (word: string) => Known,
): Rule {
  return {
    word: ({ text, lower }) => {
      if (!startsUpper(text)) return false
      if (listed.has(lower)) return true
      const singular = singularOf(lower)
      if (singular === null) return false
      const { known, pos } = alone(singular)
      return listed.has(singular) || (known ? pos === 'NOUN' : /(?:man|ist|[^aeiou]er)$/.test(singular))
    },
    of: ['PROPN'],
    mend: ({ at, previous, after }) =>
      (at === 0 || previous?.pos === 'PUNCT') && after && /^\p{Ll}/u.test(after.text) ? 'NOUN' : null,
  }
}
