import type { EventDate, EventStatus } from '../../../graph/extraction.ts'
import { dayOf } from '../times/calendar.ts'
import { type Cues, governorOf } from './cues.ts'
import type { DateOwners } from './date-owners.ts'
import { toDate } from './dates.ts'
import type { Placed } from './placed-times.ts'
import type { Trigger } from './triggers.ts'
import { pasts } from './verb-signals.ts'
import type { View } from './view.ts'

/** A noun and the verb that tells what followed, each with its day. */
interface Gap {
  readonly phrase: number
  readonly before: EventDate | null
  readonly after: EventDate | null
}

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

  let gap: Gap | null | undefined

  return ({ clause, phrase }, status) => {
    if (clause.sentence !== 0 || today === null || status !== 'happened') return null
    if (gap === undefined) gap = gapBetween()
    const verbal = phrase === null && clause.kind === 'main'
    if (gap && (verbal || phrase?.index === gap.phrase)) return verbal ? gap.after : gap.before
    if (phrase !== null || clause.kind !== 'main' || !clause.verb || !pasts.has(clause.verb.tense)) return null
    if (clause.verb.tense === 'pluperfect') return null
    if (known === undefined) known = (times.get(0) ?? []).some(isOwn) ? null : firstDay()
    return known
  }

  /** A day of what the opening tells; “die Wahl vom 9. August” and what lies ahead are of other things. */
  function isOwn(placed: Placed): boolean {
    if (placed.date === null || owners.isAhead(placed)) return false
    return placed.preposition === null || cues.relation(placed.preposition, 'dated') === null
  }

  /** “Einen Tag nach dem Anschlag hat …. Der Minister war am Montag …”: the day of the one tells that of the other. */
  function gapBetween(): Gap | null {
    if ((times.get(0) ?? []).some(({ date }) => date !== null)) return null
    for (const { index, first, preposition, sentence } of view.document.phrases) {
      if (sentence > 0) break
      if (preposition === null || cues.relation(preposition, 'preposition') !== 'AFTER') continue
      const span = view.durationBefore(view.document.tokens[first]!.start)
      const days = span && /^P(\d+)([DW])$/.exec(span.value)
      if (!days) continue
      const count = Number(days[1]) * (days[2] === 'W' ? 7 : 1)
      const earlier = dayBefore()
      if (earlier) return { phrase: index, before: earlier, after: moved(earlier, count) }
      const day = firstDay()
      return day && { phrase: index, before: moved(day, -count), after: day }
    }
    return null
  }

  /** The day of which the next sentences tell first, where they tell it as gone before. */
  function dayBefore(): EventDate | null {
    for (let sentence = 1; sentence <= REACH && sentence < sentences.length; sentence++)
      for (const placed of times.get(sentence) ?? []) {
        if (placed.date?.precision !== 'day') continue
        return placed.clause?.verb?.tense === 'pluperfect' ? toDate(view, cues, placed) : null
      }
    return null
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

function moved(date: EventDate, days: number): EventDate | null {
  const day = date.value === null ? null : dayOf(date.value)?.plusDays(days)
  if (!day) return null
  const value = String(day)
  return { ...date, value, earliest: value, latest: value }
}
