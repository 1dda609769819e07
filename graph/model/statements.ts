import type { Extraction, Marked, Span } from '../extraction.ts'
import type { GraphRow, ReportContext } from '../model.ts'

/** Statements with their report. The lists in the report say what of the statement this article supports. */
export function statementRows({ article, statements, actors, events }: Extraction, report: ReportContext): GraphRow[] {
  const isActor = new Set(actors.map(({ id }) => id))
  const isEvent = new Set(events.map(({ id }) => id))
  return statements.map((statement) => {
    const { id, form, content, cue, speaker, speakerIds, addresseeIds, mentionIds, saidOn, confidence } = statement
    return {
      id,
      properties: {
        form,
        content: content.text,
        cue: cue?.lemma ?? null,
        speakerText: speaker?.text ?? null,
        language: article.language,
        saidOn: saidOn?.value ?? null,
        saidOnPrecision: saidOn?.precision ?? null,
      },
      report: {
        ...common(report, statement, content),
        confidence,
        cueStart: cue?.start ?? null,
        cueEnd: cue?.end ?? null,
        cueText: cue?.text ?? null,
        speakerStart: speaker?.start ?? null,
        speakerEnd: speaker?.end ?? null,
        speakerText: speaker?.text ?? null,
        speakers: unique(speakerIds),
        addressees: unique(addresseeIds),
        aboutActors: unique(mentionIds.filter((mention) => isActor.has(mention))),
        aboutEvents: unique(mentionIds.filter((mention) => isEvent.has(mention))),
      },
    }
  })
}

/** What each report carries: its span with the words, its sentence, its article's moment, its maker. */
export function common({ publishedAt, makerOf, sentence }: ReportContext, fact: Marked, span: Span & { text: string }) {
  const { start, end, text } = span
  return { start, end, text, ...sentence(span), publishedAt, extractor: makerOf(fact) }
}

export function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
