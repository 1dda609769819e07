import type { EventDate, EventType } from '../../../graph/extraction.ts'
import type { Clause, Phrase, VerbGroup } from '../../document.ts'
import { isLimit } from './ahead-times.ts'
import { isAttributive, isDoneTo } from './attributive-dates.ts'
import { kindOfWords } from './clause-words.ts'
import { type Cues, governorOf } from './cues.ts'
import type { DateOwners } from './date-owners.ts'
import {
  atTheMeeting,
  atTheSameTime,
  begunBelow,
  explained,
  frontedOver,
  inDeed,
  isMeanwhile,
  mainBefore,
  onTheSpot,
  pointedAt,
} from './dates-around.ts'
import type { Placed } from './placed-times.ts'
import { sharesClauseDate, telling } from './shared-dates.ts'
import { dateFromShift, shiftedDate } from './shifted-dates.ts'
import type { Trigger } from './triggers.ts'
import type { View } from './view.ts'

/** So many clauses may be joined to the one that has a day. */
const JOINED = 3

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
  const { phrase } = trigger
  const sinceIsOther = phrase !== null && times.length > 0 && isRanked(view, cues, phrase)
  // Most sentences name no day.
  const usable =
    times.length === 0
      ? times
      : times.filter(
          ({ date, preposition }) =>
            date !== null &&
            !(sinceIsOther && preposition !== null && cues.relation(preposition, 'preposition') === 'SINCE'),
        )
  if (phrase) {
    const moved = movedTo(view, cues, trigger, usable)
    if (moved) return toDate(view, cues, moved)
    const own = usable.find((placed) => owners.of(placed, triggers) === trigger)
    if (own) return toDate(view, cues, own)
    const inside = usable.find(({ first, last }) => first >= phrase.first && last <= phrase.last)
    // „Die seit Februar laufenden Gespräche werden am Dienstag fortgesetzt“: since when they go on tells less than the day.
    const begun = inside?.preposition != null && cues.relation(inside.preposition, 'preposition') === 'SINCE'
    const beside = begun && usable.some((placed) => placed !== inside && placed.clause?.index === trigger.clause.index)
    if (inside && !beside) return toDate(view, cues, inside)
  }
  const shifted = shiftedDate(view, cues, trigger, times, earlier)
  if (shifted) return shifted
  // All that follows is read off an expression of the sentence.
  if (usable.length === 0) return null
  const isFree = (placed: Placed): boolean => {
    const owner = owners.of(placed, triggers)
    if (owner === null) return true
    // “a visit by Lund, who is expected on Monday”: of what a clause describes and of its own verb.
    if (phrase !== null) return false
    if (owners.isShared(placed)) return !isDoneTo(view, owner, trigger)
    return placed.clause === trigger.clause && owner.clause !== placed.clause
  }
  const free = usable.filter(
    (placed) =>
      isFree(placed) &&
      !isAttributive(view, cues, trigger, placed, owners.isAhead) &&
      (phrase === null || sharesClauseDate(view, cues, owners, trigger, triggers, placed)),
  )
  let clause: Clause | null = trigger.clause
  for (let step = 0; step < 3 && clause; step++) {
    const found =
      free.length > 0
        ? (inClause(view, cues, owners, clause, trigger, free) ??
          pointedAt(view, cues, clause, free) ??
          atTheSameTime(view, cues, clause, free) ??
          frontedOver(view, clause, free) ??
          explained(view, owners, clause, free) ??
          atTheMeeting(view, cues, owners, clause, trigger, free) ??
          onTheSpot(view, cues, owners, clause, free) ??
          inDeed(view, cues, clause, free) ??
          begunBelow(view, cues, clause, trigger, free))
        : null
    if (found) return toDate(view, cues, found)
    const counted = phrase === null ? dateFromShift(view, cues, clause, usable, owners.elsewhere) : null
    if (counted) return counted
    // “was arrested on Monday and later charged”: some other day.
    const apart = kindOfWords(view, cues, clause, ['apart']) !== null
    let beside = apart ? null : besideOf(view, clause)
    for (let joined = 0; beside && joined < JOINED; joined++) {
      const told = beside
      const shared =
        free.find((placed) => placed.clause === told && !owners.disagrees(told, placed)) ??
        explained(view, owners, told, free)
      if (shared) return toDate(view, cues, shared)
      beside = besideOf(view, told)
    }
    if (isDeedBehind(view, cues, clause)) return null
    if (clause.kind !== 'infinitive' && clause.kind !== 'participial' && !isMeanwhile(view, cues, clause)) return null
    const limit = step === 0 && clause.kind === 'infinitive' ? limitAbove(view, cues, clause, free) : undefined
    if (limit) return toDate(view, cues, limit)
    // An infinitive has the time of the clause above, unless that tells of the plan and not of the act.
    if (step === 0 && clause.kind === 'infinitive' && !purpose(cues, view, clause)) return null
    clause = clause.parent === null ? null : (view.document.clauses[clause.parent] ?? null)
  }
  return null
}

