/** The shortest word that may be the last part of a compound. */
const shortest = 4

/** Words that are asked for by the end of another: “Bundesregierung” ends in “Regierung”. */
export class Tails {
  readonly #words: ReadonlySet<string>
  /** Only as many letters as one of the words has are cut off. */
  readonly #lengths: readonly number[]

  constructor(words: ReadonlySet<string>) {
    this.#words = words
    const lengths = [...words].map(({ length }) => length).filter((length) => length >= shortest)
    this.#lengths = [...new Set(lengths)].sort((a, b) => a - b)
  }

  /** Whether a word is one of these or ends in one. */
  endsIn(word: string): boolean {
    for (const length of this.#lengths) {
      if (length > word.length) return false
      if (this.#words.has(length === word.length ? word : word.slice(-length))) return true
    }
    return false
  }
}
