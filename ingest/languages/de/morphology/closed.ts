import type { Pos, Reading } from '../../../document.ts'
import { oneOf, readTable } from '../../table.ts'
import { type Features, parseFeatures } from './features.ts'

const POS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'SCONJ',
  'VERB',
  'X',
] as const satisfies readonly Pos[]

/** Readings of the words that can be listed: lexicon/closed.tsv and what lexicon/determiners.tsv declines to. */
export function loadClosed(folder: URL): Map<string, readonly Reading[]> {
  const words = new Map<string, Reading[]>()
  const add = (form: string, reading: Reading) => {
    const readings = words.get(form)
    if (readings) readings.push(reading)
    else words.set(form, [reading])
  }
  for (const row of readTable(new URL('closed.tsv', folder), ['form', 'lemma', 'pos', 'class', 'features'])) {
    const pos = oneOf(row, 'pos', row.pos, POS)
    for (const features of parseFeatures(row.features, row))
      add(row.form, { pos, lemma: row.lemma, ...features, source: row.class })
  }
  const paradigms = loadEndings(folder)
  for (const row of readTable(new URL('determiners.tsv', folder), ['stem', 'lemma', 'pos', 'class', 'paradigm'])) {
    const paradigm = oneOf(row, 'paradigm', row.paradigm, [...paradigms.keys()])
    for (const pos of row.pos.split(' '))
      for (const { ending, features } of paradigms.get(paradigm) ?? [])
        for (const alternative of features)
          add(row.stem + ending, {
            pos: oneOf(row, 'pos', pos, POS),
            lemma: row.lemma,
            ...alternative,
            source: row.class,
          })
  }
  return words
}

export type Paradigm = readonly { readonly ending: string; readonly features: readonly Features[] }[]

/** Endings of determiners and adjectives by paradigm. */
export function loadEndings(folder: URL): Map<string, Paradigm> {
  const paradigms = new Map<string, { ending: string; features: Features[] }[]>()
  for (const row of readTable(new URL('endings.tsv', folder), ['paradigm', 'ending', 'features'])) {
    const paradigm = paradigms.get(row.paradigm) ?? []
    paradigms.set(row.paradigm, paradigm)
    paradigm.push({ ending: row.ending, features: parseFeatures(row.features, row) })
  }
  return paradigms
}
