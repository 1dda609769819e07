import { anyOf, verbal, type Word } from './rule.ts'
import type { Tag } from './wink.ts'

export const described = anyOf('NOUN', 'ADJ', 'VERB', 'PROPN')
export const beforeNoun = anyOf('DET', 'ADJ')
export const clauseEnd = anyOf('PUNCT', 'CCONJ')
export const ing = ({ lower }: Word) => lower.endsWith('ing')
export const past = ({ lower }: Word) => /[^e]ed$/.test(lower)
export const people = new Set(['military', 'general', 'chief', 'elite', 'rival'])
/** Nouns of saying that are verbs with the same face. */
export const saying = new Set(['claim', 'demand', 'doubt', 'estimate', 'fear', 'forecast', 'hope', 'promise', 'report'])
/** Verbs that tell “of” what somebody did. */
export const accusing = new Set(['accuse', 'suspect', 'convict', 'acquit', 'guilty', 'clear', 'absolve'])
/** Forms of verbs of saying that are nouns too, and what stands behind them where they are verbs. */
export const told = new Set([
  'fears',
  'claims',
  'hopes',
  'plans',
  'demands',
  'doubts',
  'estimates',
  'promises',
  'pledges',
  'reports',
  'warns',
  'vows',
])

/** Whether the stretch before a word, up to a mark, has a verb. */
export function verbBefore(tags: readonly Tag[], at: number): boolean {
  for (let each = at - 1, tag = tags[each]; tag && !clauseEnd.has(tag.pos); each--, tag = tags[each])
    if (verbal.has(tag.pos)) return true
  return false
}

/** Whether the stretch between two marks around a word has a verb. */
export function verbNear(tags: readonly Tag[], at: number): boolean {
  for (const step of [-1, 1])
    for (let each = at + step, tag = tags[each]; tag && !clauseEnd.has(tag.pos); each += step, tag = tags[each])
      if (verbal.has(tag.pos)) return true
  return false
}
