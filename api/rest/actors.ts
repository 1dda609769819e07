import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import type { Queries } from '../../graph/queries.ts'
import { Failure } from '../errors.ts'
import { actorRow, eventRow, relationRow, statementRow } from '../formats/columns.ts'
import { sendItems } from '../formats/table.ts'
import { PageOf } from '../schemas/answers.ts'
import { exactly, filterQuery, IdParams, paging } from '../schemas/filters.ts'
import { Actor, Event, Relation, Statement } from '../schemas/resources.ts'
import { failures, filterIn, pageIn, sendPage } from './list.ts'

export const actors: FastifyPluginAsyncTypebox<{ queries: Queries }> = async (app, { queries }) => {
  const tags = ['Actors']

  async function mustExist(id: string) {
    const actor = await queries.actor(id)
    if (!actor)
      throw new Failure('ACTOR_NOT_FOUND', `There is no actor “${id}”.`, {
        field: 'id',
        mend: 'Find the id by /v1/actors?q=NAME or /v1/search?q=NAME.',
      })
    return actor
  }

  app.get(
    '/actors',
    {
      schema: {
        tags,
        summary: 'Actors, by name',
        querystring: filterQuery('actors', paging),
        response: { 200: PageOf(Actor), ...failures },
      },
    },
    async (request, reply) => {
      const page = await queries.actors(filterIn('actors', request.query), pageIn(request.query))
      return sendPage(request, reply, page, actorRow)
    },
  )

  app.get(
    '/actors/:id',
    {
      schema: {
        tags,
        summary: 'An actor with the offices that are told of it',
        params: IdParams,
        querystring: exactly({}),
        response: { 200: Actor, ...failures },
      },
    },
    ({ params }) => mustExist(params.id),
  )

  app.get(
    '/actors/:id/statements',
    {
      schema: {
        tags,
        summary: 'What an actor said, newest first',
        params: IdParams,
        querystring: filterQuery('statements', paging),
        response: { 200: PageOf(Statement), ...failures },
      },
    },
    async (request, reply) => {
      const { id } = await mustExist(request.params.id)
      const filter = { ...filterIn('statements', request.query), speaker: [id] }
      return sendPage(request, reply, await queries.statements(filter, pageIn(request.query)), statementRow)
    },
  )

  app.get(
    '/actors/:id/events',
    {
      schema: {
        tags,
        summary: 'Events in which an actor takes part, newest first',
        params: IdParams,
        querystring: filterQuery('events', paging),
        response: { 200: PageOf(Event), ...failures },
      },
    },
    async (request, reply) => {
      const { id } = await mustExist(request.params.id)
      const { actor = [], counterpart = actor, ...filter } = filterIn('events', request.query)
      const page = await queries.events({ ...filter, counterpart, actor: [id] }, pageIn(request.query))
      return sendPage(request, reply, page, eventRow)
    },
  )

  app.get(
    '/actors/:id/relations',
    {
      schema: {
        tags,
        summary: 'With whom an actor meets in events, most often first',
        params: IdParams,
        querystring: exactly({ limit: paging.limit }),
        response: { 200: Type.Object({ items: Type.Array(Relation) }), ...failures },
      },
    },
    async (request, reply) => {
      const { id } = await mustExist(request.params.id)
      const items = await queries.relations(id, request.query.limit ?? 25)
      return sendItems(request, reply, items, relationRow, { items })
    },
  )
}
