import type { Reading } from '../../../document.ts'
import { oneOf, readTable } from '../../table.ts'
import type { Lookup } from './forms.ts'

export interface Suffix {
  readonly ending: string
  readonly lemma: string
  readonly features: Omit<Reading, 'pos' | 'lemma'>
}

const LINKS = /^(?:.{2,}(?:s|n|en|es|er|e)|.{3,})$/

/** A compound is read by its longest known tail: “Amtseinführung” as “Einführung”, “US-Außenminister” as “Außenminister”. */
export function compound(form: string, lookup: Lookup): Reading[] {
  const hyphen = form.lastIndexOf('-')
  if (hyphen > 0 && hyphen < form.length - 2) {
    const tail = form.slice(hyphen + 1)
    const known = nouns(lookup(tail))
    const inner = known.length ? known : compound(tail, lookup)
    return inner.map((reading) => ({
      ...reading,
      lemma: form.slice(0, hyphen + 1) + reading.lemma,
      source: 'compound',
    }))
  }
  for (let cut = 3; cut <= form.length - 3; cut++) {
    if (!LINKS.test(form.slice(0, cut))) continue
    const tail = form[cut]!.toUpperCase() + form.slice(cut + 1)
    const known = nouns(lookup(tail))
    if (known.length)
      return known.map((reading) => ({
        ...reading,
        lemma: form.slice(0, cut) + lowerFirst(reading.lemma),
        source: 'compound',
      }))
  }
  return []
}

function nouns(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ pos }) => pos === 'NOUN')
}

function lowerFirst(word: string): string {
  return word[0]!.toLowerCase() + word.slice(1)
}

/** Loads lexicon/suffixes.tsv, longest ending first. */
export function loadSuffixes(folder: URL): Suffix[] {
  const rows = readTable(new URL('suffixes.tsv', folder), ['suffix', 'gender', 'genitive', 'plural'])
  return rows
    .flatMap((row) => {
      const genders = [oneOf(row, 'gender', row.gender, ['masc', 'fem', 'neut'])] as const
      const genitive = row.suffix + row.genitive
      const plural =
        row.suffix.slice(0, row.suffix.length - (row.plural.match(/^-*/)?.[0].length ?? 0)) +
        row.plural.replace(/^-*/, '')
      const singular =
        genitive === row.suffix ? (['nom', 'acc', 'dat', 'gen'] as const) : (['nom', 'acc', 'dat'] as const)
      const suffixes: Suffix[] = [
        { ending: row.suffix, lemma: row.suffix, features: { genders, numbers: ['sing'], cases: singular } },
      ]
      if (genitive !== row.suffix)
        suffixes.push({ ending: genitive, lemma: row.suffix, features: { genders, numbers: ['sing'], cases: ['gen'] } })
      if (row.plural) {
        const dative = /[ns]$/.test(plural) ? plural : `${plural}n`
        const cases = dative === plural ? (['nom', 'acc', 'dat', 'gen'] as const) : (['nom', 'acc', 'gen'] as const)
        suffixes.push({ ending: plural, lemma: row.suffix, features: { genders, numbers: ['plur'], cases } })
        if (dative !== plural)
          suffixes.push({ ending: dative, lemma: row.suffix, features: { genders, numbers: ['plur'], cases: ['dat'] } })
      }
      return suffixes
    })
    .sort((left, right) => right.ending.length - left.ending.length)
}

/** What a noun's ending tells where neither it nor its tail is known: “Deoligarchisierung” is feminine. */
export function bySuffix(form: string, suffixes: readonly Suffix[]): Reading[] {
  const longest = suffixes.find(({ ending }) => form.length > ending.length + 2 && form.endsWith(ending))?.ending.length
  return suffixes
    .filter(({ ending }) => ending.length === longest && form.endsWith(ending))
    .map(({ ending, lemma, features }) => ({
      pos: 'NOUN',
      lemma: form.slice(0, form.length - ending.length) + lemma,
      ...features,
      source: 'suffix',
    }))
}
