import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Failure } from './errors.ts'

/** What a route asks of its caller; a route that says nothing asks for `read`. */
export type Access = 'open' | 'read' | 'write'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
  interface FastifyInstance {
    /** Throws UNAUTHORIZED where the request has no key for this access: for resolvers, which share one route. */
    authorize(request: FastifyRequest, access: Access): void
  }
}

export interface Keys {
  /** Writing needs one of these; empty: nobody is asked. */
  readonly apiKeys: readonly string[]
  /** Reading needs one of these or of apiKeys; empty: nobody is asked. */
  readonly readApiKeys: readonly string[]
}

const digest = (key: string) => createHash('sha256').update(key).digest()

/** Checks keys by each route's `config.access`. Digests are compared, all of them, so that the time tells nothing. */
export function authorization(app: FastifyInstance, { apiKeys, readApiKeys }: Keys): void {
  const writing = apiKeys.map(digest)
  const reading = readApiKeys.length === 0 ? [] : [...readApiKeys.map(digest), ...writing]

  app.decorate('authorize', (request: FastifyRequest, access: Access) => {
    const accepted = access === 'open' ? [] : access === 'write' ? writing : reading
    if (accepted.length === 0) return
    const given = keyOf(request)
    if (given === undefined)
      throw new Failure('UNAUTHORIZED', `This request needs a key to ${access}.`, {
        mend: 'Send it as “Authorization: Bearer KEY” or “X-API-Key: KEY”.',
      })
    const sent = digest(given)
    if (accepted.filter((key) => timingSafeEqual(key, sent)).length === 0)
      throw new Failure('UNAUTHORIZED', `The key does not allow to ${access}.`, {
        mend: 'Ask the operator for a key that does.',
      })
  })

  app.addHook('onRequest', async (request) => {
    app.authorize(request, request.routeOptions.config.access ?? (request.is404 ? 'open' : 'read'))
  })
}

function keyOf({ headers }: FastifyRequest): string | undefined {
  const named = headers['x-api-key']
  if (typeof named === 'string') return named
  return /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1]
}
