import type { Document } from '../../document.ts'
import type { Grammar } from './grammar.ts'
import type { Participant, Workspace } from './workspace.ts'

export interface Antecedent {
  readonly person: Participant
  readonly score: number
}

/** Tokens to look back over; a longer sentence is no sentence. */
const farthest = 400
/** What stands in the paragraph before counts less than what stands in this one. */
const newParagraph = 40

/** Whom a pronoun or an epithet may mean, likeliest first: nearness by sentence, subjects before objects before the rest. */
export function antecedents(
  work: Workspace,
  grammar: Grammar,
  at: number,
  fits: (participant: Participant) => boolean,
  reach = 2,
): Antecedent[] {
  const { tokens } = work.document
  const sentence = tokens[at]!.sentence
  const paragraphOf = (index: number) => work.document.sentences[index]!.paragraph
  const paragraph = paragraphOf(sentence)
  const best = new Map<Participant, number>()
  for (let token = at - 1; token >= Math.max(0, at - farthest); token--) {
    const mention = work.mentionAt(token)
    if (mention?.first !== token || mention.actorIds.length !== 1) continue
    const distance = sentence - tokens[token]!.sentence
    if (distance > reach) break
    const participant = work.actors.get(mention.actorIds[0]!)
    if (!participant || !fits(participant)) continue
    const apart = paragraphOf(tokens[token]!.sentence) === paragraph ? 0 : newParagraph
    const score =
      weight(work.document, grammar, mention.last - 1) - distance * 25 - apart + mention.first / (tokens.length + 1)
    const before = best.get(participant)
    best.set(participant, before === undefined ? score : Math.max(before, score) + 3)
  }
  return [...best].map(([person, score]) => ({ person, score })).sort((a, b) => b.score - a.score)
}

function weight(document: Document, grammar: Grammar, token: number): number {
  const phrase = grammar.phraseOf(token)
  const place = grammar.slotOf(token)
  if (place?.slot.role !== 'subject' && isSubjectBetweenCommas(document, token)) return 80
  // What is attached to another noun (“the son of X”) is not what the sentence is about.
  if (phrase && phrase.head !== token && document.tokens[phrase.head]!.pos !== 'PROPN') return 20
  if (!place) return phrase?.relation === 'genitive' || phrase?.relation === 'of' ? 25 : 35
  const embedded = place.clause.kind === 'relative' ? 8 : 0
  if (place.slot.role === 'subject') return 80 - embedded
  if (place.slot.role === 'object' || place.slot.role === 'dative' || place.slot.role === 'agent') return 55 - embedded
  return 40 - embedded
}

/** “…,” the deputy minister, Ada Lund, told reporters: a verb right behind the comma that closes an apposition. */
export function isSubjectBetweenCommas({ tokens }: Document, last: number): boolean {
  if (tokens[last + 1]?.text !== ',' || tokens[last + 2]?.pos !== 'VERB') return false
  return tokens[last + 2]!.readings.some(({ form }) => form === 'finite')
}
