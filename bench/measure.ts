import { performance } from 'node:perf_hooks'

/** What one line of the printed table says. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** The figure it is held against, of the same run: `value / than`, or what was measured as their ratio. */
  readonly than?: { readonly what: string; readonly value: number; readonly ratio?: number }
  /** The least and the most that was measured: far apart, the machine was busy with something else. */
  readonly from?: number
  readonly to?: number
}

/** The median of the times that `run` takes, in milliseconds, over `rounds` after as many rounds of warm-up. */
export async function medianTime(run: () => unknown, rounds = 30): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds * 2; round += 1) {
    const start = performance.now()
    await run()
    if (round >= rounds) times.push(performance.now() - start)
  }
  return median(times)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** One line a figure: name, value, and the ratio to what it is held against. */
export function print(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`)
  for (const { what, value, unit, than, from, to } of figures) {
    const ratio = than
      ? `${format(than.ratio ?? value / than.value)} × ${than.what} (${format(than.value)} ${unit})`
      : ''
    const range = from === undefined || to === undefined ? '' : `${format(from)}–${format(to)}`
    console.log(`  ${what.padEnd(36)} ${format(value).padStart(9)} ${unit.padEnd(6)} ${range.padEnd(14)} ${ratio}`)
  }
}

const format = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
