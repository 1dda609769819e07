import { readFileSync, writeFileSync } from 'node:fs'
import type { Measure } from './result.ts'

/** The least that each measure of a set may be: set, then measure. */
export type Floors = { readonly [set: string]: { readonly [measure: string]: number } }

const file = new URL('floors.json', import.meta.url)

export const readFloors = (): Floors => JSON.parse(readFileSync(file, 'utf8')) as Floors

/** A floor is so far below the score that was reached, and one fact more: what a good change may cost elsewhere. */
const slack = 0.01

/** Sets the floors of these sets a little below the scores that they reach; those of other sets stay. */
export function recordFloors(results: ReadonlyMap<string, readonly Measure[]>): void {
  const floors: { [set: string]: { readonly [measure: string]: number } } = { ...readFloors() }
  for (const [set, measures] of results)
    floors[set] = Object.fromEntries(measures.map((measure) => [measure.measure, floorOf(measure)]))
  const sorted = Object.fromEntries(Object.entries(floors).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`)
}

/** A span that is wrong is one too many. */
const floorOf = ({ measure, score, counts }: Measure) =>
  measure === 'offsets valid' ? 1 : Math.max(0, Math.floor((score - slack - 1 / (counts?.gold || 1000)) * 1000) / 1000)
