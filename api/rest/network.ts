import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import type { Queries } from '../../graph/queries.ts'
import { Graph, Path } from '../schemas/answers.ts'
import { exactly, filterQuery, paging } from '../schemas/filters.ts'
import { mustExist } from './exists.ts'
import { failures, filterIn } from './list.ts'

const actorId = (description: string) => Type.String({ minLength: 1, description })

export const network: FastifyPluginAsyncTypebox<{ queries: Queries }> = async (app, { queries }) => {
  const tags = ['Network']

  app.get(
    '/paths',
    {
      schema: {
        tags,
        summary: 'The shortest connections between two actors, through events and statements that they share',
        querystring: exactly({
          from: actorId('Actor id.'),
          to: actorId('Actor id.'),
          maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 6, default: 6, description: 'Steps.' })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 5 })),
        }),
        response: { 200: Type.Object({ items: Type.Array(Path) }), ...failures },
      },
    },
    async ({ query: { from, to, maxLength = 6, limit = 5 } }) => {
      await Promise.all([mustExist(queries, 'from', from), mustExist(queries, 'to', to)])
      return { items: await queries.paths(from, to, maxLength, limit) }
    },
  )

  app.get(
    '/graph',
    {
      schema: {
        tags,
        summary: 'An actor, those whom it meets most often, and what joins them',
        querystring: exactly({
          ...surroundings.properties,
          actor: actorId('Actor id.'),
          limit: paging.limit,
        }),
        response: { 200: Graph, ...failures },
      },
    },
    async ({ query }) => {
      await mustExist(queries, 'actor', query.actor)
      return queries.graph(query.actor, filterIn('graph', query), query.limit ?? 25)
    },
  )
}

const surroundings = filterQuery('graph', {})
