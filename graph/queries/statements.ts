import type { Precision, StatementForm } from '../extraction.ts'
import type { Store } from '../store.ts'
import type { ActorRef, EventRef, Page, StatementView } from '../views.ts'
import { asKnown } from './events.ts'
import type { Filter, PageRequest } from './filter.ts'
import { byDate, byEither, readPage } from './pages.ts'
import { asks, before, checkDay, filterParams } from './params.ts'
import { actorRefs, eventRefs, evidence, newestFirst, rowsById, type SpanRow } from './rows.ts'

const PLAIN = byDate('statements')
const OF_SPEAKER = byDate('statements/of-speaker')
const WHERE = byEither('statements/where')
/** What needs a look beyond the statement and its speaker. */
const BEYOND = ['actor', 'about', 'kind', 'country', 'publisher', 'before'] as const

/** A row of cypher/statements/by-id.cypher. */
interface StatementRow {
  statement: {
    id: string
    form: StatementForm
    content: string
    cue: string | null
    speakerText: string | null
    language: string | null
    saidOn: string | null
    saidOnPrecision: Precision | null
  }
  speakers: ActorRef[]
  addressees: ActorRef[]
  about: ActorRef[]
  aboutEvents: EventRef[]
  asserts: EventRef[]
  reports: (SpanRow & { confidence: number | null })[]
}

export async function statementsById(
  store: Store,
  ids: readonly string[],
  knownAt?: string,
): Promise<(StatementView | undefined)[]> {
  checkDay('knownAt', knownAt)
  return loadStatements(store, ids, before(knownAt))
}

export async function statementPage(store: Store, filter: Filter, request: PageRequest): Promise<Page<StatementView>> {
  const params = filterParams(filter)
  return readPage({
    store,
    resource: 'statements',
    queries: asks(params, BEYOND) ? WHERE : asks(params, ['speaker']) ? OF_SPEAKER : PLAIN,
    params,
    request,
    load: (ids) => loadStatements(store, ids, before(filter.knownAt)),
  })
}

/** In the order of the ids. */
async function loadStatements(store: Store, ids: readonly string[], before: string | null) {
  const rows = await rowsById<StatementRow>(store, 'statements/by-id', ids, ({ statement }) => statement.id)
  const views = ids.map((id) => {
    const row = rows.get(id)?.[0]
    return row && statementView(row, before)
  })
  if (before !== null) {
    const links = views.flatMap((view) => (view ? [view.aboutEvents, view.asserts] : []))
    await asKnown(store, links, before)
  }
  return views
}

function statementView(row: StatementRow, before: string | null): StatementView | undefined {
  const reports = row.reports.filter(({ publishedAt }) => before === null || publishedAt < before).sort(newestFirst)
  if (reports.length === 0) return undefined
  const { id, form, content, cue, speakerText, language, saidOn, saidOnPrecision } = row.statement
  return {
    id,
    form,
    content,
    cue,
    speakers: actorRefs(row.speakers),
    speakerText,
    addressees: actorRefs(row.addressees),
    about: actorRefs(row.about),
    aboutEvents: eventRefs(row.aboutEvents),
    asserts: eventRefs(row.asserts),
    language,
    saidOn: saidOn === null ? null : { value: saidOn, precision: saidOnPrecision },
    confidence: reports[0]!.confidence,
    evidence: reports.map(evidence),
  }
}
