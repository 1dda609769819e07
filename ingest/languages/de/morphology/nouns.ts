import type { Reading } from '../../../document.ts'
import { oneOf, readTable } from '../../table.ts'
import { type Declined, decline } from './declension.ts'
import type { Lookup } from './forms.ts'

export const GENDERS = ['masc', 'fem', 'neut'] as const

/** Nouns that the dictionary lacks or has wrong: lexicon/nouns.tsv, by form. */
export function loadNouns(folder: URL): Map<string, Reading[]> {
  const forms = new Map<string, Reading[]>()
  for (const row of readTable(new URL('nouns.tsv', folder), ['noun', 'gender', 'genitive', 'plural']))
    for (const { form, features } of decline(
      row.noun,
      oneOf(row, 'gender', row.gender, GENDERS),
      row.genitive,
      row.plural,
    )) {
      const reading: Reading = { pos: 'NOUN', lemma: row.noun, ...features, source: 'nouns' }
      forms.set(form, [...(forms.get(form) ?? []), reading])
    }
  return forms
}

const MODIFIER = 3
const TAIL = 3
const LONG_TAIL = 7

/** A compound is read by its longest known tail: “Amtseinführung” as “Einführung”; loosely where its first part is not known. */
export function compound(form: string, nouns: Lookup, isModifier: (part: string) => boolean): Reading[] {
  let loose: Reading[] = []
  for (let cut = MODIFIER; cut <= form.length - TAIL; cut++) {
    const tail = form.length - cut
    const known = nouns(form[cut]!.toUpperCase() + form.slice(cut + 1))
    if (known.length === 0) continue
    const head = form.slice(0, cut)
    const joined = (source: string) =>
      known.map((reading) => ({ ...reading, lemma: head + lowerFirst(reading.lemma), source }))
    if (tail >= LONG_TAIL || ((tail > TAIL || cut > MODIFIER) && isModifier(head))) return joined('compound')
    if (loose.length === 0 && tail > TAIL) loose = joined('loose-compound')
  }
  return loose
}

function lowerFirst(word: string): string {
  return word[0]!.toLowerCase() + word.slice(1)
}

/** Tells what a compound may begin with: a noun with or without its link, the stem of a verb or adjective, a particle. */
export function modifiers(nouns: Lookup, lower: Lookup): (part: string) => boolean {
  const isModifier = (part: string, depth: number): boolean => {
    if (part.endsWith('-') || nouns(part).length) return true
    for (const link of ['s', 'es', 'n', 'en', 'er', 'ens'])
      if (part.endsWith(link) && nouns(part.slice(0, -link.length)).length) return true
    if (nouns(`${part}e`).length) return true
    const small = part.toLowerCase()
    if (
      lower(small).some(({ source }) => source !== 'unknown') ||
      lower(`${small}en`).some(({ form }) => form === 'infinitive')
    )
      return true
    if (depth === 0) return false
    for (let cut = MODIFIER; cut <= part.length - TAIL; cut++)
      if (isModifier(part[cut]!.toUpperCase() + part.slice(cut + 1), 0) && isModifier(part.slice(0, cut), 0))
        return true
    return false
  }
  return (part) => isModifier(part, 1)
}

export interface Suffix extends Omit<Declined, 'form'> {
  readonly ending: string
  readonly lemma: string
  readonly source: 'suffix' | 'weak-suffix'
}

/** Loads lexicon/suffixes.tsv, longest ending first. */
export function loadSuffixes(folder: URL): Suffix[] {
  return readTable(new URL('suffixes.tsv', folder), ['suffix', 'gender', 'genitive', 'plural', 'sure'])
    .flatMap((row) =>
      decline(row.suffix, oneOf(row, 'gender', row.gender, GENDERS), row.genitive, row.plural).map(
        ({ form, features }) => ({
          ending: form,
          lemma: row.suffix,
          source:
            oneOf(row, 'sure', row.sure, ['sure', '']) === 'sure' ? ('suffix' as const) : ('weak-suffix' as const),
          features,
        }),
      ),
    )
    .sort((left, right) => right.ending.length - left.ending.length)
}

/** What a noun's ending tells where neither it nor its tail is known: “Deoligarchisierung” is feminine. */
export function bySuffix(form: string, suffixes: readonly Suffix[]): Reading[] {
  const longest = suffixes.find(({ ending }) => form.length > ending.length + 2 && form.endsWith(ending))?.ending.length
  return suffixes
    .filter(({ ending }) => ending.length === longest && form.endsWith(ending))
    .map(({ ending, lemma, features, source }) => ({
      pos: 'NOUN',
      lemma: form.slice(0, form.length - ending.length) + lemma,
      ...features,
      source,
    }))
}
