import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import type { Ingest } from '../../graph/ports.ts'
import type { Store } from '../../graph/store.ts'
import { failures } from '../rest/list.ts'
import { oneOf } from '../schemas/base.ts'

/** Live: the process answers. Ready: the store does too; while it does not, 503 with what to do about it. */
export const health: FastifyPluginAsyncTypebox<{ store: Store; ingest: Ingest }> = async (app, { store, ingest }) => {
  const open = { config: { access: 'open' }, logLevel: 'warn' } as const
  // `security` is OpenAPI's: no key is needed here, whatever the rest asks for.
  const schema = { tags: ['Service'], security: [] }

  app.get(
    '/health/live',
    {
      ...open,
      schema: {
        ...schema,
        summary: 'Whether the process answers',
        response: { 200: Type.Object({ status: oneOf(['live']) }) },
      },
    },
    async () => ({ status: 'live' as const }),
  )

  const Ready = Type.Object({
    status: oneOf(['ready']),
    store: oneOf(['embedded', 'neo4j']),
    pending: Type.Integer({ description: 'Articles that are received and not yet read' }),
  })
  app.get(
    '/health/ready',
    {
      ...open,
      schema: { ...schema, summary: 'Whether the store answers too', response: { 200: Ready, '5xx': failures['5xx'] } },
    },
    async () => {
      await store.check()
      return { status: 'ready' as const, store: store.engine, pending: await ingest.pending() }
    },
  )
}
