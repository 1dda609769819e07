import type { Grammar } from '../coreference/grammar.ts'
import type { Workspace } from '../coreference/workspace.ts'

/**
 * The organisation or country that “its” before a title stands for: the last that was a subject in this sentence or the one
 * before. Null where that is a person, or nobody: pronouns are read later, when the offices are known.
 */
export function possessorOf(work: Workspace, grammar: Grammar, at: number): string | null {
  const { tokens, sentences } = work.document
  const { index, paragraph } = sentences[tokens[at]!.sentence]!
  const before = sentences[index - 1]
  const from = before?.paragraph === paragraph ? before.first : sentences[index]!.first
  for (let token = at - 1; token >= from; token--) {
    const mention = work.mentionAt(token)
    if (!mention || mention.last !== token + 1) continue
    const role = grammar.slotOf(token)?.slot.role
    if (role !== 'subject') continue
    const id = mention.actorIds.length === 1 ? mention.actorIds[0]! : null
    return id !== null && !id.startsWith('person:') ? id : null
  }
  return null
}
