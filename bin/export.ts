import { finished } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { stringify } from 'csv-stringify'
import {
  actorColumns,
  articleColumns,
  type Columns,
  cellsOf,
  eventColumns,
  statementColumns,
} from '../api/formats/columns.ts'
import { openToRead } from '../graph/open.ts'
import { createQueries, type Filter, type PageRequest, type Queries } from '../graph/queries.ts'
import type { Page } from '../graph/views.ts'
import { loadConfig } from './config.ts'
import { filterFrom, filterOptions } from './filters.ts'
import { describe } from './sources.ts'
import { endWithPipe } from './stdout.ts'

const RESOURCES = ['events', 'statements', 'actors', 'articles'] as const
type Resource = (typeof RESOURCES)[number]

/** Each kind of thing in the graph: how a page of it is asked for, and how it looks in a table. */
const listing = (queries: Queries, filter: Filter) => ({
  events: { page: (request: PageRequest) => queries.events(filter, request), columns: eventColumns },
  statements: { page: (request: PageRequest) => queries.statements(filter, request), columns: statementColumns },
  actors: { page: (request: PageRequest) => queries.actors(filter, request), columns: actorColumns },
  articles: { page: (request: PageRequest) => queries.articles(filter, request), columns: articleColumns },
})

async function* everything<Item>(page: (request: PageRequest) => Promise<Page<Item>>): AsyncGenerator<Item> {
  let after: string | undefined
  do {
    const { items, nextCursor } = await page({ limit: 100, count: false, ...(after ? { after } : {}) })
    yield* items
    after = nextCursor ?? undefined
  } while (after)
}

endWithPipe()

interface Options {
  format: 'jsonl' | 'csv'
  resource: Resource
}

const command = new Command('export')
  .description('Prints what is in the graph: as JSON lines, or as a table.')
  .addOption(new Option('--format <format>', 'form of the output').choices(['jsonl', 'csv']).default('jsonl'))
  .addOption(new Option('--resource <resource>', 'what to print').choices(RESOURCES).default('events'))
  .addHelpText('after', '\nA resource has the filters that its route of the API has.')

filterOptions(command, RESOURCES).action(async ({ format, resource, ...options }: Options) => {
  const filter = filterFrom(resource, RESOURCES, options)
  const { store, copied } = await openToRead(loadConfig().store)
  try {
    const { page, columns } = listing(createQueries(store), filter)[resource] as {
      page: (request: PageRequest) => Promise<Page<object>>
      columns: Columns<object>
    }
    const table =
      format === 'csv' ? stringify({ header: true, columns: Object.keys(columns), escape_formulas: true }) : undefined
    table?.pipe(process.stdout)
    const out = table ?? process.stdout
    for await (const item of everything(page)) {
      const more = table ? table.write(cellsOf(columns, item)) : process.stdout.write(`${JSON.stringify(item)}\n`)
      if (!more) await new Promise((resume) => out.once('drain', resume))
    }
    if (table) {
      table.end()
      await finished(table)
    }
    if (copied) process.stderr.write('Another process has the store open: this was read from a copy of this moment.\n')
  } finally {
    await store.close()
  }
})

await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${describe(error)}\n`)
  process.exitCode = 1
})
