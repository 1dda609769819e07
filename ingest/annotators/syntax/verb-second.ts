import type { Phrase } from '../../document.ts'
import { antecedentOf, toldByNoun } from './antecedent.ts'
import { type ClauseDraft, findAbove, isDelimiter, open, type SentenceView, topOf } from './clause-draft.ts'
import { type Opener, openerAt } from './openers.ts'
import { segmentSigns } from './segment-signs.ts'
import { type Segment, segmenter } from './segments.ts'
import { splitInfinitive } from './split-infinitive.ts'

/**
 * Reads the clauses of a language whose finite verb stands second in main clauses and last in subordinate ones, and
 * whose commas delimit clauses: segments between commas are taken one after the other, each opens a clause or goes on
 * with one that still waits for its verb. Made once for a text, it reads the sentence at which its view stands.
 */
export function verbSecondReader(view: SentenceView): () => ClauseDraft[] {
  const { tokens, lexis } = view
  const segments = segmenter(view)
  const signs = segmentSigns(view)
  let found: ClauseDraft[] = []
  let current: ClauseDraft | null = null

  return () => {
    found = []
    current = null
    for (const segment of segments()) read(segment)
    for (const clause of [...found]) {
      const infinitive = splitInfinitive(view, clause)
      if (infinitive) found.push(infinitive)
    }
    for (const clause of found) if (clause.pending && clause.kind === 'main') clause.kind = 'fragment'
    return found
  }

  function start(clause: ClauseDraft): ClauseDraft {
    found.push(clause)
    current = clause
    return clause
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
      antecedent = antecedentOf(view, opener, segment.first)
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
      clause.pending = !signs.hasInfinitive(segment)
      return
    }
    fill(clause, segment, segment.finite.at(-1) ?? signs.finalVerb(segment))
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
    const final = signs.isFinal(segment, last)
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
    const waiting = findAbove(current, (each) => each.pending && each.kind !== 'infinitive')
    // “Die Lage, sagte er, ist ernst”: what was begun goes on behind who says it
    if (
      waiting &&
      waiting.marker === null &&
      first === segment.first &&
      signs.saysHere(segment) &&
      signs.ownSubject(segment) &&
      signs.laterFinite(segment.last) &&
      waiting.tokens.some((token) => signs.isSubjectLike(view.phraseAt(token)))
    ) {
      const clause = open('parenthetical', segment.first, waiting)
      found.push(clause)
      return fill(clause, segment, first)
    }
    if (waiting && waiting.marker !== null && segment.conjunction !== null && final && signs.endsInNonfinite(waiting)) {
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
      const outer = findAbove(waiting.parent, (each) => each.pending)
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
    const root = topOf(previous)
    const saying = findAbove(previous, (each) => signs.saysSomething(each))
    const told = verbFirst && saying && previous.parent === saying ? describedSubject(saying, previous) : null
    if (saying && told !== null) {
      const clause = start(open('complement', told, saying))
      clause.tokens.push(...saying.tokens.splice(saying.tokens.findIndex((token) => token >= told)))
      previous.parent = clause
      return fill(clause, segment, first)
    }
    if (verbFirst) {
      const subject = signs.ownSubject(segment)
      // “Er drohte damit zu gehen, sollte sie kommen”, but “Er sagte, wenn sie komme, sollte er gehen”
      const opens = previous === root && root.finite === root.first
      const stands = previous.marker === null && !opens && (previous.kind === 'infinitive' || !previous.pending)
      if (
        subject &&
        stands &&
        segment.after === ',' &&
        lexis.is(tokens[first], 'condition') &&
        !signs.saysHere(segment)
      )
        return fill(start(open('conditional', segment.first, previous)), segment, first)
      if (
        subject &&
        root.finite !== null &&
        root.kind !== 'conditional' &&
        (signs.saysHere(segment) ||
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
      if (
        root.kind === 'main' &&
        root.finite === root.first &&
        previous === root &&
        tokens[view.to - 1]?.text !== '?'
      ) {
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
    if (
      saying &&
      (saying === previous || previous.kind === 'relative' || segment.after === ':') &&
      (segment.after !== ';' || signs.isSubjunctive(first))
    ) {
      return fill(start(open('complement', segment.first, saying)), segment, first)
    }
    const main = start(open('main', segment.first, null))
    fill(main, segment, first)
  }

  /** “Er sagte, die Stadt, die er verlassen habe, sei …”: where the subject of what is said begins, behind a comma and before its relative clause. */
  function describedSubject(
    { finite, tokens: own }: ClauseDraft,
    { kind, antecedent, first }: ClauseDraft,
  ): number | null {
    if (kind !== 'relative' || !antecedent || finite === null || antecedent.first < finite) return null
    let begin = antecedent.first
    while (begin > finite + 1 && own.includes(begin - 1) && !isDelimiter(tokens[begin - 1]!)) begin--
    if (tokens[begin - 1]?.text !== ',' || own.at(-1)! >= first) return null
    const subject = view.phraseAt(begin)
    return subject?.kind === 'NP' && (subject.cases.length === 0 || subject.cases.includes('nom')) ? begin : null
  }

  /** “…, sagte er.” behind what is said, or in the middle of it. */
  function quoting(segment: Segment, previous: ClauseDraft, root: ClauseDraft) {
    // “Man habe das Dorf, berichtete er, am Morgen geräumt”
    const between = signs.bracketOpen(previous) && signs.laterNonfinite(segment.last)
    const closing = segment.last >= view.to - 2 || (!between && !signs.laterFinite(segment.last))
    const clause = start(
      open(closing ? 'main' : 'parenthetical', closing ? root.first : segment.first, closing ? null : previous),
    )
    fill(clause, segment, segment.finite[0]!)
    if (!closing) return
    for (const each of found) {
      if (each === clause || each.parent !== null || each.pending) continue
      if (each.kind === 'main' && !standsApart(each, root)) {
        each.kind = 'complement'
        each.parent = clause
      }
    }
  }

  /** “Lund stellte sich hinter Oslo: Bern solle zahlen, sagte er”: what is told before the mark in another mood is not what he said. */
  function standsApart(clause: ClauseDraft, last: ClauseDraft): boolean {
    if (clause === last || clause.finite === null || last.finite === null) return false
    const mark = tokens[clause.tokens.at(-1)! + 1]?.text ?? ''
    return /^[:;]$/.test(mark) && signs.isSubjunctive(last.finite) && !signs.isSubjunctive(clause.finite)
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
    if (segment.conjunction !== null && current && signs.endsNonfinite(segment)) {
      // “hat A, der B mag, getroffen und C besucht”: the auxiliary is shared, whatever stands between
      const sibling: ClauseDraft = current
      const clause = start(open(sibling.kind, segment.first, sibling.parent))
      clause.sibling = sibling
      clause.pending = false
      return fill(clause, segment, null)
    }
    if (signs.hasInfinitive(segment) && current) {
      const previous: ClauseDraft = current
      if (previous.kind === 'infinitive' && previous.pending) {
        fill(previous, segment, null)
        previous.pending = false
        return
      }
      const clause = start(open('infinitive', segment.first, previous))
      clause.pending = false
      if (segment.after === ',') clause.antecedent = toldByNoun(view, segment.first - 1)
      return fill(clause, segment, null)
    }
    if (!current) {
      fill(start(open('main', segment.first, null)), segment, null)
      return
    }
    const previous: ClauseDraft = current
    // “Es ist sicher: Das Wrack, das …, ist …”
    if (/^[:;]$/.test(segment.after) && !previous.pending && signs.laterFinite(segment.last)) {
      const saying = segment.after === ':' ? findAbove(previous, (each) => signs.saysSomething(each)) : undefined
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
    const waiting = findAbove(previous, (each) => each.pending || signs.bracketOpen(each))
    // „bezeichnete Berichte, wonach …, als haltlos“: as what, says the verb above
    const subordinate = previous.marker !== null || previous.kind === 'infinitive'
    const above = previous.kind === 'relative' || (subordinate && opensPredicate(segment))
    const host = waiting ?? prefixed(segment, previous) ?? (above && previous.parent ? previous.parent : previous)
    if (!waiting && signs.takesBare(host, segment)) {
      fill(host, segment, null)
      current = host
      return
    }
    if ((signs.endsNonfinite(segment) || signs.beginsParticiple(segment)) && !(waiting && signs.bracketOpen(waiting))) {
      const clause = start(open('participial', segment.first, host))
      clause.pending = false
      fill(clause, segment, null)
      current = previous
      return
    }
    fill(host, segment, null)
    current = host
  }

  /** „wies den Vorwurf, es habe …, zurück“: the clause whose verb has its prefix behind what was inserted. */
  function prefixed({ first, last, after }: Segment, previous: ClauseDraft): ClauseDraft | null {
    if (after !== ',' || last - first > 4 || tokens[last - 1]?.readings[0]?.source !== 'separated-prefix') return null
    const clause = found.findLast(
      (each) => each !== previous && each.marker === null && each.finite !== null && each.kind !== 'relative',
    )
    return clause !== undefined && tokens[clause.finite!]!.pos === 'VERB' ? clause : null
  }

  function opensPredicate({ first, after }: Segment): boolean {
    return after === ',' && lexis.is(tokens[first], 'predicate-mark')
  }

  function sameSort(previous: ClauseDraft, opener: Opener): boolean {
    return previous.kind === opener.kind || (previous.kind === 'complement' && opener.kind === 'wh')
  }
}
