import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test, vi } from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))

/** A folder of the test's own, and commands that keep their store there. */
async function workplace() {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const command = async (name: string, ...args: string[]) => {
    const env = { PATH: process.env.PATH, DATA_DIR: join(folder, 'data') }
    const child = run(process.execPath, ['--import', './typescript/register.js', `bin/${name}.ts`, ...args], {
      cwd: root,
      env,
    })
    return child.then(({ stdout, stderr }) => ({ code: 0, stdout, stderr })).catch((error) => error)
  }
  const write = async (name: string, content: string) => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  return { folder, command, write }
}

// A command is a process of its own, and several follow each other here.
vi.setConfig({ testTimeout: 60_000 })

const german =
  '28. Mai 2024\n\nPolitik\n\nScholz trifft Macron\n\nOlaf Scholz hat am Dienstag Emmanuel Macron getroffen.\n'
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('extract prints a line for each article and tells of the broken one', async () => {
  const { command, write } = await workplace()
  const article = await write('a.txt', german)
  const list = await write(
    'b.jsonl',
    '{"id": "one", "text": "Joe Biden met Rishi Sunak in London on Monday."}\n{"text": \n',
  )
  const { code, stdout, stderr } = await command('extract', article, list)
  const [first, second, ...more] = lines(stdout)
  expect(first).toMatchObject({
    source: 'a',
    article: { publishedAt: '2024-05-28', section: 'Politik', title: 'Scholz trifft Macron', language: 'de' },
  })
  expect(second).toMatchObject({ source: 'one', article: { language: 'en' } })
  expect(more).toEqual([])
  expect(stderr).toMatch(/b\.jsonl:2: .*is no JSON/)
  expect(code).toBe(0)
})

test('an article whose url is no address is read without it', async () => {
  const { command, write } = await workplace()
  const file = await write(
    'a.jsonl',
    '{"text": "Joe Biden met Rishi Sunak in London on Monday.", "url": "paper.example, 7 May"}\n',
  )
  const { stdout, stderr } = await command('extract', file)
  expect(lines(stdout)[0].article.url).toBeNull()
  expect(stderr).toBe('')
})

test('extract prints the same bytes for the same bytes', async () => {
  const { command, write } = await workplace()
  const file = await write('a.txt', german)
  expect((await command('extract', file)).stdout).toBe((await command('extract', file)).stdout)
})

test('the command line fills what a file lacks', async () => {
  const { command, write } = await workplace()
  const file = await write('a.txt', 'Joe Biden met Rishi Sunak in London on Monday.')
  const { stdout } = await command('extract', file, '--published', '2023-07-10', '--url', 'https://paper.example/a')
  expect(lines(stdout)[0].article).toMatchObject({ publishedAt: '2023-07-10', url: 'https://paper.example/a' })
})

test('ingest reads a folder into the graph, the second time without change, and export prints it', async () => {
  const { folder, command, write } = await workplace()
  await write('a.txt', german)
  const [first] = lines((await command('ingest', folder, '--json')).stdout)
  expect(first).toMatchObject({ articles: 1, unchanged: 0, rejected: 0, failed: 0 })
  const [second] = lines((await command('ingest', folder, '--json')).stdout)
  expect(second).toMatchObject({ articles: 1, unchanged: 1 })
  const exported = lines((await command('export', '--resource', 'articles')).stdout)
  expect(exported).toMatchObject([{ title: 'Scholz trifft Macron', state: 'extracted' }])
  const { stdout } = await command('export', '--resource', 'actors', '--format', 'csv')
  expect(stdout).toMatch(/^id,kind,name/)
  expect(stdout).toContain('person:olaf-scholz')
})

test.each([
  ['a file that is not there', ['extract', 'nowhere.txt'], /“nowhere\.txt” names no file/],
  ['an unknown option', ['extract', '--colour'], /unknown option '--colour'/],
  ['an unknown format', ['export', '--format', 'pdf'], /Allowed choices are jsonl, csv/],
])('%s is told, and the command fails', async (_, [name, ...args], message) => {
  const { command } = await workplace()
  const { code, stderr } = await command(name!, ...args)
  expect(code).toBe(1)
  expect(stderr).toMatch(message)
})

test('every command of package.json is there', async () => {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const files = Object.values<string>(scripts).flatMap((script) => script.match(/(?:bin|bench|test)\/\S+\.ts/g) ?? [])
  for (const file of files) await expect(readFile(join(root, file), 'utf8'), file).resolves.toMatch(/\S/)
})
