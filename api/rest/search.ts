import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { LABELS, type Queries } from '../../graph/queries.ts'
import { hitColumns } from '../formats/columns.ts'
import { FORMATS } from '../formats/negotiate.ts'
import { sendItems } from '../formats/table.ts'
import { SearchHit } from '../schemas/answers.ts'
import { oneOf } from '../schemas/base.ts'
import { exactly, paging } from '../schemas/filters.ts'
import { failures } from './list.ts'

export const search: FastifyPluginAsyncTypebox<{ queries: Queries }> = async (app, { queries }) => {
  app.get(
    '/search',
    {
      schema: {
        tags: ['Search'],
        summary: 'Actors, statements, events and articles, best first: names before text',
        querystring: exactly({
          q: Type.String({ minLength: 1, maxLength: 200, description: 'Words or a name.' }),
          label: Type.Optional(Type.Array(oneOf(LABELS), { description: 'Only these. Repeat it for several.' })),
          limit: paging.limit,
        }),
        produces: [...FORMATS],
        response: { 200: Type.Object({ items: Type.Array(SearchHit) }), ...failures },
      },
    },
    async (request, reply) => {
      const { q, limit = 25, label } = request.query
      const items = await queries.search(q, limit, label)
      return sendItems(request, reply, items, hitColumns, { items })
    },
  )
}
