import { readFileSync } from 'node:fs'
import Table from 'cli-table3'
import { Command, InvalidArgumentError, Option } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { StoreError } from '../graph/errors.ts'
import { openToRead } from '../graph/open.ts'
import type { Params, QueryResult, Value } from '../graph/store.ts'
import { ConfigInvalid, loadConfig } from './config.ts'

const CELL = 100

interface Options {
  format: 'table' | 'json' | 'csv'
  param: Params
  timeout: number
  rows: number
}

const command = new Command('cypher')
  .description('Asks the graph in Cypher, read-only.')
  .argument('[query]', 'the query; without it, it is read from standard input')
  .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'))
  .option('--param <name=value>', 'a parameter of the query; the value is JSON, or else a string', parameter, {})
  .option('--timeout <seconds>', 'when to stop it', positive, 10)
  .option('--rows <number>', 'how many rows at most', positive, 10_000)

command.action(async (argument: string | undefined, { format, param, timeout, rows }: Options) => {
  const query = argument ?? readFileSync(0, 'utf8')
  const { store, copied } = await openToRead(loadConfig().store)
  try {
    const result = await store.query(query, param, { timeout: timeout * 1000, rows })
    process.stdout.write(printed(result, format))
    if (result.truncated) note(`Cut after ${rows} rows; --rows gives more.`)
    if (copied) note(`Another process has the store open: this was read from a copy of ${result.asOf}.`)
  } finally {
    await store.close()
  }
})

function printed({ fields, values }: QueryResult, format: Options['format']): string {
  if (format === 'csv') return stringify([fields, ...values.map((row) => row.map(text))])
  if (format === 'json') {
    const rows = values.map((row) => Object.fromEntries(fields.map((field, at) => [field, row[at] ?? null])))
    return `${JSON.stringify(rows, null, process.stdout.isTTY ? 2 : 0)}\n`
  }
  const table = new Table({ head: fields, style: { head: [], border: [] } })
  table.push(...values.map((row) => row.map((value) => shortened(text(value)))))
  return `${table.toString()}\n${values.length} ${values.length === 1 ? 'row' : 'rows'}\n`
}

function text(value: Value): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function shortened(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ')
  const characters = [...line]
  return characters.length > CELL ? `${characters.slice(0, CELL - 1).join('')}…` : line
}

function parameter(argument: string, before: Params): Params {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(argument) ?? []
  if (name === undefined || value === undefined) throw new InvalidArgumentError('Write it as name=value.')
  try {
    return { ...before, [name]: JSON.parse(value) }
  } catch {
    return { ...before, [name]: value }
  }
}

function positive(argument: string): number {
  const number = Number(argument)
  if (!(number > 0)) throw new InvalidArgumentError('It must be a number above 0.')
  return number
}

function note(message: string): void {
  process.stderr.write(`${message}\n`)
}

try {
  await command.parseAsync()
} catch (error) {
  if (!(error instanceof StoreError || error instanceof ConfigInvalid)) throw error
  note(error instanceof StoreError ? `${error.message}\n${error.mend}` : error.message)
  process.exitCode = 1
}
