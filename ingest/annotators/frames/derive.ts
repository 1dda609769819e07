import type { Clause, Phrase, Span, Statement } from '../../document.ts'
import { clauseSlots } from './clause-slots.ts'
import type { Cues } from './cues.ts'
import type { Frame } from './lexicon.ts'
import type { Participant } from './match.ts'
import type { Trigger } from './triggers.ts'
import type { Filler, View } from './view.ts'

const cooperative = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT'])
const commissive = new Set(['AGREE', 'REJECT', 'THREATEN', 'CONCEDE', 'AID', 'PROTEST'])
/** What is told to somebody, where no other is named. */
const spoken = new Set(['SUPPORT', 'ACCUSE', 'REQUEST', 'THREATEN', 'AGREE'])
const resolve = ['modal:future', 'modal:intent', 'modal:conditional', 'tense:future']
/** “will sich nicht geweigert haben”: what somebody claims of the past is no resolve. */
const unresolved = ['conditional', 'adverb:likely', 'perfect']
const none: readonly never[] = []

/** Saying that one will not do what another wants is a refusal, and that has happened: “Oslo will not release them.” */
export function isRefusal({ frame, phrase, participants, clause }: Trigger, signals: ReadonlySet<string>): boolean {
  if (phrase !== null || !cooperative.has(frame.type) || !signals.has('negated') || clause.verb?.voice === 'passive')
    return false
  if (!resolve.some((signal) => signals.has(signal)) || unresolved.some((signal) => signals.has(signal))) return false
  return participants.some(({ role }) => role === 'actor')
}

/**
 * Who is meant by a promise, a refusal or a threat stands in the infinitive that tells its content:
 * “threatened to bomb Haifa”, “agreed to withdraw from Lebanon”.
 */
export function recipientsBelow(view: View, trigger: Trigger, verbs: VerbTriggers): readonly Participant[] {
  const { frame, phrase, participants, clause } = trigger
  if (participants.length === 0) return none
  const suspects = frame.mode === 'investigate' ? askedBelow(view, trigger, 'object') : none
  if (suspects.length > 0) return suspects
  if (phrase !== null) return frame.mode === 'mediate' ? mediatedBelow(view, trigger) : none
  const told = toldTo(view, trigger, verbs)
  if (told.length > 0) return told
  if (frame.type === 'REQUEST') return askedBelow(view, trigger)
  if (!commissive.has(frame.type) && frame.mode !== 'investigate') return none
  if (participants.some(({ role }) => role === 'recipient')) return none
  const known = new Set(participants.map(({ actorId }) => actorId))
  // Of two who agree with one another each is the other's side, unless what they agree on is aimed at a third.
  if (participants.length > 1 && frame.patterns.filter(({ role }) => role === 'actor').length > 1)
    return aimedBelow(view, trigger, verbs).filter(({ actorId }) => !known.has(actorId))
  const found = below(view, clause.index, known, 0) ?? beside(view, trigger, known)
  return found.length > 0 || frame.type !== 'AGREE' || frame.mode !== 'deal' || participants.length > 1
    ? found
    : placeBeside(view, clause, known, 'country')
}

/** “called the premier to congratulate her”: who is called is told. */
function toldTo(_view: View, { frame, participants, clause }: Trigger, verbs: VerbTriggers): readonly Participant[] {
  if (!spoken.has(frame.type) || clause.kind !== 'infinitive' || clause.parent === null) return none
  if (participants.some(({ role }) => role === 'recipient')) return none
  const above = verbs.get(clause.parent)
  if (above?.frame.type !== 'CONSULT') return none
  const others = above.participants.filter(({ actorId }) => !participants.some((one) => one.actorId === actorId))
  // Who calls is told first.
  return others.length === 1 && above.participants.length === 2
    ? others.map((one) => ({ ...one, role: 'recipient' }))
    : none
}

/** The event that the verb of a clause names. */
export type VerbTriggers = ReadonlyMap<number, Trigger>

