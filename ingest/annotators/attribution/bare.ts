import type { Clause, Span } from '../../document.ts'
import { apposedStart } from './apposed.ts'
import { carriedOver, following, interrupted, isSubjunctive, reportedBeside, restOfHost } from './beyond.ts'
import { aroundMedial, goesOnBehind, hosted, medialSubject } from './inserted.ts'
import type { Lexicon } from './lexicon.ts'
import { quoteAfter } from './quoted.ts'
import type { View } from './view.ts'

/** A clause with no subordinator: a child of the cue’s clause, its host, or what follows its colon or comma. */
export function bareClause(view: View, lexicon: Lexicon, clause: Clause): Span | null {
  const own = view
    .children(clause)
    .filter(({ kind, marker }) => kind === 'complement' && marker === null)
    .filter(
      (child) =>
        mayBeReported(view, lexicon, clause, child) &&
        !isBeside(view, lexicon, clause, child) &&
        !(child.tokens[0]! < clause.tokens[0]! && goesOnBehind(view, lexicon, clause)),
    )
  // „Sollten die Richter das bestätigen, müsste …“: a condition tells nothing of what follows from it.
  if (clause.kind === 'conditional' && clause.marker === null && own.length === 0) return null
  const rest = restOfHost(view, clause, own)
  if (rest) return rest
  const child = aroundCue(view, clause, own) ?? withSubject(view, lexicon, clause, joined(view, ofOneMood(own)))
  const medial = child && medialSubject(view, lexicon, clause)
  if (medial) return aroundMedial(view, lexicon, clause, medial)
  const apposed = child && apposedStart(view, lexicon, clause)
  if (apposed && child.start < view.document.tokens[apposed]!.start)
    return { start: child.start, end: view.document.tokens[apposed - 1]!.start }
  if (child)
    return interrupted(view, clause, own) ?? brokenOff(view, clause, child) ?? carriedOver(view, lexicon, child)
  return hosted(view, lexicon, clause) ?? following(view, clause) ?? reportedBeside(view, clause)
}

/** “Man habe gesiegt, schrieb sie, der Feind fliehe”: clauses in the mood of reports on both sides of the cue are one report. */
function aroundCue(
  { document: { clauses } }: View,
  { verb, kind, parent }: Clause,
  own: readonly Clause[],
): Span | null {
  const finite = verb?.finite
  const host = kind === 'parenthetical' && parent !== null ? clauses[parent] : undefined
  const [first, last] = [host ?? own[0], own.at(-1)]
  if (finite == null || !first || !last || !isSubjunctive(first) || !isSubjunctive(last)) return null
  if ((first.tokens[0] as number) > finite || (last.tokens[0] as number) < finite) return null
  return { start: first.start, end: Math.max(first.end, last.end) }
}

/** “said more had to be done”: where the grammar lost the subject of what is reported, it begins behind the cue. */
function withSubject(view: View, { words }: Lexicon, { verb }: Clause, span: Span | null): Span | null {
  if (!span || !verb || !words('inserted').has('subject-first')) return span
  const { tokens } = view.document
  const child = view.clauseOf(view.tokenAt(span.start))
  const behind = tokens[(verb.tokens.at(-1) as number) + 1]
  if (!child || !behind || child.slots.some(({ role }) => role === 'subject') || behind.start >= span.start) return span
  return behind.pos === 'ADJ' || behind.pos === 'NOUN' || behind.pos === 'PRON' || behind.pos === 'DET'
    ? { start: behind.start, end: span.end }
    : span
}

/** “She had, the mayor said, ‘not waited a second’”: what stands behind the cue ends what the words before it began. */
function brokenOff(view: View, clause: Clause, span: Span): Span | null {
  const { tokens } = view.document
  const { last } = view.reach(clause)
  if (hasObjectBehind(view, clause, span)) return { start: span.start, end: view.sentenceOf(last.index).end }
  if (last.end <= span.end || tokens[last.index + 1]?.lower !== ',') return null
  const quote = quoteAfter(view, clause)
  if (quote) return { start: span.start, end: quote.outer.end }
  // “Man habe, sagte sie, nichts zu tun”: an auxiliary alone waits for its verb.
  const begun = view.clauseOf(view.tokenAt(span.end - 1))
  const next = view.clauseOf(last.index + 2)
  const waits = begun !== null && begun.slots.length < 2 && next?.verb != null && next.marker === null
  return waits && next.verb?.finite === null ? { start: span.start, end: Math.max(next.end, span.end) } : null
}

