import { type ClauseDraft, isZuInfinitive, open, type SentenceView } from './clause-draft.ts'
import { segmentSigns } from './segment-signs.ts'

/** “Er begann ein Buch zu schreiben”: an infinitive that no comma sets off, with the phrases before it. */
export function splitInfinitive(view: SentenceView, clause: ClauseDraft): ClauseDraft | null {
  const { tokens, lexis } = view
  const { isSubjectLike } = segmentSigns(view)
  if (clause.finite === null || lexis.is(tokens[clause.finite], 'zu-modal')) return null
  const at = clause.tokens.findIndex((token) => token !== clause.finite && isZuInfinitive(tokens, token, lexis))
  if (at < 0) return null
  let begin = at
  if (at > 0 && lexis.is(tokens[clause.tokens[at - 1]!], 'infinitive-mark')) begin--
  let nominal = false
  while (begin > 0) {
    const phrase = view.phraseAt(clause.tokens[begin - 1]!)
    if (!phrase || phrase.first <= clause.finite || phrase.kind === 'ADVP' || phrase.first === clause.marker) break
    const position = clause.tokens.indexOf(phrase.first)
    if (position < 0) break
    if (phrase.kind === 'NP') {
      if (nominal || !phrase.cases.includes('acc') || tokens[phrase.head]!.pos === 'PRON') break
      // The subject must stay behind.
      if (!clause.tokens.some((token) => token < phrase.first && isSubjectLike(view.phraseAt(token)))) break
      nominal = true
    }
    begin = position
  }
  const infinitive = open('infinitive', clause.tokens[begin]!, clause)
  infinitive.pending = false
  infinitive.tokens = clause.tokens.splice(begin, at + 1 - begin)
  return infinitive
}
