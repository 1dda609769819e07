import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { createInterface } from 'node:readline'
import { glob } from 'tinyglobby'
import type { ArticleInput } from '../../graph/ports.ts'
import { ArticleFault } from '../faults.ts'
import { articleFromObject, parseJson } from './json.ts'
import { plainText, type ReadDateLine } from './plain-text.ts'

/** One article of a source, or why it could not be read. */
export type Sourced = { readonly source: string; readonly where: string } & (
  | { readonly article: ArticleInput }
  | { readonly fault: Error }
)

const endings = ['txt', 'md', 'json', 'jsonl', 'ndjson']

/**
 * The files that the arguments name: files, folders (all articles below) and globs, sorted, each once.
 * Throws ArticleFault for an argument that names none.
 */
export async function findFiles(args: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const arg of args) {
    const entry = await stat(arg).catch(() => null)
    const files = entry?.isFile()
      ? [arg]
      : await glob(entry?.isDirectory() ? `**/*.{${endings.join(',')}}` : arg, {
          cwd: entry?.isDirectory() ? arg : process.cwd(),
          absolute: true,
        })
    if (files.length === 0)
      throw new ArticleFault(
        'SOURCE_UNREADABLE',
        '',
        `“${arg}” names no file.`,
        `Name a file, a folder or a glob; the endings read are ${endings.join(', ')}.`,
      )
    for (const file of files.sort()) found.add(file)
  }
  return [...found]
}

/** The articles of a file, one after the other; a broken one comes as its fault, and the next follows. */
export async function* readArticles(file: string, readDateLine: ReadDateLine): AsyncGenerator<Sourced> {
  const source = basename(file, extname(file))
  try {
    switch (extname(file).toLowerCase()) {
      case '.jsonl':
      case '.ndjson': {
        let number = 0
        for await (const line of createInterface({
          input: createReadStream(file, 'utf8'),
          crlfDelay: Number.POSITIVE_INFINITY,
        })) {
          number += 1
          if (line.trim())
            yield one(`${source}:${number}`, `${file}:${number}`, (where) =>
              articleFromObject(parseJson(line, where), where),
            )
        }
        return
      }
      case '.json': {
        const value = parseJson(await readFile(file, 'utf8'), file)
        if (!Array.isArray(value)) yield one(source, file, (where) => articleFromObject(value, where))
        else
          for (const [index, item] of value.entries())
            yield one(`${source}:${index + 1}`, `${file}[${index}]`, (where) => articleFromObject(item, where))
        return
      }
      default: {
        const content = await readFile(file, 'utf8')
        yield one(source, file, () => plainText(content, readDateLine))
      }
    }
  } catch (error) {
    yield { source, where: file, fault: error as Error }
  }
}

function one(source: string, where: string, read: (where: string) => ArticleInput): Sourced {
  try {
    const article = read(where)
    return { source: article.id ?? source, where, article }
  } catch (error) {
    return { source, where, fault: error as Error }
  }
}
