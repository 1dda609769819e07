import type { Token } from '../../document.ts'
import { nameKey, type Register } from '../../register.ts'
import type { Draft } from './draft.ts'
import type { Finders } from './finders.ts'
import { keyOf } from './trie.ts'

/** The key of a run of tokens, as surnames are compared. */
export function keyAt(tokens: readonly Token[], first: number, last: number): string {
  let key = keyOf(tokens[first]!)
  for (let index = first + 1; index < last; index++) key += ` ${keyOf(tokens[index]!)}`
  return key
}

export interface Surnames {
  /** Under the key of keyAt. */
  readonly has: (key: string) => boolean
  /** Whether a surname, or its genitive, may begin with this token. */
  readonly mayBegin: (token: Token) => boolean
}

/** Surnames, and surnames with their particles, of the full names that were found. */
export function surnamesOf(drafts: readonly Draft[], tokens: readonly Token[]): Surnames {
  const surnames = new Set<string>()
  for (const { type, first, last, surnameFirst } of drafts) {
    if (type !== 'PER') continue
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

/** Whether a town's name is in this text the surname of somebody who is named in full (“Rita Celle … said Celle”). */
export function bearsSurname({ lexicon }: Finders) {
  return ({ type, first, last, candidates, rule }: Draft, tokens: readonly Token[], surnames: Surnames): boolean => {
    if (type !== 'LOC' || rule !== 'known' || last - first > 1 || candidates.length > 0) return false
    const token = tokens[first]!
    if (!surnames.mayBegin(token) || !surnames.has(keyAt(tokens, first, last))) return false
    if (lexicon.seats.has(nameKey(token.text))) return false
    const before = tokens[first - 1]
    return !before || !(lexicon.has('locative', before.lower) || lexicon.has('place-introducer', before.lower))
  }
}

export function asSurname(draft: Draft): void {
  draft.type = 'PER'
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
  if (person) return surnameFirstCountries.has(person.ofId ?? '') && nameStart(person.names, tokens[first]!.text)
  return (
    last - first === 2 &&
    /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(tokens[first + 1]!.text) &&
    /^\p{Lu}\p{Ll}{1,5}$/u.test(tokens[first]!.text)
  )
}

const surnameFirstCountries = new Set(
  ['kor', 'prk', 'chn', 'twn', 'vnm', 'khm', 'hkg'].map((code) => `country:${code}`),
)

const nameStart = (names: readonly string[], word: string) =>
  names.some((name) => name.startsWith(`${word} `)) && word.length < 7
