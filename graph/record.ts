import { bands, COPY_DAYS, copySimilarity } from './copies.ts'
import { cypher } from './cypher.ts'
import type { Article } from './extraction.ts'
import { type GraphRecords, type GraphRow, sortable } from './model.ts'
import type { Params, Row, Store } from './store.ts'

/** An article that was accepted and is not extracted yet. `language` may be missing: then it is found by reading. */
export type ReceivedArticle = Omit<Article, 'language'> & { language: string | null; receivedAt: string }

/**
 * Writes what one article says, in one transaction, so that the graph holds exactly this of it: what an earlier
 * extraction of the same article said and this one does not is taken away, and so are nodes that no article supports
 * any more. Events that other articles report too keep their reports. Returns false where the graph held it all before.
 * Names of an actor only ever grow.
 */
export async function record(store: Store, records: GraphRecords): Promise<boolean> {
  return store.transaction(async (run) => {
    const step = <R extends Row>(name: string, params: Params) => run<R>(cypher(`record/${name}`, store.engine), params)
    const { id, receivedAt, ...properties } = records.article
    const [before] = await step<Before>('before', { id })
    if (before?.state === 'extracted' && before.digest === records.digest) return false
    await step('article', { id, receivedAt: receivedAt!, properties })
    if (before) await forget(step, id, before)
    await add(step, id, records)
    await tidy(step, before, records)
    await linkCopies(step, before, records)
    return true
  })
}

type Step = <R extends Row>(name: string, params: Params) => Promise<R[]>
type Before = { digest: string | null; state: string; events: string[]; statements: string[]; actors: string[] }

async function forget(step: Step, id: string, { events, statements, actors }: Before): Promise<void> {
  if (events.length + statements.length > 0) await step('forget-reports', { id })
  if (actors.length === 0) return
  await step('forget-mentions', { id })
  await step('forget-roles', { id, actors })
  if (events.length > 0) await step('forget-links', { id, events })
}

async function add(step: Step, id: string, records: GraphRecords): Promise<void> {
  const { statements, events, links } = records
  const pairs = (name: string, rows: GraphRow[]) => rows.length > 0 && step(name, { pairs: rows })
  const some = (name: string, key: string, rows: readonly GraphRow[]) =>
    rows.length > 0 && step(name, { id, [key]: [...rows] })

  await some('places', 'places', records.places)
  await some('actors', 'actors', records.actors)
  await some(
    'actor-places',
    'actors',
    records.actors.filter(({ placeId }) => placeId !== null),
  )
  await some('mentions', 'mentions', records.mentions)
  await some('roles', 'roles', records.roles)
  await some('statements', 'statements', statements)
  await some('events', 'events', events)
  await some('statement-reports', 'statements', statements)
  await some('event-reports', 'events', events)
  await pairs('speakers', ends(statements, 'speakers'))
  await pairs('addressees', ends(statements, 'addressees'))
  await pairs('about-actors', ends(statements, 'aboutActors'))
  await pairs('about-events', ends(statements, 'aboutEvents'))
  await pairs('participants', events.flatMap(participants))
  await pairs(
    'asserts',
    single(events, 'assertedBy').map(({ from, to }) => ({ from: to!, to: from! })),
  )
  await pairs('event-places', single(events, 'place'))
  for (const type of ['BEFORE', 'AFTER', 'CAUSES'])
    await some(
      `links-${type.toLowerCase()}`,
      'links',
      links.filter((link) => link.type === type),
    )
}

/** Takes away what no report supports any more, then lets the events show their newest report. */
async function tidy(step: Step, before: Before | undefined, records: GraphRecords): Promise<void> {
  const events = union(before?.events, records.events)
  const statements = union(before?.statements, records.statements)
  if (before && before.events.length > 0) {
    await step('unsupported-participants', { events })
    await step('unsupported-asserts', { events })
    await step('unsupported-event-places', { events })
    await step('unsupported-events', { events })
  }
  if (before && before.statements.length > 0) {
    await step('unsupported-speakers', { statements })
    await step('unsupported-addressees', { statements })
    await step('unsupported-about', { statements })
    await step('unsupported-statements', { statements })
  }
  const kept = new Set(records.actors.map(({ id }) => id))
  const gone = (before?.actors ?? []).filter((id) => !kept.has(id))
  if (gone.length > 0) await step('unsupported-actors', { actors: gone })
  if (events.length > 0) {
    await step('newest', { events })
    await step('dated-events', { events })
    await step('reported-events', { events })
  }
  if (statements.length > 0) await step('reported-statements', { statements })
}

