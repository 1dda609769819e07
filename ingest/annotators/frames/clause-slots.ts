import type { Clause, Phrase } from '../../document.ts'
import { type Cues, governorOf } from './cues.ts'
import type { View } from './view.ts'

/** One slot, and the one that was filled after it. */
export interface FilledSlot {
  readonly name: string
  readonly phrases: readonly Phrase[]
  readonly next: FilledSlot | null
}

class Entry implements FilledSlot {
  readonly name: string
  phrases: Phrase[]
  next: Entry | null = null

  constructor(name: string, phrases: Phrase[]) {
    this.name = name
    this.phrases = phrases
  }
}

/** Phrases by the name of their slot; those of a preposition by its lemma. A chain, since a clause fills two or three. */
export class Slots {
  first: Entry | null = null
  #last: Entry | null = null

  #find(name: string): Entry | null {
    for (let one = this.first; one !== null; one = one.next) if (one.name === name) return one
    return null
  }

  get(name: string): Phrase[] | undefined {
    return this.#find(name)?.phrases
  }

  has(name: string): boolean {
    return this.#find(name) !== null
  }

  set(name: string, phrases: Phrase[]): void {
    const known = this.#find(name)
    if (known) known.phrases = phrases
    else this.#append(name, phrases)
  }

  add(name: string, phrase: Phrase): void {
    const known = this.#find(name)
    if (!known) this.#append(name, [phrase])
    else if (!known.phrases.includes(phrase)) known.phrases.push(phrase)
  }

  #append(name: string, phrases: Phrase[]): void {
    const entry = new Entry(name, phrases)
    if (this.#last) this.#last.next = entry
    else this.first = entry
    this.#last = entry
  }

  /** Other slots with lists of their own, or with these lists themselves. */
  static of(filled: FilledSlots, own: boolean): Slots {
    const slots = new Slots()
    for (let one = filled.first; one; one = one.next)
      slots.#append(one.name, own ? [...one.phrases] : (one.phrases as Phrase[]))
    return slots
  }
}

/** Slots that nobody fills further. */
export interface FilledSlots {
  readonly first: FilledSlot | null
  get(name: string): readonly Phrase[] | undefined
  has(name: string): boolean
}

/** The slots of a clause as the active voice would have them, and behind them what is attached to its objects. */
export function clauseSlots(view: View, clause: Clause, cues?: Cues): Slots {
  const slots = new Slots()
  const { phrases } = view.document
  // “shot and killed ten people”: a participle with an object of its own is not passive.
  const active = clause.kind === 'participial' && clause.slots.some(({ role }) => role === 'object')
  const passive = clause.verb?.voice === 'passive' && !active
  const before = view.document.tokens[(clause.tokens[0] ?? 0) - 1]
  const joined = isJoined(clause) && !passive && before?.pos === 'CCONJ'
  const ditransitive = passive && clause.slots.some(({ role }) => role === 'object')
  let attached: Phrase[] | undefined
  const swapped = !passive && disagrees(view, clause)
  for (const { role: given, phrase: index, preposition } of clause.slots) {
    const role = swapped && given === 'subject' ? 'object' : swapped && given === 'object' ? 'subject' : given
    const written = phrases[index]
    const phrase = written && role === 'subject' ? view.behindDateline(written) : written
    if (!phrase) continue
    if (role === 'oblique') {
      // “struck more than 75 targets”: a quantity is no preposition.
      if (preposition && cues?.relation(preposition, 'quantity')) slots.add('object', phrase)
      else if (preposition && isCompanion(view, cues, phrase, preposition))
        slots.add(passive ? 'object' : 'subject', phrase)
      else if (preposition) slots.add(preposition, phrase)
    } else if (role === 'agent' && preposition !== null && isOfNoun(view, clause, phrase)) slots.add('of', phrase)
    else if (role === 'agent' && (clause.verb?.voice === 'passive' || !preposition)) slots.add('subject', phrase)
    else if (role === 'agent' && preposition) slots.add(preposition, phrase)
    else if (role === 'subject' && joined && phrase.first > (clause.tokens[0] ?? 0)) slots.add('object', phrase)
    else if (role === 'subject') slots.add(passive ? (ditransitive ? 'dative' : 'object') : 'subject', phrase)
    else if (role !== 'adverb') slots.add(role === 'genitive' ? 'object' : role, phrase)
    if (role === 'object' || role === 'dative' || (passive && role === 'subject') || role === 'predicate') {
      if (attached) attached.push(phrase)
      else attached = [phrase]
    }
  }
  // A name has no genitive behind it: in “sagte van der Bellen der Stadt … zu” the second is the dative.
  addDatives(view, slots, slots.get('subject'))
  addDatives(view, slots, slots.get('object'))
  for (let one = slots.first; one; one = one.next) addConjuncts(view, one.phrases)
  if (attached) for (const phrase of attached) behind(view, phrase, slots, 0, cues)
  // “Die Minister legten den Eid ab, darunter Klingbeil”: those who are named of a group stand for it.
  const cue = cues && clause.tokens.find((index) => cues.namesMembers(view.document.tokens[index]!))
  const group =
    cue === undefined ? undefined : ['subject', 'object'].find((name) => unnamed(view, slots.get(name), cue))
  if (cue !== undefined && group)
    for (const { phrase: index, role } of clause.slots) {
      const phrase = phrases[index]
      if (!phrase || phrase.first <= cue || role === 'adverb') continue
      for (const one of [phrase, ...view.attached(index)])
        if (one === phrase || one.relation === 'conjunct') slots.add(group, one)
    }
  return slots
}

