import { expect, test } from 'vitest'
import { Stopping } from '../../../graph/errors.ts'
import { PASSAGE, PASSAGES } from '../../../ingest/llm/passages.ts'
import { type Behaviour, completion } from './endpoint.ts'
import { modelReader, readByRules } from './reading.ts'
import { answer, german, nothing } from './story.ts'

const good = completion(answer)

test('the question is one of chat completions with a strict JSON schema, the model, the key and the article', async () => {
  const { read, asked } = await modelReader([good])
  await read(german)
  expect(asked).toMatchObject([
    {
      path: '/v1/chat/completions',
      headers: { authorization: 'Bearer k-secret', 'content-type': 'application/json' },
      body: {
        model: 'echo-1',
        response_format: { type: 'json_schema', json_schema: { strict: true, schema: { type: 'object' } } },
      },
    },
  ])
  const [system, user] = asked[0]!.body.messages
  expect(system!.content).toContain('- CONSULT: null (confers), meet (meets in person)')
  expect(user!.content).toContain('Published: 2025-01-10')
  expect(user!.content.endsWith(german.text)).toBe(true)
})

test('every object of the schema names all its properties as required and allows no others, as strict output asks', async () => {
  const { read, asked } = await modelReader([good])
  await read(german)
  const objects: { properties: object; required: string[]; additionalProperties: unknown }[] = []
  JSON.stringify(asked[0]!.body.response_format.json_schema.schema, (_, value) => {
    if (value?.type === 'object') objects.push(value)
    return value
  })
  expect(objects.length).toBeGreaterThan(10)
  for (const { properties, required, additionalProperties } of objects) {
    expect(required.toSorted()).toEqual(Object.keys(properties).toSorted())
    expect(additionalProperties).toBe(false)
  }
})

test.each<[string, Behaviour, RegExp]>([
  ['an answer that is no JSON', completion('Sure! Here is the JSON:'), /model’s answer is no JSON/],
  ['an answer of another schema', completion({ ...nothing, events: [{ key: 'e' }] }), /not of the schema: .events.0/],
  ['an answer that is cut off', completion('{"actors": [', 'length'), /cut off/],
  ['no message at all', { body: '{"choices": []}' }, /holds no message/],
  ['null', { body: 'null' }, /holds no message/],
  ['a page', { body: '<html>', headers: { 'content-type': 'text/html' } }, /endpoint’s answer is no JSON/],
  ['a refusal', { body: '{"choices":[{"message":{"content":null,"refusal":"No."}}]}' }, /refused/],
  ['an endless answer', { body: ' '.repeat(1024 * 1024 + 1) }, /longer than/],
  ['500', { status: 500, body: 'k-secret' }, /answered 500/],
  ['503', { status: 503 }, /answered 503/],
])('after %s it is asked again', async (_, bad, reason) => {
  const { read, asked, logged, reader } = await modelReader([bad, good])
  expect((await read(german)).llm).toMatchObject({ state: 'read', added: 5 })
  expect(asked).toHaveLength(2)
  expect(reader.figures().retries).toBe(1)
  expect(logged).toMatchObject([{ error: expect.stringMatching(reason) }, { level: 'info', droppedSpans: 0 }])
})

test.each<[string, Behaviour, number, RegExp]>([
  ['500 every time', { status: 500, body: 'k-secret' }, 3, /answered 500/],
  ['nonsense every time', completion('nonsense'), 3, /no JSON/],
  ['no answer in time', 'hang', 3, /no answer within 0.2 seconds/],
  ['401', { status: 401, body: 'Wrong key: k-secret' }, 1, /answered 401/],
  ['a redirection', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }, 1, /answered 302/],
  ['429 with a long rest', { status: 429, headers: { 'retry-after': '3600' } }, 1, /answered 429/],
])('with %s the rules alone read the article, and it says so', async (_, bad, times, reason) => {
  const { read, asked, logged, reader } = await modelReader([bad], { timeout: 200 })
  const { llm, ...facts } = await read(german)
  expect(facts).toEqual(await readByRules(german))
  expect(llm).toEqual({
    model: 'echo-1',
    state: 'failed',
    reason: expect.stringMatching(reason),
    added: 0,
    known: 0,
    dropped: { spans: 0, facts: 0 },
  })
  expect(asked).toHaveLength(times)
  expect(logged.at(-1)).toMatchObject({ level: 'warn', article: facts.article.id, error: llm!.reason })
  expect(reader.figures().articles).toEqual({ read: 0, partly: 0, failed: 1 })
  expect(JSON.stringify([logged, llm])).not.toContain('k-secret')
})

