import type { Phrase, Slot, SlotRole, Token, VerbGroup } from '../../document.ts'
import { Gathering } from '../gathering.ts'
import { type ClauseDraft, isVerb, type SentenceView } from './clause-draft.ts'

/** What the slots of a clause are found from. */
export interface SlotSource {
  readonly clause: ClauseDraft
  readonly verb: VerbGroup | null
  /** Phrases whose head is the clause's own and that hang on no other. */
  readonly phrases: readonly Phrase[]
  /** A conjunct hangs on this phrase: it is plural. */
  readonly plural: (phrase: Phrase) => boolean
  readonly isTime: (phrase: Phrase) => boolean
}

const three = [3] as const
/** Phrases of a clause, and its slots, while they are gathered. */
const some = new Gathering<Phrase>()
const taken = new Gathering<Slot>()

/** Subject, objects, predicate, agent, obliques and adverbs of one clause. */
export function fillSlots(source: SlotSource, view: SentenceView): Slot[] {
  return source.phrases.length === 0 ? [] : new Filler(source, view).slots()
}

/** Fills the slots of one clause. A class, since a closure for each of its questions would be made for each clause. */
class Filler {
  private readonly source: SlotSource
  private readonly clause: ClauseDraft
  private readonly verb: VerbGroup | null
  private readonly tokens: SentenceView['tokens']
  private readonly lexis: SentenceView['lexis']
  /** The roles of the phrases, in their order. */
  private readonly given: (SlotRole | undefined)[]
  private readonly timed: Phrase[] = []
  private readonly copula: boolean

  constructor(source: SlotSource, { tokens, lexis }: SentenceView) {
    const { clause, verb, phrases } = source
    this.source = source
    this.clause = clause
    this.verb = verb
    this.tokens = tokens
    this.lexis = lexis
    this.given = new Array(phrases.length)
    this.copula =
      verb !== null &&
      (lexis.has('copula', verb.lemma) ||
        (verb.lemma === tokens[verb.head]!.lemma && lexis.is(tokens[verb.head], 'copula')))
  }

  slots(): Slot[] {
    const { source, verb, tokens, lexis, timed, given } = this
    const { phrases } = source
    for (const phrase of phrases)
      if (phrase.kind === 'NP')
        if (source.isTime(phrase)) timed.push(phrase)
        else if (!this.predicateMarked(phrase)) some.add(phrase)
    const nominal = some.take()
    if (verb) {
      if (lexis.verbSecond) this.byCase(nominal)
      else if (nominal.length > 0) this.byPlace(nominal)
    } else for (const phrase of nominal) if (tokens[phrase.head]!.pos !== 'PRON') this.give(phrase, 'predicate')
    for (let at = 0; at < phrases.length; at++) {
      const slot = this.slotOf(phrases[at]!, given[at])
      if (slot) taken.add(slot)
    }
    return taken.take()
  }

  private give(phrase: Phrase, role: SlotRole): void {
    this.given[this.source.phrases.indexOf(phrase)] = role
  }

  private slotOf(phrase: Phrase, role: SlotRole | undefined): Slot | null {
    const { tokens, lexis, verb, source, copula } = this
    if (phrase.kind === 'PP') {
      const agent =
        verb?.voice === 'passive' &&
        phrase.preposition !== null &&
        lexis.has('agent', phrase.preposition) &&
        !source.isTime(phrase)
      return { role: agent ? 'agent' : 'oblique', phrase: phrase.index, preposition: phrase.preposition }
    }
    if (phrase.kind === 'ADVP' || source.isTime(phrase))
      return { role: 'adverb', phrase: phrase.index, preposition: null }
    if (this.predicateMarked(phrase))
      return { role: 'predicate', phrase: phrase.index, preposition: tokens[phrase.first - 1]!.lemma }
    if (phrase.kind === 'ADJP')
      return { role: copula ? 'predicate' : 'adverb', phrase: phrase.index, preposition: null }
    return role ? { role, phrase: phrase.index, preposition: null } : null
  }

  private predicateMarked(phrase: Phrase): boolean {
    const { tokens, lexis, clause } = this
    const before = tokens[phrase.first - 1]
    return (
      phrase.kind === 'NP' &&
      before !== undefined &&
      lexis.is(before, 'predicate-mark') &&
      before.pos !== 'SCONJ' &&
      clause.marker !== phrase.first - 1 &&
      !this.isRejectedAs(phrase)
    )
  }

  /** “rejected as baseless claims that …”: only the adjective tells as what. */
  private isRejectedAs({ first, last }: Phrase): boolean {
    const { tokens, lexis } = this
    return (
      !lexis.verbSecond && isVerb(tokens[first - 2]) && tokens[first]!.pos === 'ADJ' && tokens[last]?.pos === 'SCONJ'
    )
  }