/** “beim Besuch von Holm wurde er von der Polizei überwacht”: of two the one behind a noun belongs to that. */
function isOfNoun(
  { document: { phrases, tokens } }: View,
  { slots, kind, verb, tokens: own }: Clause,
  { index, first, last, preposition }: Phrase,
) {
  const before = tokens[first - 1]?.pos
  // “Die Anerkennung Malis durch Ghana wurde … kritisiert”: before the verb of a main clause stands one constituent.
  if (kind === 'main' && verb?.finite === last && (before === 'NOUN' || before === 'PROPN') && first > own[0]!)
    return true
  if (before !== 'NOUN') return false
  return slots.some(
    (other) =>
      other.role === 'agent' &&
      other.preposition === preposition &&
      other.phrase > index &&
      phrases[other.phrase] !== undefined,
  )
}

/** “along with Oslo”, “gemeinsam mit Oslo”: who takes part as the subject does. */
function isCompanion(view: View, cues: Cues | undefined, phrase: Phrase, preposition: string): boolean {
  if (!cues) return false
  if (cues.relation(preposition, 'companion') !== null) return true
  const before = view.document.tokens[phrase.first - 1]
  return before !== undefined && before.pos === 'ADV' && cues.relation(before.lower, 'companion') !== null
}

function addDatives(view: View, slots: Slots, names: readonly Phrase[] | undefined) {
  if (names)
    for (const phrase of names)
      for (const child of view.attached(phrase.index))
        if (
          child.relation === 'genitive' &&
          child.first === phrase.last &&
          child.cases.includes('dat') &&
          view.document.tokens[phrase.head]?.pos === 'PROPN'
        )
          slots.add('dative', child)
}

/** Adds what is joined to the phrases of a list, but not what is joined to that. */
function addConjuncts(view: View, list: Phrase[]) {
  const count = list.length
  for (let at = 0; at < count; at++)
    for (const child of view.attached(list[at]!.index)) if (child.relation === 'conjunct') list.push(child)
}

/** “der Vertrag, den Oslo und Bern vermittelt haben”: the verb agrees with what was taken for its object. */
function disagrees(view: View, { kind, marker, verb, slots }: Clause): boolean {
  const { phrases, tokens } = view.document
  const finite = verb?.finite == null ? undefined : tokens[verb.finite]
  const plural = finite?.readings.every(({ numbers }) => numbers?.length === 1 && numbers[0] === 'plur') === true
  const subject = slots.find(({ role }) => role === 'subject')
  const relative = kind === 'relative' && subject !== undefined && phrases[subject.phrase]?.head === marker
  if (!plural || !relative) return false
  const several = (role: string) =>
    slots
      .filter((slot) => slot.role === role)
      .map(({ phrase }) => phrases[phrase])
      .map(
        (one) =>
          one && (one.number === 'plur' || view.attached(one.index).some(({ relation }) => relation === 'conjunct')),
      )
  return several('subject').length === 1 && several('subject')[0] === false && several('object').includes(true)
}

const unnamed = (view: View, list: readonly Phrase[] | undefined, before: number): boolean =>
  list?.some(({ first }) => first < before) === true &&
  list.filter(({ first }) => first < before).every((one) => view.actors(one).length === 0)

/** Prepositional phrases attached to an object, to its conjuncts and to what belongs to it: “aid and arms for Kyiv”. */
function behind(view: View, phrase: Phrase, slots: Slots, depth: number, cues: Cues | undefined) {
  for (const child of view.attached(phrase.index))
    if (isAttributive(phrase, child, cues)) continue
    else if (child.relation === 'pp' && child.preposition) slots.add(child.preposition, child)
    else if (depth < 3 && child.relation !== 'apposition') {
      if (child.preposition) slots.add(child.preposition, child)
      behind(view, child, slots, depth + 1, cues)
    }
}

/** “der von Holm entlassene Minister”: whoever did what a participle tells did not do what the verb does. */
function isAttributive({ head }: Phrase, { preposition, last }: Phrase, cues: Cues | undefined): boolean {
  if (!cues || preposition === null || last > head) return false
  return cues.relation(preposition, 'doer') !== null || cues.relation(preposition, 'agent') !== null
}

