import type { ClauseKind, Phrase } from '../../document.ts'
import {
  type ClauseDraft,
  findAbove,
  isDelimiter,
  isFiniteVerb,
  isVerb,
  open,
  type SentenceView,
  topOf,
} from './clause-draft.ts'
import { linearConjuncts } from './linear-conjuncts.ts'
import { linearGroups } from './linear-groups.ts'
import { linearOpeners } from './linear-openers.ts'
import { linearRelatives } from './linear-relatives.ts'
import type { Group, LinearState } from './linear-state.ts'
import { linearSubjects } from './linear-subjects.ts'

/**
 * Reads the clauses of a language with the order subject, verb, object: each verb group is the heart of a clause; a
 * subordinator or relative pronoun before it opens the clause, else the noun phrase before it does. Made once for a text,
 * it reads the sentence at which its view stands.
 */
export function linearReader(view: SentenceView): () => ClauseDraft[] {
  const { tokens, lexis, phraseAt } = view
  let found: ClauseDraft[] = []
  const state: LinearState = { current: open('main', 0, null), loose: 0, fresh: false }
  const subjects = linearSubjects(view, state)
  const { says, lemmaHead, lastComma, conjunctionBefore, subjectStart, finiteLater, hasSubject } = subjects
  const groupAt = linearGroups(view, subjects)
  const openerAt = linearOpeners(view, state, subjects)
  const { sharesPassive, sharesAuxiliary, listedPassive, actsItself } = linearConjuncts(view)
  const { reduced, contactRelative, joinsSubject, verbAhead } = linearRelatives(view, state, subjects)

  return () => {
    const { from, to } = view
    found = []
    state.current = start(open('main', from, null))
    state.loose = from
    state.fresh = false
    let at = from
    while (at < to) {
      const token = tokens[at]!
      const group = at === from && inverted() ? null : groupAt(at)
      if (group) {
        take(group)
        at = group.last
        continue
      }
      const opener = openerAt(at)
      if (opener) {
        if (state.fresh) {
          state.current = start(open('main', at, null))
          state.fresh = false
        } else insert(at)
        hand(at)
        const parent = opener.kind === 'relative' ? (ownerOf(opener.antecedent) ?? state.current) : state.current
        const clause = start(open(opener.kind, at, parent, opener.marker))
        clause.antecedent = opener.antecedent
        state.current = clause
        add(state.current.tokens, at, opener.last)
        at = opener.last
        state.loose = at
        continue
      }
      // What closes a quotation, a relative clause or an insertion is seen at the next verb.
      if (token.text === ';' || token.text === ':') {
        hand(at)
        state.loose = at + 1
        // “… is on its way: Ada Lund, the minister, vowed …”: what no verb of saying announces stands for itself.
        state.fresh ||= token.text === ';' || (!state.current.pending && !findAbove(state.current, says))
      } else if (token.pos === 'PUNCT' && speakerBehind(at)) {
        hand(at)
        state.loose = at + 1
        state.fresh = true
      }
      at++
    }
    hand(to)
    for (const clause of found) if (clause.pending && clause.kind === 'main') clause.kind = 'fragment'
    return found.filter((clause) => clause.tokens.length > 0)
  }

  /** “We stay,” Ada Lund, the envoy who …, said: behind what a comma and its mark close, one who is described before his verb comes. */
  function speakerBehind(mark: number): boolean {
    if (!/^["”]$/.test(tokens[mark]!.text) || !/^[,?!]$/.test(tokens[mark - 1]?.text ?? '')) return false
    const phrase = phraseAt(mark + 1)
    return phrase?.kind === 'NP' && phrase.first === mark + 1 && tokens[phrase.last]?.text === ','
  }

  /** “Should Oslo refuse, …”, “Had Bern agreed, …”: a condition without a conjunction, closed by a comma. */
  function inverted(): boolean {
    if (!lexis.is(tokens[view.from], 'inverted') || tokens[view.to - 1]!.text === '?') return false
    if (phraseAt(view.from + 1)?.kind !== 'NP') return false
    let comma = view.from + 1
    while (comma < view.to && tokens[comma]!.text !== ',') comma++
    if (comma >= view.to) return false
    for (let at = view.from + 2; at < comma; at++) if (isVerb(tokens[at]) || tokens[at]!.pos === 'ADJ') return true
    return false
  }

  function start(clause: ClauseDraft): ClauseDraft {
    found.push(clause)
    return clause
  }

  function add(list: number[], first: number, last: number): void {
    for (let each = first; each < last; each++) if (!isDelimiter(tokens[each]!)) list.push(each)
  }

  /** Gives the state.loose tokens before here to the state.current clause; behind a comma, to the clause that is still open around an insertion. */
  function hand(until: number) {
    add(state.current.tokens, state.loose, until)
    state.loose = until
  }

  function ownerOf(phrase: Phrase | null): ClauseDraft | null {
    return phrase ? (found.findLast(({ tokens: own }) => own.includes(phrase.head)) ?? null) : null
  }

  /** “He said the man, who had come, was ill”: behind a verb of saying a complement begins whose verb comes after the insertion. */
  function insert(at: number) {
    const phrase = phraseAt(state.loose)
    if (tokens[at - 1]?.text !== ',' || state.current.pending || !says(state.current)) return
    if (phrase?.kind !== 'NP' || phrase.first !== state.loose) return
    for (let each = at; each + 1 < view.to; each++)
      if (tokens[each]!.text === ',') {
        if (!isFiniteVerb(tokens[each + 1])) return
        state.current = start(open('complement', state.loose, state.current))
        return
      }
  }

  function take(group: Group) {
    if (group.sort === 'finite') return finite(group)
    nonfinite(group)
  }

  function finite(group: Group) {
    if (reduced(group)) {
      if (joinsSubject(group.first) && verbAhead(group.last)) join(conjunctionBefore(group.first)!, group)
      return nonfinite({ ...group, sort: 'participle' })
    }
    const comma = lastComma(state.loose, group.first)
    // An insertion or subordinate clause is over: the verb belongs to the clause that waits for it.
    if (state.fresh) {
      // Behind a semicolon a sentence of its own begins.
      state.current = start(open('main', state.loose, null))
      state.fresh = false
    }
    if (!state.current.pending && group.first - 1 >= state.loose && listedPassive(state.current, group))
      return give(join(group.first - 1, group), { ...group, sort: 'participle' })
    if (state.current.pending && spokenBefore(group)) {
      hand(group.first)
      state.current = start(open('main', group.first, null))
      return give(state.current, group)
    }
    if (state.current.pending) {
      const described =
        state.current.kind === 'main' || state.current.kind === 'complement' ? contactRelative(group) : null
      if (!described) return give(state.current, group)
      hand(described.last)
      const clause = start(open('relative', described.last, state.current))
      clause.antecedent = described
      return give(clause, group)
    }
    const conjunction = conjunctionBefore(group.first)
    if (conjunction !== null) {
      const joined = join(conjunction, group)
      return give(joined, sharesPassive(joined.sibling!, group) ? { ...group, sort: 'participle' } : group)
    }
    const listed = listedVerb(group)
    if (listed) return give(joinTo(listed, group.first - 1), group)
    const waiting = findAbove(state.current.parent, (each) => each.pending)
    const subject = subjectStart(group.first)
    if (waiting && (subject === null || comma !== null || !says(state.current))) {
      // Before the comma: the inner clause; behind it: the one that waits.
      const apart = subject === null && !hasSubject(waiting) ? describedSubject(group.first) : null
      hand(apart ?? comma ?? (hasSubject(waiting) ? group.first : Math.max(subject ?? group.first, state.loose)))
      state.current = waiting
      return give(waiting, group)
    }
    const begin = subject ?? group.first
    const head = lemmaHead(group)
    if (
      comma !== null &&
      begin > comma &&
      lexis.is(tokens[head], 'saying') &&
      findAbove(state.current, (each) => each.finite !== null) !== undefined &&
      begin - comma <= (subject === null ? 1 : 2)
    )
      return quoting(group, comma)
    hand(Math.max(begin, state.loose))
    state.loose = Math.max(begin, state.loose)
    const zero = findAbove(state.current, (each) => says(each))
    // “the deal he signed”
    const before = phraseAt(begin - 1)
    const relative =
      subject !== null &&
      before &&
      before.last === begin &&
      (tokens[before.head]!.pos !== 'PRON' || lexis.is(tokens[before.head], 'antecedent-pronoun')) &&
      before.kind !== 'ADVP' &&
      !isTold(begin) &&
      !(comma !== null && comma > begin - 2) &&
      tokens[before.head]!.pos !== 'ADV' &&
      !(
        zero === state.current &&
        !before.governor &&
        state.current.tokens.at(-1) === before.last - 1 &&
        /^(PROPN|PRON)$/.test(tokens[before.head]!.pos)
      )
    // “made clear the deal would hold”
    const felt = subject !== null && before?.kind === 'ADJP' && before.last === begin && before.first >= group.first - 6
    const clause =
      felt && state.current.tokens.includes(before.head)
        ? start(open('complement', begin, state.current))
        : relative && !(zero && (tokens[begin]!.pos !== 'PRON' || isSaidIn(before, zero, group)))
          ? start(open('relative', begin, state.current))
          : zero
            ? start(open('complement', begin, zero))
            : start(open('main', begin, topOf(state.current).parent))
    if (clause.kind === 'relative') clause.antecedent = before
    state.current = clause
    give(clause, group)
  }

  /** Opens the clause behind a conjunction, beside the one that it is joined to. */
  function join(conjunction: number, group: Group): ClauseDraft {
    return joinTo(coordinateWith(conjunction, group), conjunction)
  }

  function joinTo(sibling: ClauseDraft, conjunction: number): ClauseDraft {
    hand(conjunction)
    const clause = start(
      open(
        sibling.kind === 'infinitive' || sibling.kind === 'participial' ? 'main' : sibling.kind,
        conjunction + 1,
        sibling.parent,
      ),
    )
    clause.sibling = sibling
    clause.antecedent = sibling.antecedent
    state.loose = conjunction + 1
    state.current = clause
    return clause
  }

  /**
   * “said that he would stay, rejected the plan and met Lund”, “said rebels attacked Oslo, seized its port and fled”: the clause
   * whose list of verbs goes on behind the comma, where a conjunction joins the last of them. What is said to be still to come
   * has no such list in the past.
   */
  function listedVerb({ first, last }: Group): ClauseDraft | null {
    const { current } = state
    if (tokens[first - 1]?.text !== ',' || first - 1 < state.loose || current.kind !== 'complement') return null
    const { parent, finite: verb } = current
    if (parent?.kind !== 'main' || parent.finite === null || verb === null || !hasSubject(parent)) return null
    if (tokens[first]!.readings[0]?.tense !== 'past' && !tokens[first]!.readings.some(({ tense }) => tense === 'past'))
      return null
    for (let at = last; at + 1 < view.to && tokens[at]!.pos !== 'SCONJ'; at++) {
      if (/^[;:“”"]$/.test(tokens[at]!.text)) return null
      if (tokens[at]!.pos !== 'CCONJ') continue
      const next = tokens[at + 1]!.pos === 'ADV' ? at + 2 : at + 1
      if (isFiniteVerb(tokens[next])) return lexis.is(tokens[verb], 'modal') ? parent : current
    }
    return null
  }

  /** “said in a joint statement they were worried”: an auxiliary behind where it was said, and no verb to come. */
  function isSaidIn(before: Phrase, zero: ClauseDraft, { first, last }: Group): boolean {
    if (before.kind !== 'PP' || zero !== state.current || tokens[first]!.pos !== 'AUX') return false
    // “said at a meeting he had called”
    if (lexis.is(tokens[first], 'have')) return false
    for (let at = last; at < view.to; at++)
      if (isFiniteVerb(tokens[at]) || lexis.is(tokens[at], 'relative-word')) return false
    return true
  }

  /** ““No changes,” tweeted Ada Lund”: words without a verb of their own, and who says them. */
  function spokenBefore(group: Group): boolean {
    const { first } = group
    if (first - 2 < state.loose || !/^["”’]$/.test(tokens[first - 1]!.text) || !/^[,?!]$/.test(tokens[first - 2]!.text))
      return false
    return lexis.is(tokens[lemmaHead(group)], 'saying') && phraseAt(first + 1)?.kind === 'NP'
  }

  /** “After resigning, Ana Ruiz, the mayor, said …”: the comma before a subject that another comma parts from its verb. */
  function describedSubject(verb: number): number | null {
    for (let comma = state.loose; comma < verb; comma++) {
      if (tokens[comma]!.text !== ',') continue
      const phrase = phraseAt(comma + 1)
      if (phrase?.kind === 'NP' && phrase.first === comma + 1 && !lexis.is(tokens[phrase.head], 'time-noun'))
        return comma
    }
    return null
  }

  /** “told reporters in Bern he would go”: who is told stands before what he is told. */
  function isTold(begin: number): boolean {
    let at = begin
    for (let round = 0; round < 3; round++) {
      const phrase = phraseAt(at - 1)
      if (!phrase || phrase.first < state.loose - 12) return false
      at = phrase.first
      if (phrase.kind === 'NP' && tokens[at - 1]?.pos === 'VERB') return lexis.is(tokens[at - 1], 'telling')
    }
    return false
  }

  /** “…, the ministry said.” */
  function quoting(group: Group, comma: number) {
    hand(comma)
    state.loose = comma + 1
    const root = topOf(state.current)
    const later = finiteLater(group.last)
    if (later) {
      const clause = start(open('parenthetical', comma + 1, state.current))
      state.current = clause
      return give(clause, group)
    }
    // Behind a semicolon a sentence of its own begins.
    let from = comma
    while (from > view.from && tokens[from - 1]!.text !== ';') from--
    const clause = start(open('main', Math.max(root.first, from), null))
    for (const each of found)
      if (each !== clause && each.parent === null && each.kind === 'main' && each.first >= from) {
        each.kind = 'complement'
        each.parent = clause
      }
    state.current = clause
    give(clause, group)
  }

  /** “has, however, been …”: an insertion between auxiliary and verb. */
  function continues({ first, sort }: Group): boolean {
    if (state.current.finite === null || tokens[state.current.finite]!.pos !== 'AUX' || sort === 'gerund') return false
    if (state.current.tokens.some((each) => each !== state.current.finite && isVerb(tokens[each]))) return false
    const auxiliary = tokens[state.current.finite]
    const perfect = lexis.is(auxiliary, 'have') && sort === 'participle'
    return (
      (perfect || (sort === 'infinitive' && lexis.is(auxiliary, 'modal'))) &&
      !lexis.is(tokens[first], 'infinitive-mark')
    )
  }

  function nonfinite(group: Group) {
    if (continues(group)) return give(state.current, group)
    const { pending, marker: opener } = state.current
    if (pending && opener === view.from && lexis.is(tokens[view.from], 'inverted')) return give(state.current, group)
    let begin = group.first
    let kind: ClauseKind = group.sort === 'infinitive' ? 'infinitive' : 'participial'
    let marker: number | null = group.sort === 'infinitive' && lexis.is(tokens[begin], 'infinitive-mark') ? begin : null
    const before = tokens[begin - 1]
    if (
      group.sort !== 'infinitive' &&
      begin > state.loose &&
      before &&
      (before.pos === 'ADP' || before.pos === 'SCONJ') &&
      // “ruled out resigning”: the particle is the verb's
      !(lexis.is(before, 'sure-particle') && isVerb(tokens[begin - 2]))
    ) {
      begin--
      marker = begin
      if (before.pos === 'SCONJ') kind = 'participial'
    }
    if (
      state.current.pending &&
      state.current.kind !== 'main' &&
      state.current.kind !== 'fragment' &&
      state.current.tokens.length <= 2 &&
      group.sort !== 'infinitive' &&
      state.current.finite === null &&
      !describesSubject(group)
    ) {
      // “while attending”: the subordinator's clause has no finite verb
      state.current.kind = 'participial'
      return give(state.current, group)
    }
    // “whether to leave”, “how to help”
    if (
      group.sort === 'infinitive' &&
      begin > state.loose &&
      before &&
      (before.pos === 'SCONJ' || lexis.is(before, 'question-word'))
    ) {
      begin--
      marker = begin
      kind = 'wh'
    }
    const conjunction = conjunctionBefore(group.first)
    if (conjunction !== null && state.current.kind === kind) {
      hand(conjunction)
      const clause = start(open(kind, conjunction + 1, state.current.parent))
      clause.sibling = state.current
      clause.antecedent = state.current.antecedent
      state.current = clause
      state.loose = conjunction + 1
      return give(clause, group)
    }
    if (conjunction !== null && group.sort === 'participle' && sharesAuxiliary(state.current, conjunction, group)) {
      const acts = actsItself(state.current, group)
      return give(join(conjunction, group), acts ? { ...group, sort: 'finite' } : group)
    }
    // “promised not to leave”
    const negated = marker === begin && kind === 'infinitive' && begin > state.loose && before
    if (negated && lexis.is(before, 'negation') && before.pos === 'PART') begin--
    insert(begin)
    hand(begin)
    // “arrested Lund, accused of …”: what stands before the comma.
    const noun = group.sort === 'participle' && before?.text === ',' ? begin - 1 : begin
    const described = group.sort !== 'gerund' || begin === group.first ? phraseAt(noun - 1) : null
    // “attacked men who had stormed the mill, killing two”: behind a comma it tells of the clause above.
    const apart =
      group.sort === 'gerund' && begin === group.first && before?.text === ',' && state.current.kind === 'relative'
    const clause = start(open(kind, begin, (apart && state.current.parent) || state.current, marker))
    if (described && described.last === noun && described.kind !== 'ADVP' && described.kind !== 'ADJP')
      clause.antecedent = described
    const outer: ClauseDraft = state.current
    state.loose = begin
    state.current = clause
    give(clause, group)
    // A clause that opens the sentence waits no longer than its comma.
    if (outer.pending && outer.kind === 'main') clause.pending = false
  }

  /** “where troops backed by the army have fled”: what stands behind the subject of a clause whose verb is still to come. */
  function describesSubject({ first, last }: Group): boolean {
    const before = phraseAt(first - 1)
    return before?.kind === 'NP' && before.last === first && before.first >= state.loose && finiteLater(last)
  }

  function give(clause: ClauseDraft, group: Group) {
    add(clause.tokens, state.loose, group.last)
    state.loose = group.last
    if (group.sort === 'finite') clause.finite = group.first
    clause.pending = false
    state.current = clause
  }

  function coordinateWith(conjunction: number, group: Group): ClauseDraft {
    const ownSubject = subjectStart(group.first) !== null && subjectStart(group.first)! > conjunction
    const comma = tokens[conjunction - 1]?.text === ','
    for (let each: ClauseDraft | null = state.current; each; each = each.parent) {
      // “was arrested, charged and jailed”: its auxiliary is that of the one to which it is joined
      if (each.finite === null && each.sibling === null) continue
      if (each.kind === 'relative' && (ownSubject || comma)) continue
      if (each.kind === 'adverbial' && ownSubject && comma) continue
      return each
    }
    return topOf(state.current)
  }
}
