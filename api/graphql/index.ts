import { readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { FastifyPluginAsync } from 'fastify'
import fp from 'fastify-plugin'
import { Kind } from 'graphql/index.js'
import mercurius from 'mercurius'
import type { AppDeps } from '../app.ts'
import { type Context, contextOf } from './context.ts'
import { refuseCostly } from './cost.ts'
import { formatErrors, refuse } from './errors.ts'
import { playground } from './playground.ts'
import { resolvers } from './resolvers.ts'

const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')

/** Deep enough for introspection (15 levels) and for every question that the schema is made for; an end to queries that go round in circles. */
const DEPTH = 16
/** Longer than any question; reading a text of megabytes would hold up all others. */
const MAX_TOKENS = 10_000

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
    errorHandler: refuse as (...args: Parameters<typeof refuse>) => Promise<void>,
    graphql: { parseOptions: { maxTokens: MAX_TOKENS } },
  })
  app.graphql.addHook('preExecution', async (schema, document, context, variables) => {
    refuseCostly(schema, document, context as unknown as Context, variables ?? {})
    // Compiled queries are kept by their text alone: one text with several operations must not be compiled.
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    return operations.length > 1 ? { document } : undefined
  })
  await app.register(playground)
}

export default fp(graphql, { name: 'graphql' })
