import { type ClauseDraft, isVerb, type SentenceView } from './clause-draft.ts'
import type { Group } from './linear-state.ts'
import { verbGroup } from './verb-group.ts'

/** Verbs that take over the auxiliary of the one to which they are joined: “was arrested on Monday and charged with fraud”. */
export function linearConjuncts(view: SentenceView) {
  const { tokens, lexis, phraseAt } = view
  return { sharesPassive, sharesAuxiliary, listedPassive, actsItself }

  /** A form that is past and participle alike, behind a passive: by what follows it is done, or has done something itself. */
  function sharesPassive(sibling: ClauseDraft, { first, last }: Group): boolean {
    const token = tokens[first]!
    if (last !== first + 1 || token.pos !== 'VERB') return false
    if (!token.readings.some(({ form }) => form === 'participle')) return false
    return isPassive(sibling) && isDone(first)
  }

  /** “has met Lund and gone home”: a participle alone behind the conjunction, where the clause before has an auxiliary for it. */
  function sharesAuxiliary({ finite, tokens: own }: ClauseDraft, conjunction: number, { first }: Group): boolean {
    for (let at = conjunction + 1; at < first; at++) if (tokens[at]!.pos !== 'ADV') return false
    if (finite === null || tokens[finite]!.pos !== 'AUX') return false
    return own.some((at) => at > finite && isVerb(tokens[at]) && tokens[at]!.readings[0]?.form === 'participle')
  }

  /** “was attacked and wounded three soldiers”: what may be a past as well, and has an object of its own, is one. */
  function actsItself(sibling: ClauseDraft, { first }: Group): boolean {
    return tokens[first]!.readings.some(({ form }) => form === 'finite') && isPassive(sibling) && !isDone(first)
  }

  /** “was arrested, charged and jailed”: behind the comma, where a conjunction joins the last of the list. */
  function listedPassive(sibling: ClauseDraft, group: Group): boolean {
    if (tokens[group.first - 1]?.text !== ',' || !sharesPassive(sibling, group)) return false
    for (let at = group.last; at < view.to; at++) {
      const { pos, text } = tokens[at]!
      if (pos === 'PUNCT' && text !== ',') return false
      if (pos === 'CCONJ') {
        const next = tokens[at + 1]?.pos === 'ADV' ? at + 2 : at + 1
        if (isVerb(tokens[next])) return tokens[next]!.readings.some(({ form }) => form === 'participle')
      } else if (isVerb(tokens[at]) && tokens[at - 1]?.text !== ',') return false
    }
    return false
  }

  function isPassive(clause: ClauseDraft): boolean {
    if (clause.finite === null) return clause.sibling !== null && isPassive(clause.sibling)
    return tokens[clause.finite]!.pos === 'AUX' && verbGroup(clause, view, null)?.voice === 'passive'
  }

  function isDone(at: number): boolean {
    const token = tokens[at]!
    const next = tokens[at + 1]
    if (next && next.pos === 'ADP' && lexis.is(next, 'agent')) return true
    if (lexis.is(token, 'intransitive') || next?.pos === 'SCONJ') return false
    // “was arrested and ordered to leave”, but “was elected and vowed to fight”
    if (next && lexis.is(next, 'infinitive-mark') && isVerb(tokens[at + 2])) return lexis.is(token, 'object-control')
    const object = phraseAt(at + 1)
    if (object?.kind !== 'NP' || object.first !== at + 1 || lexis.is(tokens[object.head], 'time-noun')) return true
    // “was dismissed and named ambassador”
    return lexis.is(token, 'naming') && object.head === object.first && tokens[object.head]!.pos === 'NOUN'
  }
}
