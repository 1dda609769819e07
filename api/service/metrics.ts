import type { FastifyPluginAsync } from 'fastify'
import fp from 'fastify-plugin'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Ingest, ModelFigures } from '../../graph/ports.ts'
import type { Queries } from '../../graph/queries.ts'
import { modelMetrics } from './model-metrics.ts'

export interface MetricsOptions {
  queries: Queries
  ingest: Ingest
  model?: () => ModelFigures
  /** Memory, event loop and garbage collection too: once a process. */
  process?: boolean
}

/** GET /metrics for Prometheus. */
const plugin: FastifyPluginAsync<MetricsOptions> = async (app, { queries, ingest, model, process = false }) => {
  const register = new Registry()
  if (process) collectDefaultMetrics({ register })

  const durations = new Histogram({
    name: 'depesche_http_request_duration_seconds',
    help: 'Time from the request to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [register],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })

  new Gauge({
    name: 'depesche_ingest_queue_length',
    help: 'Articles that are received and not yet extracted',
    registers: [register],
    async collect() {
      this.set(await ingest.pending().catch(() => Number.NaN))
    },
  })
  new Gauge({
    name: 'depesche_articles',
    help: 'Articles in the graph by state',
    labelNames: ['state'],
    registers: [register],
    async collect() {
      this.reset()
      // While the store is away the other figures are wanted all the more.
      const states = await queries.articleStates().catch(() => ({}))
      for (const [state, count] of Object.entries(states)) this.set({ state }, count)
    },
  })

  if (model) modelMetrics(register, model)

  const schema = {
    tags: ['Service'],
    summary: 'Figures for Prometheus',
    produces: ['text/plain'],
    response: { 200: { type: 'string' } },
  }
  app.get('/metrics', { schema, logLevel: 'warn' }, async (_request, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  )
}

export const metrics = fp(plugin, { name: 'metrics' })
