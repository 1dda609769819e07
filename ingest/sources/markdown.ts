import type { Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { frontmatter } from 'micromark-extension-frontmatter'
import { parse } from 'yaml'
import type { ArticleInput } from '../../graph/ports.ts'
import { ArticleFault } from '../faults.ts'
import { articleFromObject } from './json.ts'
import { isHeadLine, plainText, type ReadDateLine } from './plain-text.ts'

/** A line that opens a hundred blocks in each other. */
const NESTED = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)])){100}/m

/**
 * Reads a Markdown article: fields from YAML front matter, the headline from the first heading, the rest as plain text
 * with blank lines between its blocks. Without front matter and heading it is read as plain text is, with date line,
 * section and headline. Throws ArticleFault for front matter that is no YAML, and for quotations or lists in each other
 * without end, over which no reader of Markdown keeps its pace.
 */
export function markdown(content: string, readDateLine: ReadDateLine): ArticleInput {
  const source = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (NESTED.test(source))
    throw new ArticleFault(
      'SOURCE_UNREADABLE',
      '',
      'Its quotations or lists are nested too deeply.',
      'Give the file the ending .txt.',
    )
  const tree = fromMarkdown(source, { extensions: [frontmatter()], mdastExtensions: [frontmatterFromMarkdown()] })
  const fields = frontMatter(tree, readDateLine)
  const blocks = tree.children
    .map((node) => ({ node, text: plain(node, source).trim() }))
    .filter(({ text }) => text !== '')
  const heading = headline(blocks)
  if (heading < 0) {
    const text = joined(blocks)
    const article = fields.title === undefined ? plainText(text, readDateLine) : { text }
    return { ...article, ...fields }
  }
  // The head is read as that of plain text: a word stands for the body, which it must not swallow.
  const { publishedAt, title: section } = plainText(`${joined(blocks.slice(0, heading))}\n\n.`, readDateLine)
  const title = blocks[heading]!.text
  const body = blocks.slice(heading + 1)
  // Many write the day below the headline.
  const dated = publishedAt || body.length < 2 || !isHeadLine(body[0]!.text) ? null : readDateLine(body[0]!.text)
  const date = publishedAt ?? dated
  const kept = fields.title === undefined || fields.title === title ? body : blocks.slice(heading)
  return {
    title,
    ...(section ? { section } : {}),
    ...(date ? { publishedAt: date } : {}),
    ...fields,
    text: joined(dated ? kept.filter((block) => block !== body[0]) : kept),
  }
}

interface Block {
  readonly node: RootContent
  readonly text: string
}

const joined = (blocks: readonly Block[]) => blocks.map(({ text }) => text).join('\n\n')

/** The heading before which nothing stands but a date line and a section; -1 where there is none. */
function headline(blocks: readonly Block[]): number {
  const at = blocks.findIndex(({ node }) => node.type === 'heading')
  return at <= 2 && at < blocks.length - 1 && blocks.slice(0, Math.max(at, 0)).every(({ text }) => isHeadLine(text))
    ? at
    : -1
}

function frontMatter(tree: Root, readDateLine: ReadDateLine): Partial<ArticleInput> {
  const [first] = tree.children
  if (first?.type !== 'yaml') return {}
  let matter: unknown
  try {
    // Every scalar as it is written: a day is no moment, and “no” is a language.
    matter = parse(first.value, { schema: 'failsafe' }) ?? {}
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]!.replace(/:$/, '')
    throw new ArticleFault(
      'SOURCE_UNREADABLE',
      '',
      `The front matter is no YAML: ${reason}.`,
      'Mend what stands between the lines of hyphens, or leave it out.',
    )
  }
  if (typeof matter !== 'object' || matter === null || Array.isArray(matter)) return {}
  const { date, ...others } = matter as { [field: string]: unknown }
  const given = Object.fromEntries(Object.entries({ publishedAt: date, ...others }).filter(([, value]) => value !== ''))
  const { text: _, ...fields } = articleFromObject({ ...given, text: '' }, 'the front matter')
  const day = fields.publishedAt && !/^\d{4}-/.test(fields.publishedAt) ? readDateLine(fields.publishedAt) : null
  return day ? { ...fields, publishedAt: day } : fields
}

/** The words of a node, without marks. */
function plain(node: Nodes, source: string): string {
  switch (node.type) {
    case 'text':
      // A line break inside a paragraph is white space in Markdown.
      return node.value.replace(/[ \t]*\n[ \t]*/g, ' ')
    case 'inlineCode':
    case 'code':
      return node.value
    case 'break':
      return '\n'
    case 'blockquote':
      return node.children.map((child) => plain(child, source)).join('\n\n')
    case 'list':
      return node.children.map((item) => marker(item, node.ordered, source) + plain(item, source)).join('\n')
    case 'listItem':
      return node.children.map((child) => plain(child, source)).join('\n')
    default:
      return 'children' in node ? node.children.map((child) => plain(child, source)).join('') : ''
  }
}

/** The number before an item, as it was written: “10. Mai” at the start of a paragraph is a list to Markdown. */
function marker(item: Nodes, ordered: boolean | null | undefined, source: string): string {
  const start = item.position?.start.offset
  return ordered && start !== undefined ? (/^\d+[.)]/.exec(source.slice(start, start + 12))?.[0] ?? '').concat(' ') : ''
}
