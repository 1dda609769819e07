import type { Extraction } from '../extraction.ts'
import type { Facts, GraphRow, ReportContext } from '../model.ts'

export function actorRows({ actors }: Extraction, facts: Facts): GraphRow[] {
  return actors.map(({ id, kind, wikidataId, name, names }) => {
    const { name: registered = null, iso3 = null, country = null, placeId = null } = facts.actors?.get(id) ?? {}
    return { id, kind, name, names, registered, placeId, properties: present({ wikidataId, iso3, country }) }
  })
}

export function placeRows({ places = [] }: Facts): GraphRow[] {
  return places.map(({ id, name, country, latitude, longitude }) => ({ id, name, country, latitude, longitude }))
}

/** MENTIONS: `spans` is start, end, start, end, …; `forms` has one entry for each pair. */
export function mentionRows({ actors, roles }: Extraction, { makerOf }: ReportContext): GraphRow[] {
  return actors.flatMap((actor) => {
    const { id, mentions } = actor
    if (mentions.length === 0) return []
    const properties = {
      count: mentions.length,
      spans: mentions.flatMap(({ start, end }) => [start, end]),
      forms: mentions.map(({ form }) => form),
      texts: mentions.map(({ text }) => text),
      // A title whose institution the article does not name has no node to lead to.
      titles: roles.filter(({ personId, ofId }) => personId === id && ofId === null).map(({ title }) => title),
      extractor: makerOf(actor),
    }
    return [{ actor: id, properties }]
  })
}

/** HOLDS, one for each article that says it: who held an office when is read from the articles' dates. */
export function roleRows(
  { roles }: Extraction,
  { article, publishedAt, makerOf, sentence }: ReportContext,
): GraphRow[] {
  return roles.flatMap((role) => {
    const { personId, ofId, title, status, evidence } = role
    if (ofId === null) return []
    const extractor = makerOf(role)
    const properties = { article, publishedAt, extractor, title, status, ...evidence, ...sentence(evidence) }
    return [{ person: personId, of: ofId, properties }]
  })
}

/** Without what is null: what one article does not know must not take away what another one did. */
function present(properties: { [key: string]: string | null }): { [key: string]: string } {
  return Object.fromEntries(Object.entries(properties).filter((entry): entry is [string, string] => entry[1] !== null))
}
