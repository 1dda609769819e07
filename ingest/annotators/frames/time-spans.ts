import { dayOf, spanOf } from '../times/calendar.ts'
import { type Cues, governorOf } from './cues.ts'
import type { Placed } from './placed-times.ts'
import type { View } from './view.ts'

const WEEK = 7

/** “from Monday to Wednesday”, „zwischen dem 3. und dem 5. Mai“: two expressions that are one span, which has the day of its begin. */
export function joinSpans(view: View, cues: Cues, placed: readonly Placed[]): readonly Placed[] {
  let joined: Placed[] | null = null
  for (let at = 0; at < placed.length; at++) {
    const one = placed[at]!
    const next = placed[at + 1]
    const span = next && isSpan(view, cues, one, next) ? spanned(one, next) : null
    // Most texts have none.
    if (span) joined ??= placed.slice(0, at)
    joined?.push(span ?? one)
    if (span) at++
  }
  return joined ?? placed
}

function isSpan(view: View, cues: Cues, one: Placed, next: Placed): boolean {
  const { preposition, clause, date } = one
  if (preposition === null || clause === null || next.clause !== clause || !date) return false
  if (date.precision !== next.date?.precision) return false
  let conjunction = false
  for (let at = one.last; at < next.first; at++) {
    const token = view.document.tokens[at]!
    conjunction ||= token.pos === 'CCONJ'
    if (token.pos !== 'CCONJ' && token.pos !== 'ADP' && token.pos !== 'DET' && token.text !== '.') return false
  }
  if (conjunction) return cues.relation(preposition, 'span') !== null
  if (cues.relation(preposition, 'dated') === null || next.preposition === null) return false
  const until =
    cues.relation(next.preposition, 'preposition') === 'UNTIL' || cues.relation(next.preposition, 'moved') !== null
  // “put off from Monday to Wednesday”
  return until && !governorOf(cues, view, clause)?.classes.includes('postpone')
}

function spanned(one: Placed, { time, last }: Placed): Placed | null {
  const begin = dayOf(one.time.earliest)
  const end = dayOf(time.latest)
  if (!begin || !end || !one.date) return null
  // “is visiting Oslo from Monday to Wednesday”, on a Wednesday: a week has not gone by.
  const back = begin.count > end.count && one.date.precision === 'day'
  if (begin.count > end.count && !back) return null
  const value = back ? String(begin.plusDays(-WEEK)) : one.date.value
  const { earliest } = spanOf(value)
  return {
    ...one,
    time: { ...one.time, value, earliest, latest: time.latest, end: time.end },
    date: { value, precision: one.date.precision },
    last,
    preposition: null,
  }
}
