import type { EventDate, Precision } from '../../../graph/extraction.ts'
import type { Clause, TimeExpression } from '../../document.ts'
import { byStart } from '../spans.ts'
import type { Cues } from './cues.ts'
import type { DateOwners } from './date-owners.ts'
import { sharesClauseDate } from './shared-dates.ts'
import { shiftedDate } from './shifted-dates.ts'
import type { Trigger } from './triggers.ts'
import type { View } from './view.ts'

const shapes: readonly (readonly [RegExp, Precision])[] = [
  [/^\d{4}-\d\d-\d\d(?=T|$)/, 'day'],
  [/^\d{4}-W\d\d(?=-|$)/, 'week'],
  [/^\d{4}-\d\d(?=$)/, 'month'],
  [/^\d{4}-Q\d(?=$)/, 'quarter'],
  [/^\d{4}(?=$)/, 'year'],
]

/** A TIMEX3 value as an event's date; null for what is no date of its own (a duration, “now”, a year left open). */
export function dateValue(value: string): { value: string; precision: Precision } | null {
  for (const [shape, precision] of shapes) {
    const found = shape.exec(value)
    if (found) return { value: found[0], precision }
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
export function placeTimes(view: View): Placed[] {
  const { times, tokens } = view.document
  const placed: Placed[] = []
  let token = 0
  for (const time of byStart(times)) {
    if (time.type !== 'DATE' && time.type !== 'TIME') continue
    while (token > 0 && (tokens[token]?.start ?? 0) > time.start) token--
    while (token < tokens.length && (tokens[token]?.end ?? 0) <= time.start) token++
    let last = token
    while (last < tokens.length && (tokens[last]?.start ?? 0) < time.end) last++
    const phrase = view.phraseAt(token)
    const before = tokens[token - 1]
    const preposition =
      phrase?.preposition ??
      (before && before.pos === 'ADP' && before.sentence === tokens[token]?.sentence ? before.lemma : null)
    const opens = before && before.pos === 'ADP' && before.sentence === tokens[token]?.sentence
    placed.push({
      time,
      date: dateValue(time.value),
      first: token,
      last,
      clause: view.clauseAt(token) ?? view.clauseAt(last - 1),
      preposition,
      start: opens ? before.start : time.start,
    })
  }
  return placed
}

/** The date of a trigger: the expression that is its noun's own, else its clause's, else the one above. */
export function dateOf(
  view: View,
  cues: Cues,
  trigger: Trigger,
  triggers: readonly Trigger[],
  times: readonly Placed[],
  owners: DateOwners,
): EventDate | null {
  const usable = times.filter(({ date }) => date !== null)
  const { phrase } = trigger
  if (phrase) {
    const own = usable.find((placed) => owners.of(placed, triggers) === trigger)
    if (own) return toDate(view, cues, own)
    const inside = usable.find(({ first, last }) => first >= phrase.first && last <= phrase.last)
    if (inside) return toDate(view, cues, inside)
  }
  const shifted = shiftedDate(view, cues, trigger, times)
  if (shifted) return shifted
  const free = usable.filter(
    (placed) =>
      (owners.of(placed, triggers) === null || (phrase === null && owners.isShared(placed))) &&
      (phrase === null || sharesClauseDate(view, cues, owners, trigger, triggers, placed)),
  )
  let clause: Clause | null = trigger.clause
  for (let step = 0; step < 3 && clause; step++) {
    const found = free.length > 0 ? (inClause(owners, clause, trigger, free) ?? pointedAt(view, clause, free)) : null
    if (found) return toDate(view, cues, found)
    const beside = besideOf(view, clause)
    const shared = beside && free.find((placed) => placed.clause === beside && !owners.disagrees(beside, placed))
    if (shared) return toDate(view, cues, shared)
    if (clause.kind !== 'infinitive' && clause.kind !== 'participial') return null
    // An infinitive has the time of the clause above, unless that tells of the plan and not of the act.
    if (step === 0 && clause.kind === 'infinitive' && !purpose(cues, view, clause)) return null
    clause = clause.parent === null ? null : (view.document.clauses[clause.parent] ?? null)
  }
  return null
}

/** Of the expressions of a clause the nearest that its verb may mean, those inside another circumstance last. */
function inClause(owners: DateOwners, clause: Clause, { token, phrase }: Trigger, free: readonly Placed[]) {
  const far = (placed: Placed) => Math.abs(placed.first - token) + (owners.elsewhere(placed) ? 1000 : 0)
  return free
    .filter((placed) => placed.clause?.index === clause.index && (phrase !== null || !owners.disagrees(clause, placed)))
    .reduce<Placed | null>((best, one) => (best === null || far(one) < far(best) ? one : best), null)
}

/** “began on Monday, when Oslo …”: the clause tells of the day right before it. */
function pointedAt(view: View, { marker, kind }: Clause, free: readonly Placed[]): Placed | null {
  if (marker === null || (kind !== 'adverbial' && kind !== 'relative' && kind !== 'wh')) return null
  const { tokens } = view.document
  let before = marker - 1
  while (before >= 0 && (tokens[before]?.pos === 'PUNCT' || tokens[before]?.pos === 'ADP')) before--
  return free.find(({ last }) => last - 1 === before) ?? null
}

/** The clause with which one shares subject and tense: “flew to Oslo on Monday and met Lee” is one day's work. */
function besideOf(view: View, { index, verb, slots, tokens, kind, parent }: Clause): Clause | null {
  const subject = slots.find(({ role }) => role === 'subject')
  const head = subject && view.document.phrases[subject.phrase]?.head
  const before = view.document.clauses[index - 1]
  if (!verb || !before?.verb || head === undefined || tokens.includes(head) || !before.tokens.includes(head))
    return null
  return kind === before.kind && parent === before.parent && verb.tense === before.verb.tense ? before : null
}

/** Whether an infinitive tells what for, and so happens when the clause above does; one that a verb governs does not. */
function purpose(cues: Cues, view: View, clause: Clause): boolean {
  const parent = clause.parent === null ? null : view.document.clauses[clause.parent]
  return !parent?.verb || cues.governor(parent.verb.lemma) === null
}

function toDate(view: View, cues: Cues, { time, date, preposition, start }: Placed): EventDate | null {
  if (!date) return null
  const expression = { start, end: time.end, text: view.document.text.slice(start, time.end) }
  const relation = preposition
    ? (cues.relation(preposition, 'deadline') ?? cues.relation(preposition, 'preposition'))
    : null
  if (relation === 'BEFORE' || relation === 'UNTIL')
    return { value: null, precision: null, earliest: null, latest: time.latest ?? time.earliest, expression }
  if (relation === 'AFTER') return { value: null, precision: null, earliest: time.earliest, latest: null, expression }
  const { value, precision } = date
  return { value, precision, earliest: time.earliest, latest: time.latest, expression }
}
