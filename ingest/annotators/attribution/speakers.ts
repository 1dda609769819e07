import type { Clause, Phrase, Quote, Slot, Span, Token } from '../../document.ts'
import { isOfAll } from '../joint-antecedents.ts'
import { apposedSpeaker } from './apposed.ts'
import { exemplars, nameBeforeVerb, nextToVerb } from './beside.ts'
import type { Source } from './candidate.ts'
import type { Content } from './contents.ts'
import { goesOnBehind, lastWord, medialSubject } from './inserted.ts'
import type { CueVerb, Lexicon, Place } from './lexicon.ts'
import { hasOwnSubject, matrixOf } from './matrix.ts'
import { behindAnaphor } from './phrasal.ts'
import { quoteClosedBefore } from './quoted.ts'
import { identities, sourceOfPhrase } from './sources.ts'
import { isSpeech } from './speech.ts'
import { overlaps, type View } from './view.ts'

/** Who speaks, and who is named among those who speak (“three ministers, among them Ada Lund, said”). */
export function speakerOf(
  view: View,
  lexicon: Lexicon,
  clause: Clause,
  cue: CueVerb,
  content: Content | undefined,
): Source | null {
  const source = mainSpeaker(view, lexicon, clause, cue, content)
  if (!source) return null
  if (source.ids.length > 0) return content ? within(view, source, content.span) : source
  return { ...within(view, source, content?.span ?? null), ids: exemplars(view, lexicon, source, clause) }
}

/** “Es gebe, sagte die Ärztin, keine Zeugen”: what is told goes on behind the comma, though it looks like an apposition. */
function within({ document: { tokens }, tokenAt }: View, source: Source, content: Span | null): Source {
  const { start, end } = source.span
  if (!content || end !== content.end || content.start >= start) return source
  for (let at = tokenAt(start); at < tokens.length && tokens[at]!.start < end; at++)
    if (tokens[at]!.lower === ',') return { ...source, span: { start, end: tokens[at - 1]!.end } }
  return source
}

/** The participant that the cue's class names (in the passive the agent), else the likeliest phrase beside the verb. */
function mainSpeaker(
  view: View,
  lexicon: Lexicon,
  clause: Clause,
  cue: CueVerb,
  content: Content | undefined,
): Source | null {
  const inserted = insertedSpeaker(view, lexicon, clause, content)
  if (inserted) return inserted
  const place = cue.class.speaker
  const shares = place.slot === 'subject' && goesOnBehind(view, lexicon, clause) ? subjectBefore(view, clause) : null
  if (shares) return sourceOfPhrase(view, shares)
  const apposed = place.slot === 'subject' ? apposedSpeaker(view, lexicon, ownerOfSubject(view, clause)) : null
  if (apposed) return apposed
  if (place.slot === 'quoted') return quotedOne(view, clause)
  if (place.slot === 'pp') return fromSlot(view, clause, bySlot(clause, place)) ?? thereTold(view, lexicon, clause)
  if (clause.verb?.voice === 'passive' && !isHeadline(view, clause))
    return fromSlot(
      view,
      clause,
      clause.slots.find(({ role }) => role === 'agent'),
    )
  const quoted = place.slot === 'subject' ? quotedAsSaying(view, lexicon, clause) : null
  if (quoted) return fromSlot(view, quoted.clause, quoted.slot)
  const matrix = place.slot === 'subject' ? matrixOf(view, lexicon, clause) : null
  const ofMatrix = matrix && apposedSpeaker(view, lexicon, matrix)
  if (ofMatrix) return ofMatrix
  const shared = matrix && subjectOf(view, matrix)
  if (shared) return sourceOf(view, matrix, shared)
  const behind = place.slot === 'subject' ? behindAnaphor(view, lexicon, clause) : null
  if (behind) return sourceOf(view, clause, behind)
  const slot =
    takenForPredicate(view, clause, place) ??
    behindRemark(view, lexicon, clause, place) ??
    bySlot(clause, place) ??
    subjectBehind(clause)
  const phrase = slot && view.document.phrases[slot.phrase]
  const named = phrase && nameBeforeVerb(view, lexicon, clause, phrase)
  if (named) return named
  if (phrase && maySpeak(view, clause, phrase))
    return sourceOf(view, clause, namedInstead(view, clause, phrase) ?? phrase)
  const near =
    behindQuote(view, clause) ?? nextToVerb(view, lexicon, clause) ?? betweenQuoteAndVerb(view, clause, content)
  const before = near ?? inherited(view, clause)
  return before === near || !content || !overlaps(before!.span, content.span) ? before : null
}

/** The clause whose own words are the subject that a conjunct shares with it. */
function ownerOfSubject(view: View, clause: Clause): Clause {
  const shared = clause.slots.find(({ role }) => role === 'subject')?.phrase
  if (shared === undefined || hasOwnSubject(view, clause)) return clause
  for (let index = clause.index - 1; index >= Math.max(0, clause.index - 4); index--) {
    const other = view.document.clauses[index] as Clause
    if (other.slots.some(({ role, phrase }) => role === 'subject' && phrase === shared) && hasOwnSubject(view, other))
      return other
  }
  return clause
}

