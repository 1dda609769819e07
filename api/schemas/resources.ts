import { type Static, Type } from 'typebox'
import { EVENT_STATUSES, EVENT_TYPES, QUAD_CLASSES } from '../../graph/extraction.ts'
import { Numeral, named, nullable, oneOf, Text } from './base.ts'

export const KINDS = ['person', 'organization', 'country', 'group'] as const
export const FORMS = ['direct', 'indirect'] as const
export const STATES = ['received', 'extracted', 'failed'] as const
export const ROLE_STATUSES = ['current', 'future', 'outgoing', 'former'] as const
export const PRECISIONS = ['day', 'week', 'month', 'quarter', 'year', 'time'] as const

const offsets = {
  start: Type.Integer({ description: 'UTF-16 code units into the article’s text' }),
  end: Type.Integer({ description: 'Exclusive' }),
  text: Type.String({ description: 'The characters that stand there' }),
}
const Span = Type.Object(offsets)
const FoundBy = nullable(
  Type.String({ description: '“rules VERSION”, or “llm MODEL” where only a language model found it' }),
)

const articleRef = {
  id: Type.String(),
  title: Text,
  url: Text,
  publishedAt: Text,
}
const actorRef = { id: Type.String(), name: Type.String(), kind: oneOf(KINDS) }

export const ArticleRef = named('ArticleRef', Type.Object(articleRef))
export const ActorRef = named('ActorRef', Type.Object(actorRef))
export const EventRef = named(
  'EventRef',
  Type.Object({
    id: Type.String(),
    type: oneOf(EVENT_TYPES),
    status: oneOf(EVENT_STATUSES),
    name: Text,
    startDate: Text,
  }),
)
export const StatementRef = named(
  'StatementRef',
  Type.Object({ id: Type.String(), content: Type.String(), speakers: Type.Array(ActorRef) }),
)
export const Evidence = named(
  'Evidence',
  Type.Object({ article: ArticleRef, ...offsets, sentence: Text, extractor: FoundBy }),
)

export const Actor = named(
  'Actor',
  Type.Object({
    ...actorRef,
    names: Type.Array(Type.String()),
    wikidataId: Text,
    iso3: Text,
    roles: Type.Array(
      Type.Object({
        title: Type.String(),
        status: oneOf(ROLE_STATUSES),
        of: Type.Unsafe<Static<typeof ActorRef> | null>({ anyOf: [{ $ref: 'ActorRef#' }, { type: 'null' }] }),
        evidence: Type.Array(Evidence),
      }),
    ),
    evidence: Type.Array(Evidence),
  }),
)

export const Relation = named(
  'Relation',
  Type.Object({
    actor: ActorRef,
    events: Type.Integer(),
    meanScale: Numeral,
    quadClasses: Type.Record(Type.String(), Type.Integer()),
    lastReported: Text,
  }),
)

export const Statement = named(
  'Statement',
  Type.Object({
    id: Type.String(),
    form: oneOf(FORMS),
    content: Type.String(),
    cue: Text,
    speakers: Type.Array(ActorRef),
    speakerText: Text,
    addressees: Type.Array(ActorRef),
    about: Type.Array(ActorRef),
    aboutEvents: Type.Array(EventRef),
    asserts: Type.Array(EventRef),
    language: Text,
    saidOn: nullable(Type.Object({ value: Type.String(), precision: nullable(oneOf(PRECISIONS)) })),
    confidence: Numeral,
    evidence: Type.Array(Evidence),
  }),
)

const When = nullable(
  Type.Object({ value: Text, precision: nullable(oneOf(PRECISIONS)), earliest: Text, latest: Text }),
)

export const Event = named(
  'Event',
  Type.Object({
    id: Type.String(),
    type: oneOf(EVENT_TYPES),
    mode: Text,
    name: Text,
    status: oneOf(EVENT_STATUSES, { description: 'What the newest report says' }),
    quadClass: nullable(oneOf(QUAD_CLASSES)),
    cameo: Text,
    scale: Numeral,
    participants: Type.Array(Type.Object({ actor: ActorRef, role: oneOf(['actor', 'recipient']) })),
    date: When,
    place: nullable(Type.Object({ id: Type.String(), name: Type.String() })),
    reports: Type.Array(
      Type.Object({
        article: Type.Object({ ...articleRef, publisher: Text }),
        status: oneOf(EVENT_STATUSES),
        date: When,
        trigger: Span,
        confidence: Numeral,
        extractor: FoundBy,
      }),
      { description: 'Newest first' },
    ),
    history: Type.Array(
      Type.Object({ status: oneOf(EVENT_STATUSES), date: Text, publishedAt: Text, article: Type.String() }),
      { description: 'Oldest first' },
    ),
    reportCount: Type.Integer(),
    independentSources: Type.Integer({ description: 'Reports after syndicated copies are folded into one' }),
    firstReported: Text,
    lastReported: Text,
    assertedBy: Type.Array(StatementRef),
    before: Type.Array(EventRef),
    after: Type.Array(EventRef),
    causes: Type.Array(EventRef),
    evidence: Type.Array(Evidence),
  }),
)

const articleSummary = {
  ...articleRef,
  language: Text,
  section: Text,
  publisher: Text,
  receivedAt: Text,
  state: oneOf(STATES),
  error: Text,
  extractor: Text,
}

export const ArticleSummary = named('ArticleSummary', Type.Object(articleSummary))
export const Article = named(
  'Article',
  Type.Object({
    ...articleSummary,
    text: Type.String(),
    actors: Type.Array(Type.Object({ ...actorRef, mentions: Type.Array(Span) })),
    statements: Type.Array(Statement),
    events: Type.Array(Event),
    sameStory: Type.Array(Type.String()),
  }),
)
