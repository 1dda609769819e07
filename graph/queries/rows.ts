import { cypher } from '../cypher.ts'
import { groupBy } from '../group-by.ts'
import type { Params, Row, Store } from '../store.ts'
import type { ActorRef, ArticleRef, EventRef, EvidenceView } from '../views.ts'

/** Shared shapes of rows (cypher/*\/by-id.cypher), and how they become what readers see. */

/** A report as rows give it: a span, and the article that it stands in. */
export interface SpanRow {
  start: number
  end: number
  text: string
  sentence: string | null
  extractor: string | null
  article: string
  title: string | null
  url: string | null
  /** As the article says. */
  published: string | null
  /** In UTC, else when the article was received: sorts. */
  publishedAt: string
}

export interface LinkRow extends EventRef {
  publishedAt: string
}

/** Rows of a query over `$ids`, each under the id it is about. One look-up for all; ids that come twice are asked once. */
export async function rowsById<R extends object>(
  store: Store,
  query: string,
  ids: readonly string[],
  idOf: (row: R) => string,
  params: Params = {},
): Promise<Map<string, R[]>> {
  if (ids.length === 0) return new Map()
  const rows = await store.read<R & Row>(cypher(query, store.engine), { ...params, ids: [...new Set(ids)] })
  return groupBy(rows, idOf)
}

/** Newest first; of one moment the higher article id first, then by place in the text: the order of the node’s own status. */
export function newestFirst(a: SpanRow, b: SpanRow): number {
  return compare(b.publishedAt, a.publishedAt) || compare(b.article, a.article) || a.start - b.start
}

export function articleRef({ article, title, url, published }: SpanRow): ArticleRef {
  return { id: article, title, url, publishedAt: published }
}

export function evidence(row: SpanRow): EvidenceView {
  const { start, end, text, sentence, extractor } = row
  return { article: articleRef(row), start, end, text, sentence, extractor }
}

export function actorRefs(rows: readonly ActorRef[]): ActorRef[] {
  return unique(rows.map(({ id, name, kind }) => ({ id, name, kind }))).sort(byName)
}

export function eventRefs(rows: readonly EventRef[]): EventRef[] {
  return unique(rows.map(({ id, type, status, name, startDate }) => ({ id, type, status, name, startDate }))).sort(
    (a, b) => compare(a.startDate ?? '', b.startDate ?? '') || compare(a.id, b.id),
  )
}

export function byName(a: ActorRef, b: ActorRef): number {
  return compare(a.name, b.name) || compare(a.id, b.id)
}

/** By code units, so that the order is the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function unique<Item extends { id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}
