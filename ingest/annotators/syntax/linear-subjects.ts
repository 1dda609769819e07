import type { Phrase } from '../../document.ts'
import { type ClauseDraft, isFiniteVerb, isVerb, type SentenceView } from './clause-draft.ts'
import type { Group, LinearState } from './linear-state.ts'

/** What stands before a verb: its subject, a conjunction, a comma. */
export type LinearSubjects = ReturnType<typeof linearSubjects>

export function linearSubjects(view: SentenceView, state: LinearState) {
  const { tokens, lexis, phraseAt } = view
  return { says, lemmaHead, lastComma, conjunctionBefore, subjectStart, finiteLater, hasSubject }

  function says(clause: ClauseDraft): boolean {
    return clause.tokens.some((each) => tokens[each]!.pos === 'VERB' && lexis.is(tokens[each], 'saying'))
  }

  function lemmaHead(group: Group): number {
    for (let each = group.last - 1; each >= group.first; each--) if (isVerb(tokens[each])) return each
    return group.first
  }

  function finiteLater(at: number): boolean {
    for (let next = at; next < view.to; next++) if (isFiniteVerb(tokens[next])) return true
    return false
  }

  function lastComma(low: number, high: number): number | null {
    for (let each = beforeParenthesis(high - 1, low); each >= low; each = beforeParenthesis(each - 1, low))
      if (/^([,()–—]|--)$/.test(tokens[each]!.text)) return each
    return null
  }

  function hasSubject(clause: ClauseDraft): boolean {
    return clause.tokens.some((each) => {
      const phrase = phraseAt(each)
      return (
        phrase?.kind === 'NP' &&
        phrase.governor === null &&
        !lexis.is(tokens[phrase.head], 'time-noun') &&
        phrase.head !== clause.marker
      )
    })
  }

  /** A conjunction of clauses before this verb: directly, or with its subject between them. */
  function conjunctionBefore(verb: number): number | null {
    let each = verb - 1
    while (each >= state.loose && tokens[each]!.pos === 'ADV') each--
    if (each >= state.loose && tokens[each]!.pos === 'CCONJ') return each
    // “accused both sides, and in January imposed sanctions”
    const day = phraseAt(each)
    if (isAdjunct(day) && lexis.is(tokens[day!.head], 'time-noun') && tokens[day!.first - 1]?.pos === 'CCONJ')
      return day!.first - 1 >= state.loose ? day!.first - 1 : null
    const subject = subjectStart(verb) ?? apposedSubject(verb)
    if (subject === null) return null
    each = subject - 1
    // “and the following year the minister left”
    while (each >= state.loose && (tokens[each]!.pos === 'ADV' || isAdjunct(phraseAt(each))))
      each = (phraseAt(each)?.first ?? each) - 1
    return each >= state.loose && tokens[each]!.pos === 'CCONJ' ? each : null
  }

  /** “…, and Ada Lund, the mayor of Bern, promised”: where a name begins whose apposition a comma closes before the verb. */
  function apposedSubject(verb: number): number | null {
    if (tokens[verb - 1]?.text !== ',') return null
    let phrase = phraseAt(verb - 2)
    while (phrase !== null && phrase.governor !== null && phrase.relation !== 'apposition')
      phrase = phraseAt(phrase.first - 1)
    if (phrase?.relation !== 'apposition' || tokens[phrase.first - 1]?.text !== ',') return null
    let named = phraseAt(phrase.first - 2)
    while (named !== null && named.governor !== null) named = phraseAt(named.first - 1)
    return named?.kind === 'NP' && named.first >= state.loose ? named.first : null
  }

  function isAdjunct(phrase: Phrase | null): boolean {
    if (!phrase || phrase.first < state.loose) return false
    return (
      phrase.kind === 'PP' ||
      phrase.kind === 'ADVP' ||
      (phrase.kind === 'NP' && lexis.is(tokens[phrase.head], 'time-noun'))
    )
  }

  /** Steps over what stands in parentheses: “Rep. Ann Smith (R-Ohio) said”. */
  function beforeParenthesis(at: number, low: number): number {
    if (at < low || tokens[at]!.text !== ')') return at
    for (let each = at - 1; each >= low && at - each < 12; each--) if (tokens[each]!.text === '(') return each - 1
    return at
  }

  /** Where the noun phrase before a verb begins, with all that hangs together with it; null where none stands there. */
  function subjectStart(verb: number): number | null {
    let each = verb - 1
    while (
      each >= state.loose &&
      (tokens[each]!.pos === 'ADV' || (tokens[each]!.pos === 'PUNCT' && /["”’]/.test(tokens[each]!.text)))
    )
      each--
    each = beforeParenthesis(each, state.loose)
    let begin: number | null = null
    while (each >= state.loose) {
      const phrase = phraseAt(each)
      if (
        phrase &&
        phrase.first >= state.loose &&
        (phrase.kind === 'NP' || (phrase.kind === 'PP' && phrase.governor !== null))
      ) {
        if (phrase.kind === 'NP') begin = phrase.first
        if (phrase.kind === 'NP' && phrase.governor === null && !possessorBefore(phrase)) break
        each = phrase.first - 1
        continue
      }
      if (phrase?.kind === 'PP' && phrase.first >= state.loose && begin === null) {
        each = phrase.first - 1
        continue
      }
      if (
        begin !== null &&
        (tokens[each]!.pos === 'PART' || tokens[each]!.pos === 'CCONJ' || tokens[each]!.text === ',') &&
        joinsPhrases(each)
      ) {
        each--
        continue
      }
      break
    }
    return begin
  }

  function possessorBefore(phrase: Phrase): boolean {
    return tokens[phrase.first - 1]?.pos === 'PART' && phrase.first - 1 >= state.loose
  }

  function joinsPhrases(token: number): boolean {
    const right = phraseAt(token + 1)
    return tokens[token]!.pos === 'PART' || (right !== null && right.governor !== null && right.relation === 'conjunct')
  }
}
