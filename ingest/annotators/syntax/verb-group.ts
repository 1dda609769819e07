import type { Token, VerbGroup } from '../../document.ts'
import { Gathering } from '../gathering.ts'
import { type ClauseDraft, isVerb, type SentenceView } from './clause-draft.ts'

const none: readonly never[] = []
const gathered = new Gathering<number>()

/** The verb of a clause from its own tokens; null where it has none. `shared` is the verb group whose auxiliaries a coordinated clause takes over. */
export function verbGroup(clause: ClauseDraft, view: SentenceView, shared: VerbGroup | null): VerbGroup | null {
  for (const at of clause.tokens) if (isGroupVerb(at, clause, view)) gathered.add(at)
  const verbs = gathered.take()
  return clause.finite === null && verbs.length === 0 ? null : new Reader(clause, view, verbs).read(shared)
}

function isGroupVerb(at: number, clause: ClauseDraft, view: SentenceView): boolean {
  const { tokens, lexis } = view
  const token = tokens[at]!
  const phrase = view.phraseAt(at)
  if (phrase && phrase.head !== at && phrase.kind !== 'ADVP') return false
  if (isVerb(token)) return true
  // The tagger takes an uninflected participle for an adjective; behind an auxiliary at the end of its bracket it is the verb.
  if (!lexis.verbSecond || token.pos !== 'ADJ' || clause.finite === null || tokens[clause.finite]!.pos !== 'AUX')
    return false
  const participle = token.readings.some(({ source, form }) => source === 'participle' || form === 'participle')
  const next = tokens[at + 1]
  return (
    participle && /(t|n)$/.test(token.lower) && (!next || next.pos === 'PUNCT' || next.pos === 'CCONJ' || isVerb(next))
  )
}

function isOrdered(list: readonly number[]): boolean {
  for (let at = 1; at < list.length; at++) if (list[at]! < list[at - 1]!) return false
  return true
}

/** Reads the verb of one clause. A class, since a closure for each of its questions would be made for each clause. */
class Reader {
  private readonly clause: ClauseDraft
  private readonly view: SentenceView
  private readonly tokens: SentenceView['tokens']
  private readonly lexis: SentenceView['lexis']
  private readonly verbs: readonly number[]
  private readonly finite: number | null
  private bracket: readonly number[] = none
  private head = -1
  private chosen: Token | undefined = undefined
  private others: readonly number[] = none
  private lemma = ''

  constructor(clause: ClauseDraft, view: SentenceView, verbs: readonly number[]) {
    this.clause = clause
    this.view = view
    this.tokens = view.tokens
    this.lexis = view.lexis
    this.verbs = verbs
    this.finite = clause.finite
  }

