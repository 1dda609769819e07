import type { Mention, Phrase } from '../../document.ts'
import type { View } from './view.ts'

const nobody: readonly string[] = []
/** Sentences back to the one that tells for whom somebody speaks. */
const farthest = 3

/**
 * “Oslo’s council met. A spokesman said …”, “…, it said in the statement”: who spoke or acted last, where nothing beside one who speaks for
 * others says for whom he does. Organisations first, `any` takes persons too.
 */
export function spokenFor(view: View, phrase: Phrase, any: boolean): readonly string[] {
  const { tokens, sentences, phrases } = view.document
  const own = sentences[tokens[phrase.head]!.sentence]!
  for (let index = own.index; index >= Math.max(0, own.index - farthest); index--) {
    const sentence = sentences[index]!
    if (own.paragraph - sentence.paragraph > 1) break
    const slot = view.rootOf(sentence)?.slots.find(({ role }) => role === 'subject' || role === 'agent')
    const subject = slot && phrases[slot.phrase]
    const acting = subject && subject.end <= phrase.start ? view.mentionsAt(subject.head) : []
    // “Ada Lund, a spokesman said, would not come”
    for (const mention of acting) if (speaks(mention, any || index === own.index)) return [mention.actorId!]
    // “The board kept silent. A spokesman said …”: of a body that nobody has named
    if (subject && !any && index < own.index && isBody(view, subject) && acting.length === 0) return nobody
    for (const { role, phrase: index } of view.rootOf(sentence)?.slots ?? []) {
      const other = phrases[index]
      if (role === 'oblique' || !other || other.end > phrase.start) continue
      for (const { actorId } of view.mentionsAt(other.head)) if (actorId?.startsWith('organization:')) return [actorId]
    }
  }
  return nobody
}

const speaks = ({ actorId }: Mention, any: boolean) =>
  actorId !== null &&
  (actorId.startsWith('organization:') || actorId.startsWith('country:') || (any && actorId.startsWith('person:')))

/** A definite noun that is nobody's name. */
const isBody = ({ document: { tokens } }: View, { head, definite, number }: Phrase): boolean =>
  definite === true && number === 'sing' && tokens[head]!.pos === 'NOUN'
