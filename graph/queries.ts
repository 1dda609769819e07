import type { Filter, PageRequest } from './queries/filter.ts'
import type {
  ActorView,
  ArticleSummary,
  ArticleView,
  EventView,
  GraphView,
  Page,
  PathView,
  RelationView,
  SearchHit,
  StatementView,
  TimelineBucket,
} from './views.ts'

export type { Filter, Order, PageRequest, Resource } from './queries/filter.ts'

export type Grouping = 'day' | 'week' | 'month' | 'year' | 'type' | 'quadClass' | 'actor'

/**
 * What readers ask of the graph. Each page comes with all its nested facts.
 * The methods that take several ids answer in their order, undefined for what is not there: loaders batch on them.
 * `knownAt` (ISO day) leaves out what was published after the end of that day, UTC.
 */
export interface Queries {
  actor(id: string): Promise<ActorView | undefined>
  actorsById(ids: readonly string[]): Promise<(ActorView | undefined)[]>
  actors(filter: Filter, page: PageRequest): Promise<Page<ActorView>>
  /** With whom the actor meets in events, most often first. */
  relations(actorId: string, limit: number): Promise<RelationView[]>
  /** Of each actor the newest statements, and the newest events: one look-up for them all. */
  statementsOf(actorIds: readonly string[], limit: number): Promise<StatementView[][]>
  eventsOf(actorIds: readonly string[], limit: number): Promise<EventView[][]>

  statement(id: string, knownAt?: string): Promise<StatementView | undefined>
  statementsById(ids: readonly string[], knownAt?: string): Promise<(StatementView | undefined)[]>
  statements(filter: Filter, page: PageRequest): Promise<Page<StatementView>>

  event(id: string, knownAt?: string): Promise<EventView | undefined>
  eventsById(ids: readonly string[], knownAt?: string): Promise<(EventView | undefined)[]>
  events(filter: Filter, page: PageRequest): Promise<Page<EventView>>

  article(id: string): Promise<ArticleView | undefined>
  articlesById(ids: readonly string[]): Promise<(ArticleSummary | undefined)[]>
  articles(filter: Filter, page: PageRequest): Promise<Page<ArticleSummary>>

  /** Counts by period (at most one) and by type, quadClass, actor; without `actor` each event counts once. */
  timeline(filter: Filter, groupBy: readonly Grouping[]): Promise<TimelineBucket[]>
  /** Shortest connections, at most `limit` of them, over at most `maxLength` relationships. Empty where there is none. */
  paths(from: string, to: string, maxLength: number, limit: number): Promise<PathView[]>
  /** The actors around an actor and the events between them, most frequent first. */
  graph(actorId: string, filter: Filter, limit: number): Promise<GraphView>
  /** Ranked: names before text. `labels` default to all four. */
  search(query: string, limit: number, labels?: readonly SearchHit['label'][]): Promise<SearchHit[]>
  /** Articles by state, for the metrics. */
  articleStates(): Promise<{ [state: string]: number }>
}
