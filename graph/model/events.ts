import type { Extraction } from '../extraction.ts'
import type { Facts, GraphRow, ReportContext } from '../model.ts'
import { common } from './statements.ts'

/** Events with their report. What may differ from report to report stands in the report; the node shows the newest. */
export function eventRows({ events }: Extraction, { places = [] }: Facts, report: ReportContext): GraphRow[] {
  const known = new Set(places.map(({ id }) => id))
  return events.map((event) => {
    const { id, type, mode, status, trigger, participants, date, placeId, assertedById, confidence } = event
    const { cameo, quadClass, scale } = event
    return {
      id,
      properties: { type, cameo, quadClass, scale },
      report: {
        ...common(report, event, trigger),
        confidence,
        status,
        mode,
        date: date?.value ?? null,
        datePrecision: date?.precision ?? null,
        startDate: date?.earliest ?? null,
        endDate: date?.latest ?? null,
        dateStart: date?.expression.start ?? null,
        dateEnd: date?.expression.end ?? null,
        dateText: date?.expression.text ?? null,
        // “role id”; the mention's start and end stand at the same place of the second list.
        participants: participants.map(({ role, actorId }) => `${role} ${actorId}`),
        participantSpans: participants.flatMap(({ mention }) => [mention.start, mention.end]),
        assertedBy: assertedById,
        place: placeId !== null && known.has(placeId) ? placeId : null,
      },
    }
  })
}

/** BEFORE, AFTER and CAUSES, one for each article that says it. */
export function linkRows(
  { links }: Extraction,
  { article, publishedAt, makerOf, sentence }: ReportContext,
): GraphRow[] {
  return links.map((link) => ({
    from: link.fromEventId,
    type: link.type,
    to: link.toEventId,
    properties: {
      article,
      publishedAt,
      extractor: makerOf(link),
      ...link.evidence,
      ...sentence(link.evidence),
    },
  }))
}
