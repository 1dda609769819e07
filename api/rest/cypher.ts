import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import type { Params, QueryLimits, Store } from '../../graph/store.ts'
import { QueryAnswer } from '../schemas/answers.ts'
import { failures } from './list.ts'

export const cypher: FastifyPluginAsyncTypebox<{ store: Store; limits: QueryLimits }> = async (
  app,
  { store, limits },
) => {
  app.post(
    '/cypher',
    {
      schema: {
        tags: ['Cypher'],
        summary: 'Your own Cypher, read-only',
        description: 'Answers as Neo4j’s Query API v2 does. Bounded in time and rows; what it cuts off it says.',
        body: Type.Object({
          statement: Type.String({ minLength: 1, maxLength: 100_000 }),
          parameters: Type.Optional(Type.Record(Type.String(), Type.Any())),
        }),
        response: { 200: QueryAnswer, ...failures },
      },
    },
    async ({ body: { statement, parameters = {} } }) => {
      const { fields, values, truncated, asOf } = await store.query(statement, parameters as Params, limits)
      return { data: { fields, values }, truncated, asOf }
    },
  )
}
