import type { EventDate } from '../../../graph/extraction.ts'
import type { Clause } from '../../document.ts'
import { isAttributive } from './attributive-dates.ts'
import { type Cues, governorOf } from './cues.ts'
import { type DateOwners, staging } from './date-owners.ts'
import type { Placed } from './placed-times.ts'
import { sharesClauseDate } from './shared-dates.ts'
import { shiftedDate } from './shifted-dates.ts'
import type { Trigger } from './triggers.ts'
import type { View } from './view.ts'

/** The date of a trigger: the expression that is its noun's own, else its clause's, else the one above. */
export function dateOf(
  view: View,
  cues: Cues,
  trigger: Trigger,
  triggers: readonly Trigger[],
  times: readonly Placed[],
  owners: DateOwners,
  /** The expressions of the sentence before. */
  earlier: readonly Placed[],
): EventDate | null {
  const usable = times.filter(({ date }) => date !== null)
  const { phrase } = trigger
  if (phrase) {
    const own = usable.find((placed) => owners.of(placed, triggers) === trigger)
    if (own) return toDate(view, cues, own)
    const inside = usable.find(({ first, last }) => first >= phrase.first && last <= phrase.last)
    if (inside) return toDate(view, cues, inside)
  }
  const shifted = shiftedDate(view, cues, trigger, times, earlier)
  if (shifted) return shifted
  const free = usable.filter(
    (placed) =>
      (owners.of(placed, triggers) === null || (phrase === null && owners.isShared(placed))) &&
      !isAttributive(view, cues, trigger, placed) &&
      (phrase === null || sharesClauseDate(view, cues, owners, trigger, triggers, placed)),
  )
  let clause: Clause | null = trigger.clause
  for (let step = 0; step < 3 && clause; step++) {
    const found =
      free.length > 0
        ? (inClause(owners, clause, trigger, free) ??
          pointedAt(view, cues, clause, free) ??
          atTheSameTime(view, cues, clause, free) ??
          frontedOver(view, clause, free) ??
          atTheMeeting(view, cues, owners, clause, free) ??
          onTheSpot(view, cues, owners, clause, free) ??
          begunBelow(view, cues, clause, trigger, free))
        : null
    if (found) return toDate(view, cues, found)
    const beside = besideOf(view, clause)
    const shared = beside && free.find((placed) => placed.clause === beside && !owners.disagrees(beside, placed))
    if (shared) return toDate(view, cues, shared)
    if (isDeedBehind(view, cues, clause)) return null
    if (clause.kind !== 'infinitive' && clause.kind !== 'participial' && !isMeanwhile(view, cues, clause)) return null
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

/** “began on Monday, when Oslo …”: the clause tells of the day right before it; “on Monday after Oslo …” is the day of what followed. */
function pointedAt(view: View, cues: Cues, { marker, kind }: Clause, free: readonly Placed[]): Placed | null {
  if (marker === null || (kind !== 'adverbial' && kind !== 'relative' && kind !== 'wh')) return null
  const { tokens } = view.document
  const order = cues.relation(tokens[marker]?.lower ?? '', 'conjunction')
  if (order !== null && order !== 'DURING') return null
  let before = marker - 1
  while (before >= 0 && (tokens[before]?.pos === 'PUNCT' || tokens[before]?.pos === 'ADP')) before--
  return free.find(({ last }) => last - 1 === before) ?? null
}

/** The day of a clause that tells what went on meanwhile: “Speaking on Monday in Oslo, she …”, “Als er am Montag ankam, …”. */
function atTheSameTime(view: View, cues: Cues, { index, verb }: Clause, free: readonly Placed[]): Placed | null {
  if (!verb) return null
  for (const below of view.below(index)) {
    if (!below.verb || (below.tokens[0] ?? 0) > verb.head) continue
    const along = below.kind === 'participial' && below.verb.form === 'present-participle'
    const found = along || isMeanwhile(view, cues, below) ? free.find(({ clause }) => clause === below) : undefined
    if (found) return found
  }
  return null
}

/** So many clauses back the one before may begin. */
const FRONT = 4

/** The main clause before, past those that stand in it. */
function mainBefore({ document: { clauses } }: View, { index, kind, sentence }: Clause): Clause | null {
  if (kind !== 'main') return null
  let before = clauses[index - 1]
  for (let step = 2; before && before.kind !== 'main' && step <= FRONT; step++) before = clauses[index - step]
  return before?.kind === 'main' && before.sentence === sentence ? before : null
}

/** “Am Montag durchsuchte die Polizei das Haus, drei Männer wurden abgeführt”: what opens the first of two main clauses opens both. */
function frontedOver(view: View, clause: Clause, free: readonly Placed[]): Placed | null {
  const before = mainBefore(view, clause)
  if (!before?.verb || before.verb.tense !== clause.verb?.tense) return null
  const opening = view.document.tokens[before.tokens[0] ?? 0]?.start
  return free.find((placed) => placed.clause === before && placed.start === opening) ?? null
}

/** “Donors gathered in Oslo on Monday pledged …”, “the council, which met on Monday, rejected …”: what a meeting decides is of its day. */
function atTheMeeting(
  view: View,
  cues: Cues,
  owners: DateOwners,
  { index, verb }: Clause,
  free: readonly Placed[],
): Placed | null {
  if (!verb) return null
  for (const below of view.below(index)) {
    if ((below.kind !== 'participial' && below.kind !== 'relative') || (below.tokens[0] ?? 0) > verb.head) continue
    const meets = below.verb !== null && cues.relation(below.verb.lemma, 'assembly') !== null
    const found = free.find((placed) => placed.clause === below && (meets || owners.isShared(placed)))
    if (found?.date?.precision === 'day') return found
  }
  return null
}

/** “flew to Oslo on Monday, where she met Lee”: on the day of the journey. */
function onTheSpot(view: View, cues: Cues, owners: DateOwners, clause: Clause, free: readonly Placed[]): Placed | null {
  const { marker, verb, parent } = clause
  const above = parent === null ? undefined : view.document.clauses[parent]
  if (marker === null || !verb || !above?.verb || verb.tense !== above.verb.tense) return null
  if (cues.relation(view.document.tokens[marker]?.lower ?? '', 'place') === null) return null
  return free.find((placed) => placed.clause === above && !owners.disagrees(clause, placed)) ?? null
}

/** “Talks between Oslo and Bern are due to resume on Monday”: the day on which what the subject names begins. */
function begunBelow(
  view: View,
  cues: Cues,
  { index }: Clause,
  { phrase }: Trigger,
  free: readonly Placed[],
): Placed | null {
  if (!phrase || view.slotOf(phrase.index)?.role !== 'subject') return null
  for (const below of view.below(index)) {
    if (below.kind !== 'infinitive' || !below.slots.some((slot) => slot.phrase === phrase.index)) continue
    const classes = governorOf(cues, view, below)?.classes ?? []
    // “due to be held”, and not “appeared to hold”.
    if (
      !classes.some(
        (one) => one === 'continue' || (staging.has(one) && (one !== 'perform' || below.verb?.voice === 'passive')),
      )
    )
      continue
    const found = free.find(({ clause }) => clause === below)
    if (found) return found
  }
  return null
}

const judging = ['partner', 'errand', 'dated'] as const

/** “jailed on Monday for plotting a coup”, “charged with killing …”: what somebody is judged for is not of the day of the judgement. */
function isDeedBehind({ document: { tokens } }: View, cues: Cues, { kind, marker }: Clause): boolean {
  const word = marker === null ? undefined : tokens[marker]?.lower
  if (kind !== 'participial' || word === undefined) return false
  const order = cues.relation(word, 'preposition')
  if (order !== null) return order !== 'DURING' && order !== 'NONE'
  return judging.some((each) => cues.relation(word, each) !== null)
}

/** “when he lost the vote”, “als er ankam”. */
function isMeanwhile({ document: { tokens } }: View, cues: Cues, { kind, marker }: Clause): boolean {
  const conjunction = marker === null ? undefined : tokens[marker]
  return (
    kind === 'adverbial' && conjunction !== undefined && cues.relation(conjunction.lower, 'conjunction') === 'DURING'
  )
}

/** The clause with which one shares subject and tense: “flew to Oslo on Monday and met Lee” is one day's work. */
function besideOf(view: View, clause: Clause): Clause | null {
  const { index, verb, slots, tokens, kind, parent } = clause
  // “hatte den Mann, der floh, am Sonntag gefasst und nach Oslo gebracht”: one auxiliary for both.
  if (verb?.form === 'participle' && verb.finite === null && kind === 'main') return mainBefore(view, clause)
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

export function toDate(view: View, cues: Cues, { time, date, preposition, start }: Placed): EventDate | null {
  if (!date) return null
  const expression = { start, end: time.end, text: view.document.text.slice(start, time.end) }
  const relation = preposition
    ? (cues.relation(preposition, 'deadline') ?? cues.relation(preposition, 'preposition'))
    : null
  // “vor zwei Jahren” is a day of its own, and no bound.
  if (time.type !== 'DURATION' && (relation === 'BEFORE' || relation === 'UNTIL'))
    return { value: null, precision: null, earliest: null, latest: time.latest ?? time.earliest, expression }
  if (relation === 'AFTER') return { value: null, precision: null, earliest: time.earliest, latest: null, expression }
  const { value, precision } = date
  return { value, precision, earliest: time.earliest, latest: time.latest, expression }
}
