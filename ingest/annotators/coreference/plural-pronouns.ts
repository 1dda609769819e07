import { groupBy } from '../../../graph/group-by.ts'
import type { Phrase } from '../../document.ts'
import type { Grammar, Place } from './grammar.ts'
import type { Participant, Workspace } from './workspace.ts'

/** Whom a plural pronoun may mean: everybody of a coordination, all that a plural stands for, a group. */
export interface PluralAntecedents {
  /**
   * Empty where the likeliest plural before the token is nobody that the article names. A pronoun that `owns` (“their”) may
   * mean the subject of its own clause; another is not of two who take part in one act.
   */
  before(at: number, owns?: boolean): readonly Participant[]
}

/** Whole sentences to look back. */
const reach = 1

export function pluralAntecedents(work: Workspace, grammar: Grammar): PluralAntecedents {
  const { tokens, phrases } = work.document
  let bySentence: ReadonlyMap<number, readonly Phrase[]> | undefined

  return {
    before(at, owns = false) {
      const { sentence } = tokens[at]!
      const own = owns ? null : grammar.slotOf(at)
      for (let distance = 0; distance <= reach; distance++) {
        let best: Phrase | undefined
        let score = 0
        for (const phrase of phrasesOf(sentence - distance)) {
          if (phrase.head >= at || !isPlural(phrase) || (own && isBeside(phrase, own))) continue
          const weight = weightOf(phrase)
          if (weight < score) continue
          best = phrase
          score = weight
        }
        if (best) return actorsOf(best)
      }
      const together = togetherIn(sentence - 1)
      return together.length > 0 ? together : bodyAbove(at)
    },
  }

  /** “The militia freed a sailor whom they had seized”: in English a body is called by a plural too. */
  function bodyAbove(at: number): readonly Participant[] {
    if (work.language !== 'en') return []
    const { clauses } = work.document
    for (let clause = grammar.clauseOf(at); clause !== null && clause.parent !== null; ) {
      clause = clauses[clause.parent]!
      const subject = clause.slots.find(({ role }) => role === 'subject')
      const mention = subject && work.mentionAt(phrases[subject.phrase]!.head)
      const actor = mention?.actorIds.length === 1 ? work.actors.get(mention.actorIds[0]!) : undefined
      if (actor?.kind === 'organization') return [actor]
    }
    return []
  }

  /** “Police fired at them”: not the police. */
  function isBeside({ head }: Phrase, { clause, slot }: Place): boolean {
    const other = grammar.slotOf(head)
    return other !== null && other.clause === clause && other.slot !== slot
  }

  /** “Lund met Berg. They …”: two persons of one act, where nobody else is named beside them. */
  function togetherIn(sentence: number): readonly Participant[] {
    const met: Participant[] = []
    for (const { head, relation } of phrasesOf(sentence)) {
      const mention = relation === null || relation === 'apposition' ? work.mentionAt(head) : undefined
      const actor = mention?.actorIds.length === 1 ? work.actors.get(mention.actorIds[0]!) : undefined
      if (actor?.kind === 'person' && !met.includes(actor)) met.push(actor)
    }
    return met.length === 2 ? met : []
  }

  function phrasesOf(sentence: number): readonly Phrase[] {
    bySentence ??= groupBy(phrases, (phrase) => phrase.sentence)
    return bySentence.get(sentence) ?? []
  }

  function isPlural(phrase: Phrase): boolean {
    if (phrase.kind !== 'NP' && phrase.kind !== 'PP') return false
    if (phrase.relation === 'conjunct' || phrase.relation === 'apposition') return false
    const mention = work.mentionAt(phrase.head)
    // A pronoun stands for what was found for it; one that was not is no antecedent.
    if (tokens[phrase.head]!.pos === 'PRON' && !mention) return false
    if (mention && mention.actorIds.length > 1) return true
    const actor = mention && work.actors.get(mention.actorIds[0]!)
    if (actor)
      return actor.plural || (actor.kind !== 'country' && phrase.number === 'plur') || conjunctsOf(phrase).length > 0
    return phrase.number === 'plur' || conjunctsOf(phrase).length > 0
  }

  /** The other members of a coordination, each of which may hang on the one before. */
  function conjunctsOf(phrase: Phrase): Phrase[] {
    const found: Phrase[] = []
    for (let next: Phrase | undefined = phrase; next && found.length < 6; ) {
      const following: Phrase | undefined = grammar.attached(next).find(({ relation }) => relation === 'conjunct')
      if (following) found.push(following)
      next = following
    }
    return found
  }

  function actorsOf(phrase: Phrase): readonly Participant[] {
    const found = new Set<Participant>()
    for (const { head } of [phrase, ...conjunctsOf(phrase)]) {
      const mention = work.mentionAt(head)
      if (!mention) return []
      for (const id of mention.actorIds) found.add(work.actors.get(id)!)
    }
    return [...found]
  }

  function weightOf(phrase: Phrase): number {
    const place = grammar.slotOf(phrase.head)
    if (!place) return 1
    const embedded = place.clause.kind === 'relative' ? 1 : 0
    if (place.slot.role === 'subject') return 6 - embedded
    return (
      (place.slot.role === 'object' || place.slot.role === 'dative' || place.slot.role === 'agent' ? 4 : 2) - embedded
    )
  }
}