  private byCase(list: readonly Phrase[]): void {
    const { tokens, lexis, clause, verb, source, timed } = this
    const copular = verb !== null && lexis.is(tokens[verb.head], 'copula')
    // “der gespeichert oder vorgezeigt werden kann”: the finite verb of both stands in the other
    const shared = clause.marker !== null && clause.kind !== 'infinitive' ? (clause.sibling?.finite ?? null) : null
    const at = verb?.finite ?? shared
    const finite = at === null ? null : tokens[at]!
    const own = finite !== null && !this.gapped(list, finite)
    const subject = own
      ? (this.chooseSubject(list, finite, copular, true) ??
        this.chooseSubject(timed, finite, copular, true) ??
        this.chooseSubject(list, finite, copular, false))
      : null
    // “Merkel in Oslo eingetroffen”: a headline leaves out the auxiliary; of a verb that makes its perfect with “be” the first is the subject.
    const arrived =
      verb !== null && verb.finite === null && clause.kind === 'fragment' && verb.form === 'participle'
        ? list.find(({ cases }) => cases.includes('nom') && lexis.has('be-perfect', verb.lemma))
        : undefined
    if (arrived) this.give(arrived, 'subject')
    if (subject) this.give(subject, 'subject')
    let object = false
    const rest = list.filter((phrase) => phrase !== subject && phrase !== arrived)
    for (const phrase of rest) {
      if (
        lexis.is(tokens[phrase.head], 'extraposed') &&
        subject &&
        phrase.cases.includes('nom') &&
        phrase.head < (verb?.finite ?? 0)
      )
        continue
      const { cases } = phrase
      const only = cases.length === 1 ? cases[0] : null
      if (copular && verb!.voice === 'active' && cases.includes('nom')) this.give(phrase, 'predicate')
      else if (lexis.is(tokens[phrase.head], 'reflexive')) {
        const other = rest.some(
          (each) =>
            each !== phrase &&
            each.cases.includes('acc') &&
            !(each.cases.length === 1 && each.cases[0] !== 'acc') &&
            !source.isTime(each),
        )
        this.give(phrase, other || object ? 'dative' : 'object')
        object ||= !other
      } else if (only === 'gen') this.give(phrase, 'genitive')
      else if (only === 'dat' || (!cases.includes('acc') && cases.includes('dat'))) this.give(phrase, 'dative')
      else if (
        cases.includes('dat') &&
        !object &&
        tokens[phrase.head]!.pos === 'PROPN' &&
        rest.some((other) => other.first > phrase.first && other.cases.includes('acc'))
      )
        this.give(phrase, 'dative')
      else if (cases.includes('acc') && !object) {
        this.give(phrase, 'object')
        object = true
      } else if (cases.includes('dat')) this.give(phrase, 'dative')
      else if (cases.includes('nom')) this.give(phrase, finite && !subject ? 'subject' : 'predicate')
      else this.give(phrase, 'object')
    }
  }

  /** “und reiste …”, “und mehrere Kinder bekam”: a coordinated clause whose subject stands in the one before it. */
  private gapped(list: readonly Phrase[], finite: Token): boolean {
    const { tokens, clause } = this
    if (!clause.sibling || clause.sibling.tokens[0]! > clause.tokens[0]!) return false
    const [first] = clause.tokens.filter((at) => tokens[at]!.pos !== 'CCONJ')
    if (clause.marker === null && clause.sibling.marker === null && clause.kind !== 'relative')
      return first === finite.index
    return !list.some((phrase) => phrase.cases.includes('nom') && !phrase.cases.includes('acc'))
  }

  private chooseSubject(list: readonly Phrase[], finite: Token, copular: boolean, strict: boolean): Phrase | null {
    const { tokens, lexis, clause, verb } = this
    let best: Phrase | null = null
    let bestScore = -100
    const readings = finite.readings.filter(({ form }) => form === 'finite')
    const becoming =
      copular &&
      verb !== null &&
      lexis.has('future', verb.lemma) &&
      list.some(({ head }) => tokens[head]!.pos === 'PROPN')
    const stance = verb?.voice === 'active' && lexis.has('stance', verb.lemma)
    const judging =
      verb?.voice === 'active' &&
      lexis.has('judging', verb.lemma) &&
      list.some(({ head }) => tokens[head]!.pos === 'PROPN')
    let order = 0
    for (const phrase of list) {
      const head = tokens[phrase.head]!
      if (!phrase.cases.includes('nom') || lexis.is(head, 'reflexive')) continue
      if (strict ? !this.agrees(phrase, readings) : head.pos === 'PRON') continue
      let score = phrase.cases.includes('acc') ? 0 : copular ? 0.8 : 6
      if (phrase.cases.length > 1 && !phrase.cases.includes('acc')) score -= copular ? 0.4 : 3
      // “der FDP”: of a name whose gender nobody knows the article does not tell the subject.
      if (head.pos === 'PROPN' && phrase.gender === null && phrase.cases.length > 1 && !phrase.cases.includes('acc'))
        score -= 2
      if (head.pos === 'PRON') score += 1
      if (phrase.first < finite.index && clause.marker === null) score += 1.5
      else if (finite.index === phrase.first - 1) score += 1
      if (phrase.head === clause.marker) score += 0.8
      if (clause.kind === 'relative' && head.pos === 'PROPN') score += 1.5
      if (copular && phrase.definite) score += 1
      // “Neuer Finanzminister soll Per Holm werden”: a bare noun is what somebody becomes.
      if (becoming && head.pos === 'NOUN' && phrase.definite === null) score -= 2
      if (lexis.written(head, 'extraposed') && verb !== null && lexis.has('impersonal', verb.lemma)) score += 10
      if (copular && lexis.written(head, 'extraposed')) score -= 0.5
      // “Eine Koalition hat Lund ausgeschlossen”: who takes a stand is somebody.
      if (stance && head.pos === 'PROPN') score += 2.4
      else if (stance && head.pos === 'PRON') score += this.standsForThing(phrase) ? -2 : 2
      else if (stance && head.pos === 'NOUN' && phrase.definite && !this.isThing(head)) score += 2
      // “Die Bitte nahm Lund an”
      if (judging && head.pos === 'NOUN' && this.isThing(head)) score -= 2
      score -= order++ * 0.6
      if (score > bestScore) {
        best = phrase
        bestScore = score
      }
    }
    return best
  }

