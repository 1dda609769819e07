import { expect, test } from 'vitest'
import { openTestApp } from '../app.ts'

const article = { method: 'POST', url: '/v1/articles', payload: { text: 'Berg kam.', language: 'de' } } as const
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

test('without keys anybody reads and writes', async () => {
  const app = await openTestApp()
  expect((await app.inject('/v1/events')).statusCode).toBe(200)
  expect((await app.inject(article)).statusCode).toBe(202)
})

test('with API_KEYS writing needs one of them, and reading none', async () => {
  const app = await openTestApp({ apiKeys: ['first', 'second'] })
  const refused = await app.inject(article)
  expect(refused.statusCode).toBe(401)
  expect(refused.headers['www-authenticate']).toContain('Bearer')
  expect(refused.json()).toMatchObject({ code: 'UNAUTHORIZED', mend: expect.stringContaining('X-API-Key') })
  expect((await app.inject({ ...article, headers: bearer('third') })).statusCode).toBe(401)
  expect((await app.inject({ ...article, headers: bearer('second') })).statusCode).toBe(202)
  expect((await app.inject({ ...article, headers: { 'x-api-key': 'first' } })).statusCode).toBe(202)
  expect((await app.inject('/v1/events')).statusCode).toBe(200)
})

test('with READ_API_KEYS reading needs one, and a key to write reads too', async () => {
  const app = await openTestApp({ apiKeys: ['writer'], readApiKeys: ['reader'] })
  for (const url of ['/v1/events', '/v1/actors/country:fre', '/metrics'])
    expect((await app.inject(url)).statusCode).toBe(401)
  const cypher = { method: 'POST', url: '/v1/cypher', payload: { statement: 'RETURN 1 AS one' } } as const
  expect((await app.inject(cypher)).statusCode).toBe(401)
  expect((await app.inject({ ...cypher, headers: bearer('reader') })).statusCode).toBe(200)
  expect((await app.inject({ url: '/v1/events', headers: bearer('writer') })).statusCode).toBe(200)
  expect((await app.inject({ ...article, headers: bearer('reader') })).statusCode).toBe(401)
})

test('health and the descriptions are open to all', async () => {
  const app = await openTestApp({ apiKeys: ['writer'], readApiKeys: ['reader'] })
  for (const url of [
    '/health/live',
    '/health/ready',
    '/openapi.json',
    '/docs/',
    '/docs/static/swagger-ui-bundle.js',
    '/errors',
    '/',
  ])
    expect([url, (await app.inject(url)).statusCode]).toEqual([url, 200])
})

test('an unknown address is 404 and asks for no key', async () => {
  const app = await openTestApp({ readApiKeys: ['reader'] })
  expect((await app.inject('/v1/nothing')).statusCode).toBe(404)
})
