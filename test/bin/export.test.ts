import { expect, onTestFinished, test, vi } from 'vitest'
import { dataFolder, openData, run } from './shell.ts'

// A command is a process of its own, and several follow each other here.
vi.setConfig({ testTimeout: 60_000 })

const ids = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).id)

test('takes the filters of the API, several values of one by repeating it', async () => {
  const DATA_DIR = await dataFolder()
  const of = async (...args: string[]) => ids((await run('export', args, { DATA_DIR })).out)
  const all = await of()
  expect(all.length).toBeGreaterThan(0)
  expect(await of('--actor', 'person:anna-berg', '--status', 'planned')).toEqual(['event:visit'])
  expect(await of('--type', 'ASSAULT', '--status', 'denied')).toEqual([])
  expect(await of('--type', 'ASSAULT', '--type', 'CONSULT')).toEqual(all)
  expect(await of('--resource', 'actors', '--kind', 'country')).toEqual(['country:ola'])
  expect(await of('--resource', 'actors', '--kind', 'country', '--kind', 'person')).toHaveLength(2)
})

test.each([
  [
    'a filter that the resource does not have',
    ['--resource', 'actors', '--status', 'planned'],
    /cannot be filtered by --status\. Their filters are --q, --kind, --country/,
  ],
  ['a value that is none', ['--type', 'ASSAULT', '--type', 'DANCE'], /--type is “DANCE”; it must be one of .*CONSULT/],
  ['a day that is none', ['--from', '2025-13-45'], /--from is “2025-13-45”; it must be a day, such as/],
  ['a range that ends before it begins', ['--from', '2025-02-01', '--to', '2025-01-01'], /is after to/],
  ['a filter that nothing has', ['--colour', 'red'], /unknown option '--colour'/],
])('%s is refused by name', async (_, args, message) => {
  const { code, out, told } = await run('export', args, { DATA_DIR: await dataFolder({ filled: false }) })
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(told).toMatch(message)
})

test('prints a copy while another process has the store open, where ingest says what to do instead', async () => {
  const DATA_DIR = await dataFolder()
  const store = await openData(DATA_DIR)
  onTestFinished(() => store.close())
  const exported = await run('export', ['--resource', 'actors'], { DATA_DIR })
  expect(exported.code).toBe(0)
  expect(ids(exported.out)).toHaveLength(2)
  expect(exported.told).toMatch(/from a copy/)
  const ingested = await run('ingest', ['package.json'], { DATA_DIR })
  expect(ingested.code).toBe(1)
  expect(ingested.told).toMatch(/in use by another process[\s\S]*POST \/v1\/articles/)
})
