import type { RoleStatus } from '../../../graph/extraction.ts'
import type { Clause, Entity, Phrase, SlotRole } from '../../document.ts'
import type { Grammar, Place } from '../coreference/grammar.ts'
import type { Participant, Workspace } from '../coreference/workspace.ts'
import { pasts } from '../frames/verb-signals.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import type { TitleMatch } from '../names/titles.ts'
import { namingBody } from './appointments.ts'
import type { OfficePhrase } from './office-phrases.ts'
import { isMark } from './tenure.ts'

/** The noun phrase that a title heads: of “speaker of parliament”, of several phrases, it is the first. */
export function phraseOfTitle(grammar: Grammar, { first, last }: TitleMatch): Phrase | null {
  const inner = grammar.phraseOf(last - 1)
  return inner && inner.first > first ? grammar.phraseOf(first) : inner
}

/** Of whom a verb says that the office is his or hers, or was, or will be. */
export interface Predicated {
  readonly person: Participant
  /** Null where the verb says nothing of the time. */
  readonly status: RoleStatus | null
  /** “The party elected Lund as its leader”: what the office is of, where the phrase does not say. */
  readonly ofId?: string | null
}

const nobody: readonly Predicated[] = []

/**
 * Offices as the predicate of a clause: “Merz ist neuer Bundeskanzler”, “wurde zum Kanzler gewählt”, “is no longer foreign
 * minister”, “succeeds Lund as chair” (two persons), “übernahm das Amt des Außenministers”.
 */
