import { Command } from 'commander'
import { copyGraph } from '../graph/copy.ts'
import { StoreError } from '../graph/errors.ts'
import { openStore, openToRead } from '../graph/open.ts'
import { ConfigInvalid, loadConfig, storeAt } from './config.ts'

const command = new Command('copy')
  .description('Carries the whole graph from one store to another. Can be run again: it changes only what differs.')
  .requiredOption(
    '--to <address>',
    'neo4j://host:7687 (with NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE), or a folder',
  )
  .option('--from <address>', 'the same; by default the store that is configured, or DATA_DIR when that is the target')

command.action(async ({ to, from }: { to: string; from?: string }) => {
  const target = storeAt(to)
  const configured = loadConfig().store
  const source = from !== undefined ? storeAt(from) : same(configured, target) ? storeAt(undefined) : configured
  if (same(source, target)) throw new ConfigInvalid('Source and target are the same store; name another with --from.')
  const began = performance.now()
  const { store: reading, copied } = await openToRead(source)
  try {
    const writing = await openStore(target)
    try {
      const told = process.stderr.isTTY
      const { nodes, relationships } = await copyGraph(reading, writing, (so) => {
        if (told) process.stderr.write(`\r${so.nodes} nodes, ${so.relationships} relationships`)
      })
      if (told) process.stderr.write('\r')
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      process.stdout.write(`Copied ${nodes} nodes and ${relationships} relationships in ${seconds} s.\n`)
      if (copied) process.stderr.write('Another process has the source open: what it wrote meanwhile is not in it.\n')
    } finally {
      await writing.close()
    }
  } finally {
    await reading.close()
  }
})

type Options = ReturnType<typeof storeAt>

function same(a: Options, b: Options): boolean {
  if (a.kind === 'neo4j') return b.kind === 'neo4j' && a.uri === b.uri && a.database === b.database
  return b.kind === 'embedded' && a.path === b.path
}

try {
  await command.parseAsync()
} catch (error) {
  if (!(error instanceof StoreError || error instanceof ConfigInvalid)) throw error
  process.stderr.write(`${error instanceof StoreError ? `${error.message}\n${error.mend}` : error.message}\n`)
  process.exitCode = 1
}
