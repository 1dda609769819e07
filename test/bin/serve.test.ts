import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { completion, openEndpoint } from '../ingest/llm/endpoint.ts'
import { answer, german } from '../ingest/llm/story.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

// Each start is a process of its own.
vi.setConfig({ testTimeout: 60_000 })

interface Served {
  child: ChildProcess
  /** What it printed so far, on both channels. */
  said(): string
  /** Resolves with the address when it serves, or with the exit code when it ends before. */
  settled: Promise<string | number>
  ended: Promise<number>
}

function serve(env: { [name: string]: string }): Served {
  const child = spawn(process.execPath, ['--import', './typescript/register.js', 'bin/serve.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, SEED: '0', PORT: '0', LOG_LEVEL: 'warn', ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  const ended = once(child, 'exit').then(([code]) => code as number)
  const serving = new Promise<string>((resolve) => {
    for (const channel of [child.stdout, child.stderr])
      channel?.on('data', (data) => {
        said += data
        const address = /serves .* on (http:\S+)/.exec(said)?.[1]
        if (address) resolve(address)
      })
  })
  return { child, said: () => said, settled: Promise.race([serving, ended]), ended }
}

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'depesche-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}

test('the service starts, answers, tells a second start on its data apart, and stops within ten seconds', async () => {
  const DATA_DIR = await folder()
  const first = serve({ DATA_DIR })
  const address = await first.settled
  expect(address, first.said()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const sent = await fetch(`${address}/v1/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Joe Biden met Rishi Sunak in London on Monday.', language: 'en' }),
  })
  expect(sent.status).toBe(202)

  const second = serve({ DATA_DIR })
  const third = serve({ DATA_DIR: await folder(), PORT: new URL(String(address)).port })
  expect(await second.settled).toBe(1)
  expect(second.said()).toMatch(/in use by another process.*DATA_DIR/s)
  expect(await third.settled).toBe(1)
  expect(third.said()).toMatch(/already in use.*PORT/s)

  const asked = performance.now()
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)

  const again = serve({ DATA_DIR })
  const articles = await fetch(`${await again.settled}/v1/articles`)
  expect(await articles.json()).toMatchObject({ total: 1 })
})

test('a wrong value in the environment stops the start with its name and what it must be', async () => {
  const started = serve({ DATA_DIR: await folder(), PORT: 'http', LOG_LEVEL: 'loud' })
  expect(await started.settled).toBe(1)
  expect(started.said()).toMatch(/PORT is “http”; it must be .*65535/)
  expect(started.said()).toMatch(/LOG_LEVEL is “loud”; it must be one of fatal/)
})

test('a stop waits neither for a slow query, nor for a body that never ends, nor for articles that wait', async () => {
  const DATA_DIR = await folder()
  const { child, settled, ended, said } = serve({ DATA_DIR })
  const address = String(await settled)
  const post = (path: string, body: unknown) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const articles = Array.from({ length: 300 }, (_, number) => ({
    text: `Joe Biden met Rishi Sunak in London on Monday. They spoke of plan ${number}. `.repeat(20),
    language: 'en',
  }))
  expect((await post('/v1/articles', articles)).status).toBe(202)
  const slow = post('/v1/cypher', { statement: 'MATCH (a), (b), (c), (d) RETURN count(*) AS n' })
  const half = connect(Number(new URL(address).port), '127.0.0.1').on('error', () => {})
  half.write('POST /v1/articles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{')
  const running = 'MATCH (a:Article {state: "received"}) RETURN count(a) AS n'
  const waiting = (await (await post('/v1/cypher', { statement: running })).json()) as { data: { values: number[][] } }
  expect(waiting.data.values[0]?.[0]).toBeGreaterThan(100)

  const asked = performance.now()
  child.kill('SIGTERM')
  const answer = await slow
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ code: 'STOPPING' })
  expect(await ended, said()).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
  expect(said()).not.toMatch(/does not answer|could not/)
})

test('a stop does not wait for a language model; the article is read after the next start, and the log tells how', async () => {
  const DATA_DIR = await folder()
  const { baseUrl, asked } = await openEndpoint('hang', completion(answer))
  const model = { LLM_BASE_URL: baseUrl, LLM_MODEL: 'echo-1', LLM_API_KEY: 'k-secret', LOG_LEVEL: 'info', DATA_DIR }
  const first = serve(model)
  await fetch(`${await first.settled}/v1/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(german),
  })
  await vi.waitUntil(() => asked.length > 0, { timeout: 20_000 })
  const started = performance.now()
  first.child.kill('SIGTERM')
  expect(await first.ended, first.said()).toBe(0)
  expect(performance.now() - started).toBeLessThan(10_000)

  const again = serve(model)
  const address = await again.settled
  const read = async () => (await fetch(`${address}/v1/articles`)).json() as Promise<{ items: { extractor: string }[] }>
  await vi.waitUntil(async () => (await read()).items[0]?.extractor, { timeout: 20_000, interval: 200 })
  expect((await read()).items).toMatchObject([
    { state: 'extracted', extractor: expect.stringMatching(/\+ llm echo-1$/) },
  ])
  expect(again.said()).toMatch(/"droppedSpans":0.*A language model read an article too/)
  expect(`${first.said()}${again.said()}`).not.toContain('k-secret')
})

test.each(['999.1.1.1', '203.0.113.7'])('a HOST that is no address of this machine (%s) is named', async (HOST) => {
  const started = serve({ DATA_DIR: await folder(), HOST })
  expect(await started.settled).toBe(1)
  expect(started.said()).toContain(`HOST is “${HOST}”; it must be an address of this machine`)
})
