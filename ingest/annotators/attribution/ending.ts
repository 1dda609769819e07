import type { Clause, Span, Token } from '../../document.ts'
import { isInserted } from './inserted.ts'
import type { ContentForm, Lexicon } from './lexicon.ts'
import { hasOwnSubject, matrixOf } from './matrix.ts'
import { nounOf } from './nouns.ts'
import { overlaps, type View } from './view.ts'

/** Clauses behind the cue's among which one is looked for that ends the report. */
const farthest = 12

/**
 * Where a report ends before the clause that the grammar gave it does: before a further cue of the same speaker
 * (“…, adding that …”, “… and urged him to …”) and before what somebody else does meanwhile (“…, while the union protested”).
 */
export function ended(view: View, lexicon: Lexicon, clause: Clause, span: Span, form: ContentForm): Span {
  const { clauses } = view.document
  for (let index = clause.index + 1; index < Math.min(clauses.length, clause.index + farthest); index++) {
    const other = clauses[index] as Clause
    if (other.sentence !== clause.sentence) break
    if (other.start <= span.start || !overlaps(other, span)) continue
    const beside = accompanied(view, span, other)
    if (beside !== null) return { start: span.start, end: beside }
    const step =
      remark(view, lexicon, span, other) ?? claimedBy(view, lexicon, span, other) ?? timed(view, lexicon, span, other)
    if (step !== null) return { start: span.start, end: step }
    const ends =
      (form === 'inf' && isEffect(view, other)) ||
      isTold(view, lexicon, clause, span, other) ||
      goesOn(view, lexicon, clause, other) ||
      isMeanwhile(view, lexicon, clause, other)
    if (ends || isOtherCue(view, lexicon, clause, other)) {
      const first = view.document.tokens[other.tokens[0] as number] as Token
      return { start: span.start, end: view.document.tokens[first.index - 1]!.start }
    }
  }
  return span
}

/** “…, a step that Oslo called brave”: what others say of all of it. */
function remark({ document: { phrases, tokens } }: View, lexicon: Lexicon, span: Span, other: Clause): number | null {
  const { antecedent, kind, verb, marker } = other
  const opens = marker === null ? undefined : tokens[marker]
  // “…, was die Armee bestritt”
  if (
    opens &&
    antecedent === null &&
    lexicon.words('remark').has(opens.lower) &&
    tokens[opens.index - 1]?.lower === ','
  )
    return verb?.mood === 'indicative' && lexicon.verbs.has(verb.lemma) ? tokens[opens.index - 1]!.start : null
  const phrase = antecedent === null || (kind !== 'relative' && kind !== 'complement') ? undefined : phrases[antecedent]
  const vague = phrase !== undefined && lexicon.words('impersonal').has(tokens[phrase.head]!.lower)
  if (!phrase || (phrase.definite !== false && !vague) || phrase.first === 0 || phrase.start <= span.start) return null
  const mark = tokens[phrase.first - 1]!
  return /^[,–—]$/.test(mark.text) && verb !== null && lexicon.verbs.has(verb.lemma) ? mark.start : null
}

/** “…, a charge the army denies”: what a clause that nothing opens says of all of it. */
function claimedBy(
  { document: { tokens }, phraseOf }: View,
  lexicon: Lexicon,
  span: Span,
  other: Clause,
): number | null {
  const { kind, marker, verb, tokens: own } = other
  const phrase = kind === 'complement' && marker === null && verb ? phraseOf(own[0]! - 1) : null
  if (phrase?.kind !== 'NP' || phrase.last !== own[0] || phrase.definite !== false || phrase.start <= span.start)
    return null
  const mark = tokens[phrase.first - 1]
  if (mark === undefined || !/^[,–—]$/.test(mark.text) || nounOf(lexicon, tokens[phrase.head]!) === null) return null
  return lexicon.verbs.has(verb!.lemma) ? mark.start : null
}

/** “…, hours after thousands had marched”: when all of it was said or done. */
function timed({ document: { tokens } }: View, lexicon: Lexicon, span: Span, { marker }: Clause): number | null {
  const unit = marker === null ? undefined : tokens[marker - 1]
  if (!unit || !lexicon.words('unit').has(unit.lower)) return null
  for (let at = unit.index - 1; at > unit.index - 4; at--) {
    const { lower, pos, start } = tokens[at]!
    if (lower === ',') return start > span.start ? start : null
    if (pos !== 'DET' && pos !== 'NUM' && pos !== 'ADJ' && pos !== 'ADV') return null
  }
  return null
}

