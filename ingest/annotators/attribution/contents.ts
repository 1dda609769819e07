import type { Clause, Quote, Span, Token } from '../../document.ts'
import { apposedStart } from './apposed.ts'
import { carriedOver, following, interrupted, isSubjunctive, reportedBeside, withBareInfinitive } from './beyond.ts'
import { ended } from './ending.ts'
import { isOfForm, subjunctive } from './forms.ts'
import { aroundMedial, goesOnBehind, hosted, medialSubject } from './inserted.ts'
import type { ContentForm, CueVerb, Lexicon } from './lexicon.ts'
import { phraseContent } from './phrasal.ts'
import { quoteAfter, quoteBefore, quoteInside } from './quoted.ts'
import { isSpeech } from './speech.ts'
import { trimmed, type View } from './view.ts'

export interface Content {
  readonly form: ContentForm
  readonly span: Span
}

const clausal: readonly ContentForm[] = ['quote', 'that', 'v2', 'wh', 'inf', 'ger']
const bareFirst: readonly ContentForm[] = ['quote', 'v2', 'that', 'wh', 'inf', 'ger']
const nominal: readonly ContentForm[] = ['as', 'double', 'pp', 'genitive', 'np', 'self', 'anaphor']

/** A phrase, not a clause. */
export const isNominal = (form: ContentForm) => nominal.includes(form)

export interface Reported {
  readonly cue: CueVerb
  readonly content: Content
}

/**
 * What a reporting verb’s clause reports: clauses before phrases, and the more telling form first, whichever of the
 * verb's classes allows it.
 */
export function contentsOf(view: View, lexicon: Lexicon, clause: Clause, cues: readonly CueVerb[]): Reported | null {
  // “It was unclear, she said, whether …”
  const medial = medialSubject(view, lexicon, clause) !== null
  for (const form of medial ? bareFirst : clausal) {
    const cue = cues.find((each) => each.class.contents.has(form))
    const span = cue ? clauseContent(view, lexicon, clause, form) : null
    if (!cue || !span) continue
    const inside = trimmed(view, form === 'quote' ? span : ended(view, lexicon, clause, span))
    if (inside.start < inside.end) return { cue, content: { form, span: inside } }
  }
  for (const form of nominal)
    for (const cue of cues) {
      const prepositions = cue.class.contents.get(form)
      if (!prepositions) continue
      const span = phraseContent(view, lexicon, clause, form, prepositions, cue)
      if (!span) continue
      const inside = trimmed(view, span)
      if (inside.start < inside.end) return { cue, content: { form, span: inside } }
    }
  return null
}

function clauseContent(view: View, lexicon: Lexicon, clause: Clause, form: ContentForm): Span | null {
  if (form === 'quote') return quoted(view, clause)
  if (form === 'v2') return bareClause(view, lexicon, clause)
  const children = view.children(clause)
  const fits = children.length > 0 ? children.filter((child) => isOfForm(view, lexicon, child, form)) : children
  const span = joined(view, form === 'that' ? withConjuncts(view, lexicon, children, fits) : fits)
  if (span && form === 'inf') return withBareInfinitive(view, withNegation(view, lexicon, span))
  if (span) return carriedOver(view, lexicon, span)
  return form === 'that' ? subjunctive(view, lexicon, clause) : null
}

/** “that the dam was safe and would be opened”, “…, and that it would hold”: a further clause of what one conjunction opened. */
function withConjuncts(
  { document: { tokens } }: View,
  lexicon: Lexicon,
  children: readonly Clause[],
  fits: readonly Clause[],
): readonly Clause[] {
  const [first] = fits
  if (!first || fits.length === children.length) return fits
  return children.filter((child) => {
    if (child === first || fits.includes(child)) return true
    const { kind, start, tokens: own, verb } = child
    if ((kind !== 'complement' && kind !== first.kind) || start < first.end || tokens[own[0]! - 1]?.pos !== 'CCONJ') return false
    const opens = tokens[own[0] as number]!.lower
    return (verb?.finite === own[0] && tokens[own[0]!]!.pos === 'AUX') || lexicon.words('complementizer').has(opens)
  })
}

/** “promised not to sell” */
function withNegation({ document: { tokens }, tokenAt }: View, lexicon: Lexicon, { start, end }: Span): Span {
  const before = tokens[tokenAt(start) - 1]
  return before && lexicon.words('negation').has(before.lower) ? { start: before.start, end } : { start, end }
}

