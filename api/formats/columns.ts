import type {
  ActorRef,
  ActorView,
  ArticleSummary,
  EventRef,
  EventView,
  EvidenceView,
  RelationView,
  SearchHit,
  StatementView,
  TimelineBucket,
} from '../../graph/views.ts'

type Cell = string | number | null

/** A table of items: its columns by name, in order. What is nested becomes ids, several in a cell joined by “; ”. */
export type Columns<Item> = { readonly [column: string]: (item: Item) => Cell }

const joined = (values: readonly string[]) => values.join('; ')
const ids = (items: readonly (ActorRef | EventRef)[]) => joined(items.map(({ id }) => id))
const role = (event: EventView, wanted: 'actor' | 'recipient') =>
  joined(event.participants.filter(({ role }) => role === wanted).map(({ actor }) => actor.id))

/** The newest place where it stands. */
const source: Columns<{ evidence: EvidenceView[] }> = {
  article: ({ evidence: [newest] }) => newest?.article.id ?? null,
  url: ({ evidence: [newest] }) => newest?.article.url ?? null,
  start: ({ evidence: [newest] }) => newest?.start ?? null,
  end: ({ evidence: [newest] }) => newest?.end ?? null,
  text: ({ evidence: [newest] }) => newest?.text ?? null,
  sentence: ({ evidence: [newest] }) => newest?.sentence ?? null,
  extractor: ({ evidence: [newest] }) => newest?.extractor ?? null,
}

/** Columns that show a property as it is. */
const plain = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, (item: { [name in Name]: Cell }) => item[name]])) as unknown as {
    [name in Name]: (item: { [name in Name]: Cell }) => Cell
  }

export const actorColumns: Columns<ActorView> = {
  ...plain('id', 'kind', 'name'),
  names: ({ names }) => joined(names),
  ...plain('wikidataId', 'iso3'),
  roles: ({ roles }) => joined(roles.map(({ title, status, of }) => `${title} (${of?.id ?? '?'}, ${status})`)),
}

export const statementColumns: Columns<StatementView> = {
  ...plain('id', 'form'),
  speakers: ({ speakers }) => ids(speakers),
  ...plain('speakerText', 'cue', 'content'),
  addressees: ({ addressees }) => ids(addressees),
  about: ({ about }) => ids(about),
  asserts: ({ asserts }) => ids(asserts),
  ...plain('language'),
  saidOn: ({ saidOn }) => saidOn?.value ?? null,
  ...plain('confidence'),
  ...source,
}

export const eventColumns: Columns<EventView> = {
  ...plain('id', 'type', 'mode', 'status'),
  date: ({ date }) => date?.value ?? null,
  earliest: ({ date }) => date?.earliest ?? null,
  latest: ({ date }) => date?.latest ?? null,
  actors: (event) => role(event, 'actor'),
  recipients: (event) => role(event, 'recipient'),
  place: ({ place }) => place?.name ?? null,
  ...plain('quadClass', 'cameo', 'scale', 'reportCount', 'independentSources', 'firstReported', 'lastReported'),
  assertedBy: ({ assertedBy }) => joined(assertedBy.map(({ id }) => id)),
  ...source,
}

export const articleColumns: Columns<ArticleSummary> = plain(
  'id',
  'title',
  'url',
  'publisher',
  'section',
  'language',
  'publishedAt',
  'receivedAt',
  'state',
  'error',
  'extractor',
)

export const relationColumns: Columns<RelationView> = {
  id: ({ actor }) => actor.id,
  name: ({ actor }) => actor.name,
  kind: ({ actor }) => actor.kind,
  ...plain('events', 'meanScale'),
  quadClasses: ({ quadClasses }) =>
    joined(Object.entries(quadClasses).map(([quadClass, count]) => `${quadClass}: ${count}`)),
  ...plain('lastReported'),
}

export const bucketColumns: Columns<TimelineBucket> = {
  ...plain('period', 'from', 'to', 'type', 'quadClass'),
  actor: ({ actor }) => actor?.id ?? null,
  ...plain('events', 'reports', 'meanScale'),
}

export const hitColumns: Columns<SearchHit> = {
  ...plain('label', 'score'),
  id: (hit) => shown(hit).id,
  text: (hit) => shown(hit).text,
}

function shown(hit: SearchHit): { id: string; text: string | null } {
  switch (hit.label) {
    case 'Actor':
      return { id: hit.actor.id, text: hit.actor.name }
    case 'Statement':
      return { id: hit.statement.id, text: hit.statement.content }
    case 'Event':
      return { id: hit.event.id, text: hit.event.evidence[0]?.sentence ?? hit.event.name }
    case 'Article':
      return { id: hit.article.id, text: hit.article.title }
  }
}

/** The item's cells, in the order of the columns. */
export function cellsOf<Item>(columns: Columns<Item>, item: Item): Cell[] {
  return Object.values(columns).map((cell) => cell(item))
}
