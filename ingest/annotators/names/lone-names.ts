import type { Sentence, Token } from '../../document.ts'
import type { Draft } from './draft.ts'
import type { OrganizationNouns } from './organization-nouns.ts'
import type { SayingWords } from './speaking-names.ts'

/** An article of so many sentences gives every person's full name. */
const longEnough = 7

/**
 * A lone word of which no list knows and that no full name in the article explains: of an organisation, where what stands before or behind it
 * says so (“the operator Netcorp”, “Netcorp, a consultancy”, “according to Netcorp”), and in an article long enough to give persons their
 * full names.
 */
export function loneNames({ introduces, apposed }: OrganizationNouns, { before, inside }: SayingWords) {
  return (drafts: readonly Draft[], tokens: readonly Token[], sentences: readonly Sentence[]): void => {
    const organizations = new Set<string>()
    for (const { type, first, last } of drafts)
      if (type === 'ORG' && last - first === 1) organizations.add(tokens[first]!.text)
    for (const draft of drafts) {
      const { rule, type, first, last } = draft
      if (rule !== 'unknown-word' || type !== 'PER') continue
      const word = tokens[first - 1]?.lower ?? ''
      const source = before.has(word) || inside.has(word)
      const told = source || introduces(tokens[first - 1]) || apposed(tokens, last)
      if (told) organizations.add(tokens[first]!.text)
      if (told || sentences.length >= longEnough) draft.type = 'ORG'
    }
    for (const draft of drafts)
      if (draft.rule === 'unknown-word' && organizations.has(tokens[draft.first]!.text)) draft.type = 'ORG'
  }
}
