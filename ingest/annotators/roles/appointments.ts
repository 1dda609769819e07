import type { RoleStatus } from '../../../graph/extraction.ts'
import type { Document, Entity } from '../../document.ts'
import type { Grammar } from '../coreference/grammar.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import type { OfficePhrase } from './office-phrases.ts'

/** Who is given an office, and whether that is still to come. */
export interface Appointment {
  readonly entity: Entity
  readonly status: RoleStatus | null
}

/** “named Ada Lund finance minister and Per Holm her deputy”, “ernannte Lund zur Ministerin”: the name right before the office. */
export function appointments(
  { tokens, sentences }: Document,
  grammar: Grammar,
  lexicon: NameLexicon,
  endOf: ReadonlyMap<number, Entity>,
) {
  return (phrase: OfficePhrase): Appointment | undefined => {
    const entity = nameBefore(phrase.first)
    if (!entity) return undefined
    const { first, last } = sentences[tokens[entity.first]!.sentence]!
    const verb = namingVerb(first, entity.first) ?? namingVerb(phrase.last, last)
    if (verb === undefined) return undefined
    return { entity, status: isToCome(verb) ? 'future' : null }
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
