import type { Span } from '../../document.ts'
import { overlaps } from './view.ts'

const width = 256

/** Spans by where they stand: finds what overlaps in time that does not grow with the text. */
export class SpanIndex<Item extends Span> {
  readonly #buckets = new Map<number, Item[]>()

  constructor(items: Iterable<Item> = []) {
    for (const item of items) this.add(item)
  }

  add(item: Item): void {
    for (let key = Math.floor(item.start / width); key * width < item.end; key++) {
      const bucket = this.#buckets.get(key)
      if (bucket) bucket.push(item)
      else this.#buckets.set(key, [item])
    }
  }

  /** What overlaps a span, once for each stretch of text that both reach. */
  *overlapping(span: Span): Generator<Item> {
    for (let key = Math.floor(span.start / width); key * width < span.end; key++)
      for (const item of this.#buckets.get(key) ?? []) if (overlaps(item, span)) yield item
  }

  hasOverlap(span: Span): boolean {
    for (let key = Math.floor(span.start / width); key * width < span.end; key++) {
      const bucket = this.#buckets.get(key)
      if (bucket?.some((item) => overlaps(item, span))) return true
    }
    return false
  }
}
