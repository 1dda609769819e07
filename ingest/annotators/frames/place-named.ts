import type { Document, Entity } from '../../document.ts'
import type { Place, Places } from '../../places.ts'
import type { Register } from '../../register.ts'

/**
 * Which place an entity names. Of several with one name the one in the country that stands right behind (“Paris, Texas”), else the
 * largest, unless that is no capital, the article does not speak of its country and speaks of another's that has one.
 */
export function placeNamed(document: Document, places: Places, register?: Register): (entity: Entity) => Place | null {
  const { tokens, entities, actors } = document
  const spoken = new Set(actors.flatMap(({ id }) => (id.startsWith('country:') ? [id.slice('country:'.length)] : [])))
  const isCountry = (id: string) => id.startsWith('country:')

  /** Of a country, or of a part of one that is described rather than named (“southern Lebanon”). */
  const countryOf = ({ candidates, text }: Entity): string | undefined => {
    const whole = /^\p{Ll}/u.test(text) ? register?.named(text.slice(text.indexOf(' ') + 1)) : undefined
    return [...candidates, ...(whole ?? []).map(({ id }) => id)].find(isCountry)?.slice('country:'.length)
  }

  /** With the word before or behind it, as written, in its dictionary form. */
  const known = ({ first, last, text }: Entity): readonly Place[] => {
    const [before, after, end] = [tokens[first - 1]?.text, tokens[last]?.text, tokens[last - 1]]
    const stem = end && end.lemma !== end.text ? text.slice(0, text.length - end.text.length) + end.lemma : text
    for (const name of [`${before} ${text}`, `${text} ${after}`, text, stem]) {
      const found = places.named(name)
      if (found.length > 0) return found
    }
    return []
  }
  return (entity) => {
    const state = countryOf(entity)
    if (state) return places.get(`place:${state}`) ?? null
    const found = known(entity)
    const first = found[0]
    if (!first || found.length === 1) return first ?? null
    const next = tokens[entity.last]?.text === ',' ? entities[entity.index + 1] : undefined
    if (next?.type === 'LOC' && next.first === entity.last + 1) {
      const country = countryOf(next) ?? places.named(next.text).find(({ kind }) => kind === 'region')?.country
      const there = found.find((place) => place.country === country)
      if (there) return there
    }
    if (first.capital || spoken.has(first.country)) return first
    return found.find(({ country }) => spoken.has(country)) ?? first
  }
}
