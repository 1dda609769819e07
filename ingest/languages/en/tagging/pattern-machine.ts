/** A pattern of the tagger's model that fits: at this place stands that part of speech, or may (see `sure`). */
export type Found = (place: number, tag: number, sure: boolean) => void

const ROOT = 0
const OTHERWISE = '2070003'
/** The model numbers parts of speech from 0, and what it hints of a word from here. */
const HINT = 1_080_000
/** A state's row: parts of speech, then hints. */
const ROW = 128
const HINTS = 32

/** The symbol of a word: its hint, where it has one, else its part of speech. */
export const symbolOf = (tag: number, hint: number): number => (tag === 0 || hint === 0 ? tag : HINTS + hint)

type Saved = [
  version: number,
  states: number,
  transitions: { [state: string]: { [event: string]: number } },
  names: { [state: string]: string },
  marks: { [state: string]: [number, number] },
]

/** Runs one of the machines of wink-nlp's model over the symbols of a sentence, as wink-nlp's automaton does. */
export class PatternMachine {
  readonly #next: Uint16Array
  readonly #otherwise: Uint16Array
  /** What a state that ends a pattern stands for: a part of speech, negative where it is sure; `unnamed` where it ends none. */
  readonly #named: Int16Array
  readonly #marks: Uint8Array

  constructor(saved: string) {
    const [, last, transitions, names, marks] = JSON.parse(saved) as Saved
    this.#next = new Uint16Array((last + 1) * ROW)
    this.#otherwise = new Uint16Array(last + 1)
    this.#named = new Int16Array(last + 1).fill(UNNAMED)
    this.#marks = new Uint8Array(last + 1)
    for (const [state, events] of Object.entries(transitions))
      for (const [event, next] of Object.entries(events)) {
        if (event === OTHERWISE) this.#otherwise[Number(state)] = next
        else if (/^\d+$/.test(event)) this.#next[Number(state) * ROW + symbol(Number(event))] = next
      }
    for (const [state, name] of Object.entries(names)) this.#named[Number(state)] = Number(name)
    for (const [state, [before]] of Object.entries(marks)) this.#marks[Number(state)] = before
  }

  /** Every pattern in the first `length` symbols: the longest from each place, from left to right. */
  run(symbols: ArrayLike<number>, length: number, found: Found): void {
    const next = this.#next
    const otherwise = this.#otherwise
    const named = this.#named
    let first = 0
    let state = ROOT
    // The last pattern that ended on the way, should the longer one come to nothing.
    let endedAt = 0
    let ended = ROOT
    for (let from = 0; from <= length; from++)
      for (let at = from; at <= length; at++) {
        const symbol = at === length ? END : symbols[at]!
        if (symbol === 0) continue
        const to = next[state * ROW + symbol]!
        if (state === ROOT && to !== ROOT) first = at
        state = to
        let done = false
        if (named[to] !== UNNAMED) {
          this.#tell(first, to, found)
          from = at
          done = true
        } else if (to === ROOT) {
          if (ended !== ROOT) {
            this.#tell(first, ended, found)
            from = endedAt
          }
          done = true
        }
        if (done) {
          state = ROOT
          ended = ROOT
        }
        if (otherwise[state] !== ROOT) {
          endedAt = at
          ended = otherwise[state]!
        }
        if (done) break
      }
  }

  #tell(first: number, state: number, found: Found): void {
    const name = this.#named[state]!
    if (name !== 0) found(first + this.#marks[state]!, Math.abs(name), name < 0)
  }
}

const UNNAMED = 0x7fff
/** Stands in no pattern. */
const END = ROW - 1

function symbol(event: number): number {
  const one = event < HINT ? event : HINTS + event - HINT
  if (one < 0 || one >= END) throw new RangeError(`The tagger's model has an event ${event}`)
  return one
}