/** “agreed to lift the tariffs on Chile”: at whom that is aimed. */
function aimedBelow(view: View, { clause }: Trigger, verbs: VerbTriggers): readonly Participant[] {
  for (const { index, kind } of view.below(clause.index))
    if (kind === 'infinitive') {
      const found = (verbs.get(index)?.participants ?? none).filter(({ role }) => role === 'recipient')
      if (found.length > 0) return found
    }
  return none
}

/** “a mediation effort to end the rift between Oslo and Bern” */
function mediatedBelow(view: View, { participants, clause }: Trigger): readonly Participant[] {
  if (participants.length > 1) return none
  const known = new Set(participants.map(({ actorId }) => actorId))
  const found = below(view, clause.index, known, 0) ?? none
  return found.length > 1 ? found.map((one) => ({ ...one, role: 'actor' })) : none
}

/** Who stands in the infinitives below a clause, first by name, then by the country of a place. */
function below(view: View, clause: number, known: ReadonlySet<string>, depth: number): Participant[] | null {
  for (const infinitive of view.below(clause)) {
    if (infinitive.kind !== 'infinitive' && infinitive.kind !== 'participial') continue
    // “protesters led by Ann Example occupied …”: what tells who they are is not aimed at anybody.
    const described = infinitive.kind === 'participial' ? infinitive.antecedent : null
    const place = described === null ? null : view.slotOf(described)
    if (place?.role === 'subject' && place.clause === clause) continue
    // “to pull its soldiers out of Cyprus”: what is one's own is not aimed at.
    // “the draft proposed by Oslo”: a participle's subject is whose a thing is.
    const theirs = infinitive.kind === 'participial' && infinitive.verb?.voice === 'passive'
    const phrases: Phrase[] = []
    for (let { first: slot } = clauseSlots(view, infinitive); slot; slot = slot.next)
      if (theirs || slot.name !== 'subject')
        // But “in its war with Cyprus” the other side is told of.
        for (const one of slot.phrases)
          if (view.mentions(one.first, one.head).some(({ actorId }) => known.has(actorId ?? ''))) {
            for (const child of view.attached(one.index)) if (child.relation === 'pp') phrases.push(child)
          } else phrases.push(one)
    const named = phrases.map((one) => view.actors(one).filter(({ actorId }) => !known.has(actorId)))
    const places = phrases.flatMap((one) => view.countryAt(one) ?? []).filter(({ actorId }) => !known.has(actorId))
    // Names before groups, which may be what is sent: “offered to send troops to Mali”.
    const proper = named.find((list) => list.some(({ actorId }) => view.kindOf(actorId) !== 'group'))
    const somewhere = places.length > 0 ? places.slice(0, 1) : undefined
    const found = proper ?? somewhere ?? named.find((list) => list.length > 0) ?? []
    if (found.length > 0) return found.map((filler) => ({ ...filler, role: 'recipient' }))
    const deeper = depth < 2 ? below(view, infinitive.index, known, depth + 1) : null
    if (deeper) return deeper
  }
  return null
}

/** “sent experts to Iran to investigate”: where one goes to do something is where it is done. */
function beside(view: View, { clause }: Trigger, known: ReadonlySet<string>): Participant[] {
  const parent =
    clause.kind === 'infinitive' && clause.parent !== null ? view.document.clauses[clause.parent] : undefined
  if (!parent) return []
  return placeBeside(view, parent, known)
}

/** The country that a clause's prepositional phrases name, or in which a place lies that they do. */
function placeBeside(view: View, clause: Clause, known: ReadonlySet<string>, only?: 'country'): Participant[] {
  for (let { first: slot } = clauseSlots(view, clause); slot; slot = slot.next)
    for (const phrase of slot.phrases) {
      if (phrase.preposition === null) continue
      const countries = view.actors(phrase).filter(({ actorId }) => view.kindOf(actorId) === 'country')
      const place = countries.length === 0 && !only ? view.addressed(phrase) : null
      const found = (place ? [place] : countries).filter(({ actorId }) => !known.has(actorId))
      if (found.length > 0) return found.map((filler) => ({ ...filler, role: 'recipient' }))
    }
  return []
}

