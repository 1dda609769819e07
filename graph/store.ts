/** A plain value that crosses the store port: times and dates are ISO strings, nodes are their property maps. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value }

export type Params = Record<string, Value>

export type Row = Record<string, Value>

/** One statement of a transaction. */
export interface Write {
  readonly query: string
  readonly params?: Params
}

/** A connection to one graph. Both adapters pass the same contract suite (test/graph/store.contract.ts). */
export interface Store {
  readonly engine: 'embedded' | 'neo4j'

  /** Runs a read-only query. Throws StoreUnavailable, QueryInvalid or QueryTimeout (graph/errors.ts). */
  read<R extends Row = Row>(query: string, params?: Params): Promise<R[]>

  /** Runs one writing query in a transaction of its own. Acknowledged means durable. */
  write<R extends Row = Row>(query: string, params?: Params): Promise<R[]>

  /** Runs several writes in one transaction: all or none. Returns the rows of each. */
  transaction(writes: readonly Write[]): Promise<Row[][]>

  /** Runs somebody's own Cypher, read-only, bounded in time and rows. Throws WriteRefused on a writing query. */
  query(query: string, params?: Params, limits?: QueryLimits): Promise<QueryResult>

  /** Resolves when the store answers; throws StoreUnavailable with what to do about it. */
  check(): Promise<void>

  close(): Promise<void>
}

export interface QueryLimits {
  /** Milliseconds; default 10,000. */
  readonly timeout?: number
  /** Rows; default 10,000. */
  readonly rows?: number
}

export interface QueryResult {
  readonly fields: string[]
  readonly values: Value[][]
  /** True where the row limit cut the result. */
  readonly truncated: boolean
  /** When the data that answered was read, ISO date-time: now on Neo4j, the snapshot's moment on the embedded store. */
  readonly asOf: string
}
