import type { Clause, Sentence, Span } from '../../document.ts'
import type { Candidate, Source } from './candidate.ts'
import { confidenceOf } from './confidence.ts'
import type { Lexicon } from './lexicon.ts'
import { sourceOfPhrase } from './sources.ts'
import { SpanIndex } from './span-index.ts'
import type { Cue } from './verbs.ts'
import { contains, trimmed, type View } from './view.ts'

/**
 * Free indirect speech: clauses in the mood of reported speech for which nobody is named go on from who spoke last.
 * One statement for each sentence; what follows a semicolon or a colon is one of its own.
 */
export function freeStatements(
  view: View,
  lexicon: Lexicon,
  cues: readonly Cue[],
  candidates: readonly Candidate[],
): Candidate[] {
  if (lexicon.words('free').size === 0) return []
  const { clauses, sentences } = view.document
  const speakers = speakersInOrder(view, lexicon, cues, candidates)
  const contents = candidates.map(({ content }) => content)
  const taken = new SpanIndex(contents)
  // “Das sei falsch, sagte sie. Man müsste …”: the cue stands between the two reports.
  const cued = new Set<number>()
  for (const { cue, content, form } of candidates)
    if (cue && form === 'indirect' && cue.start >= content.end) cued.add(view.sentenceOf(view.tokenAt(cue.start)).index)
  const found: Candidate[] = []
  let next = 0
  let last: Spoken | null = null
  let lastFree = -2
  let until = -1
  let run: Spoken | null = null
  for (const clause of clauses) {
    if (!isRoot(view, clause) || clause.start < until || !isReportedMood(clause)) continue
    if (taken.hasOverlap(clause) || isQuoted(view, clause)) continue
    while (next < speakers.length && (speakers[next] as Spoken).at < clause.start) {
      last = speakers[next] as Spoken
      next++
    }
    const sentence = sentences[clause.sentence]
    if (!sentence || isCall(view, clause, sentence)) continue
    const certain = clause.verb?.mood === 'subjunctive1'
    if (!certain && !cued.has(sentence.index - 1) && !isReportedAround(taken, found.at(-1), sentence)) continue
    // A run of free sentences has one speaker.
    const speaks: Spoken | null =
      run && lastFree >= sentence.index - 1 && (last?.at ?? -1) <= run.at
        ? run
        : speakerBefore(view, last, clause, sentence)
    if (!certain && !speaks) continue
    const end = firstStart(taken, { start: clause.end, end: nextPart(view, clause) ?? sentence.end })
    const content = trimmed(view, { start: clause.start, end: beforeQuote(view, clause, end) })
    if (content.start >= content.end) continue
    lastFree = clause.sentence
    run = speaks && { ...speaks, at: clause.start }
    until = content.end
    found.push({
      form: 'indirect',
      content,
      cue: null,
      speaker: speaks?.speaker ?? null,
      addresseeIds: [],
      clause: speaks?.clause ?? null,
      rule: speaks ? 'free' : 'free/alone',
      confidence: confidenceOf(speaks ? 'free' : 'free/alone', 1, speaks?.speaker ?? null),
    })
  }
  return found
}

/** What is called out or asked for is no report, though its verb may look like one (“Meine Damen und Herren!”, “Kommen Sie!”). */
function isCall({ document: { text } }: View, { verb, tokens }: Clause, { first, end }: Sentence): boolean {
  return text.charAt(end - 1) === '!' || (verb?.finite === tokens[0] && tokens[0] === first)
}

/**
 * Who spoke last, if that is near: inside a sentence its own subject, else a speaker of the sentence before, else who
 * acts in that sentence, else who spoke last in the paragraph or at the end of the one before.
 */
function speakerBefore(view: View, last: Spoken | null, clause: Clause, sentence: Sentence): Spoken | null {
  const from = last ? view.sentenceOf(view.tokenAt(last.at)) : null
  const host = clause.start > sentence.start ? view.rootOf(sentence) : null
  if (host && host !== clause && !isReportedMood(host)) {
    if (last && last.at >= host.start) return last
    const subject = actorOf(view, host)
    if (subject) return subject
  }
  const same = from?.paragraph === sentence.paragraph
  if (last && from && same && sentence.index - from.index <= 1) {
    // “Lund, whom the commission had declared winner, announced …”: who speaks in the main clause goes on.
    const root = last.clause?.kind === 'relative' ? view.rootOf(from) : null
    const main = root && root.start < last.clause!.start ? actorOf(view, root) : null
    return main && isNamed(view, main) ? main : last
  }
  const before = view.document.sentences[sentence.index - 1]
  const root = before?.paragraph === sentence.paragraph ? view.rootOf(before) : null
  const acting = root && actorOf(view, root)
  if (acting && isNamed(view, acting)) return acting
  const opens = before !== undefined && before.paragraph !== sentence.paragraph
  return same || (opens && from?.paragraph === before.paragraph) ? last : null
}

