import type { Clause, Span, Token } from '../../document.ts'
import { addresseesOf } from './addressees.ts'
import { apposedStart } from './apposed.ts'
import { following } from './beyond.ts'
import type { Candidate, Source } from './candidate.ts'
import { confidenceOf } from './confidence.ts'
import { type Content, contentsOf, isNominal, type Reported } from './contents.ts'
import { medialSubject } from './inserted.ts'
import type { CueVerb, Lexicon } from './lexicon.ts'
import { nounOf } from './nouns.ts'
import { speakerOf } from './speakers.ts'
import { isSpeech } from './speech.ts'
import { contains, overlaps, trimmed, type View } from './view.ts'

/** A reporting verb with the one who speaks, whether its clause tells what or not. */
export interface Cue {
  readonly clause: Clause
  readonly verb: CueVerb
  readonly speaker: Source | null
}

/** Reporting verbs and what they report, clause by clause. */
export function verbStatements(view: View, lexicon: Lexicon): { cues: Cue[]; candidates: Candidate[] } {
  const cues: Cue[] = []
  const candidates: Candidate[] = []
  for (const clause of view.document.clauses) {
    const verbs = cueVerbs(view, lexicon, clause)
    if (verbs.length === 0 || isQuoted(view, clause) || isReduced(view, lexicon, clause)) continue
    if (isQuoting(view, lexicon, clause)) continue
    const reported = contentsOf(view, lexicon, clause, verbs)
    const verb = reported?.cue ?? (verbs[0] as CueVerb)
    const speaker =
      speakerOf(view, lexicon, clause, verb, reported?.content) ?? goneOn(view, lexicon, clause, verb, cues)
    cues.push({ clause, verb, speaker })
    if (!reported || !isTold(view, lexicon, clause, reported, speaker)) continue
    const { form, span } = reported.content
    const rule = `verb/${verb.class.name}/${form}`
    candidates.push({
      form: 'indirect',
      content: span,
      cue: cueSpan(view, clause, verb),
      speaker,
      addresseeIds: addresseesOf(view, clause, verb),
      clause,
      rule,
      confidence: confidenceOf(rule, verb.class.certainty, speaker),
      unsure: verb.class.certainty < 1 || isNominal(form),
    })
    const more = form === 'quote' ? furtherReport(view, clause, span) : null
    if (!more) continue
    const further = `verb/${verb.class.name}/v2`
    candidates.push({
      form: 'indirect',
      content: more,
      cue: null,
      speaker,
      addresseeIds: [],
      clause,
      rule: further,
      confidence: confidenceOf(further, verb.class.certainty, speaker),
    })
  }
  return { cues, candidates }
}

/** “…, hieß es weiter”: who spoke last. */
function goneOn(view: View, lexicon: Lexicon, clause: Clause, { class: { speaker } }: CueVerb, cues: readonly Cue[]) {
  const { tokens, sentences } = view.document
  const last = cues.at(-1)
  if (!last || speaker.slot !== 'pp' || clause.sentence - last.clause.sentence > 2) return null
  if (sentences[clause.sentence]?.paragraph !== sentences[last.clause.sentence]?.paragraph) return null
  return clause.tokens.some((index) => lexicon.words('further').has(tokens[index]!.lower)) ? last.speaker : null
}

/** ““…”, he warned: if the town fell, …”: what a colon leads to behind a quotation is said too. */
function furtherReport(view: View, clause: Clause, quoted: Span): Span | null {
  const more = view.reach(clause).first.start > quoted.start ? following(view, clause) : null
  if (!more || overlaps(more, quoted)) return null
  const content = trimmed(view, more)
  return content.start < content.end && view.quoteOf(view.tokenAt(content.start)) === null ? content : null
}

/** “the general known as Tito”: a participle that says what somebody is called reports nothing. */
function isReduced({ document: { tokens } }: View, lexicon: Lexicon, { kind, verb }: Clause): boolean {
  if (kind !== 'participial' || verb?.form !== 'participle') return false
  return lexicon.words('manner').has(tokens[(verb.tokens.at(-1) as number) + 1]?.lower ?? '')
}

