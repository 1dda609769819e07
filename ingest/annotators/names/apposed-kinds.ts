import type { Token } from '../../document.ts'
import type { Draft } from './draft.ts'
import type { Finders } from './finders.ts'
import { startsUpper } from './trie.ts'

/** Words from the article to the noun. */
const longest = 6

/** “Nova Aurora, the main opposition party, …”: an apposition says that what looks like a person's name is an organisation's. */
export function apposedKinds({ lexicon }: Finders) {
  return (draft: Draft, tokens: readonly Token[], taken: number[]): void => {
    if (draft.type !== 'PER' || draft.candidates.length > 0 || draft.last - draft.first < 2) return
    if (tokens[draft.last]?.text !== ',' || !isOrganization(tokens, draft.last + 1)) return
    draft.type = 'ORG'
    draft.rule = 'apposed-kind'
    const before = tokens[draft.first - 1]
    const name = before && startsUpper(before.text) && /^(?:PROPN|ADJ)$/.test(before.pos)
    if (!name || taken[before.index] || before.sentence !== tokens[draft.first]!.sentence) return
    draft.first = before.index
    taken[before.index] = 1
  }

  function isOrganization(tokens: readonly Token[], first: number): boolean {
    const article = tokens[first]
    if (!article || !(lexicon.has('definite', article.lower) || lexicon.has('indefinite', article.lower))) return false
    for (let at = first + 1; at < first + longest && tokens[at]; at++) {
      const { pos, lower } = tokens[at]!
      if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'NUM' && pos !== 'VERB') return false
      if (lexicon.has('org-introducer', lower) && /^[,.)]$/.test(tokens[at + 1]?.text ?? '.')) return true
    }
    return false
  }
}
