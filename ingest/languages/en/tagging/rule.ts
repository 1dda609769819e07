import type { RawToken } from '../../../annotators/tokens.ts'
import type { Pos } from '../../../document.ts'
import type { Tag } from './wink.ts'

/** One habit of the tagger and its mend, at one token. */
export interface Rule {
  /** What the word must look like, wherever it stands: asked once for each word. All words, where it says nothing. */
  readonly word?: (word: Word) => boolean
  /** The tags that it mends; all, where it says nothing. */
  readonly of?: readonly Pos[]
  /** The right tag; null where it is right already. */
  readonly mend: (context: Context) => Pos | null
}

export type Word = Pick<RawToken, 'text' | 'lower'>

export interface Context {
  readonly token: RawToken
  readonly tag: Tag
  readonly previous: Tag | undefined
  readonly next: Tag | undefined
  readonly before: RawToken | undefined
  readonly after: RawToken | undefined
  readonly at: number
  readonly sentence: readonly RawToken[]
  readonly tags: readonly Tag[]
}

/** The one context that moves along the words: most rules read little of it, and one for each word would be most of what mending makes. */
export class Place implements Context {
  token!: RawToken
  tag!: Tag
  previous: Tag | undefined
  next: Tag | undefined
  before: RawToken | undefined
  after: RawToken | undefined
  at = 0
  sentence: readonly RawToken[] = []
  tags: readonly Tag[] = []

  move(sentence: readonly RawToken[], tags: readonly Tag[], at: number): void {
    this.token = sentence[at]!
    this.tag = tags[at]!
    // An index below zero is a slow read.
    this.previous = at > 0 ? tags[at - 1] : undefined
    this.next = tags[at + 1]
    this.before = at > 0 ? sentence[at - 1] : undefined
    this.after = sentence[at + 1]
    this.at = at
    this.sentence = sentence
    this.tags = tags
  }
}

export const anyOf = (...tags: readonly Pos[]): ReadonlySet<Pos | undefined> => new Set(tags)
export const verbal = anyOf('VERB', 'AUX')
export const nominal = anyOf('NOUN', 'PROPN', 'PRON')
export const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text)
/** “runner-up”: letters on both sides of a hyphen. */
export const hyphened = ({ text }: Word): boolean => /\p{L}[-‐‑]\p{L}/u.test(text)

/** The rules that may say something of a word under a tag, in their order; each word is looked at once. */
export function ruleIndex(rules: readonly Rule[]): (word: Word) => (tag: Pos) => readonly Ordered[] {
  // One shape for all of them: they are asked at every word.
  const all = rules.map(({ word, of, mend }, order): Ordered => ({ order, word, of, mend }))
  return (word) => {
    const fitting = all.filter((rule) => rule.word?.(word) ?? true)
    const byTag = new Map<Pos, readonly Ordered[]>()
    // Nearly every word has the tag that it had before: no map is asked for that one.
    let last: Pos | undefined
    let rules: readonly Ordered[] = fitting
    return (tag) => {
      if (tag === last) return rules
      const found = byTag.get(tag) ?? fitting.filter((rule) => rule.of?.includes(tag) ?? true)
      byTag.set(tag, found)
      last = tag
      rules = found
      return found
    }
  }
}

export interface Ordered extends Rule {
  readonly order: number
}
