import type { Span } from '../document.ts'

/** Spans in the order of the text; the list itself where they stand in it already, as they mostly do. */
export function byStart<One extends Span>(list: readonly One[]): readonly One[] {
  for (let at = 1; at < list.length; at++)
    if (list[at]!.start < list[at - 1]!.start) return [...list].sort((a, b) => a.start - b.start)
  return list
}

/** The place of the first span, in a list in the order of the text, that begins at or behind a character; its length where none does. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The place of the first span, in such a list without overlaps, that ends behind a character: the one around it, else the next. */
export function firstBeyond(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
