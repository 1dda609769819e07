import type { Clause, Quote, Token } from '../../document.ts'
import { isSpeech } from './speech.ts'
import type { View } from './view.ts'

/** The quotation that ends right before a clause: “…”, said X. In the sentence of the clause, or one that a question or an exclamation ended. */
export function quoteBefore(view: View, clause: Clause): Quote | null {
  return quoteRightBefore(view, clause) ?? quoteClosedBefore(view, clause)
}

const longestSubject = 14

/**
 * “…,” her deputy, Ada Lund, wrote; „…!“, rief er: where the grammar took words of the quotation into the clause, the
 * one that a comma or its own mark closes, with nothing between it and the verb but the one who speaks.
 */
export function quoteClosedBefore(view: View, { verb }: Clause): Quote | null {
  const { tokens, text } = view.document
  const finite = verb?.finite
  if (finite == null || view.quoteOf(finite) !== null) return null
  const { sentence } = tokens[finite] as Token
  for (let at = finite - 1; at >= 0 && at >= finite - longestSubject; at--) {
    const token = tokens[at] as Token
    if (token.sentence !== sentence || /^[;:]$/.test(token.text)) return null
    const quote = view.quoteOf(at)
    if (quote === null) {
      if (token.pos === 'SCONJ' || token.readings[0]?.form === 'finite') return null
      continue
    }
    const closed = /[,?!…–—]$/.test(text.slice(quote.start, quote.end)) || text.charAt(quote.outer.end) === ','
    return closed && (isSpeech(view, quote) || quote.outer.start <= view.sentenceOf(at).start) ? quote : null
  }
  return null
}

function quoteRightBefore(view: View, clause: Clause): Quote | null {
  const { tokens, text, sentences } = view.document
  const { first } = view.reach(clause)
  let at = first.index - 1
  if (tokens[at]?.lower === ',' && view.quoteOf(at) === null) at--
  const quote = at >= 0 ? view.quoteOf(at) : null
  if (!quote || view.quoteOf(at + 1) === quote) return null
  const before = tokens[at] as Token
  if (before.sentence === first.sentence) return quote
  const asked = /[?!…]$/.test(text.slice(quote.start, quote.end))
  return asked && sentences[before.sentence]?.paragraph === sentences[first.sentence]?.paragraph ? quote : null
}

/** The quotation that begins right after a clause: X said: “…” */
export function quoteAfter(view: View, clause: Clause): Quote | null {
  const { last } = view.reach(clause)
  return quoteFrom(view, last, last.index + 1) ?? quoteFrom(view, last, view.tokenAt(clause.end))
}

function quoteFrom(view: View, last: Token, from: number): Quote | null {
  const { tokens } = view.document
  let at = from
  let colon = last.lower === ':'
  while (at < from + 2 && view.quoteOf(at) === null && (tokens[at]?.lower === ',' || tokens[at]?.lower === ':')) {
    colon ||= tokens[at]?.lower === ':'
    at++
  }
  const quote = at < tokens.length ? view.quoteOf(at) : null
  if (!quote || (at > 0 && view.quoteOf(at - 1) === quote)) return null
  return colon || tokens[at]?.sentence === last.sentence ? quote : null
}

/** He replied: “Never.” A quotation behind a colon that the grammar took into the clause. */
export function quoteInside(view: View, { verb, tokens: own }: Clause): Quote | null {
  if (!verb || view.quoteOf(verb.head) !== null) return null
  const { tokens } = view.document
  for (const index of own) {
    const quote = index > verb.head ? view.quoteOf(index) : null
    if (quote) return tokens[view.tokenAt(quote.outer.start) - 1]?.lower === ':' ? quote : null
  }
  return null
}
