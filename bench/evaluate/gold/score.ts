import type { Extraction } from '../../../graph/extraction.ts'
import { noCounts } from '../match.ts'
import { type Answer, f1Of, type Judged, type Miss, type Result } from '../result.ts'
import { inContext } from '../spans.ts'
import { scoreActors } from './actors.ts'
import { scoreEvents } from './events.ts'
import type { GoldArticle } from './format.ts'
import { scoreRoles } from './roles.ts'
import { scoreStatements } from './statements.ts'

/** Whole articles: actors, roles, statements and events at once, and whether every span reads back its words. */
export function scoreGold(answers: readonly Answer<GoldArticle>[]): Result {
  const [actors, roles, statements, events, status, date, offsets] = Array.from({ length: 7 }, noCounts) as [...Seven]
  const misses: Miss[] = []
  const judged: Judged[] = []
  for (const { gold, extraction } of answers) {
    const layer = (name: string) => (kind: string, where: string) =>
      void misses.push({ layer: name, kind, source: gold.id, where })
    const spans = (name: string) => (kind: string, span: { start: number; end: number }) =>
      layer(name)(kind, inContext(gold.body, span))
    const keys = scoreActors(gold, extraction?.actors ?? [], actors, layer('actors'))
    scoreRoles(gold, extraction?.roles ?? [], keys, roles, layer('roles'))
    judged.push(
      ...scoreStatements(gold, extraction?.statements ?? [], keys, statements, spans('statements')),
      ...scoreEvents(gold, extraction?.events ?? [], keys, { events, status, date }, spans('events')),
    )
    for (const { start, end, text } of extraction ? spansOf(extraction) : []) {
      offsets.gold++
      if (extraction?.article.text.slice(start, end) === text) offsets.right++
      else layer('offsets')('other words', `${start}–${end}: ${text}`)
    }
  }
  const share = (measure: string, { right, gold }: { right: number; gold: number }) => ({
    measure,
    score: gold === 0 ? 1 : right / gold,
    counts: { right, gold, found: gold },
  })
  return {
    measures: [
      f1Of('actors', actors),
      f1Of('roles', roles),
      f1Of('statements', statements),
      f1Of('events', events),
      share('status accuracy', status),
      share('date accuracy', date),
      share('offsets valid', offsets),
      share('right above confidence .8', sure(judged)),
    ],
    misses,
    judged,
  }
}

type Counted = ReturnType<typeof noCounts>
type Seven = [Counted, Counted, Counted, Counted, Counted, Counted, Counted]

function sure(judged: readonly Judged[]): { right: number; gold: number } {
  const facts = judged.filter(({ confidence }) => confidence > 0.8)
  return { right: facts.filter(({ right }) => right).length, gold: facts.length }
}

/** Every part of an extraction that says where it stands and what stands there. */
export function* spansOf({
  article: _,
  ...found
}: Extraction): Generator<{ start: number; end: number; text: string }> {
  const open: unknown[] = [found]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    if ('start' in next && 'end' in next && 'text' in next) yield next as { start: number; end: number; text: string }
    open.push(...Object.values(next))
  }
}
