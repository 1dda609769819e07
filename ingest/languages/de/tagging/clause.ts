import { AUXILIARY, type Candidate, MODAL } from './candidates.ts'
import type { Tag } from './tags.ts'

/*
 * How far the clause is, told from left to right: German says by its verbs' places where a clause stands.
 * Quotation marks are left out before.
 */
const NONE = 0
/** After a subordinator or relative pronoun: the finite verb is to come last. */
const SUBORDINATE = 1
/** After a finite verb in second place: a full verb, a modal, “haben”, “sein” or “werden”. */
const FULL = 2
const MODAL_FIRST = 3
const AUXILIARY_FIRST = 4
/** After the finite verb of a subordinate clause. */
const CLOSED = 5
/** In or after an infinitive with “zu”, where no finite verb is needed. */
const INFINITIVE = 6
const BRACKETS = 7

function bracketCost(bracket: number, { tag, lemma }: Candidate, previous: Candidate): number {
  switch (tag) {
    case 'FIN':
      return bracket === INFINITIVE ? 2 : bracket >= FULL ? 4 : 0
    case 'INF':
      return previous.tag === 'PTKZU' ? 0 : INFINITIVE_COSTS[bracket]!
    case 'PP':
      return PARTICIPLE_COSTS[bracket]!
    case 'PTKVZ':
      return bracket === FULL ? 0 : 3
    case 'COMMA':
    case 'COLON':
    case 'DASH':
      return (bracket === SUBORDINATE ? (NOT_FINITE.has(previous.tag) ? 3 : 1.5) : 0) + verbLast(bracket, previous)
    case 'STOP':
    case 'END':
      return (bracket === SUBORDINATE ? 4 : bracket === NONE ? 3 : 0) + verbLast(bracket, previous)
    case 'KON':
      return (bracket === SUBORDINATE && NOT_FINITE.has(previous.tag) ? 1 : 0) + verbLast(bracket, previous)
    default:
      return bracket === CLOSED ? (lemma === 'als' || tag === 'APPR' ? 1 : 2) : 0
  }
}

/** “die Grenze zu öffnen,” is no relative clause. */
const NOT_FINITE = new Set<Tag>(['INF', 'VZU', 'PP'])

const INFINITIVE_COSTS = [2, 0, 2, 0, 1, 3, 1]
const PARTICIPLE_COSTS = [1.5, 0, 2, 1, 0, 3, 1]

/** A finite verb at the end belongs to a subordinate clause. */
function verbLast(bracket: number, { tag }: Candidate): number {
  return tag === 'FIN' && bracket !== CLOSED ? 1 : 0
}

/** Where the sentence is: the clause that is being read, and the one that it interrupts. */
export type Place = number

export const placeOf = (bracket: number, outer: number): Place => bracket * BRACKETS + outer
const bracketOf = (place: Place) => Math.floor(place / BRACKETS)
const outerOf = (place: Place) => place % BRACKETS

/** What it costs that the candidate comes here. */
export function placeCost(place: Place, candidate: Candidate, previous: Candidate): number {
  const unfinished = candidate.tag === 'END' && outerOf(place) === SUBORDINATE ? 3 : 0
  return unfinished + bracketCost(bracketOf(place), candidate, previous)
}

/** Where the sentence may be after the candidate: a comma or conjunction leaves a clause, goes on with it, or returns to the one outside. */
export function placesAfter(place: Place, candidate: Candidate, previous: Candidate): readonly Place[] {
  const bracket = bracketOf(place)
  const outer = outerOf(place)
  switch (candidate.tag) {
    case 'COMMA':
    case 'DASH':
    case 'OPEN':
    case 'CLOSE':
      return commas[place]!
    case 'KON':
      return conjunctions[place]!
    case 'STOP':
    case 'COLON':
    case 'END':
      return BEGIN
    default:
      return singles[placeOf(bracketAfter(bracket, candidate, previous), outer)]!
  }
}

const BEGIN: readonly Place[] = [placeOf(NONE, NONE)]
const everyPlace = Array.from({ length: BRACKETS * BRACKETS }, (_, place) => place)
const singles = everyPlace.map((place) => [place])
const commas = everyPlace.map((place) => afterComma(bracketOf(place), outerOf(place)))
const conjunctions = everyPlace.map((place) => afterConjunction(bracketOf(place), outerOf(place)))

function afterComma(bracket: number, outer: number): readonly Place[] {
  const back = placeOf(outer, NONE)
  const anew = placeOf(NONE, bracket === CLOSED || bracket === NONE ? outer : bracket)
  const on = placeOf(bracket, outer)
  return [...new Set(bracket === CLOSED ? [back, anew] : [on, back, anew])].filter(
    (place) => place !== back || bracket === CLOSED || bracket === NONE || bracket === INFINITIVE,
  )
}

function afterConjunction(bracket: number, outer: number): readonly Place[] {
  if (bracket === CLOSED) return [placeOf(SUBORDINATE, outer), placeOf(CLOSED, outer)]
  return bracket >= FULL && bracket !== INFINITIVE
    ? [placeOf(bracket, outer), placeOf(NONE, outer)]
    : [placeOf(bracket, outer)]
}

function bracketAfter(bracket: number, { tag, lemma }: Candidate, previous: Candidate): number {
  switch (tag) {
    case 'KOUS':
    case 'PREL':
    case 'PRELAT':
      return SUBORDINATE
    case 'KOUI':
    case 'VZU':
      return bracket === NONE ? INFINITIVE : bracket
    case 'INF':
      return bracket === NONE && previous.tag === 'PTKZU' ? INFINITIVE : bracket
    case 'FIN':
      if (bracket === SUBORDINATE) return CLOSED
      return MODAL.has(lemma) ? MODAL_FIRST : AUXILIARY.has(lemma) ? AUXILIARY_FIRST : FULL
    default:
      return bracket
  }
}
