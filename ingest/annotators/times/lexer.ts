import type { Span } from '../../../graph/extraction.ts'
import { addUp, type Lexicon, type Value } from './lexicon.ts'

/** What the rules match: a word, a part of a compound, a number or a mark, with its classes. */
export interface Lexeme extends Span {
  readonly lower: string
  readonly capital: boolean
  /** White space stands before it. */
  readonly spaced: boolean
  /** A hyphen joins it to the lexeme before. */
  readonly glued: boolean
  /** A line break stands before it: no expression goes across. */
  readonly breaks: boolean
  readonly classes: ReadonlyMap<string, Value>
}

const SHAPE = /(\s+)|\d{4}-\d{2}-\d{2}(?![\d-])|\d+(?:[.,:]\d+)*|\p{L}(?:\.\p{L})+\b\.?|[\p{L}\p{M}]+|[^\s]/gu
const NONE: ReadonlyMap<string, Value> = new Map()
const HYPHEN = /^[-‐‑]$/

/** Cuts a text into lexemes, in one pass. */
export function lex(text: string, lexicon: Lexicon): Lexeme[] {
  const lexemes: Lexeme[] = []
  let spaced = false
  let breaks = true
  let hyphen = -1
  const push = (start: number, end: number, classes: ReadonlyMap<string, Value>, glued = false) => {
    const written = text.slice(start, end)
    const lower = written.toLowerCase()
    lexemes.push({ start, end, lower, capital: written[0] !== lower[0], spaced, glued, breaks, classes })
    spaced = false
    breaks = false
  }
  for (const match of text.matchAll(SHAPE)) {
    const start = match.index
    const written = match[0]
    const end = start + written.length
    if (match[1] !== undefined) {
      spaced = true
      if (/\n\s*\n/.test(written)) breaks = true
      continue
    }
    const glued = hyphen === start && !spaced
    if (HYPHEN.test(written) && !spaced && joins(text, start, end)) {
      hyphen = end
      continue
    }
    if (/^\d/.test(written)) push(start, end, numeric(written, lexicon), glued)
    else if (/^\p{L}/u.test(written)) {
      const classes = classesOf(written, lexicon)
      const cut = classes === NONE ? lexicon.split(written.toLowerCase()) : null
      if (cut === null) push(start, end, classes, glued)
      else {
        push(start, start + cut, classesOf(written.slice(0, cut), lexicon, true), glued)
        push(start + cut, end, classesOf(written.slice(cut), lexicon, true))
      }
    } else push(start, end, lexicon.classes(written) ?? NONE, glued)
  }
  return joinNumbers(lexemes)
}

/** A hyphen joins two words, or a number and a word; between two numbers it is a dash. */
function joins(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ''
  const after = text[end] ?? ''
  return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) && !(/\d/.test(before) && /\d/.test(after))
}

function classesOf(word: string, lexicon: Lexicon, part = false): ReadonlyMap<string, Value> {
  const known = lexicon.classes(part ? capitalise(word) : word)
  const number = lexicon.number(word.toLowerCase())
  if (number === null) return known ?? NONE
  const classes = new Map<string, Value>(known)
  classes.set('numeral', number).set('number', number)
  if (number >= 1100 && number < 2100) classes.set('year', number)
  return classes
}

const capitalise = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

/** The classes of digits: what they may stand for by their shape alone. */
function numeric(written: string, { format }: Lexicon): ReadonlyMap<string, Value> {
  const classes = new Map<string, Value>()
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return classes.set('iso-date', written)
  if (/^\d+$/.test(written)) {
    const number = Number(written)
    if (written.length <= 9) classes.set('number', number)
    if (written.length === 4 && number >= 1000 && number < 2200) classes.set('year', number)
    if (classes.has('year') && number % 100 !== 0) classes.set('odd-year', number)
    if (written.length === 2) classes.set('two-digits', number)
    if (written.length <= 2) classes.set('digits', number)
    return classes
  }
  const clock = /^(\d{1,2})[.:](\d{2})$/.exec(written)
  if (clock && Number(clock[1]) <= 24 && Number(clock[2]) < 60)
    classes.set('clock', `${clock[1]!.padStart(2, '0')}:${clock[2]}`)
  const date = /^(\d{1,2})([.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(written)
  if (date && format.order === 'dmy') classes.set('dotted-date', written)
  const dayMonth = /^(\d{1,2})\.(\d{1,2})$/.exec(written)
  if (dayMonth && format.order === 'dmy' && Number(dayMonth[1]) <= 31 && Number(dayMonth[2]) <= 12)
    classes.set('dotted-day', written)
  const [whole = '', fraction, ...more] = written.split(format.decimal)
  const ungrouped = whole.split(format.group).join('')
  if (more.length === 0 && /^\d{1,9}$/.test(ungrouped) && (fraction === undefined || /^\d{1,6}$/.test(fraction)))
    classes.set('number', Number(fraction === undefined ? ungrouped : `${ungrouped}.${fraction}`))
  return classes
}

/** Number words in a row become one number: “twenty-four”, “nineteen ninety-one”, “two million”. */
function joinNumbers(lexemes: readonly Lexeme[]): Lexeme[] {
  const joined: Lexeme[] = []
  for (const lexeme of lexemes) {
    const last = joined.at(-1)
    const value = lexeme.classes.get('numeral')
    const before = last?.classes.get('numeral')
    if (!last || lexeme.breaks || typeof value !== 'number' || typeof before !== 'number' || !follows(before, value)) {
      joined.push(lexeme)
      continue
    }
    const number = addUp([before, value])!
    const classes = new Map<string, Value>([
      ['numeral', number],
      ['number', number],
    ])
    if (number >= 1100 && number < 2100) classes.set('year', number).set('odd-year', number)
    joined[joined.length - 1] = { ...last, end: lexeme.end, lower: `${last.lower} ${lexeme.lower}`, classes }
  }
  return joined
}

/** Whether a number word goes on from another: tens and units, years in pairs, hundreds and thousands. */
function follows(before: number, value: number): boolean {
  if (value === 100 || value >= 1000) return before < value
  if (before >= 1100 && before % 100 >= 20 && before % 10 === 0 && value < 10) return true
  if (before >= 100) return value < 100 && before % 100 === 0
  if (before >= 20 && before % 10 === 0 && value < 10) return value >= 1
  return before >= 11 && before <= 20 && value >= 10
}
