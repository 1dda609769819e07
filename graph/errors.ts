/** What goes wrong between the product and its store. `code` is stable; `mend` says what a person can do about it. */
export abstract class StoreError extends Error {
  abstract readonly code: string
  readonly mend: string

  constructor(message: string, mend: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = new.target.name
    this.mend = mend
  }
}

/** The store does not answer: not started, wrong address, locked by another process, disk full. Worth a retry later. */
export class StoreUnavailable extends StoreError {
  readonly code = 'STORE_UNAVAILABLE'
}

/** Another process has the embedded store open. */
export class StoreLocked extends StoreUnavailable {}

/** The store answers, but refuses this configuration: wrong password, unknown database. A retry does not help. */
export class StoreMisconfigured extends StoreError {
  readonly code = 'STORE_MISCONFIGURED'
}

/** The engine cannot read the query, or it fails on the data; the message is the engine's own, with its position. */
export class QueryInvalid extends StoreError {
  readonly code = 'QUERY_INVALID'
}

/** The query is Cypher, but the embedded engine is known to answer it wrongly or not at all. */
export class QueryUnsupported extends StoreError {
  readonly code = 'QUERY_UNSUPPORTED'
}

/** The query took longer than its limit and was stopped. */
export class QueryTimeout extends StoreError {
  readonly code = 'QUERY_TIMEOUT'
}

/** The query needs more memory than somebody's own query may have. */
export class QueryTooLarge extends StoreError {
  readonly code = 'QUERY_TOO_LARGE'
}

/** A writing query where only reading is allowed. */
export class WriteRefused extends StoreError {
  readonly code = 'WRITE_REFUSED'
}

/** The service stops: what was still in hand is given up. */
export class Stopping extends StoreError {
  readonly code = 'STOPPING'

  constructor(what: string) {
    super(`${what} was given up, because the service stops.`, 'Send it again when the service is back.')
  }
}

/** A parameter that no store can hold: undefined, NaN, a Date, a function. A fault of the caller. */
export class ParameterInvalid extends StoreError {
  readonly code = 'PARAMETER_INVALID'
}

/** Writes got in each other's way more often than the store retries. */
export class WriteConflict extends StoreError {
  readonly code = 'WRITE_CONFLICT'
}

/** A migration that was applied before has another content now, or its file is missing. */
export class MigrationChanged extends StoreError {
  readonly code = 'MIGRATION_CHANGED'
}
