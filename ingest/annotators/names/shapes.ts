import type { Token } from '../../document.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { NameLexicon } from './lexicon.ts'
import { startsUpper } from './trie.ts'

/** What the form of a token says about its being a name. */
export interface Shapes {
  /** Could be part of a person's name: a capital, and no ordinary word of the language here. */
  nameLike(token: Token, sentenceStart: boolean): boolean
  /** Capital letters only (“RSF”, “ZDF”), and no abbreviation that is never an organisation. */
  acronym(token: Token): boolean
  /** Capitals inside (“AfD”, “YouTube”), unless it is a surname (“McCain”). */
  camel(token: Token): boolean
  initial(token: Token): boolean
  particle(token: Token): boolean
  /** “-led”, “-backed”: said of what follows. */
  hasAdjectiveTail(token: Token): boolean
}

const nameShape = /^(?:\p{Lu}['’]?\p{L}[\p{L}\p{M}'’-]*|\p{Ll}{1,3}['’-]\p{Lu}[\p{L}\p{M}'’-]*)\.?$/u
const romanNumeral = /^[IVXLCM]+\.?$/

export function shapes(lexicon: NameLexicon, gazetteer: Gazetteer): Shapes {
  const german = lexicon.language === 'de'
  const hasAdjectiveTail = ({ lower }: Token): boolean => {
    const hyphen = lower.lastIndexOf('-')
    return hyphen > 0 && lexicon.has('adjective-tail', lower.slice(hyphen + 1))
  }
  const nameLike = (token: Token, sentenceStart: boolean): boolean => {
    const { text, lower } = token
    if (!nameShape.test(text) || hasAdjectiveTail(token)) return false
    if (lexicon.adjectives.has(german ? lower : text) || lexicon.peoples.has(text)) return false
    if (lexicon.has('honorific', lower) || lexicon.has('sentence-word', lower)) return false
    if (german) {
      if (token.pos === 'PROPN') return true
      const plain = text.endsWith('s') ? text.slice(0, -1) : text
      if (gazetteer.isSurname(text) || gazetteer.isSurname(plain)) return !sentenceStart || token.pos === 'NOUN'
      const given = gazetteer.givenName(text)
      return given !== undefined && !given.common
    }
    if (lexicon.has('common-capital', lower) || lexicon.has('months-days', lower)) return false
    return !sentenceStart || token.pos === 'PROPN' || gazetteer.isSurname(text)
  }
  const acronym = ({ text, lower }: Token): boolean =>
    /^\p{Lu}[\p{Lu}&]{1,5}s?$/u.test(text) && !lexicon.has('not-organization', lower) && !romanNumeral.test(text)
  const camel = ({ text, lower }: Token): boolean => {
    if (text.charAt(1) === '-') return false
    const inner = /^\p{Lu}\p{Ll}+(?=\p{Lu})/u.exec(text)
    const prefix = inner?.[0].toLowerCase()
    if (inner)
      return (
        !lexicon.has('surname-prefix', prefix!) && !lexicon.has('not-organization', lower) && /^[\p{L}&]+$/u.test(text)
      )
    return (
      /^\p{Lu}\p{Ll}?\p{Lu}$|^\p{Lu}{2,}\p{Ll}\p{Lu}*$/u.test(text) &&
      text.length > 2 &&
      !lexicon.has('not-organization', lower)
    )
  }
  return {
    nameLike,
    acronym,
    camel,
    initial: ({ text }) => /^\p{Lu}\p{Ll}?\.(?:-?\p{Lu}\.)*$/u.test(text) && text.length <= 6,
    hasAdjectiveTail,
    particle: ({ lower }) => lexicon.has('name-particle', lower),
  }
}

export { startsUpper }
