import type { RoleStatus } from '../../../graph/extraction.ts'
import type { Token } from '../../document.ts'
import { nameKey, type Register } from '../../register.ts'
import { ofWord, type Word, type Worded } from '../../word.ts'
import { deputyTitle } from './deputies.ts'
import type { NameLexicon, Title } from './lexicon.ts'

/** A title as it stands in the text. */
export interface TitleMatch {
  /** First token and the one after the last. */
  readonly first: number
  readonly last: number
  readonly title: Title
  /** As a compound or a phrase says it: “Kremlsprecher”, “Verteidigungsminister”, “US-Präsident”. */
  readonly text: string
  /** What the first part of a compound or the noun before says that it is of: an actor's id. */
  readonly ofId: string | null
  /** What the word by itself is of, where nothing else is said (“Bundeskanzler”). */
  readonly usualId: string | null
  readonly status: RoleStatus | null
  readonly plural: boolean
  /** An honorific names no office. */
  readonly honorific: boolean
}

export interface FindTitle {
  (tokens: readonly Token[], at: number, end: number): TitleMatch | undefined
  /** Whether a title may begin with this word. */
  readonly mayBegin: (token: Worded) => boolean
}

const made = new WeakMap<NameLexicon, WeakMap<Register, FindTitle>>()

/** Finds titles: several words in English, compounds by their last part in German. One for all who ask. */
export function titleFinder(lexicon: NameLexicon, register: Register): FindTitle {
  const finders = made.get(lexicon) ?? new WeakMap<Register, FindTitle>()
  made.set(lexicon, finders)
  const finder = finders.get(register) ?? makeFinder(lexicon, register)
  finders.set(register, finder)
  return finder
}

