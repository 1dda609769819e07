import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { GrafeoValue } from '@grafeo-db/js'
import pLimit from 'p-limit'
import { QueryTimeout, QueryTooLarge, QueryUnsupported, Stopping, StoreUnavailable } from '../errors.ts'
import { checkParams } from '../params.ts'
import { type Params, QUERY_LIMITS, type QueryLimits, type QueryResult } from '../store.ts'
import { hazards } from './embedded-avoid.ts'
import { embeddedError } from './embedded-errors.ts'
import type { Snapshot, Snapshots } from './embedded-snapshot.ts'
import { plain } from './embedded-values.ts'
import { refuseUnlessReading } from './own-query.ts'

const PROCESSES = 2
const IDLE = 60_000
const BYTES = 64 * 1024 * 1024
const MEMORY = 2 * 1024 * 1024 * 1024
const CHILD = fileURLToPath(new URL('./embedded-child.js', import.meta.url))

type Answer =
  | { id: number; fields: string[]; rows: { [field: string]: GrafeoValue }[]; truncated: boolean }
  | { id: number; error: { message: string; gqlStatus?: string } }
  | { id: number; tooLarge: true }

/** Runs somebody's own Cypher in child processes on read-only snapshots, each killed when its time is up. */
export class OwnQueries {
  readonly #snapshots: Snapshots
  readonly #slots = pLimit(PROCESSES)
  readonly #idle = new Map<ChildProcess, NodeJS.Timeout>()
  readonly #all = new Set<ChildProcess>()
  #jobs = 0
  #closed = false

  constructor(snapshots: Snapshots) {
    this.#snapshots = snapshots
  }

  async run(query: string, params: Params, limits: QueryLimits): Promise<QueryResult> {
    checkParams(params)
    refuseUnlessReading(query)
    refuseHazards(query)
    const { timeout, rows } = { ...QUERY_LIMITS, ...limits }
    return this.#slots(() =>
      this.#snapshots.use(async (snapshot) => {
        const job = { id: ++this.#jobs, snapshot: snapshot.path, query, params, rows, bytes: BYTES, memory: MEMORY }
        return result(await this.#send(job, timeout), snapshot)
      }),
    )
  }

  /** Ends the queries that run; they and all that come throw Stopping. */
  close(): void {
    this.#closed = true
    for (const child of this.#all) child.kill('SIGKILL')
  }

  /** Sends a job to a process of its own; the process is kept for the next one if it answers in time. */
  async #send(job: { id: number; rows: number }, timeout: number): Promise<Answer> {
    if (this.#closed) throw new Stopping('The query')
    const child = this.#process()
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer)
        child.off('message', answered).off('exit', died).off('error', died)
      }
      const answered = (answer: Answer) => {
        stop()
        this.#rest(child)
        resolve(answer)
      }
      const died = () => {
        stop()
        const gone = new StoreUnavailable('The process that runs queries ended.', 'Send the query again.')
        reject(this.#closed ? new Stopping('The query') : gone)
      }
      const timer = setTimeout(() => {
        stop()
        child.kill('SIGKILL')
        const seconds = timeout / 1000
        const mend = 'Narrow it: fewer patterns without a shared variable, a label and an id to start from, a LIMIT.'
        reject(new QueryTimeout(`The query took longer than ${seconds} s and was stopped.`, mend))
      }, timeout)
      child.on('message', answered).on('exit', died).on('error', died)
      child.send(job, (error) => error && died())
    })
  }

  #process(): ChildProcess {
    for (const [child, timer] of this.#idle) {
      clearTimeout(timer)
      this.#idle.delete(child)
      if (child.connected) return child
    }
    // It needs nothing of this process's environment, which holds passwords.
    const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const
    const child = fork(CHILD, [], { execArgv: [], env: {}, serialization: 'advanced', stdio: [...stdio] })
    // Neither an idle process nor its channel keeps this one alive; a waiting query's timer does.
    child.unref()
    child.channel?.unref()
    this.#all.add(child)
    child.once('exit', () => this.#forget(child)).once('error', () => this.#forget(child))
    return child
  }

  #rest(child: ChildProcess): void {
    const timer = setTimeout(() => child.kill('SIGKILL'), IDLE)
    timer.unref()
    this.#idle.set(child, timer)
  }

  #forget(child: ChildProcess): void {
    clearTimeout(this.#idle.get(child))
    this.#idle.delete(child)
    this.#all.delete(child)
  }
}

function refuseHazards(query: string): void {
  const [hazard] = hazards(query)
  if (hazard)
    throw new QueryUnsupported(
      `At character ${hazard.start + 1}: ${hazard.reason} (${hazard.rule}).`,
      'Write it as the message says, or use Neo4j; docs/cypher.md has the list.',
    )
}

function result(answer: Answer, { takenAt }: Snapshot): QueryResult {
  if ('tooLarge' in answer)
    throw new QueryTooLarge('The query needs more memory than it may have.', 'Narrow it, or aggregate less at once.')
  if ('error' in answer) throw embeddedError(Object.assign(new Error(answer.error.message), answer.error))
  const { fields, rows, truncated } = answer
  const values = rows.map((row) => fields.map((field) => plain(row[field] ?? null)))
  return { fields, values, truncated, asOf: takenAt }
}
