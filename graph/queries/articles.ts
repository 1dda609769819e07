import { cypher } from '../cypher.ts'
import type { TextSpan } from '../extraction.ts'
import type { Store } from '../store.ts'
import type { ActorRef, ArticleSummary, ArticleView, Page } from '../views.ts'
import { copiesOf } from './copies.ts'
import { eventsById } from './events.ts'
import type { Filter, PageRequest } from './filter.ts'
import { byDate, readPage } from './pages.ts'
import { asks, filterParams } from './params.ts'
import { compare, rowsById } from './rows.ts'
import { statementsById } from './statements.ts'

const PLAIN = byDate('articles')
const OF_ACTOR = byDate('articles/of-actor')

/** A row of cypher/articles/whole.cypher. `spans` is start, end, start, end, … */
type WholeRow = {
  article: ArticleSummary & { text: string }
  actors: (ActorRef & { spans: number[]; texts: string[] })[]
  statements: { id: string; start: number }[]
  events: { id: string; start: number }[]
  sameStory: string[]
}

export async function articlePage(store: Store, filter: Filter, request: PageRequest): Promise<Page<ArticleSummary>> {
  const params = filterParams(filter)
  return readPage({
    store,
    resource: 'articles',
    queries: asks(params, ['actor']) ? OF_ACTOR : PLAIN,
    params,
    request,
    load: (ids) => articlesById(store, ids),
  })
}

/** In the order of the ids. */
export async function articlesById(store: Store, ids: readonly string[]): Promise<(ArticleSummary | undefined)[]> {
  const rows = await rowsById<{ article: ArticleSummary }>(store, 'articles/by-id', ids, ({ article }) => article.id)
  return ids.map((id) => rows.get(id)?.[0]?.article)
}

/** With all that was read out of it, in the order of the text. */
export async function wholeArticle(store: Store, id: string): Promise<ArticleView | undefined> {
  const [row] = (await store.read(cypher('articles/whole', store.engine), { id })) as unknown as WholeRow[]
  if (!row) return undefined
  const [statements, events, sameStory] = await Promise.all([
    statementsById(store, inOrder(row.statements)),
    eventsById(store, inOrder(row.events)),
    copiesOf(store, id, row.sameStory),
  ])
  return {
    ...row.article,
    actors: row.actors
      .map(({ id, name, kind, spans, texts }) => ({ id, name, kind, mentions: mentions(spans, texts) }))
      .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || compare(a.id, b.id)),
    statements: statements.filter((statement) => statement !== undefined),
    events: events.filter((event) => event !== undefined),
    sameStory,
  }
}

function inOrder(rows: readonly { id: string; start: number }[]): string[] {
  const sorted = [...rows].sort((a, b) => a.start - b.start || compare(a.id, b.id))
  return [...new Set(sorted.map(({ id }) => id))]
}

function mentions(spans: readonly number[], texts: readonly string[]): TextSpan[] {
  return texts.map((text, index) => ({ start: spans[2 * index]!, end: spans[2 * index + 1]!, text }))
}
