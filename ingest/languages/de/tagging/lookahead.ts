import type { Candidate } from './candidates.ts'
import type { Tag } from './tags.ts'

const has = (candidates: readonly Candidate[], tag: Tag) => candidates.some((candidate) => candidate.tag === tag)

/**
 * What only the end of the clause tells: “um … zu beheben” begins an infinitive clause, “um zehn Prozent” is a
 * preposition; “als er kam” begins a clause, “als Präsident” compares.
 */
export function lookAhead(sequence: readonly (readonly Candidate[])[]): (readonly Candidate[])[] {
  return sequence.map((candidates, at) => {
    if (has(candidates, 'KOUI') && candidates.length > 1) {
      const infinitive = endsInInfinitive(sequence, at + 1)
      return candidates.filter(({ tag }) => (infinitive ? tag === 'KOUI' : tag !== 'KOUI'))
    }
    if (has(candidates, 'KOUS') && has(candidates, 'KOKOM')) {
      const before = sequence[at - 1]
      if (!before || has(before, 'COMMA') || has(before, 'KON')) {
        const finite = endsInFinite(sequence, at + 1)
        return candidates.filter(({ tag }) => (finite ? tag === 'KOUS' || tag === 'WADV' : tag !== 'KOUS'))
      }
      return candidates.filter(({ tag }) => tag !== 'KOUS')
    }
    return candidates
  })
}

const ENDS: readonly Tag[] = ['COMMA', 'STOP', 'COLON']

function endsInInfinitive(sequence: readonly (readonly Candidate[])[], from: number): boolean {
  for (let at = from; at < sequence.length; at++) {
    const candidates = sequence[at]!
    if (has(candidates, 'VZU') || (has(candidates, 'PTKZU') && has(sequence[at + 1] ?? [], 'INF'))) return true
    if (ENDS.some((tag) => has(candidates, tag))) return false
  }
  return false
}

function endsInFinite(sequence: readonly (readonly Candidate[])[], from: number): boolean {
  let at = from
  while (at < sequence.length && !ENDS.some((tag) => has(sequence[at]!, tag))) at++
  return at - from > 1 && has(sequence[at - 1]!, 'FIN')
}
