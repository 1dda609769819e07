import type { Entity } from '../../document.ts'
import { nameKey } from '../../register.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import type { Workspace } from './workspace.ts'

/** What stands before an institution's noun. */
export interface Left {
  /** Whose it is, where an adjective or a genitive says so. */
  country: string | null
  /** That adjective. */
  adjective: string | null
  /** The place that is no country, and no seat of one, whose it is: “Scotland's government”. */
  place: string | null
  definite: boolean
  indefinite: boolean
  future: boolean
  described: boolean
}

/** Says whose an organ of a country is by the words around it. */
export interface InstitutionOwners {
  /** By what stands before token `first`, back to `start`. */
  before(first: number, start: number): Left
  /** The owner named behind token `last` and before `end`. */
  behind(last: number, end: number): string | null
}

/** How many words of a title may stand before a name. */
const titleReach = 5

export function institutionOwners(work: Workspace, lexicon: NameLexicon): InstitutionOwners {
  const { tokens, entities } = work.document
  const german = lexicon.language === 'de'
  const startOf = new Map(entities.map((entity) => [entity.first, entity]))
  const endOf = new Map(entities.map((entity) => [entity.last, entity]))
  return { before, behind }

  function before(first: number, start: number): Left {
    const found: Left = {
      country: null,
      adjective: null,
      place: null,
      definite: false,
      indefinite: false,
      future: false,
      described: false,
    }
    for (let at = first - 1; at >= start; at--) {
      const token = tokens[at]!
      const adjective = adjectiveAt(at, start)
      if (adjective) {
        found.country ??= adjective.country
        found.adjective ??= adjective.text
        at = adjective.first
        continue
      }
      if (token.text === "'s" || token.text === '’s' || token.text === "'" || token.text === '’') {
        const owner = endOf.get(at)
        found.country ??= countryOf(owner) ?? countryOfPerson(owner)
        found.place = placeOf(found.country, owner)
        found.definite = true
        break
      }
      const entity = endOf.get(at + 1)
      if (entity) {
        if (german ? /s$/.test(token.text) : true) {
          found.country ??= countryOf(entity)
          if (at === first - 1) found.place = placeOf(found.country, entity)
        }
        if (found.country) found.definite = true
        break
      }
      if (token.pos === 'ADJ' || token.pos === 'NUM') {
        if (lexicon.statuses.get(token.lower) === 'future') found.future = true
        found.described ||= token.pos === 'ADJ'
        continue
      }
      if (lexicon.is(token, 'definite') || lexicon.is(token, 'contraction')) found.definite = true
      else if (lexicon.is(token, 'indefinite')) found.indefinite = true
      else if (lexicon.is(token, 'possessive')) found.definite = true
      break
    }
    return found
  }

  function placeOf(country: string | null, owner: Entity | undefined): string | null {
    if (country !== null || owner?.type !== 'LOC') return null
    const name = work.textOf(owner.first, owner.last)
    return german ? name.replace(/s$/u, '') : name
  }

  function adjectiveAt(at: number, start: number): { country: string; text: string; first: number } | undefined {
    const { text, lower } = tokens[at]!
    const one = lexicon.adjectives.get(german ? lower : text)
    const two = !german && at > start ? lexicon.adjectives.get(`${tokens[at - 1]!.text} ${text}`) : undefined
    if (two) return { country: two, text: `${tokens[at - 1]!.text} ${text}`, first: at - 1 }
    return one ? { country: one, text, first: at } : undefined
  }

  /** “Regierung Georgiens”, “Außenministerium in Washington”, “government of Sudan”. */
  function behind(last: number, end: number): string | null {
    if (last >= end) return null
    const link = tokens[last]!
    const direct = startOf.get(last)
    if (direct?.type === 'PER') return led(last, end)
    if (direct) return german && /s$/.test(tokens[direct.last - 1]!.text) ? countryOf(direct) : null
    const of = lexicon.is(link, 'of-word') || lexicon.is(link, 'genitive-article') || lexicon.is(link, 'locative')
    if (!of) return null
    const at = lexicon.has('definite', tokens[last + 1]?.lower ?? '') ? last + 2 : last + 1
    return at < end ? (countryOf(startOf.get(at)) ?? (lexicon.is(link, 'locative') ? null : led(at, end))) : null
  }

  /** “the government of Prime Minister Ada Lund”: the country of whose office that is, or whose head the register knows. */
  function led(from: number, end: number): string | null {
    let at = from
    while (at < end && at < from + titleReach && !startOf.has(at) && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[at]!.pos)) at++
    const head = startOf.get(at)
    return countryOfPerson(head)
  }

  function countryOfPerson(entity: Entity | undefined): string | null {
    const person = entity?.type === 'PER' ? work.actors.get(work.mentionAt(entity.first)?.actorIds[0] ?? '') : undefined
    if (!person) return null
    const country = work.rolesOf(person.id).find(({ ofId }) => ofId?.startsWith('country:'))?.ofId ?? person.ofId
    return country?.startsWith('country:') ? country : null
  }

  function countryOf(entity: Entity | undefined): string | null {
    if (!entity) return null
    const id = entity.candidates[0]
    if (id?.startsWith('country:')) return id
    if (entity.type !== 'LOC') {
      const actor = work.actors.get(work.mentionAt(entity.first)?.actorIds[0] ?? '')
      return actor?.kind === 'organization' &&
        actor.id.startsWith('organization:') &&
        /^[A-Z]{2}$/.test(work.textOf(entity.first, entity.last))
        ? actor.id
        : null
    }
    const text = work.textOf(entity.first, entity.last)
    const key = nameKey(text)
    const seat =
      lexicon.seats.get(key) ?? (german && key.endsWith('s') ? lexicon.seats.get(key.slice(0, -1)) : undefined)
    return seat?.startsWith('country:') ? seat : null
  }
}
