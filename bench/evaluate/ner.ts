import type { EntityType, Span } from '../../graph/extraction.ts'
import { noCounts, pairUp, unpaired } from './match.ts'
import { type Answer, f1Of, type Miss, type Result } from './result.ts'
import { inContext, sameSpan } from './spans.ts'

export interface NerRecord {
  readonly id: string
  readonly text: string
  readonly entities?: readonly (Span & { readonly type: string; readonly level?: number })[]
}

const types: readonly string[] = ['PER', 'ORG', 'LOC'] satisfies EntityType[]

/** Names: the same bounds and type (exact typed), the same bounds alone (exact untyped). */
export function scoreNames(answers: readonly Answer<NerRecord>[]): Result {
  const typed = noCounts()
  const untyped = noCounts()
  const misses: Miss[] = []
  for (const { gold, extraction } of answers) {
    // Names inside names (level 2) and other types are none of the extractor's business.
    const wanted = (gold.entities ?? []).filter(({ type, level = 1 }) => level === 1 && types.includes(type))
    const given = extraction?.entities ?? []
    const pairs = pairUp(wanted, given, (a, b) => Number(sameSpan(a, b) && a.type === b.type))
    for (const counts of [typed, untyped]) {
      counts.gold += wanted.length
      counts.found += given.length
    }
    typed.right += pairs.size
    untyped.right += pairUp(wanted, given, (a, b) => Number(sameSpan(a, b))).size
    const { missed, wrong } = unpaired(pairs, wanted.length, given.length)
    const note = (kind: string, span: Span) =>
      misses.push({ layer: 'names', kind, source: gold.id, where: inContext(gold.text, span) })
    for (const index of missed) note(`missed ${wanted[index]!.type}`, wanted[index]!)
    for (const index of wrong) note(`wrong ${given[index]!.type}`, given[index]!)
  }
  return { measures: [f1Of('exact typed', typed), f1Of('exact untyped', untyped)], misses }
}
