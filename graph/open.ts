import type { Store } from './store.ts'
import { type EmbeddedOptions, openEmbedded } from './stores/embedded.ts'

export type StoreOptions =
  /** `path`: the store's file; without one it lives in memory. */
  { readonly kind: 'embedded'; readonly path?: string } & EmbeddedOptions

/** Opens the store that the options name. Throws StoreUnavailable or StoreMisconfigured, with what to do about it. */
export async function openStore(options: StoreOptions): Promise<Store> {
  return openEmbedded(options.path, options)
}
