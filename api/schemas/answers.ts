import { type Static, type TSchema, Type } from 'typebox'
import { EVENT_TYPES, QUAD_CLASSES } from '../../graph/extraction.ts'
import { Numeral, named, nullable, oneOf, Text } from './base.ts'
import { Actor, type ActorRef, ArticleSummary, Event, KINDS, Statement } from './resources.ts'

export const Problem = named(
  'Problem',
  Type.Object(
    {
      type: Type.String(),
      title: Type.String(),
      status: Type.Integer(),
      code: Type.String(),
      detail: Type.String(),
      field: Type.Optional(Type.String()),
      mend: Type.Optional(Type.String()),
    },
    { description: 'RFC 9457; docs/errors.md has an entry for each code' },
  ),
)

/** A page as REST answers it. */
export const PageOf = <Item extends TSchema>(item: Item) =>
  Type.Object({
    items: Type.Array(item),
    nextCursor: Text,
    total: Type.Integer({ description: 'How many there are on all pages' }),
  })

export const TimelineBucket = named(
  'TimelineBucket',
  Type.Object({
    period: Text,
    from: Text,
    to: Text,
    type: nullable(oneOf(EVENT_TYPES)),
    quadClass: nullable(oneOf(QUAD_CLASSES)),
    actor: Type.Unsafe<Static<typeof ActorRef> | null>({ anyOf: [{ $ref: 'ActorRef#' }, { type: 'null' }] }),
    events: Type.Integer(),
    reports: Type.Integer(),
    meanScale: Numeral,
  }),
)

const Node = Type.Object({
  id: Type.String(),
  label: oneOf(['Actor', 'Event', 'Statement']),
  name: Type.String(),
  kind: nullable(oneOf(KINDS)),
  type: nullable(oneOf(EVENT_TYPES)),
})
const Link = Type.Object({
  source: Type.String(),
  target: Type.String(),
  type: Type.String(),
  role: Text,
  weight: Type.Number(),
  meanScale: Numeral,
})

export const Graph = named('Graph', Type.Object({ nodes: Type.Array(Node), links: Type.Array(Link) }))
export const Path = named(
  'Path',
  Type.Object({ length: Type.Integer(), nodes: Type.Array(Node), links: Type.Array(Link) }),
)

export const SearchHit = named(
  'SearchHit',
  Type.Object({
    label: oneOf(['Actor', 'Statement', 'Event', 'Article']),
    score: Type.Number(),
    actor: Type.Optional(Actor),
    statement: Type.Optional(Statement),
    event: Type.Optional(Event),
    article: Type.Optional(ArticleSummary),
  }),
)

export const QueryAnswer = named(
  'QueryAnswer',
  Type.Object({
    data: Type.Object({
      fields: Type.Array(Type.String()),
      values: Type.Array(Type.Array(Type.Any())),
    }),
    truncated: Type.Boolean({ description: 'The row limit cut the result' }),
    asOf: Type.String({ description: 'When the data that answered was read' }),
  }),
)
