import { StoreLocked } from './errors.ts'
import type { Store } from './store.ts'
import { type EmbeddedOptions, openEmbedded } from './stores/embedded.ts'
import { openCopy } from './stores/embedded-copy.ts'
import type { Neo4jOptions } from './stores/neo4j.ts'

export type StoreOptions =
  /** `path`: the store's file; without one it lives in memory. */
  | ({ readonly kind: 'embedded'; readonly path?: string } & EmbeddedOptions)
  | ({ readonly kind: 'neo4j' } & Neo4jOptions)

/** Opens the store that the options name. Throws StoreUnavailable or StoreMisconfigured, with what to do about it. */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (options.kind === 'embedded') return openEmbedded(options.path, options)
  // The driver takes a while to load, and most starts do not need it.
  const { openNeo4j } = await import('./stores/neo4j.ts')
  return openNeo4j(options)
}

/**
 * Opens a store that is only going to be read, also an embedded one that another process has open: then what is read is
 * a copy of this moment (`copied`). What is written to it may be lost.
 */
export async function openToRead(options: StoreOptions): Promise<{ store: Store; copied: boolean }> {
  try {
    return { store: await openStore(options), copied: false }
  } catch (error) {
    if (options.kind !== 'embedded' || options.path === undefined || !(error instanceof StoreLocked)) throw error
    return { store: await openCopy(options.path, options), copied: true }
  }
}