/** “Es gebe, sagte sie, keine Zeugen”: a verb before the cue waits for what the grammar took into the cue's clause. */
function hasObjectBehind(view: View, { verb, tokens: own }: Clause, { end }: Span): boolean {
  const { tokens } = view.document
  const finite = verb?.finite
  if (finite == null || finite !== own[0] || tokens[finite - 1]?.lower !== ',' || tokens[finite - 1]!.start > end + 1)
    return false
  const begun = view.clauseOf(view.tokenAt(end - 1))
  if (!begun?.verb || begun.verb.finite === null || begun.verb.tokens.length > 1 || begun.slots.length > 1) return false
  for (let at = finite + 2; at < (own.at(-1) as number); at++)
    if (tokens[at]!.lower === ',') return view.phraseOf(at + 1)?.kind === 'NP'
  return false
}

/**
 * What follows a semicolon stands for itself. Where a cue may follow its subject, no comma stands before what it reports;
 * elsewhere one does, and a verb that opens the clause goes on with the subject of the cue (“…, warnte aber vor …”).
 */
function mayBeReported(view: View, lexicon: Lexicon, clause: Clause, child: Clause): boolean {
  const { tokens } = view.document
  const first = child.tokens[0] as number
  const before = tokens[first - 1]?.lower
  const own = clause.tokens[0] as number
  if (before === ';') return first < own && lexicon.words('inserted').has('subject-first')
  if (before !== ',' || view.quoteOf(first) !== null) return true
  if (lexicon.words('inserted').has('subject-first')) return false
  return isSubjunctive(child) || !goesOnBehind(view, lexicon, child)
}

/**
 * “Oslo announced sanctions, the port was closed”: where reports have a mood, what stands in another one behind a cue that
 * has an object already tells of something else. “At a meeting called by the union, workers vowed …”: where the order of
 * words tells subjects, what stands before a cue needs one.
 */
function isBeside(
  { document: { phrases, tokens }, quoteOf }: View,
  lexicon: Lexicon,
  clause: Clause,
  child: Clause,
): boolean {
  const first = child.tokens[0] as number
  if (lexicon.words('inserted').has('subject-first'))
    return first < clause.tokens[0]! && quoteOf(first) === null && child.slots.every(({ role }) => role !== 'subject')
  if (child.verb?.mood !== 'indicative' || tokens[first - 1]?.lower !== ',' || first < clause.tokens[0]!) return false
  const object = clause.slots.find(({ role }) => role === 'object')
  return object !== undefined && tokens[phrases[object.phrase]!.head]?.pos !== 'PRON'
}

/** A report in the mood of reports ends where another mood begins (“… sei sicher, und fuhr fort”). */
function ofOneMood(clauses: readonly Clause[]): readonly Clause[] {
  const end = clauses.findIndex(({ verb }) => verb?.mood === 'indicative')
  return end > 0 && isSubjunctive(clauses[0] as Clause) ? clauses.slice(0, end) : clauses
}

/** Clauses side by side as one span, with the mark of a quotation that begins them. */
export function joined(view: View, clauses: readonly Clause[]): Span | null {
  const first = clauses[0]
  if (!first) return null
  let { start, end } = first
  const quote = view.quoteOf(first.tokens[0] as number)
  if (quote && quote.outer.start < start && quote.start >= start - 1) start = quote.outer.start
  for (let at = 1; at < clauses.length; at++) {
    const { start: from, end: to } = clauses[at]!
    if (from - end > 12) break
    start = Math.min(start, from)
    end = Math.max(end, to)
  }
  return { start, end }
}