function makeFinder(lexicon: NameLexicon, register: Register): FindTitle {
  const idOf = (reference: string | null): string | null => {
    if (!reference) return null
    return [`country:${reference}`, `organization:${reference}`].find((id) => register.get(id)) ?? null
  }
  const qualifier = (text: string): string | null => {
    const known = lexicon.qualifiers.get(nameKey(text))
    if (known) return idOf(known)
    const named = register.named(text).filter(({ kind }) => kind !== 'person')
    return named.length > 0 && (text.length > 2 || named[0]!.kind === 'organization') ? named[0]!.id : null
  }
  const make = (
    first: number,
    last: number,
    title: Title,
    text: string,
    ofId: string | null,
    status: RoleStatus | null,
  ) => ({
    first,
    last,
    title,
    text,
    ofId,
    usualId: idOf(title.of),
    status,
    plural: title.plural,
    honorific: title.office === 'honorific' || title.office === 'prince',
  })
  // The last letters of all titles: most words end otherwise and need no further look.
  const firstWords = new Set([...lexicon.titles.keys()].map((title) => title.split(' ')[0]!))
  /** All but the last words of titles of several: nothing longer begins with other words. */
  const beginnings = new Set<string>()
  for (const title of lexicon.titles.keys())
    for (let space = title.indexOf(' '); space > 0; space = title.indexOf(' ', space + 1))
      beginnings.add(title.slice(0, space))
  const tailEnds = new Set([...lexicon.titles.keys()].map((title) => title.slice(-4)))
  const mayBegin = ofWord(({ lower }) => firstWords.has(lower) || lower.includes('-'))
  /** What was found in a document: name finders and offices ask at the same words. */
  const found = new WeakMap<readonly Token[], { readonly end: number; readonly match: TitleMatch | undefined }[]>()
  const wordAlone = ofWord((word) => germanWord(word) ?? null)
  return lexicon.language === 'de'
    ? Object.assign(german, { mayBegin: ({ word }: Worded) => !startsSmall(word.text) })
    : Object.assign(english, { mayBegin })

  function german(tokens: readonly Token[], at: number): TitleMatch | undefined {
    const token = tokens[at]!
    if (startsSmall(token.text)) return undefined
    const found = wordAlone(token)
    if (found === null) return undefined
    const { title, text, ofId, usualId, status, plural, honorific } = found
    return { first: at, last: at + 1, title, text, ofId, usualId, status, plural, honorific }
  }

  /** What a word is as a title, as the first of a text. */
  function germanWord({ text, lower }: Word): TitleMatch | undefined {
    const exact = lexicon.titles.get(lower)
    if (exact) return make(0, 1, exact, exact.title, null, null)
    const hyphen = text.lastIndexOf('-')
    if (hyphen > 0 && hyphen < text.length - 3) {
      const prefix = text.slice(0, hyphen)
      const tail = lower.slice(hyphen + 1)
      const whole = lexicon.titles.get(tail)
      const part = whole ? { title: whole, start: 0 } : tailOf(tail)
      if (!part) return undefined
      const { title } = part
      const status = lexicon.statuses.get(prefix.toLowerCase()) ?? null
      if (status) return make(0, 1, title, title.title, null, status)
      const deputy = lexicon.has('deputy-prefix', prefix.toLowerCase())
      const word = capital(tail.slice(0, part.start) + (part.start > 0 ? title.title.toLowerCase() : title.title))
      return make(0, 1, deputy ? deputyTitle(title) : title, `${prefix}-${word}`, qualifier(prefix), null)
    }
    const part = tailOf(lower)
    if (!part) return undefined
    const { title } = part
    const prefix = text.slice(0, part.start)
    const status = lexicon.statuses.get(prefix.toLowerCase()) ?? null
    if (status && prefix.length > 1) return make(0, 1, title, title.title, null, status)
    return make(0, 1, title, prefix + title.title.toLowerCase(), qualifier(prefix), null)
  }

  /** The title that is the last part of a solid compound. */
  function tailOf(lower: string): { title: Title; start: number } | undefined {
    if (lower.length < 6 || !tailEnds.has(lower.slice(-4))) return undefined
    for (let start = 2; start <= lower.length - 4; start++) {
      const title = lexicon.titles.get(lower.slice(start))
      if (title && lexicon.has('compound-tail', title.base)) return { title, start }
    }
    return undefined
  }

  function english(tokens: readonly Token[], at: number, end: number): TitleMatch | undefined {
    if (!mayBegin(tokens[at]!)) return undefined
    let known = found.get(tokens)
    if (!known) {
      known = new Array(tokens.length)
      found.set(tokens, known)
    }
    const one = known[at]
    if (one?.end === end) return one.match
    const match = phraseAt(tokens, at, end)
    known[at] = { end, match }
    return match
  }

  /** “president-elect” */
  function future(text: string): boolean {
    return text.includes('-') && lexicon.has('future-suffix', text.slice(text.lastIndexOf('-') + 1))
  }

  function plain(text: string): string {
    return future(text) ? text.slice(0, text.lastIndexOf('-')) : text
  }

  function phraseAt(tokens: readonly Token[], at: number, end: number): TitleMatch | undefined {
    let status: RoleStatus | null = null
    let head = tokens[at]!.lower
    const dash = head.indexOf('-')
    const prefixed = dash > 0 && lexicon.has('former-prefix', head.slice(0, dash))
    if (prefixed) {
      status = 'former'
      head = head.slice(dash + 1)
    }
    let title: Title | undefined
    let titled = ''
    let behind = at
    let phrase = ''
    for (let last = at; last < Math.min(end, at + lexicon.longestTitle); last++) {
      const word = last === at ? head : tokens[last]!.lower
      phrase = phrase === '' ? word : `${phrase} ${word}`
      const found = lexicon.titles.get(phrase) ?? (phrase.includes('-') ? lexicon.titles.get(plain(phrase)) : undefined)
      if (found) {
        title = found
        titled = phrase
        behind = last + 1
      }
      if (!beginnings.has(phrase)) break
    }
    if (!title) return undefined
    const first = tokens[at]!
    const lastToken = tokens[behind - 1]!
    if (future(titled)) status = 'future'
    // Initials such as “Gen.” and words that are verbs here (“to head”, “chairs”) are no titles.
    // “Blue Harbour chief Ada Lund”: between two names it is one, whatever it was tagged.
    // “The IMF chief said”: before the verb it is the noun.
    const before = tokens[at - 1]?.pos
    const next = behind < end ? tokens[behind]!.pos : undefined
    const between =
      (before === 'PROPN' && (next === 'PROPN' || next === 'VERB' || next === 'AUX')) ||
      (before === 'NOUN' && (next === 'VERB' || next === 'AUX'))
    const verbal = first.pos === 'VERB' || first.pos === 'AUX' || (first.pos === 'ADJ' && !between)
    if (behind === at + 1 && verbal && !/^\p{Lu}|-/u.test(first.text)) return undefined
    if (lastToken.pos === 'VERB' && title.plural) return undefined
    if (title.plural) return make(at, behind, title, title.title, null, status)
    let original = prefixed ? first.text.slice(first.text.indexOf('-') + 1) : first.text
    for (let word = at + 1; word < behind; word++) original += ` ${tokens[word]!.text}`
    return make(at, behind, title, original, null, status)
  }
}

function startsSmall(text: string): boolean {
  const code = text.charCodeAt(0)
  return code > 96 && code < 123
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
