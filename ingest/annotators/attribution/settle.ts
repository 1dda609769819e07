import type { Span } from '../../document.ts'
import type { Candidate } from './candidate.ts'
import { contains, trimmed, type View } from './view.ts'

/**
 * Of candidates that report the same words the surest stays; of those with one cue likewise. What is said inside
 * another statement stays beside it (“He said that she had told him …”).
 */
export function settled(view: View, candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  // Of two that are as sure the one whose cue closes it: “Oslo reacted: the deal was dead, said Lund.”
  const byStart = [...candidates].sort(
    (a, b) => b.confidence - a.confidence || a.content.start - b.content.start || closes(b) - closes(a),
  )
  const cues = new Set<number>()
  const buckets = new Map<number, Candidate[]>()
  for (const candidate of byStart) {
    const cue = candidate.cue ? candidate.cue.start : null
    if (cue !== null && cues.has(cue)) continue
    const { start, end } = candidate.content
    const last = Math.floor(end / width)
    let told = false
    for (let key = Math.floor(start / width); key <= last && !told; key++)
      told = buckets.get(key)?.some((rival) => share(rival.content, candidate.content) > 0.8) === true
    if (told) continue
    if (cue !== null) cues.add(cue)
    for (let key = Math.floor(start / width); key <= last; key++) {
      const bucket = buckets.get(key)
      if (bucket) bucket.push(candidate)
      else buckets.set(key, [candidate])
    }
    kept.push(asQuoted(view, candidate))
  }
  return kept.sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end)
}

const width = 512

const closes = ({ cue, content }: Candidate) => (cue && cue.start >= content.end ? 1 : 0)

/** Characters in common over characters of both. */
function share(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** A statement whose words all stand inside quotation marks is direct, one too that its cue breaks into two quotations. */
function asQuoted(view: View, candidate: Candidate): Candidate {
  const { content } = candidate
  const first = view.quoteOf(view.tokenAt(content.start))
  const last = content.end > content.start ? view.quoteOf(view.tokenAt(content.end - 1)) : null
  if (!first || !last || first.outer.start > content.start || last.outer.end < content.end) return candidate
  return contains(content, trimmed(view, first)) && contains(content, trimmed(view, last))
    ? { ...candidate, form: 'direct' }
    : candidate
}
