import { readTable } from '../../table.ts'
import type { Lookup } from './forms.ts'

/** Where two verbs share a form, the usual one stands first: “getroffen” is of “treffen”, hardly ever of “triefen”. */
export function preferring(lookup: Lookup, folder: URL): Lookup {
  const usual = new Map(
    readTable(new URL('preferred.tsv', folder), ['form', 'lemma']).map(({ form, lemma }) => [form, lemma]),
  )
  return (form) => {
    const readings = lookup(form)
    const lemma = usual.get(form)
    if (lemma === undefined) return readings
    return [...readings].sort((a, b) => Number(b.lemma === lemma) - Number(a.lemma === lemma))
  }
}
