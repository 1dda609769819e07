import type { Document } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import { oneOf, readTable } from '../../languages/table.ts'

/**
 * Whether an article tells of sport or the arts, where attack, defeat, strike and election mean something else: by its
 * section, else by how many words of that field it uses. Reads events/topics.tsv. Throws MalformedData.
 */
export function offTopic({ folder }: LanguagePack): (document: Document) => boolean {
  const sections = new Set<string>()
  const words = new Set<string>()
  for (const row of readTable(new URL('events/topics.tsv', folder), ['kind', 'words']))
    for (const word of row.words.split('|'))
      (oneOf(row, 'kind', row.kind, ['section', 'word']) === 'section' ? sections : words).add(word.toLowerCase())
  return ({ article, tokens }) => {
    const section = article.section?.toLowerCase().trim()
    if (section && [...sections].some((name) => section === name || section.startsWith(`${name} `))) return true
    let hits = 0
    for (const { lower, lemma } of tokens)
      if (words.has(lower) || (lemma !== lower && words.has(lemma.toLowerCase()))) hits++
    return hits >= 4 && hits * 50 >= tokens.length
  }
}
