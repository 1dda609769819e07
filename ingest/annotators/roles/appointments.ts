import type { RoleStatus } from '../../../graph/extraction.ts'
import type { Clause, Entity } from '../../document.ts'
import type { Grammar } from '../coreference/grammar.ts'
import type { Workspace } from '../coreference/workspace.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import type { OfficePhrase } from './office-phrases.ts'

/** Who is given an office, and whether that is still to come. */
export interface Appointment {
  readonly entity: Entity
  readonly status: RoleStatus | null
  /** What the office is of, where only who names says it. */
  readonly ofId: string | null
}

/** The party that names somebody to an office, which is its own: “Die SPD wählte Ada Lund zur Vorsitzenden”. */
export function namingBody(work: Workspace, { slots, verb }: Clause): string | null {
  const role = verb?.voice === 'passive' ? 'agent' : 'subject'
  for (const slot of slots) {
    if (slot.role !== role) continue
    const id = work.mentionAt(work.document.phrases[slot.phrase]!.head)?.actorIds[0]
    if (id && (work.register.get(id)?.type === 'party' || work.actors.get(id)?.type === 'party')) return id
  }
  return null
}

/** “named Ada Lund finance minister and Per Holm her deputy”, “ernannte Lund zur Ministerin”: the name right before the office. */
export function appointments(
  work: Workspace,
  grammar: Grammar,
  lexicon: NameLexicon,
  endOf: ReadonlyMap<number, Entity>,
) {
  const { tokens, sentences } = work.document
  return (phrase: OfficePhrase): Appointment | undefined => {
    const entity = nameBefore(phrase.first)
    if (!entity) return undefined
    const { first, last } = sentences[tokens[entity.first]!.sentence]!
    const verb = namingVerb(first, entity.first) ?? namingVerb(phrase.last, last)
    if (verb === undefined) return undefined
    const clause = grammar.clauseOf(verb)
    return { entity, status: isToCome(verb) ? 'future' : null, ofId: clause && namingBody(work, clause) }
  }

  function nameBefore(at: number): Entity | undefined {
    for (let end = at; end > at - 4 && end > 0; end--) {
      const entity = endOf.get(end)
      if (entity) return entity
      const { lower, lemma, pos } = tokens[end - 1]!
      const passes =
        pos === 'DET' ||
        pos === 'ADJ' ||
        pos === 'PRON' ||
        lexicon.has('office-preposition', lower) ||
        lexicon.has('contraction', lower) ||
        lexicon.has('copula', lemma)
      if (!passes) return undefined
    }
    return undefined
  }

  function namingVerb(first: number, last: number): number | undefined {
    for (let at = last - 1; at >= first; at--)
      if (tokens[at]!.pos === 'VERB' && lexicon.has('naming-verb', tokens[at]!.lemma.toLowerCase())) return at
    return undefined
  }

  function isToCome(at: number): boolean {
    const lemma = tokens[at]!.lemma.toLowerCase()
    if (lexicon.has('nominating-verb', lemma)) return true
    const verb = grammar.clauseOf(at)?.verb
    return (
      verb !== undefined &&
      verb !== null &&
      (verb.modal !== null || verb.tense === 'future' || /infinitive/.test(verb.form))
    )
  }
}
