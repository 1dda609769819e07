import type { Token } from '../../document.ts'
import { nameKey } from '../../register.ts'
import { ofWord, type Worded } from '../../word.ts'
import { startsUpper } from '../characters.ts'

export { startsUpper }

/** A name to look for, and what it stands for. */
export interface Entry<Target> {
  readonly name: string
  readonly target: Target
}

export interface Match<Target> {
  /** Token after the last. */
  readonly last: number
  readonly targets: readonly Target[]
}

interface Candidate<Target> {
  readonly keys: readonly string[]
  /** Words that must stand as written here (acronyms); null where only a capital is asked for. */
  readonly exact: string | null
  readonly capital: boolean[]
  readonly targets: Target[]
}

/** Finds the longest known name that begins at a token. `inflect` undoes a language's endings. */
export class NameIndex<Target> {
  /** By the key of their first word, as they were given: of ten thousand names an article begins a few. */
  #entries: Map<string, Entry<Target> | Entry<Target>[]> | undefined
  readonly #given: Iterable<Entry<Target>>
  readonly #candidates = new Map<string, readonly Candidate<Target>[]>()
  readonly #inflected: boolean
  /** The names that begin with a word as it stands. */
  readonly #beginning = ofWord((word) => this.#first(keyOf(word)) ?? [])

  /** With `inflected`, a genitive -s and the endings of an adjective before the last word are undone. */
  constructor(entries: Iterable<Entry<Target>>, inflected: boolean) {
    this.#given = entries
    this.#inflected = inflected
  }

  /** Put in order when a text is first read: who reads one language needs no other's. */
  #ordered(): Map<string, Entry<Target> | Entry<Target>[]> {
    if (this.#entries) return this.#entries
    const ordered = new Map<string, Entry<Target> | Entry<Target>[]>()
    for (const entry of this.#given) {
      for (const key of this.#firstKeys(entry.name)) {
        const same = ordered.get(key)
        if (!same) ordered.set(key, entry)
        else if (Array.isArray(same)) same.push(entry)
        else ordered.set(key, [same, entry])
      }
    }
    this.#entries = ordered
    return ordered
  }

  #firstKeys(name: string): string[] {
    // Most begin with a plain word.
    const plain = /^[A-Za-z]+(?= |$)/.exec(name)?.[0]
    const readings = plain === undefined ? this.#readings(name) : [[plain]]
    return readings.flatMap((words) => {
      const [first] = words
      if (first === undefined) return []
      const alone = plain === undefined ? words.length === 1 : plain.length === name.length
      return this.#inflected && !alone ? undeclined(nameKey(first)) : nameKey(first)
    })
  }

  /** A name's words; where nouns are not declined the 's of “Moody's” is told from the word, in a text as by the genitive. */
  #readings(name: string): string[][] {
    const words = splitName(name)
    if (this.#inflected || !/['’]s/.test(name)) return [words]
    return [words, words.flatMap((word) => (/.['’]s$/.test(word) ? [word.slice(0, -2), word.slice(-2)] : word))]
  }

  #first(key: string): readonly Candidate<Target>[] | undefined {
    const entries = this.#ordered().get(key)
    if (!entries) return undefined
    let found = this.#candidates.get(key)
    if (!found) {
      found = this.#read(Array.isArray(entries) ? entries : [entries])
      this.#candidates.set(key, found)
    }
    return found
  }

  /** The longest first. */
  #read(entries: readonly Entry<Target>[]): readonly Candidate<Target>[] {
    const found: Candidate<Target>[] = []
    for (const { name, target } of entries)
      for (const words of this.#readings(name)) this.#add(found, name, words, target)
    return found.sort((a, b) => b.keys.length - a.keys.length)
  }

  #add(found: Candidate<Target>[], name: string, words: readonly string[], target: Target): void {
    const keys = words.map((word, index) =>
      this.#inflected && index < words.length - 1 ? undeclined(nameKey(word)) : nameKey(word),
    )
    const exact = words.length === 1 && name.length < 6 && /^[\p{Lu}\d.+&]{2,5}$/u.test(name) ? name : null
    const same = found.find((candidate) => candidate.exact === exact && sameKeys(candidate.keys, keys))
    if (!same) {
      found.push({ keys, exact, capital: words.map(startsUpper), targets: [target] })
      return
    }
    if (!same.targets.includes(target)) same.targets.push(target)
    // A capital that one spelling lacks is not asked for.
    words.forEach((word, index) => {
      if (!startsUpper(word)) same.capital[index] = false
    })
  }

  /** Whether any name begins with this word. */
  mayBegin(word: Worded): boolean {
    const key = keyOf(word)
    const entries = this.#ordered()
    if (entries.has(key)) return true
    return this.#inflected && (entries.has(undeclined(key)) || (key.endsWith('s') && entries.has(key.slice(0, -1))))
  }

  /** The longest name that begins at `at` and ends before `end`. */
  match(tokens: readonly Token[], at: number, end: number): Match<Target> | undefined {
    const found = this.#longest(this.#beginning(tokens[at]!), tokens, at, end)
    if (!this.#inflected) return found
    const key = keyOf(tokens[at]!)
    let best = found
    const stem = undeclined(key)
    if (stem !== key) {
      const match = this.#longest(this.#first(stem), tokens, at, end)
      if (match && (!best || match.last > best.last)) best = match
    }
    if (!best && key.endsWith('s') && key.length > 3)
      best = this.#longest(this.#first(key.slice(0, -1)), tokens, at, end)
    return best
  }

  #longest(
    candidates: readonly Candidate<Target>[] | undefined,
    tokens: readonly Token[],
    at: number,
    end: number,
  ): Match<Target> | undefined {
    if (!candidates) return undefined
    for (const candidate of candidates) {
      const last = at + candidate.keys.length
      if (last > end) continue
      if (candidate.exact !== null && tokens[at]!.text !== candidate.exact) continue
      if (this.#stands(candidate, tokens, at)) return { last, targets: candidate.targets }
    }
    return undefined
  }

  #stands(candidate: Candidate<Target>, tokens: readonly Token[], at: number): boolean {
    const { keys } = candidate
    for (let index = 0; index < keys.length; index++)
      if (!this.#fits(candidate, keys[index]!, index, tokens[at + index]!)) return false
    return true
  }

  #fits(candidate: Candidate<Target>, key: string, index: number, token: Token): boolean {
    if (candidate.capital[index] && !startsUpper(token.text)) return false
    const here = keyOf(token)
    if (here === key) return true
    if (!this.#inflected) return false
    if (index < candidate.keys.length - 1) return undeclined(here) === key
    return here.length === key.length + 1 && here.endsWith('s') && here.startsWith(key) && candidate.exact === null
  }
}

export const keyOf = ofWord(({ text, lower }) => {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return nameKey(text)
  return lower
})

/** Names are split as the tokens annotator splits text. */
function splitName(name: string): string[] {
  return name.match(/\p{Lu}\.(?:\p{Lu}\.)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’+&-]*\.?|[^\s]/gu) ?? []
}

function sameKeys(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index])
}

const [e, m, n, r, s] = ['e', 'm', 'n', 'r', 's'].map((letter) => letter.charCodeAt(0))

/** Without the ending of a declined adjective: -e, and -e with -m, -n, -r or -s behind it. Asked of every token, so no pattern. */
function undeclined(key: string): string {
  const { length } = key
  if (length < 5) return key
  const last = key.charCodeAt(length - 1)
  if (last === e) return key.slice(0, -1)
  if (key.charCodeAt(length - 2) !== e) return key
  return last === n || last === r || last === s || last === m ? key.slice(0, -2) : key
}
