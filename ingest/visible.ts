import type { Article, Extraction, Span } from '../graph/extraction.ts'
import { firstFrom } from './annotators/spans.ts'
import { unread } from './markup.ts'

/** A text as a reader sees it, and the way back. */
export interface Visible {
  readonly text: string
  /** A span of `text` as the span of the given text that shows it. */
  original(span: Span): Span
}

/** What was left out or put in at some place: its span in what is read stands for the `given` one. */
interface Change extends Span {
  readonly given: Span
}

/** The text without markup and what nobody sees; null where there is nothing of that. */
export function visible(given: string): Visible | null {
  const changes: Change[] = []
  let text = ''
  let from = 0
  for (const { start, end, read } of unread(given)) {
    text += given.slice(from, start)
    changes.push({ start: text.length, end: text.length + read.length, given: { start, end } })
    text += read
    from = end
  }
  if (changes.length === 0) return null
  text += given.slice(from)
  return {
    text,
    // What is unseen at a span's edge stays outside.
    original: ({ start, end }) => {
      const first = changes[firstFrom(changes, start + 1) - 1]
      const last = changes[firstFrom(changes, end) - 1]
      return {
        start: first ? (start < first.end ? first.given.start : first.given.end + start - first.end) : start,
        end: last ? last.given.end + Math.max(0, end - last.end) : end,
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