/** “was quoted by the agency as saying that …”: the participle tells what was said. */
function isQuoting(view: View, lexicon: Lexicon, clause: Clause): boolean {
  if (!clause.verb || !lexicon.words('quoting').has(clause.verb.lemma)) return false
  const { tokens } = view.document
  const saying = ({ kind, marker, verb }: Clause) =>
    kind === 'participial' && marker !== null && verb !== null && lexicon.words('manner').has(tokens[marker]!.lower)
  return view.children(clause).some((child) => saying(child) && lexicon.verbs.has(child.verb!.lemma))
}

/** What is reported inside of direct speech is the speaker’s own text. */
function isQuoted(view: View, { verb }: Clause): boolean {
  const quote = verb ? view.quoteOf(verb.head) : null
  return quote !== null && isSpeech(view, quote)
}

/** A phrase is what somebody says only where a finite verb that nothing denies has him as its subject; what is impersonal reports nothing. */
function isTold(
  view: View,
  lexicon: Lexicon,
  clause: Clause,
  { cue, content }: Reported,
  speaker: Source | null,
): boolean {
  const token = speaker && view.document.tokens[view.tokenAt(speaker.span.start)]
  if (token && token.end === speaker.span.end && lexicon.words('impersonal').has(token.lower)) return false
  if (token && lexicon.words('nobody').has(token.lower)) return false
  // “„Ich verspreche es“, sagte sie”: a short quotation is no cue for what stands around it.
  const quote = view.quoteOf(clause.verb!.head)
  if (quote !== null && !contains(quote.outer, content.span)) return false
  // “refused to say whether it would hold”
  if (clause.verb?.form === 'infinitive' && isAsked(view, lexicon, content)) return false
  // “money she said should have gone to schools”: what lacks its subject is told of what stands before.
  if (content.form === 'v2' && isGapped(view, lexicon, clause, content.span)) return false
  if (content.form === 'that' && isOthers(view, lexicon, clause, content.span)) return false
  // “…, dass sich die Lage beruhige”: no cue stands in the clause that it opens.
  if (content.form === 'that' && contains(content.span, view.document.tokens[clause.verb!.head]!)) return false
  if (content.form === 'v2' && (isHost(view, clause, content.span) || isItself(view, lexicon, clause, content.span)))
    return false
  if (isSilence(view, lexicon, cue, content) || isAsking(view, lexicon, clause, cue, speaker)) return false
  if (
    clause.verb?.negated === true &&
    (content.form === 'inf' || (cue.class.certainty === 1 && isAsked(view, lexicon, content)))
  )
    return false
  // “Ihre Partei fordere Neuwahlen”: in the mood of reports somebody else says all of it.
  if (isNominal(content.form) && clause.kind === 'main' && clause.verb?.mood === 'subjunctive1') return false
  // “…, er sei zuversichtlich, dass …”
  if (
    content.form === 'that' &&
    clause.kind === 'main' &&
    clause.verb?.mood === 'subjunctive1' &&
    cue.class.certainty < 1
  )
    return false
  return !isNominal(content.form) || (speaker !== null && tellsItself(clause) && clause.verb?.negated !== true)
}

/** “Lund, who ruled for years, said …”: what a relative clause describes is not what it reports. */
function isHost({ document: { phrases } }: View, { kind, antecedent, verb }: Clause, span: Span): boolean {
  const described = kind === 'relative' && antecedent !== null ? phrases[antecedent] : undefined
  return described !== undefined && verb !== null && contains(span, described)
}

/** “In Oslo, minister Ada Lund warned of …”: a clause does not report itself. */
function isItself(view: View, lexicon: Lexicon, clause: Clause, span: Span): boolean {
  const { first } = view.reach(clause)
  const finite = clause.verb?.finite
  if (medialSubject(view, lexicon, clause) || apposedStart(view, lexicon, clause) === null) return false
  return first.start === span.start && finite != null && contains(span, view.document.tokens[finite]!)
}

function isGapped(view: View, lexicon: Lexicon, { verb }: Clause, { start }: Span): boolean {
  const first = view.tokenAt(start)
  if (!lexicon.words('inserted').has('subject-first') || verb?.finite == null || first !== verb.finite + 1) return false
  const told = view.clauseOf(first)?.verb
  return told?.finite === first && view.quoteOf(first) === null
}

