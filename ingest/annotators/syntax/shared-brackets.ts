import type { VerbGroup } from '../../document.ts'
import type { ClauseDraft, SentenceView } from './clause-draft.ts'
import { verbGroup } from './verb-group.ts'

/**
 * “soll gefasst und angeklagt worden sein”: two participles share the auxiliary that opens the bracket and those that close it,
 * which stand in the clauses of one and the other.
 */
export function shareBracket(first: ClauseDraft, second: ClauseDraft, view: SentenceView): void {
  const { verb: opening, finite } = first
  const closing = second.verb
  if (!opening || !closing || finite === null || second.finite !== null || second.marker !== null) return
  if (opening.head === finite || closing.form !== 'participle' || closing.auxiliaries.length === 0) return
  const { tokens } = view
  if (tokens[finite]!.pos !== 'AUX' || tokens[opening.head]!.readings[0]?.form !== 'participle') return
  const ends = closing.tokens.filter((at) => at > closing.head && tokens[at]!.pos === 'AUX')
  if (ends.length !== closing.auxiliaries.length) return
  first.verb = reread(opening, first, [...first.tokens, ...ends], view)
  second.verb = reread(closing, { ...second, finite }, [finite, ...second.tokens], view)
}

/** The group as these words would have it, with its own words alone. */
function reread(known: VerbGroup, draft: ClauseDraft, tokens: number[], view: SentenceView): VerbGroup {
  const read = verbGroup({ ...draft, tokens }, view, null)
  if (!read || read.head !== known.head) return known
  return { ...read, tokens: known.tokens, finite: known.finite, form: known.form, negated: known.negated }
}
