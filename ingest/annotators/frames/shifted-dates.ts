import type { EventDate } from '../../../graph/extraction.ts'
import type { Clause } from '../../document.ts'
import type { Cues } from './cues.ts'
import type { Placed } from './placed-times.ts'
import type { Trigger } from './triggers.ts'
import type { View } from './view.ts'

/** “zwei Tage nach ihrer Wahl”, “nine days after they met …”: so long before or after the date of the clause above. */
export function shiftedDate(
  view: View,
  cues: Cues,
  { phrase, clause }: Trigger,
  times: readonly Placed[],
): EventDate | null {
  const { document } = view
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
  const length = span && /^P(\d+)([DWMY])$/.exec(span.value)
  if (!span || !length) return null
  const main = times.find(
    ({ time, clause: at, first }) =>
      /^\d{4}-\d\d-\d\d/.test(time.value) &&
      tokens[first]?.sentence === clause.sentence &&
      (phrase
        ? at?.index === clause.index
        : at?.index !== clause.index && (time.start < span.start || at?.parent === null)),
  )
  if (!main) return null
  const value = shift(
    main.time.value.slice(0, 10),
    Number(length[1]) * (relation === 'AFTER' ? -1 : 1),
    length[2] as string,
  )
  const end = opener.end
  const expression = { start: span.start, end, text: document.text.slice(span.start, end) }
  return { value, precision: 'day', earliest: value, latest: value, expression }
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
