import type { Sentence, Token } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import { readTable } from '../../languages/table.ts'
import { ofWord } from '../../word.ts'
import type { Take } from './draft.ts'
import type { Finders } from './finders.ts'
import { isHeadline } from './sentence-shape.ts'
import { startsUpper } from './trie.ts'

/** Words of a name. */
const longest = 4

/** Verbs whose subject utters a clause, and words before a source (“according to”). */
export interface SayingWords {
  readonly verbs: ReadonlySet<string>
  readonly before: ReadonlySet<string>
  /** Words before a source in a parenthesis. */
  readonly inside: ReadonlySet<string>
}

/** Reads attribution/. Throws MalformedData. */
export function loadSayingWords(pack: LanguagePack): SayingWords {
  const table = (name: string, columns: readonly string[]) =>
    readTable(new URL(`attribution/${name}.tsv`, pack.folder), columns)
  const classes = new Set<string>()
  for (const row of table('classes', ['class', 'certainty', 'contents', 'speaker', 'addressee'])) {
    const contents = row.contents!.split(' ')
    if (row.certainty === '1' && row.speaker === 'subject' && contents.includes('quote') && contents.includes('v2'))
      classes.add(row.class!)
  }
  const verbs = new Set<string>()
  for (const row of table('verbs', ['lemma', 'with', 'class']))
    if (row.with === '' && classes.has(row.class!)) verbs.add(row.lemma!)
  const before = new Set<string>()
  const inside = new Set<string>()
  for (const { words, stands, source } of table('adverbials', ['words', 'stands', 'source']))
    if (source === 'any' && stands === 'before') before.add(words!)
    else if (source === 'any' && stands === 'parenthesis') inside.add(words!)
  return { verbs, before, inside }
}

/**
 * “Blue Meridian said …”, “…, said Carla Brown.”, “according to Blue Meridian”: two and more words in capitals of which no list knows are
 * a name where somebody speaks. For languages that write common nouns small.
 */
export function speakingNames(
  { verbs, before }: SayingWords,
  { german, lexicon, gazetteer, findTitle, shapes }: Finders,
) {
  const mayBePart = ofWord(
    ({ text, lower }) =>
      text.length > 1 &&
      startsUpper(text) &&
      !lexicon.adjectives.has(text) &&
      !lexicon.has('sentence-word', lower) &&
      !lexicon.peoples.has(text),
  )
  return ({ first, last: end }: Sentence, tokens: readonly Token[], taken: readonly number[], take: Take): void => {
    if (german || isHeadline(tokens, first, end)) return
    for (let at = first; at < end; at++) {
      if (taken[at] || !isPart(tokens[at]!)) continue
      let last = at + 1
      while (last < end && last < at + longest && isPart(tokens[last]!) && !taken[last] && tokens[last]!.spaced) last++
      if (last - at > 1 && (last === end || !startsUpper(tokens[last]!.text)) && speaks(tokens, at, last, first, end))
        if (!titled(tokens, at, last)) take({ first: at, last, candidates: [], ...typeOf(tokens, at, last) })
      at = last - 1
    }
  }

  function isPart(token: Token): boolean {
    const { pos } = token
    return mayBePart(token) && (pos === 'PROPN' || pos === 'NOUN' || pos === 'ADJ' || pos === 'VERB')
  }

  function speaks(tokens: readonly Token[], at: number, last: number, first: number, end: number): boolean {
    const left = at > first ? tokens[at - 1]! : undefined
    if (left && startsUpper(left.text)) return false
    if (left && /^["“”,]$/.test(tokens[at - 2]?.text ?? '') && saying(left)) return true
    if (left && at > first + 1 && before.has(`${tokens[at - 2]!.lower} ${left.lower}`)) return true
    if (left && !/^["“”,;:]$/.test(left.text) && left.pos !== 'CCONJ' && left.pos !== 'SCONJ' && !saying(left))
      return false
    let next = last
    while (next < end && next < last + 3 && (tokens[next]!.pos === 'ADV' || tokens[next]!.pos === 'AUX')) next++
    return next < end && saying(tokens[next]!)
  }

  function saying({ pos, lemma, text }: Token): boolean {
    return pos === 'VERB' && verbs.has(lemma) && !startsUpper(text)
  }

  function titled(tokens: readonly Token[], at: number, last: number): boolean {
    for (let each = at; each < last; each++)
      if (
        findTitle(tokens, each, last) ||
        shapes.acronym(tokens[each]!) ||
        lexicon.has('honorific', tokens[each]!.lower)
      )
        return true
    return false
  }

  function typeOf(tokens: readonly Token[], at: number, last: number) {
    const person =
      last - at < 4 &&
      (gazetteer.givenName(tokens[at]!.text) !== undefined || gazetteer.isSurname(tokens[last - 1]!.text))
    return { type: person ? ('PER' as const) : ('ORG' as const), rule: 'where-a-name-speaks' }
  }
}
