import { Compile } from 'typebox/compile'
import type { ArticleInput } from '../../graph/ports.ts'
import { Failure } from '../errors.ts'
import { ArticleBody } from '../schemas/articles.ts'

export interface ArticleLimits {
  /** Bytes of an article's text and title. */
  readonly article: number
}

const FIELDS = Object.keys(ArticleBody.properties) as (keyof ArticleInput)[]
const form = Compile(ArticleBody)

/** One article out of a request; what it says (its date, its language) is the ingest's to judge. Throws a Failure. */
export function articleOf(value: unknown, limits: ArticleLimits): ArticleInput {
  if (!form.Check(value)) throw malformed(value)
  const article = Object.fromEntries(
    FIELDS.filter((field) => value[field] !== undefined && value[field] !== null).map((field) => [field, value[field]]),
  ) as unknown as ArticleInput
  const size = Buffer.byteLength(article.text) + Buffer.byteLength(article.title ?? '')
  if (size > limits.article)
    throw new Failure('ARTICLE_TOO_LARGE', `The article has ${size} bytes; ${limits.article} are allowed.`, {
      field: 'text',
      mend: 'Send it in parts, or leave out what is not its text.',
    })
  return article
}

function malformed(value: unknown): Failure {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return new Failure('INVALID_ARTICLE', 'An article is a JSON object.', {
      mend: 'Send an object with at least text.',
    })
  const { text } = value as { text?: unknown }
  if (text === undefined || text === null || text === '')
    return new Failure('INVALID_ARTICLE', 'The article has no text.', {
      field: 'text',
      mend: 'Send its body as text.',
    })
  const field = form.Errors(value)[0]?.instancePath.split('/')[1] ?? ''
  return new Failure('INVALID_ARTICLE', `${field} must be a string.`, { field, mend: `Send ${field} as a string.` })
}
