import type { Entity, Phrase, Token } from '../../document.ts'
import { predicates } from './above-signals.ts'
import type { FilledSlots } from './clause-slots.ts'
import { type Cues, governorOf } from './cues.ts'
import type { Frame, Lexicon, NounPhrase } from './lexicon.ts'
import type { Match, Participant } from './match.ts'
import { namedBeside, nounSlots } from './noun-slots.ts'
import { circumstance } from './signals.ts'
import type { Finder, Trigger } from './triggers.ts'
import type { Filler, View } from './view.ts'

const none: readonly never[] = []

/** The event that a phrase's noun names, with who takes part by the phrase itself or by the verb that carries it. */
export function nounTrigger(finder: Finder, phrase: Phrase): Trigger | null {
  const { view, lexicon, taken } = finder
  // “March” is a month where it is one.
  if (taken.has(phrase.index) || view.isTime(phrase.index) || isTakenUp(finder, phrase)) return null
  const head = triggerToken(view, lexicon, phrase)
  if (!head || (head.pos !== 'NOUN' && head.pos !== 'PROPN')) return null
  const longer = longerNoun(view, lexicon.nounPhrases(head.lemma.toLowerCase()), head)
  const all = lexicon.noun(longer ?? head.lemma)
  if (all.length === 0) return null
  const frames = all.filter((frame) => !isDescribed(view, frame, phrase, head))
  return frames.length === 0 ? null : fitting(finder, phrase, head, frames)
}

/** “agreed to a truce, the first such pause since May”: what is called by another name. */
function isTakenUp({ view: { document }, cues }: Finder, { relation, first, head }: Phrase): boolean {
  if (relation !== 'apposition' && document.tokens[first - 1]?.lower !== ',') return false
  for (let at = first; at < head; at++)
    if (cues.attribute(document.tokens[at]!.lemma.toLowerCase()) === 'taken-up') return true
  return false
}

/** The noun of several words that ends at a token. */
function longerNoun({ document: { tokens } }: View, nouns: readonly NounPhrase[], head: Token): string | undefined {
  for (const { noun, words } of nouns) {
    let fits = true
    for (let at = 0; fits && at < words.length; at++) {
      const token = tokens[head.index - (words.length - 1 - at)]
      fits = token !== undefined && (token.lower === words[at] || token.lemma.toLowerCase() === words[at])
    }
    if (fits) return noun
  }
  return undefined
}

/** “a custody battle”: a word before the noun may say that it is something else. */
function isDescribed({ document: { tokens } }: View, { patterns }: Frame, phrase: Phrase, head: Token): boolean {
  for (const { name, never } of patterns) {
    if (name !== 'any' || !never) continue
    for (let at = phrase.first; at < head.index; at++)
      if (never.lemmas.has(tokens[at]?.lemma.toLowerCase() ?? '')) return true
  }
  return false
}

