import type { EntityType } from '../../../graph/extraction.ts'
import type { Register } from '../../register.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { NameLexicon } from './lexicon.ts'
import { type Entry, NameIndex } from './trie.ts'

/** What a known name stands for. */
export interface Known {
  readonly type: EntityType
  /** The register's id; null for a place that is no actor. */
  readonly id: string | null
  /** Also an ordinary word: a name only where its surroundings say so. */
  readonly common: boolean
  /** A place of the gazetteer, among thousands: not in capitals throughout, not behind an article. */
  readonly minor: boolean
  /** A person's surname alone. */
  readonly bare: boolean
}

/** Every name of the register, the language's places and the world's cities. */
export function knownNames(lexicon: NameLexicon, gazetteer: Gazetteer, register: Register): NameIndex<Known> {
  const commonWord = (name: string) => lexicon.has('common-noun-name', name.toLowerCase().replaceAll(' ', ''))
  const entries: Entry<Known>[] = []
  const add = (name: string, known: Known) => entries.push({ name, target: known })
  const places = new Map<string, Known>()
  const place = (name: string, common: boolean, minor: boolean) => {
    const known = places.get(name) ?? { type: 'LOC', id: null, common, bare: false, minor }
    if (!places.has(name)) add(name, known)
    places.set(name, known)
  }
  for (const actor of register.actors) {
    const type: EntityType = actor.kind === 'person' ? 'PER' : actor.kind === 'country' ? 'LOC' : 'ORG'
    const known = { type, id: actor.id, common: false, bare: false, minor: false }
    const common = { ...known, common: true }
    const bare = { ...known, bare: true }
    for (const name of actor.names) {
      const first = name.slice(0, name.indexOf(' ')).toLowerCase()
      if (type === 'PER' && (lexicon.titles.has(first) || lexicon.has('honorific', first))) continue
      if (actor.bare.includes(name)) add(name, bare)
      else add(name, commonWord(name) ? common : known)
    }
  }
  for (const { name } of lexicon.places) place(name, commonWord(name), false)
  for (const name of lexicon.seats.keys()) if (name === '') throw new Error('A seat has no name')
  for (const { name, common } of gazetteer.cities) place(name, common || commonWord(name), true)
  return new NameIndex(entries, lexicon.language === 'de')
}
