import { ANY } from '../morphology/features.ts'
import type { Candidate } from './candidates.ts'
import { BRACKETS, bracketAfter, bracketCost } from './clause.ts'
import { number } from './costs.ts'
import { TAGS, type Tag } from './tags.ts'

interface State {
  readonly candidate: Candidate
  readonly bracket: number
  readonly cost: number
  /** What case, gender and number are left in the noun phrase so far. */
  readonly mask: number
  readonly from: State | null
}

const DISAGREEMENT = 4
/** After a first name comes a surname. */
const SURNAME = 2
const OPENS = new Set<Tag>(['APPR', 'APPRART', 'ART', 'POSS', 'ADJA', 'CARD'])
const GOES_ON = new Set<Tag>(['ART', 'POSS', 'ADJA', 'NN', 'NE', 'CARD', 'PIND', 'PDEM', 'PPER', 'PREL'])

/** The cheapest sequence of candidates: one for each token. */
export function cheapest(
  sequence: readonly (readonly Candidate[])[],
  transitions: Float32Array,
): { candidate: Candidate; mask: number }[] {
  let states: State[] = [{ candidate: START, bracket: 0, cost: 0, mask: ANY, from: null }]
  for (const candidates of sequence) states = step(states, candidates, transitions)
  states = step(states, [END], transitions)
  const path: { candidate: Candidate; mask: number }[] = []
  for (let state = states[0]!.from; state?.from; state = state.from)
    path.push({ candidate: state.candidate, mask: state.mask })
  return path.reverse()
}

const START = border('START')
const END = border('END')

function border(tag: Tag): Candidate {
  return { tag, number: number[tag], pos: 'X', lemma: '', readings: [], mask: ANY, cost: 0 }
}

function step(states: readonly State[], candidates: readonly Candidate[], transitions: Float32Array): State[] {
  const next: State[] = []
  for (const candidate of candidates) {
    const best = new Array<State | undefined>(BRACKETS)
    for (const state of states) {
      const previous = state.candidate
      let mask = candidate.mask
      let cost = state.cost + candidate.cost + transitions[previous.number * TAGS.length + candidate.number]!
      if (OPENS.has(previous.tag) && GOES_ON.has(candidate.tag)) {
        if (state.mask & mask) mask &= state.mask
        else cost += DISAGREEMENT
      }
      if (candidate.tag === 'NE' && previous.readings[0]?.source === 'name-first') cost -= SURNAME
      cost += bracketCost(state.bracket, candidate)
      const bracket = candidate.tag === 'END' ? 0 : bracketAfter(state.bracket, candidate)
      const rival = best[bracket]
      if (!rival || cost < rival.cost) best[bracket] = { candidate, bracket, cost, mask, from: state }
    }
    for (const state of best) if (state) next.push(state)
  }
  return next
}
