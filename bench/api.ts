import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { GRAPHQL, REST } from './api-requests.ts'
import type { Figure } from './measure.ts'

const SECONDS = 5
const CONNECTIONS = 10

/** Requests a second against a bare Fastify route that runs the same Cypher and sends its rows as they are. */
export async function api(): Promise<Figure[]> {
  const server = fork(fileURLToPath(new URL('api-server.ts', import.meta.url)), {
    execArgv: ['--import', './typescript/register.js'],
  })
  try {
    const [{ served, plain }] = (await once(server, 'message')) as [{ served: string; plain: string }]
    const graphql = {
      url: `${served}/graphql`,
      method: 'POST' as const,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(GRAPHQL),
    }
    return [
      await against('REST, a page of 10 events', { url: `${served}${REST}` }, `${plain}/rest`),
      await against('GraphQL, the same', graphql, `${plain}/graphql`),
    ]
  } finally {
    server.kill()
  }
}

async function against(what: string, request: autocannon.Options, bare: string): Promise<Figure> {
  const value = await perSecond(request)
  return { what, value, unit: 'req/s', than: { what: 'a bare route', value: await perSecond({ url: bare }) } }
}

async function perSecond(request: autocannon.Options): Promise<number> {
  await autocannon({ ...request, connections: CONNECTIONS, duration: 1 })
  const { requests, non2xx, errors } = await autocannon({ ...request, connections: CONNECTIONS, duration: SECONDS })
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} of the requests to ${request.url} failed.`)
  return requests.average
}
