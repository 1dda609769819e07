/** A plain value that crosses the store port: times and dates are ISO strings, nodes are their property maps. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value }

export type Params = Record<string, Value>

export type Row = Record<string, Value>

/** Runs one query inside a transaction and returns its rows. */
export type Run = <R extends Row = Row>(query: string, params?: Params) => Promise<R[]>

/** A connection to one graph. Both adapters pass the same contract suite (test/graph/store.contract.ts). */
export interface Store {
  readonly engine: Engine

  /** Runs a read-only query. Throws StoreUnavailable, QueryInvalid or QueryTimeout (graph/errors.ts). */
  read<R extends Row = Row>(query: string, params?: Params): Promise<R[]>

  /** Runs one writing query in a transaction of its own. Acknowledged means durable. */
  write<R extends Row = Row>(query: string, params?: Params): Promise<R[]>

  /**
   * Runs `work` in one transaction: all of its queries or none. It is run again where the store tells of a conflict
   * that passes, so it must do nothing but query. Acknowledged means durable.
   */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>

  /** Runs somebody's own Cypher, read-only, bounded in time and rows. Throws WriteRefused on a writing query. */
  query(query: string, params?: Params, limits?: QueryLimits): Promise<QueryResult>

  /** Makes sure that there is a full-text index over each property. Idempotent. */
  indexText(index: TextIndex): Promise<void>

  /** Nodes of the labels whose indexed text has words of `words`, best first; ties by label, then id. */
  search(words: string, options: { labels: readonly string[]; limit: number }): Promise<TextHit[]>

  /** Resolves when the store answers; throws StoreUnavailable with what to do about it. */
  check(): Promise<void>

  /** Ends somebody's own queries that run, and lets none begin: they throw Stopping. All else goes on until `close`. */
  interrupt(): void

  close(): Promise<void>
}

export type Engine = 'embedded' | 'neo4j'

export interface TextIndex {
  readonly label: string
  readonly properties: readonly string[]
}

export interface TextHit {
  readonly label: string
  readonly id: string
  /** Higher is better; comparable only within one label. */
  readonly score: number
}

export interface QueryLimits {
  /** Milliseconds; default 10,000. */
  readonly timeout?: number
  /** Rows; default 10,000. */
  readonly rows?: number
}

export const QUERY_LIMITS = { timeout: 10_000, rows: 10_000 } as const

export interface QueryResult {
  readonly fields: string[]
  readonly values: Value[][]
  /** True where the row limit cut the result. */
  readonly truncated: boolean
  /** When the data that answered was read, ISO date-time: now on Neo4j, the snapshot's moment on the embedded store. */
  readonly asOf: string
}
