import type { Clause, Phrase, Span, Token } from '../../document.ts'
import { apposedStart } from './apposed.ts'
import { isSubjunctive } from './beyond.ts'
import type { Lexicon } from './lexicon.ts'
import type { View } from './view.ts'

/** “The alliance remains, he said”, “Das Bündnis bleibe, sagte er, bestehen”. */
export function hosted(view: View, lexicon: Lexicon, clause: Clause): Span | null {
  const { tokens } = view.document
  const medial = medialSubject(view, lexicon, clause)
  if (medial) return aroundMedial(view, lexicon, clause, medial)
  const behind = lastWord(view, lexicon, clause)
  if (behind) return { start: view.sentenceOf(behind.index).start, end: behind.start }
  const apposed = clause.kind === 'relative' ? null : apposedStart(view, lexicon, clause)
  if (
    apposed !== null &&
    tokens[apposed - 1]?.lower === ',' &&
    hasStatement(view, view.sentenceOf(apposed).start, tokens[apposed - 1]!)
  )
    return { start: afterSemicolon(view, view.sentenceOf(apposed).first, apposed), end: tokens[apposed - 1]!.start }
  const { first, last } = view.reach(clause)
  const opening = view.sentenceOf(first.index)
  if (first.index === opening.first && isManner(view, lexicon, clause)) return { start: clause.end, end: opening.end }
  const comma = tokens[first.index - 1]
  if (!comma || !isComma(comma, view) || !isInserted(view, lexicon, clause)) return null
  const sentence = view.sentenceOf(first.index)
  const start = afterSemicolon(view, sentence.first, comma.index)
  if (comma.start <= start) return null
  const next = tokens[last.index + 1]
  const runsOn = next?.sentence === last.sentence && next?.lower === ',' && mayGoOn(view, clause, start, next)
  if (!runsOn && !hasStatement(view, start, comma)) return null
  return { start, end: runsOn ? sentence.end : comma.start }
}

/**
 * What stands behind a cue in the midst of its sentence goes on with the report, unless it describes the one who speaks, tells
 * what else he does (“…, sagte Anwar, nannte aber …”), or leaves the mood of the report.
 */
function mayGoOn(view: View, { sentence }: Clause, start: number, comma: Token): boolean {
  const next = view.clauseOf(comma.index + 1)
  if (!next?.verb || next.sentence !== sentence) return true
  if (next.kind === 'relative' && next.tokens[0] === comma.index + 1) return false
  const host = view.clauseOf(view.tokenAt(start))
  if (!host || !isSubjunctive(host) || next === host) return true
  const opens = next.verb.finite === comma.index + 1 || next.marker === comma.index + 1
  return !(opens && next.verb.mood === 'indicative')
}

/** As far back as a sentence of a newspaper goes. */
const longestPart = 60

/** Where the part of a sentence begins that no semicolon divides from a token. */
function afterSemicolon({ document: { tokens } }: View, first: number, before: number): number {
  for (let at = before - 1; at > Math.max(first, before - longestPart); at--)
    if (tokens[at]!.lower === ';') return tokens[at + 1]!.start
  return tokens[first]!.start
}

/** “When the guns fell silent, …”: what only says when or which states nothing by itself. */
const dependent: ReadonlySet<Clause['kind']> = new Set(['relative', 'adverbial', 'conditional'])

/** Some clause in a stretch of a sentence states something: with its own finite verb and, but in a quotation, a subject. */
function hasStatement(
  { clauseOf, tokenAt, quoteOf, document: { phrases } }: View,
  start: number,
  comma: Token,
): boolean {
  for (let at = Math.max(tokenAt(start), comma.index - longestPart); at < comma.index; at++) {
    if (quoteOf(at) !== null) return true
    const clause = clauseOf(at)
    if (clause?.verb?.finite !== at || dependent.has(clause.kind)) continue
    if (clause.slots.some(({ role, phrase }) => role === 'subject' && phrases[phrase]!.preposition === null))
      return true
  }
  return false
}

const isComma = ({ lower, index }: Token, view: View) =>
  lower === ',' || lower === '–' || lower === '—' || view.quoteOf(index) !== null

