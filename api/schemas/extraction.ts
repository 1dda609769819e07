import { type TSchema, Type } from 'typebox'
import {
  EVENT_STATUSES,
  EVENT_TYPES,
  type Extraction as ExtractionType,
  MODEL_STATES,
  QUAD_CLASSES,
} from '../../graph/extraction.ts'
import { Numeral, nullable, oneOf, Text } from './base.ts'
import { FORMS, KINDS, PRECISIONS, ROLE_STATUSES } from './resources.ts'

const offsets = { start: Type.Integer(), end: Type.Integer(), text: Type.String() }
const span = <More extends { [name: string]: TSchema }>(more: More) => Type.Object({ ...offsets, ...more })
const ids = Type.Array(Type.String())
const dated = { value: Type.String(), precision: oneOf(PRECISIONS) }

const marked = {
  extractor: Type.Optional(
    Type.Object(
      { name: oneOf(['llm']), model: Type.String() },
      { description: 'Only of a fact that a language model found and the rules did not' },
    ),
  ),
}

const ModelReport = Type.Object(
  {
    model: Type.String(),
    state: oneOf(MODEL_STATES),
    reason: Text,
    added: Type.Integer(),
    known: Type.Integer(),
    dropped: Type.Object({ spans: Type.Integer(), facts: Type.Integer() }),
  },
  { description: 'What became of asking a language model too; only where one is set up' },
)

const Article = Type.Object({
  id: Type.String(),
  title: Text,
  text: Type.String(),
  language: Type.String(),
  publishedAt: Text,
  section: Text,
  publisher: Text,
  url: Text,
})

const Statement = Type.Object({
  id: Type.String(),
  form: oneOf(FORMS),
  speakerIds: ids,
  speaker: nullable(span({})),
  cue: nullable(span({ lemma: Type.String() })),
  content: span({}),
  addresseeIds: ids,
  mentionIds: ids,
  saidOn: nullable(Type.Object(dated)),
  confidence: Type.Number(),
  ...marked,
})

const Event = Type.Object({
  id: Type.String(),
  type: oneOf(EVENT_TYPES),
  mode: Text,
  status: oneOf(EVENT_STATUSES),
  trigger: span({}),
  participants: Type.Array(
    Type.Object({ actorId: Type.String(), role: oneOf(['actor', 'recipient']), mention: span({}) }),
  ),
  date: nullable(
    Type.Object({
      value: Text,
      precision: nullable(oneOf(PRECISIONS)),
      earliest: Text,
      latest: Text,
      expression: span({}),
    }),
  ),
  placeId: Text,
  cameo: Text,
  quadClass: nullable(oneOf(QUAD_CLASSES)),
  scale: Numeral,
  assertedById: Text,
  confidence: Type.Number(),
  ...marked,
})

/** What `npm run extract` prints for one article. */
export const Extraction = Type.Unsafe<ExtractionType>(
  Type.Object({
    source: Type.String(),
    article: Article,
    entities: Type.Array(span({ type: oneOf(['PER', 'ORG', 'LOC']), actorId: Text })),
    times: Type.Array(span({ type: oneOf(['DATE', 'TIME', 'DURATION', 'SET']), value: Type.String() })),
    actors: Type.Array(
      Type.Object({
        id: Type.String(),
        kind: oneOf(KINDS),
        wikidataId: Text,
        name: Type.String(),
        names: ids,
        mentions: Type.Array(span({ form: oneOf(['name', 'role', 'metonym', 'pronoun']) })),
        ...marked,
      }),
    ),
    roles: Type.Array(
      Type.Object({
        personId: Type.String(),
        title: Type.String(),
        ofId: Text,
        status: oneOf(ROLE_STATUSES),
        evidence: span({}),
        ...marked,
      }),
    ),
    statements: Type.Array(Statement),
    events: Type.Array(Event),
    links: Type.Array(
      Type.Object({
        fromEventId: Type.String(),
        type: oneOf(['AFTER', 'BEFORE', 'CAUSES']),
        toEventId: Type.String(),
        evidence: span({}),
        ...marked,
      }),
    ),
    extractor: Type.Object({ name: Type.String(), version: Type.String() }),
    llm: Type.Optional(ModelReport),
  }),
)
