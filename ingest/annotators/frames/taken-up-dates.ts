import type { EventDate } from '../../../graph/extraction.ts'
import { kindOfWords } from './clause-words.ts'
import type { Cues } from './cues.ts'
import { toDate } from './dates.ts'
import type { Placed } from './placed-times.ts'
import type { Trigger } from './triggers.ts'
import { pasts } from './verb-signals.ts'
import type { View } from './view.ts'

/** So many sentences back may stand the day that is taken up. */
const REACH = 2
const kinds = ['soon', 'then', 'along'] as const
type Kind = (typeof kinds)[number]

/**
 * “Am Montag verlas er den Eid, anschließend wurde er …”, “Im Mai fiel die Stadt. Damals hatte …”: words that take up the
 * time told last, for what has none of its own.
 */
export function takenUpDates(
  view: View,
  cues: Cues,
  times: ReadonlyMap<number, readonly Placed[]>,
): (trigger: Trigger) => EventDate | null {
  const { article } = view.document
  const today = article.publishedAt?.slice(0, 10) ?? null
  const known = new Map<number, EventDate | null>()
  const isAhead = ({ time }: Placed) => today !== null && time.earliest !== null && time.earliest > today

  return ({ clause, phrase }) => {
    const { verb } = clause
    if (!verb || !pasts.has(verb.tense)) return null
    let date = known.get(clause.index)
    if (date === undefined) {
      const kind = kindOfWords(view, cues, clause, kinds)
      // “Dabei hatte sie versprochen …”: what had gone before is of no such day.
      const goesBack = kind === 'along' && verb.tense === 'pluperfect'
      date = kind && !goesBack ? lastDate(kind, clause.sentence, clause.tokens[0] ?? 0) : null
      known.set(clause.index, date)
    }
    // “anschließend” is of what the verb tells, “damals” of all that its clause does.
    return date !== null && (phrase === null || view.slotOf(phrase.index) !== null) ? date : null
  }

  /** The time told last before this token: for what followed soon or went along a day, and none that had gone before. */
  function lastDate(kind: Kind, sentence: number, before: number): EventDate | null {
    for (let at = sentence; at >= 0 && at >= sentence - REACH; at--)
      for (const placed of (times.get(at) ?? []).toReversed()) {
        if (placed.first >= before || placed.date === null) continue
        const tense = placed.clause?.verb?.tense
        // “In a statement of Sunday it says …”
        const dated = placed.preposition !== null && cues.relation(placed.preposition, 'dated') !== null
        if (tense === undefined || (!pasts.has(tense) && !(dated && kind === 'along'))) continue
        if (kind !== 'then' && placed.date.precision !== 'day') continue
        if (kind === 'along' && (tense === 'pluperfect' || isAhead(placed))) continue
        return toDate(view, cues, placed)
      }
    return null
  }
}
