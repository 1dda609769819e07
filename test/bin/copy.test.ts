import { expect, test } from 'vitest'
import { everything } from '../graph/everything.ts'
import { dataFolder, openData, run } from './shell.ts'

async function contents(folder: string) {
  const store = await openData(folder)
  const all = await everything(store)
  await store.close()
  return all
}

test('carries the configured graph into another folder', async () => {
  const DATA_DIR = await dataFolder()
  const target = await dataFolder({ filled: false })
  const { code, out } = await run('copy', ['--to', target], { DATA_DIR })
  expect(code).toBe(0)
  expect(out).toMatch(/^Copied 7 nodes and \d+ relationships in /)
  expect(await contents(target)).toEqual(await contents(DATA_DIR))
})

test('refuses to copy a store onto itself', async () => {
  const DATA_DIR = await dataFolder()
  const { code, told } = await run('copy', ['--to', DATA_DIR], { DATA_DIR })
  expect(code).toBe(1)
  expect(told).toMatch(/same store/)
})
