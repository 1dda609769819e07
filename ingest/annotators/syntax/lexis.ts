import { existsSync } from 'node:fs'
import type { ClauseKind, Token } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import { MalformedData, oneOf, readTable } from '../../languages/table.ts'
import { ofWord, type Worded } from '../../word.ts'
import { classMarks, formsOf } from './class-marks.ts'

/** Classes of words that the grammar asks for: syntax/words.tsv, described in that folder's README. */
const classes = [
  'order',
  'definite',
  'indefinite',
  'possessive',
  'negation',
  'conjunction',
  'clause-conjunction',
  'comparative',
  'time-noun',
  'weekday',
  'measure',
  'name-particle',
  'of',
  'agent',
  'have',
  'be',
  'copula',
  'perfect',
  'passive',
  'future',
  'reflexive',
  'question-word',
  'relative-word',
  'infinitive-mark',
  'modal',
  'zu-modal',
  'postposition',
  'sure-postposition',
  'particle',
  'predicate-mark',
  'bare-infinitive',
  'beholding',
  'extraposed',
  'object-control',
  'object-gerund',
  'saying',
  'telling',
  'conditional',
  'condition',
  'be-perfect',
  'degree',
  'existential',
  'quantifier',
  'sure-particle',
  'phrasal',
  'of-title',
  'negation-cancel',
  'degree-phrase',
  'degree-preposition',
  'neutral-subject',
  'moving-prefix',
  'antecedent-pronoun',
  'attribution-mark',
  'impersonal',
  'infinitive-subject',
  'inverted',
  'stance',
  'judging',
  'thing',
  'intransitive',
  'naming',
  'giving',
  'alternative',
  'counted',
  'account',
  'time-point',
  'time-edge',
  'predicate-participle',
] as const
export type WordClass = (typeof classes)[number]

/** Several words read as one: the lower-case words behind the first, under which they are found. */
export interface Multiword<Value> {
  readonly words: readonly string[]
  readonly value: Value
}

/** Those that begin with a word, the longest first. */
export type Multiwords<Value> = (token: Worded) => readonly Multiword<Value>[]

/** What the rules of phrases and clauses know of a language's words. */
export interface Lexis {
  /** The same for the tokens of one document, whose classes are looked up once. */
  readonly over: (tokens: readonly Token[]) => Lexis
  /** The finite verb stands second and, in subordinate clauses, last; otherwise words stand in the order subject, verb, object. */
  readonly verbSecond: boolean
  readonly is: (token: Token | undefined, wordClass: WordClass) => boolean
  readonly has: (wordClass: WordClass, word: string) => boolean
  /** Whether a token is of a class as it is written, whatever its lemma. */
  readonly written: (token: Worded, wordClass: WordClass) => boolean
  readonly prepositions: Multiwords<string>
  readonly subordinators: Multiwords<ClauseKind>
  /** Conjunctions of several words or of two parts (“as well as”; “not only … but also”), with the words that open the pair. */
  readonly pairs: Multiwords<readonly string[]>
  /** A noun that takes this preposition: “talks with”. */
  readonly governs: (noun: string, preposition: string) => boolean
}

const loaded = new Map<string, Lexis>()

/** Reads a language's syntax folder, once. Throws MalformedData. */
export function loadLexis(pack: LanguagePack): Lexis {
  const present = loaded.get(pack.folder.href) ?? read(pack)
  loaded.set(pack.folder.href, present)
  return present
}

