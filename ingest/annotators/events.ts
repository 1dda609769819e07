import type { EventStatus } from '../../graph/extraction.ts'
import type { Annotator, Document, Event, Statement } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import { readPlover } from '../plover/plover.ts'
import { type Cues, readCues } from './frames/cues.ts'
import { dateOf, placeTimes } from './frames/dates.ts'
import { type Draft, fold } from './frames/folding.ts'
import { readLexicon } from './frames/lexicon.ts'
import { signalsOf } from './frames/signals.ts'
import { decide, readStatusTable } from './frames/status.ts'
import { offTopic } from './frames/topic.ts'
import { findTriggers, type Trigger } from './frames/triggers.ts'
import { type View, view } from './frames/view.ts'

/** A trigger with the event it names, before restatements are folded: what the links annotator builds on too. */
export interface Told extends Draft {
  readonly trigger: Trigger
}

const toldOf = new WeakMap<readonly Event[], ReadonlyMap<Trigger, number>>()

/** Which event each trigger of a document names, restatements included. */
export const eventsByTrigger = (events: readonly Event[]): ReadonlyMap<Trigger, number> =>
  toldOf.get(events) ?? new Map()

/**
 * Events: what happened, will happen or did not, who took part and when. Needs clauses, actors and statements.
 * A frame (languages/LANG/events) finds them; status comes from the signals around the trigger (frames/status.tsv).
 */
export function events(pack: LanguagePack): Annotator {
  const lexicon = readLexicon(pack)
  const cues = readCues(pack)
  const table = readStatusTable()
  const plover = readPlover()
  const isOffTopic = offTopic(pack)
  return (document) => {
    if (document.clauses.length === 0 || isOffTopic(document)) return { events: [] }
    const seen = view(document)
    const triggers = findTriggers(seen, lexicon, cues)
    const times = placeTimes(seen)
    const today = document.article.publishedAt?.slice(0, 10) ?? null
    const statusAt = new Map<number, EventStatus>()
    const told = triggers.map((trigger): Told => {
      const { frame, clause, phrase } = trigger
      const date = dateOf(seen, cues, trigger, triggers, times)
      const signals = signalsOf(seen, cues, trigger)
      if (date?.value && date.earliest && today && date.earliest > today) signals.add('date:ahead')
      if (insideStatement(document, trigger.start) !== null) signals.add('reported')
      const above = clause.parent === null ? undefined : statusAt.get(clause.parent)
      if (above) signals.add(`above:${above}`)
      const row = decide(table, signals)
      if (phrase === null) statusAt.set(clause.index, row.status)
      return {
        trigger,
        definite: phrase?.definite ?? false,
        nominal: phrase !== null,
        sentence: clause.sentence,
        event: {
          index: 0,
          type: frame.type,
          mode: frame.mode,
          status: row.status,
          trigger: { start: trigger.start, end: trigger.end },
          participants: trigger.participants.map(({ actorId, role, start, end }) => ({
            actorId,
            role,
            mention: { start, end, text: document.text.slice(start, end) },
          })),
          date,
          placeId: null,
          cameo: frame.cameo,
          quadClass: plover.quadClass(frame.type),
          scale: plover.scale(frame.type),
          assertedBy: insideStatement(document, trigger.start),
          confidence: confidenceOf(trigger),
          rule: `${frame.rule}/${row.name}`,
        },
      }
    })
    return finish(told)
  }
}

function finish(told: readonly Told[]): { events: readonly Event[] } {
  const { kept, into } = fold(told)
  const events = kept.map(({ event }, index) => ({ ...event, index }))
  const byTrigger = new Map<Trigger, number>()
  for (const one of told) {
    const index = kept.indexOf(into.get(one) ?? one)
    if (index >= 0) byTrigger.set(one.trigger, index)
  }
  toldOf.set(events, byTrigger)
  return { events }
}

/** The innermost statement in whose content these characters stand. */
function insideStatement({ statements }: Document, offset: number): number | null {
  let best: Statement | null = null
  for (const statement of statements) {
    const { start, end } = statement.content
    if (start <= offset && offset < end && (!best || end - start < best.content.end - best.content.start))
      best = statement
  }
  return best?.index ?? null
}

/** Surer the more of its frame a trigger fills; a noun tells less than a verb. */
function confidenceOf({ frame, participants, phrase }: Trigger): number {
  const roles = new Set(frame.patterns.map(({ role }) => role).filter((role) => role !== null))
  const filled = new Set(participants.map(({ role }) => role))
  const share = roles.size === 0 ? 1 : filled.size / roles.size
  const base = phrase === null ? 0.6 : 0.5
  return Math.round((base + 0.25 * share + Math.min(0.1, frame.weight * 0.025)) * 100) / 100
}

export type { Cues, View }