/** The frame among these that fits best, with who takes part. A function of its own, for few phrases come so far. */
function fitting(
  { view, lexicon, cues, slots, best }: Finder,
  phrase: Phrase,
  head: Token,
  frames: readonly Frame[],
): Trigger | null {
  // A word of a name names no event: “Peace Conference Foundation”.
  if (view.isNamed(head)) return null
  // “withdrew its envoy in protest”
  if (phrase.preposition !== null && phrase.last - phrase.first === 2)
    if (cues.relation(`${phrase.preposition} ${head.lemma}`, 'motive') !== null) return null
  const clause = view.clauseAt(head.index)
  if (!clause) return null
  const slot = view.slotAbove(phrase)
  const verb = clause.verb
  const governor = governorOf(cues, view, clause)
  const phrasal =
    phrase.preposition !== null && verb && cues.governor(`${verb.lemma} ${phrase.preposition}`) === governor
  const object =
    slot && verb && (slot.role === 'object' || phrasal || (slot.role === 'subject' && verb.voice === 'passive'))
  // “ist zu Gesprächen bereit”, “hofft auf ein Treffen”: whose it would be is the subject too.
  const oblique = slot?.role === 'oblique' && slot.phrase === phrase.index && !circumstance(cues, phrase)
  // But “macht Oslo für den Angriff verantwortlich”: who says so is not the one, and whether the other is stays open.
  const ready =
    oblique &&
    !clause.slots.some(({ role }) => role === 'object') &&
    predicates(view, cues, clause).some(({ control }) => control === 'subject')
  const wished = oblique && governor?.classes.some((one) => one === 'hope' || one === 'plan' || one === 'offer')
  // Who orders an act by a noun has it done: “ordered air strikes”.
  const ordered =
    governor?.classes.includes('order') === true && slot?.role === 'object' && slot.phrase === phrase.index
  // “called the strike an act of war”: what something is called, and what is called so, is nobody's act there.
  const judged =
    governor?.classes.includes('convene') === true &&
    clause.slots.filter(({ role }) => role === 'object' || role === 'dative' || role === 'predicate').length > 1
  const carried =
    (((object || wished) && governor?.control === 'subject') || ordered) && !judged && !isAsked(view, cues, phrase)
  const above = carried || ready ? slots(clause) : null
  // “Zwischen A und B gilt eine Waffenruhe”: what the verb only carries shares its prepositional phrases.
  const beside = above ?? (slot && governor && (object || slot.role === 'subject') ? slots(clause) : null)
  let filled: FilledSlots | null = null
  let filledFor: Frame | null = null
  const slotsFor = (frame: Frame): FilledSlots => {
    if (filled === null || frame !== filledFor) {
      const own = nounSlots(view, cues, phrase, frame, beside)
      // “die Verurteilung Nicolas Sarkozys”: the name in the genitive stands in one phrase with its noun.
      if (head.index < phrase.head) own.add('possessor', phrase)
      filled = own
    }
    filledFor = frame
    return filled
  }
  const match =
    best(frames, (frame) => ({
      view,
      filled: slotsFor(frame),
      passive: false,
      complements: none,
      isBody: cues.isBody,
      lexicon,
      nominal: true,
    })) ?? bare(frames)
  if (!match) return null
  const participants = [...match.participants]
  for (const one of namedBeside(view, phrase, head, match.frame))
    if (!participants.some(({ actorId }) => actorId === one.actorId)) participants.push(one)
  // “the pledge by Norway”, “die Festnahme durch die Polizei”: whatever the noun, that is who did it.
  for (let { first: slot } = slotsFor(match.frame); slot; slot = slot.next)
    if (cues.relation(slot.name, 'agent') !== null)
      for (const one of slot.phrases.flatMap((agent) => view.actors(agent)))
        if (one.by !== 'attached' && !participants.some(({ actorId }) => actorId === one.actorId))
          participants.unshift(asActor(one))
  // The subject of what carries the noun is who does it, where neither the noun nor a pair beside it tells.
  const side = match.frame.patterns.some(
    ({ role, name }) => role === 'actor' && (name === 'possessor' || name === 'modifier'),
  )
  const doers = participants.filter(({ role }) => role === 'actor')
  const mediates = match.frame.mode === 'mediate'
  const open = side ? (doers.length < 2 || mediates) && doers.every(({ by }) => by === 'head') : doers.length === 0
  const acts = match.frame.patterns.some(({ role, name }) => role === 'actor' && name !== 'subject')
  // “approved a request from Oslo”: whose it is stands there.
  const told = ordered && doers.length > 0
  const calls = governor?.classes.includes('convene') === true && !convened.has(match.frame.type)
  if (above && acts && open && !told && !calls) {
    // “is engaged in a campaign”: the passive of such a verb is no act of another's.
    const own = above.get('subject') ?? (phrasal && verb?.voice === 'passive' ? above.get('object') : undefined)
    const subject = own?.flatMap((one) => view.actors(one)) ?? []
    // “hofft auf Waffenlieferungen aus Oslo”: who hopes for help would get it.
    const gets = match.frame.type === 'AID' && governor?.classes.includes('hope') === true
    for (const one of subject)
      if (!participants.some(({ actorId }) => actorId === one.actorId))
        participants.unshift(gets ? { ...asActor(one), role: 'recipient' } : asActor(one))
  }
  const empty = participants.length === 0 && !match.frame.free && !match.frame.again
  if (empty && match.frame.type !== 'CONSULT') return null
  const { index: token, start, end } = head
  return { frame: match.frame, participants, taken: match.taken, token, start, end, clause, phrase, attributive: false }
}

/** „wies Forderungen nach einem Rücktritt zurück“: what is asked for is not done by who answers. */
function isAsked(view: View, cues: Cues, { governor, preposition }: Phrase): boolean {
  const above = governor === null ? undefined : view.document.phrases[governor]
  const noun = above && view.document.tokens[above.head]
  if (!noun) return false
  return cues.about(noun.lemma) === 'demand' || cues.about(`${noun.lemma} ${preposition}`) === 'demand'
}

const asActor = ({ actorId, start, end, by }: Filler): Participant => ({ actorId, start, end, by, role: 'actor' })

/** What may be called: “called an election”, not “called it murder”. */
const convened: ReadonlySet<string> = new Set(['ELECT', 'PROTEST', 'CONSULT', 'LEGISLATE', 'REQUEST', 'RETREAT'])

const isNameAt = (entity: Entity | undefined, at: number): boolean => entity?.type === 'ORG' && entity.last === at + 1

/** The noun of a phrase that may name an event: its head, or the noun before a name in the genitive (“der Besuch Baerbocks”). */
function triggerToken({ document: { tokens, entities } }: View, lexicon: Lexicon, phrase: Phrase): Token | null {
  const head = tokens[phrase.head]
  if (head?.pos !== 'PROPN' || phrase.head === phrase.first) return head ?? null
  // “das Militärbündnis OVKS”: what an organisation is called.
  if (!/\p{Ll}s$/u.test(head.text) && phrase.entities.some((index) => isNameAt(entities[index], phrase.head)))
    return head
  for (let index = phrase.head - 1; index >= phrase.first; index--) {
    const token = tokens[index]
    if (token?.pos === 'NOUN') return lexicon.noun(token.lemma).length > 0 ? token : head
  }
  return head
}

/** A frame without its slots, for a noun whose participants stand before it or in the clause above. */
function bare(frames: readonly Frame[]): Match | null {
  const frame = frames.find(({ patterns }) => patterns.every(({ required }) => !required))
  return frame ? { frame, participants: [], taken: [], untold: false } : null
}
