import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A line of a data file that does not fit its format. */
export class MalformedData extends Error {
  constructor(file: URL, line: number, reason: string) {
    super(`${fileURLToPath(file)}:${line}: ${reason}`)
    this.name = 'MalformedData'
  }
}

export type Record<Column extends string> = { readonly [column in Column]: string } & {
  readonly file: URL
  readonly line: number
}

/**
 * Reads a table of tab-separated values: a header line with exactly these columns, then a record a line.
 * Lines that are empty or begin with “# ” are left out; trailing empty cells may be missing.
 * Throws MalformedData with file, line and reason.
 */
export function readTable<Column extends string>(file: URL, columns: readonly Column[]): Record<Column>[] {
  const records: Record<Column>[] = []
  let header = false
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((text, index) => {
      const line = index + 1
      if (text.trim() === '' || text.startsWith('# ') || text === '#') return
      const cells = (text.endsWith('\r') ? text.slice(0, -1) : text).split('\t')
      if (!header) {
        if (cells.join('\t') !== columns.join('\t'))
          throw new MalformedData(file, line, `the header must be “${columns.join('⇥')}”`)
        header = true
        return
      }
      if (cells.length > columns.length)
        throw new MalformedData(file, line, `${cells.length} cells where the header has ${columns.length}`)
      const record: { [key: string]: unknown } = { file, line }
      for (let cell = 0; cell < columns.length; cell++) record[columns[cell]!] = (cells[cell] ?? '').trim()
      records.push(record as Record<Column>)
    })
  return records
}

/** The cell as one of the allowed values; throws MalformedData otherwise. */
export function oneOf<Value extends string>(
  record: { file: URL; line: number },
  column: string,
  cell: string,
  allowed: readonly Value[],
): Value {
  if (!(allowed as readonly string[]).includes(cell))
    throw new MalformedData(record.file, record.line, `${column} “${cell}” is none of ${allowed.join(', ')}`)
  return cell as Value
}
