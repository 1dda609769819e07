import type { Clause } from '../../document.ts'
import { dayOf, spanOf } from '../times/calendar.ts'
import { type Cues, governorOf } from './cues.ts'
import type { Placed } from './placed-times.ts'
import { pasts } from './verb-signals.ts'
import type { View } from './view.ts'

/** Rules of both languages whose expressions name no week or year, so that the tense of the clause has decided which is meant. */
const weekdays: ReadonlySet<string> = new Set(['weekday', 'weekday-part'])
const yearless: ReadonlySet<string> = new Set(['month', 'month-maybe', 'month-phase', 'date', 'date-phase'])
/** What lies farther back than so many days is named with its year. */
const LONG_AGO = 183
const WEEK = 7

/** Verbs that tell in the past of what lies ahead of it. */
const forward = new Set([
  ...['plan', 'convene', 'announce', 'offer', 'propose', 'invite', 'demand', 'threaten', 'postpone', 'expect', 'hope'],
  ...['cancel', 'exclude', 'refuse'],
])

/**
 * “agreed on a meeting in June”, “put the vote off until June”, “called on Monday for a strike on Friday”, “before the vote on
 * Friday they met on Monday”: the verb is past, but what it looks ahead to is not.
 */
export function lookingAhead(view: View, cues: Cues, placed: readonly Placed[]): Placed[] {
  const today = dayOf(view.document.article.publishedAt?.slice(0, 10) ?? null)
  return placed.map((one, at) => {
    const { clause, time } = one
    const weekday = weekdays.has(time.rule)
    if (!today || !clause?.verb || !one.date || (!weekday && !yearless.has(time.rule))) return one
    const latest = dayOf(time.latest)
    if (latest && weekday && isUnmet(view, cues, clause)) return moved(one, nearest(latest.count - today.count))
    if (!latest || latest.count >= today.count || !pasts.has(clause.verb.tense)) return one
    if (/\d{4}/.test(view.document.text.slice(time.start, time.end))) return one
    if (isBefore(view, cues, one)) return overtaken(one, placed, at) ? moved(one, weekday ? WEEK : null) : one
    if (!governorOf(cues, view, clause)?.classes.some((each) => forward.has(each))) return one
    // “gave them until Friday”
    const limit = isLimit(cues, one)
    if (weekday) return limit || overtaken(one, placed.slice(0, at), at) ? moved(one, WEEK) : one
    const to = limit || (one.preposition !== null && cues.relation(one.preposition, 'moved') !== null)
    return today.count - latest.count > LONG_AGO && (to || isBehindNoun(view, clause, one)) ? moved(one, null) : one
  })
}

/** Rules of both languages whose expressions name no day, but a time to come: “in the coming days”, “bald”. */
const soon: ReadonlySet<string> = new Set(['next-units', 'next-n-units', 'coming-units', 'future'])

/** The clauses that name such a time. */
export function soonIn(view: View): ReadonlySet<number> {
  const clauses = new Set<number>()
  const { times, tokens } = view.document
  let at = 0
  for (const { rule, start } of times) {
    if (!soon.has(rule)) continue
    while (at > 0 && tokens[at]!.start > start) at--
    while (at < tokens.length - 1 && tokens[at]!.start < start) at++
    const clause = view.clauseAt(at)
    if (clause) clauses.add(clause.index)
  }
  return clauses
}

/** The day until which somebody is told to do something. */
export const isLimit = (cues: Cues, { preposition }: Placed): boolean =>
  preposition !== null && cues.relation(preposition, 'preposition') === 'UNTIL'

/** Whether the clause names a later day: what is put before another, or what somebody calls for on a day, is not of a day before it. */
function overtaken({ clause, date }: Placed, placed: readonly Placed[], at: number): boolean {
  for (let other = placed.length - 1; other >= 0; other--) {
    const { clause: where, date: day } = placed[other]!
    if (other !== at && where === clause && day?.precision === 'day' && day.value > date!.value) return true
  }
  return false
}

/** The day of a noun that is put before what its clause tells: “before their meeting on Friday”. */
function isBefore(view: View, cues: Cues, { first, preposition }: Placed): boolean {
  const start = preposition === null ? first : first - 1
  const noun = view.phraseAt(start - 1)
  return noun?.preposition != null && cues.relation(noun.preposition, 'preposition') === 'BEFORE'
}

/** “agreed a meeting in June”, and not “agreed in June on a meeting” nor “in June they agreed”. */
function isBehindNoun(view: View, clause: Clause, { first, preposition }: Placed): boolean {
  const noun = view.phraseAt(preposition === null ? first - 1 : first - 2)
  const verb = clause.verb?.finite ?? clause.verb?.head ?? 0
  if (!noun || noun.head < verb) return false
  return !clause.slots.some(({ role, phrase }) => role === 'subject' && phrase === noun.index)
}

/** “was to have met on Friday”, „am Freitag erwartet worden war“: what had been planned tells not whether its day is gone. */
function isUnmet({ document: { clauses } }: View, cues: Cues, { kind, verb, parent }: Clause): boolean {
  if (!verb) return false
  if (kind === 'infinitive')
    return verb.form === 'participle' || (parent !== null && clauses[parent]?.verb?.tense === 'pluperfect')
  if (verb.modal !== null) return verb.mood === 'subjunctive2' || verb.tense === 'pluperfect'
  if (verb.tense !== 'pluperfect' || verb.voice !== 'passive') return false
  return cues.governor(verb.lemma)?.classes.some((one) => one === 'plan' || one === 'expect') === true
}

/** By how many days to move a weekday that lies so many ahead, to be that which is nearest to the article. */
function nearest(ahead: number): number {
  if (ahead < -WEEK / 2) return WEEK
  return ahead > WEEK / 2 ? -WEEK : 0
}

/** So many days later; with none, in the next year. */
function moved(placed: Placed, days: number | null): Placed {
  const { time, date } = placed
  const first = dayOf(time.earliest)
  if (!first || !date || days === 0) return placed
  const value =
    days === null
      ? date.value.replace(/^\d{4}/, (year) => String(Number(year) + 1).padStart(4, '0'))
      : String(first.plusDays(days))
  return { ...placed, date: { value, precision: date.precision }, time: { ...time, value, ...spanOf(value) } }
}
