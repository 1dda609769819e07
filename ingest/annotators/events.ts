import type { EventStatus } from '../../graph/extraction.ts'
import { groupBy } from '../../graph/group-by.ts'
import type { Annotator, Clause, Event, Phrase, Statement } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import type { Places } from '../places.ts'
import { readPlover } from '../plover/plover.ts'
import type { Register } from '../register.ts'
import { lookingAhead, soonIn } from './frames/ahead-times.ts'
import { askedAtBehest, attendant, speakerBeside } from './frames/attendants.ts'
import { eventConfidence } from './frames/confidence.ts'
import { type Cues, readCues } from './frames/cues.ts'
import { dateOwners } from './frames/date-owners.ts'
import { dateOf } from './frames/dates.ts'
import { demands, isRefusal, recipientsBelow } from './frames/derive.ts'
import { type Draft, fold } from './frames/folding.ts'
import { speakersWithoutName } from './frames/group-speakers.ts'
import type { GroupNouns } from './frames/groups.ts'
import { countriesOfPlaces, implied, type Named } from './frames/implied.ts'
import { insideStatements } from './frames/inside.ts'
import { leadDate } from './frames/lead-dates.ts'
import { type Frame, noEnds, readLexicon } from './frames/lexicon.ts'
import { occasionDates } from './frames/occasion-dates.ts'
import { placeTimes } from './frames/placed-times.ts'
import { eventPlaces } from './frames/places.ts'
import { asItWasSaid, datesOfSaying, statementBeside } from './frames/said-dates.ts'
import { signalsOf } from './frames/signals.ts'
import { decide, statusTable } from './frames/status.ts'
import { takenUpDates } from './frames/taken-up-dates.ts'
import { joinSpans } from './frames/time-spans.ts'
import { offTopic } from './frames/topic.ts'
import { findTriggers, onlyBare, type Trigger } from './frames/triggers.ts'
import { type Demonym, type View, view } from './frames/view.ts'
import { byStart } from './spans.ts'

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
export function events(
  pack: LanguagePack,
  groups: GroupNouns,
  demonym: Demonym,
  register?: Register,
  places?: Places,
): Annotator {
  const lexicon = readLexicon(pack)
  const cues = readCues(pack)
  const table = statusTable()
  const told = decide(table, new Set())
  const plover = readPlover()
  const isOffTopic = offTopic(pack)
  const derived = (type: Frame['type'], name: string): Frame => ({
    patterns: [],
    free: true,
    again: false,
    weight: 0,
    type,
    mode: null,
    cameo: plover.cameo(type, '-'),
    durative: false,
    words: [],
    ends: noEnds,
    rule: `${pack.language}/derived:${name}:${type}`,
    example: '',
    expect: '',
  })
  const request = derived('REQUEST', 'modal')
  const refusal = derived('REJECT', 'refusal')
  const countryOf = countriesOfPlaces(pack, register, places)
  const placesIn = eventPlaces(pack, cues, places, register)
  return (document) => {
    if (document.clauses.length === 0 || isOffTopic(document)) return { events: [] }
    const seen = view(document, demonym, countryOf, groups)
    const inside = insideStatements(document.statements)
    const named = findTriggers(seen, lexicon, cues)
    const verbs = new Map<number, Trigger>()
    for (const trigger of named) if (trigger.phrase === null) verbs.set(trigger.clause.index, trigger)
    const found = named.map((trigger): Trigger => {
      const statement = document.statements[inside(trigger.start) ?? -1]
      const below = recipientsBelow(seen, trigger, verbs)
      const wished = attendant(seen, cues, trigger)
      const there = wished.length > 0 ? wished : askedAtBehest(seen, cues, trigger)
      const beside = there.length > 0 ? there : speakerBeside(seen, cues, trigger, statement)
      const own = withoutSpeaker(
        below.length > 0 ? [...trigger.participants, ...below] : trigger.participants,
        statement,
      )
      const all = beside.length > 0 ? [...own, ...beside] : own
      const participants = onlyBare(seen, all) ? [] : all
      if (participants === trigger.participants) return trigger
      const { frame, taken, token, start, end, clause, phrase, attributive } = trigger
      return { frame, participants, taken, token, start, end, clause, phrase, attributive }
    })
    const demanded = demands(seen, cues, request, found)
    const triggers = byStart(demanded.length > 0 ? [...found, ...demanded] : found)
    const placeOf = placesIn(seen, triggers)
    // Nothing in a sentence dates what stands in another, so that a long text costs no more by the word than a short one.
    const times = groupBy(
      lookingAhead(seen, cues, joinSpans(seen, cues, placeTimes(seen, cues))),
      ({ first }) => document.tokens[first]?.sentence ?? -1,
    )
    const soon = soonIn(seen)
    const beside = groupBy(triggers, ({ clause }) => clause.sentence)
    const owners = dateOwners(seen, cues, times)
    const takenUp = takenUpDates(seen, cues, times)
    const onOccasion = occasionDates(seen, cues, lexicon)
    const saidOn = datesOfSaying(seen, cues, times)
    const fromSaying = asItWasSaid(seen, times)
    const dateOfLead = leadDate(seen, cues, times, owners)
    // “Lund ist zurückgetreten. Das teilte sie am Montag mit”: what is said of a whole sentence leaves it told.
    const isTold = (statement: number | null) =>
      statement === null || document.statements[statement]?.rule.endsWith('/anaphor') === true
    const today = document.article.publishedAt?.slice(0, 10) ?? null
    const confidenceOf = eventConfidence(document.mentions)
    const statusAt = new Map<number, EventStatus>()
    const drafts: Told[] = []
    for (const trigger of triggers) {
      const { clause, phrase, attributive } = trigger
      const near = times.get(clause.sentence) ?? []
      const dated = dateOf(
        seen,
        cues,
        trigger,
        beside.get(clause.sentence) ?? [],
        near,
        owners,
        times.get(clause.sentence - 1) ?? [],
      )
      const statement = inside(trigger.start)
      const date = dated && statement !== null ? fromSaying(trigger, dated, document.statements[statement]!) : dated
      // What describes a noun is over, whatever is said of the noun.
      const signals = attributive ? new Set(['perfect', 'past']) : signalsOf(seen, cues, trigger)
      if (date?.value && date.earliest && today && date.earliest > today) signals.add('date:ahead')
      else if (date?.value && date.latest && today && date.latest >= today) signals.add('date:open')
      else if (date?.value && date.latest && today && date.latest < today) signals.add('date:gone')
      else if (!date && soon.has(clause.index)) signals.add('date:ahead')
      if (statement !== null) signals.add('reported')
      const above = clause.parent === null ? undefined : statusAt.get(clause.parent)
      if (above) signals.add(`above:${above}`)
      const refused = isRefusal(trigger, signals)
      const frame = refused ? refusal : trigger.frame
      const row = refused || frame === request ? told : decide(table, signals)
      if (phrase === null) statusAt.set(clause.index, row.status)
      drafts.push({
        trigger,
        definite: !attributive && (phrase?.definite ?? false),
        again: trigger.frame.again,
        bare: !trigger.frame.free,
        nominal: phrase !== null && !attributive,
        sentence: clause.sentence,
        clause: clause.index,
        carrier: phrase === null || attributive ? null : carrierOf(seen, cues, phrase),
        within:
          phrase === null && (clause.kind === 'infinitive' || clause.kind === 'participial') ? clause.parent : null,
        event: {
          index: 0,
          type: frame.type,
          mode: frame.mode,
          status: row.status,
          trigger: { start: trigger.start, end: trigger.end },
          participants: trigger.participants.map(({ actorId, role, start, end }) => {
            return { actorId, role, mention: { start, end, text: document.text.slice(start, end) } }
          }),
          date:
            date ??
            takenUp(trigger) ??
            onOccasion(trigger, drafts) ??
            saidOn(trigger, document.statements[statement ?? statementBeside(document, trigger) ?? -1]) ??
            (isTold(statement) ? dateOfLead(trigger, row.status) : null),
          placeId: placeOf(trigger, row.status, signals.has('reported')),
          cameo: frame.cameo,
          quadClass: plover.quadClass(frame.type),
          scale: plover.scale(frame.type),
          assertedBy: statement,
          confidence: confidenceOf(trigger, row.status),
          rule: `${frame.rule}/${row.name}`,
        },
      })
    }
    const nearby = groupBy(drafts, ({ sentence }) => sentence)
    const kept = drafts.filter((draft) => {
      const near = nearby.get(draft.sentence) ?? []
      const refused = refusedByAnother(draft, near, document.clauses)
      return !deniesAnother(draft, near) && !refused && !endedByAnother(draft, near)
    })
    const finished = finish(kept)
    const spoken = speakersWithoutName(seen, demonym)
    const actors: Named[] = [...spoken.named]
    for (const { participants } of finished.events) actors.push(...participants)
    return {
      ...finished,
      statements: spoken.statements,
      ...implied(document, actors, pack.language, seen.groups.get, register),
    }
  }
}

