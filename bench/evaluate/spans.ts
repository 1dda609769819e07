import type { Span } from '../../graph/extraction.ts'

export const sameSpan = (a: Span, b: Span) => a.start === b.start && a.end === b.end

/** How many characters two spans share. */
export const shared = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** What two spans share of all that they cover together: 1 where they are the same, 0 where they do not meet. */
export function overlap(a: Span, b: Span): number {
  const both = shared(a, b)
  return both === 0 ? 0 : both / (a.end - a.start + (b.end - b.start) - both)
}

/** The line of a text in which a span stands, cut to what surrounds it, with the span in brackets. */
export function inContext(text: string, { start, end }: Span, reach = 110): string {
  const from = Math.max(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start - reach, 0)
  const newline = text.indexOf('\n', end)
  const to = Math.min(newline < 0 ? text.length : newline, end + reach)
  const shown = `${from > 0 ? '…' : ''}${text.slice(from, start)}⟦${text.slice(start, end)}⟧${text.slice(end, to)}`
  return shown.replace(/\s+/g, ' ')
}
