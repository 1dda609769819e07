import type { Token } from '../../document.ts'
import type { Stretch, Surroundings } from './draft.ts'
import type { Lexis } from './lexis.ts'
import type { PhraseWords } from './phrase-words.ts'

/** Reads what stands between determiner and noun, from a token on; returns the token behind it. */
export function modifierReader(
  around: Surroundings,
  lexis: Lexis,
  stretch: Stretch,
  { isDeterminer }: PhraseWords,
): (from: number, determined: boolean) => number {
  const { tokens } = around
  return modifiers

  /** Adjectives, numerals and participles before the noun, with their adverbs, commas and conjunctions. */
  function modifiers(from: number, determined: boolean): number {
    let next = from
    while (next < stretch.to) {
      const token = tokens[next]!
      const after = tokens[next + 1]
      if (next > from && around.timeFrom(next) > next && tokens[next - 1]!.pos !== 'NUM' && token.pos !== 'ADJ') break
      if (token.pos === 'ADJ' || token.pos === 'NUM' || token.pos === 'SYM' || deniesModifier(next, determined)) next++
      else if (
        next + 1 < stretch.to &&
        token.pos === 'ADV' &&
        (determined ||
          next > from ||
          lexis.is(token, 'degree') ||
          (!lexis.verbSecond && tokens[next - 1]?.pos === 'ADP')) &&
        leads(next + 1, determined) &&
        !lexis.is(token, 'negation')
      )
        next++
      else if (
        next > from &&
        next + 1 < stretch.to &&
        joins(token) &&
        /^(ADJ|NUM|ADV)$/.test(tokens[next - 1]!.pos) &&
        /^(ADJ|NUM|ADV)$/.test(after!.pos) &&
        // “will lend €7m, finance minister Ada Lund said”
        !(token.text === ',' && tokens[next - 1]!.pos === 'NUM' && after!.pos !== 'NUM') &&
        reachesNoun(next + 1)
      )
        next++
      else if (next + 1 < stretch.to && participle(next, determined || next > from)) next++
      else break
    }
    return next
  }

  /** “das rechtlich nicht bindende Papier”, “mit nicht anerkannten Milizen”: a modifier is denied, and not the verb. */
  function deniesModifier(at: number, determined: boolean): boolean {
    if (!lexis.verbSecond || !lexis.is(tokens[at], 'negation') || tokens[at]!.pos === 'DET') return false
    if (at + 2 >= stretch.to || tokens[at + 1]!.pos !== 'ADJ' || !/e[nmrs]?$/.test(tokens[at + 1]!.lower)) return false
    return (determined || tokens[at - 1]?.pos === 'ADP') && reachesNoun(at + 1)
  }

  /** From here adverbs lead to a modifier of a noun. */
  function leads(at: number, determined: boolean): boolean {
    let next = at
    while (next < stretch.to && next < at + 3 && tokens[next]!.pos === 'ADV') next++
    const token = tokens[next]
    if (next >= stretch.to || !token) return false
    if (deniesModifier(next, determined)) return true
    if (token.pos === 'NUM') return true
    return (
      (token.pos === 'ADJ' || participle(next, determined)) &&
      (determined || reachesNoun(next)) &&
      (reachesNoun(next) || !lexis.verbSecond)
    )
  }

  function reachesNoun(at: number): boolean {
    for (let next = at; next < stretch.to && next < at + 6; next++) {
      const { pos } = tokens[next]!
      if (pos === 'NOUN' || pos === 'PROPN') return true
      if (!/^(ADJ|NUM|ADV|SYM|CCONJ|VERB)$/.test(pos) && tokens[next]!.text !== ',') return false
    }
    return false
  }

  function joins(token: Token): boolean {
    return token.text === ',' || (token.pos === 'CCONJ' && lexis.is(token, 'conjunction'))
  }

  /** A participle that stands as an adjective before a noun: “the proposed deal”. */
  function participle(at: number, determined: boolean): boolean {
    const token = tokens[at]!
    const after = tokens[at + 1]
    if (token.pos !== 'VERB' || !determined || !after) return false
    if (after.pos !== 'NOUN' && after.pos !== 'PROPN' && !(after.pos === 'ADJ' && reachesNoun(at + 1))) return false
    if (lexis.verbSecond) return /e[nmrs]?$/.test(token.lower) && isDeterminer(at - 1)
    return token.readings.some(({ form }) => form === 'participle' || form === 'present-participle')
  }
}
