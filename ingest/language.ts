import { existsSync, readdirSync } from 'node:fs'

/** A language that the rules read: a folder of data under ingest/languages/, each file with its own strict loader. */
export interface LanguagePack {
  /** BCP 47 primary subtag: the folder's name. */
  readonly language: string
  /** The folder, with a trailing slash: `new URL('cues.tsv', pack.folder)`. */
  readonly folder: URL
}

const root = new URL('./languages/', import.meta.url)

/** Languages for which there is a folder, sorted. */
export const supportedLanguages: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name.length === 2)
  .map((entry) => entry.name)
  .sort()

/** The pack of a language. Throws a RangeError for one that has no folder. */
export function languagePack(language: string): LanguagePack {
  const folder = new URL(`${language}/`, root)
  if (!/^[a-z]{2}$/.test(language) || !existsSync(folder))
    throw new RangeError(`No language pack “${language}”: there are ${supportedLanguages.join(', ')}.`)
  return { language, folder }
}
