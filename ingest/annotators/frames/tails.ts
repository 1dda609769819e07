/** The shortest word that may be the last part of a compound. */
const shortest = 4
/** So many letters at the end of a word are looked at before it is cut. */
const glance = 3

/** Words that are asked for by the end of another: “Bundesregierung” ends in “Regierung”. */
export class Tails {
  readonly #words: ReadonlySet<string>
  /** Only as many letters as one of the words has are cut off. */
  readonly #lengths: readonly number[]
  /** A bit for each letter that stands last, last but one … in one of the words: nearly all that are asked for end otherwise. */
  readonly #ends = [0, 0, 0]

  constructor(words: ReadonlySet<string>) {
    this.#words = words
    const lengths = [...words].map(({ length }) => length).filter((length) => length >= shortest)
    this.#lengths = [...new Set(lengths)].sort((a, b) => a - b)
    for (const word of words)
      if (word.length >= shortest) for (let back = 0; back < glance; back++) this.#ends[back]! |= letterBit(word, back)
  }

  /** Whether a word is one of these or ends in one. */
  endsIn(word: string): boolean {
    const ends = this.#ends
    if (word.length < shortest) return false
    for (let back = 0; back < glance; back++) if ((ends[back]! & letterBit(word, back)) === 0) return false
    for (const length of this.#lengths) {
      if (length > word.length) return false
      if (this.#words.has(length === word.length ? word : word.slice(-length))) return true
    }
    return false
  }
}

const letterBit = (word: string, back: number): number => 1 << (word.charCodeAt(word.length - 1 - back) & 31)
