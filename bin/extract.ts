import { Command } from 'commander'
import { loadExtractor } from '../ingest/extract.ts'
import { inlineReader } from '../ingest/pool.ts'
import { dateLineReader } from '../ingest/sources/date-line.ts'
import { findFiles, readArticles } from '../ingest/sources/files.ts'
import { loadConfig } from './config.ts'
import { readerOf, warnings } from './model.ts'
import { describe, overrides, type SourceOptions, withOverrides } from './sources.ts'
import { endWithPipe } from './stdout.ts'

const command = overrides(
  new Command('extract')
    .description('Prints the extraction of each article as a line of JSON.')
    .argument('<files...>', 'files, folders or globs: .txt, .md, .json, .jsonl'),
)

endWithPipe()

command.action(async (args: string[], options: SourceOptions) => {
  const config = loadConfig()
  const extractor = await loadExtractor()
  const reader = await readerOf(
    inlineReader(extractor),
    config,
    warnings((message) => process.stderr.write(`${message}\n`)),
  )
  const readDateLine = dateLineReader(extractor)
  let read = 0
  let faults = 0
  for (const file of await findFiles(args)) {
    for await (const sourced of readArticles(file, readDateLine)) {
      try {
        if ('fault' in sourced) throw sourced.fault
        const article = await reader.normalise(withOverrides(sourced.article, options))
        const { extraction } = await reader.read(article, sourced.source)
        const line = `${JSON.stringify(extraction)}\n`
        if (!process.stdout.write(line)) await new Promise((resume) => process.stdout.once('drain', resume))
        read += 1
      } catch (error) {
        faults += 1
        process.stderr.write(`${sourced.where}: ${describe(error)}\n`)
      }
    }
  }
  // One broken article among good ones is told and does not fail the command; nothing read at all does.
  if (read === 0 && faults > 0) process.exitCode = 1
})

await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${describe(error)}\n`)
  process.exitCode = 1
})
