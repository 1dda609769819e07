import { ANY } from '../morphology/features.ts'
import type { Candidate } from './candidates.ts'
import type { Tag } from './tags.ts'

/** How far a noun phrase is: the case, gender and number that are left, and whether its noun is still to come. */
export interface Open {
  readonly mask: number
  readonly open: boolean
  readonly cost: number
}

const DISAGREEMENT = 4
const DANGLING = 3
const OPENERS = new Set<Tag>(['APPR', 'APPRART', 'ART', 'POSS', 'ADJA', 'CARD', 'PRELAT'])
const AGREEING = new Set<Tag>(['ART', 'POSS', 'ADJA', 'NN', 'NE', 'CARD', 'PIND', 'PDEM', 'PPER', 'PREL', 'PRELAT'])
/** What may stand between determiner and adjective: “die sehr guten”. */
const BETWEEN = new Set<Tag>(['ADV', 'ADJD', 'NEG'])
const MAY_FOLLOW = new Set<Tag>(['ADJA', 'NN', 'NE', 'CARD', 'PRP', 'PP', 'KON', 'X', 'ADV', 'ADJD', 'NEG', 'KOKOM'])

/** Agreement of determiner, adjectives and noun, with adverbs between; `before` is the phrase as it was left by `previous`. */
export function agree(
  before: { readonly mask: number; readonly open: boolean },
  previous: Tag,
  { tag, mask }: Candidate,
): Open {
  if (BETWEEN.has(tag) && (previous === 'ART' || previous === 'POSS' || (before.open && BETWEEN.has(previous))))
    return { mask: before.mask, open: true, cost: 0 }
  const between = before.open && BETWEEN.has(previous)
  const cost = between && !MAY_FOLLOW.has(tag) ? DANGLING : 0
  if (!AGREEING.has(tag) || !(between || OPENERS.has(previous)))
    return { mask: tag === 'ADV' ? ANY : mask, open: false, cost }
  const left = before.mask & mask
  return left ? { mask: left, open: false, cost } : { mask, open: false, cost: cost + DISAGREEMENT }
}

/**
 * What each member of a noun phrase may be once its end is known: the mask of the noun goes back to its adjectives,
 * determiner and preposition. `masks` are those of the phrase so far; the result is for each token what is left.
 */
export function settle(tags: readonly Tag[], masks: readonly number[]): number[] {
  const settled = [...masks]
  for (let at = tags.length - 1; at > 0; at--) {
    if (!AGREEING.has(tags[at]!)) continue
    let before = at - 1
    while (before > 0 && BETWEEN.has(tags[before]!)) before--
    if (!OPENERS.has(tags[before]!) || (before < at - 1 && tags[before] !== 'ART' && tags[before] !== 'POSS')) continue
    const left = settled[before]! & settled[at]!
    if (left && tags[before] !== 'PRELAT') settled[before] = left
  }
  return settled
}
