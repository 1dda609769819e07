import { setTimeout as wait } from 'node:timers/promises'
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { Stopping, StoreMisconfigured, StoreUnavailable } from '../errors.ts'
import { checkParams } from '../params.ts'
import { type Params, QUERY_LIMITS, type QueryResult, type Row, type Run, type Store } from '../store.ts'
import { isPassingConflict, neo4jError } from './neo4j-errors.ts'
import { neo4jSearch } from './neo4j-search.ts'
import { driverParams, plain, plainRow } from './neo4j-values.ts'
import { refuseUnlessReading } from './own-query.ts'

const ATTEMPTS = 6
const READ_TIMEOUT = 30_000
const WRITE_TIMEOUT = 120_000
/** Over several tries of a transaction that the server calls transient; short, so that a request fails while it matters. */
const RETRY_TIME = 5_000

export interface Neo4jOptions {
  /** bolt://, neo4j:// (routing: cluster, Aura), with +s for TLS, +ssc for a self-signed certificate. */
  readonly uri: string
  readonly username: string
  readonly password: string
  /** Undefined: the user's home database. */
  readonly database?: string
}

/**
 * Connects to a Neo4j and makes sure that it answers. Throws StoreUnavailable or StoreMisconfigured with what to do:
 * nothing listens, no such host, TLS, the HTTP port, wrong password, no such database.
 */
export async function openNeo4j(options: Neo4jOptions): Promise<Store> {
  const { uri, database } = options
  const driver = connect(options)
  // Every session waits for what the sessions before it wrote, also where another server of a cluster answers.
  const bookmarkManager = neo4j.bookmarkManager()
  let closed = false
  let interrupted = false
  /** Gives up an own query that runs. */
  const giveUp = new Set<(why: Stopping) => void>()

  async function withSession<T>(access: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    if (closed) throw new StoreUnavailable('The store is closed.', 'Open it again.')
    const session = driver.session({ database, defaultAccessMode: access, bookmarkManager })
    try {
      return await work(session)
    } catch (error) {
      throw neo4jError(error, uri)
    } finally {
      await session.close().catch(() => undefined)
    }
  }

  async function read<R extends Row>(query: string, params: Params = {}): Promise<R[]> {
    checkParams(params)
    return withSession('READ', (session) =>
      session.executeRead((transaction) => runIn(transaction)<R>(query, params), { timeout: READ_TIMEOUT }),
    )
  }

  async function transaction<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return withSession('WRITE', async (session) => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await session.executeWrite((transaction) => work(runIn(transaction)), { timeout: WRITE_TIMEOUT })
        } catch (error) {
          if (!isPassingConflict(error) || attempt === ATTEMPTS) throw error
          await wait(5 * 2 ** attempt)
        }
      }
    })
  }

  const store: Store = {
    engine: 'neo4j',
    read,
    transaction,
    write: (query, params) => transaction((run) => run(query, params)),
    async query(query, params = {}, limits = {}) {
      checkParams(params)
      refuseUnlessReading(query)
      const { timeout, rows } = { ...QUERY_LIMITS, ...limits }
      const asOf = new Date().toISOString()
      if (interrupted) throw new Stopping('The query')
      const answer = withSession('READ', (session) =>
        session.executeRead(async (transaction) => ({ ...(await bounded(transaction, query, params, rows)), asOf }), {
          timeout,
        }),
      )
      return new Promise((resolve, reject) => {
        giveUp.add(reject)
        answer.then(resolve, reject).finally(() => giveUp.delete(reject))
      })
    },
    ...neo4jSearch(read, (query) => transaction((run) => run(query))),
    async check() {
      // Without the retries of a managed transaction, so that a health check tells at once.
      await withSession('READ', (session) => session.run('RETURN 1 AS alive', {}, { timeout: RETRY_TIME }))
    },
    // The server ends what still runs when the connections close.
    interrupt() {
      interrupted = true
      for (const reject of giveUp) reject(new Stopping('The query'))
    },
    async close() {
      closed = true
      await driver.close()
    },
  }
  try {
    await store.check()
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

function connect({ uri, username, password }: Neo4jOptions): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(username, password), {
      maxConnectionPoolSize: 50,
      connectionAcquisitionTimeout: 10_000,
      connectionTimeout: 5_000,
      maxTransactionRetryTime: RETRY_TIME,
      telemetryDisabled: true,
      userAgent: 'depesche',
    })
  } catch (error) {
    throw new StoreMisconfigured(
      `NEO4J_URI “${uri}” is no address of a Neo4j: ${(error as Error).message}`,
      'Write it as neo4j://host:7687 or bolt://host:7687, with +s for TLS.',
      error,
    )
  }
}

function runIn(transaction: ManagedTransaction): Run {
  return async <R extends Row>(query: string, params: Params = {}) => {
    checkParams(params)
    const { records } = await transaction.run(query, driverParams(params))
    return records.map((record) => plainRow<R>(record))
  }
}

/** Reads row by row, so that what lies beyond the limit is never sent. */
async function bounded(
  transaction: ManagedTransaction,
  query: string,
  params: Params,
  limit: number,
): Promise<Omit<QueryResult, 'asOf'>> {
  const result = transaction.run(query, driverParams(params))
  const fields = await result.keys()
  const values: QueryResult['values'] = []
  for await (const record of result) {
    if (values.length === limit) return { fields, values, truncated: true }
    values.push(fields.map((field) => plain(record.get(field))))
  }
  return { fields, values, truncated: false }
}
