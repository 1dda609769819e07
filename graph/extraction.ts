/** The extraction of one article: what `npm run extract` prints and POST /v1/extract returns. Offsets are UTF-16 code units into `article.text`, end exclusive. */
export interface Extraction {
  source: string
  article: Article
  entities: EntityRecord[]
  times: TimeRecord[]
  actors: ActorRecord[]
  roles: RoleRecord[]
  statements: StatementRecord[]
  events: EventRecord[]
  links: LinkRecord[]
  extractor: { name: string; version: string }
  /** Only where a language model was asked too. */
  llm?: ModelReport
}

/** The maker of a fact that is not the extraction's own extractor's. */
export interface ModelSource {
  name: 'llm'
  model: string
}

/** A fact that a language model found carries who found it; one without is of the extraction's own extractor. */
export interface Marked {
  extractor?: ModelSource
}

export const MODEL_STATES = ['read', 'partly', 'failed'] as const

/** What became of asking a language model for what the rules do not find. */
export interface ModelReport {
  model: string
  /** `partly`: it was not shown all of the text, or gave no usable answer for a part; `failed`: this is what the rules alone found. */
  state: (typeof MODEL_STATES)[number]
  /** Why it is not `read`. */
  reason: string | null
  /** Facts of its that stand here. */
  added: number
  /** Facts that the rules had found as well: they stand as the rules found them. */
  known: number
  /** Passages that it gave and that are not in the text, and facts that were left out, mostly for want of theirs. */
  dropped: { spans: number; facts: number }
}

export interface Span {
  start: number
  end: number
}

/** A span with the characters that stand there: `article.text.slice(start, end) === text`. */
export interface TextSpan extends Span {
  text: string
}

export interface Article {
  id: string
  title: string | null
  text: string
  /** BCP 47. */
  language: string
  /** ISO 8601 date or date-time: the anchor of relative dates. */
  publishedAt: string | null
  section: string | null
  publisher: string | null
  url: string | null
}

export type EntityType = 'PER' | 'ORG' | 'LOC'

export interface EntityRecord extends TextSpan {
  type: EntityType
  actorId: string | null
}

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

export interface TimeRecord extends TextSpan {
  type: TimeType
  /** TIMEX3 value. */
  value: string
}

export type ActorKind = 'person' | 'organization' | 'country' | 'group'
export type MentionForm = 'name' | 'role' | 'metonym' | 'pronoun'

export interface MentionRecord extends TextSpan {
  form: MentionForm
}

export interface ActorRecord extends Marked {
  id: string
  kind: ActorKind
  wikidataId: string | null
  name: string
  names: string[]
  mentions: MentionRecord[]
}

export type RoleStatus = 'current' | 'future' | 'outgoing' | 'former'

export interface RoleRecord extends Marked {
  personId: string
  title: string
  ofId: string | null
  status: RoleStatus
  evidence: TextSpan
}

export type StatementForm = 'direct' | 'indirect'
export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'time'

export interface StatementRecord extends Marked {
  id: string
  form: StatementForm
  speakerIds: string[]
  speaker: TextSpan | null
  cue: (TextSpan & { lemma: string }) | null
  content: TextSpan
  addresseeIds: string[]
  mentionIds: string[]
  saidOn: { value: string; precision: Precision } | null
  confidence: number
}

export const PLOVER_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export const INSTITUTIONAL_TYPES = ['ELECT', 'INAUGURATE', 'APPOINT', 'RESIGN', 'LEGISLATE', 'RULE'] as const
export const EVENT_TYPES = [...PLOVER_TYPES, ...INSTITUTIONAL_TYPES] as const
export type EventType = (typeof EVENT_TYPES)[number]

export const EVENT_STATUSES = [
  'planned',
  'proposed',
  'ongoing',
  'happened',
  'cancelled',
  'denied',
  'hypothetical',
] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]

export const QUAD_CLASSES = [
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
] as const
export type QuadClass = (typeof QUAD_CLASSES)[number]

export interface ParticipantRecord {
  actorId: string
  role: 'actor' | 'recipient'
  mention: TextSpan
}

export interface EventDate {
  /** ISO: 2025-01-20, 2025-W04, 2025-01, 2025-Q1 or 2025; null where only a bound is known. */
  value: string | null
  precision: Precision | null
  earliest: string | null
  latest: string | null
  expression: TextSpan
}

export interface EventRecord extends Marked {
  id: string
  type: EventType
  mode: string | null
  status: EventStatus
  trigger: TextSpan
  participants: ParticipantRecord[]
  date: EventDate | null
  placeId: string | null
  cameo: string | null
  quadClass: QuadClass | null
  scale: number | null
  assertedById: string | null
  confidence: number
}

export type LinkType = 'AFTER' | 'BEFORE' | 'CAUSES'

export interface LinkRecord extends Marked {
  fromEventId: string
  type: LinkType
  toEventId: string
  evidence: TextSpan
}
