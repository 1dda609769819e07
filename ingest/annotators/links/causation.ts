import type { Clause, Phrase } from '../../document.ts'
import { type Cues, linkOf } from '../frames/cues.ts'
import type { Found, Story, Told } from './story.ts'

/** “Der Angriff löste Proteste aus”, “protests followed the ruling”: a verb that tells what brought about what, or came behind it. */
export function causation(story: Story, cues: Cues, found: Found): void {
  for (const clause of story.document.clauses) {
    const { verb } = clause
    if (!verb) continue
    if (clause.kind === 'participial' && (brought(clause) || along(clause))) continue
    const here = story.inClause(clause.index)
    if (here.length < 2) continue
    const lemma = verb.particle ? `${verb.lemma} ${verb.particle}` : verb.lemma
    const plain = cues.relation(lemma, 'verb')
    const preposition = clause.slots.find(
      (slot) => cues.relation(`${lemma} ${slot.preposition}`, 'verb') !== null,
    )?.preposition
    const relation = plain ?? (preposition == null ? null : cues.relation(`${lemma} ${preposition}`, 'verb'))
    const type = relation && linkOf[relation]
    if (!type) continue
    const passive = verb.voice === 'passive'
    const cause = here.find((one) => fills(one, clause, passive ? 'agent' : 'subject'))
    const effect = here.find((one) =>
      preposition == null
        ? fills(one, clause, passive ? 'subject' : 'object')
        : fills(one, clause, 'oblique', preposition),
    )
    if (cause && effect) found(cause, effect, type, { start: clause.start, end: clause.end })
  }

  /** “Prompted by the attack, Oslo closed …”, “protests triggered by the arrest”: what did it stands in the clause. */
  function brought(clause: Clause): boolean {
    const { verb, parent, antecedent, index } = clause
    if (verb?.voice !== 'passive' || cues.relation(verb.lemma, 'verb') !== 'CAUSED') return false
    const cause = story.inClause(index).find((one) => fills(one, clause, 'agent'))
    const above = parent === null ? undefined : story.document.clauses[parent]
    const noun = above && story.inClause(above.index).find(({ trigger }) => trigger.phrase?.index === antecedent)
    const effect = noun ?? (above ? story.mainOf(above, cause) : null)
    if (cause && effect) found(cause, effect, 'CAUSES', { start: clause.start, end: clause.end })
    return true
  }

  /** “attacked Lund, prompting Oslo to close the border”: what the clause above tells brought about what this one does. */
  function along(clause: Clause): boolean {
    const { verb, parent, index } = clause
    const above = parent === null ? undefined : story.document.clauses[parent]
    if (!verb || !above || cues.relation(verb.lemma, 'verb') !== 'CAUSED') return false
    const below = story.document.clauses[index + 1]
    const cause = story.mainOf(above)
    const effect =
      story.inClause(index).find((one) => fills(one, clause, 'object')) ??
      (below?.parent === index && below.kind === 'infinitive' ? story.mainOf(below) : null)
    if (cause && effect) found(cause, effect, 'CAUSES', { start: clause.start, end: clause.end })
    return true
  }

  function fills({ trigger: { phrase } }: Told, { slots }: Clause, role: string, preposition?: string): boolean {
    let at: Phrase | undefined = phrase ?? undefined
    for (let step = 0; step < 3 && at; step++) {
      const index: number = at.index
      const slot = slots.find((one) => one.phrase === index)
      if (slot) return slot.role === role && (preposition === undefined || slot.preposition === preposition)
      at = at.governor === null ? undefined : story.document.phrases[at.governor]
    }
    return false
  }
}
