import { expect, test } from 'vitest'
import { StoreUnavailable } from '../../../graph/errors.ts'
import type { Store } from '../../../graph/store.ts'
import { openTestStore } from '../../helper.ts'
import { openTestApp } from '../app.ts'
import { fillStore } from '../fixture.ts'

/** The store with a line that can be cut: what then happens is what the adapters throw. */
function cuttable(store: Store): Store & { cut: boolean } {
  const line = { cut: false }
  const guarded = new Proxy(store, {
    get(target, name) {
      if (name === 'cut') return line.cut
      const value = Reflect.get(target, name) as unknown
      if (typeof value !== 'function' || name === 'close') return value
      return async (...args: unknown[]) => {
        if (line.cut) throw new StoreUnavailable('The store does not answer.', 'Start it.')
        return (value as (...args: unknown[]) => unknown).apply(target, args)
      }
    },
    set(_target, name, value) {
      if (name === 'cut') line.cut = value as boolean
      return true
    },
  })
  return guarded as Store & { cut: boolean }
}

test('while the store is away the service lives, says so, and recovers by itself', async () => {
  const real = await openTestStore()
  await fillStore(real)
  const store = cuttable(real)
  const app = await openTestApp({}, { store })
  expect((await app.inject('/health/ready')).json()).toMatchObject({ status: 'ready', pending: 0 })

  store.cut = true
  expect((await app.inject('/health/live')).statusCode).toBe(200)
  const article = { method: 'POST', url: '/v1/articles', payload: { text: 'Berg kam.', language: 'de' } } as const
  for (const request of ['/health/ready', '/v1/events', '/v1/actors/country:fre', article]) {
    const reply = await app.inject(request)
    expect(reply.statusCode).toBe(503)
    expect(reply.headers['retry-after']).toBe('5')
    expect(reply.json()).toMatchObject({ code: 'STORE_UNAVAILABLE', mend: 'Start it.' })
  }
  expect((await app.inject('/metrics')).statusCode).toBe(200)

  store.cut = false
  expect((await app.inject('/health/ready')).statusCode).toBe(200)
  expect((await app.inject('/v1/events')).statusCode).toBe(200)
})

test('metrics count requests by route, the queue, and articles by state', async () => {
  const app = await openTestApp()
  await app.inject('/v1/events/e-meeting')
  await app.inject('/v1/events/none')
  const { body } = await app.inject('/metrics')
  expect(body).toContain(
    'depesche_http_request_duration_seconds_count{method="GET",route="/v1/events/:id",status="200"} 1',
  )
  expect(body).toContain(
    'depesche_http_request_duration_seconds_count{method="GET",route="/v1/events/:id",status="404"} 1',
  )
  expect(body).toContain('depesche_ingest_queue_length 0')
  expect(body).toContain('depesche_articles{state="extracted"} 3')
})

test('OpenAPI describes every route of the contract, and every reference in it leads somewhere', async () => {
  const app = await openTestApp()
  const api = (await app.inject('/openapi.json')).json()
  expect(api.openapi).toBe('3.1.0')
  expect(Object.keys(api.paths).sort()).toEqual([
    '/health/live',
    '/health/ready',
    '/metrics',
    '/v1/actors',
    '/v1/actors/{id}',
    '/v1/actors/{id}/events',
    '/v1/actors/{id}/relations',
    '/v1/actors/{id}/statements',
    '/v1/articles',
    '/v1/articles/{id}',
    '/v1/cypher',
    '/v1/events',
    '/v1/events/{id}',
    '/v1/extract',
    '/v1/graph',
    '/v1/paths',
    '/v1/search',
    '/v1/statements',
    '/v1/statements/{id}',
    '/v1/timeline',
  ])
  for (const [, name] of JSON.stringify(api).matchAll(/"\$ref":"([^"]*)"/g))
    expect(name).toSatisfy((ref: string) => ref.replace('#/components/schemas/', '') in api.components.schemas)
})

test('the pages of the documentation load nothing from elsewhere', async () => {
  const app = await openTestApp()
  const page = await app.inject('/docs/')
  expect(page.body).toContain('swagger-ui')
  expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//)
})

test('the type of a problem leads a browser to its entry, and a program gets the list as Markdown', async () => {
  const app = await openTestApp()
  const { type } = (await app.inject('/v1/events?limit=0')).json()
  const [path, anchor] = type.split('#')
  const page = await app.inject({ url: path, headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.headers.vary).toBe('Accept')
  expect(page.body).toContain(`<h2 id="${anchor}">`)
  for (const headers of [{}, { accept: '*/*' }, { accept: 'text/markdown' }, { accept: 'application/json' }]) {
    const list = await app.inject({ url: path, headers })
    expect(list.headers['content-type']).toBe('text/markdown; charset=utf-8')
    expect(list.body).toContain(`## ${anchor.toUpperCase()}`)
  }
})

test('OpenAPI says that a key opens everything but the health checks, which need none', async () => {
  const app = await openTestApp()
  const { paths, security } = (await app.inject('/openapi.json')).json()
  expect(security).toContainEqual({ bearer: [] })
  for (const path of ['/health/live', '/health/ready']) expect(paths[path].get.security, path).toEqual([])
  expect(paths['/v1/events'].get.security).toBeUndefined()
})

test('OpenAPI tells which lists are had as tables, and that single things are not', async () => {
  const app = await openTestApp()
  const { paths } = (await app.inject('/openapi.json')).json()
  const types = (path: string) => Object.keys(paths[path].get.responses['200'].content)
  for (const list of ['actors', 'events', 'statements', 'articles', 'search', 'timeline', 'actors/{id}/relations'])
    expect(types(`/v1/${list}`), list).toEqual(['application/json', 'text/csv', 'application/x-ndjson'])
  for (const one of ['/v1/events/{id}', '/v1/graph', '/v1/paths']) expect(types(one), one).toEqual(['application/json'])
  expect(types('/metrics')).toEqual(['text/plain'])
})

test('a service that is behind says so as a problem, over GraphQL too', async () => {
  // Less than any event loop keeps to.
  const app = await openTestApp({ maxEventLoopDelay: 1e-6 })
  await expect.poll(async () => (await app.inject('/v1/events')).statusCode, { timeout: 10_000 }).toBe(503)
  for (const request of ['/v1/events', '/graphql?query={__typename}']) {
    const reply = await app.inject(request)
    expect(reply.statusCode).toBe(503)
    expect(reply.headers['retry-after']).toMatch(/^\d+$/)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json().code).toBe('OVERLOADED')
  }
})
