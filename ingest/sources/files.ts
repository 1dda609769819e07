import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { createInterface } from 'node:readline'
import { glob } from 'tinyglobby'
import type { ArticleInput } from '../../graph/ports.ts'
import { ArticleFault } from '../faults.ts'
import { decode } from './decode.ts'
import { articleFromObject, parseJson } from './json.ts'
import { markdown } from './markdown.ts'
import { plainText, type ReadDateLine } from './plain-text.ts'

/** One article of a source, or why it could not be read. */
export type Sourced = { readonly source: string; readonly where: string } & (
  | { readonly article: ArticleInput }
  | { readonly fault: Error }
)

const endings = ['txt', 'md', 'markdown', 'json', 'jsonl', 'ndjson']

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

/** The articles of a file, one after the other; a broken one comes as its fault, and the next follows. Faults do not name the place, which stands beside them. */
export async function* readArticles(file: string, readDateLine: ReadDateLine): AsyncGenerator<Sourced> {
  const source = basename(file, extname(file))
  try {
    switch (extname(file).toLowerCase()) {
      case '.jsonl':
      case '.ndjson': {
        // A byte a character, so that each line is decoded by itself and a broken one costs only itself.
        const lines = createInterface({
          input: createReadStream(file, 'latin1'),
          crlfDelay: Number.POSITIVE_INFINITY,
        })
        let number = 0
        for await (const line of lines) {
          number += 1
          if (number === 1 && /^(?:\xff\xfe|\xfe\xff)/.test(line))
            throw unreadable('This is UTF-16.', 'Save it as UTF-8.')
          if (line.trim())
            yield one(`${source}:${number}`, `${file}:${number}`, () =>
              articleFromObject(parseJson(decode(Buffer.from(line, 'latin1')))),
            )
        }
        return
      }
      case '.json': {
        const value = parseJson(await contentOf(file))
        if (!Array.isArray(value)) yield one(source, file, () => articleFromObject(value))
        else
          for (const [index, item] of value.entries())
            yield one(`${source}:${index + 1}`, `${file}[${index}]`, () => articleFromObject(item))
        return
      }
      case '.htm':
      case '.html':
      case '.xhtml':
        throw unreadable('HTML is not read yet.', 'Save its article as text, Markdown or JSON.')
      case '.markdown':
      case '.md': {
        const content = await contentOf(file)
        yield one(source, file, () => markdown(content, readDateLine))
        return
      }
      default: {
        const content = await contentOf(file)
        yield one(source, file, () => plainText(content, readDateLine))
      }
    }
  } catch (error) {
    yield { source, where: file, fault: readable(error) }
  }
}

const contentOf = async (file: string) => decode(await readFile(file))

const unreadable = (message: string, mend: string) => new ArticleFault('SOURCE_UNREADABLE', '', message, mend)

/** An error of the file system without the path, which stands beside the fault. */
function readable(error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException
  if (error instanceof ArticleFault || code === undefined) return error as Error
  return unreadable(`The file cannot be read (${code}).`, 'Check that it is a file that this user may read.')
}

function one(source: string, where: string, read: () => ArticleInput): Sourced {
  try {
    const article = read()
    return { source: article.id ?? source, where, article }
  } catch (error) {
    return { source, where, fault: error as Error }
  }
}
