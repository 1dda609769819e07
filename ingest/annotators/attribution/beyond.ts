import type { Clause, Span } from '../../document.ts'
import type { Lexicon } from './lexicon.ts'
import type { View } from './view.ts'

/** “He was clear: the alliance remains.” Up to the sentence's end, or the next sentence where the colon ends this one. */
export function following(view: View, clause: Clause): Span | null {
  const { tokens, sentences } = view.document
  const { last } = view.reach(clause)
  const sentence = view.sentenceOf(last.index)
  let mark = tokens[last.index + 1]
  if (last.lower === ':') mark = last
  if (mark === undefined || mark.start >= sentence.end || mark.lower !== ':') return null
  if (mark.end < sentence.end) return { start: mark.end, end: sentence.end }
  const next = sentences[sentence.index + 1]
  return next && next.paragraph === sentence.paragraph ? next : null
}

/** “The budget, said the minister, is balanced”: a cue in the midst of what it reports leaves a clause without its subject behind. */
export function interrupted(view: View, clause: Clause, complements: readonly Clause[]): Span | null {
  const { tokens } = view.document
  const finite = clause.verb?.finite
  const [after] = complements
  if (finite == null || !after || tokens[finite - 1]?.lower !== ',' || after.verb?.finite !== after.tokens[0])
    return null
  if ((after.tokens[0] as number) < finite) return null
  return after.slots.some(({ role }) => role === 'subject') ? null : view.sentenceOf(finite)
}

/** “Er sei müde, sagte sie, sichtlich erregt über die Fragen”: what has no subject behind the cue describes the one who speaks. */
export function restOfHost(view: View, clause: Clause, complements: readonly Clause[]): Span | null {
  const { clauses, tokens, phrases } = view.document
  const host = clause.kind === 'parenthetical' && clause.parent !== null ? clauses[clause.parent] : undefined
  const [after] = complements
  if (!host?.verb || !after?.verb || complements.length > 1 || !isSubjunctive(host) || isSubjunctive(after)) return null
  const { finite, head } = after.verb
  if (after.start < clause.start || after.marker !== null || finite === null || head === after.tokens[0]) return null
  if (after.slots.some(({ role, phrase }) => role === 'subject' && phrases[phrase]!.last <= head)) return null
  const comma = tokens[(clause.tokens[0] as number) - 1]
  return comma && comma.start > host.start ? { start: host.start, end: comma.start } : null
}

/**
 * What follows a semicolon is still reported: by its mood, or where the language has no mood for it. So is what goes on in
 * that mood behind a comma with the subject before (“er dürfe bleiben, müsse aber zahlen”).
 */
export function carriedOver(view: View, lexicon: Lexicon, span: Span): Span {
  const { tokens, sentences } = view.document
  const mark = tokens[view.tokenAt(span.end)]
  // “Das Herz schlage links, „aber es irrt““
  const quote = mark?.lower === ',' && mark.index + 1 < tokens.length ? view.quoteOf(mark.index + 1) : null
  if (mark && quote && view.tokenAt(quote.outer.start) === mark.index + 1 && lexicon.words('free').size > 0)
    return { start: span.start, end: Math.max(span.end, quote.outer.end) }
  const further = mark?.lower === ',' ? view.clauseOf(mark.index + 1) : null
  if (mark && further?.verb?.mood === 'subjunctive1' && further.verb.finite === mark.index + 1)
    return { start: span.start, end: Math.max(span.end, further.end) }
  const next = mark?.lower === ';' ? view.clauseOf(mark.index + 1) : null
  if (!mark || !next) return span
  const mood = next.verb?.mood
  if (isOwnCue(view, lexicon, next, mark.index)) return span
  const reported =
    mood === 'subjunctive1' ||
    mood === 'subjunctive2' ||
    (lexicon.words('free').size === 0 && !isPresentBehind(view, span, next) && !isDeed(view, lexicon, next))
  return reported ? { start: span.start, end: (sentences[mark.sentence] as Span).end } : span
}

