import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { loadExtractor } from '../ingest/extract.ts'
import { describeFacts } from './debug/facts.ts'
import { describeGrammar } from './debug/grammar.ts'

interface Options {
  text?: string
  language: string
  date?: string
  readings?: boolean
  facts?: boolean
}

const command = new Command('debug')
  .description('Prints what each layer sees in a text: tokens, phrases, clauses, then actors, statements and events.')
  .argument('[file]', 'a text file; “-” for standard input')
  .option('-t, --text <text>', 'a text instead of a file')
  .option('-l, --language <language>', 'de or en', 'de')
  .option('-d, --date <date>', 'date of the article')
  .option('--readings', 'every reading of each token')
  .option('--no-facts', 'only the grammar')

command.action(async (file: string | undefined, options: Options) => {
  const text = options.text ?? readFileSync(file && file !== '-' ? file : 0, 'utf8')
  const extractor = await loadExtractor()
  const article = await extractor.normalise({ text, language: options.language, publishedAt: options.date })
  const document = extractor.annotate(article)
  process.stdout.write(describeGrammar(document, options.readings ?? false))
  if (options.facts) process.stdout.write(describeFacts(document))
})

await command.parseAsync()
