import closeWithGrace from 'close-with-grace'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { buildApp } from '../api/app.ts'
import graphql from '../api/graphql/index.ts'
import { createQueries } from '../graph/queries.ts'
import { pooledReader } from '../ingest/pool.ts'
import { loadConfig } from './config.ts'
import { readerOf } from './model.ts'
import { openService, type Service, seed } from './service.ts'
import { describeStart } from './start-errors.ts'

/** A stop that takes longer is cut short: what was accepted is on disk anyway. */
const GRACE = 9_000
/** How long a stop waits for requests in hand: a body that never ends would hold it up for ever. */
const ANSWERS = 3_000
/** Milliseconds behind at which requests are turned away, so that those in hand are still answered. */
const MAX_LAG = 5_000

async function serve(): Promise<void> {
  const config = loadConfig()
  const logger = pino({ level: config.logLevel })
  const rules = pooledReader()
  const reader = await readerOf(rules, config, logger)
  const service = await openService(config, reader, (message, detail) => logger.warn(detail, message))
  const { store, worker } = service
  const app = await buildApp({
    store,
    queries: createQueries(store),
    ingest: worker,
    extract: async (input) => (await reader.read(await reader.normalise(input), input.id)).extraction,
    config: { ...config, processMetrics: true, maxEventLoopDelay: MAX_LAG },
    ...(reader.figures ? { model: reader.figures } : {}),
    logger,
    graphql,
  })
  let stopping = false
  closeWithGrace({ delay: GRACE, logger }, async ({ err }) => {
    stopping = true
    if (err) logger.error(err)
    await stop(app, service)
  })
  const address = await app.listen({ host: config.host, port: config.port })
  process.stdout.write(
    [
      `Depesche serves ${store.engine === 'neo4j' ? 'Neo4j' : 'the embedded store'} on ${address}`,
      `  playground ${address}/graphiql   REST ${address}/docs   GraphQL ${address}/graphql`,
      '',
    ].join('\n'),
  )
  try {
    if (config.seed) await seed(service)
    worker.resume()
    // After listening, because the thread takes its time to load the lexicons.
    rules.warm()
  } catch (error) {
    // Seeds that a stop kept out come with the next start.
    if (!stopping) throw error
  }
}

/** Answers what is in hand as far as that is soon done, then closes all. */
async function stop(app: FastifyInstance, service: Service): Promise<void> {
  service.halt()
  const cut = setTimeout(() => app.server.closeAllConnections(), ANSWERS)
  await app.close()
  clearTimeout(cut)
  await service.close()
}

await serve().catch((error: unknown) => {
  process.stderr.write(`${describeStart(error)}\n`)
  process.exit(1)
})
