import type { NameLexicon } from '../names/lexicon.ts'
import type { SameOffice } from '../roles/families.ts'
import type { Grammar } from './grammar.ts'
import type { Participant, Workspace } from './workspace.ts'

/** What a plural noun or a pair's number may count. */
export type Counted = 'country' | 'person' | 'organization' | 'any'

/** Somebody at a place of the text, as one of those that a plural may count. */
interface Unit {
  readonly id: string
  readonly first: number
  readonly last: number
  readonly sentence: number
  /** Where something happens there, it takes no part. */
  readonly place: boolean
}

/** Whom the text before a token names together. */
export interface Company {
  /** The two that “both countries” means at a token, or “the two presidents” with their office; null where no two stand out. */
  pair(at: number, counted: Counted, office?: string): readonly Participant[] | null
}

/** Sentences that a plural looks back over. */
const reach = 4

const farthest = 8

export function companyOf(work: Workspace, grammar: Grammar, lexicon: NameLexicon, sameOffice: SameOffice): Company {
  const { tokens } = work.document
  const german = lexicon.language === 'de'
  const units = new Map<Counted, Unit[]>()

  return {
    pair(at, counted, office) {
      const near = unitsOf(counted).filter(
        ({ last, sentence }) => last <= at && tokens[at]!.sentence - sentence <= reach,
      )
      const outside = whoSpeaksOf(at)
      const before = near.filter(({ id }) => !outside.has(id) && (!office || mayHold(id, office)))
      const ids = lastTwo(before) ?? coordinated(before) ?? aloneInSentence(before) ?? mostNamed(before)
      // “The two leaders” of countries whose leaders nobody named.
      if (!ids && counted === 'person' && near.length === 0) return this.pair(at, 'country')
      return ids?.map((id) => work.known(id) ?? work.actors.get(id)!) ?? null
    },
  }

  /** The mediator who urges “both sides” is none of them, nor is the body whose office he holds; a minister's country may be one. */
  function whoSpeaksOf(at: number): ReadonlySet<string> {
    const clause = grammar.slotOf(at)?.clause ?? grammar.clauseOf(at)
    const subject = clause?.slots.find(({ role }) => role === 'subject')
    const head = subject && work.document.phrases[subject.phrase]!.head
    const found = new Set<string>()
    if (head === undefined || head >= at) return found
    for (const id of work.mentionAt(head)?.actorIds ?? []) {
      if (work.actors.get(id)?.kind !== 'country') found.add(id)
      for (const { ofId } of work.rolesOf(id)) if (ofId && !ofId.startsWith('country:')) found.add(ofId)
    }
    return found
  }

  /** False for a person of whom offices are known and none is that one. */
  function mayHold(personId: string, office: string): boolean {
    const held = [...work.rolesOf(personId), ...work.register.officesOf(personId, work.day)]
    return held.length === 0 || held.some((one) => sameOffice(one.office, office))
  }

  function unitsOf(counted: Counted): Unit[] {
    let list = units.get(counted)
    if (!list) {
      list = []
      for (let at = 0; at < tokens.length; at++) {
        const mention = work.mentionAt(at)
        const id = mention ? countedAs(mention.actorIds, counted) : adjectiveAt(at, counted)
        const first = at
        if (mention) at = mention.last - 1
        if (id) list.push({ id, first, last: at + 1, sentence: tokens[at]!.sentence, place: isPlace(at) })
      }
      units.set(counted, list)
    }
    return list
  }

  function countedAs(ids: readonly string[], counted: Counted): string | null {
    const actor = ids.length === 1 ? work.actors.get(ids[0]!) : undefined
    if (!actor) return null
    if (counted === 'person') return actor.kind === 'person' ? actor.id : null
    if (counted === 'country') return countryOf(actor)
    if (counted === 'organization') return actor.kind === 'organization' || actor.kind === 'group' ? actor.id : null
    return actor.kind === 'person' ? null : actor.id
  }

  function countryOf(actor: Participant): string | null {
    if (actor.kind === 'country') return actor.id
    const owner = work.rolesOf(actor.id).find(({ ofId }) => ofId?.startsWith('country:'))?.ofId ?? actor.ofId
    return owner?.startsWith('country:') ? owner : null
  }

  function adjectiveAt(at: number, counted: Counted): string | null {
    if (counted !== 'country' && counted !== 'any') return null
    const { lower, text } = tokens[at]!
    const country = lexicon.adjectives.get(german ? lower : text)
    return country && work.known(country) ? country : null
  }

  function isPlace(at: number): boolean {
    const phrase = grammar.phraseOf(at)
    return phrase?.kind === 'PP' && lexicon.has('locative', phrase.preposition ?? '')
  }

  /** Two of whom the sentence before tells, and of nobody else. */
  function lastTwo(before: readonly Unit[]): readonly string[] | null {
    const named = before.filter(({ place }) => !place)
    const sentence = named.at(-1)?.sentence
    const ids = new Set(named.filter((one) => one.sentence === sentence).map(({ id }) => id))
    return ids.size === 2 ? [...ids] : null
  }

  /** The last “A and B” that is no longer list. */
  function coordinated(before: readonly Unit[]): readonly string[] | null {
    for (let index = before.length - 1; index > 0; index--) {
      const [one, other] = [before[index - 1]!, before[index]!]
      if (one.id === other.id || !joined(one, other)) continue
      const third = before[index - 2]
      if (third && third.id !== one.id && tokens[third.last]?.text === ',' && third.last + farthest > one.first)
        return null
      return [one.id, other.id]
    }
    return null
  }

  function joined(one: Unit, other: Unit): boolean {
    if (one.sentence !== other.sentence || other.first - one.last > farthest || one.place !== other.place) return false
    let found = false
    for (let at = one.last; at < other.first; at++) {
      const { pos, lower } = tokens[at]!
      if (lexicon.has('conjunction', lower)) found = true
      else if (pos === 'VERB' || pos === 'AUX' || pos === 'ADP' || pos === 'PUNCT') return false
    }
    return found
  }

  /** The last sentence that names two, and two alone. */
  function aloneInSentence(before: readonly Unit[]): readonly string[] | null {
    for (let index = before.length - 1; index >= 0; ) {
      const { sentence } = before[index]!
      const ids = new Set<string>()
      for (; index >= 0 && before[index]!.sentence === sentence; index--)
        if (!before[index]!.place) ids.add(before[index]!.id)
      if (ids.size === 2) return [...ids].reverse()
      if (ids.size > 2) return null
    }
    return null
  }

  function mostNamed(before: readonly Unit[]): readonly string[] | null {
    const counts = new Map<string, number>()
    for (const { id, place } of before) if (!place) counts.set(id, (counts.get(id) ?? 0) + 1)
    const [one, other, third] = [...counts].sort((a, b) => b[1] - a[1])
    return one && other && (!third || third[1] < other[1]) ? [one[0], other[0]] : null
  }
}