/** The subject of the clause right before, with which a verb goes on that opens its clause (“…, warf Berg aber vor, …”). */
function subjectBefore({ document: { clauses, phrases } }: View, { index, sentence, tokens }: Clause): Phrase | null {
  for (const other of [clauses[index - 1], clauses[index + 1]]) {
    if (other?.sentence !== sentence || (other.tokens[0] as number) > (tokens[0] as number)) continue
    const slot = other.slots.find(({ role }) => role === 'subject')
    if (slot) return phrases[slot.phrase] ?? null
  }
  return null
}

/** “…, hieß es dort”: the body that acts in the words before, or in the sentence before. */
function thereTold(view: View, lexicon: Lexicon, clause: Clause): Source | null {
  const { tokens, sentences, clauses, phrases } = view.document
  if (!clause.tokens.some((index) => lexicon.words('there').has(tokens[index]!.lower))) return null
  const own = sentences[clause.sentence]
  for (let index = clause.index - 1; index >= Math.max(0, clause.index - 6); index--) {
    const { sentence, verb, slots } = clauses[index] as Clause
    if (own === undefined || sentence < own.index - 1) return null
    if (sentences[sentence]?.paragraph !== own.paragraph || verb?.mood !== 'indicative') continue
    const subject = phrases[slots.find(({ role }) => role === 'subject')?.phrase ?? -1]
    const source = subject && sourceOfPhrase(view, subject)
    if (source && source.ids.length > 0 && source.ids.every((id) => !id.startsWith('person:'))) return source
  }
  return null
}

const subjectOf = ({ document: { phrases } }: View, { slots, verb }: Clause) =>
  phrases[slots.find(({ role }) => role === (verb?.voice === 'passive' ? 'agent' : 'subject'))?.phrase ?? -1]

/** “…,” her deputy, Ada Lund, wrote: the phrase that stands right behind the quotation. */
function betweenQuoteAndVerb(view: View, clause: Clause, content: Content | undefined): Source | null {
  const quote = content?.form === 'quote' ? quoteClosedBefore(view, clause) : null
  if (!quote) return null
  const at = view.tokenAt(quote.outer.end)
  const phrase = at < (clause.verb?.finite ?? 0) ? view.phraseOf(at) : null
  return phrase?.kind === 'NP' && phrase.first === at ? sourceOfPhrase(view, phrase) : null
}

/** ““Nothing new,” tweeted Ada Lund”: where the verb comes right behind a quotation, which the grammar took into its clause. */
function behindQuote(view: View, { verb, slots }: Clause): Source | null {
  const finite = verb?.finite
  if (finite == null || verb?.tokens.length !== 1 || view.quoteOf(finite) !== null) return null
  if (view.quoteOf(finite - 1) === null) return null
  const object = slots.find(
    ({ role, phrase }) => role === 'object' && view.document.phrases[phrase]!.first === finite + 1,
  )
  return object ? sourceOfPhrase(view, view.document.phrases[object.phrase]!) : null
}

/** “Der Botschafter sagte der Post, …”: one who says something is nothing else; what the grammar took for that speaks. */
function takenForPredicate(
  { document: { phrases } }: View,
  { slots, verb }: Clause,
  { slot }: Place,
): Slot | undefined {
  const found = slots.find(({ role }) => role === 'predicate')
  const phrase = phrases[found?.phrase ?? -1]
  const fits =
    slot === 'subject' && phrase?.kind === 'NP' && phrase.cases.includes('nom') && phrase.last === verb?.finite
  return fits ? found : undefined
}

/** “The paper quoted Ada Lund as saying …”, “Ada Lund was cited as warning …”: who is quoted, and the clause that says so. */
function quotedAsSaying({ document: { clauses, tokens } }: View, lexicon: Lexicon, { kind, marker, parent }: Clause) {
  const host = kind === 'participial' && marker !== null && parent !== null ? clauses[parent] : undefined
  if (!host?.verb || !lexicon.words('quoting').has(host.verb.lemma)) return null
  if (!lexicon.words('manner').has(tokens[marker as number]!.lower)) return null
  const role = host.verb.voice === 'passive' || host.verb.form === 'participle' ? 'subject' : 'object'
  const slot = host.slots.find((each) => each.role === role)
  return slot ? { clause: host, slot } : null
}

/** “…, was die Behörde bestritt”: what opens the clause is what is denied, whatever its case. */
function behindRemark(
  { document: { phrases, tokens } }: View,
  { words }: Lexicon,
  { marker, slots }: Clause,
  { slot }: Place,
): Slot | undefined {
  if (words('inserted').has('subject-first')) return undefined
  if (slot !== 'subject' || marker === null || !words('remark').has(tokens[marker]!.lower)) return undefined
  const subject = phrases[slots.find(({ role }) => role === 'subject')?.phrase ?? -1]
  return subject?.head === marker ? slots.find(({ role }) => role === 'object') : undefined
}

