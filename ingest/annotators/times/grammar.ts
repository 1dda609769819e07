import type { LanguagePack } from '../../language.ts'
import { MalformedData, readTable } from '../../languages/table.ts'
import type { Classes } from './forms.ts'
import type { Value } from './lexicon.ts'

/** One place of a pattern: alternatives, each a written word or a class with a guard on its value. */
export interface Item {
  readonly alternatives: readonly Alternative[]
  readonly optional: boolean
  /** Looked at, but outside the expression: before it or after it. */
  readonly context: boolean
  /** Must not stand there: before this place where it looks behind, else at it. */
  readonly negative: boolean
  readonly behind: boolean
  /** No white space before it. */
  readonly attached: boolean
  /** A bit for each of its words and classes: a form that shares none with it cannot stand there. */
  readonly bits: number
}

export interface Alternative {
  readonly word: string | null
  /** A class; the matched value is captured under `name`. */
  readonly class: string | null
  readonly name: string
  /** Its own of the item's bits. */
  readonly bits: number
  readonly accepts: (value: Value) => boolean
}

export interface Features {
  readonly [name: string]: Value | undefined
}

export interface Rule {
  readonly name: string
  readonly items: readonly Item[]
  /** The optional items before those, the nearest first: taken where they stand, once the others fit. */
  readonly lead: readonly Item[]
  /** The bits of what may stand behind the first lexeme: where none of them does, the rule does not fit. */
  readonly follows: number
  /** Name of the maker that gives the value (makers.ts). */
  readonly make: string
  /** What the rule itself says; undefined what its pattern or another's may capture, so that the features of all have one shape. */
  readonly features: Features
  readonly order: number
}

export interface Grammar {
  /** Rules whose first lexeme may be this word, or of one of these classes. */
  readonly startingWith: (lower: string, classes: Classes) => readonly Rule[]
}

/** A rule's example: a text, the document's date, and all that must be found there. */
export interface Example {
  readonly rule: string | null
  readonly text: string
  readonly documentDate: string | null
  readonly expected: readonly string[]
  readonly line: number
}

const RULES = ['name', 'pattern', 'make', 'example', 'date', 'expected'] as const
const EXAMPLES = ['example', 'date', 'expected'] as const
const ITEM = /^([<>]?)(!?)(~?)(\{[^}]+\}|[^\s{}]+?)(\?)?$/
const rulesFile = (pack: LanguagePack) => new URL('times/rules.tsv', pack.folder)

/** Reads rules.tsv of a language's times/ folder; `makers` are the names that the make column may use. Throws MalformedData. */
export function loadGrammar(pack: LanguagePack, makers: ReadonlySet<string>): Grammar {
  /** By what their first lexeme may be: `=word` or a class. */
  const byFirst = new Map<string, Rule[]>()
  const rows = readTable(rulesFile(pack), RULES)
  const read: { features: Features }[] = []
  const names = new Set<string>()
  rows.forEach((row, order) => {
    const fail = (reason: string) => new MalformedData(row.file, row.line, reason)
    if (row.name === '' || row.example === '' || row.expected === '')
      throw fail('a rule needs a name, an example and what must come out')
    const [make = '', ...fixed] = row.make.split(' ')
    if (!makers.has(make)) throw fail(`make “${make}” is none of ${[...makers].join(', ')}`)
    const features: { [name: string]: Value } = {}
    for (const pair of fixed) {
      const [, key, value] = /^([a-z]+)=(\S+)$/.exec(pair) ?? []
      if (key === undefined) throw fail(`“${pair}” is not name=value`)
      features[key] = toValue(value!)
      names.add(key)
    }
    for (const pattern of row.pattern.split(' || ')) {
      const all = pattern.split(' ').map((cell) => item(cell, fail))
      const core = all.findIndex((one) => !one.optional || one.context || one.negative)
      const first = all.findIndex((one) => !one.optional && !one.negative)
      if (first < 0) throw fail('every item is optional')
      const lead = all.slice(0, core).reverse()
      const items = all.slice(core)
      const rule = { name: row.name, lead, items, follows: following(items), make, features, order }
      read.push(rule)
      for (const { alternatives } of all) for (const { name } of alternatives) if (name !== '') names.add(name)
      const starts = all.slice(core, first + 1).filter((one) => !one.negative)
      for (const key of new Set(starts.flatMap((one) => one.alternatives.map(firstKey)))) {
        const rules = byFirst.get(key)
        if (rules) rules.push(rule)
        else byFirst.set(key, [rule])
      }
    }
  })
  const unsaid = Object.fromEntries([...names].map((name) => [name, undefined]))
  for (const rule of read) rule.features = { ...unsaid, ...rule.features }
  return {
    startingWith(lower, classes) {
      const keys = [`=${lower}`, ...classes.keys()]
      return [...new Set(keys.flatMap((key) => byFirst.get(key) ?? []))]
    },
  }
}

