import type { Token } from '../../document.ts'
import { familyNameFirst, nameKey, type Register } from '../../register.ts'
import type { Draft } from './draft.ts'
import type { Finders } from './finders.ts'
import { keyOf, startsUpper } from './trie.ts'

/** The key of a run of tokens, as surnames are compared. */
export function keyAt(tokens: readonly Token[], first: number, last: number): string {
  let key = keyOf(tokens[first]!)
  for (let index = first + 1; index < last; index++) key += ` ${keyOf(tokens[index]!)}`
  return key
}

export interface Surnames {
  /** Under the key of keyAt. */
  readonly has: (key: string) => boolean
  /** The same of those alone that are names beyond doubt, by their given name or the register. */
  readonly sure: (key: string) => boolean
  /** Whether a surname, or its genitive, may begin with this token. */
  readonly mayBegin: (token: Token) => boolean
}

/** A given name of fewer letters may be another word, one that is in a list the sooner. */
const shortestGiven = 4
const shortestKnown = 6

/** Surnames, and surnames with their particles, of the full names that were found. */
export function surnamesOf(
  drafts: readonly Draft[],
  tokens: readonly Token[],
  { lexicon, gazetteer }: Pick<Finders, 'lexicon' | 'gazetteer'>,
): Surnames {
  const surnames = new Set<string>()
  const sure = new Set<string>()
  for (const { type, first, last: end, surnameFirst, rule } of drafts) {
    if (type !== 'PER') continue
    // “Ferdinand Marcos Jr. … Marcos”
    const last = end - first > 2 && lexicon.has('suffix', tokens[end - 1]!.lower) ? end - 1 : end
    if (rule !== 'unknown-pair' && last - first > 1) sure.add(keyOf(tokens[last - 1]!))
    // Malays, Ethiopians, Icelanders are called by the first of their names.
    const { text } = tokens[first]!
    const shortest = gazetteer.givenName(text) ? shortestKnown : shortestGiven
    if (last - first > 1 && text.length >= shortest && startsUpper(text)) surnames.add(keyOf(tokens[first]!))
    // Korean and Chinese full names begin with the surname.
    if (surnameFirst) surnames.add(keyOf(tokens[first]!))
    for (let from = first + (last - first > 1 ? 1 : 0); from < last; from++) {
      const key = keyAt(tokens, from, last)
      if (key.length > 1) surnames.add(key)
      const bare = /^\p{Ll}{1,3}['’-](?=\p{L}{3})/u.exec(key)
      if (bare && from === last - 1) surnames.add(key.slice(bare[0].length))
    }
  }
  const firsts = new Set([...surnames].map(firstWord))
  return {
    has: (key) => surnames.has(key),
    sure: (key) => sure.has(key),
    mayBegin: (token) => {
      const key = firstWord(keyOf(token))
      return firsts.has(key) || (key.endsWith('s') && firsts.has(key.slice(0, -1)))
    },
  }
}

function firstWord(key: string): string {
  const space = key.indexOf(' ')
  return space < 0 ? key : key.slice(0, space)
}

/**
 * Whether a town's or a firm's name is in this text the surname of somebody who is named in full (“Rita Celle … said
 * Celle”, “Hanna Porsche … said Porsche”).
 */
export function bearsSurname({ lexicon }: Finders) {
  return ({ type, first, last, candidates, rule }: Draft, tokens: readonly Token[], surnames: Surnames): boolean => {
    if (rule !== 'known' || last - first > 1 || type === 'PER') return false
    if (type === 'LOC' && candidates.length > 0) return false
    const token = tokens[first]!
    if (!surnames.mayBegin(token)) return false
    const key = keyOf(token)
    if (type === 'LOC') {
      if (!surnames.has(key) || lexicon.seats.has(nameKey(token.text))) return false
    } else if (!surnames.sure(key)) return false
    const before = tokens[first - 1]
    if (!before) return true
    return type === 'LOC'
      ? !(lexicon.is(before, 'locative') || lexicon.is(before, 'place-introducer'))
      : !(lexicon.is(before, 'definite') || lexicon.is(before, 'org-introducer'))
  }
}

export function asSurname(draft: Draft): void {
  draft.type = 'PER'
  draft.candidates = []
  draft.rule = 'surname-of-full-name'
}

/** “Yoon Suk Yeol”, “Lee Jae-myung”: the register knows the country, or the given name is two joined syllables. */
export function isSurnameFirst(
  { type, first, last, candidates }: Draft,
  tokens: readonly Token[],
  register: Register,
): boolean {
  if (type !== 'PER' || last - first < 2) return false
  const person = candidates[0] ? register.get(candidates[0]) : undefined
  if (person) return familyNameFirst.has(person.ofId ?? '') && nameStart(person.names, tokens[first]!.text)
  return (
    last - first === 2 &&
    /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(tokens[first + 1]!.text) &&
    /^\p{Lu}\p{Ll}{1,5}$/u.test(tokens[first]!.text)
  )
}

const nameStart = (names: readonly string[], word: string) =>
  names.some((name) => name.startsWith(`${word} `)) && word.length < 7
