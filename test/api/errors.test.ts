import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CATALOGUE, problem } from '../../api/errors.ts'

const docs = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
const entries = new Map(
  docs
    .split(/^## /m)
    .slice(1)
    .map((entry): [string, string] => [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n')).trim()]),
)

test('every code has its entry in docs/errors.md, and every entry its code, in the same order', () => {
  expect([...entries.keys()]).toEqual(Object.keys(CATALOGUE))
})

test('every entry begins with the status of its code', () => {
  for (const [code, entry] of entries)
    expect(entry).toMatch(new RegExp(`^${CATALOGUE[code as keyof typeof CATALOGUE].status}\\. \\S`))
})

test('a problem leads to its entry', () => {
  expect(problem('BAD_DATE', 'x').type).toBe('/errors#bad_date')
})
