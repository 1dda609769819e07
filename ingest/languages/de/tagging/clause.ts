import { AUXILIARY, type Candidate, MODAL } from './candidates.ts'

/*
 * How far the clause is, told from left to right: German says by its verbs' places where a clause stands.
 * Quotation marks are left out before; a comma begins anew.
 */
const NONE = 0
const SUBORDINATE = 1
const FULL = 2
const MODAL_FIRST = 3
const AUXILIARY_FIRST = 4
const CLOSED = 5
export const BRACKETS = 6

/** What it costs that the candidate comes here. */
export function bracketCost(bracket: number, { tag, lemma }: Candidate): number {
  switch (tag) {
    case 'FIN':
      return bracket >= FULL ? 4 : 0
    case 'INF':
      return bracket === FULL ? 2 : bracket === CLOSED ? 3 : bracket === NONE ? 2 : bracket === AUXILIARY_FIRST ? 1 : 0
    case 'PP':
      return bracket === FULL || bracket === NONE ? 2 : bracket === CLOSED ? 3 : bracket === MODAL_FIRST ? 1 : 0
    case 'PTKVZ':
      return bracket === FULL ? 0 : 3
    case 'COMMA':
    case 'COLON':
      return bracket === SUBORDINATE ? 1 : 0
    case 'STOP':
    case 'END':
      return bracket === SUBORDINATE ? 4 : bracket === NONE ? 3 : 0
    case 'KON':
      return 0
    default:
      return bracket === CLOSED ? (lemma === 'als' || tag === 'APPR' ? 1 : 2) : 0
  }
}

/** How far the clause is after the candidate. */
export function bracketAfter(bracket: number, { tag, lemma }: Candidate): number {
  switch (tag) {
    case 'COMMA':
    case 'COLON':
    case 'STOP':
    case 'DASH':
    case 'OPEN':
    case 'CLOSE':
      return NONE
    case 'KON':
      return bracket === CLOSED ? SUBORDINATE : bracket >= FULL ? NONE : bracket
    case 'KOUS':
    case 'PREL':
      return SUBORDINATE
    case 'FIN':
      if (bracket === SUBORDINATE) return CLOSED
      return MODAL.has(lemma) ? MODAL_FIRST : AUXILIARY.has(lemma) ? AUXILIARY_FIRST : FULL
    default:
      return bracket
  }
}
