import type { Token, VerbGroup } from '../../document.ts'
import { type ClauseDraft, isVerb, type SentenceView } from './clause-draft.ts'

const none: readonly never[] = []

/** The verb of a clause from its own tokens; null where it has none. `shared` is the verb group whose auxiliaries a coordinated clause takes over. */
export function verbGroup(clause: ClauseDraft, view: SentenceView, shared: VerbGroup | null): VerbGroup | null {
  const { tokens, lexis } = view
  const verbs: number[] = []
  for (const at of clause.tokens) if (isGroupVerb(at)) verbs.push(at)
  const finite = clause.finite
  if (finite === null && verbs.length === 0) return null
  const marks: number[] = []
  let negated = false
  for (const at of clause.tokens) {
    const token = tokens[at]!
    if (token.pos === 'PART' && lexis.is(token, 'infinitive-mark')) marks.push(at)
    if (!negated) negated = isNegation(at) && !ofInfinitive(at) && !isInserted(at)
  }
  const bracket = lexis.verbSecond ? closingBracket() : none
  const nonfinite = verbs.filter((at) => at !== finite && belongs(at))
  const lexical =
    nonfinite.find((at) => tokens[at]!.pos !== 'AUX' && !passivises(at)) ?? nonfinite[0] ?? finite ?? verbs[0]!
  const head =
    finite !== null && tokens[finite]!.pos === 'VERB' && !modalLike(finite)
      ? lexis.verbSecond
        ? headOfFull(finite, lexical)
        : finite
      : lexical
  const chosen = tokens[head]!
  const prefix =
    lexis.verbSecond && head === finite
      ? clause.tokens.findLast((at) => tokens[at]!.readings[0]?.source === 'separated-prefix')
      : undefined
  const group = finite === null ? [] : [finite]
  for (const at of nonfinite) if (at === head || tokens[at]!.pos === 'AUX' || modalLike(at)) group.push(at)
  const others = group.filter((at) => at !== head)
  const particle = lexis.verbSecond ? undefined : particleAfter(head)
  const all = [...group]
  for (const at of marks) if (!all.includes(at)) all.push(at)
  if (prefix !== undefined && !all.includes(prefix)) all.push(prefix)
  if (particle !== undefined && !all.includes(particle)) all.push(particle)
  if (all.length > 1) all.sort((left, right) => left - right)
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
  const lemma = prefix === undefined ? verbLemma(chosen) : tokens[prefix]!.lower + chosen.lemma
  // “was to meet”, “has to go”: before an infinitive with its mark the auxiliary is a modal.
  const marked = !lexis.verbSecond && finite !== null && marks.some((at) => at > finite && at < head)
  const modal = others.find((at) => lexis.is(tokens[at], 'modal')) ?? (marked ? finite : undefined)
  const participle =
    head !== finite &&
    (reading.form === 'participle' ||
      passivePast() ||
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
    voice: inherits ? shared.voice : voiceOf(auxiliaries, participle, lemma, lead, clause),
    tense: inherits ? shared.tense : tenseOf(lead, auxiliaries, participle, head === finite, others),
    mood: inherits ? shared.mood : moodOf(lead, head === finite),
    form: head === finite || lead ? 'finite' : (reading.form ?? (participle ? 'participle' : 'infinitive')),
  }

  function isNegation(at: number): boolean {
    return lexis.is(tokens[at], 'negation') && !lexis.is(tokens[at + 1], 'negation-cancel')
  }

  /** “Oslo, though no friend of Bern, agreed”: behind a conjunction that opens no clause. */
  function isInserted(at: number): boolean {
    return tokens[at - 1]?.pos === 'SCONJ' && clause.marker !== at - 1
  }

  /** “promised not to “go””: what follows is denied, and not the verb. */
  function ofInfinitive(at: number): boolean {
    return !lexis.verbSecond && lexis.is(tokens[at + 1], 'infinitive-mark') && verbs.some((verb) => verb < at)
  }

  function isGroupVerb(at: number): boolean {
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
      participle &&
      /(t|n)$/.test(token.lower) &&
      (!next || next.pos === 'PUNCT' || next.pos === 'CCONJ' || isVerb(next))
    )
  }

  /** A verb behind a full verb is of another clause, unless they go together (“lassen”). */
  function belongs(at: number): boolean {
    if (lexis.verbSecond) return finite === null || bracket.includes(at)
    if (finite === null) return true
    for (let between = finite + 1; between < at; between++)
      if (tokens[between]!.pos === 'VERB' && !passivises(between) && clause.tokens.includes(between)) return false
    return true
  }

  /** The verbs that close the clause; where none do, a participle or infinitive that opens it (“Unterzeichnet wurde …”). */
  function closingBracket(): readonly number[] {
    const closing: number[] = []
    const own = clause.tokens.filter((at) => tokens[at]!.pos !== 'PUNCT')
    const last = finite !== null && clause.marker !== null ? own.indexOf(finite) : -1
    // In a subordinate clause the cluster stands around the finite verb; behind a main clause's there may be more words.
    let end = own.length - 1
    if (last >= 0) {
      end = last
      while (end + 1 < own.length && isGroupVerb(own[end + 1]!)) end++
    } else {
      while (end >= 0 && !(verbs.includes(own[end]!) && own[end] !== finite)) end--
      if (finite !== null && own[end]! < finite && own[end] !== own[0]) return closing
    }
    for (let at = end; at >= 0; at--) {
      if (verbs.includes(own[at]!)) closing.push(own[at]!)
      else if (!lexis.is(tokens[own[at]!], 'infinitive-mark') || tokens[own[at]!]!.pos !== 'PART') break
    }
    return closing
  }

  /** “got killed” */
  function passivises(at: number): boolean {
    return !lexis.verbSecond && lexis.is(tokens[at], 'passive') && verbs.includes(at + 1)
  }

  function modalLike(at: number): boolean {
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

  function headOfFull(at: number, other: number): number {
    return lexis.is(tokens[at], 'bare-infinitive') && other !== at && tokens[other]!.readings[0]?.form === 'infinitive'
      ? other
      : at
  }

  function particleAfter(at: number): number | undefined {
    const next = tokens[at + 1]
    if (!next || !clause.tokens.includes(at + 1) || !lexis.has('particle', next.lower)) return undefined
    return next.pos === 'ADV' || (next.pos === 'ADP' && !view.phraseAt(at + 1)) ? at + 1 : undefined
  }

  function verbLemma(token: Token): string {
    if (isVerb(token)) return token.lemma
    return (token.readings.find(({ pos }) => pos === 'VERB' || pos === 'AUX') ?? token).lemma
  }

  function voiceOf(
    used: readonly string[],
    participle: boolean,
    lemma: string,
    lead: Token | null,
    { kind }: ClauseDraft,
  ): 'active' | 'passive' {
    // “ist zu finden”
    if (!participle)
      return lexis.verbSecond && lead && used.length === 1 && lexis.is(lead, 'be') && infinitive()
        ? 'passive'
        : 'active'
    if (used.length === 0) return kind === 'participial' && head !== finite ? 'passive' : 'active'
    if (lexis.verbSecond) {
      if (used.some((each) => lexis.has('passive', each))) return 'passive'
      if (
        used.some((each) => lexis.has('be', each)) &&
        !perfectByBe(lemma) &&
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
  function passivePast(): boolean {
    if (!lexis.verbSecond || finite === null || !lexis.is(tokens[finite], 'passive')) return false
    const of = tokens[finite]!.readings.find(({ form }) => form === 'finite')
    return of?.tense === 'past' && of.moods?.includes('indicative') === true
  }

  /** A verb whose perfect is made with “be”, also behind a prefix that leaves it so: “weiterreisen”, not “bereisen”. */
  function perfectByBe(verb: string): boolean {
    if (lexis.has('be-perfect', verb)) return true
    for (let at = 2; at < verb.length - 4 && at < 9; at++)
      if (lexis.has('be-perfect', verb.slice(at))) return lexis.has('moving-prefix', verb.slice(0, at))
    return false
  }

  function infinitive(): boolean {
    return chosen.readings[0]?.form === 'zu-infinitive' || lexis.is(tokens[head - 1], 'infinitive-mark')
  }

  function tenseOf(
    lead: Token | null,
    used: readonly string[],
    participle: boolean,
    alone: boolean,
    others: readonly number[],
  ): VerbGroup['tense'] {
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
      lexis.is(lead, 'be') &&
      used.includes(lead.lemma) &&
      (perfectByBe(lemma) || others.some((at) => at !== finite && lexis.is(tokens[at], 'passive')))
    if (perfect || byBe) return past && !lexis.is(lead, 'modal') ? 'pluperfect' : 'perfect'
    if (lexis.is(lead, 'future') && (lexis.verbSecond ? !participle || others.length > 1 : true)) return 'future'
    return past ? 'past' : 'present'
  }

  function moodOf(lead: Token | null, alone: boolean): VerbGroup['mood'] {
    if (!lead) return 'none'
    const moods = (lead.readings.find(({ form }) => form === 'finite') ?? lead.readings[0]!).moods
    if (!lexis.verbSecond) return lexis.is(lead, 'conditional') && !alone ? 'conditional' : 'indicative'
    if (!moods || moods.includes('indicative')) return 'indicative'
    if (moods.includes('subjunctive1')) return 'subjunctive1'
    return !alone && lexis.is(lead, 'future') ? 'conditional' : moods[0]!
  }
}
