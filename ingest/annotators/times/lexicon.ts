import type { LanguagePack } from '../../language.ts'
import { MalformedData, readTable } from '../../languages/table.ts'

export type Value = string | number

/** The time words of one language: which classes a form belongs to, and with what value. */
export interface Lexicon {
  /** Classes of a word; a form written with a capital in the data stands only for a capitalised word. */
  classes(word: string): ReadonlyMap<string, Value> | undefined
  /** Splits a compound of two time words (“Montagabend”) into the length of its head, or null. */
  split(lower: string): number | null
  /** The number that a word of number words spells (“zweiundzwanzig”), or null. */
  number(lower: string): number | null
  /** How numbers are written: decimal mark, grouping mark, order of day and month; where a weekday in the present tense lies. */
  readonly format: {
    readonly decimal: string
    readonly group: string
    readonly order: 'dmy' | 'mdy'
    readonly present: 'ahead' | 'weekdays' | 'behind'
  }
  /** Endings that tell a verb form by themselves, with the tense they tell. */
  readonly tenseEndings: readonly { ending: string; tense: string }[]
}

const COLUMNS = ['class', 'value', 'forms'] as const
/** Rows that say how to read the others; every other class is one that rules may name. */
const DIRECTIVES = new Set(['endings', 'format', 'compound', 'tense-ending'])
const LONGEST_COMPOUND = 40

const toValue = (cell: string): Value => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)

/** Reads words.tsv of a language's times/ folder. Throws MalformedData. */
export function loadLexicon(pack: LanguagePack): Lexicon {
  const rows = readTable(new URL('times/words.tsv', pack.folder), COLUMNS)
  const endings = rows.filter((row) => row.class === 'endings').flatMap((row) => row.forms.split('|'))
  const words = new Map<string, Map<string, Value>>()
  const capitalised = new Map<string, Map<string, Value>>()
  const compounds: { head: string; tail: string }[] = []
  const tenseEndings: { ending: string; tense: string }[] = []
  const format = {
    decimal: '.',
    group: ',',
    order: 'mdy' as 'dmy' | 'mdy',
    present: 'behind' as 'ahead' | 'weekdays' | 'behind',
  }

  for (const row of rows) {
    if (row.class === '' || row.forms === '') throw new MalformedData(row.file, row.line, 'class and forms are needed')
    const forms = row.forms.split('|')
    if (forms.some((form) => form === '')) throw new MalformedData(row.file, row.line, 'an empty form')
    if (row.class === 'format') Object.assign(format, { [row.value]: row.forms })
    else if (row.class === 'compound') for (const tail of forms) compounds.push({ head: row.value, tail })
    else if (row.class === 'tense-ending') for (const ending of forms) tenseEndings.push({ ending, tense: row.value })
    if (DIRECTIVES.has(row.class)) continue
    for (const form of forms)
      for (const spelled of form.endsWith('~') ? endings.map((ending) => form.slice(0, -1) + ending) : [form]) {
        const table = spelled === spelled.toLowerCase() ? words : capitalised
        const classes = table.get(spelled.toLowerCase()) ?? new Map<string, Value>()
        classes.set(row.class, toValue(row.value))
        table.set(spelled.toLowerCase(), classes)
      }
  }

  const merged = new Map<string, Map<string, Value>>(words)
  for (const [lower, classes] of capitalised) merged.set(lower, new Map([...(words.get(lower) ?? []), ...classes]))
  const number = numberReader(words)
  const tails = new Set(
    [...merged].filter(([, classes]) => compounds.some(({ tail }) => classes.has(tail))).map(([form]) => form),
  )
  // Most words end otherwise and need no further look.
  const tailEnds = new Set([...tails].map((form) => form.slice(-2)))

  return {
    format,
    tenseEndings,
    number,
    classes(word) {
      const lower = word.toLowerCase()
      return word[0] !== lower[0] ? merged.get(lower) : words.get(lower)
    },
    split(lower) {
      if (lower.length > LONGEST_COMPOUND || !tailEnds.has(lower.slice(-2))) return null
      for (let at = 2; at <= lower.length - 2; at++) {
        const tail = lower.slice(at)
        if (!tails.has(tail)) continue
        const head = lower.slice(0, at)
        const heads = new Set(merged.get(head)?.keys())
        if (number(head) !== null) heads.add('numeral')
        if (compounds.some((compound) => heads.has(compound.head) && merged.get(tail)?.has(compound.tail))) return at
      }
      return null
    },
  }
}

/**
 * Reads words made of number words only: units and tens add up, what is ≥ 100 multiplies (“neunzehnhundertachtzig”).
 * The classes are `numeral` for the parts and `numeral-joiner` for what may stand between them.
 */
function numberReader(words: ReadonlyMap<string, ReadonlyMap<string, Value>>): (lower: string) => number | null {
  const parts = new Map<string, number | null>()
  for (const [form, classes] of words) {
    const value = classes.get('numeral')
    if (typeof value === 'number') parts.set(form, value)
    else if (classes.has('numeral-joiner')) parts.set(form, null)
  }
  const begins = new Set([...parts.keys()].map((form) => form.slice(0, 2)))
  const longest = Math.max(0, ...[...parts.keys()].map((form) => form.length))
  return (lower) => {
    if (lower.length > LONGEST_COMPOUND || !begins.has(lower.slice(0, 2))) return null
    const whole = parts.get(lower)
    if (whole !== undefined) return whole
    const values = cut(lower, 0)
    return values && addUp(values)
  }

  /** Cuts a word into number words, the longest first; the length of a word bounds the ways. */
  function cut(lower: string, at: number): number[] | null {
    if (at === lower.length) return []
    for (let length = Math.min(longest, lower.length - at); length > 0; length--) {
      const value = parts.get(lower.slice(at, at + length))
      const rest = value === undefined ? null : cut(lower, at + length)
      if (rest) return value === null || value === undefined ? rest : [value, ...rest]
    }
    return null
  }
}

/** The value of number words in a row: “zwei hundert fünf” is 205, “twenty four” 24, “nineteen ninety-one” 1991. */
export function addUp(values: readonly number[]): number | null {
  if (values.length === 0) return null
  let total = 0
  let current = 0
  for (const value of values) {
    if (value >= 1000) {
      total += Math.max(current, 1) * value
      current = 0
    } else if (value === 100) current = Math.max(current, 1) * 100
    else if (current >= 10 && current < 100 && value >= 10) current = current * 100 + value
    else current += value
  }
  return total + current
}
