import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { readFloors, recordFloors } from '../bench/evaluate/floors.ts'
import { falls, grouped, type Row, reliability, reliabilityTable, table } from '../bench/evaluate/report.ts'
import type { Result } from '../bench/evaluate/result.ts'
import { findSets } from '../bench/evaluate/sets.ts'
import { loadExtractor } from '../ingest/extract.ts'
import { describe } from './sources.ts'
import { endWithPipe } from './stdout.ts'

const own = fileURLToPath(new URL('../test/gold', import.meta.url))

const command = new Command('evaluate')
  .description(
    'Scores the extractor on a folder of gold articles or of evaluation sets; fails where a score falls below its floor.',
  )
  .argument(
    '[folder]',
    'articles/ and gold/, or sets such as temporal.de.jsonl, gold/ and ud/; the product’s own articles where none is named',
  )
  .option('--json', 'print the scores as JSON')
  .option('--errors', 'print what was missed or wrong, by layer and kind, with its sentence')
  .option('--only <sets...>', 'only the sets whose names begin so')
  .option('--record', 'set the floors a little below the scores reached')

interface Options {
  json?: boolean
  errors?: boolean
  only?: string[]
  record?: boolean
}

endWithPipe()

command.action(async (folder: string = own, { json, errors, only, record }: Options) => {
  const extractor = await loadExtractor()
  const sets = findSets(folder, resolve(folder) === own ? 'test/gold' : 'gold')
  const results = new Map<string, Result & { records: number }>()
  for (const set of sets)
    if (!only || only.some((name) => set.name.startsWith(name))) results.set(set.name, await set.score(extractor))
  if (record) recordFloors(new Map([...results].map(([set, { measures }]) => [set, measures])))
  const floors = readFloors()
  const rows = [...results].flatMap(([set, { records, measures }]) =>
    measures.map((measure): Row => ({ set, records, ...measure, floor: floors[set]?.[measure.measure] ?? null })),
  )
  if (json) {
    const judged = [...results].flatMap(([set, { judged }]) => (judged ? [[set, reliability(judged)]] : []))
    console.log(JSON.stringify({ scores: rows, reliability: Object.fromEntries(judged) }, null, 2))
  } else {
    console.log(table(rows))
    for (const [set, { judged }] of results) if (judged) console.log(`\n${reliabilityTable(set, judged)}`)
    if (errors) for (const [set, { misses }] of results) console.log(`\n${grouped(set, misses)}`)
  }
  if (rows.some(falls)) process.exitCode = 1
})

await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${describe(error)}\n`)
  process.exitCode = 1
})
