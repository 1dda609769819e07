import type { Span } from '../../document.ts'

const longest = 90
const place = String.raw`\p{Lu}[\p{L}'’.]*(?:[-/ ](?:(?:of|the|de|am|an|der|and|und) ){0,2}\p{Lu}[\p{L}'’.]*){0,3}`
const opening = new RegExp(
  String.raw`^\s*${place}(?:, [\p{L}\d. ]{2,40}){0,2}( \([\p{L}\d/., -]{2,30}\))?([:.]?(?: [-–—]{1,2}))?\s+(?=["„“»«]?(\p{L}+))`,
  'u',
)

/**
 * Where the place, the day and the agency that open a report end (“Turin (ana) – ”, “QUITO, May 3 (Agency) -- ”): they
 * belong to no sentence. The start of the block where nothing of the kind stands there.
 */
export function datelineEnd(text: string, { start, end }: Span, openers: ReadonlySet<string>): number {
  const head = text.slice(start, Math.min(end, start + longest))
  const found = opening.exec(head)
  if (!found) return start
  const [whole, agency, dash, word = ''] = found
  // “Turin (ana) Beim Treffen”, but “Rossi (Lega) Chef der Partei”.
  if (!dash) return agency && openers.has(word.toLowerCase()) && /^\p{Lu}/u.test(word) ? start + whole.length : start
  if (!agency && (!/^\p{Lu}/u.test(word) || closesInsertion(text, start + whole.length, end))) return start
  return start + whole.length
}

/** “Rossi – Chef der Partei – sagte”: the dash opened an insertion. */
function closesInsertion(text: string, from: number, end: number): boolean {
  const rest = text.slice(from, Math.min(end, from + 300))
  const stop = /[.!?]\s/.exec(rest)?.index ?? rest.length
  return / [-–—]{1,2} /.test(rest.slice(0, stop))
}
