import type { EventType } from '../../../graph/extraction.ts'
import type { Phrase } from '../../document.ts'
import type { FilledSlots } from './clause-slots.ts'
import type { Frame, Lexicon } from './lexicon.ts'
import type { Condition, Role, SlotPattern } from './slots.ts'
import type { Filler, View } from './view.ts'

const none: readonly never[] = []

export interface Participant extends Filler {
  readonly role: Role
}

export interface Match {
  readonly frame: Frame
  readonly participants: readonly Participant[]
  /** Phrases that the frame took as its own words: they are no triggers of their own. */
  readonly taken: readonly Phrase[]
  /** Who did it is left out by the passive, though the frame asks for somebody: any other match says more. */
  readonly untold: boolean
}

/** What a frame may ask of a trigger's surroundings beside its phrases. */
export interface Surroundings {
  readonly view: View
  readonly filled: FilledSlots
  readonly passive: boolean
  /** Lemmas of the verbs of complement clauses. */
  readonly complements: readonly string[]
  readonly isBody: (lemma: string) => boolean
  readonly lexicon: Lexicon
  /** The trigger is a noun. */
  readonly nominal: boolean
}

const uncounted: ReadonlySet<string> = new Set(['DET', 'PRON', 'NUM', 'ADJ'])

function meets(around: Surroundings, phrase: Phrase, condition: Condition, subject = false): boolean {
  const { view } = around
  if (condition.asksForWords) {
    if (condition.names(view.headLemma(phrase))) return true
    // “some of the equipment”, “three of the hostages”, “dozens of rockets”, “Teile der Armee”
    const counted = uncounted.has(view.document.tokens[phrase.head]?.pos ?? '') || view.groups.counted(phrase) !== null
    const part = counted || around.isBody(view.headLemma(phrase)) ? view.attached(phrase.index) : none
    for (const { relation, index } of part)
      if ((relation === 'of' || relation === 'genitive') && condition.names(view.headOf(index))) return true
    const title = view.titleLemma(phrase)
    if (title !== '' && condition.names(title)) return true
  }
  const { kinds } = condition
  if (kinds.size === 0) return false
  if (kinds.has('place') && view.hasPlace(phrase)) return true
  for (const { actorId, by } of view.actors(phrase)) {
    if (!kinds.has('actor') && !kinds.has(view.kindOf(actorId))) continue
    if (by === 'head' || subject) return true
    // “Russian exports” are no actor, “Russian troops” are.
    if (view.kindOf(actorId) !== 'person' && around.isBody(view.headLemma(phrase))) return true
  }
  return false
}

function anyMeets(around: Surroundings, phrases: readonly Phrase[], condition: Condition): boolean {
  for (const phrase of phrases) if (meets(around, phrase, condition)) return true
  return false
}

function thatMeet(
  around: Surroundings,
  phrases: readonly Phrase[],
  condition: Condition,
  subject: boolean,
): readonly Phrase[] {
  let found: Phrase[] | undefined
  for (const phrase of phrases)
    if (meets(around, phrase, condition, subject)) {
      found ??= []
      found.push(phrase)
    }
  return found ?? none
}

/** Possessors of a subject act only where the head is a body of theirs: in “Putins Nachbar” not Putin does. */
function actorsFor({ view, isBody }: Surroundings, phrase: Phrase, role: Role): readonly Filler[] {
  const all = view.actors(phrase)
  if (role === 'recipient' || all.every(isDirect)) return all
  const direct = all.filter(isDirect)
  if (direct.length > 0) return direct
  // “a spokesman for the governor” speaks for him too.
  if (!isBody(view.headLemma(phrase))) return none
  const owners = all.filter(({ by }) => by === 'possessor')
  return owners.length > 0 ? owners : all
}

const isDirect = ({ by }: Filler): boolean => by === 'head' || by === 'modifier'

/** Names show no case: where the dative or the object is missing, the other one stands in if its form allows. */
function inSlot({ view, filled }: Surroundings, { name, only, role }: SlotPattern): readonly Phrase[] {
  const own = filled.get(name) ?? none
  if (name === 'dative' && role && !own.some((phrase) => view.actors(phrase).length > 0)) {
    const others = (filled.get('object') ?? []).filter(({ cases }) => cases.length !== 1 && cases.includes('dat'))
    // “schloss sich der Forderung an”
    return others.length === 0 ? own : own.length > 0 ? [...own, ...others] : others
  }
  const named = only?.asksForWords === true
  const asked = named || (role === 'recipient' && only !== null) || (role !== null && own.length === 0)
  if (name === 'object' && asked && !(role === 'recipient' && only?.kinds.size && own.some(isAccusative))) {
    const others = (filled.get('dative') ?? none).filter(({ cases }) => cases.includes('acc') || cases.length === 0)
    return others.length > 0 ? [...own, ...others] : own
  }
  return own
}

