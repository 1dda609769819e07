import type { EventDate, EventStatus } from '../../../graph/extraction.ts'
import { type Cues, governorOf } from './cues.ts'
import type { DateOwners } from './date-owners.ts'
import { toDate } from './dates.ts'
import type { Placed } from './placed-times.ts'
import type { Trigger } from './triggers.ts'
import { pasts } from './verb-signals.ts'
import type { View } from './view.ts'

/** So many sentences behind the first may tell the day of what the first tells. */
const REACH = 2

/**
 * “Oslo und Bern haben sich geeinigt. Ihre Minister unterzeichneten am Freitag …”: what an article opens with is of the
 * day that its next sentences tell first, where they tell it in the past and of nothing that had gone before.
 */
export function leadDate(
  view: View,
  cues: Cues,
  times: ReadonlyMap<number, readonly Placed[]>,
  owners: DateOwners,
): (trigger: Trigger, status: EventStatus) => EventDate | null {
  const { sentences, article } = view.document
  const today = article.publishedAt?.slice(0, 10) ?? null
  let known: EventDate | null | undefined

  return ({ clause, phrase }, status) => {
    if (clause.sentence !== 0 || today === null || status !== 'happened') return null
    if (phrase !== null || clause.kind !== 'main' || !clause.verb || !pasts.has(clause.verb.tense)) return null
    if (clause.verb.tense === 'pluperfect') return null
    if (known === undefined) known = (times.get(0) ?? []).some(({ date }) => date !== null) ? null : firstDay()
    return known
  }

  /** The first day on which something happened, else that on which it was made known. */
  function firstDay(): EventDate | null {
    let reported: Placed | null = null
    let dated: Placed | null = null
    for (let sentence = 1; sentence <= REACH && sentence < sentences.length; sentence++)
      for (const placed of times.get(sentence) ?? []) {
        if (!tells(placed)) continue
        // “in a letter of Sunday”: the day of the noun alone, and of what is told where nothing else is.
        if (placed.preposition !== null && cues.relation(placed.preposition, 'dated') !== null) {
          dated ??= placed
          continue
        }
        if (!isReport(placed)) return toDate(view, cues, placed)
        reported ??= placed
      }
    const last = reported ?? dated
    return last && toDate(view, cues, last)
  }

  function tells(placed: Placed): boolean {
    const { clause, date, time } = placed
    // “…, so die Ministerin am Montag.”
    if (clause?.kind === 'parenthetical' && !clause.verb)
      return date?.precision === 'day' && time.earliest !== null && time.earliest <= today!
    if (!clause?.verb || date?.precision !== 'day' || time.earliest === null || time.earliest > today!) return false
    return pasts.has(clause.verb.tense) && clause.verb.tense !== 'pluperfect' && !owners.elsewhere(placed)
  }

  function isReport({ clause }: Placed): boolean {
    return clause !== null && (!clause.verb || governorOf(cues, view, clause)?.classes.includes('report') === true)
  }
}
