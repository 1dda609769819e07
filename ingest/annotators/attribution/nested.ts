import type { Document, Span } from '../../document.ts'
import type { Candidate } from './candidate.ts'
import { isNominal } from './contents.ts'
import type { ContentForm, Lexicon } from './lexicon.ts'
import { SpanIndex } from './span-index.ts'
import { contains } from './view.ts'

/** What is said in a phrase does not say what a clause in it says (“object to the plan, which they accuse of …”). */
const isPhrase = ({ rule }: Candidate) => isNominal(rule.slice(rule.lastIndexOf('/') + 1) as ContentForm)

/**
 * Statements without those that only repeat a part of another: “He said he hoped that …”, “They said the ministry had
 * planned to …”. What a third one is said to have said stays (“He said that she had told him …”).
 */
export function withoutParts({ text }: Document, lexicon: Lexicon, candidates: readonly Candidate[]): Candidate[] {
  const own = (span: Span) => lexicon.words('self').has(text.slice(span.start, span.end))
  const index = new SpanIndex(
    candidates.map((outer) => ({ start: outer.content.start, end: outer.content.end, outer })),
  )
  return candidates.filter((candidate) => {
    const { cue, content, speaker, unsure } = candidate
    // “I think we must say that …”: a speech is one's own throughout.
    if (!cue || (speaker && own(speaker.span))) return true
    for (const { outer } of index.overlapping(cue)) {
      if (outer === candidate || isPhrase(outer) || (outer.speaker && own(outer.speaker.span))) continue
      if (!contains(outer.content, cue) || content.start < outer.content.start || content.start >= outer.content.end)
        continue
      if (unsure || outer.speaker?.ids.some((id) => speaker?.ids.includes(id))) return false
    }
    return true
  })
}
