import type { Judged, Measure, Miss } from './result.ts'

/** One line of the table. */
export interface Row extends Measure {
  readonly set: string
  readonly records: number
  readonly floor: number | null
}

export const falls = ({ score, floor }: Row) => floor !== null && score < floor

/** Set, measure, score, floor; a score below its floor is marked. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row, at) => [
    rows[at - 1]?.set === row.set ? '' : `${row.set} (${row.records})`,
    row.measure,
    row.score.toFixed(4),
    row.floor === null ? '–' : row.floor.toFixed(3),
    falls(row) ? 'below its floor' : '',
  ])
  const head = ['set', 'measure', 'score', 'floor', '']
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]!.length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 2 || column === 3 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')
}

/** Of the facts of each confidence, how many are right. */
export interface Reliability {
  readonly layer: Judged['layer']
  readonly from: number
  readonly to: number
  readonly facts: number
  readonly right: number
}

const bounds = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

export function reliability(judged: readonly Judged[]): Reliability[] {
  return (['statements', 'events'] as const).flatMap((layer) =>
    bounds.slice(1).map((to, at) => {
      const from = bounds[at]!
      const facts = judged.filter((each) => each.layer === layer && each.confidence > from && each.confidence <= to)
      return { layer, from, to, facts: facts.length, right: facts.filter(({ right }) => right).length }
    }),
  )
}

export function reliabilityTable(set: string, judged: readonly Judged[]): string {
  const lines = reliability(judged).filter(({ facts }) => facts > 0)
  return [
    `${set}: facts by their confidence`,
    ...lines.map(
      ({ layer, from, to, facts, right }) =>
        `  ${layer.padEnd(10)}  above ${from.toFixed(1)} to ${to.toFixed(1)}  ${String(right).padStart(4)} of ${String(facts).padStart(4)} right  ${(right / facts).toFixed(2)}`,
    ),
  ].join('\n')
}

/** Misses by layer and kind, the commonest kind first, each with where it stands. */
export function grouped(set: string, misses: readonly Miss[]): string {
  const kinds = new Map<string, Miss[]>()
  for (const miss of misses) {
    const key = `${miss.layer}: ${miss.kind}`
    kinds.set(key, [...(kinds.get(key) ?? []), miss])
  }
  return [...kinds]
    .sort(([a, some], [b, others]) => layer(a).localeCompare(layer(b)) || others.length - some.length)
    .map(([kind, all]) =>
      [`${set} · ${kind} (${all.length})`, ...all.map(({ source, where }) => `  ${source}: ${where}`)].join('\n'),
    )
    .join('\n')
}

const layer = (key: string) => key.slice(0, key.indexOf(':'))
