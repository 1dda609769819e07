import { setTimeout as wait } from 'node:timers/promises'
import grafeo, { type CreateOptions, type GrafeoDB as Database } from '@grafeo-db/js'
import pLimit from 'p-limit'
import { StoreUnavailable, WriteConflict } from '../errors.ts'
import { checkParams } from '../params.ts'
import type { Params, Row, Run, Store } from '../store.ts'
import { CONFLICT, embeddedError } from './embedded-errors.ts'
import { prepareFolder } from './embedded-folder.ts'
import { LogSync } from './embedded-log.ts'
import { OwnQueries } from './embedded-query.ts'
import { embeddedSearch } from './embedded-search.ts'
import { Snapshots } from './embedded-snapshot.ts'
import { plainRows } from './embedded-values.ts'

const ATTEMPTS = 5
const WAL_BYTES = 2 * 1024 * 1024

export interface EmbeddedOptions {
  /** Rows without ORDER BY come in random order: for tests, to find what relies on an order that nothing gives. */
  readonly shuffleUnordered?: boolean
  /** A checkpoint runs in the background when the log has grown by so many bytes. */
  readonly walBytes?: number
}

/**
 * Opens the embedded store in the file `path`, made with its folder where it is missing; undefined: in memory.
 * Throws StoreUnavailable where another process has it open, or the file cannot be read.
 */
export async function openEmbedded(path: string | undefined, options: EmbeddedOptions = {}): Promise<Store> {
  const database = create(path, { shuffleUnordered: options.shuffleUnordered ?? false })
  if (path !== undefined) database.setCheckpointTriggers({ walBytes: options.walBytes ?? WAL_BYTES })
  const log = path === undefined ? null : new LogSync(`${path}.wal`)
  // The engine does not queue writers: two that touch the same key fail. So there is one at a time.
  const writers = pLimit(1)
  const snapshots = new Snapshots(database, path, (work) => writers(async () => work()))
  const queries = new OwnQueries(snapshots)
  let closed = false

  const open = () => {
    if (closed) throw new StoreUnavailable('The store is closed.', 'Open it again.')
  }
  const healthy = () => {
    if (path === undefined) return
    const { stopped, failures, lastError } = database.checkpointStatus()
    if (stopped || failures > 0)
      throw new StoreUnavailable(`The store cannot write its file: ${lastError}.`, 'Free the disk, then start again.')
  }

  async function read<R extends Row>(query: string, params: Params = {}): Promise<R[]> {
    checkParams(params)
    open()
    try {
      return plainRows<R>((await database.executeCypher(query, params)).toArray())
    } catch (error) {
      throw embeddedError(error)
    }
  }

  async function transaction<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const result = await writers(() => {
      open()
      healthy()
      return retried(() => attempt(database, work))
    })
    await log?.flush()
    return result
  }

  return {
    engine: 'embedded',
    read,
    transaction,
    write: (query, params) => transaction((run) => run(query, params)),
    async query(query, params = {}, limits = {}) {
      open()
      return queries.run(query, params, limits)
    },
    ...embeddedSearch(database),
    async check() {
      await read('RETURN 1 AS alive')
      healthy()
    },
    interrupt: () => queries.close(),
    async close() {
      if (closed) return
      await writers(async () => {
        closed = true
        queries.close()
        snapshots.close()
        await log?.flush()
        database.close()
      })
    },
  }
}

function create(path: string | undefined, options: CreateOptions): Database {
  try {
    if (path !== undefined) prepareFolder(path)
    return grafeo.GrafeoDB.create(path, options)
  } catch (error) {
    const known = embeddedError(error)
    if (known instanceof StoreUnavailable) throw known
    throw new StoreUnavailable(
      `The store ${path} cannot be opened: ${known.message.replace(/^(Database error: )?(GRAFEO-\w+: )?/, '')}`,
      'Check that DATA_DIR is a folder that this user may write.',
      error,
    )
  }
}

/** A transaction may commit after a failed statement, so every error rolls back. */
async function attempt<T>(database: Database, work: (run: Run) => Promise<T>): Promise<T> {
  const transaction = database.beginTransaction()
  const running = new Set<Promise<unknown>>()
  const run: Run = async <R extends Row>(query: string, params: Params = {}) => {
    checkParams(params)
    const result = transaction.executeCypher(query, params)
    running.add(result)
    return plainRows<R>((await result).toArray())
  }
  try {
    const result = await work(run)
    transaction.commit()
    return result
  } catch (error) {
    // The engine refuses to roll back while a query of the transaction runs.
    await Promise.allSettled(running)
    if (transaction.isActive) transaction.rollback()
    throw error
  }
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if ((error as { gqlStatus?: string }).gqlStatus !== CONFLICT) throw embeddedError(error)
      if (attempt === ATTEMPTS)
        throw new WriteConflict('The write met others on the same node too often.', 'Send it again.', error)
      await wait(5 * 2 ** attempt)
    }
  }
}
