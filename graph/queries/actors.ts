import type { ActorKind, RoleStatus } from '../extraction.ts'
import type { Store } from '../store.ts'
import type { ActorView, ArticleRef, EvidenceView, Page, RoleView } from '../views.ts'
import type { Filter, PageRequest } from './filter.ts'
import { readPage } from './pages.ts'
import { filterParams } from './params.ts'
import { rowsById } from './rows.ts'

/** Newest articles from which an actor shows a passage. */
const PASSAGES = 3

interface ActorRow {
  actor: Omit<ActorView, 'roles' | 'evidence'>
}

/** A row of cypher/actors/roles.cypher. */
interface RoleRow {
  id: string
  title: string
  status: RoleStatus
  ofId: string
  ofName: string
  ofKind: ActorKind
  newest: {
    article: string
    start: number
    end: number
    text: string
    sentence: string | null
    extractor: string | null
  }
}

/** A row of cypher/actors/mentions.cypher. */
interface MentionRow extends Omit<ArticleRef, 'id'> {
  id: string
  article: string
  start: number
  end: number
  text: string
  extractor: string | null
}

export async function actorPage(store: Store, filter: Filter, request: PageRequest): Promise<Page<ActorView>> {
  return readPage({
    store,
    resource: 'actors',
    queries: { ascending: 'actors/ascending', descending: 'actors/descending', count: 'actors/count' },
    params: filterParams(filter),
    request,
    defaultOrder: 'ascending',
    load: (ids) => actorsById(store, ids),
  })
}

/** In the order of the ids. */
export async function actorsById(store: Store, ids: readonly string[]): Promise<(ActorView | undefined)[]> {
  const [actors, roles, mentions] = await Promise.all([
    rowsById<ActorRow>(store, 'actors/by-id', ids, ({ actor }) => actor.id),
    rowsById<RoleRow>(store, 'actors/roles', ids, ({ id }) => id),
    rowsById<MentionRow>(store, 'actors/mentions', ids, ({ id }) => id, { limit: PASSAGES }),
  ])
  const articles = await titles(
    store,
    [...roles.values()].flatMap((rows) => rows.map(({ newest }) => newest.article)),
  )
  return ids.map((id) => {
    const row = actors.get(id)?.[0]
    if (!row) return undefined
    const { name, kind, names, wikidataId, iso3 } = row.actor
    return {
      id,
      name,
      kind,
      names,
      wikidataId,
      iso3,
      roles: (roles.get(id) ?? []).map((role) => roleView(role, articles)),
      evidence: (mentions.get(id) ?? []).map(passage),
    }
  })
}

function roleView(
  { title, status, ofId, ofName, ofKind, newest }: RoleRow,
  articles: Map<string, ArticleRef>,
): RoleView {
  const { article, start, end, text, sentence, extractor } = newest
  const from = articles.get(article) ?? { id: article, title: null, url: null, publishedAt: null }
  return {
    title,
    status,
    of: { id: ofId, name: ofName, kind: ofKind },
    evidence: [{ article: from, start, end, text, sentence, extractor }],
  }
}

function passage({ article, title, url, publishedAt, start, end, text, extractor }: MentionRow): EvidenceView {
  return { article: { id: article, title, url, publishedAt }, start, end, text, sentence: null, extractor }
}

async function titles(store: Store, ids: readonly string[]): Promise<Map<string, ArticleRef>> {
  const rows = await rowsById<ArticleRef>(store, 'articles/titles', ids, ({ id }) => id)
  return new Map([...rows].map(([id, [article]]) => [id, article!]))
}
