import type { Token } from '../../document.ts'
import { ofWord, type Worded } from '../../word.ts'

/** Whether a token is of a class of words. */
type Marks<Class> = (token: Token | undefined, wordClass: Class) => boolean

/** The forms under which a token may stand in a class: as written, its lemma, its lemma in small letters. */
export function formsOf({ lower, lemma }: Pick<Token, 'lower' | 'lemma'>): string[] {
  if (lemma === lower) return [lower]
  return startsSmall(lemma) ? [lower, lemma] : [lower, lemma, lemma.toLowerCase()]
}

function startsSmall(text: string): boolean {
  const first = text.charCodeAt(0)
  return first >= 97 && first <= 122
}

/**
 * Makes from the words of each class what tells the classes of all tokens of a document. The rules of a sentence ask for
 * dozens of classes at each token, so each token gets a bit for each of its classes, 32 to a number.
 */
export function classMarks<Class>(words: ReadonlyMap<Class, ReadonlySet<string>>): {
  /** Of all tokens of a document, under any of their forms. */
  readonly over: (tokens: readonly Token[]) => Marks<Class>
  /** Of a word as it is written alone. */
  readonly written: (token: Worded, wordClass: Class) => boolean
} {
  const place = new Map<Class, number>([...words.keys()].map((wordClass, at) => [wordClass, at]))
  const width = Math.ceil(place.size / 32)
  const byForm = new Map<string, Bits>()
  for (const [wordClass, forms] of words) {
    const at = place.get(wordClass)!
    for (const form of forms) {
      const bits = byForm.get(form) ?? new Array<number>(width).fill(0)
      bits[at >> 5]! |= 1 << (at & 31)
      byForm.set(form, bits)
    }
  }
  const bitsOf = (token: Pick<Token, 'lower' | 'lemma'>): Bits | null => {
    let all: Bits | null = null
    for (const form of formsOf(token)) {
      const own = byForm.get(form)
      if (own) all = all === null ? own : own.map((part, at) => part | all![at]!)
    }
    return all
  }
  // A word keeps its classes under the lemma that it had last, which is nearly always the next one's too.
  const lastOf = ofWord((word) => ({ lemma: word.lower, bits: bitsOf({ lower: word.lower, lemma: word.lower }) }))
  const writtenBits = ofWord(({ lower }) => byForm.get(lower) ?? null)
  const holds = (bits: Bits, wordClass: Class): boolean => {
    const at = place.get(wordClass)!
    return ((bits[at >> 5]! >>> (at & 31)) & 1) === 1
  }
  const over = (tokens: readonly Token[]): Marks<Class> => {
    const marks: (Bits | null)[] = new Array(tokens.length)
    for (const token of tokens) {
      const last = lastOf(token)
      if (last.lemma !== token.lemma) {
        last.bits = bitsOf(token)
        last.lemma = token.lemma
      }
      marks[token.index] = last.bits
    }
    return (token, wordClass) => {
      // Most words are of no class at all.
      const bits = token === undefined ? null : marks[token.index]!
      return bits !== null && holds(bits, wordClass)
    }
  }
  return {
    over,
    written: (token, wordClass) => {
      const bits = writtenBits(token)
      return bits !== null && holds(bits, wordClass)
    },
  }
}

/** The classes of a form, a bit for each. */
type Bits = number[]
