import type { Entity } from '../../document.ts'
import type { NamePass } from './name-pass.ts'

/** What the noun before a name says of its bearer: “his brother Ali Daud”, “ihr Mann, der Anwalt Uwe Lund”. */
export function kinBefore({ work, lexicon }: NamePass, { first }: Entity): boolean {
  const { tokens } = work.document
  if (isKin(first - 1)) return true
  // An apposition may stand between: “her husband, the blogger Ali Daud”.
  let comma = first - 1
  for (; comma > first - 5 && comma > 0 && tokens[comma]!.text !== ','; comma--)
    if (!/^(?:DET|ADJ|NOUN)$/.test(tokens[comma]!.pos)) return false
  return tokens[comma]?.text === ',' && isKin(comma - 1)

  function isKin(at: number): boolean {
    return at > 0 && lexicon.is(tokens[at], 'kinship')
  }
}

/** “Mr”, “Frau”, “his son”: the gender that the word before a name gives its bearer. */
export function genderBefore({ work, lexicon }: NamePass, { first }: Entity): 'm' | 'f' | null {
  const word = work.document.tokens[first - 1]?.lower ?? ''
  return lexicon.has('male-word', word) ? 'm' : lexicon.has('female-word', word) ? 'f' : null
}