  read(shared: VerbGroup | null): VerbGroup {
    const { clause, tokens, lexis, verbs, finite } = this
    let negated = false
    for (const at of clause.tokens) {
      const token = tokens[at]!
      if (token.pos === 'PART' && lexis.is(token, 'infinitive-mark')) gathered.add(at)
      if (!negated) negated = this.isNegation(at) && !this.ofInfinitive(at) && !this.isInserted(at)
    }
    const marks = gathered.take()
    if (lexis.verbSecond) this.bracket = this.closingBracket()
    for (const at of verbs) if (at !== finite && this.belongs(at)) gathered.add(at)
    const nonfinite = gathered.take()
    const first =
      nonfinite.find((at) => tokens[at]!.pos !== 'AUX' && !this.passivises(at)) ?? nonfinite[0] ?? finite ?? verbs[0]!
    // “gefangen genommen”: the participle is a word of the verb behind it.
    const goes = lexis.verbSecond && lexis.written(tokens[first]!, 'predicate-participle')
    const lexical = goes && nonfinite.includes(first + 1) && tokens[first + 1]!.pos !== 'AUX' ? first + 1 : first
    const head =
      finite !== null && tokens[finite]!.pos === 'VERB' && !this.modalLike(finite)
        ? lexis.verbSecond
          ? this.headOfFull(finite, lexical)
          : finite
        : lexical
    const chosen = tokens[head]!
    this.head = head
    this.chosen = chosen
    const prefix =
      lexis.verbSecond && head === finite
        ? clause.tokens.findLast((at) => tokens[at]!.readings[0]?.source === 'separated-prefix')
        : undefined
    if (finite !== null) gathered.add(finite)
    for (const at of nonfinite) if (at === head || tokens[at]!.pos === 'AUX' || this.modalLike(at)) gathered.add(at)
    const group = gathered.take()
    for (const at of group) if (at !== head) gathered.add(at)
    const others = gathered.take()
    this.others = others
    const particle = lexis.verbSecond ? undefined : this.particleAfter(head)
    for (const at of group) gathered.add(at)
    for (const at of marks) if (!gathered.has(at)) gathered.add(at)
    if (prefix !== undefined && !gathered.has(prefix)) gathered.add(prefix)
    if (particle !== undefined && !gathered.has(particle)) gathered.add(particle)
    const all = gathered.take()
    if (!isOrdered(all)) all.sort((left, right) => left - right)
    let auxiliaries = others.map((at) => tokens[at]!.lemma)
    if (
      auxiliaries.length === 0 &&
      finite === null &&
      shared &&
      clause.kind !== 'infinitive' &&
      clause.kind !== 'participial'
    )
      auxiliaries = [...shared.auxiliaries]
    const reading =
      chosen.readings.find(({ form, source }) =>
        head === finite ? form === 'finite' : form !== 'finite' && (form !== undefined || source === 'participle'),
      ) ?? chosen.readings[0]!
    const lemma = prefix === undefined ? this.verbLemma(chosen) : tokens[prefix]!.lower + chosen.lemma
    this.lemma = lemma
    // “was to meet”, “has to go”: before an infinitive with its mark the auxiliary is a modal.
    const marked = !lexis.verbSecond && finite !== null && marks.some((at) => at > finite && at < head)
    const modal = others.find((at) => lexis.is(tokens[at], 'modal')) ?? (marked ? finite : undefined)
    const participle =
      head !== finite &&
      !this.isFuture() &&
      (reading.form === 'participle' ||
        this.passivePast() ||
        reading.source === 'participle' ||
        chosen.readings.some(({ form }) => form === 'participle'))
    const lead = finite === null ? null : tokens[finite]!
    const inherits = finite === null && shared !== null && auxiliaries.length > 0 && others.length === 0
    return {
      tokens: all,
      finite,
      head,
      lemma,
      particle: particle === undefined ? null : tokens[particle]!.lower,
      modal: modal === undefined ? (inherits ? shared.modal : null) : tokens[modal]!.lemma,
      auxiliaries,
      negated,
      voice: inherits ? shared.voice : this.voiceOf(auxiliaries, participle, lemma, lead, clause),
      tense: inherits ? shared.tense : this.tenseOf(lead, auxiliaries, participle, head === finite, others),
      mood: inherits ? shared.mood : this.moodOf(lead, head === finite),
      form: head === finite || lead ? 'finite' : (reading.form ?? (participle ? 'participle' : 'infinitive')),
    }
  }

  private isNegation(at: number): boolean {
    const { tokens, lexis } = this
    return lexis.is(tokens[at], 'negation') && !lexis.is(tokens[at + 1], 'negation-cancel') && !this.isOfModifier(at)
  }

  /** “das nicht bindende Papier”: inside a phrase, before its noun. */
  private isOfModifier(at: number): boolean {
    if (!this.lexis.verbSecond || this.tokens[at + 1]?.pos !== 'ADJ') return false
    const phrase = this.view.phraseAt(at)
    return phrase !== null && phrase.first < at && phrase.head > at
  }

  /** “Oslo, though no friend of Bern, agreed”: behind a conjunction that opens no clause. */
  private isInserted(at: number): boolean {
    const { tokens, clause } = this
    return tokens[at - 1]?.pos === 'SCONJ' && clause.marker !== at - 1
  }

  /** “promised not to “go””: what follows is denied, and not the verb. */
  private ofInfinitive(at: number): boolean {
    const { tokens, lexis, verbs } = this
    return !lexis.verbSecond && lexis.is(tokens[at + 1], 'infinitive-mark') && verbs.some((verb) => verb < at)
  }

  /** A verb behind a full verb is of another clause, unless they go together (“lassen”). */
  private belongs(at: number): boolean {
    const { tokens, lexis, clause, finite, bracket } = this
    if (lexis.verbSecond) return finite === null || bracket.includes(at)
    if (finite === null) return true
    for (let between = finite + 1; between < at; between++)
      if (tokens[between]!.pos === 'VERB' && !this.passivises(between) && clause.tokens.includes(between)) return false
    return true
  }

