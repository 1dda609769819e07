import { type Cues, linkOf, type Relation } from '../frames/cues.ts'
import type { Found, Story, Told } from './story.ts'

/** “nach seiner Amtseinführung”, “because of the attack”, “bevor er zurücktrat”: a phrase or clause that tells when or why. */
export function circumstances(story: Story, cues: Cues, found: Found): void {
  const { tokens, clauses, phrases } = story.document
  for (const one of story.told) {
    const { phrase, clause } = one.trigger
    if (phrase) {
      const above = phrase.relation === 'genitive' || phrase.relation === 'of' ? phrase.governor : null
      const outer = phrase.preposition === null && above !== null ? (phrases[above] ?? phrase) : phrase
      const { preposition } = outer
      // “warned of an attack”, “warnte vor einem Angriff”: the preposition is the verb's own.
      const verbs = preposition !== null && clause.verb && cues.governor(`${clause.verb.lemma} ${preposition}`) !== null
      // „Forderungen nach einem Rücktritt“: or the noun's.
      const holder = outer.governor === null ? undefined : tokens[phrases[outer.governor]?.head ?? -1]
      const own = verbs || (holder !== undefined && cues.about(`${holder.lemma} ${preposition}`) !== null)
      const relation = preposition !== null && !own ? cues.relation(preposition, 'preposition') : null
      if (relation) link(relation, one, story.mainOf(clause, one) ?? impersonal(one), outer.start, phrase.end)
    }
    if (clause.parent === null || clause.marker === null || story.mainOf(clause) !== one) continue
    if (clause.kind !== 'adverbial' && clause.kind !== 'participial') continue
    const marker = tokens[clause.marker]
    const parent = clauses[clause.parent]
    const relation = marker ? cues.relation(marker.lower, 'conjunction') : null
    const main = parent ? story.mainOf(parent, one) : null
    // “protested because they want …”: what is only wished has brought about nothing yet.
    if (main && isReal(main) && !isReal(one)) continue
    link(relation, one, main, clause.start, clause.end)
  }

  /** “Nach der Wahl kam es zu Protesten”: what an impersonal verb only says to have occurred. */
  function impersonal({ event, trigger: { clause } }: Told): Told | null {
    const { verb, slots } = clause
    if (!verb || !cues.governor(verb.lemma)?.classes.includes('occur')) return null
    const subject = slots.find(({ role }) => role === 'subject')
    const word = subject && tokens[phrases[subject.phrase]?.head ?? -1]
    if (word && word.pos !== 'PRON') return null
    return (
      story.inClause(clause.index).find(({ event: other, trigger: { phrase } }) => {
        const slot = phrase && other !== event ? slots.find((one) => one.phrase === phrase.index) : undefined
        return slot?.preposition != null && cues.relation(slot.preposition, 'preposition') === null
      }) ?? null
    )
  }

  function link(relation: Relation | null, one: Told, main: Told | null, start: number, end: number) {
    const type = relation && linkOf[relation]
    if (!type || !main) return
    if (type === 'CAUSES') found(one, main, type, { start, end })
    else found(main, one, type, { start, end })
  }
}

const isReal = ({ event: { status } }: Told): boolean => status === 'happened' || status === 'ongoing'
