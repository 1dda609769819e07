import type { Document, Entity, Phrase, Token } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import { oneOf, readTable } from '../../languages/table.ts'
import type { Place } from '../../places.ts'
import type { View } from './view.ts'

/** Words that say where: `locative` and `motion` prepositions, `target` those of an attack, `part` nouns that stand for where they are (“im Osten der …”), `held` last parts of compounds that tell whose it is (“rebel-held”), `beside` prepositions that never say where (“with the help of Oslo”), `edge` nouns of what lies between two countries (“near the border with Chad”). */
export type PlaceWord = 'locative' | 'motion' | 'target' | 'part' | 'held' | 'beside' | 'edge'
const kinds = ['locative', 'motion', 'target', 'part', 'held', 'beside', 'edge'] as const

/** A place that a phrase names, with the phrase's preposition. */
export interface Site {
  readonly phrase: Phrase
  readonly place: Place
  readonly preposition: string | null
}

/** More places than these in one clause are a list, not a place of what happens. */
export const mostPlaces = 12

export type HasPlaceWord = (kind: PlaceWord, word: string | null) => boolean

/** Reads the language's events/places.tsv. Throws MalformedData. */
export function placeWords(pack: LanguagePack): HasPlaceWord {
  const words = new Map<PlaceWord, Set<string>>(kinds.map((kind) => [kind, new Set()]))
  for (const row of readTable(new URL('events/places.tsv', pack.folder), ['kind', 'words']))
    for (const word of row.words.split('|')) words.get(oneOf(row, 'kind', row.kind, kinds))?.add(word)
  // A word that begins with a hyphen is the end of compounds.
  const ends = [...words.get('part')!].filter((word) => word.startsWith('-')).map((word) => word.slice(1))
  return (kind, word) =>
    word !== null &&
    (words.get(kind)?.has(word) === true || (kind === 'part' && ends.some((end) => word.endsWith(end))))
}

/** Who holds a place, by the first part of such a compound; null where a word is none. */
export function holderIn({ text }: Token, has: HasPlaceWord): string | null {
  const hyphen = text.lastIndexOf('-')
  return hyphen > 0 && has('held', text.slice(hyphen + 1)) ? text.slice(0, hyphen) : null
}

/** The places that phrases of a document name, by phrase, by clause and behind a noun. `struck`: seats of government count as the cities they are. */
export function placeSites(view: View, has: HasPlaceWord, named: (entity: Entity) => Place | null) {
  const { document } = view
  const { phrases, tokens, clauses } = document
  const entityAt = entitiesByToken(document)
  const acting = new Set(document.mentions.filter(({ form }) => form === 'metonym').map(({ start }) => start))

  const isName = ({ head }: Phrase): boolean => {
    const token = tokens[head]
    return token !== undefined && (token.pos === 'PROPN' || view.isNamed(token))
  }
  /** The place at the head of a phrase, or of what its head is a part of. */
  const placeIn = (phrase: Phrase, struck = false, depth = 0): Place | null => {
    const entity = entityAt.get(phrase.head)
    if (entity) {
      // “in the port city Odesa”, but “in return Israel freed …”.
      const before = entity.first > phrase.first ? tokens[entity.first - 1] : undefined
      if (before?.pos === 'NOUN' && !has('part', before.lemma.toLowerCase())) return null
      return acting.has(entity.start) && !struck ? null : named(entity)
    }
    if (depth > 2 || !has('part', view.headLemma(phrase))) return null
    for (const child of view.attached(phrase.index)) {
      if (child.relation === 'conjunct') continue
      const place = placeIn(child, struck, depth + 1)
      if (place) return place
    }
    // “in der Hafenstadt Odessa”, where the name is a phrase of its own.
    const next = phrases[phrase.index + 1]
    return next?.kind === 'NP' && next.first === phrase.last && !next.preposition
      ? placeIn(next, struck, depth + 1)
      : null
  }
  const site = (phrase: Phrase | undefined, struck = false): Site[] => {
    const place = phrase ? placeIn(phrase, struck) : null
    return place ? [{ phrase: phrase!, place, preposition: phrase!.preposition }] : []
  }
  const known = new Map<number, Site[]>()
  const inClause = (clause: number): readonly Site[] => {
    let sites = known.get(clause)
    if (!sites) {
      sites = (clauses[clause]?.slots ?? []).flatMap(({ role, phrase }) =>
        role === 'oblique' && view.slotOf(phrase)?.clause === clause ? site(phrases[phrase]) : [],
      )
      if (sites.length > mostPlaces) sites = []
      known.set(clause, sites)
    }
    return sites
  }
  /** What hangs on a noun, directly or behind a name that takes part (“das Treffen mit Macron in Toulon”), and what follows right behind. */
  const behind = ({ index, sentence }: Phrase, struck: boolean): Site[] => {
    const found: Site[] = []
    const hang = (phrase: Phrase, depth: number) => {
      for (const child of view.attached(phrase.index)) {
        if (child.preposition) found.push(...site(child, struck))
        if (depth < 3 && (isName(child) || child.relation === 'conjunct')) hang(child, depth + 1)
      }
    }
    const phrase = phrases[index]!
    hang(phrase, 0)
    let end = phrase.last
    for (let at = index + 1; at < index + 5; at++) {
      const next = phrases[at]
      if (!next || next.sentence !== sentence || next.first !== end) break
      if (next.governor === null && next.preposition) found.push(...site(next, struck))
      if (next.governor === null && !isName(next) && !view.isTime(at)) break
      if (next.governor === null && isName(next)) hang(next, 1)
      end = next.last
    }
    return found
  }
  /** “auf eine Waffenruhe im Gazastreifen”, “trust in Germany”: right behind a noun of the clause it may say where that is. */
  const isBeside = ({ phrase }: Site): boolean => {
    const before = phrases[phrase.index - 1]
    if (
      before?.last !== phrase.first ||
      view.isTime(before.index) ||
      tokens[before.head]?.pos !== 'NOUN' ||
      isName(before)
    )
      return false
    const role = view.slotOf(before.index)?.role
    return role === 'object' || role === 'oblique'
  }
  return { site, inClause, behind, isBeside }
}

function entitiesByToken({ entities }: Document): ReadonlyMap<number, Entity> {
  const found = new Map<number, Entity>()
  for (const entity of entities)
    if (entity.type === 'LOC') for (let token = entity.first; token < entity.last; token++) found.set(token, entity)
  return found
}
