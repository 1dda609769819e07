import type { Phrase, Token } from '../../document.ts'
import { findAbove, isDelimiter, isFiniteVerb, isVerb, type SentenceView } from './clause-draft.ts'
import type { Group, LinearState } from './linear-state.ts'
import type { LinearSubjects } from './linear-subjects.ts'

const longestInsertion = 14

/** Relative clauses that nothing opens: “the talks held in May”, “the deal he signed”. */
export function linearRelatives(view: SentenceView, state: LinearState, subjects: LinearSubjects) {
  const { tokens, lexis, phraseAt } = view
  const { says, lastComma, conjunctionBefore, subjectStart, finiteLater } = subjects
  return { reduced, contactRelative, joinsSubject, verbAhead }

  /** “the talks held in May”: a form that is past and participle alike, and here describes the noun before it. */
  function reduced({ first, last }: Group): boolean {
    const token = tokens[first]!
    if (last !== first + 1 && !tokens.slice(first + 1, last).every(({ pos }) => pos === 'ADV')) return false
    if (token.pos !== 'VERB' || !token.readings.some(({ form }) => form === 'participle')) return false
    // “the office, led by a judge, has …”, “the visit, first planned for May, was …”
    let comma = first - 1
    while (tokens[comma]?.pos === 'ADV') comma--
    const inserted = tokens[comma]?.text === ','
    const agent = tokens[first + 1]
    if (inserted && agent?.pos === 'ADP' && lexis.is(agent, 'agent') && first > state.loose) return true
    if (opensSentence(first, last) || (inserted && describesNoun(first, last, comma))) return true
    // “Ada Lund, tipped to succeed him, said”
    if (inserted && state.current.pending && comma > state.loose && verbBehindComma(last)) return true
    const before = phraseAt(first - 1)
    if (!before || before.last !== first || tokens[before.head]!.pos === 'PRON') return false
    if (before.kind === 'ADVP' || before.kind === 'ADJP') return false
    if (isBeheld(first, last)) return true
    // “Oslo on Monday sent troops to areas held by rebels”
    if (state.current.pending && lexis.is(tokens[before.head], 'time-noun')) return false
    const next = tokens[first + 1]
    // “the union demanded the release of …”: what somebody does to something is told of nobody else
    const object = next?.pos === 'DET' ? phraseAt(last) : null
    if (object && !lexis.is(tokens[object.head], 'time-noun') && !takesTwo(token)) return false
    // Behind a semicolon a sentence of its own waits for its verb.
    const waiting = state.current.pending || state.fresh
    if (next && lexis.is(next, 'agent') && next.pos === 'ADP') return !waiting || finiteLater(last)
    // “At talks convened in Bern, …”: a phrase with a preposition is no subject.
    if (before.kind === 'PP' && before.first === view.from && finiteLater(last)) return true
    // “Lund welcomed the release of soldiers held in Oslo”: of a name it would be told behind a comma.
    const isName = tokens[before.head]!.pos === 'PROPN' && tokens[before.first]!.pos !== 'DET'
    if (waiting && isName && before.kind === 'NP' && before.governor === null) return false
    // “the deal that Oslo and Bern signed in May holds”: two clauses wait for two verbs, and this is the first.
    if (state.current.kind === 'relative' && findAbove(state.current.parent, (each) => each.pending) !== undefined)
      return verbsAhead(last) > 1 && verbAhead(last)
    if (waiting || joinsSubject(first)) return verbAhead(last)
    const parting = lastComma(state.loose, first)
    return (
      findAbove(state.current, (each) => each.finite !== null) !== undefined &&
      conjunctionBefore(first) === null &&
      (parting === null || (parting < before.first && before.relation === 'apposition')) &&
      !says(state.current) &&
      before.first >= state.loose &&
      findAbove(state.current.parent, (each) => each.pending) === undefined
    )
  }

  /** “the man named ambassador”, “a group denied the right to …” */
  function takesTwo(token: Token): boolean {
    return lexis.is(token, 'giving') || lexis.is(token, 'naming') || lexis.is(token, 'telling')
  }

  /** “saw dozens of people arrested in Oslo”, “ordered two officers jailed”: what was done to the object of the verb before it. */
  function isBeheld(first: number, last: number): boolean {
    const next = tokens[last]
    if (next && next.pos !== 'ADP' && next.pos !== 'ADV' && !isDelimiter(next)) return false
    let verb = first - 1
    while (verb >= view.from && !lexis.is(tokens[verb], 'beholding')) {
      const token = tokens[verb]!
      if (isDelimiter(token) || token.pos === 'SCONJ') return false
      // “saw two killed and dozens injured”
      const listed =
        tokens[verb + 1]?.pos === 'CCONJ' && tokens[verb]!.readings.some(({ form }) => form === 'participle')
      if (token.pos === 'VERB' && !listed) return false
      verb--
    }
    return verb >= view.from && verb < first - 1 && tokens[verb]!.pos === 'VERB'
  }

  /** “Arrested in May, Ada Lund was …”: behind the comma come the subject and its verb. */
  function opensSentence(first: number, last: number): boolean {
    if (first !== view.from || tokens[last]?.pos !== 'ADP' || lexis.is(tokens[first], 'saying')) return false
    for (let each = last; each < Math.min(view.to, last + longestInsertion); each++)
      if (isDelimiter(tokens[each]!)) return tokens[each]!.text === ',' && finiteLater(each)
    return false
  }

  /** “condemned the raid, carried out by …”, “arrested Lund, accused of …”: behind a comma, where no list of verbs goes on. */
  function describesNoun(first: number, last: number, comma: number): boolean {
    if (tokens[last]?.pos !== 'ADP' || first <= state.loose || state.current.pending) return false
    if (lexis.is(tokens[first], 'saying')) return false
    const noun = phraseAt(comma - 1)
    if (!noun || noun.last !== comma || noun.kind === 'ADVP' || noun.kind === 'ADJP') return false
    if (tokens[noun.head]!.pos === 'PRON' || lexis.is(tokens[noun.head], 'time-noun')) return false
    if (findAbove(state.current, (each) => each.finite !== null) === undefined) return false
    // “the party, whose leader he had met in the park, walked out of the talks”
    if (findAbove(state.current, (each) => each.pending) !== undefined) return false
    for (let each = last; each + 1 < view.to; each++)
      if (tokens[each]!.pos === 'CCONJ' && isFiniteVerb(tokens[tokens[each + 1]!.pos === 'ADV' ? each + 2 : each + 1]))
        return false
    return true
  }

  /** “…, but a newspaper printed in Bern warned”: behind a comma and its conjunction stands a subject before a verb. */
  function joinsSubject(verb: number): boolean {
    const conjunction = state.current.pending ? null : conjunctionBefore(verb)
    return conjunction !== null && tokens[conjunction - 1]?.text === ',' && subjectStart(verb) === conjunction + 1
  }

  /** A comma comes, and right behind it a finite verb. */
  function verbBehindComma(from: number): boolean {
    for (let each = from; each < Math.min(view.to - 2, from + longestInsertion); each++) {
      if (tokens[each]!.text === ';' || tokens[each]!.text === ':') return false
      if (tokens[each]!.text !== ',') continue
      const next = tokens[each + 1]!.pos === 'ADV' ? each + 2 : each + 1
      return isFiniteVerb(tokens[next])
    }
    return false
  }

  /** The finite verb for which the main clause waits is still to come in this stretch. */
  function verbAhead(from: number): boolean {
    for (let each = from; each < view.to; each++) {
      const ahead = tokens[each]!
      const gerund = isVerb(tokens[each + 1]) && !isFiniteVerb(tokens[each + 1])
      if (isDelimiter(ahead) || ahead.pos === 'CCONJ' || (ahead.pos === 'SCONJ' && !gerund)) return false
      if (lexis.is(ahead, 'question-word') || (ahead.pos === 'PRON' && lexis.is(ahead, 'relative-word'))) return false
      if (!isFiniteVerb(ahead) || phraseHolds(each) || isDone(each)) continue
      // A subject of its own: that verb is of another clause (“said he deeply regretted”).
      let before = each - 1
      while (before > from && tokens[before]!.pos === 'ADV') before--
      const subject = phraseAt(before)
      return subject?.kind !== 'NP' || subject.governor !== null || lexis.is(tokens[subject.head], 'time-noun')
    }
    return false
  }

  function verbsAhead(from: number): number {
    let count = 0
    for (let each = from; each < view.to && !isDelimiter(tokens[each]!); each++) if (isFiniteVerb(tokens[each])) count++
    return count
  }

  /** “troops sent to areas held by rebels fled”: what is done by somebody describes the noun before it. */
  function isDone(at: number): boolean {
    const agent = tokens[at + 1]
    return (
      agent?.pos === 'ADP' &&
      lexis.is(agent, 'agent') &&
      tokens[at]!.readings.some(({ form }) => form === 'participle') &&
      phraseAt(at - 1)?.last === at
    )
  }

  function phraseHolds(at: number): boolean {
    const phrase = phraseAt(at)
    return phrase !== null && phrase.head !== at
  }

  /** “the deal he signed collapsed”: two noun phrases in a row before the verb, and another verb to come. */
  function contactRelative({ first, last }: Group): Phrase | null {
    const begin = subjectStart(first)
    if (begin === null || begin <= state.loose) return null
    const described = phraseAt(begin - 1)
    if (
      !described ||
      described.last !== begin ||
      described.first < state.loose ||
      described.kind !== 'NP' ||
      tokens[described.head]!.pos === 'PRON'
    )
      return null
    // “Last week Ada Lund had threatened to leave unless they talked”
    if (described.first === view.from && lexis.is(tokens[described.head], 'time-noun')) return null
    const subject = phraseAt(begin)!
    if (tokens[subject.head]!.pos !== 'PRON' && subject.definite === null) return null
    // “The court this week freed a clerk accused of spying”
    if (lexis.is(tokens[subject.head], 'time-noun')) return null
    for (let each = last; each < view.to; each++) {
      if (isDelimiter(tokens[each]!) || tokens[each]!.pos === 'CCONJ') return null
      if (isFiniteVerb(tokens[each])) return described
    }
    return null
  }
}