/** Who is quoted, not who quotes. */
function quotedOne(view: View, clause: Clause): Source | null {
  const role = clause.verb?.voice === 'passive' ? 'subject' : 'object'
  return fromSlot(
    view,
    clause,
    clause.slots.find((slot) => slot.role === role) ?? clause.slots.find((slot) => slot.role === 'subject'),
  )
}

const bySlot = ({ slots }: Clause, { slot, prepositions }: Place) =>
  slot === 'pp' || slot === 'quoted'
    ? slots.find(({ role, preposition }) => role === 'oblique' && prepositions.includes(preposition ?? ''))
    : slots.find(({ role }) => role === slot)

function fromSlot(view: View, clause: Clause, slot: Slot | undefined): Source | null {
  const phrase = slot && view.document.phrases[slot.phrase]
  return phrase ? sourceOf(view, clause, phrase) : null
}

/** No part of what is quoted speaks outside of it, and no pronoun that can only be an object. */
function maySpeak(view: View, { verb }: Clause, phrase: Phrase): boolean {
  if (verb && view.quoteOf(phrase.head) !== null && view.quoteOf(verb.head) !== view.quoteOf(phrase.head)) {
    const quote = view.quoteOf(phrase.head) as Quote
    if (phrase.entities.length > 0 && !isSpeech(view, quote)) return true
    if (view.document.tokens[phrase.first]!.start > quote.start - 2 || phrase.end < quote.end) return false
  }
  const { pos } = view.document.tokens[phrase.head] as Token
  return pos !== 'PRON' || phrase.cases.length === 0 || phrase.cases.includes('nom')
}

/** “…, and said”, “…, adding that”: who did what stands before. */
function inherited(view: View, clause: Clause): Source | null {
  const { clauses, phrases } = view.document
  const before = clause.parent === null ? clauses[clause.index - 1] : clauses[clause.parent]
  if (!before || before.sentence !== clause.sentence) return null
  const slot = before.slots.find(({ role }) => role === (before.verb?.voice === 'passive' ? 'agent' : 'subject'))
  const phrase = slot && phrases[slot.phrase]
  return phrase && phrase.preposition === null && maySpeak(view, clause, phrase) ? sourceOf(view, before, phrase) : null
}

/**
 * Persons and organisations speak, things do not: where the grammar left open which of two phrases is the subject and
 * only the other one is a name, that one speaks.
 */
function namedInstead(view: View, clause: Clause, subject: Phrase | undefined): Phrase | null {
  const { phrases, entities, tokens } = view.document
  if (!subject || subject.entities.length > 0 || subject.definite === null || view.mentionsAt(subject.head).length > 0)
    return null
  if (tokens[subject.head]?.pos === 'PRON') return null
  const other = clause.slots.find(({ role }) => role === 'object')
  const phrase = other ? phrases[other.phrase] : undefined
  if (!phrase || phrase.end > subject.start || !phrase.cases.includes('nom')) return null
  return phrase.entities.some((index) => entities[index]?.type !== 'LOC') ? phrase : null
}

/** In the midst of what it reports a cue has its speaker right behind its verb. */
function insertedSpeaker(view: View, lexicon: Lexicon, clause: Clause, content: Content | undefined): Source | null {
  const comma = content?.form === 'v2' ? lastWord(view, lexicon, clause) : null
  const lost = comma && view.phraseOf(comma.index + 1)
  if (lost) return sourceOfPhrase(view, lost)
  const medial = content ? medialSubject(view, lexicon, clause) : null
  if (medial) return sourceOfPhrase(view, medial)
  const finite = clause.verb?.finite
  if (finite == null || !content || content.form !== 'v2') return null
  const token = view.document.tokens[finite] as Token
  if (finite === clause.tokens[0] || !(content.span.start < token.start && token.end < content.span.end)) return null
  const phrase = view.document.tokens[finite - 1]?.lower === ',' ? view.phraseOf(finite + 1) : null
  return phrase ? sourceOfPhrase(view, phrase) : null
}

/** “cried the ambassador”: where the verb comes first and no subject was found, what follows it speaks. */
function subjectBehind({ verb, tokens, slots }: Clause): Slot | undefined {
  if (!verb || verb.finite !== tokens[0]) return undefined
  return slots.find(({ role }) => role === 'object')
}

/** A participle behind a noun phrase that has no other verb is a finite verb that looks like one. */
function isHeadline({ document: { clauses } }: View, { kind, parent }: Clause): boolean {
  return kind === 'participial' && parent !== null && clauses[parent]?.kind === 'fragment'
}

/** A relative pronoun speaks for the phrase that its clause describes. */
function sourceOf(view: View, clause: Clause, phrase: Phrase): Source {
  const own = sourceOfPhrase(view, phrase)
  if (clause.antecedent === null || clause.marker !== phrase.head || own.ids.length > 0) return own
  const { phrases, tokens } = view.document
  const last = phrases[clause.antecedent]
  const described = last && isOfAll(tokens, clause, last, phrase) ? phrases[last.governor!] : last
  return described ? { span: own.span, ids: identities(view, described) } : own
}
