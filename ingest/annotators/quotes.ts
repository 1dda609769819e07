import type { Annotator, Quote } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import { type Mark, quotationMarks } from './attribution/marks.ts'

const deepest = 8

/**
 * Pairs quotation marks of every style, nested ones too. A quotation may run over sentences and paragraphs; one that
 * nobody closes ends with its paragraph. Marks are the same in all languages: which of them opens is seen from the text.
 */
export function quotes(_pack: LanguagePack): Annotator {
  return ({ text }) => ({ quotes: pairs(text) })
}

function pairs(text: string): Quote[] {
  const marks = quotationMarks(text)
  const found: Quote[] = []
  let open: Mark[] = []
  // Where the last quotation so far ends.
  let reached = 0

  const add = (opening: Mark, end: number, outerEnd: number, depth: number) => {
    let start = opening.end
    while (start < end && isSpace(text, start)) start++
    while (end > start && isSpace(text, end - 1)) end--
    if (start >= end) return
    found.push({ start, end, outer: { start: opening.start, end: outerEnd }, depth })
    reached = Math.max(reached, outerEnd)
  }
  const endParagraph = (next: number) => {
    // What stands inside a quotation that ends here cannot run on.
    const current = marks[next]?.paragraph
    const ended = open.findIndex(
      (mark) => mark.paragraph !== current && (mark.family === 'single' || !runsOn(marks, next, mark)),
    )
    const kept = open.slice(0, ended < 0 ? open.length : ended)
    open
      .slice(kept.length)
      .filter(isUnmistakable)
      .forEach((mark, depth) => {
        // One inside it may have run on and been closed.
        const end = Math.max(paragraphEnd(text, mark.end), reached)
        add(mark, end, end, kept.length + depth)
      })
    open = kept
  }

  marks.forEach((mark, index) => {
    if (open.some(({ paragraph }) => paragraph !== mark.paragraph)) endParagraph(index)
    let partner = open.length - 1
    while (partner >= 0 && open[partner]?.family !== mark.family) partner--
    const opening = open[partner]
    if (opening && closes(mark, opening, marks[index + 1], text)) {
      add(opening, mark.start, mark.end, partner)
      open.length = partner
    } else if (mayOpen(mark)) {
      // A second opening mark that cannot tell its direction: the first was a stray one.
      if (opening?.glyph === mark.glyph && isStraight(mark)) open.length = partner
      if (open.length < deepest) open.push(mark)
    }
  })
  endParagraph(marks.length)
  return found.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end)
}

const isSpace = (text: string, at: number) => /\s/.test(text.charAt(at))
const isStraight = ({ glyph }: Mark) => glyph === '"' || glyph === "''" || glyph === "'"
const isUnmistakable = ({ family, leans }: Mark) => family !== 'single' && leans === 'open'

function closes(mark: Mark, opening: Mark, next: Mark | undefined, text: string): boolean {
  switch (mark.glyph) {
    case '„':
    case '‚':
    case '``':
      return false
    case '“':
      if (opening.glyph !== '„') return mark.leans === 'close'
      return !(mark.leans === 'open' && next?.glyph === '”')
    case '‘':
      return opening.glyph === '‚' ? mark.leans !== 'open' : mark.leans === 'close'
    case '”':
    case '‟':
      return mark.leans !== 'open' || opening.glyph !== mark.glyph
    case '«':
    case '»':
    case '‹':
    case '›':
      return mark.glyph !== opening.glyph || mark.leans === 'close'
    case '’':
    case "'":
      return mark.leans === 'close' && !isGenitive(mark, opening, next, text)
    default:
      return mark.leans !== 'open'
  }
}

/** “the workers’ rights” inside single marks: a closing one still follows. */
function isGenitive(mark: Mark, opening: Mark, next: Mark | undefined, text: string): boolean {
  return (
    /[sxzß]/.test(text.charAt(mark.start - 1)) &&
    /^ \p{L}/u.test(text.slice(mark.end, mark.end + 3)) &&
    next?.paragraph === opening.paragraph &&
    next.glyph === mark.glyph &&
    next.leans === 'close'
  )
}

function mayOpen({ glyph, family, leans }: Mark): boolean {
  if (glyph === '„' || glyph === '``') return true
  if (family === 'single') return leans === 'open'
  return leans !== 'close'
}

/** Whether the next marks close a quotation that its paragraph left open, before any of its family opens anew. */
function runsOn(marks: readonly Mark[], from: number, opening: Mark): boolean {
  for (let index = from; index < Math.min(from + 4, marks.length); index++) {
    const mark = marks[index] as Mark
    if (mark.family !== opening.family) continue
    return mark.leans === 'close' && mark.paragraph <= opening.paragraph + 2
  }
  return false
}

function paragraphEnd(text: string, from: number): number {
  const gap = /\n[^\S\n]*\n/g
  gap.lastIndex = from
  return gap.exec(text)?.index ?? text.length
}
