import type { LanguagePack } from '../../language.ts'
import { MalformedData, oneOf, readTable } from '../../languages/table.ts'
import { ofWord, type Worded } from '../../word.ts'
import { rememberingForms } from '../form-cache.ts'

export const contentForms = [
  'quote',
  'v2',
  'that',
  'claim',
  'wh',
  'inf',
  'ger',
  'np',
  'pp',
  'as',
  'double',
  'genitive',
  'self',
  'anaphor',
] as const

/** The form that a cue's content takes: ingest/languages/README.md tells what each means. */
export type ContentForm = (typeof contentForms)[number]

/** Where a participant of a cue stands: a slot of its clause, or a phrase with one of these prepositions. */
export interface Place {
  readonly slot: 'subject' | 'object' | 'dative' | 'pp' | 'quoted'
  readonly prepositions: readonly string[]
}

export interface CueClass {
  readonly name: string
  readonly contents: ReadonlyMap<ContentForm, readonly string[]>
  readonly speaker: Place
  readonly addressees: readonly Place[]
  /** How surely a verb of this class reports: 1 where it means nothing else. */
  readonly certainty: number
}

/** A verb that reports, alone or with further words of its clause (“stellen … in Aussicht”, “point … out”). */
export interface CueVerb {
  readonly lemma: string
  readonly with: readonly string[]
  readonly class: CueClass
}

export interface CueNoun {
  readonly lemma: string
  /** Names a source after the prepositions of adverbials.tsv (“nach Angaben von”). */
  readonly source: boolean
  readonly contents: ReadonlySet<ContentForm>
}

/** Words that attribute without a verb (“laut”, “according to”). */
export interface CueAdverbial {
  readonly words: readonly string[]
  readonly stands: 'before' | 'after' | 'parenthesis' | 'alone'
  readonly source: 'any' | 'source-noun' | 'owned' | 'owner'
}

export interface Lexicon {
  /** A verb of several classes has them in the order of classes.tsv. */
  readonly verbs: ReadonlyMap<string, readonly CueVerb[]>
  /** The entry of a noun by its lemma, or by the last part of a compound (“Medienberichte”, “Regierungsangaben”). */
  readonly noun: (lemma: string) => CueNoun | null
  /** By their first word. */
  /** Those that begin with a word. */
  readonly adverbials: (token: Worded) => readonly CueAdverbial[]
  /** Lists of small words that the rules ask for, by name. */
  readonly words: (name: WordList) => ReadonlySet<string>
}

export const wordLists = [
  'manner',
  'possession',
  'origin',
  'impersonal',
  'nobody',
  'circumstance',
  'purpose',
  'inserted',
  'whereby',
  'own',
  'anaphor',
  'complementizer',
  'norm',
  'thus',
  'free',
  'exemplar',
  'meanwhile',
  'unit',
  'medium',
  'comment',
  'contrast',
  'negation',
  'self',
  'silence',
  'voice',
  'bureau',
  'issued',
  'unnamed',
  'remark',
  'quoting',
  'there',
  'further',
  'bearing',
] as const
export type WordList = (typeof wordLists)[number]

const shortestTail = 3