/** “countered that the vote had been fair: Lund, a former judge, had …”: where reports have no mood, what a colon explains is reported too. */
export function explained(view: View, lexicon: Lexicon, span: Span): Span {
  const { tokens, sentences } = view.document
  if (lexicon.words('free').size > 0) return span
  const first = view.tokenAt(span.start)
  for (let at = first + 1; at < tokens.length && tokens[at]!.sentence === tokens[first]!.sentence; at++) {
    if (tokens[at]!.start > span.end) return span
    if (tokens[at]!.lower !== ':' || view.quoteOf(at) !== null) continue
    if (view.quoteOf(at + 1) !== null) return span
    return { start: span.start, end: (sentences[tokens[at]!.sentence] as Span).end }
  }
  return span
}

/** “demanded that he be freed; it may send a mission”: where what was said shifts its tense, the present is the article's. */
function isPresentBehind(view: View, { start }: Span, { verb }: Clause): boolean {
  if (verb?.tense !== 'present' || verb.mood !== 'indicative') return false
  const own = view.clauseOf(view.tokenAt(start))
  const host = own?.parent == null ? null : view.document.clauses[own.parent]
  return own?.verb?.tense !== 'present' && host?.verb?.tense === 'past'
}

/** “said he was still in charge; he urged them to stay”: what somebody goes on to say or do by a verb of its own is told by the article. */
function isDeed(view: View, { verbs }: Lexicon, clause: Clause): boolean {
  const { verb, slots } = clause
  const subject = view.document.phrases[slots.find(({ role }) => role === 'subject')?.phrase ?? -1]
  if (verb?.tense !== 'past' || subject === undefined) return false
  if (view.document.tokens[subject.head]!.pos !== 'PRON' || !verbs.has(verb.lemma)) return false
  return view.children(clause).some(({ kind }) => kind === 'infinitive' || kind === 'complement')
}

/** “…; whether it would hold, she added, was unclear”: what follows has a cue of its own. */
function isOwnCue(view: View, { verbs }: Lexicon, clause: Clause, mark: number): boolean {
  const { sentence, slots, verb } = clause
  const { tokens, phrases } = view.document
  const subject = phrases[slots.find(({ role }) => role === 'subject')?.phrase ?? -1]
  // “…; Lund had vowed to stay”
  const named =
    subject !== undefined && tokens[subject.head]!.pos !== 'PRON' && view.mentionsAt(subject.head).length > 0
  if (named && verb && verbs.has(verb.lemma)) return true
  // “…; her allies threatened to leave”
  const noun = subject !== undefined && tokens[subject.head]!.pos === 'NOUN'
  if (noun && verb && verbs.has(verb.lemma) && verb.tense === 'past' && verb.mood === 'indicative')
    if (view.children(clause).some(({ kind, start }) => kind === 'infinitive' && start > subject.end)) return true
  for (let at = mark + 1; at < tokens.length && tokens[at]!.sentence === sentence; at++) {
    const { pos, lemma, readings } = tokens[at]!
    if (pos !== 'VERB' || readings[0]?.form !== 'finite' || !/^[,.]$/.test(tokens[at + 1]?.text ?? '')) continue
    if (verbs.get(lemma)?.some((cue) => cue.with.length === 0 && cue.class.contents.has('quote'))) return true
  }
  return false
}

/** “vowed to make them leave”: the bare infinitive behind belongs to it. */
export function withBareInfinitive(view: View, span: Span): Span {
  const { tokens } = view.document
  const token = tokens[view.tokenAt(span.end)]
  const next = token && token.pos !== 'PUNCT' && token.pos !== 'CCONJ' ? view.clauseOf(token.index) : null
  if (
    !next ||
    next.parent !== null ||
    next.start < span.start ||
    tokens[view.tokenAt(span.start)]?.sentence !== token?.sentence
  )
    return span
  return { start: span.start, end: Math.max(span.end, next.end) }
}

/** A clause in the mood of reported speech behind the comma, which the grammar took for one of its own. */
export function reportedBeside(view: View, clause: Clause): Span | null {
  const { tokens } = view.document
  const { last } = view.reach(clause)
  if (clause.verb?.mood !== 'indicative' || tokens[last.index + 1]?.lower !== ',') return null
  const next = view.clauseOf(last.index + 2)
  if (!next || next.parent !== null || next.sentence !== clause.sentence || !isSubjunctive(next)) return null
  return next.tokens[0] === last.index + 2 ? { start: next.start, end: view.sentenceOf(last.index).end } : null
}

export const isSubjunctive = ({ verb }: Clause) =>
  verb?.mood === 'subjunctive1' || verb?.mood === 'subjunctive2' || verb?.mood === 'conditional'
