import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { GrafeoDB as Database } from '@grafeo-db/js'

/** Saving stops the event loop while it runs, so it may take at most a tenth of the time. */
const REST = 10
/** Rather than answer from an old snapshot a query waits so many milliseconds for the next one. */
const PATIENCE = 1_000

export interface Snapshot {
  readonly path: string
  readonly epoch: bigint
  /** ISO date-time of the moment whose data it holds. */
  readonly takenAt: string
}

/** Copies of the database in files of their own, taken when somebody asks and something has changed since the last. */
export class Snapshots {
  readonly #database: Database
  readonly #exclusive: <T>(work: () => T) => Promise<T>
  readonly #folder: string
  readonly #users = new Map<Snapshot, number>()
  #newest: Snapshot | null = null
  #taking: Promise<Snapshot> | null = null
  #nextAt = 0
  #count = 0

  /** `exclusive` runs work while no transaction writes. `path`: the database's file, undefined in memory. */
  constructor(database: Database, path: string | undefined, exclusive: <T>(work: () => T) => Promise<T>) {
    this.#database = database
    this.#exclusive = exclusive
    this.#folder = path === undefined ? mkdtempSync(join(tmpdir(), 'depesche-')) : `${path}.snapshots`
    // What a killed process left behind.
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Runs `work` on the newest snapshot; the file stays until it is done. */
  async use<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const snapshot = await this.#fresh()
    this.#users.set(snapshot, (this.#users.get(snapshot) ?? 0) + 1)
    try {
      return await work(snapshot)
    } finally {
      this.#users.set(snapshot, this.#users.get(snapshot)! - 1)
      this.#tidy()
    }
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }

  async #fresh(): Promise<Snapshot> {
    if (this.#taking) return this.#taking
    if (this.#newest?.epoch === this.#database.currentEpoch()) return this.#newest
    const due = this.#nextAt - performance.now()
    if (this.#newest && due > PATIENCE) return this.#newest
    this.#taking ??= this.#take(due).finally(() => {
      this.#taking = null
    })
    return this.#taking
  }

  async #take(due: number): Promise<Snapshot> {
    if (due > 0) await wait(due)
    return this.#exclusive(() => {
      const began = performance.now()
      mkdirSync(this.#folder, { recursive: true })
      const snapshot: Snapshot = {
        path: join(this.#folder, `${++this.#count}.grafeo`),
        epoch: this.#database.currentEpoch(),
        takenAt: new Date().toISOString(),
      }
      this.#database.save(snapshot.path)
      const ended = performance.now()
      this.#nextAt = ended + REST * (ended - began)
      this.#newest = snapshot
      this.#users.set(snapshot, 0)
      this.#tidy()
      return snapshot
    })
  }

  #tidy(): void {
    for (const [snapshot, users] of this.#users) {
      if (users > 0 || snapshot === this.#newest) continue
      rmSync(snapshot.path, { recursive: true, force: true })
      this.#users.delete(snapshot)
    }
  }
}
