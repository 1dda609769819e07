import { ANY } from '../morphology/features.ts'
import type { Candidate } from './candidates.ts'
import { type Place, placeCost, placesAfter } from './clause.ts'
import { number } from './costs.ts'
import { agree } from './phrase.ts'
import { TAGS, type Tag } from './tags.ts'

interface State {
  readonly candidate: Candidate
  readonly place: Place
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
const SURNAME = 3

/** The cheapest sequence of candidates: one for each token. */
export function cheapest(sequence: readonly (readonly Candidate[])[], transitions: Float32Array): Choice[] {
  let states: State[] = [{ candidate: START, place: 0, cost: 0, mask: ANY, open: false, from: null }]
  for (const candidates of sequence) states = step(states, candidates, transitions)
  states = step(states, [END], transitions)
  const path: Choice[] = []
  const last = states.reduce((best, state) => (state.cost < best.cost ? state : best))
  for (let state = last.from; state?.from; state = state.from) path.push(state)
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
    const first = next.length
    for (const state of states) {
      const previous = state.candidate
      const { mask, open, cost: disagreement } = agree(state, previous.tag, candidate)
      let cost =
        state.cost + candidate.cost + transitions[previous.number * TAGS.length + candidate.number]! + disagreement
      if (candidate.tag === 'NE' && isFirstName(previous)) cost -= SURNAME
      cost += placeCost(state.place, candidate, previous)
      for (const place of placesAfter(state.place, candidate, previous)) {
        const rival = indexOf(next, first, place, open)
        if (rival < 0) next.push({ candidate, place, cost, mask, open, from: state })
        else if (cost < next[rival]!.cost) next[rival] = { candidate, place, cost, mask, open, from: state }
      }
    }
  }
  return next
}

/** The state of the same candidate that differs in nothing that matters later. */
function indexOf(states: readonly State[], first: number, place: Place, open: boolean): number {
  for (let at = first; at < states.length; at++) if (states[at]!.place === place && states[at]!.open === open) return at
  return -1
}

function isFirstName({ readings }: Candidate): boolean {
  return readings[0]?.source === 'name-first' && !readings[0].cases
}
