import type { EventDate } from '../../../graph/extraction.ts'
import type { Clause, Document, TimeExpression } from '../../document.ts'
import { spanOf } from '../times/calendar.ts'
import { type Cues, governorOf, type Relation } from './cues.ts'
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
  const length = span && lengthOf(span)
  if (!length) return null
  // “in March 2021, six months after …” is a month; days after a month are of no day.
  const dates = length.unit === 'M' || length.unit === 'Y' ? dayOrMonth : day
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
  return moved(document, main.time, length, relation === 'AFTER' ? -1 : 1, span.start, opener.end)
}

/** “Zwei Tage vor der Wahl am Sonntag nahm die Polizei …”, “two days after he resigned on Monday …”: the day of the clause above. */
export function dateFromShift(
  view: View,
  cues: Cues,
  clause: Clause,
  times: readonly Placed[],
  elsewhere: (placed: Placed) => boolean,
): EventDate | null {
  const { document } = view
  for (const placed of times) {
    if (!day.test(placed.time.value) || placed.date === null) continue
    const opener = openerOf(view, cues, clause, placed, elsewhere)
    const word = opener === null ? undefined : document.tokens[opener]
    const span = word && view.durationBefore(word.start)
    const length = span && lengthOf(span)
    if (!word || !length) continue
    const relation = cues.relation(word.lower, 'preposition') ?? cues.relation(word.lower, 'conjunction')
    return moved(document, placed.time, length, relation === 'BEFORE' ? -1 : 1, span.start, placed.time.end)
  }
  return null
}

/** The word that opens the phrase or the clause below in which a day stands, where it puts a clause before or after. */
function openerOf(
  view: View,
  cues: Cues,
  clause: Clause,
  placed: Placed,
  elsewhere: (placed: Placed) => boolean,
): number | null {
  const { document } = view
  const inside = placed.clause?.index === clause.index
  if (!inside) {
    const below = placed.clause
    if (below?.parent !== clause.index || below.kind !== 'adverbial' || below.marker === null) return null
    return isOrder(cues.relation(document.tokens[below.marker]?.lower ?? '', 'conjunction')) ? below.marker : null
  }
  if (!elsewhere(placed)) return null
  const noun = document.phrases.findLast(
    ({ last, preposition }) =>
      last <= placed.first && preposition !== null && isOrder(cues.relation(preposition, 'preposition')),
  )
  return noun && clause.tokens.includes(noun.first) ? noun.first : null
}

const isOrder = (relation: Relation | null): boolean => relation === 'AFTER' || relation === 'BEFORE'

interface Length {
  readonly count: number
  readonly unit: string
}

/** Hours are within the day. */
function lengthOf({ value }: TimeExpression): Length | null {
  if (value.startsWith('PT')) return { count: 0, unit: 'D' }
  const found = /^P(\d+)([DWMY])$/.exec(value)
  return found && { count: Number(found[1]), unit: found[2]! }
}

function moved(
  { text }: Document,
  { value: dated }: TimeExpression,
  { count, unit }: Length,
  direction: 1 | -1,
  start: number,
  end: number,
): EventDate {
  const from = dayOrMonth.exec(dated)![0]
  const value = shift(from.length === 7 ? `${from}-01` : from, count * direction, unit).slice(0, from.length)
  const expression = { start, end, text: text.slice(start, end) }
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
