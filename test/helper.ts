import { onTestFinished } from 'vitest'
import { migrate } from '../graph/migrate.ts'
import { openStore } from '../graph/open.ts'
import type { Store } from '../graph/store.ts'

/** Address of the Neo4j that test/neo4j/run.ts started; without it the tests use the embedded store. */
const uri = process.env.DEPESCHE_TEST_NEO4J_URI

/**
 * An empty migrated store for one test; it closes itself. In memory and with rows in random order where no ORDER BY
 * gives one, or the Neo4j of the test run, emptied: there a test has one store at a time.
 */
export async function openTestStore(): Promise<Store> {
  const store = await (uri === undefined ? openStore({ kind: 'embedded', shuffleUnordered: true }) : openTestNeo4j(uri))
  onTestFinished(() => store.close())
  await migrate(store)
  return store
}

async function openTestNeo4j(uri: string): Promise<Store> {
  const store = await openStore({ kind: 'neo4j', uri, username: 'neo4j', password: 'unused' })
  await store.write('MATCH (n) DETACH DELETE n')
  return store
}
