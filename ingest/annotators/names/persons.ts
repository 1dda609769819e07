import type { Token } from '../../document.ts'
import { ofWord } from '../../word.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { NameLexicon } from './lexicon.ts'
import { type Shapes, startsUpper } from './shapes.ts'
import { keyOf } from './trie.ts'

/** Why a sequence of tokens is taken for a person's name. */
export type PersonRule = 'given-name' | 'initials' | 'after-title' | 'unknown-pair'

export interface PersonMatch {
  readonly last: number
  readonly rule: PersonRule
}

/** Where a name may not go on: a title or a known place or organisation begins. */
export type Stop = (tokens: readonly Token[], at: number, end: number) => boolean

type Rest = [end: number, start: number, afterTitle: boolean, stop: Stop, isTitle: Stop]

const mark = /^["„“”»«‚‘’']$/

/** Surnames that stand before given names are no longer. */
const shortSurname = 4

/** Finds a person's name that begins at a token. */
export function personFinder(
  lexicon: NameLexicon,
  gazetteer: Gazetteer,
  shapes: Shapes,
  /** Whether the register knows somebody by this surname alone. */
  isKnownSurname: (token: Token) => boolean,
) {
  const german = lexicon.language === 'de'

  /** The end of a run of name parts from `at`; `at` itself when there is none. */
  function run(
    tokens: readonly Token[],
    at: number,
    end: number,
    start: number,
    stop: Stop,
    isTitle: Stop,
    bold: boolean,
  ): number {
    // “Paris Bundeskanzler Ada Lund”, “von Machthaber Lund”, but “Hans Richter”.
    const office = (index: number) =>
      isTitle(tokens, index, end) && tokens[index + 1]?.pos === 'PROPN' && !gazetteer.isSurname(tokens[index]!.text)
    let last = at
    let names = 0
    while (last < end && names < 5) {
      const token = tokens[last]!
      if (last > at && (!token.spaced || office(last))) break
      // “Kolbe IV”: such a number stands behind a given name or a title.
      if (names === 1 && !bold && /^[IVX]{2,}$/.test(token.text) && !isGiven(tokens[last - 1]!)) return at
      if (names > 0 && lexicon.is(token, 'suffix') && startsUpper(token.text)) {
        last++
        if (last + 1 < end && shapes.particle(tokens[last]!) && /^[IVX]/.test(token.text)) continue
        break
      }
      if (shapes.initial(token) && last + 1 < end && startsUpper(tokens[last + 1]!.text)) {
        last++
        continue
      }
      const particles = particlesAt(tokens, last, end)
      if (particles > last) {
        // “de” and the like only between names or where a name is expected.
        if ((names === 0 && !bold) || office(particles)) break
        // “König Felipe von Spanien”
        if (names > 0 && lexicon.is(token, 'of-word') && stop(tokens, particles, end)) break
        // “zu”, “von” and the like are prepositions too: they go on only from a given name.
        const strict = lexicon.is(token, 'strict-particle')
        if (
          names > 0 &&
          strict &&
          (names > 1 || !isGiven(tokens[last - 1]!)) &&
          !(bold && names === 1 && startsUpper(tokens[particles]!.text) && !shapes.acronym(tokens[particles]!))
        )
          break
        // “die Tore zur Hölle”
        const word = tokens[particles]!.readings[0]?.source === 'dictionary'
        if (german && word && lexicon.is(token, 'contraction')) break
        if (names === 0 && strict && !honorific(tokens[last - 1]) && !startsUpper(token.text)) break
        last = particles + 1
        names++
        continue
      }
      // “Chuck Jordan”: a surname may be a country's name.
      const surname = names === 1 && (bold || isGiven(tokens[last - 1]!)) && /^\p{Lu}\p{Ll}+$/u.test(token.text)
      if (last > at && !surname && stop(tokens, last, end)) break
      const plain = shapes.nameLike(token, last === start)
      // “beauftragte Präsident Petersen Ada Lund”: behind a surname another person begins.
      if (bold && german && names === 1 && last > at && isNextPerson(tokens, last, end)) break
      // The word after a given name is a surname even where it is a noun too (“Helmut Kohl”).
      const afterGiven =
        names === 1 &&
        !plain &&
        startsUpper(token.text) &&
        /^\p{L}[\p{L}'’-]+$/u.test(token.text) &&
        isGiven(tokens[last - 1]!)
      const known =
        afterGiven && (german ? token.pos !== 'DET' && token.pos !== 'ADP' : !lexicon.is(token, 'sentence-word'))
      // Behind a title and behind an initial (“Karl F. Grubenhauer”) stands a name, whatever the word.
      const expected = last > at ? shapes.initial(tokens[last - 1]!) : bold && !german
      const titled = expected && /^\p{Lu}[\p{L}'’-]+$/u.test(token.text) && !lexicon.is(token, 'sentence-word')
      if (!plain && !known && !titled) break
      last++
      names++
    }
    return names > 0 ? last : at
  }

  /** A given name and a name, behind what the register or the lists know as nothing but a surname. */
  function isNextPerson(tokens: readonly Token[], at: number, end: number): boolean {
    const before = tokens[at - 1]!
    // Names in which the surname stands first have short ones: “Park Ji-won”.
    if (before.text.length <= shortSurname) return false
    if (isGiven(before) || !isGiven(tokens[at]!) || at + 1 >= end || !shapes.nameLike(tokens[at + 1]!, false))
      return false
    return gazetteer.isSurname(before.text) || isKnownSurname(before)
  }

  function particlesAt(tokens: readonly Token[], at: number, end: number): number {
    let next = at
    while (next < end && next < at + 3) {
      const { lower, text } = tokens[next]!
      if (
        next === at
          ? !shapes.particle(tokens[next]!)
          : !shapes.particle(tokens[next]!) && !lexicon.has('name-particle-second', lower)
      )
        break
      if (next > at && startsUpper(text) && !shapes.particle(tokens[next]!)) break
      next++
    }
    if (next === at || next >= end) return at
    return shapes.nameLike(tokens[next]!, false) ||
      (startsUpper(tokens[next]!.text) && next - at > 0 && /^\p{Lu}\p{Ll}/u.test(tokens[next]!.text))
      ? next
      : at
  }

  /** “hielt dem Kanzler Wortbruch vor”: a compound behind a title with an article is what the verb is about. */
  function isObject(tokens: readonly Token[], at: number): boolean {
    let before = at - 1
    while (before > at - 4 && before > 0 && /^(?:NOUN|ADJ)$/.test(tokens[before]!.pos)) before--
    const article = tokens[before]
    return article !== undefined && (lexicon.is(article, 'definite') || lexicon.is(article, 'contraction'))
  }

  const honorific = (token: Token | undefined) => token !== undefined && lexicon.is(token, 'honorific')

  const givenName = ofWord(({ text }) => gazetteer.givenName(text) ?? null)
  const isGiven = (token: Token) => givenName(token) !== null

  const find = (
    tokens: readonly Token[],
    at: number,
    end: number,
    start: number,
    afterTitle: boolean,
    stop: Stop,
    isTitle: Stop,
  ): PersonMatch | undefined => {
    const token = tokens[at]!
    if (afterTitle) {
      const last = run(tokens, at, end, start, stop, isTitle, true)
      if (last > at) return { last, rule: 'after-title' }
      // What follows “Herr” is a name, be it a word too.
      if (honorific(tokens[at - 1]) && startsUpper(token.text) && /^\p{L}[\p{L}'’-]+$/u.test(token.text))
        return { last: at + 1, rule: 'after-title' }
      if (
        german &&
        token.pos === 'NOUN' &&
        token.readings[0]?.source?.includes('compound') &&
        /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
        !isObject(tokens, at)
      )
        return { last: at + 1, rule: 'after-title' }
      return undefined
    }
    if (!startsUpper(token.text)) return undefined
    // “Park Chan-dae”: a short word before two joined syllables.
    const syllables = tokens[at + 1]
    if (
      at + 1 < end &&
      syllables!.spaced &&
      /^\p{Lu}\p{Ll}{1,4}$/u.test(token.text) &&
      /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(syllables!.text) &&
      !lexicon.is(token, 'sentence-word')
    )
      return { last: at + 2, rule: 'unknown-pair' }
    // “De Gucht”, “Van der Waal”.
    if (
      shapes.particle(token) &&
      (at > start || !lexicon.is(token, 'strict-particle')) &&
      !(german && token.pos !== 'PROPN' && token.pos !== 'X')
    ) {
      const last = run(tokens, at, end, start, stop, isTitle, true)
      if (last - at >= 2) return { last, rule: 'unknown-pair' }
    }
    const given = givenName(token)
    if (given && at + 1 < end) {
      const last = run(tokens, at, end, start, stop, isTitle, false)
      // “warf Israel Kriegsverbrechen vor”, “warf Paris Einmischung vor”: a country's name or seat is no given name before a common noun.
      const doubtful = given.common || (german && (stop(tokens, at, end) || lexicon.seats.has(keyOf(token))))
      const surname =
        shapes.nameLike(tokens[at + 1]!, false) || (!given.common && gazetteer.isSurname(tokens[at + 1]!.text))
      const enough = last - at >= 2 && (!doubtful || surname)
      if (enough && !quoted(tokens, at, last)) return { last, rule: 'given-name' }
      if (given.common && last === at) {
        const rest = run(tokens, at + 1, end, start, stop, isTitle, false)
        if (
          rest > at + 1 &&
          tokens[at + 1]!.spaced &&
          shapes.nameLike(tokens[at + 1]!, false) &&
          gazetteer.isSurname(tokens[at + 1]!.text)
        )
          return { last: rest, rule: 'given-name' }
      }
    }
    if (shapes.initial(token) && at + 1 < end && tokens[at + 1]!.spaced) {
      const last = run(tokens, at, end, start, stop, isTitle, false)
      if (last - at >= 2) return { last, rule: 'initials' }
    }
    if (
      at + 1 < end &&
      tokens[at + 1]!.spaced &&
      unknown(token, at === start) &&
      (at > start || !german || token.pos === 'PROPN')
    ) {
      const last = run(tokens, at, end, start, stop, isTitle, false)
      // “Seismologin Inge Lehmann”: a noun before a given name is no name.
      const nounFirst = german && isGiven(tokens[at + 1]!) && last - at > 2
      if (last - at >= 2 && last - at <= 4 && !nounFirst && !quoted(tokens, at, last))
        return { last, rule: 'unknown-pair' }
    }
    return undefined
  }

  /** “the Emergencies Act”, “the Ambassador Bridge”, “the ship Rainbow Warrior”, “in Sidi Bouzid”: a name, but no person's. */
  function isThing(tokens: readonly Token[], at: number, { last, rule }: PersonMatch): boolean {
    const [before, end] = [tokens[at - 1], tokens[last - 1]!]
    if (lexicon.has('thing-end', end.lower) && last - at > 1) return true
    if (rule === 'after-title')
      return last - at === 1 && lexicon.has('place-end', end.lower) && lexicon.is(tokens[at - 2] ?? end, 'definite')
    if (rule !== 'unknown-pair' || !before) return false
    if (lexicon.has('place-end', end.lower) || lexicon.is(before, 'thing-introducer')) return true
    return lexicon.has('inside', before.lower) && before.pos === 'ADP'
  }

  return (tokens: readonly Token[], at: number, ...rest: Rest): PersonMatch | undefined => {
    const found = find(tokens, at, ...rest)
    return found && isThing(tokens, at, found) ? undefined : found
  }

  /** Words that fill a pair of quotation marks are a title or a nickname. */
  function quoted(tokens: readonly Token[], first: number, last: number): boolean {
    return mark.test(tokens[first - 1]?.text ?? '') && mark.test(tokens[last]?.text ?? '')
  }

  /** A word that no list knows: in German a name, in English only in capitals amid a sentence. */
  function unknown(token: Token, sentenceStart: boolean): boolean {
    return shapes.nameLike(token, sentenceStart) && !/^\p{Lu}{2,}$/u.test(token.text)
  }
}
