import type { ClauseKind, Phrase } from '../../document.ts'
import { above, type ClauseDraft, isDelimiter, isFiniteVerb, isVerb, open, type SentenceView } from './clause-draft.ts'
import { multiwordAt } from './lexis.ts'

/** A verb with its auxiliaries, adverbs between them included. */
interface Group {
  first: number
  last: number
  sort: 'finite' | 'infinitive' | 'gerund' | 'participle'
}

/**
 * Reads the clauses of a language with the order subject, verb, object: each verb group is the heart of a clause; a
 * subordinator or relative pronoun before it opens the clause, else the noun phrase before it does.
 */
export function linearClauses(view: SentenceView): ClauseDraft[] {
  const { tokens, from, to, lexis, phraseAt } = view
  const found: ClauseDraft[] = []
  let current = start(open('main', from, null))
  /** Tokens from here on belong to no clause yet. */
  let loose = from
  /** A semicolon stands before the loose tokens. */
  let fresh = false

  let at = from
  while (at < to) {
    const token = tokens[at]!
    const group = groupAt(at)
    if (group) {
      take(group)
      at = group.last
      continue
    }
    const opener = subordinator(at)
    if (opener) {
      hand(at)
      const parent = opener.kind === 'relative' ? (ownerOf(opener.antecedent) ?? current) : settled()
      const clause = start(open(opener.kind, at, parent, opener.marker))
      clause.antecedent = opener.antecedent
      current = clause
      current.tokens.push(...range(at, opener.last))
      at = opener.last
      loose = at
      continue
    }
    // What closes a quotation, a relative clause or an insertion is seen at the next verb.
    if (token.text === ';' || token.text === ':') {
      hand(at)
      loose = at + 1
      fresh ||= token.text === ';'
    }
    at++
  }
  hand(to)
  for (const clause of found) if (clause.pending && clause.kind === 'main') clause.kind = 'fragment'
  return found.filter((clause) => clause.tokens.length > 0)

  function start(clause: ClauseDraft): ClauseDraft {
    found.push(clause)
    return clause
  }

  function range(first: number, last: number): number[] {
    const list: number[] = []
    for (let each = first; each < last; each++) if (!isDelimiter(tokens[each]!)) list.push(each)
    return list
  }

  /** Gives the loose tokens before here to the current clause; behind a comma, to the clause that is still open around an insertion. */
  function hand(until: number) {
    if (loose < until) current.tokens.push(...range(loose, until))
    loose = until
  }

  /** The clause on which a subordinate clause depends that begins here. */
  function settled(): ClauseDraft {
    return current
  }

  function ownerOf(phrase: Phrase | null): ClauseDraft | null {
    return phrase ? (found.findLast(({ tokens: own }) => own.includes(phrase.head)) ?? null) : null
  }

  function take(group: Group) {
    if (group.sort === 'finite') return finite(group)
    nonfinite(group)
  }

  /** “the talks held in May”: a form that is past and participle alike, and here describes the noun before it. */
  function reduced({ first, last }: Group): boolean {
    const token = tokens[first]!
    if (last !== first + 1 && !tokens.slice(first + 1, last).every(({ pos }) => pos === 'ADV')) return false
    if (token.pos !== 'VERB' || !token.readings.some(({ form }) => form === 'participle')) return false
    const before = phraseAt(first - 1)
    if (!before || before.last !== first || tokens[before.head]!.pos === 'PRON') return false
    if (before.kind === 'ADVP' || before.kind === 'ADJP') return false
    const next = tokens[first + 1]
    if (next && lexis.is(next, 'agent') && next.pos === 'ADP') return !current.pending || finiteLater(last)
    if (current.pending) return verbAhead(last)
    const comma = lastComma(loose, first)
    return (
      [...above(current)].some((each) => each.finite !== null) &&
      conjunctionBefore(first) === null &&
      (comma === null || (comma < before.first && before.relation === 'apposition')) &&
      !says(current) &&
      before.first >= loose &&
      ![...above(current.parent)].some((each) => each.pending)
    )
  }

  /** The finite verb for which the main clause waits is still to come in this stretch. */
  function verbAhead(from: number): boolean {
    for (let each = from; each < to; each++) {
      const ahead = tokens[each]!
      const gerund = isVerb(tokens[each + 1]) && !isFiniteVerb(tokens[each + 1])
      if (isDelimiter(ahead) || ahead.pos === 'CCONJ' || (ahead.pos === 'SCONJ' && !gerund)) return false
      if (lexis.is(ahead, 'question-word') || (ahead.pos === 'PRON' && lexis.is(ahead, 'relative-word'))) return false
      if (!isFiniteVerb(ahead) || phraseHolds(each)) continue
      // A subject of its own: that verb is of another clause.
      const subject = phraseAt(each - 1)
      return subject?.kind !== 'NP' || subject.governor !== null || lexis.is(tokens[subject.head], 'time-noun')
    }
    return false
  }

  function phraseHolds(at: number): boolean {
    const phrase = phraseAt(at)
    return phrase !== null && phrase.head !== at
  }

  function finite(group: Group) {
    if (reduced(group)) return nonfinite({ ...group, sort: 'participle' })
    const comma = lastComma(loose, group.first)
    // An insertion or subordinate clause is over: the verb belongs to the clause that waits for it.
    if (fresh) {
      // Behind a semicolon a sentence of its own begins.
      current = start(open('main', loose, null))
      fresh = false
    }
    if (current.pending) {
      const described = current.kind === 'main' || current.kind === 'complement' ? contactRelative(group) : null
      if (!described) return give(current, group)
      hand(described.last)
      const clause = start(open('relative', described.last, current))
      clause.antecedent = described
      return give(clause, group)
    }
    const conjunction = conjunctionBefore(group.first)
    if (conjunction !== null) {
      const sibling = coordinateWith(conjunction, group)
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
      loose = conjunction + 1
      current = clause
      return give(clause, group)
    }
    const waiting = [...above(current.parent)].find((each) => each.pending)
    const subject = subjectStart(group.first)
    if (waiting && (subject === null || comma !== null || !says(current))) {
      // Before the comma: the inner clause; behind it: the one that waits.
      hand(comma ?? (hasSubject(waiting) ? group.first : Math.max(subject ?? group.first, loose)))
      current = waiting
      return give(waiting, group)
    }
    const begin = subject ?? group.first
    const head = lemmaHead(group)
    if (
      comma !== null &&
      begin > comma &&
      lexis.is(tokens[head], 'saying') &&
      [...above(current)].some((each) => each.finite !== null) &&
      begin - comma <= 2
    )
      return quoting(group, comma)
    hand(Math.max(begin, loose))
    loose = Math.max(begin, loose)
    const zero = [...above(current)].find((each) => says(each))
    // “the deal he signed”
    const before = phraseAt(begin - 1)
    const relative =
      subject !== null &&
      before &&
      before.last === begin &&
      (tokens[before.head]!.pos !== 'PRON' || lexis.is(tokens[before.head], 'antecedent-pronoun')) &&
      before.kind !== 'ADVP' &&
      !(comma !== null && comma > begin - 2) &&
      tokens[before.head]!.pos !== 'ADV' &&
      !(zero === current && !before.governor && current.tokens.at(-1) === before.last - 1 && isPerson(before))
    const clause =
      relative && !(zero && tokens[begin]!.pos !== 'PRON')
        ? start(open('relative', begin, current))
        : zero
          ? start(open('complement', begin, zero))
          : start(open('main', begin, [...above(current)].at(-1)!.parent))
    if (clause.kind === 'relative') clause.antecedent = before
    current = clause
    give(clause, group)
  }

  /** “the deal he signed collapsed”: two noun phrases in a row before the verb, and another verb to come. */
  function contactRelative({ first, last }: Group): Phrase | null {
    const begin = subjectStart(first)
    if (begin === null || begin <= loose) return null
    const described = phraseAt(begin - 1)
    if (
      !described ||
      described.last !== begin ||
      described.first < loose ||
      described.kind !== 'NP' ||
      tokens[described.head]!.pos === 'PRON'
    )
      return null
    const subject = phraseAt(begin)!
    if (tokens[subject.head]!.pos !== 'PRON' && subject.definite === null) return null
    for (let each = last; each < to; each++) {
      if (isDelimiter(tokens[each]!) || tokens[each]!.pos === 'CCONJ') return null
      if (isFiniteVerb(tokens[each])) return described
    }
    return null
  }

  function hasSubject(clause: ClauseDraft): boolean {
    return clause.tokens.some((each) => {
      const phrase = phraseAt(each)
      return (
        phrase?.kind === 'NP' &&
        phrase.governor === null &&
        !lexis.is(tokens[phrase.head], 'time-noun') &&
        phrase.head !== clause.marker
      )
    })
  }

  function isPerson(phrase: Phrase): boolean {
    return tokens[phrase.head]!.pos === 'PROPN' || tokens[phrase.head]!.pos === 'PRON'
  }

  /** “…, the ministry said.” */
  function quoting(group: Group, comma: number) {
    hand(comma)
    loose = comma + 1
    const root = [...above(current)].at(-1)!
    const later = finiteLater(group.last)
    if (later) {
      const clause = start(open('parenthetical', comma + 1, current))
      current = clause
      return give(clause, group)
    }
    const clause = start(open('main', root.first, null))
    for (const each of found)
      if (each !== clause && each.parent === null && each.kind === 'main') {
        each.kind = 'complement'
        each.parent = clause
      }
    current = clause
    give(clause, group)
  }

  function finiteLater(at: number): boolean {
    for (let next = at; next < to; next++) if (isFiniteVerb(tokens[next])) return true
    return false
  }

  /** “has, however, been …”: an insertion between auxiliary and verb. */
  function continues({ first, sort }: Group): boolean {
    if (current.finite === null || tokens[current.finite]!.pos !== 'AUX' || sort === 'gerund') return false
    if (current.tokens.some((each) => each !== current.finite && isVerb(tokens[each]))) return false
    const auxiliary = tokens[current.finite]
    const perfect = lexis.is(auxiliary, 'have') && sort === 'participle'
    return (
      (perfect || (sort === 'infinitive' && lexis.is(auxiliary, 'modal'))) &&
      !lexis.is(tokens[first], 'infinitive-mark')
    )
  }

  function nonfinite(group: Group) {
    if (continues(group)) return give(current, group)
    let begin = group.first
    let kind: ClauseKind = group.sort === 'infinitive' ? 'infinitive' : 'participial'
    let marker: number | null = group.sort === 'infinitive' && lexis.is(tokens[begin], 'infinitive-mark') ? begin : null
    const before = tokens[begin - 1]
    if (group.sort !== 'infinitive' && begin > loose && before && (before.pos === 'ADP' || before.pos === 'SCONJ')) {
      begin--
      marker = begin
      if (before.pos === 'SCONJ') kind = 'participial'
    }
    if (
      current.pending &&
      current.kind !== 'main' &&
      current.kind !== 'fragment' &&
      current.tokens.length <= 2 &&
      group.sort !== 'infinitive' &&
      current.finite === null
    ) {
      // “while attending”: the subordinator's clause has no finite verb
      current.kind = 'participial'
      return give(current, group)
    }
    // “whether to leave”, “how to help”
    if (
      group.sort === 'infinitive' &&
      begin > loose &&
      before &&
      (before.pos === 'SCONJ' || lexis.is(before, 'question-word'))
    ) {
      begin--
      marker = begin
      kind = 'wh'
    }
    const conjunction = conjunctionBefore(group.first)
    if (conjunction !== null && current.kind === kind) {
      hand(conjunction)
      const clause = start(open(kind, conjunction + 1, current.parent))
      clause.sibling = current
      clause.antecedent = current.antecedent
      current = clause
      loose = conjunction + 1
      return give(clause, group)
    }
    hand(begin)
    const described = group.sort !== 'gerund' || begin === group.first ? phraseAt(begin - 1) : null
    const clause = start(open(kind, begin, current, marker))
    if (described && described.last === begin && described.kind !== 'ADVP' && described.kind !== 'ADJP')
      clause.antecedent = described
    const outer: ClauseDraft = current
    loose = begin
    current = clause
    give(clause, group)
    // A clause that opens the sentence waits no longer than its comma.
    if (outer.pending && outer.kind === 'main') clause.pending = false
  }

  function give(clause: ClauseDraft, group: Group) {
    clause.tokens.push(...range(loose, group.last))
    loose = group.last
    if (group.sort === 'finite') clause.finite = group.first
    clause.pending = false
    current = clause
  }

  function coordinateWith(conjunction: number, group: Group): ClauseDraft {
    const ownSubject = subjectStart(group.first) !== null && subjectStart(group.first)! > conjunction
    const comma = tokens[conjunction - 1]?.text === ','
    for (const each of above(current)) {
      if (each.finite === null) continue
      if (each.kind === 'relative' && (ownSubject || comma)) continue
      if (each.kind === 'adverbial' && ownSubject && comma) continue
      return each
    }
    return [...above(current)].at(-1)!
  }

  function says(clause: ClauseDraft): boolean {
    return clause.tokens.some((each) => tokens[each]!.pos === 'VERB' && lexis.is(tokens[each], 'saying'))
  }

  function lemmaHead(group: Group): number {
    for (let each = group.last - 1; each >= group.first; each--) if (isVerb(tokens[each])) return each
    return group.first
  }

  function lastComma(low: number, high: number): number | null {
    for (let each = high - 1; each >= low; each--) if (/^([,()–—]|--)$/.test(tokens[each]!.text)) return each
    return null
  }

  /** A conjunction of clauses before this verb: directly, or with its subject between them. */
  function conjunctionBefore(verb: number): number | null {
    let each = verb - 1
    while (each >= loose && tokens[each]!.pos === 'ADV') each--
    if (each >= loose && tokens[each]!.pos === 'CCONJ') return each
    const subject = subjectStart(verb)
    if (subject === null) return null
    each = subject - 1
    // “and the following year the minister left”
    while (each >= loose && (tokens[each]!.pos === 'ADV' || isAdjunct(phraseAt(each))))
      each = (phraseAt(each)?.first ?? each) - 1
    return each >= loose && tokens[each]!.pos === 'CCONJ' ? each : null
  }

  function isAdjunct(phrase: Phrase | null): boolean {
    if (!phrase || phrase.first < loose) return false
    return (
      phrase.kind === 'PP' ||
      phrase.kind === 'ADVP' ||
      (phrase.kind === 'NP' && lexis.is(tokens[phrase.head], 'time-noun'))
    )
  }

  /** Where the noun phrase before a verb begins, with all that hangs together with it; null where none stands there. */
  function subjectStart(verb: number): number | null {
    let each = verb - 1
    while (
      each >= loose &&
      (tokens[each]!.pos === 'ADV' || (tokens[each]!.pos === 'PUNCT' && /["”’)]/.test(tokens[each]!.text)))
    )
      each--
    let begin: number | null = null
    while (each >= loose) {
      const phrase = phraseAt(each)
      if (
        phrase &&
        phrase.first >= loose &&
        (phrase.kind === 'NP' || (phrase.kind === 'PP' && phrase.governor !== null))
      ) {
        if (phrase.kind === 'NP') begin = phrase.first
        if (phrase.kind === 'NP' && phrase.governor === null && !possessorBefore(phrase)) break
        each = phrase.first - 1
        continue
      }
      if (phrase?.kind === 'PP' && phrase.first >= loose && begin === null) {
        each = phrase.first - 1
        continue
      }
      if (
        begin !== null &&
        (tokens[each]!.pos === 'PART' || tokens[each]!.pos === 'CCONJ' || tokens[each]!.text === ',') &&
        joinsPhrases(each)
      ) {
        each--
        continue
      }
      break
    }
    return begin
  }

  function possessorBefore(phrase: Phrase): boolean {
    return tokens[phrase.first - 1]?.pos === 'PART' && phrase.first - 1 >= loose
  }
  function joinsPhrases(token: number): boolean {
    const right = phraseAt(token + 1)
    return tokens[token]!.pos === 'PART' || (right !== null && right.governor !== null && right.relation === 'conjunct')
  }

  function groupAt(first: number): Group | null {
    const token = tokens[first]!
    const mark = lexis.is(token, 'infinitive-mark') && token.pos === 'PART'
    if (!mark && !isVerb(token)) return null
    if (!mark && phraseAt(first) && phraseAt(first)!.head !== first) return null
    let last = first + 1
    let lexical = isVerb(token) && token.pos === 'VERB'
    let sort: Group['sort'] = mark
      ? 'infinitive'
      : isFiniteVerb(token)
        ? 'finite'
        : token.readings[0]?.form === 'participle'
          ? 'participle'
          : token.readings[0]?.form === 'infinitive'
            ? 'infinitive'
            : 'gerund'
    for (let next = last; next < to && next < first + 12 && !lexical; next++) {
      const each = tokens[next]!
      if (isVerb(each) && !(phraseAt(next) && phraseAt(next)!.head !== next)) {
        if (
          each.pos === 'VERB' &&
          isFiniteVerb(each) &&
          sort === 'finite' &&
          next > first + 1 &&
          !each.readings.some(({ form }) => form !== 'finite')
        )
          break
        last = next + 1
        lexical = each.pos === 'VERB'
      } else if (each.pos === 'PART' && lexis.is(each, 'infinitive-mark') && !takesInfinitive(first, next)) break
      else if (!/^(ADV|PART)$/.test(each.pos) && !(sort === 'finite' && next === last && invertedSubject(first, next)))
        break
      else if (invertedSubject(first, next)) next = (phraseAt(next)?.last ?? next + 1) - 1
    }
    if (sort === 'finite' && !lexical && tokens[first]!.pos === 'AUX') sort = 'finite'
    return { first, last, sort }
  }

  /** “has to go”, “ought to go”; “is to meet” where someone is to. */
  function takesInfinitive(auxiliary: number, mark: number): boolean {
    if (lexis.is(tokens[auxiliary], 'zu-modal')) return true
    if (!lexis.is(tokens[auxiliary], 'be') || mark !== auxiliary + 1) return false
    let before = auxiliary - 1
    while (before >= from && /^(ADV|PUNCT)$/.test(tokens[before]!.pos)) before--
    return before >= from && /^(PROPN|PRON)$/.test(tokens[before]!.pos)
  }

  /** “Has the government agreed”, “nor did he say” */
  function invertedSubject(auxiliary: number, next: number): boolean {
    const phrase = phraseAt(next)
    if (phrase?.kind !== 'NP' || phrase.first !== next || tokens[auxiliary]!.pos !== 'AUX') return false
    return tokens[to - 1]!.text === '?' && isVerb(tokens[phrase.last]) && subjectStart(auxiliary) === null
  }

  function subordinator(
    first: number,
  ): { kind: ClauseKind; marker: number; last: number; antecedent: Phrase | null } | null {
    const token = tokens[first]!
    if (!/^(SCONJ|PRON|ADV|ADP|DET|NUM|ADJ)$/.test(token.pos)) return null
    const before = tokens[first - 1]
    if (token.pos === 'ADP') {
      // “in which”, “to whom”
      const next = tokens[first + 1]
      if (next?.pos === 'PRON' && lexis.is(next, 'relative-word') && next.lower !== 'that' && first + 2 < to)
        return { kind: 'relative', marker: first + 1, last: first + 2, antecedent: nounBefore(first) }
    }
    // “all of which”
    const which = tokens[first + 2]
    if (
      lexis.is(token, 'quantifier') &&
      which?.pos === 'PRON' &&
      lexis.is(which, 'question-word') &&
      lexis.is(tokens[first + 1], 'of') &&
      first + 3 < to
    )
      return { kind: 'relative', marker: first + 2, last: first + 3, antecedent: nounBefore(first) }
    const multiword = multiwordAt(lexis.subordinators, tokens, first, to)
    if (
      multiword &&
      multiword.value !== 'infinitive' &&
      (token.pos === 'SCONJ' ||
        multiword.length > 1 ||
        (multiword.value === 'adverbial' && token.pos === 'ADV' && finiteLater(first)))
    ) {
      if (multiword.length === 1 && isVerb(tokens[first + 1]) && tokens[first + 1]!.readings[0]?.form !== 'finite')
        return null
      if (!finiteLater(first)) return null
      return {
        kind: multiword.value,
        marker: first + multiword.length - 1,
        last: first + multiword.length,
        antecedent: multiword.value === 'complement' ? contentNoun(first) : null,
      }
    }
    if (token.pos === 'PRON' && lexis.is(token, 'relative-word') && finiteLater(first)) {
      const antecedent = nounBefore(first)
      if (antecedent && (before?.text === ',' || antecedent.last === first || tokens[antecedent.last]?.pos === 'PART'))
        return { kind: 'relative', marker: first, last: first + 1, antecedent }
      if (lexis.is(token, 'question-word'))
        return first === from && tokens[to - 1]!.text === '?'
          ? null
          : { kind: 'wh', marker: first, last: first + 1, antecedent: null }
      return null
    }
    if (
      lexis.is(token, 'question-word') &&
      /^(ADV|SCONJ|PRON|DET)$/.test(token.pos) &&
      finiteLater(first) &&
      !(first === from && tokens[to - 1]!.text === '?') &&
      !isVerb(tokens[first + 1]?.pos === 'AUX' ? tokens[first + 1] : undefined)
    ) {
      const place = lexis.is(token, 'relative-word') && before?.pos === 'NOUN'
      return place
        ? { kind: 'relative', marker: first, last: first + 1, antecedent: nounBefore(first) }
        : { kind: 'wh', marker: first, last: first + 1, antecedent: null }
    }
    return null
  }

  function nounBefore(first: number): Phrase | null {
    let each = first - 1
    while (each >= from && tokens[each]!.pos === 'PUNCT') each--
    const phrase = each >= from ? phraseAt(each) : null
    return phrase && (phrase.kind === 'NP' || phrase.kind === 'PP') ? phrase : null
  }
  function contentNoun(first: number): Phrase | null {
    const phrase = phraseAt(first - 1)
    return phrase &&
      phrase.last === first &&
      tokens[phrase.head]!.pos === 'NOUN' &&
      (phrase.kind === 'NP' || phrase.kind === 'PP') &&
      !says(current)
      ? phrase
      : null
  }
}
