import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findJava } from './java.ts'
import { jars, startServer } from './server.ts'

/** The suites that each version must pass. The long-term one serves everything, the newest the contract of the store. */
const VERSIONS = [
  { version: '5.26.30', java: 17, suites: ['--project', 'neo4j', '--project', 'node-on-neo4j'] },
  { version: '2026.08.1', java: 21, suites: ['--project', 'neo4j', 'test/graph/neo4j.neo4j.test.ts'] },
]

/** Runs the tests on a real Neo4j of each version; more arguments go to vitest. Ends with 1 where one failed. */
async function main(): Promise<void> {
  let failed = false
  for (const { version, java: least, suites } of VERSIONS) {
    const java = findJava(least)
    if (java === undefined && version === VERSIONS[0]!.version) throw new Error(`Java ${least} or newer is needed.`)
    if (java === undefined) {
      console.log(`Neo4j ${version} is left out: it needs Java ${least} or newer, and there is none.`)
      continue
    }
    console.log(`Neo4j ${version} on ${java}`)
    const server = await startServer(java, jars(version))
    try {
      const more = process.argv.slice(2)
      failed = (await vitest([...suites, ...more], server.uri, server.guardedUri)) !== 0 || failed
    } finally {
      await server.stop()
    }
  }
  process.exitCode = failed ? 1 : 0
}

function vitest(suites: string[], uri: string, guardedUri: string): Promise<number> {
  const runner = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [runner, 'run', ...suites], {
    stdio: 'inherit',
    env: { ...process.env, DEPESCHE_TEST_NEO4J_URI: uri, DEPESCHE_TEST_NEO4J_GUARDED_URI: guardedUri },
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}

await main()
