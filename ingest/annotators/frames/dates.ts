import type { EventDate, Precision } from '../../../graph/extraction.ts'
import type { Clause, TimeExpression } from '../../document.ts'
import { byStart } from '../spans.ts'
import { type Cues, governorOf } from './cues.ts'
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

/** The date of a trigger: the expression right behind or inside its noun phrase, else its clause's, else the one above. */
export function dateOf(
  view: View,
  cues: Cues,
  trigger: Trigger,
  triggers: readonly Trigger[],
  times: readonly Placed[],
): EventDate | null {
  const owner = (placed: Placed) => nounBefore(view, cues, triggers, placed)
  const usable = times.filter(({ date }) => date !== null)
  if (trigger.phrase) {
    const own = usable.find((placed) => owner(placed) === trigger)
    if (own) return toDate(view, cues, own)
    const inside = usable.find(
      ({ first, last }) => trigger.phrase && first >= trigger.phrase.first && last <= trigger.phrase.last,
    )
    if (inside) return toDate(view, cues, inside)
    if (!sharesClauseDate(view, cues, trigger, triggers)) return shiftedDate(view, cues, trigger, times)
  }
  const shifted = shiftedDate(view, cues, trigger, times)
  if (shifted) return shifted
  let clause: Clause | null = trigger.clause
  for (let step = 0; step < 3 && clause; step++) {
    const index: number = clause.index
    let nearest: Placed | null = null
    for (const one of usable)
      if (one.clause?.index === index && owner(one) === null)
        if (nearest === null || distance(one, trigger) < distance(nearest, trigger)) nearest = one
    if (nearest) return toDate(view, cues, nearest)
    const beside = besideOf(view, clause)
    const shared = beside && usable.find((placed) => placed.clause === beside && owner(placed) === null)
    if (shared) return toDate(view, cues, shared)
    if (clause.kind !== 'infinitive' && clause.kind !== 'participial') return null
    // An infinitive has the time of the clause above, unless that tells of the plan and not of the act.
    if (step === 0 && clause.kind === 'infinitive' && !purpose(cues, view, clause)) return null
    clause = clause.parent === null ? null : (view.document.clauses[clause.parent] ?? null)
  }
  return null
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

const distance = ({ first }: Placed, { token }: Trigger) => Math.abs(first - token)

/** Whether an infinitive tells what for, and so happens when the clause above does; one that a verb governs does not. */
function purpose(cues: Cues, view: View, clause: Clause): boolean {
  const parent = clause.parent === null ? null : view.document.clauses[clause.parent]
  return !parent?.verb || cues.governor(parent.verb.lemma) === null
}

/** The trigger noun that an expression stands right behind: “seiner Amtseinführung am 20. Januar”. */
function nounBefore(view: View, cues: Cues, triggers: readonly Trigger[], { first }: Placed): Trigger | null {
  const { tokens } = view.document
  let token = first - 1
  while (token >= 0 && (tokens[token]?.pos === 'DET' || tokens[token]?.pos === 'ADP')) token--
  for (const trigger of triggers) {
    if (!trigger.phrase || trigger.phrase.sentence !== tokens[first]?.sentence) continue
    if (trigger.phrase.preposition === null && !carried(view, cues, trigger)) continue
    if (view.lastOf(trigger.phrase) - 1 === token || trigger.phrase.last - 1 === token) return trigger
    if (bounds(cues, trigger) && onlyAttributes(view, trigger.phrase.last, first)) return trigger
  }
  return null
}

/** A noun that tells before or after what the clause happens: the day that follows is its own. */
function bounds(cues: Cues, { phrase }: Trigger): boolean {
  const relation = phrase?.preposition ? cues.relation(phrase.preposition, 'preposition') : null
  return relation === 'AFTER' || relation === 'BEFORE'
}

/** Whether nothing but prepositional phrases stands between: “nach der Landung auf der Insel im Jahr 1950”. */
function onlyAttributes(view: View, from: number, to: number): boolean {
  for (let token = from; token < to; token++) {
    const pos = view.document.tokens[token]?.pos
    if (view.phraseAt(token)?.kind !== 'PP' && pos !== 'ADP' && pos !== 'DET') return false
  }
  return from < to
}

const carrying = new Set(['plan', 'announce', 'propose', 'expect', 'demand', 'offer'])

/** Under a verb of planning a date behind the noun is the day of what is planned, not of the planning. */
function carried(view: View, cues: Cues, { clause, phrase }: Trigger): boolean {
  const governor = governorOf(cues, view, clause)
  return (
    phrase !== null &&
    view.slotOf(phrase.index)?.role === 'object' &&
    (governor?.classes ?? []).some((one) => carrying.has(one))
  )
}

/** A noun has the date of its clause where the verb only carries it, or is no event itself. */
function sharesClauseDate(view: View, cues: Cues, trigger: Trigger, triggers: readonly Trigger[]): boolean {
  const { phrase, clause } = trigger
  if (!phrase) return true
  const relation = phrase.preposition ? cues.relation(phrase.preposition, 'preposition') : null
  if (relation !== null && relation !== 'DURING' && relation !== 'NONE') return false
  const slot = view.slotOf(phrase.index)
  if (!slot) return false
  const verb = clause.verb
  if (!verb) return true
  const governor = governorOf(cues, view, clause)
  if (governor)
    return !governor.classes.some(
      (one) => one === 'report' || one === 'deny' || one === 'refuse' || one === 'demand' || one === 'propose',
    )
  return !triggers.some((other) => other.phrase === null && other.clause === clause) && slot.role !== 'oblique'
}

function toDate(view: View, cues: Cues, { time, date, preposition, start }: Placed): EventDate | null {
  if (!date) return null
  const expression = { start, end: time.end, text: view.document.text.slice(start, time.end) }
  const relation = preposition ? cues.relation(preposition, 'preposition') : null
  if (relation === 'BEFORE' || relation === 'UNTIL')
    return { value: null, precision: null, earliest: null, latest: time.latest ?? time.earliest, expression }
  if (relation === 'AFTER') return { value: null, precision: null, earliest: time.earliest, latest: null, expression }
  const { value, precision } = date
  return { value, precision, earliest: time.earliest, latest: time.latest, expression }
}