/** “…, with Ada Lund warning that …”: what somebody else does beside it. */
function accompanied({ document: { phrases, tokens, entities } }: View, span: Span, other: Clause): number | null {
  const phrase = other.kind === 'participial' && other.marker === null ? phrases[other.antecedent ?? -1] : undefined
  if (phrase?.kind !== 'PP' || phrase.start <= span.start || tokens[phrase.first - 1]?.lower !== ',') return null
  if (other.verb?.form !== 'present-participle' || phrase.last !== other.tokens[0]) return null
  return phrase.entities.some((index) => entities[index]?.type !== 'LOC') ? tokens[phrase.first - 1]!.start : null
}

/** “threatened to close the port, prompting Oslo to call its envoy back”: what comes of it that somebody wants something. */
function isEffect({ document: { tokens } }: View, { kind, verb, tokens: own, marker }: Clause): boolean {
  return (
    kind === 'participial' &&
    marker === null &&
    verb?.form === 'present-participle' &&
    tokens[own[0]! - 1]?.lower === ','
  )
}

/**
 * “said the town was being shelled, and a doctor put the toll at nine”: where tenses are shifted in reports, a clause with
 * its own subject in the plain past behind one that is shifted is the article's.
 */
function isTold(view: View, lexicon: Lexicon, clause: Clause, span: Span, { tokens, verb, slots }: Clause): boolean {
  const { tokens: all, phrases } = view.document
  const first = tokens[0] as number
  if (!lexicon.words('inserted').has('subject-first') || verb?.finite == null || clause.verb?.tense !== 'past')
    return false
  if (all[first - 1]?.pos !== 'CCONJ' || all[first - 2]?.lower !== ',' || verb.tense !== 'past') return false
  const subject = phrases[slots.find(({ role }) => role === 'subject')?.phrase ?? -1]
  if (subject?.first !== first || all[subject.head]!.pos === 'PRON' || all[verb.finite]!.pos !== 'VERB') return false
  const before = view.clauseOf(view.tokenAt(span.start))?.verb?.finite
  return before != null && all[before]!.pos === 'AUX'
}

function goesOn(view: View, lexicon: Lexicon, clause: Clause, other: Clause): boolean {
  if (!other.verb || !lexicon.verbs.has(other.verb.lemma)) return false
  const matrix = matrixOf(view, lexicon, other)
  return matrix !== null && (matrix === clause || matrix.start <= clause.start)
}

/** “… that the vote was fair, said Lund”: a cue that is put behind all of it. */
function isOtherCue(view: View, lexicon: Lexicon, clause: Clause, other: Clause): boolean {
  const { tokens } = view.document
  const first = other.tokens[0] as number
  const cues = other.verb?.finite == null ? undefined : lexicon.verbs.get(other.verb.lemma)
  if (!cues?.some((cue) => cue.with.length === 0 && cue.class.contents.has('quote'))) return false
  if (other.slots.some(({ role }) => role === 'object')) return false
  return (
    tokens[first - 1]?.lower === ',' &&
    isInserted(view, lexicon, other) &&
    hasOwnSubject(view, other) &&
    other !== clause
  )
}

/** What another one says or does beside it, in the mood of facts. */
function isMeanwhile(view: View, lexicon: Lexicon, clause: Clause, { marker, tokens, verb }: Clause): boolean {
  const { tokens: all } = view.document
  const word = marker === null ? '' : all[marker]!.lower
  const isComment = lexicon.words('comment').has(word)
  if (!verb || (!isComment && !lexicon.words('meanwhile').has(word))) return false
  if (all[(tokens[0] as number) - 1]?.lower !== ',' || clause.verb === null) return false
  if (isComment) return verb.mood === 'indicative'
  if (lexicon.words('free').size > 0) return verb.mood === 'indicative' && clause.verb.mood === 'indicative'
  return lexicon.verbs.has(verb.lemma) && verb.tense === clause.verb.tense
}
