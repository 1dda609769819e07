import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as it came. */
export interface Asked {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: {
    model: string
    temperature?: number
    messages: { role: string; content: string }[]
    response_format: { type: string; json_schema: { name: string; strict: boolean; schema: object } }
  }
  readonly at: number
}

export interface Reply {
  readonly status?: number
  readonly headers?: { readonly [name: string]: string }
  readonly body?: string
}

/** What an endpoint does with a request; `hang` is no answer at all. */
export type Behaviour = Reply | 'hang' | ((asked: Asked) => Reply)

/** An endpoint of the chat-completions protocol on a port of its own; it answers in turn, then as the last says. It goes with the test. */
export async function openEndpoint(...behaviours: Behaviour[]): Promise<{ baseUrl: string; asked: Asked[] }> {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const { url = '', headers } = request
    const one: Asked = { path: url, headers, body: JSON.parse(text), at: performance.now() }
    const behaviour = behaviours[Math.min(asked.length, behaviours.length - 1)]!
    asked.push(one)
    if (behaviour === 'hang') return
    const { status = 200, headers: sent, body = '' } = typeof behaviour === 'function' ? behaviour(one) : behaviour
    response.writeHead(status, { 'content-type': 'application/json', ...sent }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked }
}

/** A completion whose message is this, as JSON where it is no string. */
export function completion(content: unknown, finish_reason = 'stop'): Reply {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const choices = [{ index: 0, finish_reason, message: { role: 'assistant', content: text, refusal: null } }]
  return { body: JSON.stringify({ id: 'c-1', object: 'chat.completion', model: 'echo', choices }) }
}