  /** „ein Verbot, das die Regierung aufhob“ */
  private standsForThing({ head }: Phrase): boolean {
    const { antecedent, marker } = this.clause
    return antecedent !== null && head === marker && this.isThing(this.tokens[antecedent.head]!)
  }

  /** “Die Bitte lehnte Lund ab”, “die Grenzschließung”: what is done or written takes no stand. */
  private isThing({ lemma }: Token): boolean {
    const { lexis } = this
    const word = lemma.toLowerCase()
    if (lexis.has('thing', word)) return true
    for (let at = 3; at < word.length - 3 && at < 40; at++) if (lexis.has('thing', word.slice(at))) return true
    return false
  }

  private agrees(phrase: Phrase, readings: readonly Token['readings'][number][]): boolean {
    const { tokens, lexis, clause, source } = this
    if (readings.length === 0) return true
    const head = tokens[phrase.head]!
    // A relative pronoun has the number of what it stands for.
    const { antecedent } = clause
    const described = antecedent && phrase.head === clause.marker ? antecedent : phrase
    // “Oslo und Bern, die das beschlossen haben”, “…, das es beschlossen hat”: of one or of both
    const joint = described !== phrase && described.relation === 'conjunct'
    const number = joint ? null : source.plural(described) ? 'plur' : (described.number ?? phrase.number)
    const persons = head.pos === 'PRON' ? (head.readings[0]?.persons ?? three) : three
    return readings.some(
      ({ numbers, persons: allowed }) =>
        (number === null || !numbers?.length || numbers.includes(number) || lexis.is(head, 'neutral-subject')) &&
        (!allowed?.length || persons.some((each) => allowed.includes(each))),
    )
  }

  private byPlace(list: readonly Phrase[]): void {
    const { tokens, lexis, clause, verb } = this
    const { head, finite } = verb!
    const anchor = finite ?? verb!.tokens[0]!
    const marked = list.find((phrase) => phrase.head === clause.marker)
    let subject: Phrase | undefined
    if (finite !== null) {
      for (const phrase of list)
        if (
          phrase.head < anchor &&
          phrase !== marked &&
          (tokens[phrase.head]!.pos !== 'PRON' || !this.isObjectForm(phrase))
        ) {
          subject = phrase
          break
        }
      if (subject && lexis.is(tokens[subject.head], 'existential'))
        subject = list.find((phrase) => phrase.head > anchor) ?? subject
      subject ??= marked ?? list.find((phrase) => phrase.head > anchor && phrase.head < head)
    }
    for (const phrase of list) if (phrase !== subject && phrase.head > anchor) some.add(phrase)
    const after = some.take()
    // “…”, said the minister
    // “who Oslo said had ordered the attack”: the subject is the pronoun in the clause above.
    const above = clause.parent?.kind === 'relative' && clause.kind === 'complement'
    const inverts =
      finite !== null &&
      !clause.sibling &&
      !above &&
      (lexis.is(tokens[head], 'saying') || anchor !== head || tokens[head]!.pos === 'AUX')
    if (!subject && inverts && after.length > 0 && after[0]!.first <= head + 2) subject = after.shift()
    if (subject) this.give(subject, 'subject')
    for (const phrase of after) if (phrase.head > head) some.add(phrase)
    const objects = some.take()
    const copular = lexis.is(tokens[head], 'copula') && verb!.voice === 'active'
    const [one, two] = objects
    if (copular) {
      if (one) this.give(one, 'predicate')
      return
    }
    if (one && two && two.first === one.last && verb!.voice === 'active') {
      this.give(one, 'dative')
      this.give(two, 'object')
    } else if (one) this.give(one, 'object')
    else if (marked && marked !== subject && verb!.voice === 'active') this.give(marked, 'object')
  }

  private isObjectForm(phrase: Phrase): boolean {
    return phrase.cases.length > 0 && !phrase.cases.includes('nom')
  }
}
