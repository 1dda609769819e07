import { loadConfig } from '../bin/config.ts'
import { api } from './api.ts'
import { extraction } from './extraction.ts'
import { ingest } from './ingest.ts'
import { print } from './measure.ts'

// Every figure is held against another one of the same run: machines differ, ratios less so.
const { store } = loadConfig()
print('Extraction, for 250 words, median after warm-up', await extraction())
print('Ingest, one article after the other', await ingest(store.kind === 'neo4j' ? store : undefined))
if (store.kind !== 'neo4j') console.log('  Neo4j is left out: set NEO4J_URI to a server whose graph may be emptied.')
print('API on the embedded store, 10 connections', await api())
