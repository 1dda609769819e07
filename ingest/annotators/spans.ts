import type { Span } from '../document.ts'

/** Spans in the order of the text; the list itself where they stand in it already, as they mostly do. */
export function byStart<One extends Span>(list: readonly One[]): readonly One[] {
  for (let at = 1; at < list.length; at++)
    if (list[at]!.start < list[at - 1]!.start) return [...list].sort((a, b) => a.start - b.start)
  return list
}
