import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { migrate } from '../../graph/migrate.ts'
import { graphRecords } from '../../graph/model.ts'
import { openStore } from '../../graph/open.ts'
import { record } from '../../graph/record.ts'
import { smallExtraction, smallFacts } from '../graph/fixture.ts'

const root = join(import.meta.dirname, '../..')

/** Runs a command of bin/ as a process of its own. `input` is its standard input. */
export function run(command: string, args: string[], env: { [name: string]: string }, input = '') {
  return new Promise<{ code: number; out: string; told: string }>((resolve) => {
    const options = { cwd: root, env: { PATH: process.env.PATH, ...env } }
    const file = join(root, 'bin', `${command}.ts`)
    const child = execFile(
      process.execPath,
      ['--import', './typescript/register.js', file, ...args],
      options,
      (error, out, told) => resolve({ code: error ? Number(error.code) : 0, out, told }),
    )
    child.stdin!.end(input)
  })
}

/** A DATA_DIR with the small graph in it; it goes with the test. */
export async function dataFolder({ filled = true } = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-data-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  if (!filled) return folder
  const store = await openData(folder)
  await migrate(store)
  await record(store, graphRecords(smallExtraction(), smallFacts))
  await store.close()
  return folder
}

export const openData = (folder: string) => openStore({ kind: 'embedded', path: join(folder, 'depesche.grafeo') })
