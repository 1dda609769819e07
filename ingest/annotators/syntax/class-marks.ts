import type { Token } from '../../document.ts'
import { ofWord } from '../../word.ts'
import { filled } from '../filled.ts'

/** Whether a token is of a class of words. */
type Marks<Class> = (token: Token | undefined, wordClass: Class) => boolean

/** The forms under which a token may stand in a class: as written, its lemma, its lemma in small letters. */
export function formsOf({ lower, lemma }: Token): string[] {
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
export function classMarks<Class>(words: ReadonlyMap<Class, ReadonlySet<string>>) {
  const place = new Map<Class, number>([...words.keys()].map((wordClass, at) => [wordClass, at]))
  const width = Math.ceil(place.size / 32)
  const byForm = new Map<string, Int32Array>()
  for (const [wordClass, forms] of words) {
    const at = place.get(wordClass)!
    for (const form of forms) {
      const bits = byForm.get(form) ?? new Int32Array(width)
      bits[at >> 5]! |= 1 << (at & 31)
      byForm.set(form, bits)
    }
  }
  const asWritten = ofWord(({ lower }) => byForm.get(lower) ?? null)
  return (tokens: readonly Token[]): Marks<Class> => {
    const marks = filled(tokens.length * width, 0)
    const any = filled(tokens.length, 0)
    const mark = (index: number, bits: Int32Array | null) => {
      if (bits === null) return
      any[index] = 1
      for (let part = 0; part < width; part++) marks[index * width + part]! |= bits[part]!
    }
    for (const token of tokens) {
      mark(token.index, asWritten(token))
      const { lower, lemma } = token
      if (lemma === lower) continue
      mark(token.index, byForm.get(lemma) ?? null)
      if (!startsSmall(lemma)) mark(token.index, byForm.get(lemma.toLowerCase()) ?? null)
    }
    return (token, wordClass) => {
      // Most words are of no class at all.
      if (token === undefined || any[token.index] === 0) return false
      const at = place.get(wordClass)!
      return ((marks[token.index * width + (at >> 5)]! >>> (at & 31)) & 1) === 1
    }
  }
}
