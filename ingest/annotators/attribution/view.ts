import type { Clause, Document, Mention, Phrase, Quote, Sentence, Span, TimeExpression, Token } from '../../document.ts'
import { firstBeyond } from '../spans.ts'
import type { Represented } from './represented.ts'
import { SpanIndex } from './span-index.ts'
import { speechOf } from './speech-signs.ts'

/** What the rules of attribution ask of a document again and again, looked up once. */
export interface View {
  readonly document: Document
  /** The innermost clause that owns a token; null where none does. */
  readonly clauseOf: (token: number) => Clause | null
  readonly children: (clause: Clause) => readonly Clause[]
  /** The innermost phrase in which a token stands; null where none does. */
  readonly phraseOf: (token: number) => Phrase | null
  readonly attached: (phrase: Phrase) => readonly Phrase[]
  /** Clauses that describe a phrase. */
  readonly antecedentOf: (phrase: Phrase) => readonly Clause[]
  /** Mentions in which a token stands, the longest first. */
  readonly mentionsAt: (token: number) => readonly Mention[]
  /** The outermost quotation around a token, its marks included; null outside. */
  readonly quoteOf: (token: number) => Quote | null
  /** The quotation whose outer span this is. */
  readonly quoteAt: (outer: Span) => Quote | null
  /** The first main clause of a sentence. */
  readonly rootOf: (sentence: Sentence) => Clause | null
  /** Times that overlap a span. */
  readonly timesIn: (span: Span) => Iterable<TimeExpression>
  /** Whether a time overlaps a span. */
  readonly hasTime: (span: Span) => boolean
  /** For whom a phrase speaks that names nobody. */
  readonly represented: (phrase: Phrase) => readonly string[]
  /** Whether a quotation says something; a name, a title or a word held at arm’s length does not. */
  readonly isSpeech: (quote: Quote) => boolean
  readonly sentenceOf: (token: number) => Sentence
  /** Index of the first token that ends behind an offset. */
  readonly tokenAt: (offset: number) => number
  /** A clause's own tokens, first and last. */
  readonly reach: (clause: Clause) => { first: Token; last: Token }
}

export function viewOf(document: Document, represented: Represented): View {
  const { tokens, clauses, phrases, quotes, sentences, mentions } = document
  const clauseOf: (Clause | undefined)[] = new Array(tokens.length)
  const children: (Clause[] | undefined)[] = new Array(clauses.length)
  const antecedents: (Clause[] | undefined)[] = new Array(phrases.length)
  const roots = new Map<number, Clause>()
  for (const clause of clauses) {
    if (clause.parent === null && !roots.has(clause.sentence)) roots.set(clause.sentence, clause)
    for (const token of clause.tokens) clauseOf[token] = clause
    if (clause.parent !== null) put(children, clause.parent, clause)
    if (clause.antecedent !== null) put(antecedents, clause.antecedent, clause)
  }
  const phraseOf: (Phrase | undefined)[] = new Array(tokens.length)
  const attached: (Phrase[] | undefined)[] = new Array(phrases.length)
  for (const phrase of phrases) {
    for (let token = phrase.first; token < phrase.last; token++) phraseOf[token] ??= phrase
    if (phrase.governor !== null) put(attached, phrase.governor, phrase)
  }
  for (const phrase of phrases) phraseOf[phrase.head] = phrase
  const mentionsAt: (Mention[] | undefined)[] = new Array(tokens.length)
  for (const mention of mentions)
    for (let token = mention.first; token < mention.last; token++) {
      put(mentionsAt, token, mention)
      const here = mentionsAt[token]!
      if (here.length > 1) here.sort((a, b) => b.last - b.first - (a.last - a.first))
    }
  const quoteOf: (Quote | undefined)[] = new Array(tokens.length)
  const tokenAt = (offset: number) => firstBeyond(tokens, offset)
  for (const quote of quotes) {
    if (quote.depth > 0) continue
    for (let token = tokenAt(quote.outer.start); token < tokens.length; token++) {
      if ((tokens[token] as Token).start >= quote.outer.end) break
      quoteOf[token] = quote
    }
  }
  const times = new SpanIndex(document.times)
  const quotesByStart = new Map(quotes.map((quote) => [quote.outer.start, quote]))
  const view: View = {
    document,
    represented: (phrase) => represented(view, phrase),
    clauseOf: (token) => clauseOf[token] ?? null,
    children: (clause) => children[clause.index] ?? none,
    phraseOf: (token) => phraseOf[token] ?? null,
    attached: (phrase) => attached[phrase.index] ?? none,
    antecedentOf: (phrase) => antecedents[phrase.index] ?? none,
    mentionsAt: (token) => mentionsAt[token] ?? none,
    quoteOf: (token) => quoteOf[token] ?? null,
    rootOf: ({ index }) => roots.get(index) ?? null,
    timesIn: (span) => times.overlapping(span),
    hasTime: (span) => times.hasOverlap(span),
    isSpeech: speechOf(document, tokenAt),
    quoteAt: ({ start, end }) => {
      const quote = quotesByStart.get(start)
      return quote?.outer.end === end ? quote : null
    },
    sentenceOf: (token) => sentences[(tokens[token] as Token).sentence] as Sentence,
    tokenAt,
    reach: (clause) => ({
      first: tokens[clause.tokens[0] as number] as Token,
      last: tokens[clause.tokens.at(-1) as number] as Token,
    }),
  }
  return view
}

const none: readonly never[] = []

function put<Value>(lists: (Value[] | undefined)[], at: number, value: Value): void {
  const list = lists[at]
  if (list) list.push(value)
  else lists[at] = [value]
}

const edge = /[\s,;:–—-]/

/** A span without white space, commas, colons and dashes at its edges, without its full stop, and without marks that enclose all of it. */
export function trimmed(view: View, { start, end }: Span): Span {
  const {
    document: { text },
    quoteAt,
  } = view
  for (let round = 0; round < 3; round++) {
    while (start < end && edge.test(text.charAt(start))) start++
    while (start < end && (edge.test(text.charAt(end - 1)) || (text.charAt(end - 1) === '.' && round === 0))) end--
    const whole = quoteAt({ start, end })
    if (!whole) break
    start = whole.start
    end = whole.end
  }
  // A mark that closes what was opened inside belongs to it (“… is ‘a disaster’”).
  const last = end > start ? view.quoteOf(view.tokenAt(end - 1)) : null
  if (last && last.outer.start >= start && last.end <= end && last.outer.end > end) end = last.outer.end
  return { start, end }
}

export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end
export const contains = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end
