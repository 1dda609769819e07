import type { Token } from '../../document.ts'
import { casesOf, ofCases } from './agreement.ts'
import type { Draft } from './draft.ts'
import type { Lexis } from './lexis.ts'
import { bind, groupEnd, isNominal } from './phrase-groups.ts'

/** “Rutte, der Generalsekretär der Nato,”; “Norway's minister of finance, Anna Lund,” */
export function appose(tokens: readonly Token[], lexis: Lexis, tops: readonly Draft[]): void {
  for (let at = 0; at < tops.length; at++) {
    const phrase = tops[at]!
    if (!isNominal(tokens, phrase)) continue
    // “In March, the mayor, Anna Lund, agreed”: nobody describes a month.
    if (phrase.kind === 'PP' && lexis.is(tokens[phrase.head]!, 'time-noun')) continue
    const { end, next } = groupEnd(tops, phrase, at)
    if (tops[next]?.first !== end + 1) continue
    const place = pastOwner(tops, next)
    const other = tops[place]!
    if (other.governor !== null || other.kind !== 'NP') continue
    const open = tokens[end]!.text
    if (open !== ',' && open !== '(') continue
    if (tokens[other.head]!.pos === 'PRON' || tokens[other.head]!.pos === 'NUM') continue
    const close = groupEnd(tops, other, place).end
    const closing = tokens[close]?.text ?? '.'
    if (open === '(') {
      if (closing === ')') bind(other, phrase, 'pp')
      continue
    }
    if (!/^[,.;:!?–—)”“"]$/.test(closing)) continue
    if (tokens[close - 1]?.pos === 'VERB') continue
    const left = tokens[phrase.head]!.pos === 'PROPN'
    const right = tokens[other.head]!.pos === 'PROPN'
    if (left && right && phrase.kind === 'PP' && closing === ',' && !goesOn(tokens[close + 1])) {
      bind(other, phrase, 'apposition')
      continue
    }
    const described = other.definite !== null || !lexis.verbSecond
    if (left === right && !(described && other.first < other.core && tokens[other.first]!.pos === 'DET')) continue
    if (lexis.verbSecond && phrase.kind === 'NP' && !(phrase.agreement & ofCases(casesOf(other.agreement)))) continue
    bind(other, phrase, 'apposition')
  }
}

/** “the union's chair, Togo's president Anna Lund,”: the place of the phrase before which its owner stands, or the same place. */
function pastOwner(tops: readonly Draft[], at: number): number {
  const { governor, last, possessive } = tops[at]!
  const owned = governor?.first === last + (possessive ? 1 : 0) && tops[at + 1] === governor
  return owned ? at + 1 : at
}

/** “in Springfield, Ohio, on Monday”: no list, for a list would end in a conjunction or in a further name. */
function goesOn(next: Token | undefined): boolean {
  return next === undefined || next.pos === 'CCONJ' || next.pos === 'PROPN'
}
