import type { Article } from '../graph/extraction.ts'
import type { ArticleInput } from '../graph/ports.ts'
import { ArticleFault } from './faults.ts'
import { articleId } from './identity.ts'
import { supportedLanguages } from './language.ts'

/** The longest article that is taken, in bytes of UTF-8. */
export const ARTICLE_LIMIT = 1024 * 1024

/** Tells the language of a text as a BCP 47 primary subtag. */
export type DetectLanguage = (text: string) => string

/**
 * Checks an article as published and gives it its id and language. The text stays as it is, to the character:
 * every offset points into what the sender sent.
 * `detect` is needed only where the article does not name its language.
 * Throws ArticleFault for missing text, an article over the limit, a date or address that is none, and a language that is not read.
 */
export function normalise(input: ArticleInput, detect?: DetectLanguage): Article {
  const text = typeof input.text === 'string' ? input.text : ''
  if (text.trim() === '')
    throw new ArticleFault('INVALID_ARTICLE', 'text', 'The article has no text.', 'Send its body as “text”.')
  if (Buffer.byteLength(text) > ARTICLE_LIMIT)
    throw new ArticleFault(
      'ARTICLE_TOO_LARGE',
      'text',
      `The text is ${Buffer.byteLength(text)} bytes long; at most ${ARTICLE_LIMIT} are taken.`,
      'Send the article alone, without what surrounds it.',
    )
  const url = blank(input.url)
  if (url && !(URL.canParse(url) && WEB.has(new URL(url).protocol)))
    throw new ArticleFault('INVALID_ARTICLE', 'url', `“${url}” is no address.`, 'Send an absolute http(s) address.')
  const title = blank(input.title)
  return {
    id: articleId({ url, text, title }),
    title,
    text,
    language: readLanguage(input.language, text, detect),
    publishedAt: readDate(blank(input.publishedAt)),
    section: blank(input.section),
    publisher: blank(input.publisher),
    url,
  }
}

/** An address that a reader may follow: no script, no file of somebody's machine. */
const WEB = new Set(['http:', 'https:'])

const blank = (value: string | null | undefined) => (value?.trim() ? value.trim() : null)

function readLanguage(given: string | undefined, text: string, detect?: DetectLanguage): string {
  const language = (blank(given) ?? detect?.(text) ?? '').toLowerCase().split(/[-_]/)[0] ?? ''
  if (supportedLanguages.includes(language)) return language
  throw new ArticleFault(
    'UNSUPPORTED_LANGUAGE',
    'language',
    given ? `The language “${given}” is not read.` : `The text seems to be in “${language}”, which is not read.`,
    `Send an article in one of: ${supportedLanguages.join(', ')}; where the language was taken wrongly, name it in “language”.`,
  )
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$)/

/** The date as given, where it is a real one of the calendar. */
function readDate(value: string | null): string | null {
  if (value === null) return null
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = isoDate.exec(value) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const real =
    date.getUTCMonth() === Number(month) - 1 && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61
  if (year !== undefined && real) return value
  throw new ArticleFault(
    'BAD_DATE',
    'publishedAt',
    `“${value}” is no date of the calendar in ISO 8601.`,
    'Send a date such as 2025-01-10 or 2025-01-10T14:30:00Z.',
  )
}
