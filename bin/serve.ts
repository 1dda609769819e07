import closeWithGrace from 'close-with-grace'
import pino from 'pino'
import { buildApp } from '../api/app.ts'
import graphql from '../api/graphql/index.ts'
import { createQueries } from '../graph/queries.ts'
import { pooledReader } from '../ingest/pool.ts'
import { loadConfig } from './config.ts'
import { openService, seed } from './service.ts'
import { describe } from './sources.ts'

/** A stop that takes longer is cut short: what was accepted is on disk anyway. */
const GRACE = 9_000
/** Milliseconds behind at which requests are turned away, so that those in hand are still answered. */
const MAX_LAG = 5_000

async function serve(): Promise<void> {
  const config = loadConfig()
  const logger = pino({ level: config.logLevel })
  const reader = await pooledReader()
  const service = await openService(config.store, reader, (message, detail) => logger.warn(detail, message)).catch(
    async (error: unknown) => {
      await reader.close()
      throw error
    },
  )
  const { store, worker } = service
  const app = await buildApp({
    store,
    queries: createQueries(store),
    ingest: worker,
    extract: async (input) => (await reader.read(await reader.normalise(input), input.id)).extraction,
    config: { ...config, processMetrics: true, maxEventLoopDelay: MAX_LAG },
    logger,
    graphql,
  })
  closeWithGrace({ delay: GRACE, logger }, async ({ err }) => {
    if (err) logger.error(err)
    await app.close()
    await service.close()
  })
  const address = await app.listen({ host: config.host, port: config.port })
  if (config.seed) await seed(service)
  worker.resume()
  process.stdout.write(
    [
      `Depesche serves ${store.engine === 'neo4j' ? 'Neo4j' : 'the embedded store'} on ${address}`,
      `  playground ${address}/graphiql   REST ${address}/docs   GraphQL ${address}/graphql`,
      '',
    ].join('\n'),
  )
}

await serve().catch((error: unknown) => {
  const taken = (error as { code?: string }).code === 'EADDRINUSE'
  process.stderr.write(`${describe(error)}${taken ? ' Stop what listens there, or set PORT to another one.' : ''}\n`)
  process.exit(1)
})
