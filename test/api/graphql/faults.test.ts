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
  ['a syntax error', '{ events(', undefined],
  ['an unknown field', '{ events { nodes { colour } } }', 'colour'],
  ['an unknown filter', '{ events(filter: { colour: "red" }) { nodes { id } } }', 'colour'],
  ['a status in small letters', '{ events(filter: { status: [planned] }) { nodes { id } } }', undefined],
])('%s is 400 with the place, a code and the mend', async (_, query, field) => {
  const { ask } = await openGraphql()
  for (const time of ['first', 'second']) {
    const { status, errors } = await ask(query)
    expect(status, time).toBe(400)
    expect(errors[0]).toMatchObject({
      locations: [{ line: 1 }],
      extensions: { code: 'QUERY_INVALID', mend: expect.stringMatching(/\w/), ...(field && { field }) },
    })
  }
})

test('a wrong value of a variable is 400 and names the variable, also when the query came before', async () => {
  const { ask } = await openGraphql()
  const query = 'query ($n: Int!) { events(first: $n) { nodes { id } } }'
  for (const variables of [{ n: 'many' }, { n: 'many' }, {}, { n: 1.5 }]) {
    const { status, errors } = await ask(query, variables)
    expect(status).toBe(400)
    expect(errors[0]?.extensions).toMatchObject({ code: 'QUERY_INVALID', field: 'n' })
  }
  expect((await ask(query, { n: 2 })).data.events.nodes).toHaveLength(2)
})

test.each([
  ['a body that is no JSON', '{', 400, 'MALFORMED_JSON'],
  ['a query that is a number', '{ "query": 1 }', 400, 'INVALID_BODY'],
  ['no query at all', '{}', 400, 'QUERY_INVALID'],
])('%s is told with a code', async (_, payload, status, code) => {
  const { app } = await openGraphql()
  const headers = { 'content-type': 'application/json' }
  const reply = await app.inject({ method: 'POST', url: '/graphql', headers, payload })
  expect(reply.statusCode).toBe(status)
  expect(reply.json().errors[0].extensions).toMatchObject({ code, mend: expect.stringMatching(/\w/) })
})

test('a query that goes round in circles is refused', async () => {
  const { ask } = await openGraphql()
  const round = (depth: number): string =>
    depth === 0 ? 'id' : `participants { actor { events { nodes { ${round(depth - 1)} } } } }`
  const { status, errors } = await ask(`{ event(id: "e-oath") { ${round(5)} } }`)
  expect(status).toBe(400)
  expect(errors[0]?.message).toMatch(/depth/)
  expect(errors[0]?.extensions?.code).toBe('QUERY_TOO_COSTLY')
})

const aliases = (count: number, field: string) => Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ')

test.each([
  ['many root fields', `{ ${aliases(21, 'events { totalCount }')} }`],
  [
    'root fields in fragments',
    `{ ...a ...b ...a } fragment a on Query { ${aliases(9, 'events { totalCount }')} } fragment b on Query { ...a }`,
  ],
  [
    'pages below pages',
    '{ actors(first: 100) { nodes { events(first: 100) { nodes { reports { article { id } } evidence { text } } } } } }',
  ],
  ['totals below a field', `{ actors(first: 40) { nodes { ${aliases(20, 'events(first: 1) { totalCount }')} } } }`],
  [
    'pages whose length a variable gives',
    'query ($n: Int = 100) { actors(first: $n) { nodes { events(first: $n) { nodes { before { id } after { id } } } } } }',
  ],
])('%s are too costly, and refused before anything is asked', async (_, query) => {
  const { ask } = await openGraphql()
  for (let time = 0; time < 3; time++) {
    const { status, data, errors } = await ask(query)
    expect(status).toBe(400)
    expect(data).toBeNull()
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY', mend: expect.stringMatching(/\w/) } }])
  }
})

test('fragments in fragments do not take longer to refuse than to write', async () => {
  const { ask } = await openGraphql()
  const doubled = (at: number) =>
    `fragment f${at} on Actor { x: events { totalCount } ...f${at + 1} y: id ...f${at + 1} }`
  const fragments = Array.from({ length: 60 }, (_, at) => doubled(at)).join(' ')
  const { errors } = await ask(`{ actor(id: "country:fre") { ...f0 } } ${fragments} fragment f60 on Actor { id }`)
  expect(errors[0]?.extensions?.code).toBe('QUERY_TOO_COSTLY')
})

test('what a dashboard asks is not too costly', async () => {
  const { ask } = await openGraphql()
  const { errors, data } = await ask(`{
    actors(first: 100) { totalCount nodes { id statements(first: 3) { totalCount nodes { content } } relations { actor { id } } } }
    ${aliases(10, 'events(first: 100) { totalCount nodes { id participants { actor { name } } evidence { text } } }')}
  }`)
  expect(errors).toEqual([])
  expect(data.a9.totalCount).toBe(4)
})

test.each([
  ['{ events(first: 2, before: "x") { nodes { id } } }', 'before'],
  ['{ events(before: "x") { nodes { id } } }', 'before'],
  ['{ events(last: 2, after: "x") { nodes { id } } }', 'after'],
  ['{ events(first: 2, after: "x", before: "y") { nodes { id } } }', 'before'],
])('a cursor of the other direction is refused rather than passed over: %s', async (query, field) => {
  const { ask } = await openGraphql()
  expect((await ask(query)).errors).toMatchObject([{ extensions: { code: 'INVALID_PARAMETER', field } }])
})

test('of a text with several operations the one that is named is answered, each time', async () => {
  const { app } = await openGraphql()
  const query = 'query One { actor(id: "country:fre") { id } } query Two { actor(id: "country:syl") { id } }'
  for (const [operationName, id] of [...Array(3)].flatMap(() => [
    ['One', 'country:fre'],
    ['Two', 'country:syl'],
  ])) {
    const reply = await app.inject({ method: 'POST', url: '/graphql', payload: { query, operationName } })
    expect(reply.json().data.actor).toEqual({ id })
  }
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
  expect(reply.json().errors[0].extensions.code).toBe('METHOD_NOT_ALLOWED')
})

test('with the store away every query is 503 and says when to come back', async () => {
  const { ask, app } = await openGraphql()
  await app.store.close()
  const { status, headers, errors } = await ask('{ events { nodes { id } } }')
  expect(status).toBe(503)
  expect(headers['retry-after']).toMatch(/^\d+$/)
  expect(errors[0]?.extensions?.code).toBe('STORE_UNAVAILABLE')
})
