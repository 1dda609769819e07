import type { Clause } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import { readTable } from '../../languages/table.ts'
import type { Grammar } from './grammar.ts'

/** The clause in which the phrase over a token is the subject of a verb of saying. */
export type SpokenBy = (grammar: Grammar, token: number) => Clause | null

/** Reads the verbs of saying, those whose subject utters a quotation, from attribution/. Throws MalformedData. */
export function loadSpeaking(pack: LanguagePack): SpokenBy {
  const table = (name: string, columns: readonly string[]) =>
    readTable(new URL(`attribution/${name}.tsv`, pack.folder), columns)
  const classes = new Set<string>()
  for (const row of table('classes', ['class', 'certainty', 'contents', 'speaker', 'addressee']))
    if (row.speaker === 'subject' && row.contents!.split(' ').includes('quote')) classes.add(row.class!)
  const verbs = new Set<string>()
  for (const row of table('verbs', ['lemma', 'with', 'class']))
    if (row.with === '' && classes.has(row.class!)) verbs.add(row.lemma!)
  return (grammar, token) => {
    const place = grammar.slotOf(token)
    if (place?.slot.role !== 'subject') return null
    const { verb } = place.clause
    return verb?.voice === 'active' && verbs.has(verb.lemma.toLowerCase()) ? place.clause : null
  }
}
