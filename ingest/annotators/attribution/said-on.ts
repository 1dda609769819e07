import type { Statement, TimeExpression } from '../../document.ts'
import type { Candidate } from './candidate.ts'
import { contains, overlaps, type View } from './view.ts'

/** When it was said: the time that stands in the cue's clause outside of what was said, else the day of the article. */
export function saidOn(view: View, { clause, content }: Candidate): Statement['saidOn'] {
  const { article } = view.document
  if (clause)
    for (const time of view.timesIn(clause)) {
      if (!contains(clause, time) || overlaps(time, content)) continue
      if (view.clauseOf(view.tokenAt(time.start)) !== clause) continue
      const when = dated(time)
      if (when) return when
    }
  const day = article.publishedAt?.slice(0, 10)
  return day ? { value: day, precision: 'day' } : null
}

const shapes: readonly (readonly [RegExp, NonNullable<Statement['saidOn']>['precision']])[] = [
  [/^\d{4}-\d\d-\d\d/, 'day'],
  [/^\d{4}-W\d\d$/, 'week'],
  [/^\d{4}-Q\d$/, 'quarter'],
  [/^\d{4}-\d\d$/, 'month'],
  [/^\d{4}$/, 'year'],
]

function dated({ type, value }: TimeExpression): Statement['saidOn'] {
  if (type !== 'DATE' && type !== 'TIME') return null
  for (const [shape, precision] of shapes) {
    const match = shape.exec(value)
    if (match) return { value: match[0], precision }
  }
  return null
}
