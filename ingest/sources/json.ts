import type { ArticleInput } from '../../graph/ports.ts'
import { ArticleFault } from '../faults.ts'

/** Other names under which corpora keep a field; the first that is there counts. */
const aliases: { [field in keyof ArticleInput]: readonly string[] } = {
  id: ['id'],
  url: ['url'],
  title: ['title'],
  text: ['text'],
  language: ['language', 'lang'],
  publishedAt: ['publishedAt', 'documentDate'],
  section: ['section'],
  publisher: ['publisher'],
}

/** An article from a parsed JSON object. Throws ArticleFault where it is none, or where a field is no string. Fields that are null count as missing. */
export function articleFromObject(value: unknown, where: string): ArticleInput {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ArticleFault(
      'SOURCE_UNREADABLE',
      '',
      `${where} is no JSON object.`,
      'Write one object with “text” for each article.',
    )
  const article: { [field: string]: string } = {}
  for (const [field, names] of Object.entries(aliases)) {
    const name = names.find((name) => (value as Record<string, unknown>)[name] != null)
    if (!name) continue
    const found = (value as Record<string, unknown>)[name]
    if (typeof found !== 'string' && !(field === 'id' && typeof found === 'number'))
      throw new ArticleFault(
        'SOURCE_UNREADABLE',
        name,
        `“${name}” of ${where} is no string.`,
        `Write “${name}” as a string.`,
      )
    article[field] = String(found)
  }
  return { ...article, text: article.text ?? '' }
}

/** One JSON text. Throws ArticleFault with the parser's reason. */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ArticleFault(
      'SOURCE_UNREADABLE',
      '',
      `${where} is no JSON: ${(error as Error).message}`,
      'Mend the JSON, or give the file the ending .txt.',
    )
  }
}
