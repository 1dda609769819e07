import type { LanguagePack } from '../../language.ts'
import { MalformedData, readTable } from '../table.ts'
import { loadClosed } from './tagging/closed.ts'

/**
 * Words in lower case that are English whatever stands around them: the closed classes, and the inflected forms of the
 * verbs that the lexicons list. A verb's base is left out: “accuse” is French too. Throws MalformedData.
 */
export function vocabulary(pack: LanguagePack): (word: string) => boolean {
  const words = new Set(loadClosed(pack.folder).keys())
  for (const { file, line, words: listed } of readTable(new URL('lexicon/function-words.tsv', pack.folder), [
    'class',
    'words',
  ])) {
    if (listed === '') throw new MalformedData(file, line, 'words are needed')
    for (const word of listed.split(' ')) words.add(word)
  }
  for (const lemma of lemmas(pack)) for (const form of inflected(lemma)) words.add(form)
  for (const row of readTable(new URL('lexicon/irregular-verbs.tsv', pack.folder), ['base', 'past', 'participle']))
    for (const form of `${row.past} ${row.participle}`.split(' ')) if (form !== row.base) words.add(form)
  // Written small it is a word of the Scandinavian languages.
  words.delete('i')
  return (word) => words.has(word)
}

/** The verbs that tell of statements and events. */
function* lemmas({ folder }: LanguagePack): Generator<string> {
  for (const row of readTable(new URL('attribution/verbs.tsv', folder), ['lemma', 'with', 'class'])) yield row.lemma
  const events = ['triggers', 'type', 'mode', 'cameo', 'slots', 'example', 'expect'] as const
  for (const row of readTable(new URL('events/verbs.tsv', folder), events)) yield* row.triggers.split('|')
}

/** Third person, past and present participle: “visits”, “visited”, “visiting”; “slams”, “slammed”; “tries”, “tried”. */
function inflected(lemma: string): string[] {
  const verb = lemma.split(' ')[0]!
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(verb) ? verb + verb.at(-1) : verb
  const third = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`
  return [third, ...new Set([`${verb}ed`, `${verb}ing`, `${doubled}ed`, `${doubled}ing`])]
}
