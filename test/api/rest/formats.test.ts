import { expect, test } from 'vitest'
import { openTestApp } from '../app.ts'

test.each([
  '/v1/events',
  '/v1/statements',
  '/v1/actors',
  '/v1/articles',
  '/v1/actors/person:anna-berg/events',
  '/v1/actors/person:anna-berg/statements',
  '/v1/actors/person:anna-berg/relations',
  '/v1/timeline',
  '/v1/search?q=berg',
])('%s is had as CSV and as NDJSON, a row for each item', async (url) => {
  const app = await openTestApp()
  const { items } = (await app.inject(url)).json()
  expect(items.length).toBeGreaterThan(0)
  const csv = await app.inject({ url, headers: { accept: 'text/csv' } })
  expect(csv.headers['content-type']).toContain('text/csv')
  expect(csv.body.trimEnd().split('\r\n')).toHaveLength(items.length + 1)
  const lines = await app.inject({ url, headers: { accept: 'application/x-ndjson' } })
  expect(lines.headers['content-type']).toContain('application/x-ndjson')
  expect(
    lines.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(items)
})

test('CSV tells an event in one row, with where it stands', async () => {
  const app = await openTestApp()
  const { body } = await app.inject({ url: '/v1/events?actor=country:syl', headers: { accept: 'text/csv' } })
  const [header = '', row = ''] = body.split('\r\n')
  const cells = Object.fromEntries(header.split(',').map((name, index) => [name, row.split(',')[index]]))
  expect(cells).toMatchObject({
    id: 'e-invasion',
    type: 'ASSAULT',
    status: 'happened',
    date: '2022',
    actors: 'country:fre',
    recipients: 'country:syl',
    scale: '-9',
    article: 'a3',
    text: 'überfallen',
  })
})

test('CSV of no rows still has its header', async () => {
  const app = await openTestApp()
  const { body } = await app.inject({ url: '/v1/events?type=APPOINT', headers: { accept: 'text/csv' } })
  expect(body).toMatch(/^id,type,mode,status,date,[^\n]*\r\n$/)
})

test('CSV of a page leads to the next one', async () => {
  const app = await openTestApp()
  const { headers } = await app.inject({ url: '/v1/events?limit=1', headers: { accept: 'text/csv' } })
  expect(headers.link).toMatch(/^<\/v1\/events\?limit=1&cursor=[\w-]+>; rel="next"$/)
})

test.each([
  ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json'],
  ['application/json;q=0.5, text/csv', 'text/csv'],
  ['application/json, text/csv;q=0.5', 'application/json'],
  ['', 'application/json'],
  ['*/*', 'application/json'],
  ['text/*', 'text/csv'],
  ['application/json;q=0, */*', 'text/csv'],
  ['application/jsonl', 'application/x-ndjson'],
  ['APPLICATION/X-NDJSON; charset=utf-8', 'application/x-ndjson'],
])('Accept: %s gives %s', async (accept, type) => {
  const app = await openTestApp()
  expect((await app.inject({ url: '/v1/events', headers: { accept } })).headers['content-type']).toContain(type)
})

test.each(['image/png', 'text/csv;q=0', 'csv', ';;,='])(
  'a format that is not offered (%s) is refused with those that are',
  async (accept) => {
    const app = await openTestApp()
    const reply = await app.inject({ url: '/v1/events', headers: { accept } })
    expect(reply.statusCode).toBe(406)
    expect(reply.json()).toMatchObject({ code: 'NOT_ACCEPTABLE', mend: expect.stringContaining('text/csv') })
  },
)

test('a cell that a spreadsheet would run as a formula is made harmless', async () => {
  const app = await openTestApp()
  const text = '=HYPERLINK("x") sagte Berg.'
  await app.inject({ method: 'POST', url: '/v1/articles', payload: { text, title: '=1+1', language: 'de' } })
  const { body } = await app.inject({ url: '/v1/articles', headers: { accept: 'text/csv' } })
  expect(body).toContain("'=1+1")
})
