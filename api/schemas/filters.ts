import { type TObject, type TSchema, Type } from 'typebox'
import { EVENT_STATUSES, EVENT_TYPES, QUAD_CLASSES } from '../../graph/extraction.ts'
import { FILTERS, type FilterName, type Resource } from '../../graph/queries/filter.ts'
import { oneOf } from './base.ts'
import { FORMS, KINDS, STATES } from './resources.ts'

const many = (item: TSchema, description: string) =>
  Type.Array(item, { description: `${description} Repeat the parameter for several; one of them must match.` })
const id = Type.String({ minLength: 1 })
const day = (description: string) => Type.String({ format: 'date', description })

/** The filter grammar, a schema for each name. */
const GRAMMAR = {
  q: Type.String({ maxLength: 200 }),
  actor: many(id, 'Actor id: who takes part, speaks, or is named.'),
  counterpart: many(id, 'Actor id: who takes part besides `actor`.'),
  kind: many(oneOf(KINDS), 'Kind of actor.'),
  type: many(oneOf(EVENT_TYPES), 'Event type.'),
  status: many(oneOf(EVENT_STATUSES), 'Event status.'),
  quadClass: many(oneOf(QUAD_CLASSES), 'Quad class of the event type.'),
  country: many(Type.String({ pattern: '^(country:)?[A-Za-z]{3}$' }), 'country:rus or RUS.'),
  speaker: many(id, 'Actor id: who said it.'),
  about: many(id, 'Actor id: who is named in what was said.'),
  form: many(oneOf(FORMS), 'Quoted or reported.'),
  language: many(Type.String({ minLength: 2 }), 'Language of the article, BCP 47.'),
  publisher: many(Type.String({ minLength: 1 }), 'Publisher of the article.'),
  from: day('First day.'),
  to: day('Last day.'),
  knownAt: day('Only what was published up to the end of this day, UTC.'),
  state: many(oneOf(STATES), 'State of the article.'),
} as const satisfies { [name in FilterName]: TSchema }

/** Where each resource looks for `q`. */
const SOUGHT: { [resource in Resource]?: string } = {
  actors: 'in one of its names',
  statements: 'in what was said',
  events: 'in a name of somebody who takes part, or in the sentence that tells of it',
  articles: 'in the title; for words in the text there is /v1/search',
}

export const paging = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25, description: 'Items on a page.' })),
  cursor: Type.Optional(Type.String({ description: 'nextCursor of the page before, as it is.' })),
}

/** The query string of a list: the filters that the resource knows, and what else the route takes; nothing besides. */
export function filterQuery<More extends { [name: string]: TSchema }>(
  resource: Resource,
  more: More,
  without: readonly FilterName[] = [],
) {
  const names = FILTERS[resource].filter((name) => !without.includes(name))
  const q = { ...GRAMMAR.q, description: `What stands just so, in any case, ${SOUGHT[resource]}.` }
  const grammar: { [name in FilterName]: TSchema } = { ...GRAMMAR, q }
  const filters = Object.fromEntries(names.map((name) => [name, Type.Optional(grammar[name])]))
  // The filters are read by name (filterIn); the type tells of what is the route's own.
  return Type.Object({ ...filters, ...more }, { additionalProperties: false }) as unknown as TObject<More>
}

/** A query string that takes just these. */
export const exactly = <Properties extends { [name: string]: TSchema }>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false })

export const knownAt = { knownAt: Type.Optional(GRAMMAR.knownAt) }
export const IdParams = Type.Object({ id: Type.String({ minLength: 1 }) })
