import { ModelFault, retryAfter } from './faults.ts'
import type { Message } from './question.ts'

/** Where a model is asked, and how long one answer may take. */
export interface EndpointSettings {
  /** Of an OpenAI-compatible API, such as https://host/v1. */
  readonly baseUrl: string
  readonly model: string
  readonly apiKey: string | null
  /** Milliseconds for one answer. */
  readonly timeout: number
}

export interface Question {
  readonly messages: readonly Message[]
  /** JSON schema of the answer. */
  readonly schema: object
}

/** Bytes of an answer; a longer one is none. */
const MAX_ANSWER = 1024 * 1024
/** Statuses that go away by themselves. */
const PASSING = new Set([408, 409, 425, 429])

/**
 * Asks once over chat completions with a strict JSON schema. Returns what the answer holds, parsed. Throws ModelFault; the signal's
 * abort is thrown as it is.
 */
export function endpoint({ baseUrl, model, apiKey, timeout }: EndpointSettings) {
  const url = new URL(baseUrl)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`
  const headers = { 'content-type': 'application/json', ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) }
  // Some models take no temperature but their own.
  let sampling: { temperature?: number } = { temperature: 0 }

  return async ({ messages, schema }: Question, signal: AbortSignal): Promise<unknown> => {
    const json_schema = { name: 'extraction', strict: true, schema }
    const asked = sampling
    const body = JSON.stringify({ model, messages, ...asked, response_format: { type: 'json_schema', json_schema } })
    const limit = AbortSignal.timeout(timeout)
    const either = AbortSignal.any([signal, limit])
    let response: Response
    let text: string
    try {
      response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: either })
      text = await read(response)
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof ModelFault) throw error
      if (limit.aborted) throw new ModelFault(`The endpoint gave no answer within ${timeout / 1000} seconds.`)
      throw new ModelFault(`The endpoint cannot be reached (${causeOf(error)}).`)
    }
    if (response.ok) return contentOf(text)
    if (response.status === 400 && asked.temperature !== undefined && /temperature/i.test(text)) {
      sampling = {}
      throw new ModelFault('The model takes no temperature.')
    }
    throw new ModelFault(`The endpoint answered ${response.status}.`, {
      again: response.status >= 500 || PASSING.has(response.status),
      wait: retryAfter(response.headers.get('retry-after')),
    })
  }
}

async function read(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for await (const bytes of response.body ?? []) {
    size += bytes.byteLength
    if (size > MAX_ANSWER) throw new ModelFault(`The answer is longer than ${MAX_ANSWER} bytes.`)
    text += decoder.decode(bytes, { stream: true })
  }
  return text + decoder.decode()
}

/** The code of a failed connection: the message may hold the address. */
function causeOf(error: unknown): string {
  const { code, name } = ((error as Error).cause ?? error) as { code?: string; name?: string }
  return code ?? name ?? 'no reason given'
}

interface Completion {
  choices?: { finish_reason?: string; message?: { content?: unknown; refusal?: unknown } }[]
}

/** What the model wrote, as JSON. */
function contentOf(text: string): unknown {
  const [choice] = (parsed(text, 'The endpoint’s answer') as Completion | null)?.choices ?? []
  if (choice?.finish_reason === 'length') throw new ModelFault('The answer was cut off at the model’s limit.')
  if (choice?.message?.refusal) throw new ModelFault('The model refused to answer.')
  if (typeof choice?.message?.content !== 'string') throw new ModelFault('The endpoint’s answer holds no message.')
  return parsed(choice.message.content, 'The model’s answer')
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ModelFault(`${what} is no JSON.`)
  }
}
