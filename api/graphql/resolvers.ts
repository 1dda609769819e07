import type { ArticleInput, Submitted } from '../../graph/ports.ts'
import type { Filter, Grouping } from '../../graph/queries.ts'
import type { ActorRef, SearchHit } from '../../graph/views.ts'
import { Failure, isCode } from '../errors.ts'
import type { Context } from './context.ts'
import { enums } from './enums.ts'
import { filterOf } from './filter.ts'
import { connection, DEFAULT_FIRST, limited, type PagingArgs, pageRequest } from './paging.ts'

type Fields = { [field: string]: unknown }
type Ref = { id: string } & Fields
type Listing = PagingArgs & { filter?: Filter | null }

/**
 * Resolvers of fields that a reference may lack: what came with the parent is taken as it is,
 * the rest is fetched with that of all other references of the level.
 */
function completed(loader: 'actor' | 'statement' | 'event' | 'summary' | 'article', ...fields: string[]) {
  return Object.fromEntries(
    fields.map((field) => [
      field,
      (source: Ref, _args: unknown, { load }: Context) =>
        field in source
          ? source[field]
          : (load[loader].load(source.id) as Promise<object | undefined>).then(
              (view) => (view as Fields | undefined)?.[field],
            ),
    ]),
  )
}

/** Any node by its id: the prefix says what it is. */
export async function node(id: string, { load }: Context): Promise<unknown> {
  const [prefix] = id.split(':')
  if (prefix === 'statement' || prefix === 'event' || prefix === 'article') return (await load[prefix].load(id)) ?? null
  return (await load.actor.load(id)) ?? null
}

const KIND_TYPES = { person: 'Person', organization: 'Organization', country: 'Country', group: 'Group' } as const

const actorType = ({ kind }: ActorRef) => KIND_TYPES[kind]
const nodeType = (value: Ref) => {
  if (typeof value.__typename === 'string') return value.__typename
  const [prefix] = value.id.split(':')
  if (prefix === 'statement') return 'Statement'
  if (prefix === 'event') return 'Event'
  if (prefix === 'article') return 'Article'
  return actorType(value as unknown as ActorRef)
}

/**
 * The first items of an actor, for all actors of the level in one query, where nothing but their number is asked:
 * a list of actors with what each said last is then two queries, not one for each actor.
 */
async function newestOf<Item extends { id: string }>(
  loader: (limit: number) => { load(id: string): Promise<Item[]> },
  id: string,
  filter: Filter | null | undefined,
  { first, after, orderBy }: PagingArgs,
  { counted, paged }: Context,
) {
  if (filter || after != null || counted || paged || orderBy === 'ascending') return undefined
  const limit = limited(first ?? DEFAULT_FIRST, 'first')
  const items = await loader(limit + 1).load(id)
  return connection({
    items: items.slice(0, limit),
    cursors: [],
    nextCursor: items.length > limit ? '' : null,
    hasPrevious: false,
    total: 0,
  })
}

const actor = {
  ...completed('actor', 'names', 'wikidataId', 'roles', 'evidence'),
  statements: async ({ id }: Ref, { filter, ...args }: Listing, context: Context) => {
    const newest = await newestOf(context.load.statementsOf, id, filter, args, context)
    if (newest) return newest
    return connection(
      await context.queries.statements({ ...filterOf(filter), speaker: [id] }, pageRequest(args, context)),
    )
  },
  events: async ({ id }: Ref, { filter, ...args }: Listing, context: Context) => {
    const newest = await newestOf(context.load.eventsOf, id, filter, args, context)
    if (newest) return newest
    const { actor: others, ...rest } = filterOf(filter)
    // Whom the filter names besides is who the actor is to meet there.
    const counterpart = [...(rest.counterpart ?? []), ...(others ?? []).filter((other) => other !== id)]
    const narrowed = { ...rest, actor: [id], ...(counterpart.length > 0 ? { counterpart } : {}) }
    return connection(await context.queries.events(narrowed, pageRequest(args, context)))
  },
  relations: ({ id }: Ref, { first }: { first: number }, { queries }: Context) =>
    queries.relations(id, limited(first, 'first')),
}

