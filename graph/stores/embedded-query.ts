import type { GrafeoDB as Database } from '@grafeo-db/js'
import { WriteRefused } from '../errors.ts'
import { checkParams } from '../params.ts'
import type { Params, QueryLimits, QueryResult, Row } from '../store.ts'
import { embeddedError } from './embedded-errors.ts'
import { plainRows } from './embedded-values.ts'

const WRITING = /\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|LOAD|INSERT|FOREACH)\b/i

export async function ownQuery(
  database: Database,
  query: string,
  params: Params,
  limits: QueryLimits,
): Promise<QueryResult> {
  checkParams(params)
  if (WRITING.test(query)) throw new WriteRefused('This query writes.', 'Only reading queries are allowed here.')
  const rows = limits.rows ?? 10_000
  try {
    const result = await database.executeCypher(query, params)
    const fields = result.columns
    const values = plainRows<Row>(result.toArray()).map((row) => fields.map((field) => row[field] ?? null))
    return {
      fields,
      values: values.slice(0, rows),
      truncated: values.length > rows,
      asOf: new Date().toISOString(),
    }
  } catch (error) {
    throw embeddedError(error)
  }
}
