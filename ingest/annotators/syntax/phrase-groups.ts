import type { Token } from '../../document.ts'
import type { Draft } from './draft.ts'

export function bind(phrase: Draft, governor: Draft, relation: Draft['relation']): void {
  phrase.governor = governor
  phrase.relation = relation
}

/** A phrase whose head is a noun or a name. */
export const isNominal = (tokens: readonly Token[], { kind, head }: Draft): boolean =>
  (kind === 'NP' || kind === 'PP') && tokens[head]!.pos !== 'PRON' && tokens[head]!.pos !== 'ADV'

/** The end of a phrase with what hangs on its right, and the place of the next phrase. */
export function groupEnd(tops: readonly Draft[], phrase: Draft, at: number): { end: number; next: number } {
  let end = phrase.last + (phrase.possessive ? 1 : 0)
  let next = at + 1
  while (
    tops[next] &&
    tops[next]!.first === end &&
    tops[next]!.governor &&
    tops[next]!.governor!.first >= phrase.first &&
    tops[next]!.governor!.last <= end
  ) {
    end = tops[next]!.last
    next++
  }
  return { end, next }
}
