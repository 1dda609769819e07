import type { Candidate } from './candidate.ts'
import { contains, type View } from './view.ts'

/**
 * “Whether Lund could be tried, he added, was unclear”: a pronoun that speaks behind a name in what it says is not that one, but
 * who spoke last in the paragraph.
 */
export function outsideOfContent(view: View, candidates: readonly Candidate[]): Candidate[] {
  const { tokens, sentences } = view.document
  const settled: Candidate[] = []
  for (const candidate of candidates) {
    const { speaker, content, cue } = candidate
    const at = speaker ? view.tokenAt(speaker.span.start) : -1
    const id = speaker?.ids.length === 1 ? speaker.ids[0] : undefined
    const pronoun = tokens[at]?.pos === 'PRON' && tokens[at]!.end === speaker!.span.end
    const last = settled.at(-1)
    const named = id !== undefined && pronoun && cue && content.start < cue.start ? lastNamed(view, id, at) : null
    const other = last?.speaker?.ids
    const near = last && paragraphOf(last.content.start) === paragraphOf(content.start)
    if (named && contains(content, named) && near && other?.length === 1 && other[0] !== id)
      settled.push({ ...candidate, speaker: { span: speaker!.span, ids: other } })
    else settled.push(candidate)
  }
  return settled

  function paragraphOf(offset: number): number {
    return sentences[tokens[view.tokenAt(offset)]?.sentence ?? -1]?.paragraph ?? -1
  }
}

const farthest = 40

/** The mention of an actor that stands last before a token, if it is a name. */
function lastNamed(view: View, id: string, before: number) {
  for (let at = before - 1; at >= Math.max(0, before - farthest); at--) {
    const mention = view.mentionsAt(at).find(({ actorId }) => actorId === id)
    if (mention) return mention.form === 'name' ? mention : null
  }
  return null
}
