import { expect, test } from 'vitest'
import { openTestApp } from '../app.ts'

test('a parameter that is unknown or wrong is refused with its code, its name and the mend', async () => {
  const app = await openTestApp()
  const wrong: [string, string, string][] = [
    ['/v1/events?colour=red', 'UNKNOWN_FILTER', 'colour'],
    ['/v1/statements?quadClass=verbal-conflict', 'UNKNOWN_FILTER', 'quadClass'],
    ['/v1/events/e-meeting?limit=3', 'UNKNOWN_FILTER', 'limit'],
    ['/v1/events?type=PARTY', 'INVALID_PARAMETER', 'type'],
    ['/v1/events?status=maybe', 'INVALID_PARAMETER', 'status'],
    ['/v1/events?country=Freedonia', 'INVALID_PARAMETER', 'country'],
    ['/v1/events?from=2025-02-30', 'BAD_DATE', 'from'],
    ['/v1/events?to=gestern', 'BAD_DATE', 'to'],
    ['/v1/events?knownAt=2025', 'BAD_DATE', 'knownAt'],
    ['/v1/events?from=2025-02-01&to=2025-01-01', 'BAD_RANGE', 'from'],
    ['/v1/events?actor=country:fre&counterpart=country:fre', 'INVALID_PARAMETER', 'counterpart'],
    ['/v1/actors/country:fre/events?counterpart=country:fre', 'INVALID_PARAMETER', 'counterpart'],
    ['/v1/timeline?actor=country:fre&counterpart=country:fre', 'INVALID_PARAMETER', 'counterpart'],
    ['/v1/timeline?groupBy=decade', 'INVALID_PARAMETER', 'groupBy'],
    ['/v1/paths?from=country:fre', 'INVALID_PARAMETER', 'to'],
    ['/v1/paths?from=country:fre&to=country:fre', 'INVALID_PARAMETER', 'to'],
    ['/v1/paths?from=country:fre&to=country:syl&maxLength=9', 'INVALID_PARAMETER', 'maxLength'],
    ['/v1/search', 'INVALID_PARAMETER', 'q'],
  ]
  for (const [url, code, field] of wrong) {
    const reply = await app.inject(url)
    expect(reply.statusCode, url).toBe(400)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json(), url).toEqual({
      type: `/errors#${code.toLowerCase()}`,
      title: expect.any(String),
      status: 400,
      code,
      detail: expect.any(String),
      field,
      mend: expect.any(String),
    })
  }
})

test('an unknown filter is told which ones there are', async () => {
  const app = await openTestApp()
  expect((await app.inject('/v1/articles?colour=red')).json().mend).toBe(
    'Use q, actor, language, publisher, from, to, knownAt, state, limit, cursor.',
  )
})

test.each(['/v1/events/none', '/v1/statements/none', '/v1/articles/none', '/v1/nothing', '/nothing'])(
  '%s is 404 as a problem',
  async (url) => {
    const app = await openTestApp()
    const reply = await app.inject(url)
    expect(reply.statusCode).toBe(404)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json().code).toMatch(/_NOT_FOUND$/)
  },
)

test.each([
  ['no statement', {}, 'INVALID_BODY', 'statement'],
  ['a statement that is a number', { statement: 1 }, 'INVALID_BODY', 'statement'],
  ['parameters that are a list', { statement: 'RETURN 1 AS one', parameters: [] }, 'INVALID_BODY', 'parameters'],
  [
    'an id that is a number',
    { statement: 'MATCH (e:Event {id: $id}) RETURN e.id AS id', parameters: { id: 1 } },
    'PARAMETER_INVALID',
    undefined,
  ],
])('Cypher with %s is refused', async (_what, payload, code, field) => {
  const app = await openTestApp()
  const reply = await app.inject({ method: 'POST', url: '/v1/cypher', payload })
  expect(reply.statusCode).toBe(400)
  expect(reply.json()).toMatchObject({ code, ...(field ? { field } : {}) })
})

test('a reply never tells of the inside', async () => {
  const app = await openTestApp()
  app.get('/broken', () => {
    throw new TypeError('secret of the house')
  })
  const reply = await app.inject('/broken')
  expect(reply.statusCode).toBe(500)
  expect(reply.json()).toMatchObject({ code: 'INTERNAL' })
  expect(reply.body).not.toContain('secret')
})

test.each(['/v1/events/%E0%A4%A', '/%ZZ', `/v1/events/${'x'.repeat(2000)}`])(
  'the address %.30s cannot be read, and that is a problem',
  async (url) => {
    const app = await openTestApp()
    const reply = await app.inject(url)
    expect([400, 404, 414]).toContain(reply.statusCode)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json()).toMatchObject({ status: reply.statusCode, code: expect.any(String), mend: expect.any(String) })
  },
)
