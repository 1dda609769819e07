import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyPluginAsync } from 'fastify'
import type { Extract, Ingest } from '../graph/ports.ts'
import type { Queries } from '../graph/queries.ts'
import type { Store } from '../graph/store.ts'
import { authorization, type Keys } from './auth.ts'

export interface ApiConfig extends Keys {
  /** Bytes. Defaults: 1 MiB an article, 32 MiB a request. */
  readonly limits?: { readonly article?: number; readonly request?: number }
  /** Of POST /v1/cypher. Defaults: 10,000 ms, 10,000 rows. */
  readonly cypher?: { readonly timeout?: number; readonly rows?: number }
}

export interface AppDeps {
  readonly store: Store
  readonly queries: Queries
  readonly ingest: Ingest
  readonly extract: Extract
  readonly config: ApiConfig
  readonly logger?: FastifyBaseLogger
  /** The GraphQL endpoint and its playground, as one plugin that is given these same deps. */
  readonly graphql?: FastifyPluginAsync<AppDeps>
}

export const MIB = 1024 * 1024

/** The whole HTTP API, apart from listening. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const app = Fastify({
    ...(deps.logger ? { loggerInstance: deps.logger } : { logger: false }),
    bodyLimit: deps.config.limits?.request ?? 32 * MIB,
  })
    .setValidatorCompiler(TypeBoxValidatorCompiler)
    .withTypeProvider<TypeBoxTypeProvider>()
  authorization(app, deps.config)
  if (deps.graphql) await app.register(deps.graphql, deps)
  return app as unknown as FastifyInstance
}
