import type { Clause } from '../../document.ts'
import type { Candidate } from './candidate.ts'
import type { Cue } from './verbs.ts'
import { overlaps, trimmed, type View } from './view.ts'

/**
 * Free indirect speech: clauses in the mood of reported speech for which nobody is named go on from who spoke last.
 * One statement for each sentence; what follows a semicolon or a colon is one of its own.
 */
export function freeStatements(view: View, cues: readonly Cue[], candidates: readonly Candidate[]): Candidate[] {
  const { clauses, sentences, quotes } = view.document
  const speakers = speakersInOrder(cues, candidates)
  const contents = candidates.map(({ content }) => content).sort((a, b) => a.start - b.start)
  const found: Candidate[] = []
  let next = 0
  let last: Spoken | null = null
  let lastFree = -2
  for (const clause of clauses) {
    if (clause.parent !== null || !isReportedMood(clause)) continue
    if (contents.some((content) => overlaps(content, clause)) || quotes.some((quote) => overlaps(quote, clause)))
      continue
    while (next < speakers.length && (speakers[next] as Spoken).at <= clause.start) {
      last = speakers[next] as Spoken
      next++
    }
    if (!last?.candidate.speaker) continue
    const sentence = sentences[clause.sentence]
    const from = view.sentenceOf(view.tokenAt(last.at))
    if (!sentence || sentence.paragraph !== from.paragraph) continue
    const follows = clause.sentence - from.index <= 1 || lastFree >= clause.sentence - 1
    if (!follows && clause.verb?.mood !== 'subjunctive1') continue
    const content = trimmed(view, clause)
    if (content.start >= content.end) continue
    lastFree = clause.sentence
    found.push({
      form: 'indirect',
      content,
      cue: null,
      speaker: last.candidate.speaker,
      addresseeIds: [],
      clause: last.candidate.clause,
      rule: 'free',
      confidence: 0.75,
    })
  }
  return found
}

interface Spoken {
  readonly at: number
  readonly candidate: Pick<Candidate, 'speaker' | 'clause'>
}

function speakersInOrder(cues: readonly Cue[], candidates: readonly Candidate[]): Spoken[] {
  const all: Spoken[] = []
  for (const { speaker, clause } of cues)
    if (speaker) all.push({ at: speaker.span.start, candidate: { speaker, clause } })
  for (const candidate of candidates) if (candidate.speaker) all.push({ at: candidate.speaker.span.start, candidate })
  return all.sort((a, b) => a.at - b.at)
}

function isReportedMood({ verb, kind }: Clause): boolean {
  if (!verb || (kind !== 'main' && kind !== 'complement')) return false
  return verb.mood === 'subjunctive1' || verb.mood === 'subjunctive2'
}
