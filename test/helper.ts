import { onTestFinished } from 'vitest'
import { migrate } from '../graph/migrate.ts'
import { openStore } from '../graph/open.ts'
import type { Store } from '../graph/store.ts'

/** An empty migrated store for one test; it closes itself. Rows without ORDER BY come in random order. */
export async function openTestStore(): Promise<Store> {
  const store = await openStore({ kind: 'embedded', shuffleUnordered: true })
  onTestFinished(() => store.close())
  await migrate(store)
  return store
}
