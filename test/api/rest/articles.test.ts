import { expect, test } from 'vitest'
import { fail } from '../../../graph/record.ts'
import { openTestApp } from '../app.ts'

const text = 'Anna Berg traf am Montag Juan Ortega. „Es war ein gutes Gespräch“, sagte Berg.'
const json = { 'content-type': 'application/json' }
const lines = { 'content-type': 'application/x-ndjson' }

test('an article that is sent is accepted, and later shows what was read out of it', async () => {
  const app = await openTestApp({}, { empty: true })
  const sent = {
    text,
    title: 'Gutes Gespräch',
    language: 'de',
    publishedAt: '2025-01-14',
    url: 'https://tagblatt.example/1',
  }
  const reply = await app.inject({ method: 'POST', url: '/v1/articles', payload: sent })
  expect(reply.statusCode).toBe(202)
  const [{ id, state }] = reply.json().items
  expect(state).toBe('received')
  await app.drain()
  const article = (await app.inject(`/v1/articles/${encodeURIComponent(id)}`)).json()
  expect(article).toMatchObject({ ...sent, id, state: 'extracted', error: null, sameStory: [] })
  expect(article).toMatchObject({ actors: expect.any(Array), statements: expect.any(Array), events: expect.any(Array) })
})

test('of an array the good ones go through, and each bad one has its error where it stood', async () => {
  const app = await openTestApp({ limits: { article: 200 } }, { empty: true })
  const batch = [
    { text: `Eins. ${text}`, language: 'de' },
    { title: 'Ohne Text' },
    { text: 42 },
    { text: `Zwei. ${text}`, language: 'de', publishedAt: '2025-02-30' },
    { text: `Drei. ${text}`, language: 'xx' },
    'kein Objekt',
    { text: 'lang '.repeat(50), language: 'de' },
    { text: `Vier. ${text}`, language: 'de', title: null },
  ]
  const reply = await app.inject({ method: 'POST', url: '/v1/articles', payload: batch })
  expect(reply.statusCode).toBe(202)
  expect(reply.json().items).toMatchObject([
    { state: 'received' },
    { error: { code: 'INVALID_ARTICLE', field: 'text', status: 400 } },
    { error: { code: 'INVALID_ARTICLE', field: 'text' } },
    { error: { code: 'BAD_DATE', field: 'publishedAt' } },
    { error: { code: 'UNSUPPORTED_LANGUAGE', field: 'language', status: 422 } },
    { error: { code: 'INVALID_ARTICLE' } },
    { error: { code: 'ARTICLE_TOO_LARGE', status: 413 } },
    { state: 'received' },
  ])
  expect((await app.inject('/v1/articles')).json().total).toBe(2)
})

test('of NDJSON a malformed line keeps none of the others out', async () => {
  const app = await openTestApp({}, { empty: true })
  const payload = [
    `{"text": "Eins. ${text}", "language": "de"}`,
    '{"text": ',
    '',
    `{"text": "Zwei. ${text}", "language": "de"}`,
  ]
  const reply = await app.inject({ method: 'POST', url: '/v1/articles', headers: lines, payload: payload.join('\n') })
  expect(reply.json().items).toMatchObject([
    { state: 'received' },
    { error: { code: 'MALFORMED_JSON', detail: expect.stringContaining('Line 2') } },
    { state: 'received' },
  ])
})

test('an article that is sent twice is one', async () => {
  const app = await openTestApp({}, { empty: true })
  const send = () => app.inject({ method: 'POST', url: '/v1/articles', payload: { text, language: 'de' } })
  const [first, second] = [await send(), await send()]
  expect(second.json().items[0].id).toBe(first.json().items[0].id)
  expect((await app.inject('/v1/articles')).json().total).toBe(1)
})

