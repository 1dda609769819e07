import type { Store } from './store.ts'
import { type EmbeddedOptions, openEmbedded } from './stores/embedded.ts'
import { type Neo4jOptions, openNeo4j } from './stores/neo4j.ts'

export type StoreOptions =
  /** `path`: the store's file; without one it lives in memory. */
  | ({ readonly kind: 'embedded'; readonly path?: string } & EmbeddedOptions)
  | ({ readonly kind: 'neo4j' } & Neo4jOptions)

/** Opens the store that the options name. Throws StoreUnavailable or StoreMisconfigured, with what to do about it. */
export async function openStore(options: StoreOptions): Promise<Store> {
  return options.kind === 'neo4j' ? openNeo4j(options) : openEmbedded(options.path, options)
}