export function predicates(
  work: Workspace,
  grammar: Grammar,
  lexicon: NameLexicon,
  endOf: ReadonlyMap<number, Entity>,
): (phrase: OfficePhrase) => readonly Predicated[] {
  const { tokens, clauses, phrases } = work.document

  return ({ title }) => {
    const noun = phraseOfTitle(grammar, title)
    if (!noun) return nobody
    const { head } = noun
    const post = postOf(noun)
    if (post) return inPost(post)
    const place = grammar.slotOf(head)
    const clause = place?.clause ?? grammar.clauseOf(head)
    if (!clause?.verb || (!place && noun.relation !== null)) return nobody
    const preposition = place?.slot.preposition ?? noun.preposition
    const timed = preposition !== null && (is(preposition, 'until-word') || is(preposition, 'since-word'))
    // “war bis 2021 Kanzlerin”: the year's preposition, not the office's.
    if (timed && tokens[title.first - 1]?.pos === 'NUM' && is(clause.verb.lemma.toLowerCase(), 'copula'))
      return clause.verb.negated ? nobody : one(inSlots(clause, ['subject']), told(clause) ?? null)
    return preposition !== null && isOfficePreposition(preposition, clause)
      ? asOffice(clause, noun, preposition)
      : itself(clause, noun, place)
  }

  function is(word: string, list: Parameters<NameLexicon['has']>[0]): boolean {
    return lexicon.has(list, word)
  }

  /** “as”, “zum”; “for” behind a verb of naming (“picked Lund for treasury secretary”). */
  function isOfficePreposition(preposition: string, { verb }: Clause): boolean {
    return (
      is(preposition, 'office-preposition') ||
      (is(preposition, 'sought-link') && is(verb!.lemma.toLowerCase(), 'naming-verb'))
    )
  }

  /** “is no longer president”, “became minister”, “Neuer Präsident ist Ada Lund”, “declared himself president”. */
  function itself(clause: Clause, noun: Phrase, place: Place | null): readonly Predicated[] {
    const verb = clause.verb!
    const lemma = verb.lemma.toLowerCase()
    const copula = is(lemma, 'copula')
    const role = place?.slot.role
    const inverted = role === 'subject' && (copula || is(lemma, 'becoming-verb'))
    const selfNamed = is(lemma, 'self-naming-verb') && clause.tokens.some((at) => is(tokens[at]!.lower, 'reflexive'))
    const becomes =
      role === 'predicate' ||
      inverted ||
      (noun.kind === 'NP' && noun.relation === null && (is(lemma, 'office-verb') || selfNamed) && role !== 'subject')
    if (!becomes) return nobody
    const status = verb.negated ? (copula && isNoMore(clause) ? 'former' : undefined) : told(clause)
    if (status === undefined) return nobody
    // Who names somebody something does not become it; “Lund elected president” is a headline's passive.
    const names = is(lemma, 'naming-verb') && noun.definite !== null
    const roles: SlotRole[] = inverted
      ? ['predicate']
      : verb.voice === 'passive' || selfNamed
        ? ['subject']
        : names
          ? ['object']
          : ['object', 'subject']
    return one(inSlots(clause, roles), status)
  }

  /** “elected as speaker”, “dismissed Kim as minister”, “stepped down as leader”, “succeeds Lund as chair”. */
  function asOffice(clause: Clause, noun: Phrase, preposition: string): readonly Predicated[] {
    const verb = clause.verb!
    const lemma = verb.lemma.toLowerCase()
    const whole = verb.particle === null ? lemma : `${lemma}+${verb.particle.toLowerCase()}`
    if (verb.negated) return nobody
    const passive = verb.voice === 'passive'
    if (is(lemma, 'succeeding-verb')) return succeeding(clause, passive)
    if (is(lemma, 'dismissal-verb')) {
      const status = lost(clause)
      return status === undefined ? nobody : one(inSlots(clause, passive ? ['subject'] : ['object', 'subject']), status)
    }
    if (is(whole, 'leaving-verb')) return one(inSlots(clause, ['subject']), lost(clause) ?? 'outgoing')
    const selfNamed = is(lemma, 'self-naming-verb') && clause.tokens.some((at) => is(tokens[at]!.lower, 'reflexive'))
    if (!is(lemma, 'office-verb') && !is(lemma, 'naming-verb') && !selfNamed) return nobody
    // “Er ist als Minister vorgesehen” is no minister yet.
    if (is(preposition, 'as-word') && is(lemma, 'place-verb')) return nobody
    const status = told(clause)
    if (status === undefined) return nobody
    const names = is(lemma, 'naming-verb') && noun.definite !== null
    const roles: SlotRole[] = passive || selfNamed ? ['subject'] : names ? ['object'] : ['object', 'subject']
    const ofId = is(lemma, 'naming-verb') ? namingBody(work, clause) : null
    return one(inSlots(clause, roles), is(lemma, 'nominating-verb') ? 'future' : status).map((found) => ({
      ...found,
      ofId,
    }))
  }

  /** The one who comes has the office, the one who goes had it. */
  function succeeding(clause: Clause, passive: boolean): readonly Predicated[] {
    const status = told(clause)
    if (status === undefined) return nobody
    const before = inSlots(clause, passive ? ['subject'] : ['object', 'dative'])
    const next = inSlots(clause, [passive ? 'agent' : 'subject'])
    return [...one(next, status), ...one(before, status === 'future' ? 'outgoing' : 'former')]
  }

  /** The noun (“Amt”, “post”) whose genitive the office is. */
  function postOf({ relation, governor }: Phrase): Phrase | undefined {
    if ((relation !== 'genitive' && relation !== 'of') || governor === null) return undefined
    const post = phrases[governor]!
    return is(tokens[post.head]!.lemma.toLowerCase(), 'office-noun') ? post : undefined
  }

  /** “übernahm das Amt des Außenministers”, “relinquished the post of party leader”. */
  function inPost(post: Phrase): readonly Predicated[] {
    const place = grammar.slotOf(post.head)
    const verb = place?.clause.verb
    if (!place || !verb || verb.negated || place.slot.role !== 'object' || verb.voice === 'passive') return nobody
    const lemma = verb.lemma.toLowerCase()
    const person = inSlots(place.clause, ['subject'])
    if (is(lemma, 'post-leaving-verb')) return one(person, lost(place.clause) ?? 'outgoing')
    const status = is(lemma, 'post-taking-verb') ? told(place.clause) : undefined
    return status === undefined ? nobody : one(person, status)
  }

  function one(person: Participant | undefined, status: RoleStatus | null): readonly Predicated[] {
    return person ? [{ person, status }] : nobody
  }

  /** “nicht mehr”, “no longer” */
  function isNoMore({ tokens: own }: Clause): boolean {
    return own.some((at) => is(`${tokens[at]!.lower}+${tokens[at + 1]?.lower}`, 'no-more'))
  }

  /** What the verb says of the time: “soll Minister werden” is to come, “war Minister” is over; undefined where it is only possible. */
  function told({ verb, parent }: Clause): RoleStatus | null | undefined {
    const { lemma, modal, tense, form, voice, finite } = verb!
    const copula = is(lemma.toLowerCase(), 'copula')
    if (modal !== null && !is(modal, 'future-modal')) return undefined
    if (/infinitive/.test(form) && modal === null) {
      const above = parent === null ? null : clauses[parent]!.verb
      return !copula && above && is(above.lemma.toLowerCase(), 'expected-verb') ? 'future' : undefined
    }
    // “Er wird Präsident sein” may be a guess, “he will be president” is not.
    const sure = is(modal ?? tokens[finite ?? 0]!.lemma, 'sure-modal')
    if (modal !== null || tense === 'future') return copula && !sure ? undefined : 'future'
    const becoming = voice === 'active' && is(lemma.toLowerCase(), 'becoming-verb')
    if (becoming && tense === 'present') return 'future'
    const held = is(lemma.toLowerCase(), 'holding-verb')
    return (copula && tense === 'past') || (held && (tense === 'past' || tense === 'pluperfect')) ? 'former' : null
  }

  /** “dismissed Kim as minister”: over where it has happened. */
  function lost({ verb }: Clause): RoleStatus | undefined {
    return verb!.modal === null && (pasts.has(verb!.tense) || verb!.form === 'participle') ? 'former' : undefined
  }

  function inSlots(clause: Clause, roles: readonly SlotRole[]): Participant | undefined {
    for (const role of roles)
      for (const slot of clause.slots) {
        const person = slot.role === role ? personIn(stoodFor(clause, slot.phrase)) : undefined
        if (person) return person
      }
    return undefined
  }

  /** For “who”, “der” that of whom the clause tells. */
  function stoodFor({ kind, marker, antecedent }: Clause, index: number): number {
    const pronoun = kind === 'relative' && marker !== null && phrases[index]!.head === marker
    return pronoun && antecedent !== null ? antecedent : index
  }

  /** The person that a phrase names by its head, by an apposition (“Der Chef der Garde, General X”) or as one of a name. */
  function personIn(index: number): Participant | undefined {
    const noun = phrases[index]!
    for (const { head } of [noun, ...grammar.attached(noun).filter(({ relation }) => relation === 'apposition')]) {
      const person = personAt(head)
      if (person) return person
    }
    const name = isMark(tokens[noun.first - 1]?.text) ? endOf.get(noun.first - 1) : undefined
    return name && personAt(name.first)
  }

  function personAt(at: number): Participant | undefined {
    const id = work.mentionAt(at)?.actorIds[0]
    const person = id ? work.actors.get(id) : undefined
    return person?.kind === 'person' ? person : undefined
  }
}