/** Every example of a language's rules.tsv and examples.tsv. */
export function loadExamples(pack: LanguagePack): Example[] {
  const rules = readTable(rulesFile(pack), RULES).map((row) => ({ ...row, rule: row.name }))
  const more = readTable(new URL('times/examples.tsv', pack.folder), EXAMPLES).map((row) => ({ ...row, rule: null }))
  return [...rules, ...more].map((row) => ({
    rule: row.rule,
    text: row.example,
    documentDate: row.date === '' || row.date === '-' ? null : row.date,
    expected: row.expected === '-' ? [] : row.expected.split('; '),
    line: row.line,
  }))
}

/** The bits of a form, to hold against an item's. Two words may have the same bit, so a shared one says only that it is worth a look. */
export function bitsOf(lower: string, classes: Classes): number {
  let bits = bitOf(`=${lower}`)
  for (const name of classes.keys()) bits |= bitOf(name)
  return bits
}

function bitOf(key: string): number {
  let hash = 0
  for (let index = 0; index < key.length; index++) hash = (Math.imul(hash, 31) + key.charCodeAt(index)) | 0
  return 1 << ((hash ^ (hash >>> 15)) & 31)
}

const ANY = -1

/** The bits of what may stand second: what comes next, and what comes after it where that may be missing. */
function following([first, ...others]: readonly Item[]): number {
  if (first === undefined || first.negative || first.optional) return ANY
  let bits = 0
  for (const item of others) {
    if (item.negative) continue
    bits |= item.bits
    if (!item.optional) return bits
  }
  return ANY
}

const firstKey = ({ word, class: name }: Alternative): string => (word === null ? name! : `=${word}`)
const toValue = (text: string): Value => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text)

function item(cell: string, fail: (reason: string) => MalformedData): Item {
  const match = ITEM.exec(cell)
  if (!match) throw fail(`“${cell}” is no item of a pattern`)
  const [, side, negative, attached, body = '', optional] = match
  const alternatives = body.startsWith('{')
    ? body
        .slice(1, -1)
        .split('|')
        .map((one) => classItem(one, fail))
    : body.split('|').map((word) => ({ word, class: null, name: '', bits: bitOf(`=${word}`), accepts: () => true }))
  return {
    alternatives,
    optional: optional !== undefined,
    context: side !== '',
    negative: negative !== '',
    behind: side === '<',
    attached: attached !== '',
    bits: alternatives.reduce((bits, one) => bits | one.bits, 0),
  }
}

/** `class`, `name:class`, `class=a,b` or `class=1..31`. */
function classItem(text: string, fail: (reason: string) => MalformedData): Alternative {
  const match = /^(?:([a-z]+):)?([a-z-]+)(?:=(.+))?$/.exec(text)
  if (!match) throw fail(`“{${text}}” is no class`)
  const [, name, className = '', guard] = match
  const between = /^(\d+)\.\.(\d+)$/.exec(guard ?? '')
  const values = new Set(guard?.split(','))
  const accepts = between
    ? (value: Value) => typeof value === 'number' && value >= Number(between[1]) && value <= Number(between[2])
    : guard === undefined
      ? () => true
      : (value: Value) => values.has(String(value))
  return { word: null, class: className, name: name ?? className, bits: bitOf(className), accepts }
}
