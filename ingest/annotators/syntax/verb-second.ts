import type { Phrase } from '../../document.ts'
import {
  above,
  type ClauseDraft,
  isDelimiter,
  isFiniteVerb,
  isVerb,
  isZuInfinitive,
  open,
  type SentenceView,
} from './clause-draft.ts'
import { type Opener, openerAt } from './openers.ts'

/** A stretch between delimiters. */
interface Segment {
  first: number
  last: number
  /** The delimiter before it, or the conjunction that was split off. */
  after: string
  conjunction: number | null
  finite: number[]
}

/**
 * Reads the clauses of a language whose finite verb stands second in main clauses and last in subordinate ones, and
 * whose commas delimit clauses: segments between commas are taken one after the other, each opens a clause or goes on
 * with one that still waits for its verb.
 */
export function verbSecondClauses(view: SentenceView): ClauseDraft[] {
  const { tokens, from, to, lexis } = view
  const found: ClauseDraft[] = []
  let current: ClauseDraft | null = null
  const start = (clause: ClauseDraft) => {
    found.push(clause)
    current = clause
    return clause
  }
  for (const segment of segments(view)) read(segment)
  for (const clause of [...found]) splitInfinitive(clause)
  for (const clause of found) if (clause.pending && clause.kind === 'main') clause.kind = 'fragment'
  return found

  /** “Er begann ein Buch zu schreiben”: an infinitive that no comma sets off, with the phrases before it. */
  function splitInfinitive(clause: ClauseDraft) {
    if (clause.finite === null || lexis.is(tokens[clause.finite], 'zu-modal')) return
    const at = clause.tokens.findIndex((token) => token !== clause.finite && isZuInfinitive(tokens, token, lexis))
    if (at < 0) return
    let begin = at
    if (at > 0 && lexis.is(tokens[clause.tokens[at - 1]!], 'infinitive-mark')) begin--
    let nominal = false
    while (begin > 0) {
      const phrase = view.phraseAt(clause.tokens[begin - 1]!)
      if (!phrase || phrase.first <= clause.finite || phrase.kind === 'ADVP' || phrase.first === clause.marker) break
      const position = clause.tokens.indexOf(phrase.first)
      if (position < 0) break
      if (phrase.kind === 'NP') {
        if (nominal || !phrase.cases.includes('acc') || tokens[phrase.head]!.pos === 'PRON') break
        // The subject must stay behind.
        if (!clause.tokens.some((token) => token < phrase.first && isSubjectLike(view.phraseAt(token)))) break
        nominal = true
      }
      begin = position
    }
    const infinitive = open('infinitive', clause.tokens[begin]!, clause)
    infinitive.pending = false
    infinitive.tokens = clause.tokens.splice(begin, at + 1 - begin)
    found.push(infinitive)
  }

  function isSubjectLike(phrase: Phrase | null): boolean {
    return phrase?.kind === 'NP' && phrase.cases.includes('nom') && phrase.governor === null
  }

  function read(segment: Segment) {
    const opener = openerAt(view, segment.first, segment.last, segment.after !== 'start')
    if (opener) return subordinate(segment, opener)
    if (segment.finite.length > 0) return finite(segment)
    nonfinite(segment)
  }

  function fill(clause: ClauseDraft, { first, last }: Segment, verb: number | null) {
    for (let at = first; at < last; at++) if (!isDelimiter(tokens[at]!)) clause.tokens.push(at)
    if (verb !== null && clause.finite === null) {
      clause.finite = verb
      clause.pending = false
    }
  }

  function subordinate(segment: Segment, opener: Opener) {
    const previous = current
    let parent: ClauseDraft | null = previous ?? mainAhead(segment.first)
    let antecedent: Phrase | null = null
    if (previous && segment.conjunction !== null && sameSort(previous, opener)) parent = previous.parent
    else if (opener.kind === 'relative') {
      antecedent = antecedentOf(opener, segment)
      const owner = antecedent && found.findLast(({ tokens: own }) => own.includes(antecedent!.head))
      if (owner) parent = owner
      else if (!antecedent && previous && lexis.is(tokens[opener.marker], 'question-word')) opener.kind = 'wh'
    } else if (previous && !previous.pending && previous.kind === 'relative' && segment.after === ',')
      parent = previous.parent ?? previous
    const clause = start(open(opener.kind, segment.first, parent, opener.marker))
    clause.antecedent = antecedent
    if (previous && parent === previous.parent && segment.conjunction !== null) {
      clause.sibling = previous
      clause.antecedent ??= previous.antecedent
    }
    if (opener.kind === 'infinitive') {
      fill(clause, segment, null)
      clause.pending = !hasInfinitive(segment)
      return
    }
    fill(clause, segment, segment.finite.at(-1) ?? finalVerb(segment))
  }

  /** The last word of a subordinate clause, where the tagger took its finite plural for an infinitive. */
  function finalVerb({ first, last }: Segment): number | null {
    const token = tokens[last - 1]!
    const wanted = last - first > 2 && token.pos === 'VERB' && token.readings[0]?.form === 'infinitive'
    return wanted && !isZuInfinitive(tokens, last - 1, lexis) ? last - 1 : null
  }

  /** The main clause around a subordinate one that opens the sentence. */
  function mainAhead(at: number): ClauseDraft {
    const main = open('main', at, null)
    found.push(main)
    return main
  }

  function finite(segment: Segment) {
    const first = segment.finite[0]!
    const last = segment.finite.at(-1)!
    const final = isFinal(segment, last)
    const early = first - segment.first <= 1
    // “der A traf und B sah, …”: a conjunction without comma joins what stands before it
    const joined: ClauseDraft | null = current
    if (
      joined &&
      segment.conjunction !== null &&
      final &&
      joined.marker !== null &&
      !joined.pending &&
      joined.finite === segment.first - 1
    )
      return coordinate(segment, joined, true)
    const waiting = [...above(current)].find((each) => each.pending && each.kind !== 'infinitive')
    // “Die Lage, sagte er, ist ernst”: what was begun goes on behind who says it
    if (
      waiting &&
      waiting.marker === null &&
      first === segment.first &&
      saysHere(segment) &&
      ownSubject(segment) &&
      laterFinite(segment.last) &&
      waiting.tokens.some((token) => isSubjectLike(view.phraseAt(token)))
    ) {
      const clause = open('parenthetical', segment.first, waiting)
      found.push(clause)
      return fill(clause, segment, first)
    }
    if (waiting && waiting.marker !== null && segment.conjunction !== null && final && endsInNonfinite(waiting)) {
      waiting.pending = false
      const clause = start(open(waiting.kind, segment.first, waiting.parent))
      clause.antecedent = waiting.antecedent
      clause.sibling = waiting
      waiting.sibling = clause
      return fill(clause, segment, last)
    }
    if (waiting && (waiting.parent === null || waiting.kind === 'main' || final || !early)) {
      fill(waiting, segment, waiting.marker === null ? first : last)
      current = waiting
      return
    }
    if (waiting) {
      // What waits was no clause, or lost its verb: the clause above takes this one.
      waiting.pending = false
      const outer = [...above(waiting.parent)].find((each) => each.pending)
      if (outer) {
        fill(outer, segment, first)
        current = outer
        return
      }
    }
    if (!current) {
      fill(start(open('main', segment.first, null)), segment, first)
      return
    }
    const previous: ClauseDraft = current
    if (segment.conjunction !== null) return coordinate(segment, previous, final)
    // “dass sie A abziehen, B aufheben und …”: subordinate clauses in a row
    if (previous.marker !== null && final && !early && segment.after === ',') return coordinate(segment, previous, true)
    const verbFirst = first === segment.first
    const root = [...above(previous)].at(-1)!
    if (verbFirst) {
      const subject = ownSubject(segment)
      if (
        subject &&
        root.finite !== null &&
        root.kind !== 'conditional' &&
        (saysHere(segment) ||
          (previous.marker === null &&
            previous.kind !== 'infinitive' &&
            root.finite !== root.first &&
            tokens[first]!.pos === 'VERB'))
      )
        return quoting(segment, previous, root)
      // “…, lenkte dann aber ein”: the subject stands in the clause before
      if (
        !subject &&
        root.kind === 'main' &&
        previous.kind !== 'conditional' &&
        previous.kind !== 'adverbial' &&
        root.finite !== null &&
        root.finite !== root.first
      )
        return coordinate(segment, root, false)
      // “Sollte er kommen, gehe ich”
      if (root.kind === 'main' && root.finite === root.first && previous === root && tokens[to - 1]?.text !== '?') {
        root.kind = 'conditional'
        const main = start(open('main', root.first, null))
        root.parent = main
        return fill(main, segment, first)
      }
      // “Er sagte, wenn sie komme, gehe er”: the clause before stands in front of this one's verb
      if (previous.parent && previous.kind !== 'relative') {
        const clause = start(
          open(previous.parent.kind === 'main' ? 'complement' : previous.parent.kind, previous.first, previous.parent),
        )
        previous.parent = clause
        return fill(clause, segment, first)
      }
    }
    const saying = [...above(previous)].find((each) => saysSomething(each))
    if (
      saying &&
      (saying === previous || previous.kind === 'relative' || segment.after === ':') &&
      (segment.after !== ';' || isSubjunctive(first))
    ) {
      return fill(start(open('complement', segment.first, saying)), segment, first)
    }
    const main = start(open('main', segment.first, null))
    fill(main, segment, first)
  }

  function endsInNonfinite({ tokens: own }: ClauseDraft): boolean {
    const token = tokens[own.at(-1) ?? -1]
    return isVerb(token) && !isFiniteVerb(token)
  }

  /** “…, sagte er.” behind what is said, or in the middle of it. */
  function quoting(segment: Segment, previous: ClauseDraft, root: ClauseDraft) {
    const closing = segment.last >= to - 2 || !laterFinite(segment.last)
    const clause = start(
      open(closing ? 'main' : 'parenthetical', closing ? root.first : segment.first, closing ? null : previous),
    )
    fill(clause, segment, segment.finite[0]!)
    if (!closing) return
    for (const each of found) {
      if (each === clause || each.parent !== null || each.pending) continue
      if (each.kind === 'main') {
        each.kind = 'complement'
        each.parent = clause
      }
    }
  }

  /** A noun phrase or pronoun behind the verb that can be its subject. */
  function ownSubject({ first, last }: Segment): boolean {
    for (let at = first + 1; at < last; at++) {
      const phrase = view.phraseAt(at)
      if (
        phrase &&
        phrase.first === at &&
        isSubjectLike(phrase) &&
        !lexis.is(tokens[phrase.head], 'reflexive') &&
        !lexis.is(tokens[phrase.head], 'time-noun')
      )
        return true
    }
    return false
  }

  function saysHere({ first, last }: Segment): boolean {
    if (lexis.is(tokens[first], 'saying')) return true
    for (let at = last - 1; at > first; at--)
      if (tokens[at]!.readings[0]?.source === 'separated-prefix')
        return lexis.has('saying', tokens[at]!.lower + tokens[first]!.lemma)
    return false
  }

  function isSubjunctive(at: number): boolean {
    const moods = tokens[at]!.readings[0]?.moods
    return moods !== undefined && moods.length > 0 && !moods.includes('indicative')
  }

  function laterFinite(at: number): boolean {
    for (let next = at; next < to; next++) if (isFiniteVerb(tokens[next])) return true
    return false
  }

  function coordinate(segment: Segment, previous: ClauseDraft, final: boolean) {
    let sibling = previous
    if (final && previous.marker !== null) {
      const clause = start(open(previous.kind, segment.first, previous.parent))
      clause.sibling = previous
      clause.antecedent = previous.antecedent
      return fill(clause, segment, segment.finite.at(-1)!)
    }
    while (sibling.marker !== null && sibling.parent) sibling = sibling.parent
    if (sibling.kind === 'infinitive' && sibling.parent) sibling = sibling.parent
    const clause = start(open(sibling.kind === 'complement' ? 'complement' : 'main', segment.first, sibling.parent))
    clause.sibling = sibling
    fill(clause, segment, segment.finite[0]!)
  }

  function nonfinite(segment: Segment) {
    if (segment.conjunction !== null && current && endsNonfinite(segment)) {
      // “hat A getroffen und B besucht”: the auxiliary is shared
      const clause = start(open(current.kind, segment.first, current.parent))
      clause.sibling = found.at(-2)!
      clause.pending = false
      return fill(clause, segment, null)
    }
    if (hasInfinitive(segment) && current) {
      const previous: ClauseDraft = current
      if (previous.kind === 'infinitive' && previous.pending) {
        fill(previous, segment, null)
        previous.pending = false
        return
      }
      const clause = start(open('infinitive', segment.first, previous))
      clause.pending = false
      const before = view.phraseAt(segment.first - 2)
      if (segment.after === ',' && before && tokens[before.head]!.pos === 'NOUN' && before.last === segment.first - 1)
        clause.antecedent = before
      return fill(clause, segment, null)
    }
    if (!current) {
      fill(start(open('main', segment.first, null)), segment, null)
      return
    }
    const previous: ClauseDraft = current
    // “Es ist sicher: Das Wrack, das …, ist …”
    if (/^[:;]$/.test(segment.after) && !previous.pending && laterFinite(segment.last)) {
      const saying = segment.after === ':' ? [...above(previous)].find((each) => saysSomething(each)) : undefined
      return fill(start(open(saying ? 'complement' : 'main', segment.first, saying ?? null)), segment, null)
    }
    // “…, so der Präsident”
    const named = view.phraseAt(segment.first + 1)
    if (
      lexis.is(tokens[segment.first], 'attribution-mark') &&
      named?.kind === 'NP' &&
      named.cases.includes('nom') &&
      segment.after === ','
    ) {
      const clause = open('parenthetical', segment.first, previous, segment.first)
      clause.pending = false
      found.push(clause)
      return fill(clause, segment, null)
    }
    const waiting = [...above(previous)].find((each) => each.pending || bracketOpen(each))
    const host = waiting ?? (previous.kind === 'relative' && previous.parent ? previous.parent : previous)
    if ((endsNonfinite(segment) || beginsParticiple(segment)) && !(waiting && bracketOpen(waiting))) {
      const clause = start(open('participial', segment.first, host))
      clause.pending = false
      fill(clause, segment, null)
      current = previous
      return
    }
    fill(host, segment, null)
    current = host
  }

  /** An auxiliary or modal whose participle or infinitive has not come yet. */
  function bracketOpen(clause: ClauseDraft): boolean {
    if (clause.finite === null || tokens[clause.finite]!.pos !== 'AUX' || clause.marker !== null) return false
    return !clause.tokens.some((at) => at !== clause.finite && isVerb(tokens[at]))
  }

  function endsNonfinite({ last }: Segment): boolean {
    const at = last - 1
    const token = tokens[at]
    if (!token || view.phraseAt(at)?.head === at) return false
    return (
      token.readings.some(
        ({ form, source }) => form === 'participle' || form === 'infinitive' || source === 'participle',
      ) &&
      token.pos !== 'NOUN' &&
      !isFiniteVerb(token)
    )
  }

  /** “, abgehärtet durch …,” */
  function beginsParticiple({ first, after }: Segment): boolean {
    const token = tokens[first]!
    return (
      after === ',' &&
      token.pos !== 'NOUN' &&
      token.readings.some(
        ({ form, source }) => form === 'participle' || (source === 'participle' && /[tn]$/.test(token.lower)),
      ) &&
      view.phraseAt(first)?.kind !== 'NP'
    )
  }

  function hasInfinitive({ first, last }: Segment): boolean {
    for (let at = first; at < last; at++) if (isZuInfinitive(tokens, at, lexis)) return true
    return false
  }

  function isFinal({ last }: Segment, verb: number): boolean {
    for (let at = verb + 1; at < last; at++) if (!isVerb(tokens[at]) && tokens[at]!.pos !== 'PUNCT') return false
    return true
  }

  function saysSomething(clause: ClauseDraft): boolean {
    return (
      clause.tokens.some((at) => isVerb(tokens[at]) && lexis.is(tokens[at], 'saying')) ||
      clause.tokens.some((at) => tokens[at]!.pos === 'VERB' && hasPrefixSaying(clause, at))
    )
  }

  function hasPrefixSaying(clause: ClauseDraft, verb: number): boolean {
    const prefix = clause.tokens.findLast((at) => tokens[at]!.readings[0]?.source === 'separated-prefix')
    return prefix !== undefined && lexis.has('saying', tokens[prefix]!.lower + tokens[verb]!.lemma)
  }

  function sameSort(previous: ClauseDraft, opener: Opener): boolean {
    return previous.kind === opener.kind || (previous.kind === 'complement' && opener.kind === 'wh')
  }

  function antecedentOf(opener: Opener, segment: Segment): Phrase | null {
    const marker = tokens[opener.marker]!
    const numbers = new Set(marker.readings.flatMap((each) => each.numbers ?? []))
    const genders = new Set(marker.readings.flatMap((each) => each.genders ?? []))
    let seen = 0
    for (let at = segment.first - 1; at >= from && seen < 4; at--) {
      const phrase = view.phraseAt(at)
      if (!phrase || phrase.last - 1 !== at) continue
      const { pos } = tokens[phrase.head]!
      if (phrase.kind === 'ADVP' || phrase.kind === 'ADJP' || pos === 'ADV') continue
      seen++
      const fits =
        (phrase.number === null || numbers.size === 0 || numbers.has(phrase.number)) &&
        (phrase.gender === null ||
          genders.size === 0 ||
          phrase.number === 'plur' ||
          genders.has(phrase.gender) ||
          (numbers.has('plur') && phrase.number === null))
      if (fits) return phrase
    }
    return null
  }
}

