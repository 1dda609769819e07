import type {
  ActorKind,
  EventStatus,
  EventType,
  Precision,
  QuadClass,
  RoleStatus,
  StatementForm,
  TextSpan,
} from './extraction.ts'

/** What readers see: the same shapes over REST, GraphQL and export. Lists are always there, empty where nothing is known. */

export type ArticleState = 'received' | 'extracted' | 'failed'

export interface ActorRef {
  id: string
  name: string
  kind: ActorKind
}

export interface EventRef {
  id: string
  type: EventType
  status: EventStatus
  name: string | null
  startDate: string | null
}

export interface StatementRef {
  id: string
  content: string
  speakers: ActorRef[]
}

export interface ArticleRef {
  id: string
  title: string | null
  url: string | null
  publishedAt: string | null
}

/** Where a fact stands: `text` is what the article says from `start` to `end` (UTF-16, end exclusive). */
export interface EvidenceView extends TextSpan {
  article: ArticleRef
  /** The sentence that it stands in, or the sentences; null where it was not kept. */
  sentence: string | null
  /** Who found it: “rules 1.0.0”, or “llm MODEL” where only a language model did. */
  extractor: string | null
}

export interface RoleView {
  title: string
  status: RoleStatus
  of: ActorRef | null
  evidence: EvidenceView[]
}

/** An actor. `roles` are the offices that a person holds or held, by title. */
export interface ActorView extends ActorRef {
  names: string[]
  wikidataId: string | null
  /** ISO 3166 alpha-3, of a country. */
  iso3: string | null
  roles: RoleView[]
  /** The passages that name the actor, newest article first, the first 25 articles. */
  evidence: EvidenceView[]
}

/** How often two actors meet in events, and how those events were. */
export interface RelationView {
  actor: ActorRef
  events: number
  meanScale: number | null
  quadClasses: { [quadClass: string]: number }
  lastReported: string | null
}

export interface StatementView {
  id: string
  form: StatementForm
  content: string
  /** The lemma that reports it (“mitteilen”); null for free indirect speech. */
  cue: string | null
  speakers: ActorRef[]
  /** The words that name the speaker; all that is known of an unnamed source. */
  speakerText: string | null
  addressees: ActorRef[]
  about: ActorRef[]
  aboutEvents: EventRef[]
  /** Events that stand only inside this statement. */
  asserts: EventRef[]
  language: string | null
  saidOn: { value: string; precision: Precision | null } | null
  confidence: number | null
  evidence: EvidenceView[]
}

export interface DateView {
  value: string | null
  precision: Precision | null
  earliest: string | null
  latest: string | null
}

export interface ReportView {
  article: ArticleRef & { publisher: string | null }
  status: EventStatus
  date: DateView | null
  trigger: TextSpan
  confidence: number | null
  /** As of evidence. */
  extractor: string | null
}

export interface EventView {
  id: string
  type: EventType
  mode: string | null
  name: string | null
  status: EventStatus
  quadClass: QuadClass | null
  cameo: string | null
  scale: number | null
  participants: { actor: ActorRef; role: 'actor' | 'recipient' }[]
  date: DateView | null
  place: { id: string; name: string } | null
  /** Newest first. */
  reports: ReportView[]
  /** What the reports said of the status, oldest first. */
  history: { status: EventStatus; date: string | null; publishedAt: string | null; article: string }[]
  reportCount: number
  /** Reports after syndicated copies are folded into one. */
  independentSources: number
  firstReported: string | null
  lastReported: string | null
  /** Statements inside which it stands; empty where an article asserts it itself. */
  assertedBy: StatementRef[]
  /** Events that it comes before, and after. */
  before: EventRef[]
  after: EventRef[]
  causes: EventRef[]
  evidence: EvidenceView[]
}

/** An article in a list. */
export interface ArticleSummary extends ArticleRef {
  language: string | null
  section: string | null
  publisher: string | null
  receivedAt: string | null
  state: ArticleState
  /** Why the extraction failed. */
  error: string | null
  extractor: string | null
}

export interface ArticleView extends ArticleSummary {
  text: string
  actors: (ActorRef & { mentions: TextSpan[] })[]
  statements: StatementView[]
  events: EventView[]
  /** Ids of its syndicated copies. */
  sameStory: string[]
}

/** Counts of one period, and of one type, quad class or actor where that was asked for; null where it was not. */
export interface TimelineBucket {
  /** 2025-01-20, 2025-W04, 2025-01 or 2025; null where the periods are not told apart. */
  period: string | null
  /** First and last day of the period. */
  from: string | null
  to: string | null
  type: EventType | null
  quadClass: QuadClass | null
  actor: ActorRef | null
  events: number
  reports: number
  meanScale: number | null
}

/** A connection: actors, with the event, statement or office that joins each to the next. */
export interface PathView {
  length: number
  nodes: GraphNode[]
  links: GraphLink[]
}

export interface GraphNode {
  id: string
  label: 'Actor' | 'Event' | 'Statement'
  name: string
  kind: ActorKind | null
  type: EventType | null
}

export interface GraphLink {
  source: string
  target: string
  type: string
  role: string | null
  /** Events behind a link between two actors. */
  weight: number
  meanScale: number | null
}

export interface GraphView {
  nodes: GraphNode[]
  links: GraphLink[]
}

export type SearchHit =
  | { label: 'Actor'; score: number; actor: ActorView }
  | { label: 'Statement'; score: number; statement: StatementView }
  | { label: 'Event'; score: number; event: EventView }
  | { label: 'Article'; score: number; article: ArticleSummary }

/** `cursors[i]` stands after `items[i]`. */
export interface Page<Item> {
  items: Item[]
  cursors: string[]
  /** Where the next page begins; null on the last one. */
  nextCursor: string | null
  hasPrevious: boolean
  total: number
}
