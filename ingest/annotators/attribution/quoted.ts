import type { Clause, Quote } from '../../document.ts'
import type { View } from './view.ts'

/** The quotation that ends right before a clause: “…”, said X. */
export function quoteBefore(view: View, clause: Clause): Quote | null {
  const { tokens } = view.document
  let at = view.reach(clause).first.index - 1
  if (tokens[at]?.lower === ',' && view.quoteOf(at) === null) at--
  const quote = at >= 0 ? view.quoteOf(at) : null
  return quote && view.quoteOf(at + 1) !== quote ? quote : null
}

/** The quotation that begins right after a clause: X said: “…” */
export function quoteAfter(view: View, clause: Clause): Quote | null {
  const { last } = view.reach(clause)
  return quoteFrom(view, last.index + 1) ?? quoteFrom(view, view.tokenAt(clause.end))
}

function quoteFrom(view: View, from: number): Quote | null {
  const { tokens } = view.document
  let at = from
  while (at < from + 2 && view.quoteOf(at) === null && (tokens[at]?.lower === ',' || tokens[at]?.lower === ':')) at++
  const quote = at < tokens.length ? view.quoteOf(at) : null
  return quote && (at === 0 || view.quoteOf(at - 1) !== quote) ? quote : null
}
