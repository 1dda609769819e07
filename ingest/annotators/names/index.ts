import type { EntityType } from '../../../graph/extraction.ts'
import type { Token } from '../../document.ts'
import type { Register } from '../../register.ts'
import { ofWord, type Worded } from '../../word.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { NameLexicon } from './lexicon.ts'
import { type Entry, type Match, NameIndex, startsUpper } from './trie.ts'

/** What a known name stands for. */
export interface Known {
  readonly type: EntityType
  /** The register's id; null for a place that is no actor. */
  readonly id: string | null
  /** Also an ordinary word: a name only where its surroundings say so. */
  readonly common: boolean
  /** A place of the gazetteer, among thousands: not in capitals throughout, not behind an article. */
  readonly minor: boolean
  /** A person's surname alone. */
  readonly bare: boolean
}

export interface FindKnown {
  (tokens: readonly Token[], at: number, end: number): Match<Known> | undefined
  /** Whether a name may begin with this word. */
  readonly mayBegin: (token: Worded) => boolean
}

const city: Known = { type: 'LOC', id: null, common: false, bare: false, minor: true }
const commonCity: Known = { ...city, common: true }

/** Finds the longest name of the register, the language's places or the world's cities that begins at a token. */
export function knownNames(lexicon: NameLexicon, gazetteer: Gazetteer, register: Register): FindKnown {
  const german = lexicon.language === 'de'
  const isWord = (name: string) => lexicon.has('common-noun-name', name.toLowerCase().replaceAll(' ', ''))
  const names = new NameIndex(entriesOf(lexicon, register, isWord), german)
  const cities = cityIndex(gazetteer)
  const mayBegin = ofWord(
    (word) =>
      names.mayBegin(word) ||
      (startsUpper(word.text) && (cities.long.mayBegin(word) || single(word.text) !== undefined)),
  )
  const single = (text: string) =>
    cities.single.get(text) ?? (german && text.endsWith('s') ? cities.single.get(text.slice(0, -1)) : undefined)
  const find = (tokens: readonly Token[], at: number, end: number) => {
    if (!mayBegin(tokens[at]!)) return undefined
    const known = names.match(tokens, at, end)
    const { text } = tokens[at]!
    if (!startsUpper(text)) return known
    const long = cities.long.match(tokens, at, end)
    if (long && (!known || long.last > known.last)) return long
    if (known) return known
    const found = single(text)
    if (!found) return undefined
    return { last: at + 1, targets: [found.common || isWord(text) ? commonCity : city] }
  }
  return Object.assign(find, { mayBegin })
}

function* entriesOf(
  lexicon: NameLexicon,
  register: Register,
  isWord: (name: string) => boolean,
): Iterable<Entry<Known>> {
  const titles = new Map<string, boolean>()
  const isTitle = (word: string) => {
    let known = titles.get(word)
    if (known === undefined) {
      const lower = word.toLowerCase()
      known = lexicon.titles.has(lower) || lexicon.has('honorific', lower)
      titles.set(word, known)
    }
    return known
  }
  for (const actor of register.actors) {
    const type: EntityType = actor.kind === 'person' ? 'PER' : actor.kind === 'country' ? 'LOC' : 'ORG'
    const known = { type, id: actor.id, common: false, bare: false, minor: false }
    for (const name of actor.names) {
      const space = name.indexOf(' ')
      const whole = type === 'PER' && space >= 0
      // “König Charles III.”: the title is no part of the name.
      if (whole && isTitle(name.slice(0, space))) continue
      // First name and surname together are no ordinary word, and most names are of that kind.
      const bare = actor.bare.length > 0 && actor.bare.includes(name)
      const target = bare || (!whole && isWord(name)) ? { ...known, bare, common: !bare } : known
      yield { name, target }
      // “the Labour party”
      if (name.endsWith(' Party')) yield { name: `${name.slice(0, -6)} party`, target }
      // „den Niederlanden“
      if (type === 'LOC' && lexicon.language === 'de' && name.endsWith('e')) yield { name: `${name}n`, target }
      // “U.N. Security Council”
      const [opening] = dotted.exec(name) ?? []
      if (opening && lexicon.language !== 'de')
        yield { name: `${[...opening].join('.')}.${name.slice(opening.length)}`, target }
    }
  }
  // “the Socialists”: whose, the article says.
  for (const name of lexicon.parties.keys())
    yield { name, target: { type: 'ORG', id: null, common: false, bare: false, minor: false } }
  for (const { name } of lexicon.places)
    yield { name, target: { type: 'LOC', id: null, common: isWord(name), bare: false, minor: false } }
}

const dotted = /^\p{Lu}{2}(?= )/u

interface Cities {
  readonly single: ReadonlyMap<string, Known>
  readonly long: NameIndex<Known>
}

let loaded: Cities | undefined

/** Cities are the same in every language: those of one word by the word, the others in an index. */
function cityIndex({ cities }: Gazetteer): Cities {
  if (loaded) return loaded
  const single = new Map<string, Known>()
  const long: Entry<Known>[] = []
  for (const { name, common } of cities) {
    const known = common ? commonCity : city
    if (/[ /]/.test(name)) long.push({ name, target: known })
    else if (!single.get(name)?.common) single.set(name, known)
  }
  loaded = { single, long: new NameIndex(long, false) }
  return loaded
}
