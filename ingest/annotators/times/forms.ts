import { ofWord, type Worded } from '../../word.ts'
import { rememberingForms } from '../form-cache.ts'
import { bitsOf, type Grammar, type Rule } from './grammar.ts'
import type { Lexicon, Value } from './lexicon.ts'

/** A word, number or mark as it is written, wherever it stands. */
export interface Form {
  readonly lower: string
  readonly capital: boolean
  readonly classes: Classes
  /** Of the word and its classes: see `bitsOf`. */
  readonly bits: number
  /** Rules that may begin with it. */
  readonly rules: readonly Rule[]
  /** The two words of a compound (“Montagabend”), and where the second begins. */
  readonly parts: { readonly cut: number; readonly head: Form; readonly tail: Form } | null
}

/** The form of what is written, and that of a token. */
export interface FormOf {
  readonly written: (written: string) => Form
  readonly word: (token: Worded) => Form
}

export type Classes = ReadonlyMap<string, Value>

export const NONE: Classes = new Map()

/** What the words of a text are to a language's rules. Texts repeat their words, so a form is looked up once. */
export function formReader(lexicon: Lexicon, { startingWith }: Grammar): FormOf {
  const make = (written: string, classes: Classes, parts: Form['parts'] = null): Form => {
    const lower = written.toLowerCase()
    const rules = startingWith(lower, classes)
    return { lower, capital: written[0] !== lower[0], classes, bits: bitsOf(lower, classes), rules, parts }
  }
  const written = rememberingForms((written): Form => {
    if (/^\d/.test(written)) return make(written, numeric(written, lexicon))
    if (!/^\p{L}/u.test(written)) return make(written, lexicon.classes(written) ?? NONE)
    const classes = classesOf(written, lexicon)
    const cut = classes === NONE ? lexicon.split(written.toLowerCase()) : null
    if (cut === null) return make(written, classes)
    const part = (word: string) => make(word, classesOf(word, lexicon, true))
    return make(written, classes, { cut, head: part(written.slice(0, cut)), tail: part(written.slice(cut)) })
  })
  return { written, word: ofWord(({ text }) => written(text)) }
}

function classesOf(word: string, lexicon: Lexicon, part = false): Classes {
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
function numeric(written: string, { format }: Lexicon): Classes {
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
