import type { Reading } from '../../../document.ts'
import { oneOf, readTable } from '../../table.ts'
import type { Lookup } from './forms.ts'

export interface Prefixes {
  readonly separable: ReadonlySet<string>
  readonly inseparable: ReadonlySet<string>
  readonly longest: number
}

/** Loads lexicon/prefixes.tsv. */
export function loadPrefixes(folder: URL): Prefixes {
  const separable = new Set<string>()
  const inseparable = new Set<string>()
  for (const row of readTable(new URL('prefixes.tsv', folder), ['prefix', 'kind'])) {
    const kind = oneOf(row, 'kind', row.kind, ['separable', 'inseparable', 'both'])
    if (kind !== 'inseparable') separable.add(row.prefix)
    if (kind !== 'separable') inseparable.add(row.prefix)
  }
  return { separable, inseparable, longest: Math.max(...[...separable].map((prefix) => prefix.length)) }
}

/** Readings of a verb that the dictionary lacks, composed of a prefix and a verb that it has: “durchwinkte”, “abzuriegeln”. */
export function composed(form: string, lookup: Lookup, { separable, inseparable, longest }: Prefixes): Reading[] {
  const found: Reading[] = []
  for (let cut = Math.min(longest, form.length - 3); cut >= 2; cut--) {
    const prefix = form.slice(0, cut)
    const rest = form.slice(cut)
    if (separable.has(prefix)) found.push(...separated(prefix, rest, lookup))
    if (inseparable.has(prefix))
      for (const reading of verbs(lookup(rest)))
        if (reading.form !== 'participle' || !rest.startsWith('ge'))
          found.push({ ...reading, lemma: prefix + reading.lemma, source: 'composed' })
    if (inseparable.has(prefix))
      for (const reading of verbs(lookup(`ge${rest}`)))
        if (reading.form === 'participle') found.push({ ...reading, lemma: prefix + reading.lemma, source: 'composed' })
    if (found.length) break
  }
  return found
}

function separated(prefix: string, rest: string, lookup: Lookup): Reading[] {
  const compose = (reading: Reading): Reading => ({
    ...reading,
    lemma: prefix + reading.lemma,
    prefix,
    source: 'composed',
  })
  if (rest.startsWith('zu')) {
    const infinitives = verbs(lookup(rest.slice(2))).filter(({ form }) => form === 'infinitive')
    if (infinitives.length) return infinitives.map((reading) => compose({ ...reading, form: 'zu-infinitive' }))
  }
  return verbs(lookup(rest))
    .filter(({ moods }) => !moods?.includes('imperative'))
    .map(compose)
}

function verbs(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ pos, prefix }) => pos === 'VERB' && !prefix)
}
