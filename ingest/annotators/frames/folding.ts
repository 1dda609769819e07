import type { EventDate } from '../../../graph/extraction.ts'
import type { Event } from '../../document.ts'

/** An event before it is known whether it stands only inside a statement, with what folding asks of it. */
export interface Draft {
  readonly event: Event
  /** A definite noun (“das Treffen”) may take up what was told before; an indefinite one or a verb tells it anew. */
  readonly definite: boolean
  readonly nominal: boolean
  /** It takes up an event told before, and tells none by itself. */
  readonly again: boolean
  /** It tells nothing without participants. */
  readonly bare: boolean
  readonly sentence: number
  readonly clause: number
  /** The clause above, where this one tells what for or what with (“met to discuss”, “attacked, killing”). */
  readonly within: number | null
  /** The clause whose verb carries this noun, unless it tells what came before or after (“killed in an attack”). */
  readonly carrier: number | null
}

/** Drafts of one article with restatements folded into the first that tells of the event; `place` is where each draft is among those kept. */
export function fold(drafts: readonly Draft[]): { kept: Draft[]; place: ReadonlyMap<Draft, number> } {
  const kept: Draft[] = []
  const place = new Map<Draft, number>()
  const byType = new Map<string, number[]>()
  for (const draft of drafts) {
    const alike = byType.get(draft.event.type) ?? []
    const known = restated(draft, alike, kept)
    if (known === undefined) {
      alike.push(kept.length)
      byType.set(draft.event.type, alike)
      place.set(draft, kept.length)
      kept.push(draft)
    } else {
      kept[known] = merge(kept[known]!, draft)
      place.set(draft, known)
    }
  }
  return { kept, place }
}

/** Nobody takes up what was told so many events of its kind before; without an end a long text would cost more by the word than a short one. */
const reach = 100

/** The last of these that a draft restates. */
function restated(draft: Draft, alike: readonly number[], kept: readonly Draft[]): number | undefined {
  const first = Math.max(0, alike.length - reach)
  for (let at = alike.length - 1; at >= first; at--) if (restates(draft, kept[alike[at]!]!)) return alike[at]
  return undefined
}

function restates(later: Draft, earlier: Draft): boolean {
  const a = later.event
  const b = earlier.event
  if (!datesAgree(a, b)) return false
  if (later.again) return ahead.has(b.status)
  if (!statusAgrees(a, b) && !(later.nominal && later.definite && callsOff(a, b))) return false
  const mine = count(a)
  const theirs = count(b)
  const shared = mine === 0 || theirs === 0 ? 0 : sharedBy(a, b)
  if (shared > 0 && isReversed(a, b)) return false
  const subset = shared === mine || shared === theirs
  const otherDay = a.date !== null && b.date === null && a.mode !== b.mode
  if (later.nominal && later.definite) return mine === 0 ? !otherDay : shared > 0 && subset
  // “Vorbereitungen für ein Treffen”: what is planned of nobody in particular is what was planned before.
  if (later.nominal && later.bare && mine === 0 && theirs > 0 && ahead.has(a.status)) return a.mode === b.mode
  if (sameAct(later, earlier)) return true
  const joined = shared === mine || (shared === theirs && a.type !== 'CONSULT')
  if (later.within === earlier.clause && shared > 0 && joined && sameDate({ ...a, date: a.date ?? b.date }, b))
    return true
  if (a.mode !== b.mode) return false
  if (mine === 0) return theirs === 0 && later.nominal && a.trigger.start !== b.trigger.start && sameDate(a, b)
  return shared > 0 && shared === mine && shared === theirs && (sameDate(a, b) || a.date === null || later.nominal)
}

