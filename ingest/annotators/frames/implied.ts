import type { Actor, Document, Event, Mention } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import { readTable } from '../../languages/table.ts'
import type { Places } from '../../places.ts'
import type { Register } from '../../register.ts'
import { ofWord } from '../../word.ts'
import { loadGazetteer } from '../names/gazetteer.ts'
import { readDemonyms } from '../names/lexicon.ts'
import { firstFrom } from '../spans.ts'
import type { Allegiance } from './allegiance.ts'
import { holderIn, placeWords } from './place-sites.ts'
import type { Demonym } from './view.ts'

/** Whom adjectives, peoples and first parts of compounds name (names/demonyms.tsv, names/qualifiers.tsv). Throws MalformedData. */
export function demonyms(pack: LanguagePack, { by }: Allegiance, register?: Register): Demonym {
  const { adjectives, peoples } = readDemonyms(new URL('names/demonyms.tsv', pack.folder), pack)
  const prefixes = new Map(
    readTable(new URL('names/qualifiers.tsv', pack.folder), ['prefix', 'actor']).map(({ prefix, actor }) => [
      prefix,
      actor,
    ]),
  )
  const has = placeWords(pack)
  const countryOf = ofWord(
    ({ text, lower }) => adjectives.get(text) ?? adjectives.get(lower) ?? peoples.get(text)?.country ?? null,
  )
  return (token) => {
    if (token.pos !== 'ADJ' && token.pos !== 'PROPN' && token.pos !== 'NOUN') return null
    const { text } = token
    const country = countryOf(token)
    if (country) return register?.get(country) ? { actorId: country, length: text.length } : null
    const hyphen = text.indexOf('-')
    if (hyphen <= 0) return null
    const actor = prefixes.get(text.slice(0, hyphen))
    const actorId = actor && [`country:${actor}`, `organization:${actor}`].find((id) => register?.get(id))
    if (actorId) return { actorId, length: hyphen }
    const holder = holderIn(token, has)
    const [one, another] = holder === null ? [] : (register?.named(holder) ?? [])
    if (one && holder) return another ? null : { actorId: one.id, length: holder.length }
    // “Norwegian-led”, “Taliban-run”, “Haftar-treu”
    const length = by(token)?.length
    if (length === undefined) return null
    const name = text.slice(0, length)
    const known = adjectives.get(name) ?? peoples.get(name)?.country ?? only(register?.named(name))?.id
    return known && register?.get(known) ? { actorId: known, length } : null
  }
}

const only = <T>(list: readonly T[] | undefined): T | undefined => (list?.length === 1 ? list[0] : undefined)

/** Country in which a named place lies, by the seats of the language and the gazetteer of cities; null where neither knows it. */
export type CountryOf = (place: string) => string | null

let cities: ReadonlyMap<string, string> | undefined

/** Countries of the gazetteer's cities, once for all languages and only when first asked for. */
function countriesOfCities(): ReadonlyMap<string, string> {
  if (cities) return cities
  const codes = new Map(
    readTable(new URL('country-codes.tsv', import.meta.url), ['alpha2', 'actor']).map((row) => [row.alpha2, row.actor]),
  )
  const found = new Map<string, string>()
  for (const { name, country, common } of loadGazetteer().cities) {
    const code = codes.get(country)
    if (common || !code) continue
    // A name that several countries have tells none.
    found.set(name, found.has(name) && found.get(name) !== `country:${code}` ? '' : `country:${code}`)
  }
  cities = found
  return found
}

/** Reads the language's names/seats.tsv; asks the list of places, then the gazetteer for other cities. Throws MalformedData. */
export function countriesOfPlaces(pack: LanguagePack, register?: Register, places?: Places): CountryOf {
  const seats = new Map(
    readTable(new URL('names/seats.tsv', pack.folder), ['place', 'actor']).map(({ place, actor }) => [place, actor]),
  )
  return (place) => {
    const listed = places?.named(place)[0]
    const id = seats.get(place) ?? (listed ? `country:${listed.country}` : countriesOfCities().get(place))
    return id?.startsWith('country:') && register?.get(id) ? id : null
  }
}

/** An actor and the words that name it. */
export type Named = Pick<Event['participants'][number], 'actorId' | 'mention'>

/** Who takes part or speaks but was named by an adjective, a people or a noun for a group alone, as actors with these words. */
export function implied(
  document: Document,
  named: Iterable<Named>,
  language: string,
  groupOf: (id: string) => Actor | undefined,
  register?: Register,
) {
  const known = new Set(document.actors.map(({ id }) => id))
  const actors: Actor[] = []
  const added = new Set<string>()
  const mentioned = new Set<number>()
  const mentions: Mention[] = []
  for (const { actorId, mention } of named) {
    if (known.has(actorId)) continue
    const group = groupOf(actorId)
    const country = register?.get(actorId)
    if (!group && !country) continue
    const first = firstFrom(document.tokens, mention.start)
    if (!added.has(actorId)) {
      added.add(actorId)
      if (group) actors.push(group)
      else if (country) {
        const { id, kind, wikidataId, label, names } = country
        actors.push({ id, kind, wikidataId, name: language === 'de' ? label.de : label.en, names })
      }
    }
    if (mentioned.has(mention.start)) continue
    mentioned.add(mention.start)
    const last = group ? firstFrom(document.tokens, mention.end) : first + 1
    const { start, end, text } = mention
    // One shape for all mentions: made by a spread each would have one of its own, and all that reads them be slower.
    mentions.push({
      index: document.mentions.length + mentions.length,
      actorId,
      actorIds: [actorId],
      form: 'name',
      first,
      last,
      start,
      end,
      text,
      phrase: null,
      rule: group ? 'group' : 'demonym',
      confidence: 0.8,
    })
  }
  if (actors.length === 0) return {}
  return { actors: [...document.actors, ...actors], mentions: [...document.mentions, ...mentions] }
}
