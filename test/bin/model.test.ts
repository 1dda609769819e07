import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ConfigInvalid, loadConfig } from '../../bin/config.ts'
import { completion, openEndpoint } from '../ingest/llm/endpoint.ts'
import { answer, german } from '../ingest/llm/story.ts'
import { run } from './shell.ts'

// Each command is a process of its own.
vi.setConfig({ testTimeout: 60_000 })

function article(): { file: string; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'a.jsonl')
  writeFileSync(file, `${JSON.stringify({ id: 'one', ...german })}\n`)
  return { file, folder }
}

const settings = (baseUrl: string) => ({ LLM_BASE_URL: baseUrl, LLM_MODEL: 'echo-1', LLM_API_KEY: 'k-secret' })

test('extract asks the model that the environment names', async () => {
  const { baseUrl, asked } = await openEndpoint(completion(answer))
  const { code, out, told } = await run('extract', [article().file], settings(baseUrl))
  const { source, llm, events } = JSON.parse(out)
  expect({ source, llm, code, told }).toMatchObject({
    source: 'one',
    llm: { state: 'read', added: 5 },
    code: 0,
    told: '',
  })
  expect(events.at(-1).extractor).toEqual({ name: 'llm', model: 'echo-1' })
  expect(asked[0]!.headers.authorization).toBe('Bearer k-secret')
})

test('extract prints what the rules found and tells why where the model does not answer', async () => {
  const { baseUrl, asked } = await openEndpoint({ status: 500, body: 'k-secret' })
  const { file } = article()
  const { code, out, told } = await run('extract', [file], { ...settings(baseUrl), LLM_RETRIES: '1' })
  const { llm, ...facts } = JSON.parse(out)
  expect(facts).toEqual(JSON.parse((await run('extract', [file], {})).out))
  expect(llm).toMatchObject({ state: 'failed', reason: 'The endpoint answered 500.' })
  expect(told).toMatch(/^article:\w+: .*read by the rules alone.*answered 500\.\n$/)
  expect({ code, asked: asked.length }).toEqual({ code: 0, asked: 2 })
  expect(`${out}${told}`).not.toContain('k-secret')
})

test('ingest asks it too, and an article that it does not answer for is in the graph all the same', async () => {
  const { baseUrl } = await openEndpoint({ status: 500 })
  const { file, folder } = article()
  const env = { ...settings(baseUrl), LLM_RETRIES: '0', DATA_DIR: join(folder, 'data') }
  const { code, out, told } = await run('ingest', [file, '--json'], env)
  expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, articles: 1, rejected: 0, failed: 0 })
  expect(told).toContain('read by the rules alone')
  const answered = await run('cypher', ['MATCH (a:Article) RETURN a.extractor AS by', '--format', 'csv'], env)
  expect(answered.out).toContain('(llm echo-1 failed)')
})

test('an address and a model make it on; one without the other is refused by name', () => {
  expect(loadConfig({ LLM_BASE_URL: 'http://localhost:1234/v1', LLM_MODEL: 'echo-1' }).model).toEqual({
    baseUrl: 'http://localhost:1234/v1',
    model: 'echo-1',
    apiKey: null,
    timeout: 60_000,
    retries: 3,
    concurrency: 2,
  })
  expect(loadConfig({ LLM_API_KEY: 'k' }).model).toBeNull()
  expect(() => loadConfig({ LLM_MODEL: 'echo-1' })).toThrow(/LLM_BASE_URL is not/)
  expect(() => loadConfig({ LLM_BASE_URL: 'http://localhost/v1' })).toThrow(/LLM_MODEL is not/)
})

test('an address with a password in it is refused, and the message does not repeat it', () => {
  const load = () => loadConfig({ LLM_BASE_URL: 'https://user:hidden@host/v1', LLM_MODEL: 'm' })
  expect(load).toThrow(ConfigInvalid)
  expect(load).toThrow(/^LLM_BASE_URL is set wrongly/)
})
