import type { Span } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import { oneOf, readTable } from '../languages/table.ts'
import { isSpaceAt } from './characters.ts'
import { datelineEnd } from './syntax/dateline.ts'

/** What a word with a dot says of the sentence: `title` never ends it; `inner` ends it only before a word that opens sentences; `counted` likewise, and never before a number. */
export type AbbreviationKind = 'title' | 'inner' | 'counted'

/** How a language writes sentences: read from sentences/abbreviations.tsv and sentences/words.tsv. */
export interface SentenceData {
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>
  /** Lower-case words that, capitalised, open a sentence. */
  readonly openers: ReadonlySet<string>
  /** Capital letters, in lower case, that are a name rather than an initial where no name stands before them. */
  readonly letterNames: ReadonlySet<string>
  /** Words after which a number with a dot is an ordinal; empty where ordinals carry no dot. */
  readonly ordinalBefore: ReadonlySet<string>
  /** Words before which a number with a dot is an ordinal. */
  readonly ordinalAfter: ReadonlySet<string>
  /** A number with a dot is an ordinal in this language. */
  readonly ordinalDot: boolean
}

export interface SentenceSpan extends Span {
  readonly paragraph: number
}

/** A dateline stands above the report: behind a headline and a teaser at most. */
const datelineBlocks = 3

const wordKinds = ['opener', 'letter-name', 'ordinal-before', 'ordinal-after'] as const

/** Reads the sentence data of a language. Throws MalformedData. */
export function loadSentenceData(pack: LanguagePack): SentenceData {
  const abbreviations = new Map<string, AbbreviationKind>()
  for (const row of readTable(new URL('sentences/abbreviations.tsv', pack.folder), ['form', 'kind']))
    abbreviations.set(row.form.toLowerCase(), oneOf(row, 'kind', row.kind, ['title', 'inner', 'counted']))
  const words = {
    opener: new Set<string>(),
    'letter-name': new Set<string>(),
    'ordinal-before': new Set<string>(),
    'ordinal-after': new Set<string>(),
  }
  for (const row of readTable(new URL('sentences/words.tsv', pack.folder), ['kind', 'words']))
    for (const word of row.words.split(' ')) words[oneOf(row, 'kind', row.kind, wordKinds)].add(word.toLowerCase())
  return {
    abbreviations,
    openers: words.opener,
    letterNames: words['letter-name'],
    ordinalBefore: words['ordinal-before'],
    ordinalAfter: words['ordinal-after'],
    ordinalDot: words['ordinal-before'].size > 0,
  }
}

/**
 * Splits a text into sentences: no white space at either end, paragraphs always end one.
 * Own rules rather than Intl.Segmenter, whose breaks change with the ICU of the Node that runs it; linear in the text.
 */
export function splitSentences(text: string, data: SentenceData): SentenceSpan[] {
  const sentences: SentenceSpan[] = []
  let paragraph = 0
  blocks(text).forEach((block, index) => {
    let start = block.start
    const push = (end: number) => {
      const trimmed = trim(text, start, end)
      if (trimmed) sentences.push({ start: trimmed.start, end: trimmed.end, paragraph })
      start = end
    }
    if (index < datelineBlocks) push(datelineEnd(text, block, data.openers))
    const ends = /[.!?…]+["'“”„»«’‘)\]]*(?=\s)/g
    ends.lastIndex = start
    for (let match = ends.exec(text); match && match.index < block.end; match = ends.exec(text)) {
      const end = match.index + match[0].length
      if (end < block.end && endsSentence(text, match.index, match[0], end, start, data)) push(end)
    }
    push(block.end)
    if (block.paragraphEnds) paragraph++
  })
  return sentences
}

interface Block extends Span {
  paragraphEnds: boolean
}

/** Stretches that a sentence cannot leave: paragraphs, and lines that were not broken for width (headlines, list items). */
function blocks(text: string): Block[] {
  const found: Block[] = []
  for (const paragraph of pieces(text, /\r?\n[^\S\n]*\r?\n\s*|\u2029/g)) {
    const lines = pieces(text.slice(paragraph.start, paragraph.end), /\r?\n|\u2028/g)
    const width = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0)
    let start = paragraph.start
    lines.forEach((line, index) => {
      const next = lines[index + 1]
      if (!next) return
      const word = /^\s*\S*/.exec(text.slice(paragraph.start + next.start, paragraph.start + next.start + 40))![0]
        .length
      const wrapped = line.end - line.start + 1 + word > width && width < 200
      if (wrapped) return
      found.push({ start, end: paragraph.start + line.end, paragraphEnds: false })
      start = paragraph.start + next.start
    })
    found.push({ start, end: paragraph.end, paragraphEnds: true })
  }
  return found
}

function pieces(text: string, separator: RegExp): Span[] {
  const found: Span[] = []
  let start = 0
  for (const match of text.matchAll(separator)) {
    found.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  found.push({ start, end: text.length })
  return found
}

function trim(text: string, start: number, end: number): Span | null {
  while (start < end && isBlankAt(text, start)) start++
  while (end > start && isBlankAt(text, end - 1)) end--
  return start < end ? { start, end } : null
}

const isBlankAt = (text: string, at: number): boolean => isSpaceAt(text, at) || text[at] === '\u200b'

const beforeWord = new Set('("„“»«\'‘–—/')

/** Where the last word of a text begins. */
function wordStart(text: string): number {
  let start = text.length
  while (start > 0 && !isSpaceAt(text, start - 1) && !beforeWord.has(text[start - 1]!)) start--
  return start
}

const upper = /^\p{Lu}/u
const roman = /^[IVXLC]+$/

function endsSentence(text: string, at: number, mark: string, end: number, from: number, data: SentenceData): boolean {
  const next = /^\s+([„“"»«‘’'([–—-]?\s?)([\p{L}\p{N}]*)/u.exec(text.slice(end, end + 60))
  if (!next) return true
  const [, opening = '', word = ''] = next
  if (/^\p{Ll}/u.test(word)) return false
  if (word === '' && opening === '') return !/^\s+[,;:]/.test(text.slice(end, end + 3))
  if (!mark.startsWith('.') || mark.startsWith('..')) return upper.test(word) || opening !== '' || /^\p{N}/u.test(word)
  const closed = mark.length > 1
  const opens = data.openers.has(word.toLowerCase())
  const before = text.slice(Math.max(from, at - 40), at)
  const last = before.slice(wordStart(before))
  const kind = data.abbreviations.get(`${last.toLowerCase()}.`)
  if (kind === 'title') return closed
  if (kind === 'counted') return !/^\p{N}/u.test(word) && (opens || closed)
  if (kind === 'inner' || /^\p{L}(\.\p{L})+$/u.test(last)) return opens || closed
  // “J. D. Vance”, “said J. Smith”, but “wrote on X. He”, “wrote on X. President …”, “auf der Plattform X. Auch …”
  if (/^\p{Lu}$/u.test(last)) {
    const named = !/\p{Ll}\s+\S$/u.test(before) || /\p{Lu}\S*\s+\S$/u.test(before)
    const letterName = data.letterNames.has(last.toLowerCase())
    return closed || (named ? letterName && opens : letterName || opens)
  }
  if (closed) return true
  if (!data.ordinalDot) return true
  if (/^\d{1,3}$/.test(last) || roman.test(last)) {
    if (data.ordinalAfter.has(word.toLowerCase())) return false
    const previous = /(\S+)\s+\S*$/.exec(before)?.[1]?.toLowerCase() ?? ''
    if (data.ordinalBefore.has(previous)) return false
    return opens || !roman.test(last)
  }
  return true
}
