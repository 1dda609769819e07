import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Store } from '../store.ts'
import { type EmbeddedOptions, openEmbedded } from './embedded.ts'

const ATTEMPTS = 10

/**
 * Opens a copy of the store's files as they are now, for reading while another process has the store open: the engine
 * locks its file, but every acknowledged write stands in the file or the log beside it. The copy goes when it is closed.
 */
export async function openCopy(path: string, options: EmbeddedOptions = {}): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-copy-'))
  const copy = join(folder, basename(path))
  try {
    // A checkpoint moves records from the log into the file: a copy that it ran through is made again.
    for (let attempt = 1; ; attempt++) {
      rmSync(folder, { recursive: true, force: true })
      const before = state(path)
      cpSync(path, copy, { recursive: true })
      if (existsSync(`${path}.wal`)) cpSync(`${path}.wal`, `${copy}.wal`, { recursive: true })
      if (state(path) === before || attempt === ATTEMPTS) break
    }
    const store = await openEmbedded(copy, options)
    return {
      ...store,
      async close() {
        await store.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Changes with each checkpoint: the file's time and size, and which segments of the log there are. */
function state(path: string): string {
  const { mtimeMs, size } = statSync(path)
  const segments = existsSync(`${path}.wal`) ? readdirSync(`${path}.wal`).sort() : []
  return createHash('sha256')
    .update(JSON.stringify([mtimeMs, size, segments]))
    .digest('hex')
}
