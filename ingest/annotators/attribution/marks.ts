/** A quotation mark as it stands in a text, with what its neighbours let it be. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly glyph: string
  readonly family: Family
  readonly leans: 'open' | 'close' | 'either'
  /** Number of the paragraph. */
  readonly paragraph: number
}

export type Family = 'double' | 'single' | 'angle' | 'single-angle'

const families: { readonly [glyph: string]: Family } = {
  '"': 'double',
  '„': 'double',
  '“': 'double',
  '”': 'double',
  '‟': 'double',
  '＂': 'double',
  '``': 'double',
  "''": 'double',
  '»': 'angle',
  '«': 'angle',
  "'": 'single',
  '‚': 'single',
  '‘': 'single',
  '’': 'single',
  '‛': 'single',
  '›': 'single-angle',
  '‹': 'single-angle',
}

const finder = /``|''|["„“”‟＂»«'‚‘’‛›‹]|\n[^\S\n]*\n\s*/g
const opensBefore = /[\s([{<—–\-/…"„“»«‚‘›‹'¡¿]/
const closesAfter = /[\s)\]}>—–\-/….,;:!?"“”»«‘’›‹']/
const wordCharacter = /[\p{L}\p{N}]/u

/** All quotation marks of a text in order, apostrophes inside words and signs of measure left out. Linear in the text's length. */
export function quotationMarks(text: string): Mark[] {
  const marks: Mark[] = []
  let paragraph = 0
  for (const { 0: glyph, index: start } of text.matchAll(finder)) {
    const family = families[glyph]
    if (!family) {
      paragraph++
      continue
    }
    const end = start + glyph.length
    const before = start === 0 ? ' ' : text.charAt(start - 1)
    const after = end === text.length ? ' ' : text.charAt(end)
    if (family === 'single' && glyph !== '‚' && isApostrophe(text, before, after, end)) continue
    const left = opensBefore.test(before)
    const right = closesAfter.test(after)
    const leans = left === right ? 'either' : left ? 'open' : 'close'
    marks.push({ start, end, glyph, family, leans, paragraph })
  }
  return marks
}

/** “don’t”, “Putin’s”, “the ’90s”. */
function isApostrophe(text: string, before: string, after: string, end: number): boolean {
  return (
    (wordCharacter.test(before) && wordCharacter.test(after)) || /^\d0(?:s|ies|er)?\b/.test(text.slice(end, end + 5))
  )
}
