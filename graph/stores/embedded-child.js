// Runs somebody's own Cypher on a read-only snapshot, in a process of its own: the engine has no time-out, so the
// parent kills the process at the limit. Plain JavaScript, so that it starts without a loader.
import process from 'node:process'
import grafeo from '@grafeo-db/js'

const MEMORY_CHECK = 50

let open = null

/** @param {{ id: number, snapshot: string, query: string, params: object, rows: number, bytes: number, memory: number }} job */
async function answer({ id, snapshot, query, params, rows, bytes, memory }) {
  const watch = setInterval(() => {
    // The engine's memory is not V8's, so no V8 limit sees it.
    if (process.memoryUsage.rss() > memory) process.send({ id, tooLarge: true }, () => process.exit(1))
  }, MEMORY_CHECK)
  try {
    if (open?.snapshot !== snapshot) {
      open?.database.close()
      open = { snapshot, database: grafeo.GrafeoDB.openReadOnly(snapshot) }
    }
    const result = await open.database.executeCypher(query, params)
    const fields = result.columns
    const found = []
    let size = 0
    for (let index = 0; index < Math.min(result.length, rows) && size < bytes; index++) {
      const row = result.get(index)
      size += JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value)).length
      found.push(row)
    }
    process.send({ id, fields, rows: found, truncated: found.length < result.length })
  } catch (error) {
    process.send({ id, error: { message: error.message, gqlStatus: error.gqlStatus } })
  } finally {
    clearInterval(watch)
  }
}

process.on('message', answer)
process.on('disconnect', () => process.exit(0))
