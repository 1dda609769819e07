import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { GROUPINGS, type Queries } from '../../graph/queries.ts'
import { bucketColumns } from '../formats/columns.ts'
import { FORMATS } from '../formats/negotiate.ts'
import { sendItems } from '../formats/table.ts'
import { TimelineBucket } from '../schemas/answers.ts'
import { oneOf } from '../schemas/base.ts'
import { filterQuery } from '../schemas/filters.ts'
import { failures, filterIn } from './list.ts'

export const timeline: FastifyPluginAsyncTypebox<{ queries: Queries }> = async (app, { queries }) => {
  app.get(
    '/timeline',
    {
      schema: {
        tags: ['Events'],
        summary: 'How many events, and how cooperative, over time',
        querystring: filterQuery('events', {
          groupBy: Type.Optional(
            Type.Array(oneOf(GROUPINGS), {
              description: 'A period, and type, quadClass or actor beside it or alone. Default month.',
            }),
          ),
        }),
        produces: [...FORMATS],
        response: { 200: Type.Object({ items: Type.Array(TimelineBucket) }), ...failures },
      },
    },
    async (request, reply) => {
      const items = await queries.timeline(filterIn('events', request.query), request.query.groupBy ?? ['month'])
      return sendItems(request, reply, items, bucketColumns, { items })
    },
  )
}
