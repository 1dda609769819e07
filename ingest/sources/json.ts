import type { ArticleInput } from '../../graph/ports.ts'
import { ArticleFault } from '../faults.ts'
import { canonicalUrl } from '../identity.ts'

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

/** An article from a parsed JSON object. `what` names it in messages. Throws ArticleFault where it is none, or where a field is no string. Fields that are null count as missing. */
export function articleFromObject(value: unknown, what = 'This'): ArticleInput {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ArticleFault(
      'SOURCE_UNREADABLE',
      '',
      `${what} is no JSON object.`,
      'Write one object with “text” for each article.',
    )
  const article: { [field: string]: string } = {}
  for (const [field, names] of Object.entries(aliases)) {
    const name = names.find((name) => (value as Record<string, unknown>)[name] != null)
    if (!name) continue
    const found = (value as Record<string, unknown>)[name]
    if (typeof found !== 'string' && !(field === 'id' && typeof found === 'number'))
      throw new ArticleFault('SOURCE_UNREADABLE', name, `“${name}” is no string.`, `Write “${name}” as a string.`)
    article[field] = String(found)
  }
  // Corpora keep a paper's name and day there: an article is not unreadable for it. Over REST, where somebody can mend it, it is refused.
  if (article.url && canonicalUrl(article.url) === null) delete article.url
  return { ...article, text: article.text ?? '' }
}

/** One JSON text. Throws ArticleFault with the parser's reason. */
export function parseJson(text: string, what = 'This'): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ArticleFault(
      'SOURCE_UNREADABLE',
      '',
      `${what} is no JSON: ${(error as Error).message.replace(/[.]?$/, '.')}`,
      'Mend the JSON, or give the file the ending .txt.',
    )
  }
}
