import type { Span } from '../../graph/extraction.ts'
import { noCounts, pairUp, unpaired } from './match.ts'
import { type Answer, f1Of, type Miss, type Result } from './result.ts'
import { inContext, sameSpan, shared } from './spans.ts'

interface Timex extends Span {
  readonly type: string
  readonly value: string | null
}

export interface TemporalRecord {
  readonly id: string
  readonly text: string
  readonly timexes?: readonly Timex[]
}

/** Times: found at all (relaxed), with the same bounds (exact), with the same value. */
export function scoreTimes(answers: readonly Answer<TemporalRecord>[]): Result {
  const relaxed = noCounts()
  const exact = noCounts()
  const value = noCounts()
  const misses: Miss[] = []
  for (const { gold, extraction } of answers) {
    const wanted = gold.timexes ?? []
    const given = extraction?.times ?? []
    for (const counts of [relaxed, exact, value]) {
      counts.gold += wanted.length
      counts.found += given.length
    }
    const note = (kind: string, span: Span) =>
      misses.push({ layer: 'times', kind, source: gold.id, where: inContext(gold.text, span) })
    const pairs = pairUp(wanted, given, likeness)
    for (const [one, other] of pairs) {
      const [time, found] = [wanted[one]!, given[other]!]
      relaxed.right++
      if (sameSpan(time, found)) exact.right++
      else note(`bounds: “${found.text}”`, time)
      if (plain(time.value) === plain(found.value)) value.right++
      else note(`value: ${found.value} for ${time.value}`, time)
    }
    const { missed, wrong } = unpaired(pairs, wanted.length, given.length)
    for (const index of missed) note(`missed ${wanted[index]!.type} ${wanted[index]!.value}`, wanted[index]!)
    for (const index of wrong) note(`wrong ${given[index]!.type}`, given[index]!)
  }
  return { measures: [f1Of('relaxed', relaxed), f1Of('exact', exact), f1Of('value', value)], misses }
}

/** The larger the shared part of what both cover, the likelier; the same bounds before all else. */
function likeness(a: Span, b: Span): number {
  const both = shared(a, b)
  if (both === 0) return 0
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) + (sameSpan(a, b) ? 1 : 0)
}

/** Values that differ only in how they are written: letter case, a point in the time of day, seconds of zero. */
function plain(value: string | null | undefined): string {
  return (value ?? '')
    .trim()
    .toUpperCase()
    .replace(/T(\d\d)\.(\d\d)/, 'T$1:$2')
    .replace(/(T\d\d:\d\d):00$/, '$1')
}
