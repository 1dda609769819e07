import { readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { FastifyPluginAsync } from 'fastify'
import fp from 'fastify-plugin'
import mercurius, { type MercuriusOptions } from 'mercurius'
import type { AppDeps } from '../app.ts'
import { problem, problemOf } from '../errors.ts'
import { contextOf } from './context.ts'
import { inTermsOfRelay } from './paging.ts'
import { playground } from './playground.ts'
import { resolvers } from './resolvers.ts'

const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')

/** Deep enough for introspection (15 levels) and for every question that the schema is made for; an end to queries that go round in circles. */
const DEPTH = 16

/** /graphql by GET and POST, and its playground at /graphiql. */
const graphql: FastifyPluginAsync<AppDeps> = async (app, { queries, ingest }) => {
  // GraphQL describes itself; OpenAPI lists what REST answers.
  app.addHook('onRoute', (route) => {
    if (route.path === '/graphql') route.schema = { ...route.schema, hide: true } as object
  })
  await app.register(mercurius, {
    // Made here rather than by mercurius, which gives enum values no value of their own.
    schema: makeExecutableSchema({ typeDefs, resolvers }),
    context: (request, reply) => contextOf(request, reply, queries, ingest),
    // A query that came once may come again: it is compiled then.
    jit: 1,
    queryDepth: DEPTH,
    graphiql: false,
    errorFormatter: formatErrors,
  })
  await app.register(playground)
}

export default fp(graphql, { name: 'graphql' })

/** Errors with the codes of the catalogue in `extensions`; what clients must not see is told as INTERNAL, and logged. */
const formatErrors: MercuriusOptions['errorFormatter'] = (execution, context) => {
  let away = false
  const { statusCode, response } = mercurius.defaultErrorFormatter(execution, context)
  const errors = (execution.errors ?? []).map((error, index) => {
    const formatted = response.errors?.[index] ?? { message: error.message }
    const { originalError } = error
    // Syntax, validation and depth errors come from the engine itself, and are the client's to mend.
    if (!originalError || 'statusCode' in originalError) return formatted
    const known = problemOf(originalError)
    if (!known) context.app.log.error(originalError)
    const { code, detail, field, mend, status } = inTermsOfRelay(
      known ?? problem('INTERNAL', 'Something went wrong here.'),
    )
    away ||= status === 503
    return { ...formatted, message: detail, extensions: { code, ...(field && { field }), ...(mend && { mend }) } }
  })
  if (away) context.reply?.header('retry-after', '5')
  return { statusCode: away ? 503 : statusCode, response: { data: response.data ?? null, errors } as never }
}