/** The agent of a clause, or its subject. */
function actorOf(view: View, clause: Clause): Spoken | null {
  const slot = clause.slots.find(({ role }) => role === 'agent') ?? clause.slots.find(({ role }) => role === 'subject')
  const phrase = slot ? view.document.phrases[slot.phrase] : undefined
  return phrase ? { at: phrase.start, speaker: sourceOfPhrase(view, phrase), clause } : null
}

function isNamed({ mentionsAt, phraseOf, tokenAt }: View, { speaker }: Spoken): boolean {
  const token = tokenAt(speaker.span.start)
  const phrase = phraseOf(token)
  return phrase !== null && (phrase.entities.length > 0 || mentionsAt(phrase.head).length > 0)
}

/** The second subjunctive is also that of wishes and conditions: it counts only right behind reported speech. */
function isReportedAround(taken: SpanIndex<Span>, last: Candidate | undefined, sentence: Span): boolean {
  const near = ({ end }: Span) => end <= sentence.end && end > sentence.start - 4
  for (const content of taken.overlapping({ start: Math.max(0, sentence.start - 4), end: sentence.end }))
    if (near(content)) return true
  return last !== undefined && near(last.content)
}

/** Where a clause in another mood begins that a colon or a semicolon divides from this one. */
function nextPart({ document: { clauses, tokens } }: View, { index, sentence }: Clause): number | null {
  for (let at = index + 1; at < clauses.length && clauses[at]!.sentence === sentence; at++) {
    const { parent, tokens: own, start, verb } = clauses[at]!
    const before = tokens[own[0]! - 1]?.lower
    if (parent === null && (before === ':' || before === ';') && verb?.mood === 'indicative') return start
  }
  return null
}

/** “Sie habe es versucht, allein: „…“”: a quotation behind a colon is a statement of its own. */
function beforeQuote(view: View, { tokens: own }: Clause, end: number): number {
  const { tokens } = view.document
  for (let at = own[0]! + 1; at < tokens.length && tokens[at]!.start < end; at++)
    if (tokens[at]!.lower === ':' && view.quoteOf(at) === null && view.quoteOf(at + 1) !== null)
      return tokens[at]!.start
  return end
}

/** Where the first of the spans in a stretch of text begins, else its end. */
function firstStart(taken: SpanIndex<Span>, stretch: Span): number {
  let first = stretch.end
  for (const { start } of taken.overlapping(stretch)) if (start >= stretch.start) first = Math.min(first, start)
  return first
}

function isQuoted(view: View, clause: Clause): boolean {
  return view.quoteOf(clause.tokens[0] as number) !== null
}

interface Spoken {
  readonly at: number
  readonly speaker: Source
  readonly clause: Clause | null
}

/** Who spoke, in order of the text; those who speak only inside of what another one said do not go on speaking. */
function speakersInOrder(
  view: View,
  lexicon: Lexicon,
  cues: readonly Cue[],
  candidates: readonly Candidate[],
): Spoken[] {
  const all: Spoken[] = []
  const seen = new Set<number>()
  const contents = new SpanIndex(candidates.map(({ content }) => content))
  for (const { speaker, clause, verb } of cues) {
    if (!speaker || !verb.class.contents.has('quote') || isReportedMood(clause) || isImpersonal(view, lexicon, speaker))
      continue
    if ([...contents.overlapping(clause)].some((content) => contains(content, clause))) continue
    seen.add(speaker.span.start)
    all.push({ at: speaker.span.start, speaker, clause })
  }
  for (const { speaker, clause } of candidates)
    if (speaker && !all.some(({ at }) => at === speaker.span.start))
      all.push({ at: speaker.span.start, speaker, clause })
  return all.sort((a, b) => a.at - b.at)
}

/** “es”, “das”: no one who may go on speaking. */
function isImpersonal({ document: { tokens }, tokenAt }: View, { words }: Lexicon, { span }: Source): boolean {
  const token = tokens[tokenAt(span.start)]
  if (token === undefined || token.end !== span.end) return false
  return words('impersonal').has(token.lower) || words('anaphor').has(token.lower)
}

/** A clause of its own, one behind a semicolon or a colon too. */
function isRoot({ document: { tokens } }: View, { parent, kind, marker, tokens: own }: Clause): boolean {
  if (parent === null) return true
  const before = tokens[(own[0] as number) - 1]?.lower
  return kind === 'complement' && marker === null && (before === ';' || before === ':')
}

function isReportedMood({ verb, kind }: Clause): boolean {
  if (!verb || (kind !== 'main' && kind !== 'complement')) return false
  return verb.mood === 'subjunctive1' || verb.mood === 'subjunctive2' || verb.mood === 'conditional'
}