/** “demanded that Serbia withdraw”, “an inquiry into whether Serbia withdrew”: who is asked is the subject of what is demanded. */
function askedBelow(view: View, { participants, clause }: Trigger, passive?: 'object'): Participant[] {
  if (participants.some(({ role }) => role === 'recipient')) return []
  const known = new Set(participants.map(({ actorId }) => actorId))
  for (const below of view.below(clause.index)) {
    if (below.kind !== 'complement') continue
    const asked = askedOf(view, below, passive).filter(({ actorId }) => !known.has(actorId))
    if (asked.length > 0) return asked.map((filler) => ({ ...filler, role: 'recipient' }))
  }
  return []
}

/** What somebody says another must do is a demand on them: “Kallas sagte, Serbien müsse …”. */
export function demands(view: View, cues: Cues, request: Frame, triggers: readonly Trigger[]): Trigger[] {
  const { statements, clauses, tokens } = view.document
  const firstClause = firstInside(clauses)
  const requesting = new Set(triggers.filter(({ frame }) => frame.type === 'REQUEST').map(({ clause }) => clause))
  const found: Trigger[] = []
  for (const statement of statements) {
    const speakers = speakersOf(view, statement)
    if (speakers.length === 0) continue
    const clause = firstClause(statement.content)
    const verb = clause?.verb
    const head = verb && tokens[verb.head]
    if (!clause || !verb?.modal || !head || verb.negated || clause.kind === 'conditional') continue
    const modal = cues.modal(verb.modal, verb.mood)
    if (modal !== 'obligation' && modal !== 'duty') continue
    if (requesting.has(clause)) continue
    const asked = askedOf(view, clause).filter(({ actorId }) => !speakers.some((one) => one.actorId === actorId))
    if (asked.length === 0) continue
    found.push({
      frame: request,
      participants: [
        ...speakers.map((one): Participant => ({ ...one, role: 'actor' })),
        ...asked.map((one): Participant => ({ ...one, role: 'recipient' })),
      ],
      taken: [],
      token: head.index,
      start: head.start,
      end: head.end,
      clause,
      phrase: null,
      attributive: false,
    })
  }
  return found
}

/** Finds the first clause with a verb inside a span. */
function firstInside(clauses: readonly Clause[]): (span: Span) => Clause | undefined {
  const ordered = clauses.filter(({ verb }) => verb !== null).sort((a, b) => a.start - b.start)
  return ({ start, end }) => {
    let [from, to] = [0, ordered.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (ordered[middle]!.start < start) from = middle + 1
      else to = middle
    }
    let first: Clause | undefined
    for (let at = from; at < ordered.length && ordered[at]!.start < end; at++) {
      const clause = ordered[at]!
      if (clause.end <= end && (!first || clause.index < first.index)) first = clause
    }
    return first
  }
}

function speakersOf(view: View, { speaker, speakerIds }: Statement): Filler[] {
  if (speaker === null) return []
  const { start, end } = speaker
  if (speakerIds.length > 0) return speakerIds.map((actorId) => ({ actorId, start, end, by: 'head' }))
  // “Rebels in Mali said that Niger must …”: a group, or a country by its adjective.
  return view.fillersAt(start).filter(({ by }) => by === 'head' || by === 'modifier')
}

function askedOf(view: View, clause: Clause, passive?: 'object'): readonly Filler[] {
  const slots = clauseSlots(view, clause)
  const subjects = (passive && clause.verb?.voice === 'passive' ? slots.get(passive) : slots.get('subject')) ?? []
  const named = subjects.flatMap((phrase) => view.actors(phrase)).filter(({ by }) => by === 'head' || by === 'modifier')
  return named.length > 0 ? named : subjects.flatMap((phrase) => view.unnamed(phrase))
}
