import type { Precision } from '../../../graph/extraction.ts'
import type { Clause, TimeExpression } from '../../document.ts'
import { byStart } from '../spans.ts'
import { dayOf, spanOf, valueAt } from '../times/calendar.ts'
import type { Day } from '../times/day.ts'
import type { Cues } from './cues.ts'
import { pasts } from './verb-signals.ts'
import type { View } from './view.ts'

const shapes: readonly (readonly [RegExp, Precision])[] = [
  [/^\d{4}-\d\d-\d\d(?=T|$)/, 'day'],
  [/^\d{4}-W\d\d(?=-|$)/, 'week'],
  [/^\d{4}-\d\d(?=$)/, 'month'],
  [/^\d{4}-Q\d(?=$)/, 'quarter'],
  [/^\d{4}(?=$)/, 'year'],
  // A season and half a year have no precision of their own; their bounds stand beside the year.
  [/^\d{4}(?=-(?:S[PU]|FA|WI|H\d)$)/, 'year'],
]

/** A TIMEX3 value as an event's date; null for what is no date of its own (a duration, “now”, a year left open). */
export function dateValue(value: string): { value: string; precision: Precision } | null {
  for (const [shape, precision] of shapes) {
    const found = shape.exec(value)
    if (found) return { value: found[0], precision }
  }
  return null
}

/** “vor zehn Jahren”, “hours later”: the day, week, month or year that is meant, though the value does not say it; “now” tells none, but “today” does. */
function dateOfSpan({ earliest, latest, value: said, rule }: TimeExpression): ReturnType<typeof dateValue> {
  if (said === 'PRESENT_REF' && rule !== 'today') return null
  const first = dayOf(earliest)
  if (!first) return null
  for (const unit of ['D', 'W', 'M', 'Y'] as const) {
    const value = valueAt(first, unit)
    const span = spanOf(value)
    if (span.earliest === earliest && span.latest === latest) return dateValue(value)
  }
  return null
}

/** A time expression in its clause. */
export interface Placed {
  readonly time: TimeExpression
  /** Its value as an event's date; null for what is none. */
  readonly date: { readonly value: string; readonly precision: Precision } | null
  readonly first: number
  readonly last: number
  readonly clause: Clause | null
  /** The preposition before it: at, since, until, before, after. */
  readonly preposition: string | null
  readonly start: number
}

/** The time expressions of a document with the clause and the words around each. */
export function placeTimes(view: View, cues: Cues): Placed[] {
  const spans = (preposition: string | null) =>
    preposition !== null && cues.relation(preposition, 'preposition') === 'SINCE'
  const { times, tokens, article } = view.document
  const today = dayOf(article.publishedAt?.slice(0, 10) ?? null)
  const placed: Placed[] = []
  let token = 0
  for (const said of byStart(times)) {
    const { type, start, end } = said
    if (type !== 'DATE' && type !== 'TIME' && (type !== 'DURATION' || !said.latest)) continue
    while (token > 0 && (tokens[token]?.start ?? 0) > start) token--
    while (token < tokens.length && (tokens[token]?.end ?? 0) <= start) token++
    let last = token
    while (last < tokens.length && (tokens[last]?.start ?? 0) < end) last++
    const phrase = view.phraseAt(token)
    const before = tokens[token - 1]
    const preposition =
      phrase?.preposition ??
      (before && before.pos === 'ADP' && before.sentence === tokens[token]?.sentence ? before.lemma : null)
    const opens = before && before.pos === 'ADP' && before.sentence === tokens[token]?.sentence
    const own = toldBy(view, cues, view.clauseAt(token) ?? view.clauseAt(last - 1))
    const clause = beyondComma(view, own, opens ? token - 1 : token)
    const time = toldByVerb(said, clause, today)
    placed.push({
      time,
      date: dateValue(time.value) ?? (spans(preposition) ? null : dateOfSpan(time)),
      first: token,
      last,
      clause,
      preposition,
      start: opens ? before.start : start,
    })
  }
  return placed
}

/**
 * “Sanctions that Oslo imposed on Monday remain”: of a weekday alone the verb of its clause says better than the words around
 * whether it is gone.
 */
function toldByVerb(time: TimeExpression, clause: Clause | null, today: Day | null): TimeExpression {
  const day = time.rule === 'weekday' ? dayOf(time.earliest) : null
  const verb = clause?.verb
  if (!day || !today || !verb || verb.modal !== null || verb.mood !== 'indicative') return time
  if (!pasts.has(verb.tense) || day.count <= today.count || day.count - today.count > 7) return time
  const value = String(day.plusDays(-7))
  return { ...time, value, earliest: value, latest: value }
}

/** “freed Lund, arrested in May, on Monday”: what stands behind the comma that ends a participle's clause goes on with the clause above. */
function beyondComma({ document: { tokens, clauses } }: View, clause: Clause | null, first: number): Clause | null {
  if (clause === null || clause.parent === null || tokens[first - 1]?.text !== ',') return clause
  const closed =
    clause.kind === 'participial' || (clause.kind === 'relative' && (clause.verb?.head ?? first) < first - 1)
  if (!closed) return clause
  return (clause.tokens[0] ?? first) < first - 1 ? (clauses[clause.parent] ?? clause) : clause
}

/** “swore her in as premier on Monday”: what has a conjunction but no verb has no time of its own. */
function toldBy({ document }: View, cues: Cues, clause: Clause | null): Clause | null {
  if (clause?.kind !== 'adverbial' || clause.verb !== null || clause.marker === null || clause.parent === null)
    return clause
  const order = cues.relation(document.tokens[clause.marker]?.lower ?? '', 'conjunction')
  return order === null || order === 'DURING' ? (document.clauses[clause.parent] ?? clause) : clause
}