/** The subject of a cue that commas set off in the midst of what it reports: “The plan, the mayor often says, is dead.” */
export function medialSubject(view: View, lexicon: Lexicon, { verb, kind }: Clause): Phrase | null {
  const { tokens } = view.document
  if (!verb || kind === 'relative' || !lexicon.words('inserted').has('subject-first')) return null
  let at = (verb.tokens[0] as number) - 1
  while (at >= 0 && (tokens[at]?.pos === 'ADV' || tokens[at]?.pos === 'AUX')) at--
  const last = at >= 0 ? view.phraseOf(at) : null
  if (last?.last !== at + 1) return null
  // “a spokesman in Oslo”
  const phrase = last.kind === 'PP' && last.governor !== null ? view.document.phrases[last.governor]! : last
  if (phrase.kind !== 'NP' || phrase.last < last.first - 1) return null
  const before = tokens[phrase.first - 1]
  if (!before || before.sentence !== tokens[at]?.sentence || !isComma(before, view)) return null
  const verbEnd = verb.tokens.at(-1) as number
  const cues = lexicon.verbs.get(verb.lemma)
  for (let next = verbEnd + 1; next < verbEnd + 9; next++) {
    const token = tokens[next]
    // “In Oslo, the minister warned of floods, while …”
    if (token?.pos === 'ADP' && cues?.some((cue) => cue.with.includes(token.lower))) return null
    if (!token || token.sentence !== before.sentence || token.pos === 'VERB' || token.pos === 'AUX') return null
    if (token.lower === ',') return phrase
    if (token.pos === 'PUNCT' || token.pos === 'SCONJ') return null
  }
  return null
}

/** The whole sentence around such a cue; only what stands before it where that is whole by itself (“The talks failed, he said, a day after …”). */
export function aroundMedial(view: View, lexicon: Lexicon, clause: Clause, subject: Phrase): Span {
  const { tokens } = view.document
  const sentence = view.sentenceOf(subject.head)
  let closing = clause.verb?.tokens.at(-1) as number
  while (tokens[closing]?.lower !== ',') closing++
  const next = view.clauseOf(closing + 1)
  const dependent =
    next?.tokens[0] === closing + 1 &&
    (next.kind === 'complement' || next.kind === 'infinitive') &&
    next.marker !== null
  const start = afterColon(view, afterSemicolon(view, sentence.first, subject.first), subject.first)
  const first = view.tokenAt(start)
  const opening = view.clauseOf(first)
  const condition =
    opening?.kind === 'conditional' ||
    opening?.kind === 'adverbial' ||
    // “Whether they come, he added, is unclear”
    (opening?.marker === first && next !== null && next.slots.every(({ role }) => role !== 'subject'))
  const goesOn =
    dependent ||
    condition ||
    isRest(view, closing, subject) ||
    lexicon.words('complementizer').has(tokens[closing + 1]?.lower ?? '')
  // “He was, he said, deeply concerned”
  const waits = tokens[subject.first - 2]?.pos === 'AUX'
  for (let at = Math.max(first, subject.first - longestPart); at < subject.first && !goesOn && !waits; at++)
    if (tokens[at]!.readings[0]?.form === 'finite') return { start, end: (tokens[subject.first - 1] as Token).start }
  return { start, end: sentence.end }
}

/**
 * What is reported goes on behind the cue: with what is excepted (“…, other than that …”), with whom a relative clause
 * describes, with a further clause that is shifted, as reports are, or has words in marks (“…, he argued, and Oslo would have to pay”).
 */
function isRest(view: View, closing: number, subject: Phrase): boolean {
  const { tokens } = view.document
  const next = tokens[closing + 1]
  if (!next || next.sentence !== tokens[closing]!.sentence) return false
  if (next.lower === 'other' || next.lower === 'except') return true
  const clause = view.clauseOf(closing + 1)
  // “It was a gang, he said, that …”: a relative clause that does not describe the one who speaks.
  if ((clause?.kind === 'relative' || clause?.kind === 'wh') && clause.marker === closing + 1)
    return tokens[subject.head]!.pos === 'PRON'
  if (next.pos !== 'CCONJ') return false
  for (let at = closing + 2; at < closing + 16; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== next.sentence || /^[,;:–—]$/.test(token.lower)) return false
    if (token.readings[0]?.form !== 'finite') continue
    const verb = view.clauseOf(at)?.verb
    const shifted = verb?.mood === 'conditional' || verb?.tense === 'pluperfect'
    return shifted || (at > closing + 2 && view.quoteOf(at) !== null)
  }
  return false
}

/** Where the words begin behind a colon, if no verb stands between it and a cue (“They went further: the mayor, they said, had lied”). */
function afterColon(view: View, start: number, before: number): number {
  const { tokens } = view.document
  for (let at = before - 1; at > Math.max(0, before - longestPart) && tokens[at]!.start >= start; at--) {
    if (tokens[at]!.readings[0]?.form === 'finite') return start
    if (tokens[at]!.lower === ':' && view.quoteOf(at) === null) return tokens[at + 1]!.start
  }
  return start
}

/** “Auch Oslo protestierte: Man sei empört, hieß es dort”: a report in the mood of reports begins behind the colon, if the words before are in another. */
export function afterLead(view: View, { start, end }: Span): Span {
  const { tokens } = view.document
  for (let at = view.tokenAt(start); at < tokens.length && tokens[at]!.end < end; at++) {
    if (!/^[:;]$/.test(tokens[at]!.lower) || view.quoteOf(at) !== null) continue
    const [lead, report] = [view.clauseOf(at - 1), view.clauseOf(view.tokenAt(end - 1))]
    const told = lead?.verb?.mood === 'indicative' && report !== null && isSubjunctive(report)
    return told ? { start: tokens[at + 1]!.start, end } : { start, end }
  }
  return { start, end }
}

