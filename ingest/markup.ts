import { decodeHTML } from 'entities/decode'

/** Something in a text that is not read as it stands: what is read in its place may be nothing. */
export interface Unread {
  readonly start: number
  readonly end: number
  readonly read: string
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements of HTML that begin and end a paragraph … */
const BLOCKS = words(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header ' +
    'hr html legend li main nav ol option p pre section select summary table tbody td tfoot th thead title tr ul',
)
/** … those inside of one … */
const INLINE = words(
  'a abbr acronym audio b base bdi bdo big br button canvas cite code data del dfn em embed font i iframe img input ins kbd label link map mark ' +
    'meta meter object output param picture q rp rt ruby s samp small source span strike strong sub sup time track tt u var video wbr',
)
/** … and those whose content nobody reads. */
const UNSEEN = words('script style template noscript svg')

const FIRST = /[<&\u00ad\u200b-\u200d\u2060\ufeff]/
/** A tag is bounded, so that a text of opening brackets takes no longer than another. */
const PATTERN = new RegExp(
  [
    '(?<comment><!--)',
    '<!doctype\\b[^<>]{0,500}>',
    '<(?<closing>/?)(?<tag>[a-z][a-z0-9]{0,11})(?:\\s[^<>]{0,4000})?/?>',
    '(?<reference>&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z][a-z\\d]{1,30});)',
    // Soft hyphens, and what of no width stands inside of a word. The joiners of emoji and of scripts that need them stay.
    '\\u00ad+|(?<=[\\p{Script=Latin}\\p{M};>])[\\u200b-\\u200d\\u2060\\ufeff]+(?=[\\p{Script=Latin}&<])',
  ].join('|'),
  'giu',
)

/** Tags, comments and character references of HTML that were left in a text, and invisible characters in its words, in order. */
export function unread(text: string): Unread[] {
  if (!FIRST.test(text)) return []
  const found: Unread[] = []
  const behind = finder(text)
  let from = 0
  for (const { index: start, 0: whole, groups } of text.matchAll(PATTERN)) {
    if (start < from) continue
    const { comment, closing, tag, reference } = groups!
    let end = start + whole.length
    let read = ''
    const name = tag?.toLowerCase()
    if (comment) end = behind('-->', end)
    else if (reference) {
      const decoded = decodeHTML(whole)
      if (decoded === whole) continue
      read = decoded === '\u00ad' || decoded === '\u200b' ? '' : decoded
    } else if (name !== undefined) {
      if (UNSEEN.has(name)) {
        read = ' '
        if (!closing) end = behind('>', behind(`</${name}`, end))
      } else if (BLOCKS.has(name)) read = '\n\n'
      else if (name === 'br') read = '\n'
      else if (!INLINE.has(name)) continue
    }
    found.push({ start, end, read })
    from = end
  }
  return found
}

/** The end of the next of some words at or behind a character; that character itself where there is none, which is looked for once. */
function finder(text: string): (words: string, from: number) => number {
  const lower = text.toLowerCase()
  const searched = lower.length === text.length ? lower : text
  const missing = new Set<string>()
  return (words, from) => {
    if (missing.has(words)) return from
    const at = searched.indexOf(words, from)
    if (at >= 0) return at + words.length
    missing.add(words)
    return from
  }
}