/** “gave France until Friday to withdraw” */
function limitAbove(view: View, cues: Cues, { parent }: Clause, free: readonly Placed[]): Placed | undefined {
  const above = parent === null ? undefined : view.document.clauses[parent]
  if (!above || !governorOf(cues, view, above)?.classes.includes('demand')) return undefined
  return free.find((placed) => placed.clause === above && isLimit(cues, placed))
}

/** „Die für Dienstag geplante Sitzung wurde auf Montag vorgezogen“: where something is put off or brought forward, the day to which. */
function movedTo(view: View, cues: Cues, { phrase, clause }: Trigger, usable: readonly Placed[]): Placed | null {
  const slot = view.slotOf(phrase!.index)
  if (slot?.role !== 'object' && !(slot?.role === 'subject' && clause.verb?.voice === 'passive')) return null
  if (!governorOf(cues, view, clause)?.classes.some((one) => one === 'postpone' || one === 'plan')) return null
  return (
    usable.find(
      ({ first, preposition, clause: own }) =>
        own?.index === clause.index &&
        (first < phrase!.first || first >= phrase!.last) &&
        preposition !== null &&
        cues.relation(preposition, 'moved') !== null,
    ) ?? null
  )
}

/** “the first talks since May”, “der schwerste Angriff seit 2014”: then was the one before. */
function isRanked({ document: { tokens } }: View, cues: Cues, { first, head }: Phrase): boolean {
  for (let at = first; at < head; at++) if (cues.attribute(tokens[at]!.lemma) === 'ranked') return true
  return false
}

/** Of the expressions of a clause the nearest that its verb may mean, those inside another circumstance last. */
function inClause(
  view: View,
  cues: Cues,
  owners: DateOwners,
  clause: Clause,
  { token, phrase, frame }: Trigger,
  free: readonly Placed[],
): Placed | null {
  const usable = free.filter(
    (placed) =>
      placed.clause?.index === clause.index &&
      (phrase !== null || !owners.disagrees(clause, placed) || isConvened(cues, frame.type, placed)),
  )
  if (usable.length < 2) return usable[0] ?? null
  // “put off from April to June”: the later is when.
  if (governorOf(cues, view, clause)?.classes.includes('postpone'))
    return usable.reduce((best, one) => ((one.time.earliest ?? '') > (best.time.earliest ?? '') ? one : best))
  const far = (placed: Placed) => {
    // “the premier, in office since 2019, resigned on Monday”: the span in which it happened tells less than the day.
    const begun = placed.preposition !== null && cues.relation(placed.preposition, 'preposition') === 'SINCE'
    return (
      Math.abs(placed.first - token) +
      (owners.elsewhere(placed) ? 1000 : 0) +
      (begun ? 2000 : 0) +
      (isJoined(view, placed) && placed !== usable[0] ? 4000 : 0)
    )
  }
  return usable.reduce((best, one) => (far(one) < far(best) ? one : best))
}

const between: ReadonlySet<string> = new Set(['ADP', 'DET', 'ADV'])

/** „der am Montag in Oslo Berg und am Dienstag in Bern Lund traf“: of days that a conjunction joins the first, wherever the verb stands. */
function isJoined({ document: { tokens } }: View, { first, start }: Placed): boolean {
  let before = first - 1
  while (before > 0 && (tokens[before]!.start >= start || between.has(tokens[before]!.pos))) before--
  return tokens[before]?.pos === 'CCONJ'
}

const convened: ReadonlySet<EventType> = new Set(['CONSULT', 'ELECT', 'PROTEST'])