/** “brushed aside warnings from Oslo that …”: a noun of speech is the object, and those who say so stand behind it. */
function isOthers(view: View, lexicon: Lexicon, { slots }: Clause, { start }: Span): boolean {
  const { phrases, tokens } = view.document
  const fills = (role: string) => phrases[slots.find((slot) => slot.role === role)?.phrase ?? -1]
  const object = fills('object')
  if (!object || object.last === view.tokenAt(start) || nounOf(lexicon, tokens[object.head]!) === null) return false
  const from = view.phraseOf(object.last)
  return from?.first === object.last && lexicon.words('origin').has(from.preposition ?? '') && from.end < start
}

/** “declined to comment” */
function isSilence(view: View, lexicon: Lexicon, cue: CueVerb, { form, span }: Content): boolean {
  if (form !== 'inf') return false
  const first = view.tokenAt(span.start)
  const negated = lexicon.words('negation').has(view.document.tokens[first]!.lower)
  const verb = view.clauseOf(negated ? first + 1 : first)?.verb
  if (!verb || !lexicon.words('silence').has(verb.lemma)) return false
  // “asked not to be quoted”
  return cue.class.certainty < 1 || verb.voice === 'passive'
}

/** “Asked whether she would go, …”, “when told that …”: what somebody else asked or told. */
function isAsking(view: View, lexicon: Lexicon, clause: Clause, cue: CueVerb, speaker: Source | null): boolean {
  const { verb, marker, slots, tokens } = clause
  if (!verb) return false
  if (speaker === null && verb.finite === null && verb.form === 'participle' && verb.voice === 'passive') return true
  if (!lexicon.words('inserted').has('subject-first')) return false
  const object = cue.class.addressees.some(({ slot }) => slot === 'object')
  // “has been told to reconsider”
  if (speaker === null && verb.voice === 'passive' && object) return true
  if (slots.some(({ role }) => role === 'subject')) return false
  const first = marker === tokens[0] ? tokens[1] : tokens[0]
  const opens = marker !== null || view.sentenceOf(tokens[0]!).first === tokens[0]
  return opens && verb.finite === first && object
}

/** “has not said whether it will come” */
function isAsked(view: View, lexicon: Lexicon, { form, span }: Content): boolean {
  const first = view.document.tokens[view.tokenAt(span.start)]
  return (
    form === 'wh' ||
    // “Why it fell, the company did not say”
    (form === 'v2' && first !== undefined && view.clauseOf(first.index)?.kind === 'wh') ||
    (form === 'that' && first?.pos === 'SCONJ' && !lexicon.words('complementizer').has(first.lower))
  )
}

/** “praising the plan” tells of a statement, “to praise the plan” and “having praised it” tell of something else. */
const tellsItself = ({ kind, verb }: Clause) =>
  kind !== 'infinitive' && (kind !== 'participial' || verb?.form === 'present-participle')

const none: readonly never[] = []

/** The entries of a clause's verb, those that need further words of the clause first. */
export function cueVerbs(view: View, lexicon: Lexicon, clause: Clause): readonly CueVerb[] {
  const { verb } = clause
  if (!verb) return none
  const entries = lexicon.verbs.get(verb.lemma)
  if (!entries) return none
  const fitting: CueVerb[] = []
  for (const entry of entries) if (entry.with.length > 0 && hasWords(view, clause, entry.with)) fitting.push(entry)
  if (verb.particle === null) for (const entry of entries) if (entry.with.length === 0) fitting.push(entry)
  return fitting
}

function hasWords(view: View, clause: Clause, words: readonly string[]): boolean {
  const { tokens } = view.document
  // “called elections for May”: the preposition is the time's.
  const isOwn = (index: number) => {
    const next = tokens[index]?.pos === 'ADP' ? tokens[index + 1] : undefined
    return !next || !view.hasTime(next)
  }
  // “warned against opening the dam”: the preposition opens the gerund.
  const opens = ({ kind, marker }: Clause, word: string) =>
    kind === 'participial' && marker !== null && matches(tokens[marker] as Token, word)
  return words.every(
    (word) =>
      clause.tokens.some((index) => matches(tokens[index] as Token, word) && isOwn(index)) ||
      view.children(clause).some((child) => opens(child, word)),
  )
}

const matches = ({ text, lower, lemma }: Token, word: string) => text === word || lower === word || lemma === word

function cueSpan(view: View, clause: Clause, cue: CueVerb): Candidate['cue'] {
  const { tokens } = view.document
  const verb = clause.verb
  const at = verb?.head ?? clause.tokens[0]
  const { start, end } = tokens[at as number] as Token
  return { start, end, lemma: [cue.lemma, ...cue.with].join(' ') }
}
