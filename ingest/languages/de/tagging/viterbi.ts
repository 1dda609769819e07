import { ANY } from '../morphology/features.ts'
import type { Candidate } from './candidates.ts'
import { BRACKETS, bracketAfter, bracketCost } from './clause.ts'
import { number } from './costs.ts'
import { agree } from './phrase.ts'
import { TAGS, type Tag } from './tags.ts'

interface State {
  readonly candidate: Candidate
  readonly bracket: number
  readonly cost: number
  readonly mask: number
  readonly open: boolean
  readonly from: State | null
}

export interface Choice {
  readonly candidate: Candidate
  /** What the phrase so far leaves of case, gender and number. */
  readonly mask: number
}

/** After a first name comes a surname. */
const SURNAME = 2

/** The cheapest sequence of candidates: one for each token. */
export function cheapest(sequence: readonly (readonly Candidate[])[], transitions: Float32Array): Choice[] {
  let states: State[] = [{ candidate: START, bracket: 0, cost: 0, mask: ANY, open: false, from: null }]
  for (const candidates of sequence) states = step(states, candidates, transitions)
  states = step(states, [END], transitions)
  const path: Choice[] = []
  for (let state = states[0]!.from; state?.from; state = state.from) path.push(state)
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
      const { mask, open, cost: disagreement } = agree(state, previous.tag, candidate)
      let cost =
        state.cost + candidate.cost + transitions[previous.number * TAGS.length + candidate.number]! + disagreement
      if (candidate.tag === 'NE' && isFirstName(previous)) cost -= SURNAME
      cost += bracketCost(state.bracket, candidate, previous)
      const bracket = candidate.tag === 'END' ? 0 : bracketAfter(state.bracket, candidate, previous)
      const rival = best[bracket]
      if (!rival || cost < rival.cost) best[bracket] = { candidate, bracket, cost, mask, open, from: state }
    }
    for (const state of best) if (state) next.push(state)
  }
  return next
}

function isFirstName({ readings }: Candidate): boolean {
  return readings[0]?.source === 'name-first' && !readings[0].cases
}
