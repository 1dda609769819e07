import { isDelimiter, isFiniteVerb, isVerb, type SentenceView } from './clause-draft.ts'

/** A stretch between delimiters. */
export interface Segment {
  first: number
  last: number
  /** The delimiter before it, or the conjunction that was split off. */
  after: string
  conjunction: number | null
  finite: number[]
}

/** Makes what splits the sentence of a view at delimiters, and at conjunctions between two verbs. */
export function segmenter(view: SentenceView): () => Segment[] {
  const { tokens, lexis } = view
  let found: Segment[] = []
  let first = 0
  let after = 'start'
  return () => {
    found = []
    first = view.from
    after = 'start'
    for (let at = view.from; at < view.to; at++) if (isDelimiter(tokens[at]!)) add(at, tokens[at]!.text)
    add(view.to, '')
    return found
  }

  function add(last: number, next: string) {
    let low = first
    let high = last
    while (low < high && tokens[low]!.pos === 'PUNCT') low++
    while (high > low && tokens[high - 1]!.pos === 'PUNCT') high--
    if (high > low) split(low, high, after)
    first = last + 1
    after = next
  }

  function split(first: number, last: number, after: string) {
    const verbs: number[] = []
    for (let at = first; at < last; at++) if (isFiniteVerb(tokens[at])) verbs.push(at)
    const finiteIn = (low: number, high: number) => verbs.filter((at) => at >= low && at < high)
    const conjunction = isConjunction(first) ? first : null
    for (let at = first + 1; at < last - 1; at++) {
      if (!isConjunction(at)) continue
      const left = finiteIn(first, at)
      const right = finiteIn(at, last)
      const later = nextConjunction(at + 1, last)
      const clausal = left.length > 0 && right.length > 0 && (later === null || later > right[0]!)
      const shared = right.length === 0 && nonfiniteAt(at - 1) && nonfiniteBefore(last) && last - at > 1
      // “weil er A getroffen und B besucht hat”: the first waits for the auxiliary of the second
      const waiting =
        left.length === 0 &&
        right.length === 1 &&
        right[0] === last - 1 &&
        nonfiniteAt(at - 1) &&
        nonfiniteAt(last - 2) &&
        last - at > 2
      // “…, den 6. Mai, und hat …”
      const gapped =
        left.length === 0 &&
        isFiniteVerb(tokens[at + 1]) &&
        right.length > 0 &&
        !(last - at <= 3 && right[0] === last - 1)
      if (!clausal && !shared && !waiting && !gapped) continue
      found.push({ first, last: at, after, conjunction, finite: left })
      split(at, last, after)
      return
    }
    found.push({ first, last, after, conjunction, finite: verbs })
  }

  function isConjunction(at: number): boolean {
    const token = tokens[at]!
    return token.pos === 'CCONJ' && lexis.is(token, 'clause-conjunction')
  }
  function nextConjunction(at: number, last: number): number | null {
    for (let next = at; next < last; next++) if (isConjunction(next)) return next
    return null
  }
  function nonfiniteAt(at: number): boolean {
    const token = tokens[at]
    return isVerb(token) && token!.readings[0]?.form !== 'finite'
  }
  function nonfiniteBefore(last: number): boolean {
    const at = last - 1
    return nonfiniteAt(at) || tokens[at]!.readings[0]?.source === 'participle'
  }
}