/** „hat für Freitag einen Gipfel einberufen“: the day for which a verb sets what it tells of. */
const isConvened = (cues: Cues, type: EventType, { preposition }: Placed): boolean =>
  convened.has(type) && preposition !== null && cues.relation(preposition, 'appointed') !== null

const judging = ['partner', 'errand', 'dated'] as const

/** “jailed on Monday for plotting a coup”, “charged with killing …”: what somebody is judged for is not of the day of the judgement. */
function isDeedBehind({ document: { tokens } }: View, cues: Cues, { kind, marker }: Clause): boolean {
  const word = marker === null ? undefined : tokens[marker]?.lower
  if (kind !== 'participial' || word === undefined) return false
  const order = cues.relation(word, 'preposition')
  if (order !== null) return order !== 'DURING' && order !== 'NONE'
  return judging.some((each) => cues.relation(word, each) !== null)
}

/** The clause with which one shares subject and tense: “flew to Oslo on Monday and met Lee” is one day's work. */
function besideOf(view: View, clause: Clause): Clause | null {
  const { index, verb, slots, tokens, kind, parent } = clause
  // “hatte den Mann, der floh, am Sonntag gefasst und nach Oslo gebracht”: one auxiliary for both.
  if (verb?.form === 'participle' && verb.finite === null && kind === 'main') return mainBefore(view, clause)
  const subject = slots.find(({ role }) => role === 'subject')
  // “dismissed the premier, Ada Lund, dissolved parliament and …”: who did it stands with the first.
  if (!subject && kind === 'main' && verb) {
    const above = mainBefore(view, clause)
    return above?.verb && isAlike(verb.tense, above.verb.tense) ? above : null
  }
  const head = subject && view.document.phrases[subject.phrase]?.head
  const beside = view.document.clauses[index - 1]
  // “called for talks on Monday, which Oslo refused, and condemned …”
  const before = head !== undefined && beside?.tokens.includes(head) ? beside : mainBefore(view, clause)
  if (!verb || !before?.verb || head === undefined || tokens.includes(head) || !before.tokens.includes(head))
    return null
  return kind === before.kind && parent === before.parent && isAlike(verb.tense, before.verb.tense) ? before : null
}

/** “had dismissed one and arrested the other” */
const isAlike = (tense: VerbGroup['tense'], before: VerbGroup['tense']): boolean =>
  tense === before || (before === 'pluperfect' && tense === 'past')

/** Verbs that tell how far an act went, and so are of its own day: “began to”, “versuchte”, “managed to”. */
const staged = new Set(['begin', 'continue', 'attempt', 'occur', 'perform'])

/**
 * Whether an infinitive happens when the clause above does: what for, and what was begun or tried then. What another
 * verb governs does not (“planned on Monday to …”).
 */
function purpose(cues: Cues, view: View, clause: Clause): boolean {
  const parent = clause.parent === null ? null : view.document.clauses[clause.parent]
  if (!parent?.verb || cues.governor(parent.verb.lemma) === null) return true
  const classes = governorOf(cues, view, parent)?.classes ?? []
  return classes.some((one) => staged.has(one)) && !classes.some((one) => telling.has(one))
}

export function toDate(view: View, cues: Cues, { time, date, preposition, start, clause }: Placed): EventDate | null {
  if (!date) return null
  const expression = { start, end: time.end, text: view.document.text.slice(start, time.end) }
  const relation = preposition
    ? (cues.relation(preposition, 'deadline') ?? cues.relation(preposition, 'preposition'))
    : null
  // “vor zwei Jahren” is a day of its own, and no bound.
  // “By evening she had resigned”: of that day.
  const sameDay = time.type === 'TIME' && relation === 'UNTIL' && clause?.verb?.tense === 'pluperfect'
  // “will not be held until May”, “put it off until May”: that is when.
  const isWhen =
    relation === 'UNTIL' &&
    clause?.verb &&
    (clause.verb.negated || governorOf(cues, view, clause)?.classes.includes('postpone') === true)
  if (time.type !== 'DURATION' && !sameDay && !isWhen && (relation === 'BEFORE' || relation === 'UNTIL'))
    return { value: null, precision: null, earliest: null, latest: time.latest ?? time.earliest, expression }
  if (relation === 'AFTER') return { value: null, precision: null, earliest: time.earliest, latest: null, expression }
  const { value, precision } = date
  return { value, precision, earliest: time.earliest, latest: time.latest, expression }
}
