import type { Document, Quote } from '../../document.ts'

/** Tells of a document's quotations whether they say something, each looked at once: those with a verb in more than a few words or a sentence. */
export function speechOf({ tokens, text }: Document, tokenAt: (offset: number) => number): (quote: Quote) => boolean {
  const known = new Map<Quote, boolean>()
  return (quote) => {
    const before = known.get(quote)
    if (before !== undefined) return before
    const said = says(quote)
    known.set(quote, said)
    return said
  }

  function says(quote: Quote): boolean {
    let words = 0
    let finite = false
    for (let index = tokenAt(quote.start); index < tokens.length; index++) {
      const token = tokens[index]!
      if (token.start >= quote.end) break
      if (token.pos !== 'PUNCT') words++
      if (token.pos === 'VERB' || token.pos === 'AUX') finite = true
    }
    return finite && (words >= 4 || /[.!?]/.test(text.charAt(quote.end - 1)))
  }
}
