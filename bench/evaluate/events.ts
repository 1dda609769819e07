import type { EventRecord, Extraction } from '../../graph/extraction.ts'
import { type Counts, noCounts, pairUp, unpaired } from './match.ts'
import { type Answer, f1Of, type Miss, type Result } from './result.ts'
import { inContext } from './spans.ts'

interface Side {
  readonly text?: string
  readonly code?: string
}

interface CodedEvent {
  readonly plover: string | null
  readonly source?: Side | readonly Side[] | null
  readonly target?: Side | readonly Side[] | null
}

export interface EventsRecord {
  readonly id: string
  readonly text: string
  readonly events?: readonly CodedEvent[]
}

/** Who does what to whom, in words. A side that names nobody is empty. */
interface Act {
  readonly type: string | null
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** PLOVER's classes were renamed and split over the years; the sets were coded with those of 2018 to 2021. */
const renamed: { readonly [type: string]: string } = {
  CONCEDE: 'YIELD',
  RETREAT: 'YIELD',
  DEMAND: 'REQUEST',
  APPEAL: 'REQUEST',
  FIGHT: 'ASSAULT',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
}
const typeOf = (type: string | null) => (type === null ? null : (renamed[type] ?? type))

/** Coded sentences: the class of the event alone, and the class with both sides. */
export function scoreEvents(answers: readonly Answer<EventsRecord>[]): Result {
  const type = noCounts()
  const triple = noCounts()
  const misses: Miss[] = []
  for (const { gold, extraction } of answers) {
    const wanted = (gold.events ?? []).map(
      ({ plover, source, target }): Act => ({ type: typeOf(plover), source: words(source), target: words(target) }),
    )
    const given = extraction ? extraction.events.map((event) => actOf(event, extraction)) : []
    const count = (counts: Counts, like: (a: Act, b: Act) => boolean) => {
      counts.gold += wanted.filter(({ type }) => type !== null).length
      counts.found += given.length
      const pairs = pairUp(wanted, given, (a, b) => Number(a.type !== null && a.type === b.type && like(a, b)))
      counts.right += pairs.size
      return pairs
    }
    const pairs = count(type, () => true)
    const whole = count(triple, (a, b) => names(a.source, b.source) && names(a.target, b.target))
    const { missed, wrong } = unpaired(pairs, wanted.length, given.length)
    const note = (kind: string, where: string) => misses.push({ layer: 'events', kind, source: gold.id, where })
    const show = ({ source, target }: Act) => `${source.join(', ')} → ${target.join(', ')} in: ${gold.text}`
    for (const index of missed) note(`missed ${wanted[index]!.type}`, show(wanted[index]!))
    for (const index of wrong)
      note(`wrong ${given[index]!.type}`, inContext(gold.text, extraction!.events[index]!.trigger))
    for (const index of pairs.keys())
      if (!whole.has(index)) note(`sides of ${wanted[index]!.type}`, show(wanted[index]!))
  }
  return { measures: [f1Of('type', type), f1Of('triple', triple)], misses }
}

/** Of a symmetric event the first participant counts as the source, the others as the target. */
function actOf({ type, participants }: EventRecord, { actors }: Extraction): Act {
  const side = (role: string) =>
    participants
      .filter((participant) => participant.role === role)
      .map(({ actorId, mention }) => {
        const actor = actors.find(({ id }) => id === actorId)
        return [mention.text, actor?.name, ...(actor?.names ?? [])].join(' ')
      })
  const [source, target] = [side('actor'), side('recipient')]
  return target.length === 0 && source.length > 1
    ? { type: typeOf(type), source: source.slice(0, 1), target: source.slice(1) }
    : { type: typeOf(type), source, target }
}

function words(side: CodedEvent['source']): string[] {
  return [side ?? []].flat().flatMap(({ text, code }) => (text || code ? [text ?? ''] : []))
}

const empty = new Set(['the', 'a', 'an', 'of', 'and', 'in', 'to', 'for', 's', 'its', 'his', 'her', 'their'])
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !empty.has(word))

/** Two sides agree where they share a word that says something, or where both are empty. */
function names(wanted: readonly string[], given: readonly string[]): boolean {
  if (wanted.length === 0) return given.length === 0
  const found = new Set(given.flatMap(wordsOf))
  return wanted.flatMap(wordsOf).some((word) => found.has(word))
}
