import type { EventStatus, EventType, Precision, QuadClass } from '../extraction.ts'
import type { ActorRef, DateView, EventView, ReportView, StatementRef } from '../views.ts'
import type { CopyPair } from './copies.ts'
import {
  actorRefs,
  articleRef,
  byName,
  compare,
  eventRefs,
  evidence,
  type LinkRow,
  newestFirst,
  type SpanRow,
} from './rows.ts'

/** A row of cypher/events/by-id.cypher. */
export interface EventRow {
  event: {
    id: string
    type: EventType
    mode: string | null
    name: string | null
    status: EventStatus
    quadClass: QuadClass | null
    cameo: string | null
    scale: number | null
  }
  participants: (ActorRef & { role: 'actor' | 'recipient' })[]
  reports: ReportRow[]
  /** One step from the articles that report it; loadEvents brings the steps beyond. */
  copies: CopyPair[]
  assertedBy: { id: string; content: string }[]
  speakers: (ActorRef & { statement: string })[]
  before: LinkRow[]
  beforeToo: LinkRow[]
  after: LinkRow[]
  afterToo: LinkRow[]
  causes: LinkRow[]
  places: { id: string; name: string }[]
}

interface ReportRow extends SpanRow {
  status: EventStatus
  mode: string | null
  confidence: number | null
  publisher: string | null
  date: string | null
  datePrecision: Precision | null
  startDate: string | null
  endDate: string | null
  /** “role id” */
  participants: string[]
  assertedBy: string | null
}

/** The event by the reports that were published before `before`; undefined where there is none. */
export function eventView(row: EventRow, before: string | null): EventView | undefined {
  const known = ({ publishedAt }: { publishedAt: string }) => before === null || publishedAt < before
  const reports = row.reports.filter(known).sort(newestFirst)
  const newest = reports[0]
  const oldest = reports.at(-1)
  if (!newest || !oldest) return undefined
  const { id, type, quadClass, cameo, scale } = row.event
  const articles = new Set(reports.map(({ article }) => article))
  return {
    id,
    type,
    mode: newest.mode,
    name: newest.text,
    status: newest.status,
    quadClass,
    cameo,
    scale,
    participants: participants(row, reports, before),
    date: reports.map(dateOf).find((date) => date !== null) ?? null,
    place: row.places[0] ?? null,
    reports: reports.map(report),
    history: reports
      .map(({ status, date, publishedAt, article }) => ({ status, date, publishedAt, article }))
      .reverse(),
    reportCount: articles.size,
    independentSources: independent(articles, row.copies),
    firstReported: oldest.publishedAt,
    lastReported: newest.publishedAt,
    assertedBy: assertedBy(row, reports),
    before: eventRefs([...row.before, ...row.beforeToo].filter(known)),
    after: eventRefs([...row.after, ...row.afterToo].filter(known)),
    causes: eventRefs(row.causes.filter(known)),
    evidence: reports.map(evidence),
  }
}

function participants(row: EventRow, reports: readonly ReportRow[], before: string | null): EventView['participants'] {
  const said = before === null ? null : new Set(reports.flatMap((one) => one.participants))
  return row.participants
    .filter(({ role, id }) => said === null || said.has(`${role} ${id}`))
    .map(({ role, ...actor }) => ({ actor: { id: actor.id, name: actor.name, kind: actor.kind }, role }))
    .sort((a, b) => compare(a.role, b.role) || byName(a.actor, b.actor))
}

function report(row: ReportRow): ReportView {
  const { status, start, end, text, confidence, publisher, extractor } = row
  return {
    article: { ...articleRef(row), publisher },
    status,
    date: dateOf(row),
    trigger: { start, end, text },
    confidence,
    extractor,
  }
}

function dateOf({ date: value, datePrecision: precision, startDate: earliest, endDate: latest }: ReportRow) {
  const date: DateView = { value, precision, earliest, latest }
  return value === null && earliest === null && latest === null ? null : date
}

/** What an article asserts itself is no mere claim, whoever says it too. */
function assertedBy(row: EventRow, reports: readonly ReportRow[]): StatementRef[] {
  const statements = new Set(reports.map((one) => one.assertedBy))
  if (statements.has(null)) return []
  return row.assertedBy
    .filter(({ id }) => statements.has(id))
    .map(({ id, content }) => ({
      id,
      content,
      speakers: actorRefs(row.speakers.filter(({ statement }) => statement === id)),
    }))
    .sort((a, b) => compare(a.id, b.id))
}

/** Articles that are copies of each other, over any number of steps, count as one source, even where one between them does not tell of the event. */
function independent(articles: ReadonlySet<string>, copies: readonly CopyPair[]): number {
  const all = [...articles, ...copies.flatMap(({ article, copy }) => [article, copy])]
  const source = new Map(all.map((article) => [article, article]))
  const rootOf = (article: string): string => {
    let root = article
    while (source.get(root) !== root) root = source.get(root)!
    return root
  }
  for (const { article, copy } of copies) source.set(rootOf(article), rootOf(copy))
  return new Set([...articles].map(rootOf)).size
}
