import type { ArticleInput } from '../../graph/ports.ts'

/**
 * Reads a line that is nothing but a day (“10. Januar 2025”) as an ISO day; null for any other line.
 * Throws ArticleFault for one that looks like a day and is none of the calendar.
 */
export type ReadDateLine = (line: string) => string | null

/**
 * Reads a plain-text article: date line, section, headline, body, with blank lines between them.
 * Each of the first three may be missing: a block is a head only while it is one short line without a sentence's end,
 * and something is left for the body.
 */
export function plainText(content: string, readDateLine: ReadDateLine): ArticleInput {
  const blocks = content
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .filter((block) => block.trim() !== '')
  const article: ArticleInput = { text: '' }
  const head: string[] = []
  const first = blocks[0]?.trim() ?? ''
  if (blocks.length > 1 && isLine(first)) {
    const date = readDateLine(first)
    if (date) {
      article.publishedAt = date
      blocks.shift()
    }
  }
  while (head.length < 2 && blocks.length > 1 && isHeadLine(blocks[0]!.trim())) head.push(blocks.shift()!.trim())
  const [title, section] = head.reverse()
  if (title) article.title = title
  if (section) article.section = section
  article.text = blocks.join('\n\n').trim()
  return article
}

const isLine = (block: string) => !block.includes('\n') && block.length <= 60
/** True of a short line without a sentence's end: a headline, a section, a date line. */
export const isHeadLine = (block: string) =>
  !block.includes('\n') && block.length <= 200 && !/[.;:]["“”»«]?$/.test(block)
