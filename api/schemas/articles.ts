import { type Static, Type } from 'typebox'
import { Problem } from './answers.ts'
import { named, oneOf, Text } from './base.ts'
import { STATES } from './resources.ts'

/** One article as a client sends it. A field that is null counts as missing; fields beyond these are passed over. */
export const ArticleBody = Type.Object(
  {
    id: Type.Optional(Text),
    url: Type.Optional(Text),
    title: Type.Optional(Text),
    text: Type.String({ minLength: 1, description: 'The body; offsets of all facts point into it' }),
    language: Type.Optional(Text),
    publishedAt: Type.Optional(Text),
    section: Type.Optional(Text),
    publisher: Type.Optional(Text),
  },
  { description: 'publishedAt is an ISO 8601 date or date-time; language is BCP 47 and found out where it is missing' },
)
export type ArticleBody = Static<typeof ArticleBody>

export const ArticleInput = named('ArticleInput', ArticleBody)

export const Accepted = named(
  'Accepted',
  Type.Object({
    items: Type.Array(
      Type.Object({
        id: Type.Optional(Type.String()),
        state: Type.Optional(oneOf(STATES)),
        error: Type.Optional(Problem),
      }),
      { description: 'In the order sent: id and state, or the error' },
    ),
  }),
)
