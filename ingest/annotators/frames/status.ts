import { EVENT_STATUSES, type EventStatus } from '../../../graph/extraction.ts'
import { MalformedData, oneOf, readTable } from '../../languages/table.ts'

export interface StatusRow {
  readonly name: string
  readonly all: readonly string[]
  readonly none: readonly string[]
  readonly status: EventStatus
}

/** Every signal that may stand in status.tsv, those in two parts by their first. */
const signals =
  /^(always|ahead|negated|conditional|perfect|past|present|progressive|durative|unmet|institutional|accord|force|reported|nonfinite|(under|attribute|adverb|modal|mood|tense|date|above):[a-z]+)$/

let own: readonly StatusRow[] | undefined

/** The table of statuses in its order of precedence: one for all languages, read once. Throws MalformedData. */
export function statusTable(): readonly StatusRow[] {
  own ??= readStatusTable()
  return own
}

/** Reads a table of statuses. Throws MalformedData. */
export function readStatusTable(file: URL = new URL('status.tsv', import.meta.url)): readonly StatusRow[] {
  const rows = readTable(file, ['name', 'when', 'status']).map((row) => {
    const when = row.when.split(' ')
    for (const signal of when)
      if (!signals.test(signal.replace('!', '')))
        throw new MalformedData(row.file, row.line, `“${signal}” is no signal`)
    return {
      name: row.name,
      all: when.filter((signal) => !signal.startsWith('!') && signal !== 'always'),
      none: when.filter((signal) => signal.startsWith('!')).map((signal) => signal.slice(1)),
      status: oneOf(row, 'status', row.status, EVENT_STATUSES),
    }
  })
  if (rows.at(-1)?.all.length !== 0) throw new MalformedData(file, rows.length, 'the last row must hold always')
  return rows
}

/** The first row that holds. */
export function decide(rows: readonly StatusRow[], holds: ReadonlySet<string>): StatusRow {
  const { numbers, all, none } = maskedRows(rows)
  const held = new Array<number>(all[0]!.length).fill(0)
  for (const signal of holds) {
    const number = numbers.get(signal)
    if (number !== undefined) held[number >> 5]! |= 1 << (number & 31)
  }
  for (let row = 0; row < rows.length; row++) if (fits(held, all[row]!, none[row]!)) return rows[row]!
  throw new Error('The table of statuses has no row that always holds.')
}

function fits(held: Mask, all: Mask, none: Mask): boolean {
  for (let part = 0; part < held.length; part++)
    if ((held[part]! & all[part]!) !== all[part]! || (held[part]! & none[part]!) !== 0) return false
  return true
}

/** A bit for each signal of the table, 32 to a number: every event goes through dozens of rows. */
type Mask = readonly number[]

interface Masked {
  readonly numbers: ReadonlyMap<string, number>
  readonly all: readonly Mask[]
  readonly none: readonly Mask[]
}

const masked = new WeakMap<readonly StatusRow[], Masked>()

function maskedRows(rows: readonly StatusRow[]): Masked {
  let known = masked.get(rows)
  if (known === undefined) {
    const names = [...new Set(rows.flatMap(({ all, none }) => [...all, ...none]))]
    const numbers = new Map(names.map((name, number) => [name, number]))
    const maskOf = (signals: readonly string[]): Mask => {
      const mask = new Array<number>(Math.ceil(names.length / 32)).fill(0)
      for (const signal of signals) mask[numbers.get(signal)! >> 5]! |= 1 << (numbers.get(signal)! & 31)
      return mask
    }
    known = { numbers, all: rows.map(({ all }) => maskOf(all)), none: rows.map(({ none }) => maskOf(none)) }
    masked.set(rows, known)
  }
  return known
}
