import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import type { Queries } from '../../graph/queries.ts'
import { actorColumns, eventColumns, relationColumns, statementColumns } from '../formats/columns.ts'
import { FORMATS } from '../formats/negotiate.ts'
import { sendItems } from '../formats/table.ts'
import { PageOf } from '../schemas/answers.ts'
import { exactly, filterQuery, IdParams, paging } from '../schemas/filters.ts'
import { Actor, Event, Relation, Statement } from '../schemas/resources.ts'
import { actorMissing, mustExist } from './exists.ts'
import { failures, filterIn, pageIn, sendPage } from './list.ts'

export const actors: FastifyPluginAsyncTypebox<{ queries: Queries }> = async (app, { queries }) => {
  const tags = ['Actors']

  app.get(
    '/actors',
    {
      schema: {
        tags,
        summary: 'Actors, by name',
        querystring: filterQuery('actors', paging),
        produces: [...FORMATS],
        response: { 200: PageOf(Actor), ...failures },
      },
    },
    async (request, reply) => {
      const page = await queries.actors(filterIn('actors', request.query), pageIn(request.query))
      return sendPage(request, reply, page, actorColumns)
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
    async ({ params: { id } }) => (await queries.actor(id)) ?? actorMissing('id', id),
  )

  app.get(
    '/actors/:id/statements',
    {
      schema: {
        tags,
        summary: 'What an actor said, newest first',
        params: IdParams,
        querystring: filterQuery('statements', paging, ['speaker']),
        produces: [...FORMATS],
        response: { 200: PageOf(Statement), ...failures },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const filter = { ...filterIn('statements', request.query), speaker: [id] }
      const [page] = await Promise.all([
        queries.statements(filter, pageIn(request.query)),
        mustExist(queries, 'id', id),
      ])
      return sendPage(request, reply, page, statementColumns)
    },
  )

  app.get(
    '/actors/:id/events',
    {
      schema: {
        tags,
        summary: 'Events in which an actor takes part, newest first',
        params: IdParams,
        querystring: filterQuery('events', paging, ['actor']),
        produces: [...FORMATS],
        response: { 200: PageOf(Event), ...failures },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const filter = { ...filterIn('events', request.query), actor: [id] }
      const [page] = await Promise.all([queries.events(filter, pageIn(request.query)), mustExist(queries, 'id', id)])
      return sendPage(request, reply, page, eventColumns)
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
        produces: [...FORMATS],
        response: { 200: Type.Object({ items: Type.Array(Relation) }), ...failures },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const [items] = await Promise.all([
        queries.relations(id, request.query.limit ?? 25),
        mustExist(queries, 'id', id),
      ])
      return sendItems(request, reply, items, relationColumns, { items })
    },
  )
}
