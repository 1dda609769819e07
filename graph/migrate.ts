import { createHash } from 'node:crypto'
import { cypher, cypherNames } from './cypher.ts'
import { MigrationChanged } from './errors.ts'
import type { Store, TextIndex } from './store.ts'

/** What /search looks through. `namesText` holds all names of an actor, a line each. */
export const TEXT_INDEXES: readonly TextIndex[] = [
  { label: 'Actor', properties: ['namesText'] },
  { label: 'Statement', properties: ['content'] },
  { label: 'Event', properties: ['name'] },
  { label: 'Article', properties: ['title', 'text'] },
]

/**
 * Brings the graph's schema up to date: applies each file of cypher/migrations that the graph does not record yet, in
 * order of their names. Safe when two processes start at once, because every statement there can be run again.
 * Returns the names it applied. Throws MigrationChanged where an applied file has another content now.
 */
export async function migrate(store: Store): Promise<string[]> {
  await store.write(cypher('migrate/constraint', store.engine))
  const rows = await store.read<{ name: string; checksum: string }>(cypher('migrate/applied', store.engine))
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  const done: string[] = []
  for (const name of cypherNames('migrations')) {
    const checksum = createHash('sha256').update(cypher(name, store.engine)).digest('hex')
    const before = applied.get(name)
    if (before !== undefined && before !== checksum)
      throw new MigrationChanged(
        `cypher/${name}.cypher was changed after it had been applied to this graph.`,
        'Restore the file and put the change into a new migration.',
      )
    if (before !== undefined) continue
    for (const statement of statements(cypher(name, store.engine))) await store.write(statement)
    await store.write(cypher('migrate/apply', store.engine), { name, checksum, appliedAt: new Date().toISOString() })
    done.push(name)
  }
  for (const index of TEXT_INDEXES) await store.indexText(index)
  return done
}

/** The statements of a migration: each ends with a semicolon at the end of a line. */
function statements(text: string): string[] {
  return text
    .split(/;[ \t]*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replace(/^\/\/.*$/gm, '').trim() !== '')
}
