import { ANY } from '../morphology/features.ts'
import type { Candidate } from './candidates.ts'
import { TAGS, type Tag } from './tags.ts'

/** How far a noun phrase is: the case, gender and number that are left, and whether its noun is still to come. */
export interface Open {
  readonly mask: number
  readonly open: boolean
  readonly cost: number
}

const DISAGREEMENT = 4
const DANGLING = 3
const OPENERS = setOf(['APPR', 'APPRART', 'ART', 'POSS', 'ADJA', 'CARD', 'PRELAT'])
const AGREEING = setOf(['ART', 'POSS', 'ADJA', 'NN', 'NE', 'CARD', 'PIND', 'PDEM', 'PPER', 'PREL', 'PRELAT'])
/** What may stand between determiner and adjective: “die sehr guten”. */
const BETWEEN = setOf(['ADV', 'ADJD', 'NEG'])
const MAY_FOLLOW = setOf(['ADJA', 'NN', 'NE', 'CARD', 'PRP', 'PP', 'KON', 'X', 'ADV', 'ADJD', 'NEG', 'KOKOM'])

const DETERMINERS = setOf(['ART', 'POSS'])

/** By the tags' numbers: asked of every pair of candidates. */
function setOf(tags: readonly Tag[]): Uint8Array {
  const set = new Uint8Array(TAGS.length)
  for (const tag of tags) set[TAGS.indexOf(tag)] = 1
  return set
}
const ADVERB = TAGS.indexOf('ADV')
const OWNER = TAGS.indexOf('PRELAT')

/** The last answer of `agree`: one object for all, since it is asked of every pair of candidates. */
const answer = { mask: ANY, open: false, cost: 0 }
function answered(mask: number, open: boolean, cost: number): Open {
  answer.mask = mask
  answer.open = open
  answer.cost = cost
  return answer
}

/**
 * Agreement of determiner, adjectives and noun, with adverbs between; `before` is the phrase as it was left by
 * `previous`. The answer holds until the next is asked for.
 */
export function agree(
  before: { readonly mask: number; readonly open: boolean },
  previous: number,
  { number, mask }: Candidate,
): Open {
  const between = before.open && BETWEEN[previous] === 1
  if (BETWEEN[number] === 1 && (between || DETERMINERS[previous] === 1)) return answered(before.mask, true, 0)
  const cost = between && MAY_FOLLOW[number] === 0 ? DANGLING : 0
  if (AGREEING[number] === 0 || !(between || OPENERS[previous] === 1))
    return answered(number === ADVERB ? ANY : mask, false, cost)
  const left = before.mask & mask
  return left ? answered(left, false, cost) : answered(mask, false, cost + DISAGREEMENT)
}

/**
 * What each member of a noun phrase may be once its end is known: the mask of the noun goes back to its adjectives,
 * determiner and preposition. The path has the masks of the phrase so far; the result is for each token what is left.
 */
export function settle(path: readonly { readonly candidate: Candidate; readonly mask: number }[]): number[] {
  const settled = path.map(({ mask }) => mask)
  const numberAt = (at: number) => path[at]!.candidate.number
  for (let at = path.length - 1; at > 0; at--) {
    if (AGREEING[numberAt(at)] === 0) continue
    let before = at - 1
    while (before > 0 && BETWEEN[numberAt(before)] === 1) before--
    const opener = numberAt(before)
    if (OPENERS[opener] === 0 || (before < at - 1 && DETERMINERS[opener] === 0)) continue
    const left = settled[before]! & settled[at]!
    if (left && opener !== OWNER) settled[before] = left
  }
  return settled
}
