import DataLoader from 'dataloader'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Ingest } from '../../graph/ports.ts'
import type { Queries } from '../../graph/queries.ts'

/** What the resolvers of one request share. */
export interface Context {
  readonly queries: Queries
  readonly ingest: Ingest
  readonly load: Loaders
  /** Whether the request asks for totals: counting costs a second query. */
  readonly counted: boolean
  /** Whether it asks for cursors, which only a page of its own has. */
  readonly paged: boolean
  authorizeWriting(): void
}

/**
 * A root field brings its nested facts along; what lies below them is fetched here, all of one level in one query.
 * DataLoader rather than mercurius' own loaders, because a field that is there already then resolves without a promise.
 */
export function loaders(queries: Queries) {
  return {
    actor: new DataLoader(queries.actorsById.bind(queries)),
    statement: new DataLoader((ids: readonly string[]) => queries.statementsById(ids)),
    event: new DataLoader((ids: readonly string[]) => queries.eventsById(ids)),
    summary: new DataLoader(queries.articlesById.bind(queries)),
    article: new DataLoader((ids: readonly string[]) => Promise.all(ids.map((id) => queries.article(id)))),
    /** The newest statements and events of an actor, by how many. */
    statementsOf: byNumber(queries.statementsOf.bind(queries)),
    eventsOf: byNumber(queries.eventsOf.bind(queries)),
  }
}

/** A loader for each number of items that a request asks for. */
function byNumber<Item>(newest: (ids: readonly string[], limit: number) => Promise<Item[][]>) {
  const loaders = new Map<number, DataLoader<string, Item[]>>()
  return (limit: number) => {
    let loader = loaders.get(limit)
    if (!loader) {
      loader = new DataLoader((ids) => newest(ids, limit))
      loaders.set(limit, loader)
    }
    return loader
  }
}

export type Loaders = ReturnType<typeof loaders>

/** Makes the context of a request. */
export function contextOf(request: FastifyRequest, _reply: FastifyReply, queries: Queries, ingest: Ingest): Context {
  const text = queryText(request)
  return {
    queries,
    ingest,
    load: loaders(queries),
    counted: text.includes('totalCount'),
    paged: /cursor/i.test(text),
    authorizeWriting: () => request.server.authorize(request, 'write'),
  }
}

function queryText({ body, query }: FastifyRequest): string {
  const sent = (body ?? query) as { query?: unknown } | undefined
  return typeof sent?.query === 'string' ? sent.query : 'totalCount cursor'
}
