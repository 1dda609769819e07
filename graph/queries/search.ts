import type { Store, TextHit } from '../store.ts'
import type { ActorView, SearchHit } from '../views.ts'
import { actorsById } from './actors.ts'
import { articlesById } from './articles.ts'
import { eventsById } from './events.ts'
import { compare } from './rows.ts'
import { statementsById } from './statements.ts'

export const LABELS = ['Actor', 'Event', 'Statement', 'Article'] as const
export type Label = SearchHit['label']

/**
 * Best first, names before text: an actor of exactly that name, then one whose name holds all the words, then the rest
 * by how well its text matches. Scores run from 0 to 1, because the engines' own compare within one label only.
 */
export async function search(
  store: Store,
  query: string,
  limit: number,
  labels: readonly Label[] = LABELS,
): Promise<SearchHit[]> {
  if (query.trim() === '') return []
  const found = await Promise.all(labels.map((label) => store.search(query, { labels: [label], limit })))
  const hits = await load(store, found.flatMap(relative))
  return hits
    .map((hit) => (hit.label === 'Actor' ? { ...hit, score: nameScore(hit.actor, query, hit.score) } : hit))
    .sort((a, b) => b.score - a.score || LABELS.indexOf(a.label) - LABELS.indexOf(b.label) || compare(idOf(a), idOf(b)))
    .slice(0, limit)
}

/** Text matches stay below 0.5, so that every full match of a name goes before them. */
function relative(hits: readonly TextHit[]): TextHit[] {
  const best = Math.max(0, ...hits.map(({ score }) => score))
  return hits.map((hit) => ({ ...hit, score: best > 0 ? (0.5 * hit.score) / best : 0 }))
}

function nameScore({ names, name }: ActorView, query: string, score: number): number {
  const words = wordsOf(query)
  const all = [name, ...names].map(wordsOf)
  if (all.some((one) => one.join(' ') === words.join(' '))) return 1
  if (all.some((one) => words.every((word) => one.includes(word)))) return 0.75 + score / 4
  return score
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

async function load(store: Store, hits: readonly TextHit[]): Promise<SearchHit[]> {
  const ids = (label: Label) => hits.filter((hit) => hit.label === label)
  const join = <View>(
    label: Label,
    views: readonly (View | undefined)[],
    make: (view: View, score: number) => SearchHit,
  ) =>
    ids(label).flatMap(({ score }, index) => {
      const view = views[index]
      return view === undefined ? [] : [make(view, score)]
    })
  const of = (label: Label) => ids(label).map(({ id }) => id)
  const [actors, events, statements, articles] = await Promise.all([
    actorsById(store, of('Actor')),
    eventsById(store, of('Event')),
    statementsById(store, of('Statement')),
    articlesById(store, of('Article')),
  ])
  return [
    ...join('Actor', actors, (actor, score) => ({ label: 'Actor', score, actor })),
    ...join('Event', events, (event, score) => ({ label: 'Event', score, event })),
    ...join('Statement', statements, (statement, score) => ({ label: 'Statement', score, statement })),
    ...join('Article', articles, (article, score) => ({ label: 'Article', score, article })),
  ]
}

function idOf(hit: SearchHit): string {
  switch (hit.label) {
    case 'Actor':
      return hit.actor.id
    case 'Event':
      return hit.event.id
    case 'Statement':
      return hit.statement.id
    case 'Article':
      return hit.article.id
  }
}
