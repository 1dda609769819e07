import type { LanguagePack } from '../../language.ts'
import { MalformedData, readTable } from '../../languages/table.ts'
import { loadSentenceData, type SentenceData } from '../sentences.ts'

/** A stretch of text that is one word, number or mark, before anything is known of it. */
export interface RawToken {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case, typographic apostrophes made plain, invisible characters left out. */
  readonly lower: string
  /** White space stands before it. */
  readonly spaced: boolean
}

/** Splits one sentence, `text.slice(start, end)`, into tokens. */
export type Tokeniser = (text: string, start: number, end: number) => RawToken[]

const word = '[\\p{L}\\p{M}\\p{N}\\u00ad\\u200b-\\u200d]'
const pattern = new RegExp(
  [
    '(?<web>(?:https?://|www\\.)[^\\s<>"“”„]+|[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+|[@#][\\p{L}\\p{N}_]+)',
    `(?<number>[\\p{N}]+(?:[.,:][\\p{N}]+)*(?![.,:]?\\p{N}|[\\p{L}\\-‐‑'’]))`,
    `(?<word>(?:[\\p{N}]+[.,])*[\\p{L}\\p{N}]${word}*(?:[.&/'’ʼ‐‑-]${word}+)*[-‐‑]?)`,
    '(?<mark>\\.{2,}|-{2,}|[\\ud800-\\udbff][\\udc00-\\udfff]|[^\\s])',
  ].join('|'),
  'gu',
)
const invisible = /[\u00ad\u200b-\u200d\ufeff]/g

/** Makes a language's tokeniser from sentences/abbreviations.tsv and sentences/clitics.tsv. Throws MalformedData. */
export function tokeniser(pack: LanguagePack, data: SentenceData = loadSentenceData(pack)): Tokeniser {
  const { endings, wholes, possessive } = loadClitics(pack)
  return (text, start, end) => {
    const tokens: RawToken[] = []
    let gap = true
    let quoted = 0
    const push = (from: number, to: number) => {
      const form = text.slice(from, to)
      tokens.push({ start: from, end: to, text: form, lower: plain(form), spaced: gap })
      gap = false
    }
    const sentence = text.slice(start, end)
    let last = 0
    pattern.lastIndex = 0
    for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence)) {
      gap = tokens.length === 0 || match.index > last
      let { index: from } = match
      let to = from + match[0].length
      const groups = match.groups!
      if (groups.web) to -= /[.,;:!?)\]'’”“]*$/.exec(match[0])![0].length
      else if (groups.number) {
        const rest = sentence.slice(to, to + 2)
        if (data.ordinalDot && /^\.[\s]/.test(rest) && /^(\p{N}{1,2}\.)?\p{N}{1,3}$/u.test(match[0])) to++
      } else if (groups.word) {
        to = wordEnd(sentence, from, to, data)
        const form = plain(sentence.slice(from, to))
        const parts = wholes.get(form)
        if (parts) {
          push(start + from, start + from + parts)
          from += parts
        } else {
          const ending = endings.find((each) => form.length > each.length && form.endsWith(each))
          // Invisible characters make the plain form shorter than the text; such a word stays whole.
          if (ending && form.length === to - from) {
            push(start + from, start + to - ending.length)
            from = to - ending.length
          }
        }
      } else if (invisible.test(match[0])) {
        invisible.lastIndex = 0
        last = to
        pattern.lastIndex = to
        continue
      } else if (/[‘‚]/.test(match[0])) quoted++
      else if (possessive && /['’]/.test(match[0])) {
        const previous = tokens.at(-1)
        const owns =
          previous?.lower.endsWith('s') && !gap && quoted === 0 && /^\s\p{L}/u.test(sentence.slice(to, to + 3))
        if (!owns && quoted > 0) quoted--
      }
      push(start + from, start + to)
      last = to
      pattern.lastIndex = to
    }
    return tokens
  }
}

/** Takes the dot of an abbreviation or initial in, and leaves parts behind that are not one word. */
function wordEnd(sentence: string, from: number, to: number, data: SentenceData): number {
  let form = sentence.slice(from, to)
  // “end.Next” without a space, but not “z.B” or “U.S”.
  const glued = /^(\p{L}{2,}|\p{N}+)\.(?=\p{Lu}\p{Ll})/u.exec(form)
  if (glued) {
    to = from + glued[1]!.length
    form = glued[1]!
  }
  // “und/oder” is three tokens; “AC/DC” and “km/h” stay.
  const slash = form.indexOf('/')
  if (slash > 2) return from + slash
  if (sentence[to] !== '.') return to
  const dotted = plain(form)
  if (data.abbreviations.has(`${dotted}.`) || /^\p{L}(\.\p{L})+$/u.test(form)) return to + 1
  if (/^\p{Lu}$/u.test(form) && /^\.\s*[\p{Lu}\p{L}]/u.test(sentence.slice(to, to + 4))) return to + 1
  if (data.ordinalDot && /^[IVXLC]+$/.test(form) && /^\.\s/.test(sentence.slice(to, to + 2))) return to + 1
  return to
}

/** The form that lexicons are asked for. */
export const plain = (form: string): string => form.replace(invisible, '').replace(/[’ʼ]/g, "'").toLowerCase()

function loadClitics(pack: LanguagePack): { endings: string[]; wholes: Map<string, number>; possessive: boolean } {
  const endings: string[] = []
  const wholes = new Map<string, number>()
  let possessive = false
  for (const row of readTable(new URL('sentences/clitics.tsv', pack.folder), ['form', 'parts'])) {
    if (row.form === "-'") possessive = true
    else if (row.form.startsWith('-')) endings.push(row.form.slice(1))
    else if (row.parts.replace(' ', '') === row.form) wholes.set(row.form, row.parts.indexOf(' '))
    else throw new MalformedData(row.file, row.line, `“${row.parts}” are not the parts of “${row.form}”`)
  }
  return { endings, wholes, possessive }
}
