/**
 * The last three letters of some words, as bits: where a word that is asked for has others, none of these is the word or
 * ends in it. Two words may have the same bits, so common ones say only that it is worth a look.
 */
export class WordEnds {
  #one = 0
  #other = 0

  constructor(words: readonly string[] = []) {
    for (const word of words) this.add(word)
  }

  add(word: string): void {
    const { length } = word
    let letters = word.charCodeAt(length - 1)
    if (length > 1) letters = letters * 31 + word.charCodeAt(length - 2)
    if (length > 2) letters = letters * 31 + word.charCodeAt(length - 3)
    const mixed = Math.imul(letters, 0x9e3779b1)
    this.#one |= 1 << (mixed >>> 27)
    this.#other |= 1 << ((mixed >>> 22) & 31)
  }

  /** Whether each of those words may be among these. */
  cover(asked: WordEnds): boolean {
    return (asked.#one & ~this.#one) === 0 && (asked.#other & ~this.#other) === 0
  }
}
