import type { Token } from '../../document.ts'
import type { Finders } from './finders.ts'
import type { Known } from './index.ts'

/** Tells a name from the ordinary word that it is too, by what stands around it. */
export function commonWord({ german, lexicon }: Finders) {
  return unlikely

  /** A name that is an ordinary word too needs its surroundings. */
  function unlikely(tokens: readonly Token[], at: number, start: number, targets: readonly Known[]): boolean {
    const token = tokens[at]!
    if (/^\d/.test(token.text)) return true
    const before = at > start ? tokens[at - 1] : undefined
    if (targets.every(({ minor }) => minor)) {
      if (/^\p{Lu}{3,}$/u.test(token.text)) return true
      if (german && token.pos !== 'PROPN' && before?.pos === 'DET') return true
      // “im Norden”: no town bears an article.
      if (german && token.pos !== 'PROPN' && before && lexicon.is(before, 'contraction')) return true
    }
    if (!targets.every((target) => target.common)) return false
    if (targets.some(({ type }) => type === 'LOC'))
      return !(before && lexicon.is(before, 'locative') && !lexicon.titles.has(token.lower))
    if (token.pos === 'PROPN' || isBesideParty(tokens, at)) return false
    return !(
      before &&
      (lexicon.is(before, 'org-introducer') ||
        /^["„“»«‚‘']$/.test(before.text) ||
        (german && before.pos === 'ADP' && !lexicon.is(before, 'contraction')) ||
        (lexicon.is(token, 'article-name') && lexicon.is(before, 'definite')))
    )
  }

  /** “SPD und Grüne”: an adjective as a noun that is joined to an acronym. */
  function isBesideParty(tokens: readonly Token[], at: number): boolean {
    if (tokens[at]!.pos !== 'NOUN' || tokens[at]!.readings[0]?.source !== 'nominalised') return false
    return (
      (isJoint(tokens[at - 1]) && isAcronym(tokens[at - 2])) || (isJoint(tokens[at + 1]) && isAcronym(tokens[at + 2]))
    )
  }
}

const isJoint = (token: Token | undefined) => token?.pos === 'CCONJ' || token?.text === ','
const isAcronym = (token: Token | undefined) => token?.pos === 'PROPN' && /^\p{Lu}{2,}$/u.test(token.text)
