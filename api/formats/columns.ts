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

/** One row of a table: what is nested becomes ids, several in a cell joined by “; ”. */
export type ToRow<Item> = (item: Item) => { [column: string]: Cell }

const joined = (values: readonly string[]) => values.join('; ')
const ids = (items: readonly (ActorRef | EventRef)[]) => joined(items.map(({ id }) => id))

/** The newest place where it stands. */
function source([newest]: readonly EvidenceView[]) {
  return {
    article: newest?.article.id ?? null,
    url: newest?.article.url ?? null,
    start: newest?.start ?? null,
    end: newest?.end ?? null,
    text: newest?.text ?? null,
    sentence: newest?.sentence ?? null,
  }
}

export const actorRow: ToRow<ActorView> = ({ id, kind, name, names, wikidataId, iso3, roles }) => ({
  id,
  kind,
  name,
  names: joined(names),
  wikidataId,
  iso3,
  roles: joined(roles.map(({ title, status, of }) => `${title} (${of?.id ?? '?'}, ${status})`)),
})

export const statementRow: ToRow<StatementView> = (statement) => ({
  id: statement.id,
  form: statement.form,
  speakers: ids(statement.speakers),
  speakerText: statement.speakerText,
  cue: statement.cue,
  content: statement.content,
  addressees: ids(statement.addressees),
  about: ids(statement.about),
  asserts: ids(statement.asserts),
  language: statement.language,
  saidOn: statement.saidOn?.value ?? null,
  confidence: statement.confidence,
  ...source(statement.evidence),
})

export const eventRow: ToRow<EventView> = (event) => ({
  id: event.id,
  type: event.type,
  mode: event.mode,
  status: event.status,
  date: event.date?.value ?? null,
  earliest: event.date?.earliest ?? null,
  latest: event.date?.latest ?? null,
  actors: joined(event.participants.filter(({ role }) => role === 'actor').map(({ actor }) => actor.id)),
  recipients: joined(event.participants.filter(({ role }) => role === 'recipient').map(({ actor }) => actor.id)),
  place: event.place?.name ?? null,
  quadClass: event.quadClass,
  cameo: event.cameo,
  scale: event.scale,
  reportCount: event.reportCount,
  independentSources: event.independentSources,
  firstReported: event.firstReported,
  lastReported: event.lastReported,
  assertedBy: joined(event.assertedBy.map(({ id }) => id)),
  ...source(event.evidence),
})

export const articleRow: ToRow<ArticleSummary> = (article) => ({
  id: article.id,
  title: article.title,
  url: article.url,
  publisher: article.publisher,
  section: article.section,
  language: article.language,
  publishedAt: article.publishedAt,
  receivedAt: article.receivedAt,
  state: article.state,
  error: article.error,
  extractor: article.extractor,
})

export const relationRow: ToRow<RelationView> = ({ actor, events, meanScale, quadClasses, lastReported }) => ({
  id: actor.id,
  name: actor.name,
  kind: actor.kind,
  events,
  meanScale,
  quadClasses: joined(Object.entries(quadClasses).map(([quadClass, count]) => `${quadClass}: ${count}`)),
  lastReported,
})

export const bucketRow: ToRow<TimelineBucket> = ({ actor, ...bucket }) => ({ ...bucket, actor: actor?.id ?? null })

export const hitRow: ToRow<SearchHit> = (hit) => {
  const { label, score } = hit
  switch (hit.label) {
    case 'Actor':
      return { label, score, id: hit.actor.id, text: hit.actor.name }
    case 'Statement':
      return { label, score, id: hit.statement.id, text: hit.statement.content }
    case 'Event':
      return { label, score, id: hit.event.id, text: hit.event.evidence[0]?.sentence ?? hit.event.name }
    case 'Article':
      return { label, score, id: hit.article.id, text: hit.article.title }
  }
}
