import type { Span } from '../../graph/extraction.ts'
import type { Quote } from './answer.ts'

/** How much of the words around a passage is compared. */
const CONTEXT = 80

/**
 * Where a passage stands, exactly; null where it does not. A model straightens quotation marks, dashes and white space, so those are
 * taken as alike, each for one character: what is found is always read from the text itself. Of several places the one whose
 * surroundings fit best is meant, of equal ones the nearest to `near`. A place inside a word is none.
 */
export function locator(text: string): (quote: Quote, near?: number) => Span | null {
  const folded = fold(text)
  return ({ quote, before, after }, near = 0) => {
    const words = fold(quote).trim()
    if (words === '') return null
    const [left, right] = [fold(before).trim().slice(-CONTEXT), fold(after).trim().slice(0, CONTEXT)]
    let best: Span | null = null
    let most = -1
    for (let start = folded.indexOf(words); start >= 0; start = folded.indexOf(words, start + 1)) {
      const end = start + words.length
      if (splits(folded, start) || splits(folded, end)) continue
      const fit = fitBefore(folded, start, left) + fitAfter(folded, end, right)
      if (fit < most || (fit === most && Math.abs(start - near) >= Math.abs(best!.start - near))) continue
      best = { start, end }
      most = fit
    }
    return best
  }
}

/** Each character by one of the same length, so that offsets stay. */
const fold = (text: string) =>
  text
    .replace(/\s/g, ' ')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛‹›]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')

const WORD = /[\p{L}\p{M}\p{N}]/u

/** Whether a place lies inside a word or inside a character. */
function splits(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const after = String.fromCodePoint(text.codePointAt(at)!)
  const pair = text.codePointAt(at - 1)! > 0xffff
  if (pair) return true
  const low = at >= 2 && text.codePointAt(at - 2)! > 0xffff
  const before = low ? String.fromCodePoint(text.codePointAt(at - 2)!) : text[at - 1]!
  return WORD.test(before) && WORD.test(after)
}

/** How many characters before a place are as they should be, white space at the seam aside. */
function fitBefore(text: string, at: number, wanted: string): number {
  let place = at - 1
  while (text[place] === ' ') place--
  let fit = 0
  while (fit < wanted.length && text[place - fit] === wanted.at(-1 - fit)) fit++
  return fit
}

function fitAfter(text: string, at: number, wanted: string): number {
  let place = at
  while (text[place] === ' ') place++
  let fit = 0
  while (fit < wanted.length && text[place + fit] === wanted[fit]) fit++
  return fit
}
