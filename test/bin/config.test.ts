import { expect, test } from 'vitest'
import { ConfigInvalid, loadConfig } from '../../bin/config.ts'

test('nothing set is the embedded store on the loopback, with seeds', () => {
  expect(loadConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    store: { kind: 'embedded', path: 'data/depesche.grafeo' },
    apiKeys: [],
    readApiKeys: [],
    seed: true,
    logLevel: 'info',
    redisUrl: null,
    model: null,
  })
})

test('NEO4J_URI makes the store Neo4j', () => {
  const { store } = loadConfig({
    NEO4J_URI: 'neo4j+s://graph.example',
    NEO4J_PASSWORD: 'secret',
    NEO4J_DATABASE: 'news',
  })
  expect(store).toEqual({
    kind: 'neo4j',
    uri: 'neo4j+s://graph.example',
    username: 'neo4j',
    password: 'secret',
    database: 'news',
  })
})

test('a variable that is set to nothing counts as not set', () => {
  expect(loadConfig({ PORT: '', NEO4J_URI: ' ', API_KEYS: '' })).toEqual(loadConfig({}))
})

test('a port is a decimal number', () => {
  expect(loadConfig({ PORT: '0' }).port).toBe(0)
  expect(loadConfig({ PORT: '65535' }).port).toBe(65535)
})

test('keys are separated by commas', () => {
  expect(loadConfig({ API_KEYS: 'one, two,', READ_API_KEYS: 'three' })).toMatchObject({
    apiKeys: ['one', 'two'],
    readApiKeys: ['three'],
  })
})

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['PORT', '0x10'],
  ['PORT', '1e3'],
  ['PORT', '-1'],
  ['SEED', 'yes'],
  ['LOG_LEVEL', 'loud'],
  ['NEO4J_URI', 'http://localhost:7474'],
  ['NEO4J_DATABASE', '9'],
  ['REDIS_URL', 'localhost'],
  ['LLM_BASE_URL', 'ftp://model'],
  ['LLM_TIMEOUT', '0'],
  ['LLM_TIMEOUT', '301'],
  ['LLM_RETRIES', '11'],
  ['LLM_CONCURRENCY', '65'],
])('a wrong %s (%s) is refused by name, with what it must be', (name, value) => {
  const load = () => loadConfig({ [name]: value })
  expect(load).toThrow(ConfigInvalid)
  expect(load).toThrow(new RegExp(`^${name} is “${value.replaceAll('/', '\\/')}”; it must be \\w`))
})

test('every wrong variable is named, and none that is right', () => {
  expect(() => loadConfig({ PORT: 'x', SEED: '2', HOST: '::1' })).toThrow(/PORT.*\n?SEED/)
  expect(() => loadConfig({ PORT: 'x', HOST: '::1' })).not.toThrow(/HOST/)
})
