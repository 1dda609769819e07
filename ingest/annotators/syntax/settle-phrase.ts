import type { Token } from '../../document.ts'
import { agree, anything, casesOf, ofCases, ofToken, several } from './agreement.ts'
import type { Draft, Surroundings } from './draft.ts'
import type { Lexis } from './lexis.ts'

/** A phrase of one token. */
export function blank(kind: Draft['kind'], at: number, first = at): Draft {
  return {
    kind,
    first,
    last: at + 1,
    head: at,
    core: at,
    preposition: null,
    agreement: anything,
    cased: false,
    definite: null,
    governor: null,
    relation: null,
    possessive: false,
    index: -1,
  }
}

/** Case, number, gender and definiteness from all words that show them. */
export function settle(
  around: Surroundings,
  lexis: Lexis,
  draft: Draft,
  determiner: number,
  contraction?: Token,
): void {
  const { tokens } = around
  // “rebel fighters” are several, whatever their first word
  const compound = !lexis.verbSecond && tokens[draft.head]!.pos === 'NOUN'
  const shown = tokens[compound ? draft.head : draft.core]!
  // Inside a name only a name shows case: “Ursula von der Leyen”.
  const silent = (at: number) => around.entityAt(at) >= 0 && tokens[at]!.pos !== 'PROPN'
  let agreement = silent(draft.core) ? anything : ofToken(shown)
  if (draft.core !== draft.head && draft.core > determiner) {
    // A title agrees with its determiner; the name shows only a genitive.
    const name = ofToken(tokens[draft.head]!)
    if (determiner < 0 && !silent(draft.head)) agreement = agree(agreement, name)
  }
  for (let at = draft.core - 1; at >= draft.first && at > determiner; at--)
    if (tokens[at]!.pos === 'ADJ') agreement = agree(agreement, ofToken(tokens[at]!))
  if (determiner >= 0) agreement = agree(ofToken(tokens[determiner]!), agreement)
  if (contraction?.readings[0]?.source === 'contraction') agreement = agree(ofToken(contraction), agreement)
  // “Nord- und Südkorea”: two names
  if (
    tokens[draft.head]!.pos === 'PROPN' &&
    tokens[draft.first]!.text.endsWith('-') &&
    tokens[draft.first + 1]?.pos === 'CCONJ'
  )
    agreement = ofCases(casesOf(agreement)) & several
  draft.agreement = agreement
  draft.cased = casesOf(agreement).length < 4
  if (contraction?.readings[0]?.source === 'contraction') draft.definite = true
  else if (determiner >= 0)
    draft.definite =
      lexis.is(tokens[determiner], 'definite') || lexis.is(tokens[draft.first], 'definite')
        ? true
        : lexis.is(tokens[determiner], 'indefinite')
          ? false
          : null
  else if (tokens[draft.head]!.pos === 'PROPN') draft.definite = true
}
