import { type Static, type TProperties, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { EVENT_STATUSES, EVENT_TYPES } from '../../graph/extraction.ts'

// Strict structured output asks that an object names all its properties as required and allows no others.
const strict = <Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false })
const oneOf = <const Value extends string>(values: readonly Value[]) =>
  Type.Unsafe<Value>({ type: 'string', enum: [...values] })

const Quote = strict({ quote: Type.String(), before: Type.String(), after: Type.String() })
const optional = Type.Union([Quote, Type.Null()])
const keys = Type.Array(Type.String())

const Actor = strict({
  key: Type.String(),
  kind: oneOf(['person', 'organization', 'country', 'group']),
  name: Type.String(),
  mentions: Type.Array(strict({ passage: Quote, form: oneOf(['name', 'role', 'metonym', 'pronoun']) })),
})

const Role = strict({
  person: Type.String(),
  title: Quote,
  of: Type.Union([Type.String(), Type.Null()]),
  status: oneOf(['current', 'future', 'outgoing', 'former']),
})

const Statement = strict({
  form: oneOf(['direct', 'indirect']),
  content: Quote,
  speakers: keys,
  speaker: optional,
  cue: Type.Union([strict({ passage: Quote, lemma: Type.String() }), Type.Null()]),
  addressees: keys,
})

const Event = strict({
  key: Type.String(),
  type: oneOf(EVENT_TYPES),
  mode: Type.Union([Type.String(), Type.Null()]),
  status: oneOf(EVENT_STATUSES),
  trigger: Quote,
  participants: Type.Array(strict({ actor: Type.String(), role: oneOf(['actor', 'recipient']), passage: Quote })),
  date: Type.Union([strict({ expression: Quote, value: Type.String() }), Type.Null()]),
  place: optional,
})

const Link = strict({
  from: Type.String(),
  type: oneOf(['AFTER', 'BEFORE', 'CAUSES']),
  to: Type.String(),
  evidence: Quote,
})

/** What a model is asked to answer; its JSON schema goes with the question. Keys name actors and events inside one answer. */
export const Answer = strict({
  actors: Type.Array(Actor),
  roles: Type.Array(Role),
  statements: Type.Array(Statement),
  events: Type.Array(Event),
  links: Type.Array(Link),
})

export type Answer = Static<typeof Answer>
/** Words that a model copied out of the text, with those around them. */
export type Quote = Static<typeof Quote>
export type ActorAnswer = Static<typeof Actor>
export type RoleAnswer = Static<typeof Role>
export type StatementAnswer = Static<typeof Statement>
export type EventAnswer = Static<typeof Event>
export type LinkAnswer = Static<typeof Link>

const validator = Compile(Answer)

/** Why a value is no answer, or null where it is one. */
export function faultOf(value: unknown): string | null {
  if (validator.Check(value)) return null
  const [first] = validator.Errors(value)
  return `${first?.instancePath || 'the whole'} ${first?.message ?? 'is not as the schema says'}`
}
