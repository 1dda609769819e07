import closeWithGrace from 'close-with-grace'
import pino from 'pino'
import { pooledReader } from '../ingest/pool.ts'
import { loadConfig } from './config.ts'
import { readerOf } from './model.ts'
import { openService } from './service.ts'
import { describe } from './sources.ts'

/** How often a worker without the API looks for articles that others have received. */
const LOOK = 2_000

async function work(): Promise<void> {
  const config = loadConfig()
  if (config.store.kind === 'embedded')
    throw new Error(
      'A worker of its own needs a store that several processes share. Set NEO4J_URI; with the embedded store, npm start works off what it receives.',
    )
  const logger = pino({ level: config.logLevel })
  const reader = await readerOf(pooledReader(), config, logger)
  const service = await openService(config, reader, (message, detail) => logger.warn(detail, message))
  service.worker.resume()
  const looking = setInterval(() => service.worker.resume(), LOOK)
  closeWithGrace({ delay: 9_000, logger }, async () => {
    clearInterval(looking)
    await service.close()
  })
  logger.info('The worker waits for received articles.')
}

await work().catch((error: unknown) => {
  process.stderr.write(`${describe(error)}\n`)
  process.exit(1)
})
