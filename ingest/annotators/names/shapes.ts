import type { Token } from '../../document.ts'
import { ofWord, type Word, type Worded } from '../../word.ts'
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
  hasAdjectiveTail(token: Worded): boolean
}

const nameShape = /^(?:\p{Lu}['’]?\p{L}[\p{L}\p{M}'’-]*|\p{Ll}{1,3}['’-]\p{Lu}[\p{L}\p{M}'’-]*)\.?$/u
const romanNumeral = /^[IVXLCM]+\.?$/

/** What the word itself says, wherever it stands. */
interface Traits {
  /** The shape of a name, and on no list of other words. */
  readonly candidate: boolean
  /** A word that has a capital though it is no name, as months have in English. */
  readonly ordinary: boolean
  readonly surname: boolean
  readonly surnameWithS: boolean
  readonly given: boolean
  readonly acronym: boolean
  readonly camel: boolean
  readonly initial: boolean
  readonly particle: boolean
  readonly adjectiveTail: boolean
}

export function shapes(lexicon: NameLexicon, gazetteer: Gazetteer): Shapes {
  const german = lexicon.language === 'de'
  const traitsOf = ofWord((word) => read(word))
  return {
    nameLike(token, sentenceStart) {
      const { candidate, ordinary, surname, surnameWithS, given } = traitsOf(token)
      if (!candidate) return false
      if (!german) return !ordinary && (!sentenceStart || token.pos === 'PROPN' || surname)
      if (token.pos === 'PROPN') return true
      return surnameWithS ? !sentenceStart || token.pos === 'NOUN' : given
    },
    acronym: (token) => traitsOf(token).acronym,
    camel: (token) => traitsOf(token).camel,
    initial: (token) => traitsOf(token).initial,
    hasAdjectiveTail: (token) => traitsOf(token).adjectiveTail,
    particle: (token) => traitsOf(token).particle,
  }

  function read({ text, lower }: Word): Traits {
    const hyphen = lower.lastIndexOf('-')
    const adjectiveTail = hyphen > 0 && lexicon.has('adjective-tail', lower.slice(hyphen + 1))
    const given = gazetteer.givenName(text)
    const surname = gazetteer.isSurname(text)
    return {
      adjectiveTail,
      candidate:
        nameShape.test(text) &&
        !adjectiveTail &&
        !lexicon.adjectives.has(german ? lower : text) &&
        !lexicon.peoples.has(text) &&
        !lexicon.has('honorific', lower) &&
        !lexicon.has('sentence-word', lower),
      ordinary: lexicon.has('common-capital', lower) || lexicon.has('months-days', lower),
      surname,
      surnameWithS: surname || (text.endsWith('s') && gazetteer.isSurname(text.slice(0, -1))),
      given: given !== undefined && !given.common,
      acronym:
        /^\p{Lu}[\p{Lu}&]{1,5}s?$/u.test(text) && !lexicon.has('not-organization', lower) && !romanNumeral.test(text),
      camel: isCamel(text, lower),
      initial: /^\p{Lu}\p{Ll}?\.(?:-?\p{Lu}\.)*$/u.test(text) && text.length <= 6,
      particle: lexicon.has('name-particle', lower),
    }
  }

  function isCamel(text: string, lower: string): boolean {
    if (text.charAt(1) === '-' || lexicon.has('not-organization', lower)) return false
    const inner = /^\p{Lu}\p{Ll}+(?=\p{Lu})/u.exec(text)
    if (inner) return !lexicon.has('surname-prefix', inner[0].toLowerCase()) && /^[\p{L}&]+$/u.test(text)
    return /^\p{Lu}\p{Ll}?\p{Lu}$|^\p{Lu}{2,}\p{Ll}\p{Lu}*$/u.test(text) && text.length > 2
  }
}

export { startsUpper }
