import type { Entity, Token } from '../../document.ts'
import { nameKey, type Register, type RegisterActor } from '../../register.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import type { InstitutionOwners } from './institution-owners.ts'
import type { NamePass } from './name-pass.ts'
import type { Participant } from './workspace.ts'

/** The registered parties of each name that many countries have a party of (“Greens”), by the name's family. */
export type PartyFamilies = ReadonlyMap<string, readonly RegisterActor[]>

/** Sorts the register's parties by names/parties.tsv: “Danish Social Democrats” and “Partei der Grünen (Österreich)” but for the country. */
export function partyFamilies({ parties, adjectives }: NameLexicon, register: Register): PartyFamilies {
  const families = new Map<string, RegisterActor[]>()
  const keyed = new Map([...parties].map(([name, family]) => [nameKey(name), family]))
  for (const party of register.actors) {
    if (party.type !== 'party' || !party.ofId?.startsWith('country:')) continue
    const country = register.get(party.ofId)
    const own = new Set(country?.names.flatMap((name) => [nameKey(name), `${nameKey(name)}s`]))
    const isCountry = (word: string) => own.has(nameKey(word)) || adjectives.get(word) === party.ofId
    const known = new Set<string>()
    for (const name of party.names) {
      const words = name.replace(/\(.*\)/u, '').split(' ')
      const rest = words.filter((word) => word !== '' && !link.test(word) && !isAdjective(word) && !isCountry(word))
      const family = keyed.get(nameKey(rest.join(' ')))
      if (family !== undefined) known.add(family)
    }
    for (const family of known) {
      const bearers = families.get(family)
      if (bearers) bearers.push(party)
      else families.set(family, [party])
    }
    function isAdjective(word: string): boolean {
      return adjectives.get(word.toLowerCase()) === party.ofId
    }
  }
  return families
}

const link = /^(?:of|the|der|des|die)$/i

/** How many times another country may be named for each time that a party's own is. */
const most = 3

/** Whose party it is that an article calls by a name that many countries have one of: undefined where it is no such name, null where it names no party. */
export function partyBearers(
  pass: NamePass,
  owners: InstitutionOwners,
  families: PartyFamilies,
): (entity: Entity) => Participant | null | undefined {
  const { work, lexicon } = pass
  const { tokens, sentences } = work.document
  // “Spain's Socialists …, the Socialists”
  const told = new Map<string, string>()
  return (entity) => {
    const name = pass.plainName(entity).replace(/^(?:The|Die) /u, '')
    const family = lexicon.parties.get(name)
    if (family === undefined) return undefined
    const bearers = families.get(family) ?? []
    const explicit = ownerOf(entity)
    if (explicit) told.set(family, explicit)
    const country = explicit ?? told.get(family) ?? nearest(bearers)
    if (!country) return undefined
    const known = bearers.find(({ ofId }) => ofId === country)
    if (known) return work.known(known.id)
    // „Rechte und Linke“
    if (pass.german && entity.last - entity.first === 1 && !isDefinite(tokens[entity.first - 1])) return null
    const party = work.unknown('organization', name, `${family}-${country.slice(country.indexOf(':') + 1)}`)
    party.type ??= 'party'
    party.ofId ??= country
    return party
  }

  function isDefinite(before: Token | undefined): boolean {
    return lexicon.is(before, 'definite') || lexicon.is(before, 'contraction')
  }

  function ownerOf({ first, last }: Entity): string | null {
    const sentence = sentences[tokens[first]!.sentence]!
    const before = owners.before(first, sentence.first).country
    // “met the Greens in Kyiv” says where, not whose.
    const behind = before || lexicon.is(tokens[last], 'locative') ? null : owners.behind(last, sentence.last)
    const owner = before ?? behind
    return owner?.startsWith('country:') ? owner : null
  }

  /** Of the countries that have one, that of which the article speaks most, unless it speaks far more of another. */
  function nearest(bearers: readonly RegisterActor[]): string | null {
    let best: string | null = null
    for (const { ofId } of bearers) if (best === null || pass.timesNamed(ofId) > pass.timesNamed(best)) best = ofId
    const main = pass.mainCountry
    if (main === null) return null
    return best !== null && pass.timesNamed(best) * most >= pass.timesNamed(main) ? best : main
  }
}
