import { QueryInvalid, StoreError, StoreLocked, WriteRefused } from '../errors.ts'

/** GQLSTATUS of a write conflict, which passes when the transaction is run again. */
export const CONFLICT = '40000'

/** The engine's error as one of graph/errors.ts. */
export function embeddedError(error: unknown): Error {
  if (error instanceof StoreError || !(error instanceof Error)) return error as Error
  const { gqlStatus } = error as { gqlStatus?: string }
  const message = error.message.replace(/^(Query|Database|Transaction) error: /, '').replace(/GRAFEO-[A-Z]\d+: /g, '')
  if (/cannot be locked/.test(message) && gqlStatus === undefined)
    return new StoreLocked(
      `The store is in use by another process: ${message.replace('Internal error: ', '')}.`,
      'Stop the other process, or give this one another DATA_DIR.',
      error,
    )
  if (gqlStatus === '25G03' || /read-only/i.test(message))
    return new WriteRefused(message, 'Only reading queries are allowed here.', error)
  if (gqlStatus?.startsWith('42') || gqlStatus?.startsWith('22') || gqlStatus === 'G2000')
    return new QueryInvalid(message, 'Correct the query; docs/cypher.md lists what the embedded store answers.', error)
  return error
}
