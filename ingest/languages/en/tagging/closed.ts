import type { Case, Gender, Reading, VerbForm } from '../../../document.ts'
import { MalformedData, oneOf, type Record, readTable } from '../../table.ts'

const classes = ['PRON', 'AUX', 'NOUN', 'DET', 'SCONJ', 'CCONJ', 'ADP', 'ADV', 'PART'] as const
type Row = Record<'form' | 'pos' | 'lemma' | 'features'>

/** Reads the closed classes: form → reading. Throws MalformedData. */
export function loadClosed(folder: URL): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>()
  for (const row of readTable(new URL('lexicon/closed.tsv', folder), ['form', 'pos', 'lemma', 'features'])) {
    if (readings.has(row.form)) throw new MalformedData(row.file, row.line, `“${row.form}” stands twice`)
    const pos = oneOf(row, 'pos', row.pos, classes)
    readings.set(row.form, { pos, lemma: row.lemma, source: 'closed', ...features(row) })
  }
  return readings
}

function features(row: Row): Partial<Reading> {
  const found: { -readonly [key in keyof Reading]?: Reading[key] } = {}
  for (const feature of row.features.split(' ').filter(Boolean)) {
    const [name, value = ''] = feature.split('=')
    const values = value.split(',')
    if (name === 'number') found.numbers = [oneOf(row, name, value, ['sing', 'plur'])]
    else if (name === 'person')
      found.persons = values.map((each) => Number(oneOf(row, name, each, ['1', '2', '3'])) as 1 | 2 | 3)
    else if (name === 'case')
      found.cases = values.map((each) => oneOf<Case>(row, name, each, ['nom', 'acc', 'dat', 'gen']))
    else if (name === 'gender') found.genders = [oneOf<Gender>(row, name, value, ['masc', 'fem', 'neut'])]
    else if (name === 'tense') found.tense = oneOf<'present' | 'past'>(row, name, value, ['present', 'past'])
    else if (name === 'form')
      found.form = oneOf<VerbForm>(row, name, value, ['finite', 'infinitive', 'participle', 'present-participle'])
    else throw new MalformedData(row.file, row.line, `no feature “${name}”`)
  }
  return found
}
