import { Argument, program } from 'commander'
import { loadConfig } from '../bin/config.ts'
import { api } from './api.ts'
import { extraction } from './extraction.ts'
import { ingest } from './ingest.ts'
import { print } from './measure.ts'
import { memory } from './memory.ts'

// Every figure is held against another one of the same run: machines differ, ratios less so.
const { store } = loadConfig()
const parts: { readonly [part: string]: () => Promise<void> } = {
  async extraction() {
    print('Extraction, for 250 words, median after warm-up', await extraction())
  },
  async ingest() {
    print('Ingest, one article after the other', await ingest(store.kind === 'neo4j' ? store : undefined))
    if (store.kind !== 'neo4j')
      console.log('  Neo4j is left out: set NEO4J_URI to a server whose graph may be emptied.')
  },
  async api() {
    print('API on the embedded store, 10 connections', await api())
  },
  async memory() {
    console.log('\nHeap after a collection, while articles are read that have nothing in common')
    print('Memory', await memory(program.opts<{ articles: number }>().articles))
  },
}

program
  .name('bench')
  .description('Measures the product against the bare parts that it is made of, one after the other in one process.')
  .addArgument(
    new Argument('[part...]', 'what to measure; everything but the memory, where none is named').choices(
      Object.keys(parts),
    ),
  )
  .option('--articles <number>', 'how many articles the memory is measured over', Number, 20_000)
  .action(async (named: string[]) => {
    // The memory shows only over thousands of articles: it is measured where it is asked for.
    for (const part of named.length > 0 ? named : Object.keys(parts).filter((each) => each !== 'memory'))
      await parts[part]!()
  })
await program.parseAsync()
