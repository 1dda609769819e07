import type { Article, Extraction, Span } from '../graph/extraction.ts'
import { unread } from './markup.ts'

/** A text as a reader sees it, and the way back. */
export interface Visible {
  readonly text: string
  /** A span of `text` as the span of the given text that shows it. */
  original(span: Span): Span
}

/** What was left out or put in at some place: `[at, until)` of what is read stands for `[start, end)` of what was given. */
interface Change extends Span {
  readonly at: number
  readonly until: number
}

/** The text without markup and what nobody sees; null where there is nothing of that. */
export function visible(given: string): Visible | null {
  const changes: Change[] = []
  let text = ''
  let from = 0
  for (const { start, end, read } of unread(given)) {
    text += given.slice(from, start)
    changes.push({ at: text.length, until: text.length + read.length, start, end })
    text += read
    from = end
  }
  if (changes.length === 0) return null
  text += given.slice(from)
  /** The last change that begins before a character, or at it. */
  const last = (offset: number, inclusive: boolean): Change | undefined => {
    let low = 0
    let high = changes.length
    while (low < high) {
      const middle = (low + high) >> 1
      const { at } = changes[middle]!
      if (inclusive ? at <= offset : at < offset) low = middle + 1
      else high = middle
    }
    return changes[low - 1]
  }
  return {
    text,
    // What is unseen at a span's edge stays outside.
    original: ({ start, end }) => {
      const first = last(start, true)
      const final = last(end, false)
      return {
        start: first ? (start < first.until ? first.start : first.end + start - first.until) : start,
        end: final ? final.end + Math.max(0, end - final.until) : end,
      }
    },
  }
}

/**
 * What was read of the visible text, with every span as it stands in the article that was given, markup and all. Ids are those
 * of the visible text: the same article with and without its tags has the same statements.
 */
export function restored(extraction: Extraction, article: Article, original: Visible['original']): Extraction {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const whole = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]))
    const { start, end } = value as Partial<Span>
    if (typeof start !== 'number' || typeof end !== 'number') return whole
    const span = original({ start, end })
    return 'text' in value
      ? { ...whole, ...span, text: article.text.slice(span.start, span.end) }
      : { ...whole, ...span }
  }
  const { article: _, ...found } = extraction
  return { ...extraction, ...(walk(found) as Omit<Extraction, 'article'>), article }
}
