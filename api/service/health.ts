import type { FastifyPluginAsync } from 'fastify'
import type { Ingest } from '../../graph/ports.ts'
import type { Store } from '../../graph/store.ts'

/** Live: the process answers. Ready: the store does too; while it does not, 503 with what to do about it. */
export const health: FastifyPluginAsync<{ store: Store; ingest: Ingest }> = async (app, { store, ingest }) => {
  const open = { config: { access: 'open' }, schema: { hide: true }, logLevel: 'warn' } as const

  app.get('/health/live', open, async () => ({ status: 'live' }))

  app.get('/health/ready', open, async () => {
    await store.check()
    return { status: 'ready', store: store.engine, pending: await ingest.pending() }
  })
}
