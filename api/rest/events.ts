import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Queries } from '../../graph/queries.ts'
import { Failure } from '../errors.ts'
import { eventColumns } from '../formats/columns.ts'
import { FORMATS } from '../formats/negotiate.ts'
import { PageOf } from '../schemas/answers.ts'
import { exactly, filterQuery, IdParams, knownAt, paging } from '../schemas/filters.ts'
import { Event } from '../schemas/resources.ts'
import { failures, filterIn, pageIn, sendPage } from './list.ts'

export const events: FastifyPluginAsyncTypebox<{ queries: Queries }> = async (app, { queries }) => {
  const tags = ['Events']

  app.get(
    '/events',
    {
      schema: {
        tags,
        summary: 'Events, newest first',
        querystring: filterQuery('events', paging),
        produces: [...FORMATS],
        response: { 200: PageOf(Event), ...failures },
      },
    },
    async (request, reply) => {
      const page = await queries.events(filterIn('events', request.query), pageIn(request.query))
      return sendPage(request, reply, page, eventColumns)
    },
  )

  app.get(
    '/events/:id',
    {
      schema: {
        tags,
        summary: 'An event with its reports and the history of its status',
        params: IdParams,
        querystring: exactly(knownAt),
        response: { 200: Event, ...failures },
      },
    },
    async ({ params: { id }, query }) => {
      const event = await queries.event(id, query.knownAt)
      if (!event)
        throw new Failure('EVENT_NOT_FOUND', `There is no event “${id}”${query.knownAt ? ' yet' : ''}.`, {
          field: 'id',
          mend: 'Find the id by /v1/events.',
        })
      return event
    },
  )
}
