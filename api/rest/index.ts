import type { FastifyPluginAsync } from 'fastify'
import type { AppDeps } from '../app.ts'
import { actors } from './actors.ts'
import type { ArticleLimits } from './article-input.ts'
import { articles } from './articles.ts'
import { cypher } from './cypher.ts'
import { events } from './events.ts'
import { extraction } from './extract.ts'
import { network } from './network.ts'
import { search } from './search.ts'
import { statements } from './statements.ts'
import { timeline } from './timeline.ts'

/** All that is under /v1. */
export const rest: FastifyPluginAsync<AppDeps & { limits: ArticleLimits }> = async (app, deps) => {
  const { store, queries, ingest, extract, limits, config } = deps
  await app.register(articles, { queries, ingest, limits })
  await app.register(extraction, { extract, limits })
  await app.register(actors, { queries })
  await app.register(statements, { queries })
  await app.register(events, { queries })
  await app.register(timeline, { queries })
  await app.register(network, { queries })
  await app.register(search, { queries })
  await app.register(cypher, { store, limits: config.cypher ?? {} })
}