  /** The verbs that close the clause; where none do, a participle or infinitive that opens it (“Unterzeichnet wurde …”). */
  private closingBracket(): readonly number[] {
    const { tokens, lexis, clause, view, verbs, finite } = this
    const closing: number[] = []
    const own = clause.tokens.filter((at) => tokens[at]!.pos !== 'PUNCT')
    // “der gefasst und angeklagt worden war”: joined to one with a marker, it ends in its verbs too
    const ended = clause.marker ?? clause.sibling?.marker ?? null
    const last = finite !== null && ended !== null ? own.indexOf(finite) : -1
    // In a subordinate clause the cluster stands around the finite verb; behind a main clause's there may be more words.
    let end = own.length - 1
    if (last >= 0) {
      end = last
      while (end + 1 < own.length && isGroupVerb(own[end + 1]!, clause, view)) end++
    } else {
      while (end >= 0 && !(verbs.includes(own[end]!) && own[end] !== finite)) end--
      if (finite !== null && own[end]! < finite && own[end] !== own[0] && !this.opens(own, end)) return closing
    }
    for (let at = end; at >= 0; at--) {
      if (verbs.includes(own[at]!)) closing.push(own[at]!)
      else if (!lexis.is(tokens[own[at]!], 'infinitive-mark') || tokens[own[at]!]!.pos !== 'PART') break
    }
    return closing
  }

  /** “Schwer belastet wird …”, “In Bergen festgenommen wurde …”: a participle right before the auxiliary, with its own adverbials. */
  private opens(own: readonly number[], end: number): boolean {
    const { tokens, lexis, view, verbs, finite, clause } = this
    if (finite === null || own[end] !== finite - 1 || tokens[finite]!.pos !== 'AUX' || clause.marker !== null)
      return false
    if (tokens[finite - 1]!.readings[0]?.form !== 'participle') return false
    // “Vermittelt worden war die Waffenruhe von …”
    const last = verbs.includes(own[end - 1]!) && lexis.is(tokens[own[end]!], 'passive') ? end - 1 : end
    for (let at = 0; at < last; at++) {
      const phrase = view.phraseAt(own[at]!)
      if (phrase ? phrase.kind === 'NP' : tokens[own[at]!]!.pos !== 'ADV') return false
    }
    return true
  }

  /** “got killed” */
  private passivises(at: number): boolean {
    const { tokens, lexis, verbs } = this
    return !lexis.verbSecond && lexis.is(tokens[at], 'passive') && verbs.includes(at + 1)
  }

  private modalLike(at: number): boolean {
    const { tokens, lexis, clause } = this
    return (
      lexis.is(tokens[at], 'modal') ||
      (lexis.is(tokens[at], 'zu-modal') &&
        clause.tokens.some(
          (each) => lexis.is(tokens[each], 'infinitive-mark') || tokens[each]!.readings[0]?.form === 'zu-infinitive',
        )) ||
      lexis.is(tokens[at], 'perfect') ||
      lexis.is(tokens[at], 'passive')
    )
  }

  private headOfFull(at: number, other: number): number {
    const { tokens, lexis } = this
    return lexis.is(tokens[at], 'bare-infinitive') && other !== at && tokens[other]!.readings[0]?.form === 'infinitive'
      ? other
      : at
  }

  private particleAfter(at: number): number | undefined {
    const { tokens, lexis, clause, view } = this
    const next = tokens[at + 1]
    if (!next || !clause.tokens.includes(at + 1) || !lexis.written(next, 'particle')) return undefined
    return next.pos === 'ADV' || (next.pos === 'ADP' && !view.phraseAt(at + 1)) ? at + 1 : undefined
  }

  private verbLemma(token: Token): string {
    if (isVerb(token)) return token.lemma
    return (token.readings.find(({ pos }) => pos === 'VERB' || pos === 'AUX') ?? token).lemma
  }

  private voiceOf(
    used: readonly string[],
    participle: boolean,
    lemma: string,
    lead: Token | null,
    { kind }: ClauseDraft,
  ): 'active' | 'passive' {
    const { tokens, lexis, finite, head, others } = this
    // “ist zu finden”
    if (!participle)
      return lexis.verbSecond && lead && used.length === 1 && lexis.is(lead, 'be') && this.infinitive()
        ? 'passive'
        : 'active'
    if (used.length === 0) return kind === 'participial' && head !== finite ? 'passive' : 'active'
    if (lexis.verbSecond) {
      if (used.some((each) => lexis.has('passive', each))) return 'passive'
      if (
        used.some((each) => lexis.has('be', each)) &&
        !this.perfectByBe(lemma) &&
        !used.some((each) => lexis.has('have', each)) &&
        lead
      )
        return 'passive'
      return 'active'
    }
    // The auxiliary next to the participle tells.
    const nearest = [...others].reverse().find((at) => at < head)
    return nearest !== undefined && lexis.is(tokens[nearest], 'passive') ? 'passive' : 'active'
  }

