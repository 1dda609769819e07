import type { Clause, Phrase, Token } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import { readTable } from '../../languages/table.ts'
import { ofWord, type Worded } from '../../word.ts'
import type { Grammar } from './grammar.ts'

/** The clause in which the phrase over a token is the subject of a verb of saying. */
export type SpokenBy = (grammar: Grammar, token: number) => Clause | null

/** Reads the verbs of saying, those whose subject utters a quotation, from attribution/; `plain`: only those that report a clause too. Throws MalformedData. */
export function loadSpeaking(pack: LanguagePack, plain = false): SpokenBy {
  const table = (name: string, columns: readonly string[]) =>
    readTable(new URL(`attribution/${name}.tsv`, pack.folder), columns)
  const classes = new Set<string>()
  for (const row of table('classes', ['class', 'certainty', 'contents', 'speaker', 'addressee'])) {
    const contents = row.contents!.split(' ')
    if (row.speaker !== 'subject' || !contents.includes('quote')) continue
    if (!plain || contents.includes('v2')) classes.add(row.class!)
  }
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

/** Whose words something is where no verb says so. */
export interface Sources {
  /** Whether the phrase over a token is such a source: “laut Polizei”, “nach Angaben der Armee”, “a statement by the army”. */
  readonly isSource: (tokens: readonly Token[], grammar: Grammar, token: number) => boolean
  /** Whether who is named behind this word in a parenthesis is a source (“so der Minister”). */
  readonly isParenthesis: (token: Token | undefined) => boolean
  /** Whether a noun means one who speaks for others (“spokesman”). */
  readonly isVoice: (token: Token) => boolean
  /** The first part of a compound for one who speaks, or for what is said: “Polizei” of “Polizeisprecher”; null where it is none. */
  readonly ownerPart: (token: Worded) => string | null
}

const deepest = 3
const shortestOwner = 4
const longestNoun = 48

/** Reads what attributes without a verb from attribution/. Throws MalformedData. */
export function loadSources(pack: LanguagePack): Sources {
  const table = (name: string, columns: readonly string[]) =>
    readTable(new URL(`attribution/${name}.tsv`, pack.folder), columns)
  const before = new Set<string>()
  const after = new Set<string>()
  const parenthesis = new Set<string>()
  for (const { words, stands, source } of table('adverbials', ['words', 'stands', 'source']))
    if (source === 'any' && stands === 'before') before.add(words!)
    else if (source === 'any' && stands === 'after') after.add(words!)
    else if (source === 'any' && stands === 'parenthesis') parenthesis.add(words!)
  const nouns = new Set<string>()
  const voices = new Set<string>()
  for (const { lemma, source } of table('nouns', ['lemma', 'source', 'contents'])) if (source !== '') nouns.add(lemma!)
  for (const { list, words } of table('words', ['list', 'words']))
    if (list === 'voice') for (const word of words!.split(' ')) voices.add(word)
    else if (list === 'unnamed') for (const word of words!.split(' ')) nouns.delete(word)
  const joins = pack.language === 'de'
  const isSaid = (lemma: string) => nouns.has(lemma) || voices.has(lemma)
  return {
    isParenthesis: (token) => token !== undefined && parenthesis.has(token.lower),
    isVoice: ({ lemma }) => voices.has(lemma),
    isSource(tokens, grammar, token) {
      let phrase = grammar.phraseOf(token)
      for (let depth = 0; phrase && depth < deepest; depth++) {
        if (before.has(phrase.preposition ?? '') || after.has(tokens[phrase.last - 1]!.lower)) return true
        if (after.has(tokens[phrase.last]?.lower ?? '')) return true
        const { governor, relation }: Phrase = phrase
        if (governor === null || (relation !== 'genitive' && relation !== 'of' && relation !== 'pp')) return false
        phrase = grammar.phraseIn(governor)
        if (phrase && isSaid(tokens[phrase.head]!.lemma)) return true
      }
      return false
    },
    ownerPart: ofWord(({ text }) => {
      if (!joins || text.length < 10 || text.length > longestNoun) return null
      for (let at = text.length - 5; at >= shortestOwner; at--) {
        const tail = text.charAt(at).toUpperCase() + text.slice(at + 1)
        if (isSaid(tail) || isSaid(tail.replace(/[ns]$/, '')) || isSaid(tail.replace(/e[ns]$/, '')))
          return text.slice(0, at).replace(/(?<=\p{Ll}{4})s?-?$/u, '')
      }
      return null
    }),
  }
}
