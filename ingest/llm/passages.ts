import type { Span } from '../../graph/extraction.ts'

/** UTF-16 code units of text that a model is shown in one request. */
export const PASSAGE = 12_000
/** Requests an article; what stands behind that is read by the rules alone. */
export const PASSAGES = 4

/** The parts in which a text is shown to a model, cut where sentences end. What is left behind the last is not shown. */
export function passagesOf(text: string, sentences: readonly Span[]): Span[] {
  const passages: Span[] = []
  let start = 0
  while (start < text.length && passages.length < PASSAGES) {
    const end = text.length - start <= PASSAGE ? text.length : cut(text, sentences, start)
    if (text.slice(start, end).trim() !== '') passages.push({ start, end })
    start = end
  }
  return passages
}

/** The end of the last sentence that fits; a sentence that is longer than a passage is cut at a blank, or anywhere. */
function cut(text: string, sentences: readonly Span[], start: number): number {
  const limit = start + PASSAGE
  const whole = sentences.findLast(({ end }) => end > start && end <= limit)
  if (whole) return whole.end
  const blank = text.lastIndexOf(' ', limit)
  if (blank > start) return blank
  const pair = text.codePointAt(limit - 1)! > 0xffff
  return pair ? limit - 1 : limit
}
