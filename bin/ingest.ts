import cliProgress from 'cli-progress'
import { Command } from 'commander'
import { StoreLocked } from '../graph/errors.ts'
import { loadExtractor } from '../ingest/extract.ts'
import { inlineReader } from '../ingest/pool.ts'
import { dateLineReader } from '../ingest/sources/date-line.ts'
import { findFiles, readArticles } from '../ingest/sources/files.ts'
import { loadConfig } from './config.ts'
import { readerOf, warnings } from './model.ts'
import { openService } from './service.ts'
import { describe, overrides, type SourceOptions, withOverrides } from './sources.ts'

const command = overrides(
  new Command('ingest')
    .description('Reads articles into the graph.')
    .argument('<sources...>', 'files, folders or globs: .txt, .md, .json, .jsonl')
    .option('--json', 'print the summary as a line of JSON'),
)

command.action(async (args: string[], options: SourceOptions & { json?: boolean }) => {
  const files = await findFiles(args)
  const extractor = await loadExtractor()
  const readDateLine = dateLineReader(extractor)
  const failures: string[] = []
  const notes: string[] = []
  const config = loadConfig()
  const reader = await readerOf(
    inlineReader(extractor),
    config,
    warnings((message) => notes.push(message)),
  )
  const { store, worker, close } = await openService(config, reader, (message, { article, error }) =>
    failures.push(`${article ?? ''}: ${message} ${error}`),
  )
  const summary = { files: files.length, articles: 0, unchanged: 0, rejected: 0, failed: 0, seconds: 0 }
  const started = performance.now()
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} files, {articles} articles',
    clearOnComplete: true,
  })
  if (process.stderr.isTTY) bar.start(files.length, 0, { articles: 0 })
  try {
    for (const [index, file] of files.entries()) {
      for await (const sourced of readArticles(file, readDateLine)) {
        summary.articles += 1
        const tell = (reason: string) => {
          summary.rejected += 1
          process.stderr.write(`${sourced.where}: ${reason}\n`)
        }
        if ('fault' in sourced) tell(describe(sourced.fault))
        else {
          const [submitted] = await worker.submit([withOverrides(sourced.article, options)])
          if ('fault' in submitted!) tell(`${submitted.fault.message} ${submitted.fault.mend ?? ''}`)
          else if (submitted!.state === 'extracted') summary.unchanged += 1
        }
        bar.update(index, { articles: summary.articles })
      }
      await worker.drain()
    }
  } finally {
    bar.stop()
    await close()
  }
  summary.failed = failures.length
  summary.seconds = Math.round(performance.now() - started) / 1000
  for (const failure of [...failures, ...notes]) process.stderr.write(`${failure}\n`)
  process.stdout.write(options.json ? `${JSON.stringify(summary)}\n` : told(summary, store.engine))
  if (summary.articles > 0 && summary.rejected + summary.failed === summary.articles) process.exitCode = 1
})

const told = ({ articles, unchanged, rejected, failed, seconds }: { [count: string]: number }, engine: string) =>
  `${articles! - rejected! - failed!} of ${articles} articles are in the ${engine} graph (${unchanged} were before), ${rejected} could not be read, ${failed} failed; ${seconds} s.\n`

await command.parseAsync().catch((error: unknown) => {
  const running = error instanceof StoreLocked ? ' Or send the articles to the running server: POST /v1/articles.' : ''
  process.stderr.write(`${describe(error)}${running}\n`)
  process.exitCode = 1
})
