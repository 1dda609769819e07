import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { StoreLocked } from '../../../graph/errors.ts'
import { openStore } from '../../../graph/open.ts'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'depesche-lock-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

const failure = (path: string) =>
  openStore({ kind: 'embedded', path }).then(
    () => expect.unreachable('The store opened.'),
    (error) => error,
  )

test('a folder below a file is told as such, whatever the name of the folder', async () => {
  const path = folder()
  writeFileSync(join(path, 'blocked'), '')
  const error = await failure(join(path, 'blocked', 'depesche.grafeo'))
  expect(error).not.toBeInstanceOf(StoreLocked)
  expect(error).toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: expect.stringMatching(/cannot be opened: what stands in the way is no folder\.$/),
    mend: expect.stringMatching(/DATA_DIR/),
  })
})

test('a store that another one has open is locked', async () => {
  const path = join(folder(), 'depesche.grafeo')
  const store = await openStore({ kind: 'embedded', path })
  onTestFinished(() => store.close())
  expect(await failure(path)).toBeInstanceOf(StoreLocked)
})

test.runIf(process.platform === 'linux')('a folder that nobody can make is refused at once', async () => {
  const error = await failure('/proc/nope/depesche.grafeo')
  expect(error).toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: expect.stringMatching(/lets nobody make a folder/),
  })
})

test.runIf(process.platform === 'linux' && process.getuid?.() !== 0)(
  'a folder without permission is told',
  async () => {
    const error = await failure('/root/depesche/depesche.grafeo')
    expect(error.message).toMatch(/may not write there/)
  },
)