/** The comma before “…, an aide close to the minister said”, where the grammar lost the subject. */
export function lastWord(view: View, lexicon: Lexicon, clause: Clause): Token | null {
  const { tokens } = view.document
  const { first, last } = view.reach(clause)
  const ends = tokens[last.index + 1]
  if (!lexicon.words('inserted').has('subject-first') || clause.slots.length > 0 || first !== last) return null
  if (ends && ends.sentence === last.sentence && ends.pos !== 'PUNCT') return null
  for (let at = first.index - 1; at > first.index - 14 && at >= 0; at--) {
    const token = tokens[at] as Token
    if (token.sentence !== first.sentence || token.pos === 'VERB' || token.pos === 'AUX') return null
    if (token.lower === ',') return at + 1 < first.index ? token : null
  }
  return null
}

/** A reporting clause that is put behind or into what it reports: it is one of its own kind, or its verb comes first, or it ends the sentence. */
export function isInserted(view: View, lexicon: Lexicon, clause: Clause): boolean {
  if (clause.kind === 'parenthetical' || isManner(view, lexicon, clause)) return true
  if (clause.kind !== 'main' && clause.kind !== 'complement') return false
  const { tokens } = view.document
  const { first, last } = view.reach(clause)
  if (clause.verb?.finite === first.index)
    return !sharesSubject(view, lexicon, clause, first) && !goesOnBehind(view, lexicon, clause)
  if (clause.verb?.finite === first.index + 1 && lexicon.words('thus').has(first.lower)) return true
  if (!lexicon.words('inserted').has('subject-first')) return false
  const next = tokens[last.index + 1]
  // Times and places may stand behind its verb, an object would be what it tells.
  const ends = (clause.verb?.tokens.at(-1) ?? last.index) - first.index
  const short = last.index - first.index < 12 || (ends < 9 && clause.slots.every(({ role }) => role !== 'object'))
  return short && (next === undefined || next.sentence !== last.sentence || next.pos === 'PUNCT')
}

/** “…, stellte aber Änderungen in Aussicht”: a verb that opens its clause, with a word of contrast behind it, goes on with the subject before. */
export function goesOnBehind(
  { document: { tokens, phrases } }: View,
  lexicon: Lexicon,
  { verb, tokens: own, slots }: Clause,
): boolean {
  const first = own[0] as number
  if (verb?.finite !== first) return false
  // “…, hieß es dagegen in Oslo”: nobody does anything.
  if (isUnnamed(lexicon, verb.lemma, tokens[first + 1]?.lower)) return false
  // “…, beteuerte dagegen der Konzern”: it has a subject of its own.
  const subject = phrases[slots.find(({ role }) => role === 'subject')?.phrase ?? -1]
  if (subject && subject.first > first && isSurelySubject(subject)) return false
  // “…, beschuldigte Kessel aber, …”: who is told may stand between.
  for (let at = first + 1; at <= first + 3 && tokens[at]; at++) {
    if (lexicon.words('contrast').has(tokens[at]!.lower)) return true
    if (!/^(?:DET|NOUN|PROPN|PRON)$/.test(tokens[at]!.pos)) return false
  }
  return false
}

/** “verlautete aus Kreisen”: verbs whose speaker stands behind a preposition. */
const isUnnamed = ({ verbs }: Lexicon, lemma: string, next = '') =>
  verbs.get(lemma)?.some((cue) => cue.class.speaker.slot === 'pp' && cue.with.every((word) => word === next)) === true

const isSurelySubject = ({ cases }: Phrase) => cases.includes('nom') && !cases.includes('acc') && !cases.includes('dat')

/** “The council welcomed the deal, warned however of …”: one who is named before does both. “…, verlautete aus Kreisen” has no subject. */
function sharesSubject(
  { document: { phrases } }: View,
  lexicon: Lexicon,
  { slots, verb }: Clause,
  first: Token,
): boolean {
  if (verb?.voice === 'passive') return false
  if (lexicon.verbs.get(verb?.lemma ?? '')?.every((cue) => cue.class.speaker.slot === 'pp')) return false
  const subject = phrases[slots.find(({ role }) => role === 'subject')?.phrase ?? -1]
  return subject !== undefined && subject.last <= first.index
}

/** “as the ministry said” */
function isManner({ document: { tokens } }: View, lexicon: Lexicon, { marker }: Clause): boolean {
  return marker !== null && lexicon.words('manner').has(tokens[marker]!.lower)
}