  /** “wurde verlesen”: behind the past of this auxiliary stands no infinitive. */
  private passivePast(): boolean {
    const { tokens, lexis, finite } = this
    if (!lexis.verbSecond || finite === null || !lexis.is(tokens[finite], 'passive')) return false
    const of = tokens[finite]!.readings.find(({ form }) => form === 'finite')
    return of?.tense === 'past' && of.moods?.includes('indicative') === true
  }

  /** “wird den Minister entlassen”: a participle that is the infinitive too is that where there are a subject and an object. */
  private isFuture(): boolean {
    const { tokens, lexis, finite, chosen, view, clause } = this
    if (!lexis.verbSecond || finite === null || chosen === undefined || chosen.lower !== chosen.lemma) return false
    if (!lexis.is(tokens[finite], 'future') || this.passivePast()) return false
    let one: number | null = null
    for (const at of clause.tokens) {
      const phrase = view.phraseAt(at)
      if (!phrase || phrase.head !== at || phrase.kind !== 'NP' || phrase.governor !== null) continue
      const direct = phrase.cases.length === 0 || phrase.cases.includes('nom') || phrase.cases.includes('acc')
      if (!direct || lexis.is(tokens[at], 'time-noun')) continue
      if (one !== null) return true
      one = at
    }
    return false
  }

  /** A verb whose perfect is made with “be”, also behind a prefix that leaves it so: “weiterreisen”, not “bereisen”. */
  private perfectByBe(verb: string): boolean {
    const { lexis } = this
    if (lexis.has('be-perfect', verb)) return true
    for (let at = 2; at < verb.length - 4 && at < 9; at++)
      if (lexis.has('be-perfect', verb.slice(at))) return lexis.has('moving-prefix', verb.slice(0, at))
    return false
  }

  private infinitive(): boolean {
    const { tokens, lexis, chosen, head } = this
    return chosen?.readings[0]?.form === 'zu-infinitive' || lexis.is(tokens[head - 1], 'infinitive-mark')
  }

  private tenseOf(
    lead: Token | null,
    used: readonly string[],
    participle: boolean,
    alone: boolean,
    others: readonly number[],
  ): VerbGroup['tense'] {
    const { tokens, lexis, finite, head, lemma } = this
    if (!lead) return 'none'
    const reading = lead.readings.find(({ form }) => form === 'finite') ?? lead.readings[0]!
    const past = reading.tense === 'past' && !(reading.moods?.length === 1 && reading.moods[0] === 'subjunctive2')
    if (alone) return past ? 'past' : 'present'
    // “is to meet”
    if (!lexis.verbSecond && !past && lexis.is(lead, 'be') && lexis.is(tokens[head - 1], 'infinitive-mark'))
      return 'future'
    const perfect = others.some((at) => lexis.is(tokens[at], 'have')) && participle
    const byBe =
      lexis.verbSecond &&
      participle &&
      (lexis.is(lead, 'be')
        ? used.includes(lead.lemma)
        : // “soll getötet worden sein”
          lexis.is(lead, 'modal') && others.some((at) => at !== finite && lexis.is(tokens[at], 'be'))) &&
      (this.perfectByBe(lemma) || others.some((at) => at !== finite && lexis.is(tokens[at], 'passive')))
    if (perfect || byBe) return past && !lexis.is(lead, 'modal') ? 'pluperfect' : 'perfect'
    if (lexis.is(lead, 'future') && (lexis.verbSecond ? !participle || others.length > 1 : true)) return 'future'
    return past ? 'past' : 'present'
  }

  private moodOf(lead: Token | null, alone: boolean): VerbGroup['mood'] {
    const { lexis } = this
    if (!lead) return 'none'
    const moods = (lead.readings.find(({ form }) => form === 'finite') ?? lead.readings[0]!).moods
    if (!lexis.verbSecond) return lexis.is(lead, 'conditional') && !alone ? 'conditional' : 'indicative'
    if (!moods || moods.includes('indicative')) return 'indicative'
    if (moods.includes('subjunctive1')) return 'subjunctive1'
    return !alone && lexis.is(lead, 'future') ? 'conditional' : moods[0]!
  }
}
