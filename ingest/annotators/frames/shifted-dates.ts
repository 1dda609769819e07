import type { EventDate } from '../../../graph/extraction.ts'
import type { Clause } from '../../document.ts'
import { spanOf } from '../times/calendar.ts'
import { type Cues, governorOf } from './cues.ts'
import type { Placed } from './placed-times.ts'
import type { Trigger } from './triggers.ts'
import type { View } from './view.ts'

/** “zwei Tage nach ihrer Wahl”, “nine days after they met …”: so long before or after the date of the clause above; hours are within its day. */
export function shiftedDate(
  view: View,
  cues: Cues,
  { phrase, clause: own }: Trigger,
  times: readonly Placed[],
  earlier: readonly Placed[],
): EventDate | null {
  const { document } = view
  const clause = phrase ? own : hostOf(view, cues, own)
  const { tokens } = document
  // A second verb under one conjunction shares it: “after he declared … and sent …”.
  const marker = clause.marker ?? markerBefore(view, clause)
  const opening = phrase ? phrase.first : marker
  const opener = opening === null ? undefined : tokens[opening]
  if (!opener) return null
  const relation = phrase
    ? phrase.preposition && cues.relation(phrase.preposition, 'preposition')
    : cues.relation(opener.lower, 'conjunction')
  if (relation !== 'AFTER' && relation !== 'BEFORE') return null
  const span = view.durationBefore(opener.start)
  const length = span && (/^P(\d+)([DWMY])$/.exec(span.value) ?? (/^PT/.test(span.value) ? ['', '0', 'D'] : null))
  if (!span || !length) return null
  // “in March 2021, six months after …” is a month; days after a month are of no day.
  const dates = length[2] === 'M' || length[2] === 'Y' ? dayOrMonth : day
  const main =
    times.find(
      ({ time, clause: at, first }) =>
        dates.test(time.value) &&
        tokens[first]?.sentence === clause.sentence &&
        (phrase
          ? at?.index === clause.index
          : at?.index !== clause.index && (time.start < span.start || at?.parent === null)),
    ) ?? (takesUp(view, cues, clause) ? earlier.findLast(({ time }) => dates.test(time.value)) : undefined)
  if (!main) return null
  const from = dayOrMonth.exec(main.time.value)![0]
  const count = Number(length[1]) * (relation === 'AFTER' ? -1 : 1)
  const shifted = shift(from.length === 7 ? `${from}-01` : from, count, length[2] as string)
  const value = shifted.slice(0, from.length)
  const end = opener.end
  const expression = { start: span.start, end, text: document.text.slice(span.start, end) }
  return { value, precision: from.length === 7 ? 'month' : 'day', ...spanOf(value), expression }
}

const day = /^\d{4}-\d\d-\d\d/
const dayOrMonth = /^\d{4}-\d\d(?:-\d\d|$)/

/** “minutes before parliament was to vote”: the infinitive is told by the clause above where that has no act of its own. */
function hostOf({ document }: View, cues: Cues, clause: Clause): Clause {
  const above = clause.kind === 'infinitive' && clause.parent !== null ? document.clauses[clause.parent] : undefined
  if (above?.kind !== 'adverbial' || !above.verb) return clause
  return cues.governor(above.verb.lemma)?.classes.includes('occur') === false ? clause : above
}

/** “The vote came two days after …”: the day is that of the sentence before. */
function takesUp(view: View, cues: Cues, { parent }: Clause): boolean {
  const above = parent === null ? undefined : view.document.clauses[parent]
  return above !== undefined && governorOf(cues, view, above)?.classes.includes('occur') === true
}

/** The conjunction of the adverbial clause right before, where this one is joined to it. */
function markerBefore(view: View, clause: Clause): number | null {
  const before = view.document.clauses[clause.index - 1]
  return before && before.parent === clause.parent && before.kind === 'adverbial' && clause.kind === 'adverbial'
    ? before.marker
    : null
}

function shift(day: string, count: number, unit: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (unit === 'D' || unit === 'W') date.setUTCDate(date.getUTCDate() + count * (unit === 'W' ? 7 : 1))
  else if (unit === 'M') date.setUTCMonth(date.getUTCMonth() + count)
  else date.setUTCFullYear(date.getUTCFullYear() + count)
  return date.toISOString().slice(0, 10)
}
