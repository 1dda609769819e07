import { nameKey } from '../../register.ts'
import type { RoleAnswer } from '../answer.ts'
import { type Find, shared, type Work } from './work.ts'

/** Adds the offices of an answer that the rules do not have. */
export function mergeRoles(
  work: Work,
  find: Find,
  answers: readonly RoleAnswer[],
  actors: ReadonlyMap<string, string>,
): void {
  for (const { person, title, of, status } of answers) {
    const personId = actors.get(person)
    const evidence = find(title)
    if (!personId?.startsWith('person:') || !evidence) {
      work.tally.facts += 1
      continue
    }
    const ofId = (of !== null && actors.get(of)) || null
    const office = nameKey(evidence.text)
    const isSame = (role: { personId: string; title: string; ofId: string | null; evidence: typeof evidence }) =>
      role.personId === personId &&
      (shared(role.evidence, evidence) > 0 || (role.ofId === ofId && nameKey(role.title) === office))
    if (work.rules.roles.some(isSame)) work.tally.known += 1
    else if (!work.added.roles.some(isSame))
      work.added.roles.push({ personId, title: evidence.text, ofId, status, evidence, extractor: work.extractor })
  }
}
