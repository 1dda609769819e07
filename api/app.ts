import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyPluginAsync, LogController } from 'fastify'
import type { Extract, Ingest, ModelFigures } from '../graph/ports.ts'
import type { Queries } from '../graph/queries.ts'
import type { QueryLimits, Store } from '../graph/store.ts'
import { authorization, type Keys } from './auth.ts'
import { errorReplies, replyToFrameworkError } from './replies.ts'
import { rest } from './rest/index.ts'
import { sharedSchemas } from './schemas/base.ts'
import { describeRoutes, documentation } from './service/documentation.ts'
import { health } from './service/health.ts'
import { metrics } from './service/metrics.ts'

export interface ApiConfig extends Keys {
  /** Bytes. Defaults: 1 MiB an article, 32 MiB a request. */
  readonly limits?: { readonly article?: number; readonly request?: number }
  /** Of POST /v1/cypher. Defaults: 10,000 ms, 10,000 rows. */
  readonly cypher?: QueryLimits
  /** Milliseconds that the event loop may lag before requests are turned away with 503. Default: no bound. */
  readonly maxEventLoopDelay?: number
  /** Figures of the process in /metrics: once a process. */
  readonly processMetrics?: boolean
}

export interface AppDeps {
  readonly store: Store
  readonly queries: Queries
  readonly ingest: Ingest
  readonly extract: Extract
  /** Where a language model is asked beside the rules. */
  readonly model?: () => ModelFigures
  readonly config: ApiConfig
  readonly logger?: FastifyBaseLogger
  /** The GraphQL endpoint and its playground, as one plugin that is given these same deps. */
  readonly graphql?: FastifyPluginAsync<AppDeps>
}

const MIB = 1024 * 1024
/** Ids are made from names, and names of institutions are long. */
const MAX_PARAM_LENGTH = 1000

/** The whole HTTP API, apart from listening. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { store, queries, ingest, model, config, logger, graphql } = deps
  const app = Fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    bodyLimit: config.limits?.request ?? 32 * MIB,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH, ignoreTrailingSlash: true },
    // Otherwise a connection that a client keeps alive holds up the close.
    forceCloseConnections: 'idle',
    frameworkErrors: replyToFrameworkError,
    // Two lines a request cost throughput: at level debug there is one (below).
    logController: new LogController({ disableRequestLogging: true }),
  }) as unknown as FastifyInstance
  // Nothing here reads plain text: it is refused as such rather than taken for an article that is none.
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  app.withTypeProvider<TypeBoxTypeProvider>()
  app.addHook('onResponse', async ({ method, url, log }, { statusCode, elapsedTime }) =>
    log.debug({ method, url, statusCode, milliseconds: Math.round(elapsedTime) }, 'answered'),
  )
  errorReplies(app)
  authorization(app, config)
  for (const schema of sharedSchemas) app.addSchema(schema)

  if (config.maxEventLoopDelay) await app.register(underPressure, { maxEventLoopDelay: config.maxEventLoopDelay })
  await describeRoutes(app)
  await app.register(metrics, { queries, ingest, model, process: config.processMetrics })
  await app.register(health, { store, ingest })
  await app.register(documentation)
  await app.register(rest, { ...deps, prefix: '/v1', limits: { article: config.limits?.article ?? MIB } })
  if (graphql) await app.register(graphql, deps)
  return app
}
