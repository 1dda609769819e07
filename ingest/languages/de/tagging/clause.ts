import { AUXILIARY, type Candidate, MODAL } from './candidates.ts'

/*
 * How far the clause is, told from left to right: German says by its verbs' places where a clause stands.
 * Quotation marks are left out before; a comma begins anew.
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
export const BRACKETS = 7

/** What it costs that the candidate comes here. */
export function bracketCost(bracket: number, { tag, lemma }: Candidate, previous: Candidate): number {
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
      return (bracket === SUBORDINATE ? 1 : 0) + verbLast(bracket, previous)
    case 'STOP':
    case 'END':
      return (bracket === SUBORDINATE ? 4 : bracket === NONE ? 3 : 0) + verbLast(bracket, previous)
    case 'KON':
      return 0
    default:
      return bracket === CLOSED ? (lemma === 'als' || tag === 'APPR' ? 1 : 2) : 0
  }
}

const INFINITIVE_COSTS = [2, 0, 2, 0, 1, 3, 1]
const PARTICIPLE_COSTS = [2, 0, 2, 1, 0, 3, 1]

/** A finite verb at the end belongs to a subordinate clause. */
function verbLast(bracket: number, { tag }: Candidate): number {
  return tag === 'FIN' && bracket !== CLOSED ? 1 : 0
}

/** How far the clause is after the candidate. */
export function bracketAfter(bracket: number, { tag, lemma }: Candidate, previous: Candidate): number {
  switch (tag) {
    case 'COMMA':
    case 'COLON':
    case 'STOP':
    case 'DASH':
    case 'OPEN':
    case 'CLOSE':
      return NONE
    case 'KON':
      return bracket === CLOSED ? SUBORDINATE : bracket === INFINITIVE ? INFINITIVE : bracket >= FULL ? NONE : bracket
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
