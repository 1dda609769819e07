import type { ClauseKind } from '../../document.ts'
import { isFiniteVerb, isVerb, isZuInfinitive, type SentenceView } from './clause-draft.ts'
import { multiwordAt } from './lexis.ts'

/** What makes a segment subordinate. */
export interface Opener {
  kind: ClauseKind
  marker: number
}

/** Words that may stand before the opener: “und dass”, “vor allem weil”, “mit denen”. */
const reach = 3

/** The subordinator, relative pronoun or question word that opens a segment; null where it is a main clause or goes on with another. */
export function openerAt(view: SentenceView, first: number, last: number, inside: boolean): Opener | null {
  const { tokens, lexis } = view
  const start = behindMeasure()
  for (let at = start; at < last && at < start + reach; at++) {
    const token = tokens[at]!
    const multiword = multiwordAt(lexis.subordinators, tokens, at, last)
    if (
      multiword &&
      (token.pos === 'SCONJ' ||
        multiword.length > 1 ||
        tokens[at + multiword.length - 1]!.pos === 'SCONJ' ||
        multiword.value === 'infinitive')
    ) {
      if (multiword.value !== 'infinitive') return { kind: multiword.value, marker: at + multiword.length - 1 }
      for (let next = at + 1; next < last; next++)
        if (isZuInfinitive(tokens, next, lexis)) return { kind: 'infinitive', marker: at }
    }
    const kind = pronominal(at)
    if (kind) return { kind, marker: at }
    if (!/^(CCONJ|ADV|ADP|PUNCT)$/.test(token.pos)) return null
    if (token.pos === 'ADP' && at > start + 1) return null
  }
  return null

  /** “zwei Tage nachdem …”, “Stunden bevor …”: how long stands before the conjunction. */
  function behindMeasure(): number {
    let at = first
    while (at < last && at < first + reach && /^(ADV|DET|NUM|ADJ)$/.test(tokens[at]!.pos)) at++
    const measured = tokens[at]?.pos === 'NOUN' && tokens[at + 1]?.pos === 'SCONJ' && at + 1 < last
    return measured && lexis.is(tokens[at], 'time-noun') ? at + 1 : first
  }

  function pronominal(at: number): ClauseKind | null {
    const token = tokens[at]!
    if (isFiniteVerb(tokens[at + 1]))
      return inside && at + 2 >= last && lexis.is(token, 'relative-word') && token.pos === 'PRON' ? 'relative' : null
    const source = token.readings[0]?.source
    const relative =
      lexis.is(token, 'relative-word') &&
      (source === 'relative' ||
        (token.pos === 'DET' && source === 'possessive') ||
        token.pos === 'ADV' ||
        source === 'interrogative')
    const demonstrative = token.pos === 'PRON' && token.readings.some((each) => each.source === 'relative')
    if (
      lexis.is(token, 'question-word') &&
      (token.pos === 'ADV' || token.pos === 'PRON' || token.pos === 'DET') &&
      finiteAtEnd(at)
    ) {
      return relative && token.lemma === 'welcher' && inside ? 'relative' : 'wh'
    }
    if (!inside) return null
    return (relative && token.pos !== 'ADV') || demonstrative ? 'relative' : null
  }

  function finiteAtEnd(at: number): boolean {
    for (let next = at + 2; next < last; next++)
      if (
        isFiniteVerb(tokens[next]) ||
        (next === last - 1 && isVerb(tokens[next]) && !isZuInfinitive(tokens, next, lexis))
      )
        return true
    return false
  }
}