test.each([
  ['malformed JSON', json, '{"text": "Berg', 400, 'MALFORMED_JSON', undefined],
  ['an empty body', json, '', 400, 'MALFORMED_JSON', undefined],
  ['a string', json, '"Berg"', 400, 'INVALID_ARTICLE', undefined],
  ['null', json, 'null', 400, 'INVALID_ARTICLE', undefined],
  ['a text that is a number', json, '{"text": 1}', 400, 'INVALID_ARTICLE', 'text'],
  ['no text', json, '{"title": "Berg"}', 400, 'INVALID_ARTICLE', 'text'],
  ['a title that is a list', json, '{"text": "Berg kam.", "title": []}', 400, 'INVALID_ARTICLE', 'title'],
  [
    'a date that is none',
    json,
    '{"text": "Berg kam.", "language": "de", "publishedAt": "gestern"}',
    400,
    'BAD_DATE',
    'publishedAt',
  ],
  [
    'a language that is not read',
    json,
    '{"text": "Berg kam.", "language": "tlh"}',
    422,
    'UNSUPPORTED_LANGUAGE',
    'language',
  ],
  ['an article over the limit', json, JSON.stringify({ text: 'a'.repeat(1001) }), 413, 'ARTICLE_TOO_LARGE', 'text'],
  ['a request over the limit', json, JSON.stringify({ text: 'a'.repeat(5000) }), 413, 'BODY_TOO_LARGE', undefined],
  ['plain text', { 'content-type': 'text/plain' }, 'Berg reist.', 415, 'UNSUPPORTED_MEDIA_TYPE', undefined],
  ['XML', { 'content-type': 'text/xml' }, '<article/>', 415, 'UNSUPPORTED_MEDIA_TYPE', undefined],
])('%s is refused with its code, and nothing is written', async (_what, headers, payload, status, code, field) => {
  for (const url of ['/v1/articles', '/v1/extract']) {
    const app = await openTestApp({ limits: { article: 1000, request: 4000 } }, { empty: true })
    const reply = await app.inject({ method: 'POST', url, headers, payload })
    expect(reply.statusCode).toBe(status)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json()).toMatchObject({ code, status, ...(field ? { field, mend: expect.any(String) } : {}) })
    expect((await app.inject('/v1/articles')).json().total).toBe(0)
  }
})

test('an extraction is answered and nothing is stored', async () => {
  const app = await openTestApp({}, { empty: true })
  const reply = await app.inject({ method: 'POST', url: '/v1/extract', payload: { id: 'x1', text, language: 'de' } })
  expect(reply.statusCode).toBe(200)
  const { article, actors, extractor } = reply.json()
  expect(article).toMatchObject({ text, language: 'de', publishedAt: null })
  expect(extractor.name).toBe('rules')
  for (const { mentions } of actors)
    for (const { start, end, text: words } of mentions) expect(article.text.slice(start, end)).toBe(words)
  expect((await app.inject('/v1/articles')).json().total).toBe(0)
})

test('articles are filtered by each name of the grammar', async () => {
  const app = await openTestApp()
  const filters: [string, string[]][] = [
    ['', ['a2', 'a3', 'a1']],
    ['actor=country:syl', ['a3']],
    ['language=de', ['a3', 'a1']],
    ['publisher=Gazette', ['a2']],
    ['from=2025-01-12&to=2025-01-12', ['a3']],
    ['q=TREFFEN', ['a1']],
    ['knownAt=2025-01-12', ['a3', 'a1']],
    ['state=failed', []],
  ]
  for (const [query, ids] of filters) {
    const { items, total } = (await app.inject(`/v1/articles?${query}`)).json()
    expect(
      items.map(({ id }: { id: string }) => id),
      query,
    ).toEqual(ids)
    expect(total, query).toBe(ids.length)
  }
})

test('an article that failed tells why, and is found by its state', async () => {
  const app = await openTestApp()
  await fail(app.store, 'a3', 'The extraction took longer than 60 seconds.')
  const { items } = (await app.inject('/v1/articles?state=failed')).json()
  expect(items).toMatchObject([{ id: 'a3', state: 'failed', error: 'The extraction took longer than 60 seconds.' }])
  expect((await app.inject('/v1/articles/a3')).json()).toMatchObject({
    state: 'failed',
    events: [{ id: 'e-invasion' }],
  })
})

test('an article shows its facts in the order of the text', async () => {
  const app = await openTestApp()
  expect((await app.inject('/v1/articles/a1')).json()).toMatchObject({
    actors: [
      { id: 'country:fre', mentions: [{ start: 0, end: 11, text: 'Freedoniens' }] },
      { id: 'person:anna-berg' },
      { id: 'person:juan-ortega' },
    ],
    statements: [{ id: 's1' }],
    events: [{ id: 'e-meeting' }, { id: 'e-oath' }],
  })
})
