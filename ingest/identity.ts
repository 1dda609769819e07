import { hash } from 'node:crypto'
import normalizeUrl from 'normalize-url'

/** The first 80 bits of the SHA-256 of the parts, in lower-case hexadecimal. Parts are told apart, so that “a”, “bc” and “ab”, “c” differ. */
export function digest(...parts: readonly string[]): string {
  return hash('sha256', `[${parts.map(quoted).join(',')}]`, 'hex').slice(0, 20)
}

/** A string as JSON has it. Nearly all are written as they are, and need no more than a look. */
export const quoted = (text: string): string => (asWritten.test(text) ? `"${text}"` : JSON.stringify(text))

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them.
const asWritten = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/

/** The address by which two copies of one page are known as one: no tracking parameters, fragment, “www.” or default port. Null where it is no http(s) address. */
export function canonicalUrl(url: string): string | null {
  try {
    const canonical = normalizeUrl(url, {
      stripHash: true,
      stripWWW: true,
      removeTrailingSlash: true,
      removeQueryParameters: [/^utm_\w+/i, /^(fbclid|gclid|mc_cid|mc_eid|igshid|cmpid|wt_\w+|ref|ref_src)$/i],
    })
    return /^https?:/.test(canonical) ? canonical : null
  } catch {
    return null
  }
}

/** The id of an article: made from its canonical address, or from its words where it has none (white space aside, so that a copy with other line breaks is the same article). */
export function articleId(article: { url: string | null; text: string; title: string | null }): string {
  const url = article.url && canonicalUrl(article.url)
  if (url) return `article:${digest('url', url.replace(/^https?:/, ''))}`
  return `article:${digest('text', words(article.title ?? ''), words(article.text))}`
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim()
