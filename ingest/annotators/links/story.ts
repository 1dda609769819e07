import type { Clause, Document, Event, Span } from '../../document.ts'
import type { Trigger } from '../frames/triggers.ts'

/** A trigger of an article with the event that it names, as links are told between them. */
export interface Told {
  readonly trigger: Trigger
  readonly event: Event
}

/** What the rules of links look through: the triggers in order of the text, by clause and by sentence. */
export interface Story {
  readonly document: Document
  readonly told: readonly Told[]
  readonly inClause: (clause: number) => readonly Told[]
  /** What a clause tells: its verb, else the first noun that is no circumstance. */
  readonly mainOf: (clause: Clause, but?: Told) => Told | null
}

/** A link that a rule has found, with the words that tell it. */
export type Found = (from: Told, to: Told, type: 'AFTER' | 'BEFORE' | 'CAUSES', evidence: Span) => void

const none: readonly never[] = []

export function storyOf(document: Document, byTrigger: ReadonlyMap<Trigger, number>): Story {
  const told: Told[] = []
  for (const [trigger, index] of byTrigger) {
    const event = document.events[index]
    if (event) told.push({ trigger, event })
  }
  told.sort((a, b) => a.trigger.start - b.trigger.start)
  const clauses = new Map<number, Told[]>()
  for (const one of told) {
    const here = clauses.get(one.trigger.clause.index)
    if (here) here.push(one)
    else clauses.set(one.trigger.clause.index, [one])
  }
  const inClause = (clause: number) => clauses.get(clause) ?? none
  const mains = new Map<number, readonly Told[]>()
  /** What may be what a clause tells, the likeliest first: two events, so that one of them is another than that asked for. */
  const candidates = (clause: number): readonly Told[] => {
    const known = mains.get(clause)
    if (known) return known
    const here = inClause(clause)
    const found: Told[] = []
    for (const fits of [isVerb, isPlain])
      for (const one of here) if (found.length < 2 && fits(one) && found[0]?.event !== one.event) found.push(one)
    mains.set(clause, found)
    return found
  }
  return {
    document,
    told,
    inClause,
    mainOf: ({ index }, but) => candidates(index).find(({ event }) => event !== but?.event) ?? null,
  }
}

const isVerb = ({ trigger: { phrase } }: Told): boolean => phrase === null
const isPlain = ({ trigger: { phrase, attributive } }: Told): boolean => phrase?.preposition === null && !attributive
