import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const files = globSync('{api,bench,bin,graph,ingest}/**/*.ts', { cwd: root })

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
const codeOf = (file: string) => withoutComments(readFileSync(join(root, file), 'utf8'))

/** What a file imports: packages by name, files by their path from the root. */
function importsOf(file: string): string[] {
  return [...codeOf(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, name]) =>
    name!.startsWith('.') ? relative(root, join(root, dirname(file), name!)) : name!,
  )
}

const offenders = (area: RegExp, forbidden: RegExp) =>
  files
    .filter((file) => area.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => forbidden.test(name))
        .map((name) => `${file} imports ${name}`),
    )

test('there are files to look at, and their imports are found', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(importsOf('ingest/worker.ts')).toContain('graph/record.ts')
})

test.each([
  ['the graph knows nothing of those who use it', /^graph\//, /^(api|bench|bin|ingest)\//],
  ['the API does not know how articles are read', /^api\//, /^(bench|bin|ingest)\//],
  ['the ingest does not know who asks', /^ingest\//, /^(api|bench|bin)\//],
  [
    'only the Neo4j adapter knows its driver, but for what it is measured against',
    /^(?!graph\/stores\/neo4j|bench\/)/,
    /^neo4j-driver/,
  ],
  [
    'only the embedded adapter knows its engine, but for what it is measured against',
    /^(?!graph\/stores\/embedded|bench\/)/,
    /^@grafeo-db/,
  ],
])('%s', (_, area, forbidden) => {
  expect(offenders(area, forbidden)).toEqual([])
})

const holding = (area: RegExp, pattern: RegExp) => files.filter((file) => area.test(file) && pattern.test(codeOf(file)))

test('only bin/config.ts reads the environment', () => {
  expect(holding(/^(?!bin\/config\.ts$)/, /process\.env/)).toEqual([])
})

test('only a language model that somebody sets up is asked over the network', () => {
  expect(holding(/^(?!ingest\/llm\/|bench\/)/, /\bfetch\(|from '(?:node:)?(?:https?|net|undici)'/)).toEqual([])
})

test('no Cypher stands outside cypher/', () => {
  expect(holding(/^(?!bench\/)/, /\b(?:MATCH|MERGE|UNWIND|OPTIONAL MATCH|CREATE)\s*\(\s*\w*\s*[:{]/)).toEqual([])
})

test('no word of German or English stands in the code of the annotators', () => {
  const german = /['"`|(][^'"`\n]*[äöüßÄÖÜ][^'"`\n]*['"`|)]/
  const words = /['"`](?:sagte|sagen|dass|nicht|laut|said|says|according|who|which|der|die|das|the|and|und)['"`]/
  expect(holding(/^ingest\/annotators\//, german)).toEqual([])
  expect(holding(/^ingest\/annotators\//, words)).toEqual([])
})
