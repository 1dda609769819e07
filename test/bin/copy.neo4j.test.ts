import { expect, test } from 'vitest'
import { everything } from '../graph/everything.ts'
import { openTestStore } from '../helper.ts'
import { dataFolder, openData, run } from './shell.ts'

test('carries a graph to Neo4j and back again', async () => {
  const to = process.env.DEPESCHE_TEST_NEO4J_URI!
  const neo4j = await openTestStore()
  const DATA_DIR = await dataFolder()
  expect(await run('copy', ['--to', to], { DATA_DIR })).toMatchObject({ code: 0 })
  // With NEO4J_URI set, that is where a copy comes from.
  const back = await dataFolder({ filled: false })
  expect(await run('copy', ['--to', back], { NEO4J_URI: to })).toMatchObject({ code: 0 })
  const [first, last] = [await openData(DATA_DIR), await openData(back)]
  const graph = await everything(first)
  expect(await everything(neo4j)).toEqual(graph)
  expect(await everything(last)).toEqual(graph)
  await Promise.all([first.close(), last.close()])
})
