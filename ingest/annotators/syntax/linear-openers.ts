import type { ClauseKind, Phrase, Pos } from '../../document.ts'
import { isFiniteVerb, isVerb, type SentenceView } from './clause-draft.ts'
import { multiwordAt } from './lexis.ts'
import type { LinearState } from './linear-state.ts'
import type { LinearSubjects } from './linear-subjects.ts'

const opening: ReadonlySet<Pos> = new Set(['SCONJ', 'PRON', 'ADV', 'ADP', 'DET', 'NUM', 'ADJ'])

export interface LinearOpener {
  kind: ClauseKind
  marker: number
  /** The token behind it. */
  last: number
  antecedent: Phrase | null
}

/** Reads the subordinator, relative pronoun or question word at a token; null where none opens a clause there. */
export function linearOpeners(
  view: SentenceView,
  state: LinearState,
  { says, finiteLater }: LinearSubjects,
): (first: number) => LinearOpener | null {
  const { tokens, lexis, phraseAt } = view
  return subordinator

  function subordinator(first: number): LinearOpener | null {
    const token = tokens[first]!
    // Where the verb group was not taken here, the clause is inverted: “Should Oslo refuse, …”.
    if (first === view.from && token.pos === 'AUX' && lexis.is(token, 'inverted'))
      return { kind: 'conditional', marker: first, last: first + 1, antecedent: null }
    if (!opening.has(token.pos)) return null
    const before = tokens[first - 1]
    if (token.pos === 'ADP') {
      // “in which”, “to whom”
      const next = tokens[first + 1]
      if (next?.pos === 'PRON' && lexis.is(next, 'question-word') && first + 2 < view.to)
        return { kind: 'relative', marker: first + 1, last: first + 2, antecedent: nounBefore(first) }
    }
    // “all of which”
    const which = tokens[first + 2]
    if (
      lexis.is(token, 'quantifier') &&
      which?.pos === 'PRON' &&
      lexis.is(which, 'question-word') &&
      lexis.is(tokens[first + 1], 'of') &&
      first + 3 < view.to
    )
      return { kind: 'relative', marker: first + 2, last: first + 3, antecedent: nounBefore(first) }
    const multiword = multiwordAt(lexis.subordinators, tokens, first, view.to)
    if (
      multiword &&
      multiword.value !== 'infinitive' &&
      (token.pos === 'SCONJ' ||
        multiword.length > 1 ||
        (multiword.value === 'adverbial' && token.pos === 'ADV' && finiteLater(first)))
    ) {
      if (multiword.length === 1 && isVerb(tokens[first + 1]) && tokens[first + 1]!.readings[0]?.form !== 'finite')
        return null
      // “rejected as baseless claims that …”: what it was rejected as stands before what was
      if (
        lexis.is(token, 'comparative') &&
        isVerb(tokens[first - 1]) &&
        tokens[first + 1]?.pos === 'ADJ' &&
        tokens[first + 2]?.pos === 'NOUN' &&
        tokens[first + 3]?.pos === 'SCONJ'
      )
        return null
      // “with fewer than nine votes”
      if (lexis.is(token, 'comparative') && tokens[first + 1]?.pos === 'NUM') return null
      // “business as usual”, “went as planned, …”: nothing follows that could have a verb
      if (lexis.is(token, 'comparative') && isManner(first + 1)) return null
      // “as late as Sunday”
      if (lexis.is(token, 'comparative') && tokens[first + 2]?.lower === token.lower) return null
      if (!finiteLater(first) || isInsertion(first + multiword.length)) return null
      return {
        kind: multiword.value,
        marker: first + multiword.length - 1,
        last: first + multiword.length,
        antecedent: multiword.value === 'complement' ? contentNoun(first) : null,
      }
    }
    if (token.pos === 'PRON' && lexis.is(token, 'relative-word') && finiteLater(first)) {
      if (tellsThat(first)) return { kind: 'complement', marker: first, last: first + 1, antecedent: null }
      const antecedent = nounBefore(first)
      if (
        antecedent &&
        (before?.text === ',' ||
          antecedent.last === first ||
          tokens[antecedent.last]?.pos === 'PART' ||
          tokens[first - 1]!.pos === 'PROPN')
      )
        return { kind: 'relative', marker: first, last: first + 1, antecedent }
      if (lexis.is(token, 'question-word'))
        return first === view.from && tokens[view.to - 1]!.text === '?'
          ? null
          : { kind: 'wh', marker: first, last: first + 1, antecedent: null }
      return null
    }
    if (
      lexis.is(token, 'question-word') &&
      /^(ADV|SCONJ|PRON|DET)$/.test(token.pos) &&
      finiteLater(first) &&
      !(first === view.from && tokens[view.to - 1]!.text === '?') &&
      !isVerb(tokens[first + 1]?.pos === 'AUX' ? tokens[first + 1] : undefined)
    ) {
      // “to Goma, where …”
      const noun = before?.text === ',' ? tokens[first - 2] : before
      const place = lexis.is(token, 'relative-word') && (noun?.pos === 'NOUN' || noun?.pos === 'PROPN')
      return place
        ? { kind: 'relative', marker: first, last: first + 1, antecedent: nounBefore(first) }
        : { kind: 'wh', marker: first, last: first + 1, antecedent: null }
    }
    return null
  }

  /** “told a crowd in the capital that there would be peace”: behind who is told it, a subject before its verb. */
  function tellsThat(first: number): boolean {
    if (lexis.subordinators(tokens[first]!)[0]?.value !== 'complement' || tokens[first - 1]?.pos === 'PUNCT')
      return false
    const subject = phraseAt(first + 1)
    if (subject?.kind !== 'NP' || subject.first !== first + 1) return false
    if (!state.current.tokens.some((at) => lexis.is(tokens[at], 'telling'))) return false
    let verb = subject.last
    while (tokens[verb]?.pos === 'ADV') verb++
    return isFiniteVerb(tokens[verb])
  }

  function isManner(at: number): boolean {
    const [word, next] = [tokens[at], tokens[at + 1]]
    return (word?.pos === 'ADJ' || word?.pos === 'ADV') && (!next || next.pos === 'PUNCT' || next.pos === 'ADP')
  }

  /** “Oslo, though no friend of Bern, agreed”: no verb before the comma, and the verb of the clause around it behind. */
  function isInsertion(at: number): boolean {
    if (tokens[at - 2]?.text !== ',') return false
    let next = at
    while (next < view.to && tokens[next]!.text !== ',') if (isVerb(tokens[next++])) return false
    return isFiniteVerb(tokens[next + 1])
  }

  function nounBefore(first: number): Phrase | null {
    let each = first - 1
    while (each >= view.from && tokens[each]!.pos === 'PUNCT') each--
    const phrase = each >= view.from ? phraseAt(each) : null
    const described = each === first - 1 ? pastNames(phrase) : phrase
    return described && (described.kind === 'NP' || described.kind === 'PP') ? described : null
  }

  /** “a base in Kenya that …”: without a comma it tells which base; a name needs nothing that tells which. */
  function pastNames(phrase: Phrase | null): Phrase | null {
    let named = phrase
    while (named?.kind === 'PP' && tokens[named.head]!.pos === 'PROPN' && tokens[named.first + 1]!.pos === 'PROPN') {
      const before = phraseAt(named.first - 1)
      if (!before || before.last !== named.first || !/^(?:NP|PP)$/.test(before.kind)) return phrase
      named = before
    }
    return named && tokens[named.head]!.pos === 'NOUN' ? named : phrase
  }

  function contentNoun(first: number): Phrase | null {
    const phrase = phraseAt(first - 1)
    return phrase &&
      phrase.last === first &&
      tokens[phrase.head]!.pos === 'NOUN' &&
      (phrase.kind === 'NP' || phrase.kind === 'PP') &&
      !says(state.current)
      ? phrase
      : null
  }
}
