import type { Reading } from '../../../document.ts'
import { oneOf, readTable } from '../../table.ts'
import { parseFeatures } from './features.ts'

/** Names that are known by form: lexicon/names.tsv. The kind stands in the reading's source (“name-place”). */
export function loadNames(folder: URL): Map<string, Reading[]> {
  const names = new Map<string, Reading[]>()
  for (const row of readTable(new URL('names.tsv', folder), ['name', 'kind', 'features'])) {
    const kind = oneOf(row, 'kind', row.kind, ['place', 'organisation', 'first', 'family'])
    names.set(
      row.name,
      parseFeatures(row.features, row).map((features) => ({
        pos: 'PROPN',
        lemma: row.name,
        ...features,
        source: `name-${kind}`,
      })),
    )
  }
  return names
}

/** Any word with a capital may be a name, and with -s a name's genitive: “Putins”, “Scholz’”, whose apostrophe is read as one. */
export function asName(form: string, names: ReadonlyMap<string, readonly Reading[]>): Reading[] {
  const base =
    form.match(/^(.{2,}[^iousxzß’'])(?:s|['’]s)$/)?.[1] ??
    // “Scholz’”: an apostrophe stands for the ending, and the ending for it
    form.match(/^(.{2,}[xzß])s$/)?.[1] ??
    // “Carlos” is no genitive, “Mexikos” is.
    [form.slice(0, -1)].find((name) => form.endsWith('s') && names.get(name)?.[0]?.source?.startsWith('name-'))
  const known = names.get(form)
  if (known) return [...known]
  const readings: Reading[] = [{ pos: 'PROPN', lemma: form, numbers: ['sing'], source: 'name' }]
  if (base !== undefined) {
    const owner = names.get(base)
    const genitive: Reading = {
      pos: 'PROPN',
      lemma: base,
      cases: ['gen'],
      numbers: ['sing'],
      source: owner?.[0]?.source ?? 'name',
    }
    if (owner || /['’]|[xzß]s$/.test(form)) return [genitive]
    readings.unshift(genitive)
  }
  return readings
}
