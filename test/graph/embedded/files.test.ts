import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { StoreUnavailable } from '../../../graph/errors.ts'
import { migrate } from '../../../graph/migrate.ts'
import { openStore, openToRead } from '../../../graph/open.ts'

function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const ids = 'MATCH (n:Thing) RETURN n.id AS id ORDER BY id'

/** A process that opens the store at `path`, writes, tells each acknowledged id by a line, and goes on until killed. */
function writer(path: string) {
  const child = spawn(process.execPath, [
    '--import',
    './typescript/register.js',
    join(import.meta.dirname, 'writer.ts'),
    path,
  ])
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

test('what was acknowledged is there after the process was killed', async () => {
  const path = join(testFolder(), 'graph.grafeo')
  const child = writer(path)
  let told = ''
  child.stdout.on('data', (chunk) => {
    told += chunk
    if (told.split('\n').length > 300) child.kill('SIGKILL')
  })
  await once(child, 'close')
  const acknowledged = told.split('\n').slice(0, -1).sort()
  expect(acknowledged.length).toBeGreaterThanOrEqual(300)
  const store = await openStore({ kind: 'embedded', path })
  onTestFinished(() => store.close())
  const there = new Set((await store.read(ids)).map(({ id }) => id))
  expect(acknowledged.filter((id) => !there.has(id))).toEqual([])
})

test('a second process is told that the store is in use, and where', async () => {
  const path = join(testFolder(), 'graph.grafeo')
  const child = writer(path)
  await once(child.stdout, 'data')
  const opening = openStore({ kind: 'embedded', path })
  await expect(opening).rejects.toThrow(StoreUnavailable)
  await expect(opening).rejects.toThrow(path)
})

test('a store that another process writes to can be read as it stands', async () => {
  const path = join(testFolder(), 'graph.grafeo')
  const child = writer(path)
  let told = ''
  child.stdout.on('data', (chunk) => {
    told += chunk
  })
  await once(child.stdout, 'data')
  for (let round = 0; round < 5; round++) {
    const acknowledged = told.split('\n').slice(0, -1)
    const { store, copied } = await openToRead({ kind: 'embedded', path })
    const there = new Set((await store.read(ids)).map(({ id }) => id))
    await store.close()
    expect(copied).toBe(true)
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([])
  }
  expect(child.exitCode).toBe(null)
})

test('a store that is opened again has its nodes, constraints and text indexes', async () => {
  const path = join(testFolder(), 'deeper', 'graph.grafeo')
  const first = await openStore({ kind: 'embedded', path })
  await migrate(first)
  await first.write("CREATE (:Actor {id: 'person:x', namesText: 'Xaver Berg'})")
  await first.close()
  const second = await openStore({ kind: 'embedded', path })
  onTestFinished(() => second.close())
  expect(await migrate(second)).toEqual([])
  expect(await second.search('berg', { labels: ['Actor'], limit: 5 })).toMatchObject([{ id: 'person:x' }])
  await expect(second.write("CREATE (:Actor {id: 'person:x'})")).rejects.toThrow(/person:x/)
})

test('background checkpoints neither lose a write nor let the log grow', async () => {
  const path = join(testFolder(), 'graph.grafeo')
  const first = await openStore({ kind: 'embedded', path, walBytes: 20_000 })
  const text = 'x'.repeat(1000)
  for (let number = 0; number < 200; number++)
    await first.write('CREATE (:Thing {id: $id, text: $text})', { id: String(number), text })
  await first.close()
  const second = await openStore({ kind: 'embedded', path })
  onTestFinished(() => second.close())
  expect(await second.read(ids)).toHaveLength(200)
})

test('a file that is no store is told by its name', async () => {
  const path = join(testFolder(), 'graph.grafeo')
  writeFileSync(path, 'no graph')
  await expect(openStore({ kind: 'embedded', path })).rejects.toThrow(StoreUnavailable)
  await expect(openStore({ kind: 'embedded', path })).rejects.toThrow(path)
})
