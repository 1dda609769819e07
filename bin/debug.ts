import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { clauses } from '../ingest/annotators/clauses.ts'
import { phrases } from '../ingest/annotators/phrases.ts'
import { quotes } from '../ingest/annotators/quotes.ts'
import { times } from '../ingest/annotators/times.ts'
import { tokens } from '../ingest/annotators/tokens.ts'
import type { Article } from '../ingest/document.ts'
import { languagePack } from '../ingest/language.ts'
import { annotate } from '../ingest/pipeline.ts'
import { describeGrammar } from './debug/grammar.ts'

const command = new Command('debug')
  .description('Prints what the grammar sees in each sentence: tokens, phrases, clauses with their verbs and slots.')
  .argument('[file]', 'a text file')
  .option('-t, --text <text>', 'a text instead of a file')
  .option('-l, --language <language>', 'de or en', 'de')
  .option('-d, --date <date>', 'date of the article')
  .option('--readings', 'every reading of each token')

command.action(
  async (file: string | undefined, options: { text?: string; language: string; date?: string; readings?: boolean }) => {
    const text = options.text ?? (file ? readFileSync(file, 'utf8') : '')
    const pack = languagePack(options.language)
    const article: Article = {
      id: 'debug',
      title: null,
      text,
      language: options.language,
      publishedAt: options.date ?? null,
      section: null,
      publisher: null,
      url: null,
    }
    const steps = [await tokens(pack), quotes(pack), times(pack), phrases(pack), clauses(pack)]
    process.stdout.write(describeGrammar(annotate(article, steps), options.readings ?? false))
  },
)

await command.parseAsync()
