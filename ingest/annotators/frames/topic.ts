import type { Document, Token } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import { oneOf, readTable } from '../../languages/table.ts'
import { ofWord } from '../../word.ts'

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
  // A word keeps its answer under the lemma that it had last, which is nearly always the next one's too.
  const lastOf = ofWord(({ lower }) => ({ lemma: lower, listed: words.has(lower) }))
  const isOfField = (token: Token) => {
    const last = lastOf(token)
    if (last.lemma !== token.lemma) {
      last.lemma = token.lemma
      last.listed = words.has(token.lower) || words.has(token.lemma.toLowerCase())
    }
    return last.listed
  }
  return ({ article, tokens }) => {
    const section = article.section?.toLowerCase().trim()
    if (section && [...sections].some((name) => section === name || section.startsWith(`${name} `))) return true
    let hits = 0
    for (const token of tokens) if (isOfField(token)) hits++
    return hits >= 4 && hits * 50 >= tokens.length
  }
}
