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
  const { first, name, office } = found
  const person = view.mentionsAt(name.head).length > 0 || !office ? name : office
  return { span: { start: view.document.tokens[first]!.start, end: name.end }, ids: sourceOfPhrase(view, person).ids }
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
  const name = view.phraseOf(end - 2)
  if (name?.kind !== 'NP' || name.last !== end - 1 || tokens[name.first - 1]?.lower !== ',') return null
  const office = view.phraseOf(name.first - 2)
  const first = beginning(view, name.first - 2)
  return first !== null && isPerson(view, name, office) ? { first, name, office } : null
}

/** Where the words begin that no mark divides from a token; null where a verb stands among them. */
function beginning({ document: { tokens }, quoteOf }: View, last: number): number | null {
  let at = last
  for (; at >= 0 && at > last - longest; at--) {
    const token = tokens[at] as Token
    if (token.sentence !== tokens[last]?.sentence || token.pos === 'PUNCT' || quoteOf(at) !== null) break
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'SCONJ') return null
  }
  return at < last ? at + 1 : null
}

type Named = NonNullable<ReturnType<View['phraseOf']>>

/** One of the two names a person; a list of things is no speaker. */
const isPerson = ({ document: { entities } }: View, ...phrases: readonly (Named | null)[]) =>
  phrases.some((phrase) => phrase?.entities.some((index) => entities[index]?.type === 'PER'))
