import type { Phrase } from '../../document.ts'
import {
  type ClauseDraft,
  isDelimiter,
  isFiniteVerb,
  isVerb,
  isZuInfinitive,
  type SentenceView,
} from './clause-draft.ts'
import type { Segment } from './segments.ts'

/** What the words of a segment or clause say of its place in the sentence. */
export function segmentSigns(view: SentenceView) {
  const { tokens, lexis } = view
  return {
    bracketOpen,
    beginsParticiple,
    endsInNonfinite,
    endsNonfinite,
    finalVerb,
    hasInfinitive,
    isFinal,
    isSubjectLike,
    isSubjunctive,
    laterFinite,
    laterNonfinite,
    ownSubject,
    saysHere,
    saysSomething,
    takesBare,
  }

  function isFinal({ last }: Segment, verb: number): boolean {
    for (let at = verb + 1; at < last; at++) if (!isVerb(tokens[at]) && tokens[at]!.pos !== 'PUNCT') return false
    return true
  }

  /** The last word of a subordinate clause, where the tagger took its finite plural for an infinitive. */
  function finalVerb({ first, last }: Segment): number | null {
    const token = tokens[last - 1]!
    const wanted = last - first > 2 && token.pos === 'VERB' && token.readings[0]?.form === 'infinitive'
    return wanted && !isZuInfinitive(tokens, last - 1, lexis) ? last - 1 : null
  }

  function endsNonfinite({ last }: Segment): boolean {
    const at = last - 1
    const token = tokens[at]
    if (!token || view.phraseAt(at)?.head === at) return false
    return (
      token.readings.some(
        ({ form, source }) => form === 'participle' || form === 'infinitive' || source === 'participle',
      ) &&
      token.pos !== 'NOUN' &&
      !isFiniteVerb(token)
    )
  }

  function endsInNonfinite({ tokens: own }: ClauseDraft): boolean {
    const token = tokens[own.at(-1) ?? -1]
    return isVerb(token) && !isFiniteVerb(token)
  }

  /** “, abgehärtet durch …,” */
  function beginsParticiple({ first, after }: Segment): boolean {
    const token = tokens[first]!
    return (
      after === ',' &&
      token.pos !== 'NOUN' &&
      token.readings.some(
        ({ form, source }) => form === 'participle' || (source === 'participle' && /[tn]$/.test(token.lower)),
      ) &&
      view.phraseAt(first)?.kind !== 'NP'
    )
  }

  function hasInfinitive({ first, last }: Segment): boolean {
    for (let at = first; at < last; at++) if (isZuInfinitive(tokens, at, lexis)) return true
    return false
  }

  /** An auxiliary or modal whose participle or infinitive has not come yet. */
  function bracketOpen(clause: ClauseDraft): boolean {
    if (clause.finite === null || tokens[clause.finite]!.pos !== 'AUX' || clause.marker !== null) return false
    return !clause.tokens.some((at) => at !== clause.finite && isVerb(tokens[at]))
  }

  /** “ließ Lund, den Bürgermeister, festnehmen”: a verb that a bare infinitive completes, and one alone behind the insertion. */
  function takesBare({ finite, marker, tokens: own }: ClauseDraft, { first, last }: Segment): boolean {
    if (finite === null || marker !== null || last !== first + 1 || tokens[first]!.readings[0]?.form !== 'infinitive')
      return false
    return lexis.is(tokens[finite], 'bare-infinitive') && !own.some((at) => at !== finite && isVerb(tokens[at]))
  }

  function laterFinite(at: number): boolean {
    for (let next = at; next < view.to; next++) if (isFiniteVerb(tokens[next])) return true
    return false
  }

  /** The words behind a token up to the next mark end in an infinitive or participle. */
  function laterNonfinite(at: number): boolean {
    for (let next = at + 1; next < view.to; next++)
      if (isVerb(tokens[next]) && !isFiniteVerb(tokens[next]) && tokens[next + 1]?.pos === 'PUNCT') return true
      else if (isDelimiter(tokens[next]!)) return false
    return false
  }

  function isSubjunctive(at: number): boolean {
    const moods = tokens[at]!.readings[0]?.moods
    return moods !== undefined && moods.length > 0 && !moods.includes('indicative')
  }

  function isSubjectLike(phrase: Phrase | null): boolean {
    return phrase?.kind === 'NP' && phrase.cases.includes('nom') && phrase.governor === null
  }

  /** A noun phrase or pronoun behind the verb that can be its subject. */
  function ownSubject({ first, last }: Segment): boolean {
    for (let at = first + 1; at < last; at++) {
      const phrase = view.phraseAt(at)
      if (
        phrase &&
        phrase.first === at &&
        isSubjectLike(phrase) &&
        !lexis.is(tokens[phrase.head], 'reflexive') &&
        !lexis.is(tokens[phrase.head], 'time-noun')
      )
        return true
    }
    return false
  }

  function saysHere({ first, last }: Segment): boolean {
    if (lexis.is(tokens[first], 'saying')) return true
    for (let at = last - 1; at > first; at--)
      if (tokens[at]!.readings[0]?.source === 'separated-prefix')
        return lexis.has('saying', tokens[at]!.lower + tokens[first]!.lemma)
    return false
  }

  function saysSomething(clause: ClauseDraft): boolean {
    return (
      clause.tokens.some((at) => isVerb(tokens[at]) && lexis.is(tokens[at], 'saying')) ||
      clause.tokens.some((at) => tokens[at]!.pos === 'VERB' && hasPrefixSaying(clause, at))
    )
  }

  function hasPrefixSaying(clause: ClauseDraft, verb: number): boolean {
    const prefix = clause.tokens.findLast((at) => tokens[at]!.readings[0]?.source === 'separated-prefix')
    return prefix !== undefined && lexis.has('saying', tokens[prefix]!.lower + tokens[verb]!.lemma)
  }
}
