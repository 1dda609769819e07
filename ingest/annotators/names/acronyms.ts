import type { Sentence, Token } from '../../document.ts'
import type { Draft, Take } from './draft.ts'
import { startsUpper } from './trie.ts'

/** “Gewerkschaft der Polizei (GdP)”: the words before an acronym in brackets that begin with its letters. */
export function spelledOut(
  { first, last: end }: Sentence,
  tokens: readonly Token[],
  taken: readonly number[],
  take: Take,
): void {
  for (let at = first + 2; at + 2 < end; at++) {
    if (tokens[at]!.text !== '(' || tokens[at + 2]!.text !== ')' || taken[at - 1]) continue
    const acronym = tokens[at + 1]!.text
    if (!/^\p{Lu}[\p{L}-]{1,7}$/u.test(acronym) || !/\p{Lu}.*\p{Lu}/u.test(acronym)) continue
    const start = longForm(tokens, first, at, acronym, taken)
    if (start >= 0) take({ first: start, last: at, type: 'ORG', candidates: [], rule: 'spelled-out' })
  }
}

function longForm(
  tokens: readonly Token[],
  start: number,
  at: number,
  acronym: string,
  taken: readonly number[],
): number {
  const letters = [...acronym].filter((letter) => /\p{Lu}/u.test(letter))
  let words = 0
  for (let first = at - 1; first >= Math.max(start, at - 9) && !taken[first]; first--) {
    const { text } = tokens[first]!
    if (!/^\p{L}/u.test(text)) return -1
    if (!startsUpper(text)) continue
    words++
    if (words > 1 && text[0] === letters[0] && spells(tokens, first, at, letters)) return first
  }
  return -1
}

/** Every letter begins a word, or stands inside a compound, in its order. */
function spells(tokens: readonly Token[], first: number, last: number, letters: readonly string[]): boolean {
  let next = 0
  for (let at = first; at < last && next < letters.length; at++) {
    const { lower } = tokens[at]!
    let from = 0
    while (next < letters.length) {
      const found = lower.indexOf(letters[next]!.toLowerCase(), from)
      if (found < 0 || (from === 0 && found > 0)) break
      from = found + 1
      next++
    }
  }
  return next === letters.length
}

/** Acronyms that stand in brackets behind a name: “Rapid Support Forces (RSF)”. */
export function acronymsOf(drafts: readonly Draft[], tokens: readonly Token[]): Set<string> {
  const acronyms = new Set<string>()
  for (const { last } of drafts) {
    const [open, name, close] = [tokens[last], tokens[last + 1], tokens[last + 2]]
    if (
      open?.text === '(' &&
      close?.text === ')' &&
      name &&
      /^\p{Lu}[\p{L}\d-]{1,7}$/u.test(name.text) &&
      /\p{Lu}.*\p{Lu}/u.test(name.text)
    )
      acronyms.add(name.text)
  }
  return acronyms
}
