import type { Clause, Sentence, Span } from '../../document.ts'
import type { Candidate, Source } from './candidate.ts'
import { confidenceOf } from './confidence.ts'
import type { Lexicon } from './lexicon.ts'
import { sourceOfPhrase } from './sources.ts'
import type { Cue } from './verbs.ts'
import { overlaps, trimmed, type View } from './view.ts'

/**
 * Free indirect speech: clauses in the mood of reported speech for which nobody is named go on from who spoke last.
 * One statement for each sentence; what follows a semicolon or a colon is one of its own.
 */
export function freeStatements(
  view: View,
  lexicon: Lexicon,
  cues: readonly Cue[],
  candidates: readonly Candidate[],
): Candidate[] {
  if (lexicon.words('free').size === 0) return []
  const { clauses, sentences } = view.document
  const speakers = speakersInOrder(view, lexicon, cues, candidates)
  const taken = candidates.map(({ content }) => content).sort((a, b) => a.start - b.start)
  const found: Candidate[] = []
  let next = 0
  let last: Spoken | null = null
  let lastFree = -2
  let until = -1
  let run: Spoken | null = null
  for (const clause of clauses) {
    if (!isRoot(view, clause) || clause.start < until || !isReportedMood(clause)) continue
    if (taken.some((content) => overlaps(content, clause)) || isQuoted(view, clause)) continue
    while (next < speakers.length && (speakers[next] as Spoken).at < clause.start) {
      last = speakers[next] as Spoken
      next++
    }
    const sentence = sentences[clause.sentence]
    if (!sentence) continue
    const certain = clause.verb?.mood === 'subjunctive1'
    if (!certain && !isReportedAround(taken, found, sentence)) continue
    // A run of free sentences has one speaker.
    const speaks: Spoken | null =
      run && lastFree >= sentence.index - 1 && (last?.at ?? -1) <= run.at ? run : speakerBefore(view, last, sentence)
    if (!certain && !speaks) continue
    const end = taken.find(({ start }) => start > clause.start)?.start ?? sentence.end
    const content = trimmed(view, { start: clause.start, end: Math.min(end, sentence.end) })
    if (content.start >= content.end) continue
    lastFree = clause.sentence
    run = speaks && { ...speaks, at: clause.start }
    until = content.end
    found.push({
      form: 'indirect',
      content,
      cue: null,
      speaker: speaks?.speaker ?? null,
      addresseeIds: [],
      clause: speaks?.clause ?? null,
      rule: speaks ? 'free' : 'free/alone',
      confidence: confidenceOf(speaks ? 'free' : 'free/alone', 1, speaks?.speaker ?? null),
    })
  }
  return found
}

/** Who spoke last, if that is near; else the named subject of the sentence before. */
function speakerBefore(view: View, last: Spoken | null, sentence: Sentence): Spoken | null {
  const from = last ? view.sentenceOf(view.tokenAt(last.at)) : null
  const same = from?.paragraph === sentence.paragraph
  if (last && from && same && sentence.index - from.index <= 1) return last
  const before = view.document.sentences[sentence.index - 1]
  const clause = before?.paragraph === sentence.paragraph ? view.rootOf(before) : null
  const slot = clause?.slots.find(({ role }) => role === 'subject')
  const subject = slot ? view.document.phrases[slot.phrase] : undefined
  if (clause && subject && (subject.entities.length > 0 || view.mentionsAt(subject.head).length > 0))
    return { at: subject.start, speaker: sourceOfPhrase(view, subject), clause }
  return same ? last : null
}

/** The second subjunctive is also that of wishes and conditions: it counts only right behind reported speech. */
function isReportedAround(taken: readonly Span[], found: readonly Candidate[], sentence: Span): boolean {
  const near = ({ end }: Span) => end <= sentence.end && end > sentence.start - 4
  return taken.some(near) || found.some(({ content }) => near(content))
}

function isQuoted(view: View, clause: Clause): boolean {
  return view.quoteOf(clause.tokens[0] as number) !== null
}

interface Spoken {
  readonly at: number
  readonly speaker: Source
  readonly clause: Clause | null
}

/** Who spoke, in order of the text; those who speak only inside of what another one said do not go on speaking. */
function speakersInOrder(
  view: View,
  lexicon: Lexicon,
  cues: readonly Cue[],
  candidates: readonly Candidate[],
): Spoken[] {
  const all: Spoken[] = []
  for (const { speaker, clause, verb } of cues) {
    if (!speaker || !verb.class.contents.has('quote') || isReportedMood(clause) || isImpersonal(view, lexicon, speaker))
      continue
    if (candidates.some(({ content }) => content.start <= clause.start && clause.end <= content.end)) continue
    all.push({ at: speaker.span.start, speaker, clause })
  }
  for (const { speaker, clause } of candidates)
    if (speaker && !all.some(({ at }) => at === speaker.span.start))
      all.push({ at: speaker.span.start, speaker, clause })
  return all.sort((a, b) => a.at - b.at)
}

function isImpersonal({ document: { tokens }, tokenAt }: View, lexicon: Lexicon, { span }: Source): boolean {
  const token = tokens[tokenAt(span.start)]
  return token !== undefined && token.end === span.end && lexicon.words('impersonal').has(token.lower)
}

/** A clause of its own, one behind a semicolon or a colon too. */
function isRoot({ document: { tokens } }: View, { parent, kind, marker, tokens: own }: Clause): boolean {
  if (parent === null) return true
  const before = tokens[(own[0] as number) - 1]?.lower
  return kind === 'complement' && marker === null && (before === ';' || before === ':')
}

function isReportedMood({ verb, kind }: Clause): boolean {
  if (!verb || (kind !== 'main' && kind !== 'complement')) return false
  return verb.mood === 'subjunctive1' || verb.mood === 'subjunctive2' || verb.mood === 'conditional'
}