/** A quotation beside the clause; both sides where the cue stands in the middle. */
function quoted(view: View, clause: Clause): Span | null {
  const before = quoteBefore(view, clause)
  const after = quoteAfter(view, clause)
  const inside = before ?? after ?? quoteInside(view, clause)
  if (!inside || isWordOfReport(view, clause, inside) || isPartOfReport(view, clause, inside)) return null
  if (before && after && after.start > before.end) return { start: before.start, end: after.end }
  return { start: inside.start, end: inside.end }
}

/** “He said that the ‘plan’ was dead”: a quotation that is only a word of what is reported. */
function isWordOfReport(view: View, clause: Clause, quote: Quote): boolean {
  return (
    !isSpeech(view, quote) &&
    view
      .children(clause)
      .some(
        ({ kind, start, end }) =>
          (kind === 'complement' || kind === 'infinitive') && start <= quote.end && end > quote.outer.end,
      )
  )
}

/** “The plan was ‘a disaster’, he said”, “The plan, he said, ‘is dead’”: the quotation ends or goes on with a clause that is outside of it. */
function isPartOfReport(view: View, clause: Clause, quote: Quote): boolean {
  const { tokens } = view.document
  const opening = view.tokenAt(quote.outer.start)
  const { first } = view.sentenceOf(opening)
  const { first: own, last } = view.reach(clause)
  if (own.index < opening) {
    const comma = tokens[own.index - 1]
    return (
      own.index - 1 > first && comma?.lower === ',' && tokens[opening - 1]?.lower === ',' && hosts(view, first, own)
    )
  }
  const before = tokens[opening - 1]
  if (!before || before.index < first || /^[:–—]$/.test(before.text) || last.index < opening) return false
  return hosts(view, first, tokens[opening] as Token)
}

/** Words of another clause that stand outside of quotations between two tokens. */
function hosts(view: View, first: number, end: Token): boolean {
  for (let at = Math.max(first, end.index - 40); at < end.index; at++)
    if (view.document.tokens[at]!.pos !== 'PUNCT' && view.quoteOf(at) === null) return true
  return false
}

/** A clause with no subordinator: a child of the cue’s clause, its host, or what follows its colon or comma. */
function bareClause(view: View, lexicon: Lexicon, clause: Clause): Span | null {
  const own = view
    .children(clause)
    .filter(({ kind, marker }) => kind === 'complement' && marker === null)
    .filter(
      (child) =>
        mayBeReported(view, lexicon, child) &&
        !isBeside(view, lexicon, clause, child) &&
        !(child.tokens[0]! < clause.tokens[0]! && goesOnBehind(view, lexicon, clause)),
    )
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
  if (last.end <= span.end || tokens[last.index + 1]?.lower !== ',') return null
  const quote = quoteAfter(view, clause)
  if (quote) return { start: span.start, end: quote.outer.end }
  // “Man habe, sagte sie, nichts zu tun”: an auxiliary alone waits for its verb.
  const begun = view.clauseOf(view.tokenAt(span.end - 1))
  const next = view.clauseOf(last.index + 2)
  const waits = begun !== null && begun.slots.length < 2 && next?.verb != null && next.marker === null
  return waits && next.verb?.finite === null ? { start: span.start, end: Math.max(next.end, span.end) } : null
}

/**
 * What follows a semicolon stands for itself. Where a cue may follow its subject, no comma stands before what it reports;
 * elsewhere one does, and a verb that opens the clause goes on with the subject of the cue (“…, warnte aber vor …”).
 */
function mayBeReported(view: View, lexicon: Lexicon, child: Clause): boolean {
  const { tokens } = view.document
  const first = child.tokens[0] as number
  const before = tokens[first - 1]?.lower
  if (before === ';') return false
  if (before !== ',' || view.quoteOf(first) !== null) return true
  if (lexicon.words('inserted').has('subject-first')) return false
  return isSubjunctive(child) || !goesOnBehind(view, lexicon, child)
}

/**
 * “Oslo announced sanctions, the port was closed”: where reports have a mood, what stands in another one behind a cue that
 * has an object already tells of something else. “At a meeting called by the union, workers vowed …”: where the order of
 * words tells subjects, what stands before a cue needs one.
 */
function isBeside({ document: { phrases, tokens }, quoteOf }: View, lexicon: Lexicon, clause: Clause, child: Clause): boolean {
  const first = child.tokens[0] as number
  if (lexicon.words('inserted').has('subject-first'))
    return (
      first < clause.tokens[0]! && quoteOf(first) === null && child.slots.every(({ role }) => role !== 'subject')
    )
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
function joined(view: View, clauses: readonly Clause[]): Span | null {
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