/** Acts whose object is a post that is filled: “elected a new president”. */
const filling = new Set(['ELECT', 'APPOINT', 'INAUGURATE'])
const territorial = new Set(['ASSAULT', 'COERCE', 'AID', 'MOBILIZE', 'RETREAT', 'SANCTION', 'CONCEDE'])

/** What a frame says that it tells of nobody: “crossed from Oslo”. */
const says = (preposition: string | null) => (pattern: SlotPattern) =>
  preposition !== null && pattern.name === preposition && pattern.role === null && pattern.only === null

/** Where nobody is named at whom an act is aimed, it is the country where it happens: “bombed a base in Syria”. */
function placed(
  { type, patterns, words }: Frame,
  { view, filled, lexicon }: Surroundings,
  known: readonly Participant[],
): readonly Participant[] {
  if (!territorial.has(type) || known.some(({ role, actorId }) => role === 'recipient' && !view.groups.isBare(actorId)))
    return none
  if (!patterns.some(({ role }) => role === 'recipient')) return none
  const others = (fillers: readonly Filler[]) =>
    fillers.filter(({ actorId }) => !known.some((one) => one.actorId === actorId))
  const aimed = (found: readonly Filler[]): Participant[] => found.map((filler) => ({ ...filler, role: 'recipient' }))
  // First what the object names, then where: “captured Kirkuk”, “bombed a base in Syria”, “attacked a camp in Mosul”.
  const phrases = [...(filled.get('object') ?? none)]
  for (let slot = filled.first; slot; slot = slot.next)
    for (const one of slot.phrases) if (one.preposition !== null) phrases.push(one)
  for (const phrase of phrases) {
    // “killed in a Russian attack”: who strikes is not where.
    const act = phrase.preposition !== null && lexicon.noun(view.headLemma(phrase)).length > 0
    const countries = others(
      view
        .actors(phrase)
        .filter(
          ({ actorId, by }) =>
            !(act && (by === 'modifier' || by === 'possessor')) && view.kindOf(actorId) === 'country',
        ),
    )
    // “put the accord with Chad on ice”: the verb and its own words say nothing without what stands between them.
    if (words.length === 0 && lexicon.isNowhere(phrase.preposition, view.headLemma(phrase))) continue
    if (patterns.some(says(phrase.preposition))) continue
    if (phrase.preposition && countries.length > 0) return aimed(countries)
    const place = view.countryAt(phrase)
    if (place && others([place]).length > 0) return aimed([place])
  }
  return none
}

/** A list with one more in it; begun with its first, because an empty one reserves room for many when it grows. */
function grown<Item>(list: Item[] | undefined, item: Item): Item[] {
  if (!list) return [item]
  list.push(item)
  return list
}

const hasActor = (participants: readonly Participant[] | undefined, actor: string): boolean => {
  if (participants) for (const { actorId } of participants) if (actorId === actor) return true
  return false
}

/** “Die Einfuhr wurde gestoppt”: the passive leaves out who acts, where the frame's own words tell the event without. */
const isUntold = ({ passive }: Surroundings, { patterns }: Frame, subjects: readonly Phrase[]): boolean =>
  passive && subjects.length === 0 && patterns.some(asksForWords) && !patterns.some(asksForSubject)

/** Acts that tell much by whom they befall alone: of a demand or a threat it matters more whose it is. */
const befalling: ReadonlySet<EventType> = new Set(['ACCUSE', 'SUPPORT', 'SANCTION', 'COOPERATE'])

const dealing: ReadonlySet<EventType> = new Set([
  'REQUEST',
  'THREATEN',
  'REJECT',
  'COERCE',
  'ASSAULT',
  'RESIGN',
  'APPOINT',
])

/** “Oslo was criticised”, “the mayor criticised Oslo”: who acts is left out or not known by name, and somebody is named to whom it was done. */
function isDoneTo(around: Surroundings, frame: Frame, subjects: readonly Phrase[]): boolean {
  const { passive, view } = around
  if (passive ? subjects.length > 0 : !subjects.some((one) => isSomebody(view, one))) return false
  if (!befalling.has(frame.type) && (passive || !dealing.has(frame.type))) return false
  if (frame.patterns.some(asksForSubject)) return false
  // “The rebels threatened Oslo”, „Die Partei drohte Lund“
  for (const pattern of frame.patterns)
    if (pattern.role === 'recipient' && (pattern.name === 'object' || pattern.name === 'dative'))
      for (const phrase of inSlot(around, pattern))
        if (view.actors(phrase).some(({ by, actorId }) => by === 'head' && view.kindOf(actorId) !== 'group'))
          return true
  return false
}

