import type { Article } from '../graph/extraction.ts'

const onsets = 'b br d dr f g gr h k kl l m n p r s st t tr v w z'.split(' ')
const vowels = 'a e i o u ei au'.split(' ')
const ends = 'l n r s t nd rk sch mm ck'.split(' ')

/** An article that no other number gives: every third of its words with a capital is another name, and every number another number. */
export function varied(article: Article, number: number): Article {
  const random = mulberry(number)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!
  const name = () => {
    const word = pick(onsets) + pick(vowels) + pick(ends) + pick(onsets) + pick(vowels) + pick(ends)
    return word.charAt(0).toUpperCase() + word.slice(1)
  }
  const text = article.text
    .replace(/\p{Lu}\p{Ll}{3,}/gu, (word) => (random() < 1 / 3 ? name() : word))
    .replace(/\d{2,}/g, (digits) => String(Math.floor(random() * 10 ** digits.length)).padStart(digits.length, '1'))
  return { ...article, id: `${article.id}-${number}`, text }
}

/** The same numbers for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
