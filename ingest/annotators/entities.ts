import type { Annotator, Entity } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import type { Register } from '../register.ts'
import { filled } from './filled.ts'
import { acronymsOf, spelledOut } from './names/acronyms.ts'
import { apposedKinds } from './names/apposed-kinds.ts'
import type { Draft } from './names/draft.ts'
import { loadFinders } from './names/finders.ts'
import { loneNames } from './names/lone-names.ts'
import { organizationNouns } from './names/organization-nouns.ts'
import { tokensInTimes } from './names/sentence-shape.ts'
import { singleNames } from './names/single-names.ts'
import { loadSayingWords, speakingNames } from './names/speaking-names.ts'
import { sureNames } from './names/sure-names.ts'
import { asSurname, bearsSurname, isSurnameFirst, surnamesOf } from './names/surnames.ts'

/**
 * Marks named entities: the register's and the gazetteers' names first, then names by their shape and surroundings, and at
 * last single words that a full name elsewhere in the text, or their surroundings, give away.
 */
export function entities(pack: LanguagePack, register: Register): Annotator {
  const finders = loadFinders(pack, register)
  const sure = sureNames(finders)
  const nouns = organizationNouns(finders)
  const saying = loadSayingWords(pack)
  const bold = singleNames(finders, nouns, saying)
  const apposed = apposedKinds(finders)
  const isSurname = bearsSurname(finders)
  const speaking = speakingNames(saying, finders)
  const lone = loneNames(nouns, saying)
  return (document) => {
    const { tokens, sentences, text } = document
    const timed = tokensInTimes(document)
    const drafts: Draft[] = []
    const taken = filled(tokens.length, 0)
    const take = (draft: Draft) => {
      drafts.push(draft)
      taken.fill(1, draft.first, draft.last)
    }
    for (const sentence of sentences) sure(sentence, tokens, timed, take)
    for (const sentence of sentences) spelledOut(sentence, tokens, taken, take)
    for (const sentence of sentences) speaking(sentence, tokens, taken, take)
    for (const draft of drafts) apposed(draft, tokens, taken)
    for (const draft of drafts) draft.surnameFirst = isSurnameFirst(draft, tokens, register)
    const surnames = surnamesOf(drafts, tokens, finders)
    for (const draft of drafts) if (isSurname(draft, tokens, surnames)) asSurname(draft)
    const acronyms = acronymsOf(drafts, tokens)
    for (const sentence of sentences) bold(sentence, tokens, timed, taken, surnames, acronyms, take)
    lone(drafts, tokens, sentences)
    drafts.sort((a, b) => a.first - b.first)
    return {
      entities: drafts.map(({ first, last, type, candidates, rule }, index): Entity => {
        const start = tokens[first]!.start
        const end = tokens[last - 1]!.end
        return { index, type, first, last, start, end, text: text.slice(start, end), candidates, rule }
      }),
    }
  }
}
