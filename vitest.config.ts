import { defineConfig } from 'vitest/config'

const slow = { testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/**/*.neo4j.test.ts'],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'browser', include: ['test/**/*.browser.test.ts'], ...slow } },
      { test: { name: 'neo4j', include: ['test/**/*.neo4j.test.ts'], fileParallelism: false, ...slow } },
      // The suites that go through a store, once more on the Neo4j that test/neo4j/run.ts starts.
      {
        test: {
          name: 'node-on-neo4j',
          include: ['test/api/**/*.test.ts', 'test/graph/{record,copy,copies}.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/**/*.neo4j.test.ts'],
          fileParallelism: false,
          ...slow,
        },
      },
    ],
  },
})
