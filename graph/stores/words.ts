import type { TextHit } from '../store.ts'

/** The words of a search, lower case: what else stands there has a meaning in an engine's query language. */
export function searchWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/** Best first; ties by label, then id, so that the order is the same each time. */
export function bestFirst(a: TextHit, b: TextHit): number {
  return b.score - a.score || compare(a.label, b.label) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
