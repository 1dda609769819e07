import type { FastifyReply, FastifyRequest } from 'fastify'
import { FILTERS, type Filter, type PageRequest, type Resource } from '../../graph/queries/filter.ts'
import type { Page } from '../../graph/views.ts'
import type { Columns } from '../formats/columns.ts'
import { sendItems } from '../formats/table.ts'
import { Problem } from '../schemas/answers.ts'

const DEFAULT_LIMIT = 25

/** The errors that any route can answer, for OpenAPI. */
export const failures = {
  '4xx': { description: 'What to mend', content: { 'application/problem+json': { schema: Problem } } },
  '5xx': { description: 'Try again later', content: { 'application/problem+json': { schema: Problem } } },
}

export interface ListQuery {
  limit?: number
  cursor?: string
}

/** The filter in a validated query string. */
export function filterIn(resource: Resource, query: object): Filter {
  const given = query as { [name: string]: unknown }
  return Object.fromEntries(
    FILTERS[resource].filter((name) => given[name] !== undefined).map((name) => [name, given[name]]),
  )
}

export function pageIn({ limit = DEFAULT_LIMIT, cursor }: ListQuery): PageRequest {
  return cursor === undefined ? { limit } : { limit, after: cursor }
}

/** Answers a page, with the address of the next one in the Link header. */
export function sendPage<Item>(request: FastifyRequest, reply: FastifyReply, page: Page<Item>, columns: Columns<Item>) {
  const { items, nextCursor, total } = page
  if (nextCursor !== null) {
    const [path, query] = request.url.split('?')
    const params = new URLSearchParams(query)
    params.set('cursor', nextCursor)
    reply.header('link', `<${path}?${params}>; rel="next"`)
  }
  return sendItems(request, reply, items, columns, { items, nextCursor, total })
}
