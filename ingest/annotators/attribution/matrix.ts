import type { Clause } from '../../document.ts'
import { isSubjunctive } from './beyond.ts'
import type { Lexicon } from './lexicon.ts'
import type { View } from './view.ts'

/**
 * “She said the plan was dead, adding that …”, “He called the law unfair and said …”: a cue with no subject of its own goes
 * with the clause that reports, not with the one that is reported, though the grammar may have hung it there. Null where
 * a cue has its own subject or stands where it belongs.
 */
export function matrixOf(view: View, lexicon: Lexicon, clause: Clause): Clause | null {
  const { tokens, clauses } = view.document
  if (clause.parent === null || !clause.verb || hasOwnSubject(view, clause)) return null
  const before = tokens[(clause.tokens[0] as number) - 1]
  if (!before || before.sentence !== tokens[clause.tokens[0] as number]?.sentence) return null
  const added = clause.verb.form === 'present-participle' && before.lower === ','
  // In the mood of reports it goes on with the report.
  const joined = before.pos === 'CCONJ' && clause.verb.finite !== null && !isSubjunctive(clause)
  if (!added && !joined) return null
  if (joined && tokens[before.index - 1]?.lower !== ',' && isSharedByOne(view, clause)) return null
  const cue = added ? cueBefore(view, lexicon, clause) : null
  if (cue) return cue
  let top = clauses[clause.parent] as Clause
  for (let round = 0; round < 6 && top.parent !== null && isReported(top); round++) top = clauses[top.parent] as Clause
  if (top.verb === null || lexicon.words('purpose').has(tokens[top.marker ?? -1]?.lower ?? '')) return null
  return top.index === clause.parent && !joined ? null : top
}

/** Clauses before a participle among which the cue is looked for to which it is added. */
const farthest = 8

/** The last cue before it that has a subject of its own and is neither quoted nor reported: “…,” he said, adding that … */
function cueBefore(view: View, lexicon: Lexicon, clause: Clause): Clause | null {
  const { clauses } = view.document
  const at = clause.tokens[0] as number
  let found: Clause | null = null
  for (
    let index = Math.max(0, clause.index - farthest);
    index < Math.min(clauses.length, clause.index + farthest);
    index++
  ) {
    const other = clauses[index] as Clause
    const finite = other.verb?.finite
    if (finite == null || other.sentence !== clause.sentence || finite >= at) continue
    if (view.quoteOf(finite) !== null || !lexicon.verbs.has(other.verb!.lemma) || !hasOwnSubject(view, other)) continue
    if (other.parent !== null && isReported(other) && isCueOf(view, lexicon, clauses[other.parent] as Clause, other))
      continue
    if (found === null || finite > (found.verb?.finite as number)) found = other
  }
  return found
}

const isCueOf = ({ document: { tokens } }: View, lexicon: Lexicon, { verb }: Clause, { tokens: own }: Clause) =>
  verb !== null && lexicon.verbs.has(verb.lemma) && tokens[(own[0] as number) - 1]?.lower !== ','

const isReported = ({ kind }: Clause) =>
  kind !== 'main' && kind !== 'parenthetical' && kind !== 'adverbial' && kind !== 'conditional'

/** Whether a clause's subject stands among its own words. */
export function hasOwnSubject({ document: { phrases } }: View, { slots, tokens }: Clause): boolean {
  const slot = slots.find(({ role }) => role === 'subject')
  const subject = slot && phrases[slot.phrase]
  return subject !== undefined && subject.head >= (tokens[0] as number) && subject.head <= (tokens.at(-1) as number)
}

/** The subject that the grammar shares with the clause before is somebody who may speak. */
function isSharedByOne({ document: { phrases, tokens }, mentionsAt }: View, { slots }: Clause): boolean {
  const slot = slots.find(({ role }) => role === 'subject')
  const subject = slot && phrases[slot.phrase]
  if (subject === undefined) return false
  // “…, but a councillor put the toll at nine and said …”: it stands behind a conjunction of its own.
  const opens = tokens[subject.first - 1]?.pos === 'CCONJ' && tokens[subject.first - 2]?.lower === ','
  return opens || tokens[subject.head]?.pos === 'PRON' || mentionsAt(subject.head).length > 0
}
