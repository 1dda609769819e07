import { expect, test } from 'vitest'
import { openGraphql } from './app.ts'

test.each([
  ['a page that is too long', '{ events(first: 1000) { nodes { id } } }', 'INVALID_PARAMETER', 'first'],
  ['a page of nothing', '{ actors(last: 0) { nodes { id } } }', 'INVALID_PARAMETER', 'last'],
  ['a day that is none', '{ events(filter: { from: "2025-02-30" }) { nodes { id } } }', 'BAD_DATE', 'from'],
  [
    'a range that ends before it begins',
    '{ events(filter: { from: "2025-02-02", to: "2025-02-01" }) { nodes { id } } }',
    'BAD_RANGE',
    'from',
  ],
  ['a cursor that is not ours', '{ events(after: "mine") { nodes { id } } }', 'BAD_CURSOR', 'after'],
])('%s is told with code, field and mend', async (_, query, code, field) => {
  const { ask } = await openGraphql()
  const { data, errors } = await ask(query)
  expect(data).toBeNull()
  expect(errors).toMatchObject([{ extensions: { code, field, mend: expect.stringMatching(/\w/) } }])
})

test.each([
  ['a syntax error', '{ events('],
  ['an unknown field', '{ events { nodes { colour } } }'],
  ['an unknown filter', '{ events(filter: { colour: "red" }) { nodes { id } } }'],
  ['a status in small letters', '{ events(filter: { status: [planned] }) { nodes { id } } }'],
])('%s is 400 with the place', async (_, query) => {
  const { ask } = await openGraphql()
  const { status, errors } = await ask(query)
  expect(status).toBe(400)
  expect(errors[0]).toMatchObject({ locations: [{ line: 1 }] })
})

test('a query that goes round in circles is refused', async () => {
  const { ask } = await openGraphql()
  const round = (depth: number): string =>
    depth === 0 ? 'id' : `participants { actor { events { nodes { ${round(depth - 1)} } } } }`
  const { status, errors } = await ask(`{ event(id: "e-oath") { ${round(5)} } }`)
  expect(status).toBe(400)
  expect(errors[0]?.message).toMatch(/depth/)
})

test('writing needs a key where keys are set, reading does not', async () => {
  const { ask } = await openGraphql({ apiKeys: ['right'] })
  const submit = 'mutation { submitArticle(input: { text: "Joe Biden met Rishi Sunak.", language: "en" }) { state } }'
  expect((await ask(submit)).errors[0]?.extensions?.code).toBe('UNAUTHORIZED')
  expect((await ask(submit, {}, { 'x-api-key': 'wrong' })).errors[0]?.extensions?.code).toBe('UNAUTHORIZED')
  expect((await ask(submit, {}, { authorization: 'Bearer right' })).data).toEqual({
    submitArticle: { state: 'RECEIVED' },
  })
  expect((await ask('{ actors { nodes { id } } }')).errors).toEqual([])
})

test('a submitted article is received, and found extracted soon after', async () => {
  const { ask, app } = await openGraphql()
  const { data } = await ask(
    'mutation ($input: [ArticleInput!]!) { submitArticles(input: $input) { id state error { code field } } }',
    { input: [{ text: 'Joe Biden met Rishi Sunak in London.', language: 'en' }, { text: ' ' }] },
  )
  expect(data.submitArticles).toEqual([
    { id: expect.stringMatching(/^article:/), state: 'RECEIVED', error: null },
    { id: null, state: null, error: { code: 'INVALID_ARTICLE', field: 'text' } },
  ])
  await app.drain()
  const { id } = data.submitArticles[0]
  expect((await ask('query ($id: ID!) { article(id: $id) { state text } }', { id })).data.article).toEqual({
    state: 'EXTRACTED',
    text: 'Joe Biden met Rishi Sunak in London.',
  })
})

test('a mutation does not go through a link', async () => {
  const { app } = await openGraphql()
  const reply = await app.inject({
    url: '/graphql',
    query: { query: 'mutation { submitArticle(input: { text: "x" }) { id } }' },
  })
  expect(reply.statusCode).toBe(405)
})

test('with the store away every query is 503 and says when to come back', async () => {
  const { ask, app } = await openGraphql()
  await app.store.close()
  const { status, headers, errors } = await ask('{ events { nodes { id } } }')
  expect(status).toBe(503)
  expect(headers['retry-after']).toMatch(/^\d+$/)
  expect(errors[0]?.extensions?.code).toBe('STORE_UNAVAILABLE')
})
