import type { Phrase, Token } from '../../document.ts'
import { Slots } from './clause-slots.ts'
import type { Cues } from './cues.ts'
import type { Frame } from './lexicon.ts'
import type { Participant } from './match.ts'
import type { View } from './view.ts'

/** The slots of a noun: its possessor, its modifiers, and the prepositional phrases at or right behind it. */
export function nounSlots(view: View, cues: Cues, phrase: Phrase, frame: Frame, above: Slots | null): Slots {
  const slots = new Slots()
  const { phrases, tokens } = view.document
  const named = (preposition: string) =>
    frame.patterns.some(({ name }) => name === preposition) || cues.relation(preposition, 'agent') !== null
  const take = (child: Phrase) => {
    if (child.preposition && named(child.preposition)) {
      slots.add(child.preposition, child)
    } else if (child.relation === 'genitive' || child.relation === 'of') slots.add('possessor', child)
  }
  const attached = view.attached(phrase.index)
  // “Peru's arrest of Lund”, „Perus Ausweisung chilenischer Diplomaten“: of two to whom the act belongs the first did it.
  const doer = attached.find((one) => one.relation === 'genitive' && one.last <= phrase.first)
  const agent = doer && frame.patterns.find(({ name }) => cues.relation(name, 'agent') !== null)?.name
  const suffers = (one: Phrase) => one.first >= phrase.last && (one.relation === 'genitive' || one.relation === 'of')
  if (agent && !attached.some(({ preposition }) => preposition === agent) && attached.some(suffers)) {
    slots.add(agent, doer)
    for (const child of attached) if (child !== doer) take(child)
  } else for (const child of attached) take(child)
  // Behind the noun, phrase by phrase, as long as they follow on one another.
  let end = phrase.last
  for (let step = 0, index = phrase.index + 1; step < 4; step++, index++) {
    const next = phrases[index]
    if (!next || next.sentence !== phrase.sentence || next.first > end + 1) break
    const between = next.first > end ? tokens[end] : null
    // “a dinner hosted by Oslo”, but “the attack angered protesters against Oslo”.
    if (between && (between.pos === 'PUNCT' || (isVerbal(between) && !describes(view, between)))) break
    const word = next.first > end ? tokens[next.first - 1]?.lower : undefined
    if (next.preposition && named(next.preposition)) slots.add(next.preposition, next)
    else if (!next.preposition && word && named(word)) slots.add(word, next)
    end = next.last
  }
  if (above)
    for (let { first: slot } = above; slot; slot = slot.next)
      if (named(slot.name) && !slots.has(slot.name))
        for (const one of slot.phrases) if (one !== phrase && !ofAnother(view, one, phrase)) slots.add(slot.name, one)
  return slots
}

const isVerbal = ({ pos }: Token): boolean => pos === 'VERB' || pos === 'AUX'
const describes = (view: View, { index }: Token): boolean => view.clauseAt(index)?.kind === 'participial'

/** “Der Angriff löste Proteste gegen Oslo aus”: what hangs on another noun of the verb is not shared. */
function ofAnother(view: View, one: Phrase, phrase: Phrase): boolean {
  const { phrases } = view.document
  let top = one
  for (let step = 0; step < 4 && top.governor !== null && top.index !== phrase.index; step++)
    top = phrases[top.governor] ?? top
  if (top.index === phrase.index) return false
  // One that hangs on none follows the noun that it may belong to.
  const owner = top === one ? view.phraseAt(one.first - 1) : top
  if (!owner || owner.index === phrase.index || owner.governor !== null || view.isName(owner)) return false
  const role = view.slotOf(owner.index)?.role
  return (role === 'object' || role === 'subject') && owner.kind === 'NP'
}

/** Names and adjectives in the phrase of a trigger noun: “Trumps Besuch”, “der russische Angriff”, “US-Zölle”, “seine Reise”. */
export function namedBeside(view: View, phrase: Phrase, head: Token, frame: Frame): Participant[] {
  const { tokens } = view.document
  const found: Participant[] = []
  let inside: readonly Phrase[] | undefined
  const pattern = (name: string) => frame.patterns.find((one) => one.name === name && one.role !== null && !one.only)
  for (const mention of view.mentions(phrase.first, phrase.last)) {
    if (mention.start <= head.start && mention.end >= head.end) continue
    // “die gegen Bern verhängten Auflagen”: what stands there with a preposition is in the slot of that.
    if (inside === undefined)
      inside = view.attached(phrase.index).filter(({ relation, last }) => relation === 'pp' && last <= phrase.head)
    if (inside.some(({ first, last }) => first <= mention.first && mention.last <= last)) continue
    const next = tokens[mention.last]
    const possessor =
      mention.form === 'pronoun' ||
      mention.first > head.index ||
      (next !== undefined && next.pos === 'PART' && next.index < head.index) ||
      (tokens[mention.last - 1]?.pos === 'PROPN' && mention.last <= head.index && /s$|['’]$/u.test(mention.text))
    const role = pattern(possessor ? 'possessor' : 'modifier')?.role
    if (!role) continue
    const ids = mention.actorIds.length > 0 ? mention.actorIds : mention.actorId === null ? [] : [mention.actorId]
    for (const actorId of ids)
      found.push({ actorId, start: mention.start, end: mention.end, by: possessor ? 'possessor' : 'modifier', role })
  }
  return found
}
