import type { Token } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import { MalformedData, readTable } from '../../languages/table.ts'
import { Word } from '../../word.ts'
import { isSpaceAt, lettersEnd } from '../characters.ts'
import { rememberingForms } from '../form-cache.ts'
import { loadSentenceData, type SentenceData } from '../sentences.ts'

/** A stretch of text that is one word, number or mark, before anything is known of it. */
export interface RawToken {
  readonly word: Word
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case, typographic apostrophes made plain, invisible characters left out. */
  readonly lower: string
  /** White space stands before it. */
  readonly spaced: boolean
}

/** A token with room for what is found out of it next, so that it needs not be made again. */
export type Unread = { -readonly [Field in keyof Token]: Token[Field] }

/** Splits one sentence, `text.slice(start, end)`, into tokens. */
export type Tokeniser = (text: string, start: number, end: number) => Unread[]

const word = '[\\p{L}\\p{M}\\p{N}\\u00ad\\u200b-\\u200d]'
const pattern = new RegExp(
  [
    '(?<web>(?:https?://|www\\.)[^\\s<>"“”„]+|[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+|[@#][\\p{L}\\p{N}_]+)',
    `(?<number>[\\p{N}]+(?:[.,:][\\p{N}]+)*(?![.,:]?\\p{N}|[\\p{L}\\-‐‑'’]))`,
    `(?<word>(?:[\\p{N}]+[.,])*[\\p{L}\\p{N}]${word}*(?:[.&/'’ʼ‐‑-]${word}+)*[-‐‑]?)`,
    '(?<mark>\\.{2,}|-{2,}|[\\ud800-\\udbff][\\udc00-\\udfff]|[^\\s])',
  ].join('|'),
  'uy',
)
const unread: readonly never[] = []
const invisible = /[\u00ad\u200b-\u200d\ufeff]/g
const invisibleMark = /^[\u00ad\u200b-\u200d\ufeff]/

/** What a form is wherever it stands. */
interface Form {
  readonly word: Word
  /** Where a second word begins in it (“don't”, “cannot”); 0 where none does. */
  readonly cut: number
}

