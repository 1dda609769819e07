import { type FileHandle, open, readdir } from 'node:fs/promises'

/**
 * Brings the engine's write-ahead log to the disk. The engine writes its log at commit but does not sync it, so what
 * is acknowledged could be lost with the power. One sync serves every commit that came before it began.
 */
export class LogSync {
  readonly #folder: string
  #running: Promise<void> | null = null
  #next: Promise<void> | null = null
  #synced = ''

  /** `folder`: the engine's `<path>.wal/`. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Resolves when every commit made before the call is on the disk. */
  flush(): Promise<void> {
    if (this.#next) return this.#next
    const begin = async () => {
      await this.#running?.catch(() => undefined)
      this.#next = null
      const running = this.#sync()
      this.#running = running
      await running
    }
    this.#next = begin()
    return this.#next
  }

  async #sync(): Promise<void> {
    // A background checkpoint may take a segment away between the listing and its opening: what it held is in the file.
    const segments = (await readdir(this.#folder)).filter((name) => name.endsWith('.log')).sort()
    for (const name of segments) if (name >= this.#synced) await this.#syncFile(name, (file) => file.datasync())
    const newest = segments.at(-1) ?? ''
    if (newest > this.#synced) await this.#syncFile('', (folder) => folder.sync())
    this.#synced = newest
  }

  async #syncFile(name: string, sync: (file: FileHandle) => Promise<void>): Promise<void> {
    let file: FileHandle
    try {
      file = await open(`${this.#folder}/${name}`, 'r')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
      throw error
    }
    try {
      await sync(file)
    } finally {
      await file.close()
    }
  }
}
