import type { Clause, Quote, Span, Token } from '../../document.ts'
import { bareClause, joined } from './bare.ts'
import { carriedOver, explained, withBareInfinitive } from './beyond.ts'
import { ended } from './ending.ts'
import { claimed, isOfForm, subjunctive } from './forms.ts'
import { afterLead, medialSubject } from './inserted.ts'
import type { ContentForm, CueVerb, Lexicon } from './lexicon.ts'
import { phraseContent } from './phrasal.ts'
import { quoteAfter, quoteBefore, quoteInside } from './quoted.ts'
import { isSpeech } from './speech.ts'
import { trimmed, type View } from './view.ts'

export interface Content {
  readonly form: ContentForm
  readonly span: Span
}

const clausal: readonly ContentForm[] = ['quote', 'that', 'claim', 'v2', 'wh', 'inf', 'ger']
const bareFirst: readonly ContentForm[] = ['quote', 'v2', 'that', 'claim', 'wh', 'inf', 'ger']
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
    if (!cue || !span || isLedQuote(view, lexicon, clause, cues, form, span)) continue
    if (form === 'v2' && tellsByInfinitive(view, lexicon, clause, cues, span)) continue
    const inside = trimmed(view, form === 'quote' ? span : ended(view, lexicon, clause, span, form))
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

/** “promised to resign: ‘…’”: what is promised is told before the colon; the quotation behind it is a statement of its own. */
function isLedQuote(
  view: View,
  lexicon: Lexicon,
  clause: Clause,
  cues: readonly CueVerb[],
  form: ContentForm,
  span: Span,
): boolean {
  if ((form !== 'v2' && form !== 'quote') || !cues.some((cue) => cue.class.contents.has('inf'))) return false
  const first = view.tokenAt(span.start)
  if (view.quoteOf(first) === null && view.quoteOf(first + 1) === null) return false
  const before =
    view.document.tokens[
      view.quoteOf(first) && view.tokenAt(view.quoteOf(first)!.outer.start) < first ? first - 2 : first - 1
    ]
  return (
    before?.lower === ':' &&
    view.children(clause).some((child) => child.end <= before.end && isOfForm(view, lexicon, child, 'inf'))
  )
}

/** “Prices fell, and the mayor promised to help”: where an infinitive tells what is promised, what stands before does not. */
function tellsByInfinitive(
  view: View,
  lexicon: Lexicon,
  clause: Clause,
  cues: readonly CueVerb[],
  { end }: Span,
): boolean {
  if (end > clause.start || !cues.some((cue) => cue.class.contents.has('inf'))) return false
  return view.children(clause).some((child) => isOfForm(view, lexicon, child, 'inf'))
}

function clauseContent(view: View, lexicon: Lexicon, clause: Clause, form: ContentForm): Span | null {
  if (form === 'quote') return quoted(view, clause)
  if (form === 'v2') {
    const bare = bareClause(view, lexicon, clause)
    const { first, last } = view.reach(clause)
    const comma = view.document.tokens[first.index - 1]
    // “Oslo waits; man habe Zweifel, ließ sie wissen”: the cue itself is no part of it.
    const whole = clause.verb?.finite === first.index && last.index - first.index === clause.tokens.length - 1
    if (
      bare &&
      whole &&
      comma?.lower === ',' &&
      bare.start < comma.start &&
      bare.end >= last.end &&
      bare.end - last.end < 2
    )
      return afterLead(view, { start: bare.start, end: comma.start })
    return bare && bare.end <= view.reach(clause).first.start ? afterLead(view, lastPart(view, clause, bare)) : bare
  }
  if (form === 'claim') return claimed(view, lexicon, clause)
  // “to have betrayed the plan, which he denied”
  if (form === 'wh' && clause.kind === 'infinitive' && clause.slots.some(({ role }) => role === 'object')) return null
  const children = view.children(clause)
  const fits = children.length > 0 ? children.filter((child) => isOfForm(view, lexicon, child, form)) : children
  const span = joined(view, form === 'that' ? withConjuncts(view, lexicon, children, fits) : fits)
  if (span && form === 'inf') return withBareInfinitive(view, withNegation(view, lexicon, span))
  if (span)
    return form === 'that'
      ? explained(view, lexicon, carriedOver(view, lexicon, span))
      : carriedOver(view, lexicon, span)
  return form === 'that' ? subjunctive(view, lexicon, clause) : null
}

