import type { Token } from '../../document.ts'
import type { NameLexicon } from '../names/lexicon.ts'

/** What stands behind a title up to the comma: “Minister seit 2023”, “president from 2009 to 2014”. */
export interface Tenure {
  /** Token of the comma or the end that closes it. */
  readonly end: number
  readonly over: boolean
}

const longest = 9

/** The time in office behind a title; undefined where something else follows. */
export function tenureBehind(tokens: readonly Token[], at: number, lexicon: NameLexicon): Tenure | undefined {
  const first = tokens[at]
  if (!first || !(lexicon.is(first, 'since-word') || lexicon.is(first, 'until-word'))) return undefined
  // “and” ends a time (“between 2009 and 2014”), it begins none.
  if (lexicon.is(first, 'conjunction')) return undefined
  let over = false
  for (let end = at; end < at + longest; end++) {
    const token = tokens[end]
    if (!token || token.sentence !== first.sentence || /^[,;.)–—!?]$/.test(token.text)) return { end, over }
    if (token.pos === 'VERB' || token.pos === 'AUX') return undefined
    if (lexicon.is(token, 'until-word')) over = true
  }
  return undefined
}

const marks = new Set([',', '(', '–', '—'])

/** What may part a name from the office that is put behind it. */
export const isMark = (text: string | undefined): boolean => text !== undefined && marks.has(text)

/** The time in office before a title: “seit 2019 Innenministerin”, “until last week defence minister”. */
export function tenureBefore(
  tokens: readonly Token[],
  at: number,
  lexicon: NameLexicon,
): { start: number; over: boolean } | undefined {
  let over = false
  for (let start = at - 1; start > 0 && start >= at - 4; start--) {
    const token = tokens[start]!
    const until = lexicon.is(token, 'until-word')
    if (until) over = true
    if ((until || lexicon.is(token, 'since-word')) && isMark(tokens[start - 1]?.text)) return { start, over }
    if (token.pos === 'VERB' || token.pos === 'AUX' || isMark(token.text)) return undefined
  }
  return undefined
}

/** The end of the name before an age: “Kranz, 61, …”, “Kranz (61), …”. */
export function beforeAge(tokens: readonly Token[], comma: number): number {
  const closed = tokens[comma - 1]?.text === ')'
  const age = closed ? comma - 2 : comma - 1
  return /^\d\d$/.test(tokens[age]?.text ?? '') && isMark(tokens[age - 1]?.text) ? age - 1 : comma
}

/** An office that somebody is to get: “pick for national security adviser”, “Kandidat für das Amt des Innenministers”. */
export function soughtBefore(tokens: readonly Token[], at: number, start: number, lexicon: NameLexicon): number | null {
  let before = at - 1
  let linked = false
  for (; before >= start && before > at - 7; before--) {
    const token = tokens[before]!
    const { lemma, pos } = token
    if (isNominee(token, lexicon)) return linked ? before : null
    if (lexicon.is(token, 'sought-link')) linked = true
    else if (!lexicon.has('office-noun', lemma.toLowerCase()) && pos !== 'DET' && pos !== 'ADJ' && pos !== 'ADP')
      return null
  }
  return null
}

/** “secretary of state nominee”, “defense secretary pick” */
export function isNominee(token: Token, lexicon: NameLexicon): boolean {
  const { lower, lemma } = token
  return lexicon.is(token, 'nominee-noun') || (lemma !== lower && lexicon.has('nominee-noun', lemma.toLowerCase()))
}
