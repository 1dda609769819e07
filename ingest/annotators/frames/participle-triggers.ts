import type { Phrase, Token } from '../../document.ts'
import { Slots } from './clause-slots.ts'
import type { Surroundings } from './match.ts'
import type { Finder, Trigger } from './triggers.ts'

const none: readonly never[] = []

/**
 * “der am Sonntag zurückgetretene Präsident”, “die im Mai von Oslo verhängten Auflagen”: a participle that tells of its noun
 * what was done when. Without a day or who did it, it only says which one is meant.
 */
export function participleTrigger({ view, lexicon, cues, best }: Finder, phrase: Phrase): Trigger | null {
  const { tokens } = view.document
  const token = participleOf(tokens, phrase)
  const lemma = token?.readings[0]?.verb
  if (!token || lemma === undefined) return null
  const inside = view.attached(phrase.index).filter(({ relation, last }) => relation === 'pp' && last <= phrase.head)
  // “die von Oslo verhängten Sanktionen gelten”: an act that the noun names is told by the noun.
  const named = () => lexicon.noun(view.headLemma(phrase)).length > 0
  const done = () => !named() && inside.some((one) => isDoer(one) && view.actors(one).length > 0)
  if (!isDated(phrase.first, token.index) && !done()) return null
  const clause = view.clauseAt(token.index)
  const frames = lexicon.verb(lemma).filter(({ words }) => words.length === 0)
  if (!clause || frames.length === 0) return null
  // Of a verb with an object the noun is what it is done to, of any other who does it.
  const match = best(frames, () => around('object')) ?? best(frames, () => around('subject'))
  if (!match || match.participants.length === 0) return null
  const { frame, participants } = match
  const { start, end } = token
  return { frame, participants, taken: none, token: token.index, start, end, clause, phrase, attributive: true }

  function around(name: 'object' | 'subject'): Surroundings {
    const filled = new Slots()
    filled.add(name, phrase)
    for (const one of inside) {
      const agent = name === 'object' && isDoer(one)
      if (one.preposition !== null) filled.add(agent ? 'subject' : one.preposition, one)
    }
    const passive = name === 'object'
    return { view, filled, passive, complements: none, isBody: cues.isBody, lexicon, nominal: false }
  }

  /** “vom Parlament gewählt”, “durch Rebellen besetzt” */
  function isDoer({ preposition }: Phrase): boolean {
    if (preposition === null) return false
    return cues.relation(preposition, 'doer') !== null || cues.relation(preposition, 'agent') !== null
  }

  function isDated(first: number, last: number): boolean {
    for (let at = first + 1; at < last; at++) if (view.isTimeAt(at)) return true
    return false
  }
}

/** The participle right before the noun or its title, behind what stands between it and the article. */
function participleOf(tokens: readonly Token[], { first, head }: Phrase): Token | null {
  for (let at = head - 1; at > first; at--) {
    const token = tokens[at]!
    if (token.pos === 'ADJ' && token.readings[0]?.source === 'declined-participle') return token
    if (token.pos !== 'ADJ' && token.pos !== 'NOUN' && token.pos !== 'PROPN') return null
  }
  return null
}
