import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import neo4j from 'neo4j-driver'
import { migrate } from '../graph/migrate.ts'
import { type GraphRecords, graphRecords } from '../graph/model.ts'
import { openStore, type StoreOptions } from '../graph/open.ts'
import { record } from '../graph/record.ts'
import { loadExtractor } from '../ingest/extract.ts'
import { seedArticles } from './articles.ts'
import type { Figure } from './measure.ts'
import { type Call, recording } from './recording.ts'

const COPIES = 15

/** What ingest writes: the seed articles, each several times as another article. */
async function material(): Promise<GraphRecords[]> {
  const extractor = await loadExtractor()
  const articles = await seedArticles(extractor)
  return Array.from({ length: COPIES }, (_, copy) =>
    articles.map((article) => {
      // Far enough apart that they are no syndicated copies of each other.
      const publishedAt = new Date(Date.UTC(2024, 0, 1 + copy * 14)).toISOString().slice(0, 10)
      const { extraction, facts } = extractor.read({ ...article, id: `${article.id}-${copy}`, publishedAt })
      return graphRecords(extraction, { ...facts, receivedAt: '2025-01-01T00:00:00Z' })
    }),
  ).flat()
}

/** Milliseconds an article: through the store with all it promises, against the bare driver running the same queries. */
export async function ingest(neo4jStore: Extract<StoreOptions, { kind: 'neo4j' }> | undefined): Promise<Figure[]> {
  const records = await material()
  const figures = [await embedded(records)]
  if (neo4jStore) figures.push(await server(records, neo4jStore))
  return figures
}

async function throughStore(options: StoreOptions, records: readonly GraphRecords[]) {
  const opened = await openStore(options)
  try {
    if (options.kind === 'neo4j') await opened.write('MATCH (n) DETACH DELETE n')
    await migrate(opened)
    const { store, calls } = recording(opened)
    const each = await timed(records, (one) => record(store, one))
    return { each, calls }
  } finally {
    await opened.close()
  }
}

async function embedded(records: readonly GraphRecords[]): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-bench-'))
  try {
    const { each, calls } = await throughStore({ kind: 'embedded', path: join(folder, 'store') }, records)
    // The bare engine with the same constraints and indexes, and no wait for the disk.
    const path = join(folder, 'bare')
    const prepared = await openStore({ kind: 'embedded', path })
    await migrate(prepared)
    await prepared.close()
    const bare = grafeo.GrafeoDB.open(path)
    const alone = await timed(calls, async (transaction) => {
      const begun = bare.beginTransaction()
      for (const { query, params } of transaction) await begun.executeCypher(query, params)
      begun.commit()
    })
    bare.close()
    return {
      what: 'an article into the embedded store',
      value: each,
      unit: 'ms',
      than: { what: 'the bare engine', value: alone },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function server(
  records: readonly GraphRecords[],
  options: Extract<StoreOptions, { kind: 'neo4j' }>,
): Promise<Figure> {
  const { each, calls } = await throughStore(options, records)
  const driver = neo4j.driver(options.uri, neo4j.auth.basic(options.username, options.password))
  const session = driver.session()
  try {
    await session.run('MATCH (n) WHERE NOT n:Migration DETACH DELETE n')
    const alone = await timed(calls, (transaction: Call[]) =>
      session.executeWrite(async (run) => {
        for (const { query, params } of transaction) await run.run(query, params)
      }),
    )
    return { what: 'an article into Neo4j', value: each, unit: 'ms', than: { what: 'the bare driver', value: alone } }
  } finally {
    await session.close()
    await driver.close()
  }
}

/** Milliseconds for one of the items, worked off one after the other. */
async function timed<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<number> {
  const started = performance.now()
  for (const item of items) await work(item)
  return (performance.now() - started) / items.length
}
