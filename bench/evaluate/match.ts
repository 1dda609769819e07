/** How many were found, how many should have been, and how many of them agree. */
export interface Counts {
  right: number
  gold: number
  found: number
}

export const noCounts = (): Counts => ({ right: 0, gold: 0, found: 0 })

/** The harmonic mean of precision and recall; 0 where nothing agrees. */
export function f1({ right, gold, found }: Counts): number {
  return right === 0 ? 0 : (2 * right) / (gold + found)
}

/**
 * Pairs each of `gold` with at most one of `found`, the likeliest pair first; among equals, the first in order.
 * A likeness of 0 is no pair. Returns the index in `found` by the index in `gold`.
 */
export function pairUp<Gold, Found>(
  gold: readonly Gold[],
  found: readonly Found[],
  likeness: (gold: Gold, found: Found) => number,
): Map<number, number> {
  const candidates: { like: number; wanted: number; given: number }[] = []
  gold.forEach((each, wanted) => {
    found.forEach((other, given) => {
      const like = likeness(each, other)
      if (like > 0) candidates.push({ like, wanted, given })
    })
  })
  candidates.sort((a, b) => b.like - a.like || a.wanted - b.wanted || a.given - b.given)
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { wanted, given } of candidates) {
    if (pairs.has(wanted) || taken.has(given)) continue
    pairs.set(wanted, given)
    taken.add(given)
  }
  return pairs
}

/** The indices that stand in no pair. */
export function unpaired(pairs: ReadonlyMap<number, number>, gold: number, found: number) {
  const taken = new Set(pairs.values())
  const range = (length: number) => Array.from({ length }, (_, index) => index)
  return {
    missed: range(gold).filter((index) => !pairs.has(index)),
    wrong: range(found).filter((index) => !taken.has(index)),
  }
}