/** “The party had refused to sign the text, Ada Lund, its leader, said”: who is named behind what is said has no part in it. */
function withoutSpeaker(
  participants: Trigger['participants'],
  statement: Statement | undefined,
): Trigger['participants'] {
  const speaker = statement?.speaker
  if (!speaker || speaker.start < statement.content.end) return participants
  const isSpeaker = ({ start, end }: { start: number; end: number }) => start >= speaker.start && end <= speaker.end
  return participants.some(isSpeaker) ? participants.filter((one) => !isSpeaker(one)) : participants
}

/** The clause whose verb carries a noun, unless by a preposition that puts one after the other. */
function carrierOf(seen: View, cues: Cues, phrase: Phrase): number | null {
  const slot = seen.slotAbove(phrase)
  const order = slot?.preposition ? cues.relation(slot.preposition, 'preposition') : null
  return slot && (order === null || order === 'DURING' || order === 'NONE') ? slot.clause : null
}

/** “bestreitet jede Einmischung”: a denial of an event is told by that event's status, and is none of its own. */
function deniesAnother({ trigger, event }: Told, all: readonly Told[]): boolean {
  // “rejected Mali's claim that …” tells against whom too
  const plain =
    event.type === 'REJECT' && event.mode === null && event.participants.every(({ role }) => role === 'actor')
  if (event.mode !== 'deny' && !plain) return false
  const { index, tokens } = trigger.clause
  const denies = ({ event: { participants } }: Told) =>
    !plain ||
    participants.some(
      ({ role, actorId }) => role === 'actor' && event.participants.some((one) => one.actorId === actorId),
    )
  return all.some(
    (other) =>
      other.event.status === 'denied' &&
      denies(other) &&
      other.event.rule.endsWith('/denied-claim') &&
      ((other.nominal ? !plain && other.trigger.clause.index === index : other.trigger.clause.parent === index) ||
        // „wies den Vorwurf zurück, es habe …“
        (other.trigger.clause.parent === null &&
          other.event.mode !== 'deny' &&
          isAround(tokens, other.trigger.clause))),
  )
}