const isSomebody = ({ document: { tokens } }: View, { head }: Phrase): boolean =>
  /^(NOUN|PRON)$/.test(tokens[head]!.pos)

const asksForWords = ({ name, required, only }: SlotPattern): boolean =>
  name !== 'subject' && required && only?.asksForWords === true && only.kinds.size === 0

const asksForSubject = ({ name, only }: SlotPattern): boolean =>
  name === 'subject' && only !== null && only.asksForWords

/** “ein Treffen”: with an object that is no dative, the name beside it is one. */
const isAccusative = ({ cases }: Phrase): boolean => cases.includes('acc') && !cases.includes('dat')

const isPlural = ({ number }: Phrase): boolean => number === 'plur'

function anyOf(lemmas: readonly string[], condition: Condition): boolean {
  for (const lemma of lemmas) if (condition.lemmas.has(lemma)) return true
  return false
}

/** Fits a frame to what stands around its trigger; null where something that it asks for is missing. */
export function matchFrame(frame: Frame, around: Surroundings): Match | null {
  const { filled, passive, complements } = around
  // Most frames fail before anything is found, so nothing is made before that.
  let participants: Participant[] | undefined
  let taken: Phrase[] | undefined
  let untold = false
  for (const pattern of frame.patterns) {
    if (pattern.passive) {
      if (!passive) return null
      // “were freed by their captors”: who stands there did it, though the frame asks for nobody.
      for (const phrase of filled.get('subject') ?? none)
        for (const { actorId, start, end, by } of actorsFor(around, phrase, 'actor'))
          if (!hasActor(participants, actorId))
            participants = grown(participants, { actorId, start, end, by, role: 'actor' })
      continue
    }
    if (pattern.name === 'complement') {
      const fits = pattern.only ? anyOf(complements, pattern.only) : complements.length > 0
      // “declined to comment”
      if (pattern.never && anyOf(complements, pattern.never)) return null
      if ((pattern.required && !fits) || (pattern.absent && complements.length > 0)) return null
      continue
    }
    const never = pattern.never
    if (pattern.name === 'any') {
      // Of a noun the words before it are meant (“a bus strike”), not at whom it is aimed (“a strike on a bus”).
      if (never && !around.nominal)
        for (let slot = filled.first; slot; slot = slot.next) if (anyMeets(around, slot.phrases, never)) return null
      continue
    }
    const phrases = inSlot(around, pattern)
    if (never && anyMeets(around, phrases, never)) return null
    if (pattern.absent) {
      // “hielt Lund am Montag fest”: a day is not what must not stand there.
      if (phrases.some(({ index }) => !around.view.isTime(index))) return null
      continue
    }
    const only = pattern.only
    const subject = pattern.name === 'subject'
    const fitting = only ? thatMeet(around, phrases, only, subject) : phrases
    if (pattern.required && fitting.length === 0 && !(subject && isUntold(around, frame, phrases))) {
      if (!subject || !isDoneTo(around, frame, phrases)) return null
      untold = true
    }
    const { role } = pattern
    const own = only?.asksForWords === true && role !== 'recipient' && !subject && !pattern.free
    // What somebody is accused of is told by the accusation alone: “accused Oslo of torture”.
    const charge = frame.type === 'ACCUSE' && role === null && !pattern.free && !only
    if ((own && pattern.required) || charge) for (const phrase of fitting) taken = grown(taken, phrase)
    let count = 0
    // A frame that does not fit is dropped with all that it found.
    if (role)
      for (const phrase of fitting) {
        const named = actorsFor(around, phrase, role)
        // “will look into attacks on its bases in Syria”: who acts is not at whom it is aimed.
        const others = role !== 'recipient' || named.some(({ actorId }) => !hasActor(participants, actorId))
        const meant = others || filling.has(frame.type) ? named : around.view.unnamed(phrase)
        count += named.length
        for (const { actorId, start, end, by } of meant)
          if (!hasActor(participants, actorId)) participants = grown(participants, { actorId, start, end, by, role })
      }
    if (pattern.plural && count < 2 && !fitting.some(isPlural)) return null
  }
  if (!participants) return { frame, participants: none, taken: taken ?? none, untold }
  // Of two who agree on a truce each is the other's side, and where it holds is not.
  if (
    frame.type === 'AGREE' &&
    frame.mode === 'ceasefire' &&
    participants.filter(({ role }) => role === 'actor').length > 1
  )
    return { frame, participants: participants.filter(({ role }) => role === 'actor'), taken: taken ?? none, untold }
  for (const one of placed(frame, around, participants)) participants.push(one)
  return { frame, participants, taken: taken ?? none, untold }
}
