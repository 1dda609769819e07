import type { Token } from '../../document.ts'
import type { Finders } from './finders.ts'

/** What tells that a name beside it is an organisation's. */
export interface OrganizationNouns {
  /** Whether a word is a noun for an organisation; a compound is what its last part is (“Islamisten-Partei”). */
  readonly introduces: (token: Token | undefined) => boolean
  /** Whether such a noun stands in an apposition that begins with the comma at a token: “, the biggest operator in the country,”. */
  readonly apposed: (tokens: readonly Token[], comma: number) => boolean
}

/** A compound is known by an end of at least so many letters. */
const shortestEnd = 5
const longestNoun = 40
/** Words from the article to the noun. */
const longest = 6

export function organizationNouns({ german, lexicon }: Finders): OrganizationNouns {
  return { introduces, apposed }

  function introduces(token: Token | undefined): boolean {
    if (!token) return false
    if (lexicon.is(token, 'org-introducer')) return true
    const { lower, pos } = token
    if (!german || pos !== 'NOUN' || lower.length > longestNoun) return false
    for (let at = 2; lower.length - at >= shortestEnd; at++)
      if (lexicon.has('org-introducer', lower.slice(at))) return true
    return false
  }

  function apposed(tokens: readonly Token[], comma: number): boolean {
    const article = tokens[comma + 1]
    if (tokens[comma]?.text !== ',' || !article) return false
    if (!lexicon.has('definite', article.lower) && !lexicon.has('indefinite', article.lower)) return false
    for (let at = comma + 2; at < comma + 2 + longest && tokens[at]; at++) {
      const next = tokens[at + 1]
      if (introduces(tokens[at]) && (!next || next.pos === 'PUNCT' || next.pos === 'ADP' || next.pos === 'DET'))
        return true
      if (!/^(?:ADJ|ADV|NOUN|PROPN|NUM|VERB)$/.test(tokens[at]!.pos)) return false
    }
    return false
  }
}