/** Makes a language's tokeniser from sentences/abbreviations.tsv and sentences/clitics.tsv. Throws MalformedData. */
export function tokeniser(pack: LanguagePack, data: SentenceData = loadSentenceData(pack)): Tokeniser {
  const { endings, wholes, possessive, genitive } = loadClitics(pack)
  const cutOf = (text: string, lower: string): number => {
    const parts = wholes.get(lower)
    if (parts !== undefined) return parts
    const ending = endings.find((each) => lower.length > each.length && lower.endsWith(each))
    // Invisible characters make the plain form shorter than the text; such a word stays whole.
    return ending !== undefined && lower.length === text.length ? text.length - ending.length : 0
  }
  const formOf = rememberingForms((written): Form => {
    const text = genitive?.test(written) ? `${written.slice(0, -1)}${genitive.ending}` : written
    const lower = plain(text)
    return { word: new Word(text, lower), cut: cutOf(text, lower) }
  })

  return (text, start, end) => {
    const tokens: Unread[] = []
    const sentence = text.slice(start, end)
    let gap = true
    let quoted = 0
    const push = (from: number, to: number, { word } = formOf(sentence.slice(from, to))) => {
      tokens.push({
        word,
        start: start + from,
        end: start + to,
        text: word.text,
        lower: word.lower,
        spaced: gap,
        index: tokens.length,
        sentence: 0,
        pos: 'X',
        lemma: '',
        readings: unread,
      })
      gap = false
    }
    const word = (from: number, to: number) => {
      const form = formOf(sentence.slice(from, to))
      if (form.cut === 0) return push(from, to, form)
      push(from, from + form.cut)
      push(from + form.cut, to)
    }
    let last = 0
    for (let from = 0; from < sentence.length; from = last) {
      if (isSpaceAt(sentence, from)) {
        gap = true
        last = from + 1
        continue
      }
      let to = plainWordEnd(sentence, from)
      if (to > 0) {
        if (sentence[to] === '.') to = wordEnd(sentence, from, to, data)
        word(from, to)
        last = to
        continue
      }
      if (standsAlone(sentence, from)) {
        last = from + 1
        push(from, last)
        continue
      }
      pattern.lastIndex = from
      const match = pattern.exec(sentence)!
      const groups = match.groups!
      to = from + match[0].length
      if (groups.web) {
        to -= /[.,;:!?)\]'’”“]*$/.exec(match[0])![0].length
        push(from, to)
      } else if (groups.number) {
        const rest = sentence.slice(to, to + 2)
        if (data.ordinalDot && /^\.[\s]/.test(rest) && /^(\p{N}{1,2}\.)?\p{N}{1,3}$/u.test(match[0])) to++
        push(from, to)
      } else if (groups.word) {
        to = wordEnd(sentence, from, to, data)
        word(from, to)
      } else if (genitive && /['’]/.test(match[0]) && ownsHere(sentence, from, tokens.at(-1), gap, genitive)) {
        const owner = tokens.pop()!
        gap = owner.spaced
        push(owner.start - start, to)
      } else if (invisibleMark.test(match[0])) gap = tokens.length === 0
      else {
        if (/[‘‚]/.test(match[0])) quoted++
        else if (possessive && /['’]/.test(match[0])) {
          const previous = tokens.at(-1)
          const owns =
            previous?.lower.endsWith('s') && !gap && quoted === 0 && /^\s\p{L}/u.test(sentence.slice(to, to + 3))
          if (!owns && quoted > 0) quoted--
        }
        push(from, to)
      }
      last = to
    }
    return tokens
  }
}

/** “Scholz’ Rede”, “Honduras' Präsident”: an apostrophe stands for the ending of a name that ends in a hiss, unless it closes a quotation. */
function ownsHere(
  sentence: string,
  at: number,
  before: RawToken | undefined,
  gap: boolean,
  { names }: Genitive,
): boolean {
  if (before === undefined || gap || !names.test(before.text)) return false
  if (!/^\s\p{L}/u.test(sentence.slice(at + 1, at + 3))) return false
  const opening = sentence.lastIndexOf(sentence[at] === '’' ? '‘' : "'", at - 1)
  return opening < 0 || /\p{L}/u.test(sentence[opening - 1] ?? ' ')
}

/** The index behind a word of letters alone, where what follows can be no part of it; else 0, and the pattern has to tell. */
function plainWordEnd(sentence: string, from: number): number {
  const end = lettersEnd(sentence, from)
  if (end <= from) return 0
  if (end === sentence.length) return end
  const next = sentence.charCodeAt(end)
  if (next < APART.length && APART[next] === 1) return end
  // “end.” but not “U.S”, “note:” but not “https://”
  if (next === DOT) return end + 1 === sentence.length || isSpaceAt(sentence, end + 1) ? end : 0
  return next === COLON && sentence[end + 1] !== '/' ? end : 0
}

/** Whether a mark is a token of its own whatever stands around it; a dot is one before white space. */
function standsAlone(sentence: string, at: number): boolean {
  const mark = sentence[at]!
  return ALONE.has(mark) || (mark === '.' && (at + 1 === sentence.length || isSpaceAt(sentence, at + 1)))
}

const ALONE = new Set(',;:!?()[]"„“”«»–—')
const DOT = 46
const COLON = 58
/** 1 for the marks that part words whatever stands behind them. */
const APART = Uint8Array.from({ length: 64 }, (_, code) => (' \n,;!?()"'.includes(String.fromCharCode(code)) ? 1 : 0))

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

interface Clitics {
  endings: string[]
  wholes: Map<string, number>
  /** An apostrophe behind a name is a word of its own … */
  possessive: boolean
  /** … or stands for the ending of the name; null where it does not. */
  genitive: Genitive | null
}

interface Genitive {
  /** What an apostrophe stands for … */
  readonly ending: string
  /** … behind such names. */
  readonly names: RegExp
  /** Whether a name was written so. */
  test(written: string): boolean
}

function loadClitics(pack: LanguagePack): Clitics {
  const endings: string[] = []
  const wholes = new Map<string, number>()
  let possessive = false
  let genitive: Genitive | null = null
  for (const row of readTable(new URL('sentences/clitics.tsv', pack.folder), ['form', 'parts'])) {
    if (row.form === "-'" && row.parts !== '') genitive = genitiveOf(row)
    else if (row.form === "-'") possessive = true
    else if (row.form.startsWith('-')) endings.push(row.form.slice(1))
    else if (row.parts.replace(' ', '') === row.form) wholes.set(row.form, row.parts.indexOf(' '))
    else throw new MalformedData(row.file, row.line, `“${row.parts}” are not the parts of “${row.form}”`)
  }
  return { endings, wholes, possessive, genitive }
}

/** “s sxz”: the ending for which an apostrophe stands, and the letters behind which it does. */
function genitiveOf(row: { readonly parts: string; readonly file: URL; readonly line: number }): Genitive {
  const [, ending, letters] = /^(\p{Ll}+) (\p{Ll}+)$/u.exec(row.parts) ?? []
  if (ending === undefined || letters === undefined)
    throw new MalformedData(
      row.file,
      row.line,
      `“${row.parts}” is not an ending and the letters behind which it falls away`,
    )
  const apostrophe = new RegExp(`[${letters}]['’ʼ]$`, 'u')
  return {
    ending,
    names: new RegExp(`^\\p{Lu}.*[${letters}]$`, 'u'),
    test: (written) => apostrophe.test(written),
  }
}
