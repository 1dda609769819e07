import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Queries } from '../../graph/queries.ts'
import { Failure } from '../errors.ts'
import { statementColumns } from '../formats/columns.ts'
import { FORMATS } from '../formats/negotiate.ts'
import { PageOf } from '../schemas/answers.ts'
import { exactly, filterQuery, IdParams, knownAt, paging } from '../schemas/filters.ts'
import { Statement } from '../schemas/resources.ts'
import { failures, filterIn, pageIn, sendPage } from './list.ts'

export const statements: FastifyPluginAsyncTypebox<{ queries: Queries }> = async (app, { queries }) => {
  const tags = ['Statements']

  app.get(
    '/statements',
    {
      schema: {
        tags,
        summary: 'What was said, newest first',
        querystring: filterQuery('statements', paging),
        produces: [...FORMATS],
        response: { 200: PageOf(Statement), ...failures },
      },
    },
    async (request, reply) => {
      const page = await queries.statements(filterIn('statements', request.query), pageIn(request.query))
      return sendPage(request, reply, page, statementColumns)
    },
  )

  app.get(
    '/statements/:id',
    {
      schema: {
        tags,
        summary: 'A statement with where it stands',
        params: IdParams,
        querystring: exactly(knownAt),
        response: { 200: Statement, ...failures },
      },
    },
    async ({ params: { id }, query }) => {
      const statement = await queries.statement(id, query.knownAt)
      if (!statement)
        throw new Failure('STATEMENT_NOT_FOUND', `There is no statement “${id}”${query.knownAt ? ' yet' : ''}.`, {
          field: 'id',
          mend: 'Find the id by /v1/statements.',
        })
      return statement
    },
  )
}
