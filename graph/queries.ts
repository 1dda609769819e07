import { cypher } from './cypher.ts'
import { actorPage, actorsById } from './queries/actors.ts'
import { articlePage, articlesById, wholeArticle } from './queries/articles.ts'
import { eventPage, eventsById } from './queries/events.ts'
import type { Filter, PageRequest } from './queries/filter.ts'
import { graph, paths, relations } from './queries/network.ts'
import { search } from './queries/search.ts'
import { statementPage, statementsById } from './queries/statements.ts'
import { type Grouping, timeline } from './queries/timeline.ts'
import type { Store } from './store.ts'
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

export { RequestInvalid } from './queries/errors.ts'
export type { Filter, Order, PageRequest, Resource } from './queries/filter.ts'
export { LABELS } from './queries/search.ts'
export { GROUPINGS, type Grouping } from './queries/timeline.ts'

/**
 * What readers ask of the graph. Each page comes with all its nested facts.
 * The methods that take several ids answer in their order, undefined for what is not there: loaders batch on them.
 * `knownAt` (ISO day) leaves out what was published after the end of that day, UTC.
 */
export interface Queries {
  actor(id: string): Promise<ActorView | undefined>
  actorExists(id: string): Promise<boolean>
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

/** The questions over a store. */
export function createQueries(store: Store): Queries {
  const first = <Item>([item]: readonly (Item | undefined)[]) => item
  return {
    actor: async (id) => first(await actorsById(store, [id])),
    actorExists: async (id) => (await store.read(cypher('actors/by-id', store.engine), { ids: [id] })).length > 0,
    actorsById: (ids) => actorsById(store, ids),
    actors: (filter, page) => actorPage(store, filter, page),
    relations: (actor, limit) => relations(store, actor, limit),
    statementsOf: (actors, limit) => newest(store, 'statements/newest-of', actors, limit, statementsById),
    eventsOf: (actors, limit) => newest(store, 'events/newest-of', actors, limit, eventsById),

    statement: async (id, knownAt) => first(await statementsById(store, [id], knownAt)),
    statementsById: (ids, knownAt) => statementsById(store, ids, knownAt),
    statements: (filter, page) => statementPage(store, filter, page),

    event: async (id, knownAt) => first(await eventsById(store, [id], knownAt)),
    eventsById: (ids, knownAt) => eventsById(store, ids, knownAt),
    events: (filter, page) => eventPage(store, filter, page),

    article: (id) => wholeArticle(store, id),
    articlesById: (ids) => articlesById(store, ids),
    articles: (filter, page) => articlePage(store, filter, page),

    timeline: (filter, groupBy) => timeline(store, filter, groupBy),
    paths: (from, to, maxLength, limit) => paths(store, from, to, maxLength, limit),
    graph: (actor, filter, limit) => graph(store, actor, filter, limit),
    search: (query, limit, labels) => search(store, query, limit, labels),
    articleStates: async () => {
      const rows = await store.read<{ state: string; articles: number }>(cypher('articles/states', store.engine))
      return Object.fromEntries(rows.map(({ state, articles }) => [state, articles]))
    },
  }
}

/** The newest of each actor, in the order of the actors: the ids of all in one look-up, the items in another. */
async function newest<View>(
  store: Store,
  query: string,
  actors: readonly string[],
  limit: number,
  load: (store: Store, ids: readonly string[]) => Promise<(View | undefined)[]>,
): Promise<View[][]> {
  const rows = await store.read<{ actor: string; id: string }>(cypher(query, store.engine), {
    ids: [...new Set(actors)],
    limit,
  })
  const views = await load(
    store,
    rows.map(({ id }) => id),
  )
  return actors.map((actor) =>
    rows.flatMap((row, index) => {
      const view = views[index]
      return row.actor === actor && view !== undefined ? [view] : []
    }),
  )
}
