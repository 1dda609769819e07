import type { Span } from '../../../graph/extraction.ts'
import type { Document } from '../../document.ts'
import { isSpaceAt, lettersEnd } from '../characters.ts'
import { type Classes, type Form, type FormOf, NONE } from './forms.ts'
import { bitsOf, type Grammar, type Rule } from './grammar.ts'
import { addUp, type Value } from './lexicon.ts'

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
  readonly classes: Classes
  /** Of the word and its classes: see `bitsOf`. */
  readonly bits: number
  /** Rules that may begin with it. */
  readonly rules: readonly Rule[]
}

const SHAPE = /\d{4}-\d{2}-\d{2}(?![\d-])|\d+(?:[.,:]\d+)*|\p{L}(?:\.\p{L})+\b\.?|[\p{L}\p{M}]+|[^\s]/uy
const HYPHEN = /^[-‐‑]$/

/** Cuts a text into lexemes, in one pass. */
export function lex({ text, tokens }: Document, formOf: FormOf, grammar: Grammar): Lexeme[] {
  let token = 0
  const lexemes: Lexeme[] = []
  let spaced = false
  let breaks = true
  let hyphen = -1
  const push = (start: number, end: number, { lower, capital, classes, bits, rules }: Form, glued: boolean) => {
    const joined = classes === NONE || breaks ? null : goingOn(lexemes.at(-1), classes)
    if (joined !== null) {
      const last = lexemes.pop()!
      const both = `${last.lower} ${lower}`
      const rules = grammar.startingWith(both, joined)
      lexemes.push({ ...last, end, lower: both, classes: joined, bits: bitsOf(both, joined), rules })
    } else lexemes.push({ start, end, lower, capital, spaced, glued, breaks, classes, bits, rules })
    spaced = false
    breaks = false
  }
  for (let start = 0; start < text.length; ) {
    let lines = 0
    while (start < text.length && isSpaceAt(text, start)) {
      if (text.charCodeAt(start) === LINE_FEED) lines++
      spaced = true
      start++
    }
    if (lines > 1) breaks = true
    if (start === text.length) break
    const end = endOf(text, start)
    const glued = hyphen === start && !spaced
    if (end - start === 1 && !spaced && HYPHEN.test(text[start]!) && joins(text, start, end)) hyphen = end
    else {
      // Nearly all are tokens too, whose words are known already.
      while (token < tokens.length && tokens[token]!.start < start) token++
      const same = tokens[token]
      const form =
        same?.start === start && same.end === end ? formOf.word(same) : formOf.written(text.slice(start, end))
      if (form.parts === null) push(start, end, form, glued)
      else {
        const { cut, head, tail } = form.parts
        push(start, start + cut, head, glued)
        push(start + cut, end, tail, false)
      }
    }
    start = end
  }
  return lexemes
}

const LINE_FEED = 10

/** Where the lexeme that begins here ends. Most are plain words, and need no pattern. */
function endOf(text: string, start: number): number {
  const end = lettersEnd(text, start)
  if (end > start && !(end === start + 1 && text[end] === '.')) return end
  SHAPE.lastIndex = start
  SHAPE.test(text)
  return SHAPE.lastIndex
}

/** A hyphen joins two words, or a number and a word; between two numbers it is a dash. */
function joins(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ''
  const after = text[end] ?? ''
  return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) && !(/\d/.test(before) && /\d/.test(after))
}

/** Number words in a row become one number: “twenty-four”, “nineteen ninety-one”, “two million”. Null where they are not. */
function goingOn(last: Lexeme | undefined, next: Classes): Classes | null {
  const value = next.get('numeral')
  if (typeof value !== 'number') return null
  const before = last?.classes.get('numeral')
  if (typeof before !== 'number' || !follows(before, value)) return null
  const number = addUp([before, value])!
  const classes = new Map<string, Value>([
    ['numeral', number],
    ['number', number],
  ])
  if (number >= 1100 && number < 2100) classes.set('year', number).set('odd-year', number)
  return classes
}

/** Whether a number word goes on from another: tens and units, years in pairs, hundreds and thousands. */
function follows(before: number, value: number): boolean {
  if (value === 100 || value >= 1000) return before < value
  if (before >= 1100 && before % 100 >= 20 && before % 10 === 0 && value < 10) return true
  if (before >= 100) return value < 100 && before % 100 === 0
  if (before >= 20 && before % 10 === 0 && value < 10) return value >= 1
  return before >= 11 && before <= 20 && value >= 10
}