/** A second verb joined to the first, whose subject it shares: it opens its clause (“…, lenkte dann aber ein”). */
export const isJoined = ({ verb, tokens, marker }: Clause): boolean =>
  verb !== null && verb.finite !== null && marker === null && tokens[0] === verb.finite

/** An infinitive without a subject of its own takes the one that the verb above gives it. */
export function withControl(
  view: View,
  clause: Clause,
  filled: Slots,
  cues: Cues,
  slots: (clause: Clause) => Slots,
): Slots {
  if (clause.verb === null) return filled
  const owner = ownerOf(view, clause, cues)
  if (owner) {
    filled.set('subject', [owner])
    return filled
  }
  if (clause.kind !== 'infinitive' && clause.kind !== 'participial' && !isJoined(clause)) return filled
  const before = isJoined(clause) ? view.document.clauses[clause.index - 1] : undefined
  const parent = clause.parent === null ? before : view.document.clauses[clause.parent]
  if (parent?.sentence !== clause.sentence) return filled
  const verb = parent?.verb
  if (!parent || !verb || parent.index > clause.index) return filled
  const governor = governorOf(cues, view, parent)
  // “told the paper he would stay, calling for talks”: behind a comma it is told of the subject.
  const apart = clause.kind === 'participial' && view.document.tokens[(clause.tokens[0] ?? 0) - 1]?.pos === 'PUNCT'
  if (governor?.control === 'object' && !isJoined(clause) && !apart) {
    const above = slots(parent)
    // “She urged Oslo to …”, “Sie rief Oslo auf, …”, “She called on Oslo to …”: the object, or who stands in a preposition's.
    // „gab Oslo Zeit, …“: the infinitive belongs to the object.
    const objects = above.get('object')?.filter(({ index }) => index !== clause.antecedent)
    const controllers = (objects?.length ? objects : above.get('dative')) ?? actingIn(view, above)
    if (controllers && clause.verb?.voice !== 'passive') filled.set('subject', [...controllers])
  } else if (
    clause.verb?.voice !== 'passive' &&
    (!filled.has('subject') ||
      issued(view, clause, parent) ||
      (governor?.control !== 'none' && purpose(view, clause, parent)))
  ) {
    const subject = parent.verb?.voice === 'passive' ? slots(parent).get('object') : slots(parent).get('subject')
    if (subject) filled.set('subject', [...subject])
  }
  return filled
}

/** “Peru's decision to expel him”, „die Drohung Perus, …“, “a plan by Peru to …”: whose it is would do it; what one asks for another would. */
function ownerOf(view: View, { kind, antecedent, verb }: Clause, cues: Cues): Phrase | undefined {
  const noun = kind === 'infinitive' && antecedent !== null ? view.document.phrases[antecedent] : undefined
  if (!noun || verb?.voice === 'passive') return undefined
  const about = cues.about(view.document.tokens[noun.head]?.lemma ?? '')
  if (about === 'demand' || about === 'propose') return undefined
  return view
    .attached(noun.index)
    .find(
      (one) =>
        (one.relation === 'genitive' ||
          one.relation === 'of' ||
          (one.preposition !== null && cues.relation(one.preposition, 'agent') !== null)) &&
        view.actors(one).length > 0,
    )
}

function actingIn(view: View, { first }: FilledSlots): readonly Phrase[] | undefined {
  for (let slot = first; slot; slot = slot.next)
    if (slot.name !== 'subject' && slot.phrases.some((one) => view.actors(one).length > 0)) return slot.phrases
  return undefined
}

/** “issued a report accusing the army”: a thing that says something says it for whoever issued it. */
function issued(view: View, { kind, marker, slots }: Clause, parent: Clause): boolean {
  if (kind !== 'participial' || marker !== null) return false
  const own = slots.find(({ role }) => role === 'subject')
  const above = own && parent.slots.find(({ phrase }) => phrase === own.phrase)
  return above?.role === 'object' && view.actors(view.document.phrases[own!.phrase]!).length === 0
}

/**
 * “phoned the Belgian minister to thank him”, “rief ihn an, um …”: what for is told of the subject, though an object stands nearer.
 * Nothing opens what somebody is reproached with (“warf ihm vor, zu zögern”).
 */
function purpose(view: View, clause: Clause, parent: Clause): boolean {
  if (clause.kind !== 'infinitive' || clause.marker === null || parent.verb?.voice === 'passive') return false
  const own = clause.slots.find(({ role }) => role === 'subject')
  const above = own && parent.slots.find(({ phrase }) => phrase === own.phrase)
  return above?.role === 'object' && view.actors(view.document.phrases[own!.phrase]!).length > 0
}
