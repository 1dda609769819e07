import type { Document, Pos, Token } from '../../document.ts'
import { filled } from '../filled.ts'
import { startsUpper } from './trie.ts'

/** Tokens that stand in a time expression name no entity (“May”, “Ostern”). */
export function tokensInTimes({ tokens, times }: Document): readonly number[] {
  const inside = filled(tokens.length, 0)
  let at = 0
  for (const { start, end } of times) {
    while (at < tokens.length && tokens[at]!.end <= start) at++
    for (let index = at; index < tokens.length && tokens[index]!.start < end; index++) inside[index] = 1
  }
  return inside
}

const CONTENT: ReadonlySet<Pos> = new Set<Pos>(['VERB', 'NOUN', 'ADJ', 'AUX'])

/** “Leaders Meet In Geneva”: an English headline. German nouns have capitals anyway. */
export function isHeadline(tokens: readonly Token[], first: number, end: number): boolean {
  let capitals = 0
  for (let at = first; at < end; at++) {
    const { text, pos } = tokens[at]!
    if (startsUpper(text)) capitals++
    else if (CONTENT.has(pos) && text.length > 2) return false
  }
  return capitals > 3
}

/** A sentence in capitals throughout tells nothing by them. */
export function isShouted(tokens: readonly Token[], first: number, end: number): boolean {
  let words = 0
  let capitals = 0
  for (let at = first; at < end; at++) {
    const { text } = tokens[at]!
    // A small letter in second place settles most words.
    const second = text.charCodeAt(1)
    if (second > 96 && second < 123) {
      words++
      continue
    }
    if (!/\p{L}{2}/u.test(text)) continue
    words++
    if (text === text.toUpperCase()) capitals++
  }
  return words > 3 && capitals > words / 2
}