/** Links the article with its syndicated copies, whichever of them came first. */
async function linkCopies(step: Step, before: Before | undefined, { article }: GraphRecords): Promise<void> {
  const { id } = article
  const fingerprint = article.fingerprint as string | null
  if (!before && fingerprint === null) return
  await step('turn', {})
  if (before) await step('forget-copies', { id })
  if (fingerprint === null) return
  const alike = await step<Alike>('alike', bands(fingerprint))
  const copies = alike.flatMap((other): GraphRow[] => {
    if (other.id === id) return []
    const similarity = copySimilarity(fingerprint, other.fingerprint)
    if (similarity === null || !nearInTime(article.publishedSort as string, other.publishedSort)) return []
    const [from, to] = id < other.id ? [id, other.id] : [other.id, id]
    return [{ from, to, similarity }]
  })
  if (copies.length > 0) await step('copies', { copies })
}

type Alike = { id: string; fingerprint: string; publishedSort: string }

/** An article without a date may be of any time. */
function nearInTime(one: string, other: string): boolean {
  const apart = Math.abs(Date.parse(one) - Date.parse(other))
  return !(apart > COPY_DAYS * 86_400_000)
}

function ends(rows: readonly GraphRow[], list: string): GraphRow[] {
  return rows.flatMap(({ id, report }) => (reportOf(report)[list] as string[]).map((to) => ({ from: id!, to })))
}

function single(rows: readonly GraphRow[], key: string): GraphRow[] {
  return rows.flatMap(({ id, report }) => {
    const to = reportOf(report)[key]
    return typeof to === 'string' ? [{ from: id!, to }] : []
  })
}

function participants({ id, report }: GraphRow): GraphRow[] {
  return (reportOf(report).participants as string[]).map((participant) => {
    const space = participant.indexOf(' ')
    return { from: participant.slice(space + 1), to: id!, role: participant.slice(0, space) }
  })
}

function reportOf(report: GraphRow[string] | undefined): GraphRow {
  return report as GraphRow
}

function union(before: readonly string[] = [], rows: readonly GraphRow[]): string[] {
  return [...new Set([...before, ...rows.map(({ id }) => id as string)])]
}

/**
 * Writes an article in state `received`: from then on it survives the process. One that was extracted before stays
 * `extracted` where its text is the same. Returns the state.
 */
export async function receive(
  store: Store,
  { id, receivedAt, ...article }: ReceivedArticle,
): Promise<'received' | 'extracted'> {
  const properties = { ...article, publishedSort: sortable(article.publishedAt) }
  const [row] = await store.write<{ state: 'received' | 'extracted' }>(cypher('record/receive', store.engine), {
    id,
    receivedAt,
    properties,
  })
  return row!.state
}

/** Sets an article to `failed`, with the reason. False where there is no such article. */
export async function fail(store: Store, id: string, error: string): Promise<boolean> {
  return (await store.write(cypher('record/failed', store.engine), { id, error })).length > 0
}

/** How many articles are in state `received`. */
export async function countReceived(store: Store): Promise<number> {
  const [row] = await store.read<{ articles: number }>(cypher('record/waiting', store.engine))
  return row?.articles ?? 0
}

/** Articles in state `received`, oldest first; `after` the last one of the page before. */
export async function received(
  store: Store,
  { after, limit = 100 }: { after?: { receivedAt: string; id: string }; limit?: number } = {},
): Promise<ReceivedArticle[]> {
  return store.read<ReceivedArticle & Row>(cypher('record/received', store.engine), {
    afterReceivedAt: after?.receivedAt ?? '',
    afterId: after?.id ?? '',
    limit,
  })
}
