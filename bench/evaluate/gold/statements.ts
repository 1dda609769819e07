import type { Span, StatementRecord } from '../../../graph/extraction.ts'
import { type Counts, pairUp, unpaired } from '../match.ts'
import type { Judged } from '../result.ts'
import { overlap } from '../spans.ts'
import type { KeyOf } from './actors.ts'
import { type GoldArticle, type GoldStatement, isRequired, place } from './format.ts'

/** Statements: half of the content is the same, and the speaker. Returns which of those found are right, by their index; what is neither is left out. */
export function scoreStatements(
  gold: GoldArticle,
  found: readonly StatementRecord[],
  { keyOf, canonical }: { keyOf: KeyOf; canonical: (key: string) => string },
  counts: Counts,
  note: (kind: string, span: Span) => void,
): Judged[] {
  const speakers = (statement: GoldStatement) => new Set(statement.speaker.map(canonical))
  const agree = (statement: GoldStatement, other: StatementRecord) =>
    other.speakerIds.length === 0
      ? statement.speaker.length === 0 || statement.acceptEmptySpeaker === true
      : other.speakerIds.some((id) => speakers(statement).has(keyOf(id)))
  const where = ({ content, contentStart }: GoldStatement) => place(gold.body, content, contentStart)
  const likeness = (statement: GoldStatement, other: StatementRecord) => {
    const like = overlap(where(statement), other.content)
    return like >= 0.5 && agree(statement, other) ? like : 0
  }
  const required = gold.statements.filter(isRequired)
  const optional = gold.statements.filter((statement) => !isRequired(statement))
  const pairs = pairUp(required, found, likeness)
  const { missed, wrong } = unpaired(pairs, required.length, found.length)
  const mistaken = wrong.filter((index) => !optional.some((statement) => likeness(statement, found[index]!) > 0))
  counts.gold += required.length
  counts.right += pairs.size
  counts.found += pairs.size + mistaken.length
  for (const index of missed) {
    const span = where(required[index]!)
    const heard = found.some((other) => overlap(span, other.content) >= 0.5)
    const begun = found.some((other) => overlap(span, other.content) > 0)
    note(`missed ${required[index]!.form}: ${heard ? 'other speaker' : begun ? 'other bounds' : 'not found'}`, span)
  }
  for (const index of mistaken) note(`wrong ${found[index]!.form}`, found[index]!.content)
  const errors = new Set(mistaken)
  return found.map(({ confidence }, index) => ({ layer: 'statements', confidence, right: !errors.has(index) }))
}