export const resolvers = {
  ...enums,

  Query: {
    node: (_: unknown, { id }: { id: string }, context: Context) => node(id, context),
    actor: (_: unknown, { id }: { id: string }, { load }: Context) => load.actor.load(id),
    statement: (_: unknown, { id }: { id: string }, { load }: Context) => load.statement.load(id),
    event: (_: unknown, { id }: { id: string }, { load }: Context) => load.event.load(id),
    article: (_: unknown, { id }: { id: string }, { load }: Context) => load.article.load(id),
    actors: async (_: unknown, args: Listing, context: Context) =>
      connection(await context.queries.actors(filterOf(args.filter), pageRequest(args, context))),
    statements: async (_: unknown, args: Listing, context: Context) =>
      connection(await context.queries.statements(filterOf(args.filter), pageRequest(args, context))),
    events: async (_: unknown, args: Listing, context: Context) =>
      connection(await context.queries.events(filterOf(args.filter), pageRequest(args, context))),
    articles: async (_: unknown, args: Listing, context: Context) =>
      connection(await context.queries.articles(filterOf(args.filter), pageRequest(args, context))),
    timeline: (_: unknown, { filter, groupBy }: { filter?: Filter; groupBy: Grouping[] }, { queries }: Context) =>
      queries.timeline(filterOf(filter), groupBy),
    path: async (
      _: unknown,
      { from, to, maxLength }: { from: string; to: string; maxLength: number },
      { queries }: Context,
    ) => (await queries.paths(from, to, maxLength, 1))[0] ?? null,
    search: async (_: unknown, { query, first }: { query: string; first: number }, { queries }: Context) =>
      (await queries.search(query, limited(first, 'first'))).map((hit) => ({ score: hit.score, node: found(hit) })),
  },

  Mutation: {
    submitArticle: async (_: unknown, { input }: { input: ArticleInput }, context: Context) => {
      const [submitted] = await submit([input], context)
      const { error } = submitted!
      if (error) throw new Failure(isCode(error.code) ? error.code : 'INVALID_ARTICLE', error.message, error)
      return submitted
    },
    submitArticles: (_: unknown, { input }: { input: ArticleInput[] }, context: Context) => submit(input, context),
  },

  Node: { __resolveType: nodeType },
  Actor: { __resolveType: actorType },
  Person: actor,
  Organization: actor,
  Country: { ...actor, ...completed('actor', 'iso3') },
  Group: actor,
  Statement: completed(
    'statement',
    ...[
      'form',
      'cue',
      'speakers',
      'speakerText',
      'addressees',
      'about',
      'aboutEvents',
      'asserts',
      'language',
      'saidOn',
    ],
    ...['confidence', 'evidence'],
  ),
  Event: completed(
    'event',
    ...[
      'mode',
      'name',
      'quadClass',
      'cameo',
      'scale',
      'participants',
      'date',
      'place',
      'reports',
      'history',
      'reportCount',
    ],
    ...['independentSources', 'firstReported', 'lastReported', 'assertedBy', 'before', 'after', 'causes', 'evidence'],
  ),
  Article: {
    ...completed('summary', 'language', 'section', 'publisher', 'receivedAt', 'state', 'error', 'extractor'),
    ...completed('article', 'text', 'actors', 'statements', 'events'),
    sameStory: async ({ id }: Ref, _args: unknown, { load }: Context) =>
      load.summary.loadMany((await load.article.load(id))?.sameStory ?? []),
  },
  GraphNode: { node: ({ id }: Ref, _args: unknown, context: Context) => node(id, context) },
}

/** A hit's node, which says itself what it is. */
function found(hit: SearchHit) {
  if (hit.label === 'Actor') return hit.actor
  const node = hit.label === 'Statement' ? hit.statement : hit.label === 'Event' ? hit.event : hit.article
  return { ...node, __typename: hit.label }
}

async function submit(articles: ArticleInput[], { ingest, authorizeWriting }: Context) {
  authorizeWriting()
  return (await ingest.submit(articles.map(present))).map((submitted: Submitted) =>
    'fault' in submitted
      ? { id: null, state: null, article: null, error: submitted.fault }
      : { ...submitted, article: { id: submitted.id }, error: null },
  )
}

/** Without the fields that a client sent as null. */
const present = (input: ArticleInput) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as unknown as ArticleInput
