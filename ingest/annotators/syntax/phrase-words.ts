import type { Pos } from '../../document.ts'
import type { Stretch, Surroundings } from './draft.ts'
import type { Lexis } from './lexis.ts'

const nominal: ReadonlySet<Pos> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ'])

/** What single words are for the phrase that begins or ends there. */
export function phraseWords({ tokens, timeFrom }: Surroundings, lexis: Lexis, stretch: Stretch) {
  return { degreeLength, isDeterminer, isParticle, isPossessive, quantifies, startsNominal }

  /** How many words before a number say how exact it is: “mehr als 20”, “about 20”; 0 where none do. */
  function degreeLength(at: number, first: boolean): number {
    const next = tokens[at + 1]
    if (
      at + 1 < stretch.to &&
      next!.pos === 'NUM' &&
      first &&
      tokens[at]!.pos === 'ADP' &&
      lexis.is(tokens[at], 'degree-preposition')
    ) {
      const before = tokens[at - 1]
      const taken =
        timeFrom(at) > 0 ||
        timeFrom(at + 1) > 0 ||
        (before?.pos === 'NOUN' && lexis.governs(before.lemma.toLowerCase(), tokens[at]!.lemma))
      return taken || !/^(NOUN|ADJ)$/.test(tokens[at + 2]?.pos ?? '') ? 0 : 1
    }
    for (let length = 3; length > 1; length--) {
      if (at + length >= stretch.to || tokens[at + length]!.pos !== 'NUM') continue
      let phrase = next!.lower
      if (length === 3) phrase += `+${tokens[at + 2]!.lower}`
      if (lexis.has('degree-phrase', `${tokens[at]!.lower}+${phrase}`)) return length
    }
    return 0
  }

  /** “gave up the island”: the word belongs to the verb. */
  function isParticle(at: number): boolean {
    const verb = tokens[at - 1]
    if (at <= stretch.from || verb!.pos !== 'VERB') return false
    return lexis.is(tokens[at], 'sure-particle') || lexis.has('phrasal', `${verb!.lemma}+${tokens[at]!.lower}`)
  }

  /** “much of the debate” */
  function quantifies(at: number): boolean {
    const next = tokens[at + 1]
    return at + 1 < stretch.to && lexis.is(tokens[at], 'quantifier') && next!.pos === 'ADP' && lexis.is(next, 'of')
  }

  function isPossessive(at: number): boolean {
    return at >= stretch.from && !lexis.verbSecond && tokens[at]!.pos === 'PART' && /^['’]s?$/.test(tokens[at]!.text)
  }

  function isDeterminer(at: number): boolean {
    const token = tokens[at]
    if (!token) return false
    return (
      token.pos === 'DET' ||
      (token.pos === 'PRON' &&
        lexis.is(token, 'possessive') &&
        !token.readings[0]?.cases?.includes('nom') &&
        token.readings[0]?.cases?.includes('gen') === true)
    )
  }

  function startsNominal(at: number): boolean {
    return at < stretch.to && (nominal.has(tokens[at]!.pos) || isDeterminer(at))
  }
}

export type PhraseWords = ReturnType<typeof phraseWords>
