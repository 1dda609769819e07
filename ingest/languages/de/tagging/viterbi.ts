import { ANY } from '../morphology/features.ts'
import type { Candidate } from './candidates.ts'
import { type Place, placeCost, placesAfter } from './clause.ts'
import { number } from './costs.ts'
import { agree } from './phrase.ts'
import { TAGS, type Tag } from './tags.ts'

interface State {
  readonly candidate: Candidate
  readonly place: Place
  cost: number
  mask: number
  readonly open: boolean
  from: State | null
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
  return {
    tag,
    number: number[tag],
    pos: 'X',
    lemma: '',
    readings: [],
    mask: ANY,
    cost: 0,
    under: () => ({ pos: 'X', lemma: '', readings: [] }),
  }
}

function step(states: readonly State[], candidates: readonly Candidate[], transitions: Float32Array): State[] {
  const next: State[] = []
  for (const candidate of candidates) {
    const first = next.length
    for (const state of states) {
      const previous = state.candidate
      const { mask, open, cost: disagreement } = agree(state, previous.number, candidate)
      let cost =
        state.cost + candidate.cost + transitions[previous.number * TAGS.length + candidate.number]! + disagreement
      if (candidate.number === NAME && isFirstName(previous)) cost -= SURNAME
      cost += placeCost(state.place, candidate, previous)
      const places = placesAfter(state.place, candidate, previous)
      for (let at = 0; at < places.length; at++) {
        const place = places[at]!
        const rival = rivalOf(next, first, place, open)
        if (rival === undefined) next.push({ candidate, place, cost, mask, open, from: state })
        else if (cost < rival.cost) {
          rival.cost = cost
          rival.mask = mask
          rival.from = state
        }
      }
    }
  }
  return next
}

const NAME = number.NE

/** The state of the same candidate that differs in nothing that matters later. */
function rivalOf(states: readonly State[], first: number, place: Place, open: boolean): State | undefined {
  for (let at = first; at < states.length; at++) {
    const state = states[at]!
    if (state.place === place && state.open === open) return state
  }
  return undefined
}

function isFirstName({ readings }: Candidate): boolean {
  return readings[0]?.source === 'name-first' && !readings[0].cases
}
