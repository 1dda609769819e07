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
  /^(always|ahead|negated|conditional|perfect|past|present|progressive|durative|unmet|institutional|accord|reported|nonfinite|(under|attribute|adverb|modal|mood|tense|date|above):[a-z]+)$/

/** Reads the table of statuses in its order of precedence. Throws MalformedData. */
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
  for (const row of rows) if (fits(row, holds)) return row
  throw new Error('The table of statuses has no row that always holds.')
}

function fits({ all, none }: StatusRow, holds: ReadonlySet<string>): boolean {
  for (const signal of all) if (!holds.has(signal)) return false
  for (const signal of none) if (holds.has(signal)) return false
  return true
}