function read(pack: LanguagePack): Lexis {
  const words = new Map<WordClass, Set<string>>(classes.map((each) => [each, new Set()]))
  const file = new URL('syntax/words.tsv', pack.folder)
  for (const row of readTable(file, ['class', 'words'])) {
    const set = words.get(oneOf(row, 'class', row.class, classes))!
    for (const word of row.words.split(' ')) set.add(word)
  }
  const [order] = words.get('order')!
  if (order !== 'verb-second' && order !== 'linear')
    throw new MalformedData(file, 1, 'order must be verb-second or linear')
  const prepositions = multiwords(new URL('syntax/prepositions.tsv', pack.folder), 'lemma', (row) => row.value)
  const subordinators = multiwords(new URL('syntax/subordinators.tsv', pack.folder), 'kind', (row) =>
    oneOf<ClauseKind>(row, 'kind', row.value, ['complement', 'conditional', 'adverbial', 'infinitive', 'wh']),
  )
  const pairs = multiwords(new URL('syntax/pairs.tsv', pack.folder), 'opener', (row) =>
    row.value === '' ? [] : row.value.split(' '),
  )
  const governed = new Map<string, Set<string>>()
  const governing = new URL('syntax/noun-prepositions.tsv', pack.folder)
  if (existsSync(governing))
    for (const row of readTable(governing, ['preposition', 'nouns']))
      governed.set(row.preposition, new Set(row.nouns.toLowerCase().split(' ')))
  const marked = classMarks(words)
  // By the word first: most words are of no class.
  const classesByWord = new Map<string, Set<WordClass>>()
  for (const [wordClass, set] of words)
    for (const word of set) {
      const known = classesByWord.get(word)
      if (known) known.add(wordClass)
      else classesByWord.set(word, new Set([wordClass]))
    }
  const views = new WeakMap<readonly Token[], Lexis>()
  const lexis: Lexis = {
    verbSecond: order === 'verb-second',
    over: (tokens) => {
      const known = views.get(tokens)
      if (known) return known
      const marks = marked.over(tokens)
      const view = { ...lexis, is: (token: Token | undefined, wordClass: WordClass) => marks(token, wordClass) }
      views.set(tokens, view)
      return view
    },
    written: marked.written,
    has: (wordClass, word) => classesByWord.get(word)?.has(wordClass) === true,
    is: (token, wordClass) => token !== undefined && formsOf(token).some((form) => words.get(wordClass)!.has(form)),
    prepositions,
    subordinators,
    pairs,
    governs: (noun, preposition) => {
      const nouns = governed.get(preposition)
      if (!nouns) return false
      if (nouns.has(noun)) return true
      if (order !== 'verb-second') return false
      // A compound takes what its tail takes.
      for (let at = 3; at < noun.length - 3 && at < 40; at++) if (nouns.has(noun.slice(at))) return true
      return false
    },
  }
  return lexis
}

function multiwords<Value>(
  file: URL,
  column: 'lemma' | 'kind' | 'opener',
  read: (row: { file: URL; line: number; value: string }) => Value,
): Multiwords<Value> {
  const found = new Map<string, Multiword<Value>[]>()
  for (const row of readTable(file, ['form', column])) {
    const [first = '', ...words] = row.form.split(' ')
    const list = found.get(first) ?? []
    list.push({ words, value: read({ file: row.file, line: row.line, value: row[column] }) })
    found.set(
      first,
      list.sort((left, right) => right.words.length - left.words.length),
    )
  }
  return ofWord(({ lower }) => found.get(lower) ?? nothing)
}

const nothing: readonly never[] = []

/** The longest of these that stands at a token; null where none does. */
export function multiwordAt<Value>(
  table: Multiwords<Value>,
  tokens: readonly Token[],
  at: number,
  last: number,
): { value: Value; length: number } | null {
  for (const { words, value } of table(tokens[at]!))
    if (at + words.length < last && words.every((word, offset) => tokens[at + 1 + offset]!.lower === word))
      return { value, length: words.length + 1 }
  return null
}

/** How far before it what opens the pair may stand. */
const pairReach = 20

/** The length of a conjunction such as “as well as”, or “but also” behind “not only”, that stands at a token; 0 where none does. */
export function pairedAt(lexis: Lexis, tokens: readonly Token[], at: number, from: number, to: number): number {
  const found = multiwordAt(lexis.pairs, tokens, at, to)
  if (!found || /^(?:VERB|AUX|PUNCT)$/.test(tokens[at + found.length]?.pos ?? 'PUNCT')) return 0
  const opener = found.value
  if (opener.length === 0) return found.length
  for (let before = at - opener.length; before >= Math.max(from, at - pairReach); before--)
    if (opener.every((word, offset) => tokens[before + offset]!.lower === word)) return found.length
  return 0
}
