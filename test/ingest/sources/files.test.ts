import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readArticles, type Sourced } from '../../../ingest/sources/files.ts'

/** What is read from a file of these bytes. */
async function read(name: string, content: string | Uint8Array): Promise<Sourced[]> {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-files-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, name), content)
  const found: Sourced[] = []
  for await (const sourced of readArticles(join(folder, name), () => null)) found.push(sourced)
  return found
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const faultOf = (sourced: Sourced | undefined) => (sourced && 'fault' in sourced ? sourced.fault : undefined)

test.each([
  ['a.txt', latin1('Die Gespräche beginnen.')],
  ['a.md', latin1('# Gespräche\n\nSie beginnen.')],
  ['a.json', latin1('{"text": "Die Gespräche beginnen."}')],
  ['a.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
  ['a.txt', Buffer.from('A text.', 'utf16le')],
])('%s that is no UTF-8 is refused, not mangled', async (name, bytes) => {
  const [sourced, ...more] = await read(name, bytes)
  expect(more).toEqual([])
  expect(faultOf(sourced)).toMatchObject({ code: 'SOURCE_UNREADABLE', mend: 'Save it as UTF-8 text.' })
})

test('a line that is no UTF-8 leaves the others of its file', async () => {
  const [first, second, third] = await read(
    'a.jsonl',
    Buffer.concat([
      Buffer.from('{"text": "Die Gespräche\u2028beginnen."}\n'),
      latin1('{"text": "Die Gespräche enden."}\r\n'),
      Buffer.from('{"text": "“Gut.”"}'),
    ]),
  )
  expect(first).toMatchObject({ article: { text: 'Die Gespräche\u2028beginnen.' } })
  expect(faultOf(second)).toMatchObject({ code: 'SOURCE_UNREADABLE', message: 'This is not UTF-8.' })
  expect(second?.where).toMatch(/a\.jsonl:2$/)
  expect(third).toMatchObject({ article: { text: '“Gut.”' } })
})

test('byte order marks are left out, and tell UTF-16', async () => {
  expect(await read('a.txt', '\uFEFFEin Text.')).toMatchObject([{ article: { text: 'Ein Text.' } }])
  expect(await read('a.jsonl', '\uFEFF{"text": "Ein Text."}')).toMatchObject([{ article: { text: 'Ein Text.' } }])
  expect(await read('a.txt', Buffer.from('\uFEFFGespräche.', 'utf16le'))).toMatchObject([
    { article: { text: 'Gespräche.' } },
  ])
  const [first, ...more] = await read('a.jsonl', Buffer.from('\uFEFF{"text": "x"}\n{"text": "y"}', 'utf16le'))
  expect(faultOf(first)?.message).toBe('This is UTF-16.')
  expect(more).toEqual([])
})

test('Markdown is read as such, HTML is refused as such', async () => {
  expect(await read('a.md', '# Talks\n\nThey **met**.')).toMatchObject([
    { article: { title: 'Talks', text: 'They met.' } },
  ])
  const [page] = await read('a.html', '<p>They met.</p>')
  expect(faultOf(page)).toMatchObject({ code: 'SOURCE_UNREADABLE', message: 'HTML is not read yet.' })
})

test.each([
  ['a.json', '{"text": "x"', /^This is no JSON: .+\.$/],
  ['a.json', '"x"', /^This is no JSON object\.$/],
  ['a.jsonl', '{"text": 1}', /^“text” is no string\.$/],
])('a fault of %s (%s) is a sentence that leaves the place to where it stands', async (name, content, message) => {
  const [sourced] = await read(name, content)
  expect(faultOf(sourced)?.message).toMatch(message)
})
