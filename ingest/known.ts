import type { Extraction } from '../graph/extraction.ts'
import type { ActorFact, Facts, PlaceFact } from '../graph/model.ts'
import type { Places } from './places.ts'
import type { Register } from './register.ts'

/** What register and gazetteer know of an extraction's actors and places. */
export function knownOf(
  extraction: Extraction,
  register: Register,
  places: Places,
): Required<Pick<Facts, 'actors' | 'places'>> {
  return { actors: actorFacts(register, extraction), places: placeFacts(places, extraction) }
}

/** One name in the graph, whatever the language of the article that came first. */
function actorFacts(register: Register, { actors }: Extraction): Map<string, ActorFact> {
  const iso3 = (id: string | null) => (id?.startsWith('country:') ? id.slice('country:'.length).toUpperCase() : null)
  return new Map(
    actors.flatMap(({ id }) => {
      const known = register.get(id)
      return known ? [[id, { name: known.label.en, iso3: iso3(id), country: iso3(known.ofId) ?? iso3(id) }]] : []
    }),
  )
}

/** The places of an extraction's events, under one name whatever the language of the article. */
function placeFacts(places: Places, { events }: Extraction): PlaceFact[] {
  const ids = new Set(events.flatMap(({ placeId }) => placeId ?? []))
  return [...ids].sort().flatMap((id) => {
    const known = places.get(id)
    if (!known) return []
    const { label, country, latitude, longitude } = known
    return [{ id, name: label.en, country: country.toUpperCase(), latitude, longitude }]
  })
}
