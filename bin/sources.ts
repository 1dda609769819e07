import { type Command, Option } from 'commander'
import type { ArticleInput } from '../graph/ports.ts'

/** What the command line sets where a source lacks it. */
export interface SourceOptions {
  published?: string
  language?: string
  url?: string
}

/** Adds the options that fill what a file lacks. */
export function overrides(command: Command): Command {
  return command
    .addOption(new Option('--published <date>', 'day of publication, YYYY-MM-DD, where the source has none'))
    .addOption(new Option('--language <language>', 'language (de, en) where the source has none'))
    .addOption(new Option('--url <url>', 'address where the source has none'))
}

export function withOverrides(article: ArticleInput, options: SourceOptions): ArticleInput {
  return {
    ...article,
    publishedAt: article.publishedAt ?? options.published,
    language: article.language ?? options.language,
    url: article.url ?? options.url,
  }
}

/** An error as a person reads it: what is wrong, and what to do about it where that is known. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const mend = 'mend' in error && typeof error.mend === 'string' ? ` ${error.mend}` : ''
  return `${error.message}${mend}`
}