/** “Oslo offered talks; the rules allow it, said the mayor”: what the semicolon before the cue opens, if that is a clause of its own. */
function lastPart(view: View, clause: Clause, span: Span): Span {
  const { tokens } = view.document
  const own = clause.tokens[0] as number
  const comma = tokens[own - 1]
  if (comma?.lower !== ',') return span
  for (let at = own - 2; at > own - 40 && at > 0 && tokens[at]!.start >= span.end; at--) {
    if (tokens[at]!.sentence !== comma.sentence) return span
    if (tokens[at]!.lower === ';' && view.quoteOf(at) === null)
      return { start: tokens[at + 1]!.start, end: comma.start }
  }
  return span
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
  let end = first.end
  return children.filter((child) => {
    // “that he was proud of what was done”: what follows without a mark belongs to it.
    const bound = child.kind === 'complement' && child.start > end && child.start - end <= 1
    if (bound || child === first || fits.includes(child)) {
      end = Math.max(end, child.end)
      return true
    }
    const { kind, start, tokens: own, verb } = child
    if ((kind !== 'complement' && kind !== first.kind) || start < first.end || tokens[own[0]! - 1]?.pos !== 'CCONJ')
      return false
    // “that he was caught and tortured”: without an auxiliary of its own it takes that of what it is joined to
    if (kind === first.kind && verb?.finite === null && child.marker === null) return true
    const opens = tokens[own[0] as number]!.lower
    if (lexicon.words('complementizer').has(opens)) return true
    // “dass Lund kam und Berg ging”: where the verb stands last, the conjunction goes on with what another opened
    if (kind === first.kind && !lexicon.words('inserted').has('subject-first') && endsInFinite(child)) return true
    return verb?.finite === own[0] && (tokens[own[0]!]!.pos === 'AUX' || subjectOf(child) === subjectOf(first))
  })
}

const endsInFinite = ({ marker, verb, tokens: own }: Clause) => marker === null && verb?.finite === own.at(-1)

const subjectOf = ({ slots }: Clause) => slots.find(({ role }) => role === 'subject')?.phrase

/** “promised not to sell” */
function withNegation({ document: { tokens }, tokenAt }: View, lexicon: Lexicon, { start, end }: Span): Span {
  const before = tokens[tokenAt(start) - 1]
  return before && lexicon.words('negation').has(before.lower) ? { start: before.start, end } : { start, end }
}

/** A quotation beside the clause; both sides where the cue stands in the middle. */
function quoted(view: View, clause: Clause): Span | null {
  const before = quoteBefore(view, clause)
  const after = quoteAfter(view, clause) ?? (before && restOf(view, clause, before))
  const inside = before ?? after ?? quoteInside(view, clause)
  if (!inside || isWordOfReport(view, clause, inside) || isPartOfReport(view, clause, inside)) return null
  if (before && after && after.start > before.end) return { start: before.start, end: after.end }
  return { start: inside.start, end: inside.end }
}

/** ““We stay,” she said in Bern, “for good””: the rest has no verb of its own, and the grammar took it into the cue's clause. */
function restOf(view: View, { verb, tokens }: Clause, before: Quote): Quote | null {
  for (const index of tokens) {
    const quote = verb && index > verb.head ? view.quoteOf(index) : null
    if (!quote || quote === before) continue
    return view.document.tokens[view.tokenAt(quote.outer.start) - 1]?.lower === ',' ? quote : null
  }
  return null
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
  // “Her ‘stubborn refusal’, he wrote, had cost lives”
  const outside = tokens[opening - 1]?.pos === 'PUNCT' ? null : view.phraseOf(opening - 1)
  if (outside && outside === view.phraseOf(opening + 1)) return true
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