/** “A bomb attack killed two”, “ambushed a convoy, killing two”: one act, told by its verb and by what that verb carries. */
function sameAct(later: Draft, earlier: Draft): boolean {
  const carried = later.nominal ? later.carrier === earlier.clause : earlier.carrier === later.clause
  if (later.nominal === earlier.nominal ? later.within !== earlier.clause : !carried) return false
  const [mine, theirs] = [actorsOf(later.event), actorsOf(earlier.event)]
  if (later.event.type === 'CONSULT') return mine.every((id) => theirs.includes(id))
  return mine.length === 0 || theirs.length === 0 || mine.some((id) => theirs.includes(id))
}

const actorsOf = ({ participants }: Event) =>
  participants.filter(({ role }) => role === 'actor').map(({ actorId }) => actorId)

/** How many take part, each once, of those that hold. */
function count({ participants }: Event, holds: (actor: string) => boolean = () => true): number {
  let found = 0
  for (let at = 0; at < participants.length; at++) {
    const { actorId } = participants[at]!
    if (participants.findIndex((one) => one.actorId === actorId) === at && holds(actorId)) found++
  }
  return found
}

const sharedBy = (a: Event, b: Event): number =>
  count(a, (actor) => b.participants.some(({ actorId }) => actorId === actor))

/** “Israel attacked Iran in retaliation for the attack on Israel”: who was struck there strikes here. Who confers or agrees has no sides. */
function isReversed(a: Event, b: Event): boolean {
  if (a.type === 'CONSULT' || a.type === 'AGREE') return false
  const stays = a.participants.some(({ actorId, role }) =>
    b.participants.some((one) => one.actorId === actorId && one.role === role),
  )
  return !stays
}

const sameDate = (a: Event, b: Event) => a.date?.value === b.date?.value

function datesAgree(a: Event, b: Event): boolean {
  const [x, y] = [a.date, b.date]
  if (!x?.earliest || !y?.earliest || !x.value || !y.value) return true
  return x.earliest <= (y.latest ?? y.earliest) && y.earliest <= (x.latest ?? x.earliest)
}

const exactness = ['day', 'week', 'month', 'quarter', 'year']

/** The date that says most: a day rather than its month, any rather than none or a bound. */
function exacter(first: EventDate | null, later: EventDate | null): EventDate | null {
  if (!first?.precision) return later?.precision ? later : (first ?? later)
  if (!later?.precision) return first
  return exactness.indexOf(later.precision) < exactness.indexOf(first.precision) ? later : first
}

/** Of restatements of what is ahead the surest counts. */
const order = ['hypothetical', 'proposed', 'planned']
const real = new Set(['happened', 'ongoing'])
const ahead = new Set(['hypothetical', 'proposed', 'planned'])

/** What has happened does not restate what was only planned or denied. */
function statusAgrees(a: Event, b: Event): boolean {
  return (
    a.status === b.status || (ahead.has(a.status) && ahead.has(b.status)) || (real.has(a.status) && real.has(b.status))
  )
}

/** “Das Treffen wurde abgesagt”: what was planned, and is no longer. */
const callsOff = (a: Event, b: Event): boolean =>
  (a.status === 'cancelled' && ahead.has(b.status)) || (b.status === 'cancelled' && ahead.has(a.status))

function merge(first: Draft, later: Draft): Draft {
  const { event } = first
  const more = later.event.participants.filter(
    (one) => !event.participants.some(({ actorId }) => actorId === one.actorId),
  )
  const joins = later.within === first.clause || sameAct(later, first)
  const surer =
    ahead.has(event.status) && order.indexOf(later.event.status) > order.indexOf(event.status) && !later.again
  return {
    ...first,
    event: {
      ...event,
      status: surer || later.event.status === 'cancelled' ? later.event.status : event.status,
      participants: event.participants.length === 0 || joins ? [...event.participants, ...more] : event.participants,
      date: later.again ? event.date : exacter(event.date, later.event.date),
      placeId: event.placeId ?? later.event.placeId,
      assertedBy: event.assertedBy === null || later.event.assertedBy === null ? null : event.assertedBy,
    },
  }
}