test('an endpoint that is not there is told without its address', async () => {
  const { read } = await modelReader([good], { baseUrl: 'http://127.0.0.1:9/v1', retries: 0 })
  expect((await read(german)).llm).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(/cannot be reached \(\w+\)/),
  })
})

test.each([
  ['seconds', () => '1'],
  ['a date', () => new Date(Date.now() + 2_000).toUTCString()],
])('429 is waited out as long as Retry-After says in %s', async (_, header) => {
  const limited = () => ({ status: 429, headers: { 'retry-after': header() } })
  const { read, asked } = await modelReader([limited, good])
  expect((await read(german)).llm).toMatchObject({ state: 'read' })
  expect(asked[1]!.at - asked[0]!.at).toBeGreaterThan(950)
})

test('a model that takes no temperature is asked without one from then on', async () => {
  const picky: Behaviour = ({ body }) =>
    body.temperature === undefined
      ? good
      : { status: 400, body: '{"error": {"message": "Unsupported value: temperature", "param": "temperature"}}' }
  const { read, asked } = await modelReader([picky])
  expect((await read(german)).llm).toMatchObject({ state: 'read' })
  expect((await read(german)).llm).toMatchObject({ state: 'read' })
  expect(asked.map(({ body }) => body.temperature)).toEqual([0, undefined, undefined])
})

const long = `${'Am Kai war nichts los. '.repeat(600)}${german.text} `

test('a long article is shown in parts that end with sentences, and offsets are those of the whole', async () => {
  const { read, asked } = await modelReader([
    ({ body }) => completion(body.messages[1]!.content.includes('Friedenspfeife') ? answer : nothing),
  ])
  const { article, events, llm } = await read({ ...german, text: long })
  expect(llm).toMatchObject({ state: 'read', dropped: { spans: 0 } })
  expect(asked.length).toBe(2)
  expect(asked[0]!.body.messages[1]!.content).toMatch(/nichts los\.$/)
  const { trigger } = events.find(({ extractor }) => extractor)!
  expect(article.text.slice(trigger.start, trigger.end)).toBe(trigger.text)
})

test('what goes beyond the limit is read by the rules alone, and a part without an answer is told', async () => {
  const text = long.repeat(4)
  const { read, asked } = await modelReader([completion(nothing), { status: 500 }], { retries: 0, concurrency: 1 })
  const { llm } = await read({ ...german, text })
  expect(asked).toHaveLength(PASSAGES)
  expect(llm).toMatchObject({ state: 'partly' })
  expect(llm!.reason).toMatch(new RegExp(`answered 500.*first ${PASSAGES} parts of at most ${PASSAGE} characters`))
})

test('no more questions are open at a time than allowed', async () => {
  const { reader, asked } = await modelReader(['hang'], { concurrency: 3, timeout: 300, retries: 0 })
  const article = await reader.normalise(german)
  const reads = Array.from({ length: 5 }, () => reader.read(article))
  await new Promise((resume) => setTimeout(resume, 250))
  expect(asked).toHaveLength(3)
  await Promise.all(reads)
  expect(asked).toHaveLength(5)
})

test('closing gives up what is open, so that the article is read after the next start', async () => {
  const { reader, asked } = await modelReader(['hang'], { timeout: 60_000 })
  const article = await reader.normalise(german)
  const reading = reader.read(article)
  const given = expect(reading).rejects.toThrow(Stopping)
  while (asked.length === 0) await new Promise((resume) => setTimeout(resume, 5))
  await reader.close()
  await given
  await expect(reader.read(article)).rejects.toThrow(Stopping)
})