/** Whether a clause stands behind the first words of another, or right behind all of them. */
function isAround(tokens: readonly number[], { tokens: [first] }: Clause): boolean {
  const [begin, end] = [tokens[0], tokens.at(-1)]
  return begin !== undefined && end !== undefined && first !== undefined && begin < first && first <= end + 2
}

/** What a refusal refuses is told by the refusal, however deep: “lehnte einen Rückzug ab”, “rejected an offer to host talks”. */
const refusedByAnother = (
  { trigger, event, nominal }: Told,
  all: readonly Told[],
  clauses: readonly Clause[],
): boolean => {
  // “wies Forderungen zurück” denies what was demanded, not that it was.
  const rebuffed =
    nominal && (event.type === 'REQUEST' || event.type === 'ACCUSE') && event.rule.endsWith('/denied-claim')
  if (!rebuffed && !event.rule.endsWith('/refused')) return false
  let above = nominal ? trigger.clause.index : trigger.clause.parent
  for (let step = 0; above !== null && step < 4; step++) {
    const clause = above
    if (
      all.some(
        ({ event: { type }, trigger: other }) =>
          (type === 'REJECT' || type === 'RULE') && other.phrase === null && other.clause.index === clause,
      )
    )
      return true
    above = clauses[clause]?.parent ?? null
  }
  return false
}

const ended = new Set(['AID', 'AGREE', 'COOPERATE', 'CONSULT', 'SUPPORT'])

/** What a suspension suspends is told by the suspension: “setzte die Hilfe aus”, “suspended the treaty”. */
const endedByAnother = ({ trigger, event, nominal }: Told, all: readonly Told[]): boolean =>
  nominal &&
  ended.has(event.type) &&
  (event.status === 'happened' || event.status === 'ongoing' || event.rule.endsWith('/cancelled')) &&
  all.some(
    ({ event: { type }, trigger: other }) =>
      type === 'SANCTION' && other.phrase === null && other.clause.index === trigger.clause.index && isObject(trigger),
  )

/** Whether the phrase of a noun is what the verb of its clause does something to. */
const isObject = ({ phrase, clause }: Trigger): boolean =>
  phrase !== null &&
  clause.slots.some(
    ({ phrase: index, role }) =>
      index === phrase.index && (role === 'object' || (role === 'subject' && clause.verb?.voice === 'passive')),
  )

/** Talks of nobody in particular tell something only where they are denied or called off (“no talks are planned”) or have a day. */
const isEmpty = ({ again, bare, event: { participants, status, date } }: Draft): boolean =>
  again || (bare && participants.length === 0 && status !== 'denied' && status !== 'cancelled' && date === null)

function finish(told: readonly Told[]): { events: readonly Event[] } {
  const { kept, place } = fold(told)
  const events: Event[] = []
  const indexes = kept.map((draft) => (isEmpty(draft) ? null : events.push(numbered(draft.event, events.length)) - 1))
  const byTrigger = new Map<Trigger, number>()
  for (const one of told) {
    const index = indexes[place.get(one)!]
    if (index != null) byTrigger.set(one.trigger, index)
  }
  toldOf.set(events, byTrigger)
  return { events }
}

const numbered = (event: Event, index: number): Event => (event.index === index ? event : { ...event, index })