/** Splits a sentence at delimiters, and at conjunctions between two verbs. */
function segments({ tokens, from, to, lexis }: SentenceView): Segment[] {
  const found: Segment[] = []
  let first = from
  let after = 'start'
  const add = (last: number, next: string) => {
    let low = first
    let high = last
    while (low < high && tokens[low]!.pos === 'PUNCT') low++
    while (high > low && tokens[high - 1]!.pos === 'PUNCT') high--
    if (high > low) split(low, high, after)
    first = last + 1
    after = next
  }
  for (let at = from; at < to; at++) if (isDelimiter(tokens[at]!)) add(at, tokens[at]!.text)
  add(to, '')
  return found

  function split(first: number, last: number, after: string) {
    const verbs: number[] = []
    for (let at = first; at < last; at++) if (isFiniteVerb(tokens[at])) verbs.push(at)
    const finiteIn = (low: number, high: number) => verbs.filter((at) => at >= low && at < high)
    const conjunction = isConjunction(first) ? first : null
    for (let at = first + 1; at < last - 1; at++) {
      if (!isConjunction(at)) continue
      const left = finiteIn(first, at)
      const right = finiteIn(at, last)
      const later = nextConjunction(at + 1, last)
      const clausal = left.length > 0 && right.length > 0 && (later === null || later > right[0]!)
      const shared = right.length === 0 && nonfiniteAt(at - 1) && nonfiniteBefore(last) && last - at > 2
      // “weil er A getroffen und B besucht hat”: the first waits for the auxiliary of the second
      const waiting =
        left.length === 0 &&
        right.length === 1 &&
        right[0] === last - 1 &&
        nonfiniteAt(at - 1) &&
        nonfiniteAt(last - 2) &&
        last - at > 4
      // “…, den 6. Mai, und hat …”
      const gapped =
        left.length === 0 &&
        isFiniteVerb(tokens[at + 1]) &&
        right.length > 0 &&
        !(last - at <= 3 && right[0] === last - 1)
      if (!clausal && !shared && !waiting && !gapped) continue
      found.push({ first, last: at, after, conjunction, finite: left })
      split(at, last, after)
      return
    }
    found.push({ first, last, after, conjunction, finite: verbs })
  }

  function isConjunction(at: number): boolean {
    const token = tokens[at]!
    return token.pos === 'CCONJ' && lexis.is(token, 'clause-conjunction')
  }
  function nextConjunction(at: number, last: number): number | null {
    for (let next = at; next < last; next++) if (isConjunction(next)) return next
    return null
  }
  function nonfiniteAt(at: number): boolean {
    const token = tokens[at]
    return isVerb(token) && token!.readings[0]?.form !== 'finite'
  }
  function nonfiniteBefore(last: number): boolean {
    const at = last - 1
    return nonfiniteAt(at) || tokens[at]!.readings[0]?.source === 'participle'
  }
}
