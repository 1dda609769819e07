import type { Event } from '../../document.ts'

/** An event before it is known whether it stands only inside a statement, with what folding asks of it. */
export interface Draft {
  readonly event: Event
  /** A definite noun (“das Treffen”) may take up what was told before; an indefinite one or a verb tells it anew. */
  readonly definite: boolean
  readonly nominal: boolean
  readonly sentence: number
  readonly clause: number
  /** The clause above, where this one tells what for or what with (“met to discuss”, “attacked, killing”). */
  readonly within: number | null
}

/** Drafts of one article with restatements folded into the first that tells of the event. */
export function fold(drafts: readonly Draft[]): { kept: Draft[]; into: Map<Draft, Draft> } {
  const kept: Draft[] = []
  const into = new Map<Draft, Draft>()
  for (const draft of drafts) {
    const known = [...kept].reverse().find((earlier) => restates(draft, earlier))
    if (known) {
      const index = kept.indexOf(known)
      const merged = merge(known, draft)
      kept[index] = merged
      into.set(draft, merged)
      for (const [from, to] of into) if (to === known) into.set(from, merged)
      into.set(known, merged)
    } else kept.push(draft)
  }
  return { kept, into }
}

function restates(later: Draft, earlier: Draft): boolean {
  const [a, b] = [later.event, earlier.event]
  if (a.type !== b.type || !datesAgree(a, b) || !statusAgrees(a, b)) return false
  const mine = new Set(a.participants.map(({ actorId }) => actorId))
  const theirs = new Set(b.participants.map(({ actorId }) => actorId))
  const shared = [...mine].filter((id) => theirs.has(id)).length
  const subset = shared === mine.size || shared === theirs.size
  const otherDay = a.date !== null && b.date === null && a.mode !== b.mode
  if (later.nominal && later.definite) return mine.size === 0 ? !otherDay : shared > 0 && subset
  const joined = shared === mine.size || (shared === theirs.size && a.type !== 'CONSULT')
  if (later.within === earlier.clause && shared > 0 && joined && sameDate({ ...a, date: a.date ?? b.date }, b))
    return true
  if (a.mode !== b.mode) return false
  if (mine.size === 0)
    return theirs.size === 0 && later.nominal && a.trigger.start !== b.trigger.start && sameDate(a, b)
  return (
    shared > 0 && shared === mine.size && shared === theirs.size && (sameDate(a, b) || a.date === null || later.nominal)
  )
}

const sameDate = (a: Event, b: Event) => a.date?.value === b.date?.value

function datesAgree(a: Event, b: Event): boolean {
  const [x, y] = [a.date, b.date]
  if (!x?.earliest || !y?.earliest || !x.value || !y.value) return true
  return x.earliest <= (y.latest ?? y.earliest) && y.earliest <= (x.latest ?? x.earliest)
}

const real = new Set(['happened', 'ongoing'])
const ahead = new Set(['hypothetical', 'proposed', 'planned'])

/** What has happened does not restate what was only planned or denied. */
function statusAgrees(a: Event, b: Event): boolean {
  return (
    a.status === b.status || (ahead.has(a.status) && ahead.has(b.status)) || (real.has(a.status) && real.has(b.status))
  )
}

function merge(first: Draft, later: Draft): Draft {
  const { event } = first
  const more = later.event.participants.filter(
    (one) => !event.participants.some(({ actorId }) => actorId === one.actorId),
  )
  const joins = later.within === first.clause
  return {
    ...first,
    event: {
      ...event,
      participants: event.participants.length === 0 || joins ? [...event.participants, ...more] : event.participants,
      date: event.date ?? later.event.date,
      assertedBy: event.assertedBy === null || later.event.assertedBy === null ? null : event.assertedBy,
    },
  }
}
