import type { Clause, Token } from '../../document.ts'
import type { Source } from './candidate.ts'
import type { Lexicon } from './lexicon.ts'
import { sourceOfPhrase } from './sources.ts'
import type { View } from './view.ts'

/** Words of a subject that commas divide. */
const longest = 24

/**
 * “…,” the deputy minister, Ada Lund, told reporters: where a cue follows its subject and a comma stands right before it,
 * the subject is what two commas divide from it, or a quotation or a comma and two commas.
 */
export function apposedSpeaker(view: View, lexicon: Lexicon, clause: Clause): Source | null {
  const found = apposed(view, lexicon, clause)
  if (!found) return null
  const { first, name, office, last } = found
  const person = view.mentionsAt(name.head).length > 0 || !office ? name : office
  const { tokens } = view.document
  return { span: { start: tokens[first]!.start, end: tokens[last]!.end }, ids: sourceOfPhrase(view, person).ids }
}

/** The token with which such a subject begins. */
export const apposedStart = (view: View, lexicon: Lexicon, clause: Clause): number | null =>
  apposed(view, lexicon, clause)?.first ?? null

function apposed(view: View, lexicon: Lexicon, { verb }: Clause) {
  if (verb?.finite == null || verb.form !== 'finite' || !lexicon.words('inserted').has('subject-first')) return null
  const { tokens } = view.document
  let end = verb.tokens[0] as number
  while (end > 0 && tokens[end - 1]?.pos === 'ADV') end--
  if (tokens[end - 1]?.lower !== ',' || view.quoteOf(end - 1) !== null) return null
  const name = carrierOf(view, view.phraseOf(end - 2))
  if (name?.kind !== 'NP' || name.first >= end - 1) return null
  const from = withOwner(view, name)
  if (tokens[from - 1]?.lower !== ',') return null
  const office = view.phraseOf(from - 2)
  const first = beginning(view, from - 2)
  return first !== null && isPerson(view, name, office) ? { first, name, office, last: end - 2 } : null
}

/** “Ada Lund, the former president of Norway, said”: the phrase on which the last words before the comma hang. */
function carrierOf({ document: { phrases } }: View, phrase: Named | null): Named | null {
  let found = phrase
  while (found && found.governor !== null && /^(?:of|pp|genitive)$/.test(found.relation ?? '')) {
    const governor: Named | undefined = phrases[found.governor]
    if (!governor || governor.first >= found.first) break
    found = governor
  }
  return found
}

/** “Ada Lund, Norway's deputy minister, said”: with the owner who stands before it. */
function withOwner(view: View, name: Named): number {
  const owner = view.attached(name).find(({ relation, last }) => relation === 'genitive' && last <= name.first)
  return owner && name.first - owner.last <= 1 ? owner.first : name.first
}

/** Where the words begin that no mark divides from a token; null where a verb stands among them. */
function beginning({ document: { tokens }, quoteOf }: View, last: number): number | null {
  let at = last
  for (; at >= 0 && at > last - longest; at--) {
    const token = tokens[at] as Token
    if (token.sentence !== tokens[last]?.sentence || token.pos === 'PUNCT' || quoteOf(at) !== null) break
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'SCONJ') return null
  }
  // “…, and Ada Lund, the mayor, promised”
  if (tokens[at + 1]?.pos === 'CCONJ') at++
  return at < last ? at + 1 : null
}

type Named = NonNullable<ReturnType<View['phraseOf']>>

/** One of the two names a person; a list of things is no speaker. */
const isPerson = ({ document: { entities } }: View, ...phrases: readonly (Named | null)[]) =>
  phrases.some((phrase) => phrase?.entities.some((index) => entities[index]?.type === 'PER'))
