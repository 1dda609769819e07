import { setTimeout as wait } from 'node:timers/promises'
import pLimit from 'p-limit'
import pRetry from 'p-retry'
import { Stopping } from '../../graph/errors.ts'
import { Answer, faultOf } from './answer.ts'
import { type EndpointSettings, endpoint } from './endpoint.ts'
import { ModelFault } from './faults.ts'
import type { Message } from './question.ts'

export interface ModelSettings extends EndpointSettings {
  /** How often a question is asked again after the first time. */
  readonly retries: number
  /** Questions that are open at a time. */
  readonly concurrency: number
  /** Milliseconds before the first question again; each further time twice as long. */
  readonly backOff?: number
}

/** An endpoint that asks for a longer rest than this, in milliseconds, is not waited for. */
const PATIENCE = 60_000
const MAX_BACK_OFF = 30_000

export interface Client {
  /** Throws ModelFault where no usable answer comes, Stopping where the client is closed meanwhile. */
  ask(messages: readonly Message[]): Promise<Answer>
  /** Gives up what is open. */
  close(): void
}

/** Asks a model, again where that may help, so many questions at a time. `onRetry` is told of each that is asked again. */
export function modelClient(
  { retries, concurrency, backOff = 500, ...settings }: ModelSettings,
  onRetry: (fault: ModelFault) => void,
): Client {
  const once = endpoint(settings)
  const limit = pLimit(concurrency)
  const open = new Set<AbortController>()
  let closed = false

  async function answer(messages: readonly Message[], signal: AbortSignal): Promise<Answer> {
    const value = await once({ messages, schema: Answer }, signal)
    const fault = faultOf(value)
    if (fault) throw new ModelFault(`The model’s answer is not of the schema: ${fault}.`)
    return value as Answer
  }

  async function ask(messages: readonly Message[]): Promise<Answer> {
    if (closed) throw new Stopping('The extraction')
    const call = new AbortController()
    open.add(call)
    try {
      return await pRetry(() => answer(messages, call.signal), {
        retries,
        minTimeout: backOff,
        maxTimeout: MAX_BACK_OFF,
        randomize: true,
        signal: call.signal,
        shouldRetry: ({ error }) => mayHelp(error),
        onFailedAttempt: async ({ error, retriesLeft }) => {
          if (retriesLeft === 0 || !mayHelp(error)) return
          onRetry(error)
          await wait(error.wait, undefined, { signal: call.signal })
        },
      })
    } catch (error) {
      throw call.signal.aborted ? new Stopping('The extraction') : error
    } finally {
      open.delete(call)
    }
  }

  return {
    ask: (messages) => limit(ask, messages),
    close() {
      closed = true
      for (const call of open) call.abort()
    },
  }
}

const mayHelp = (error: Error): error is ModelFault =>
  error instanceof ModelFault && error.again && error.wait <= PATIENCE
