import type { ActorKind, EventStatus, EventType, QuadClass, StatementForm } from '../extraction.ts'
import type { ArticleState } from '../views.ts'

/** The one filter grammar of REST, GraphQL and export. A list matches where one of its values does; fields are joined by and. */
export interface Filter {
  /** Words in the name, content or title, in any case. */
  q?: string
  /** Actor ids: who takes part, speaks, or is named. */
  actor?: string[]
  /** Actor ids: who takes part besides `actor`. */
  counterpart?: string[]
  kind?: ActorKind[]
  type?: EventType[]
  status?: EventStatus[]
  quadClass?: QuadClass[]
  /** Ids (country:rus) or ISO 3166 alpha-3 codes. */
  country?: string[]
  speaker?: string[]
  about?: string[]
  form?: StatementForm[]
  language?: string[]
  publisher?: string[]
  /** First and last day, ISO dates. */
  from?: string
  to?: string
  /** Only what was published up to the end of this day, UTC. */
  knownAt?: string
  state?: ArticleState[]
}

export type FilterName = keyof Filter

/** What each resource can be filtered by. */
export const FILTERS = {
  actors: ['q', 'kind', 'country'],
  statements: [
    'q',
    'actor',
    'kind',
    'country',
    'speaker',
    'about',
    'form',
    'language',
    'publisher',
    'from',
    'to',
    'knownAt',
  ],
  events: [
    'q',
    'actor',
    'counterpart',
    'kind',
    'type',
    'status',
    'quadClass',
    'country',
    'speaker',
    'language',
    'publisher',
    'from',
    'to',
    'knownAt',
  ],
  graph: ['type', 'status', 'quadClass', 'from', 'to'],
  articles: ['q', 'actor', 'language', 'publisher', 'from', 'to', 'knownAt', 'state'],
} as const satisfies { [resource: string]: readonly FilterName[] }

export type Resource = keyof typeof FILTERS

/** `ascending` is oldest first; actors are ordered by name, all else by date. */
export type Order = 'ascending' | 'descending'

export interface PageRequest {
  /** 1 to 100. */
  limit: number
  /** Opaque, from Page.cursors or Page.nextCursor. Throws BadCursor for one that is not ours. */
  after?: string
  before?: string
  /** True: the last `limit` before `before`, or of all. */
  last?: boolean
  /** Default: actors ascending, all else descending. */
  order?: Order
  /** False leaves `total` at 0 and saves the counting. Default true. */
  count?: boolean
}