/** Reads attribution/*.tsv of a language. Throws MalformedData. */
export function loadLexicon({ folder }: LanguagePack): Lexicon {
  const table = <Column extends string>(name: string, columns: readonly Column[]) =>
    readTable(new URL(`attribution/${name}.tsv`, folder), columns)
  const classes = new Map(
    table('classes', ['class', 'certainty', 'contents', 'speaker', 'addressee']).map((row) => [
      row.class,
      cueClass(row),
    ]),
  )
  const verbs = new Map<string, CueVerb[]>()
  for (const row of table('verbs', ['lemma', 'with', 'class'])) {
    const found = classes.get(row.class)
    if (!found) throw new MalformedData(row.file, row.line, `class “${row.class}” is not in classes.tsv`)
    const same = verbs.get(row.lemma) ?? []
    if (same.some((verb) => verb.class === found && verb.with.join(' ') === row.with))
      throw new MalformedData(row.file, row.line, `“${row.lemma}” stands twice in class “${row.class}”`)
    verbs.set(row.lemma, [...same, { lemma: row.lemma, with: list(row.with), class: found }])
  }
  const rank = new Map([...classes.values()].map((each, index) => [each, index]))
  for (const same of verbs.values()) same.sort((a, b) => rank.get(a.class)! - rank.get(b.class)!)
  const nouns = new Map<string, CueNoun>()
  for (const row of table('nouns', ['lemma', 'source', 'contents']))
    nouns.set(row.lemma, {
      lemma: row.lemma,
      source: oneOf(row, 'source', row.source, ['source', '']) === 'source',
      contents: new Set(forms(row, row.contents).keys()),
    })
  const adverbials = new Map<string, CueAdverbial[]>()
  for (const row of table('adverbials', ['words', 'stands', 'source'])) {
    const words = list(row.words.toLowerCase())
    const first = words[0]
    if (!first) throw new MalformedData(row.file, row.line, 'words are missing')
    const adverbial: CueAdverbial = {
      words,
      stands: oneOf(row, 'stands', row.stands, ['before', 'after', 'parenthesis', 'alone']),
      source: oneOf(row, 'source', row.source, ['any', 'source-noun', 'owned', 'owner']),
    }
    adverbials.set(first, [...(adverbials.get(first) ?? []), adverbial])
  }
  const words = new Map<WordList, Set<string>>(wordLists.map((name) => [name, new Set()]))
  for (const row of table('words', ['list', 'words']))
    for (const word of list(row.words)) words.get(oneOf(row, 'list', row.list, wordLists))?.add(word)
  const tails = [...nouns.keys()].filter((noun) => noun.length >= shortestTail && /^\p{Lu}/u.test(noun))
  // How many letters nouns have that may be the last part of a compound, the most first.
  const nounTails = [...new Set(tails.map(({ length }) => length))].sort((a, b) => b - a)
  const noun = rememberingForms((lemma): CueNoun | null => {
    const whole = nouns.get(lemma)
    if (whole) return whole
    for (const length of nounTails) {
      const from = lemma.length - length
      // Shorter ones only behind a hyphen.
      if (from < 2 || (length < 4 && (from < 3 || lemma.charAt(from - 1) !== '-'))) continue
      const last = nouns.get(lemma.charAt(from).toUpperCase() + lemma.slice(from + 1))
      if (last) return last
    }
    return null
  })
  return {
    verbs,
    noun,
    adverbials: ofWord(({ lower }) => adverbials.get(lower) ?? nothing),
    words: (name) => words.get(name) as Set<string>,
  }
}

const nothing: readonly never[] = []
const list = (cell: string) => (cell === '' ? [] : cell.split(' '))

type Row<Column extends string = never> = { readonly [column in Column]: string } & { file: URL; line: number }

function cueClass(row: Row<'class' | 'certainty' | 'contents' | 'speaker' | 'addressee'>): CueClass {
  return {
    name: row.class,
    certainty: certaintyOf(row),
    contents: forms(row, row.contents),
    speaker: place(row, row.speaker),
    addressees: list(row.addressee).map((cell) => place(row, cell)),
  }
}

/** “that pp:von,über”: forms in order of preference, each with its prepositions. */
function forms(row: Row, cell: string): Map<ContentForm, readonly string[]> {
  return new Map(
    list(cell).map((part) => {
      const [form = '', prepositions = ''] = part.split(':')
      return [oneOf(row, 'contents', form, contentForms), prepositions === '' ? [] : prepositions.split(',')]
    }),
  )
}

function certaintyOf(row: Row<'certainty'>): number {
  const certainty = Number(row.certainty)
  if (!(certainty > 0 && certainty <= 1))
    throw new MalformedData(row.file, row.line, `certainty “${row.certainty}” is not in (0, 1]`)
  return certainty
}

function place(row: Row, cell: string): Place {
  const [slot = '', prepositions = ''] = cell.split(':')
  return {
    slot: oneOf(row, 'place', slot, ['subject', 'object', 'dative', 'pp', 'quoted']),
    prepositions: prepositions === '' ? [] : prepositions.split(','),
  }
}
