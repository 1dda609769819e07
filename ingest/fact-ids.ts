import type { Article, EventDate, ParticipantRecord, Span, StatementForm } from '../graph/extraction.ts'
import { digest, quoted } from './identity.ts'

/** The id of a statement: where it stands in its article. */
export const statementId = (article: string, { form, content }: { form: StatementForm; content: Span }) =>
  `statement:${digest(article, form, String(content.start), String(content.end))}`

/** The id of the event of a key, or of the second, third … event of that key in one article. */
export const eventId = (key: string, count = 1) => `event:${digest(key, String(count))}`

/** What tells an event from others. */
interface Told {
  readonly type: string
  readonly mode: string | null
  readonly trigger: Span
  readonly participants: readonly ParticipantRecord[]
  readonly date: EventDate | null
}

/**
 * An event is one node however many articles report it: the same kind of act by the same participants on the same day is the same event,
 * and where no day is given, on the day of the article. Where nobody takes part it is known by its place in its article alone.
 */
export function eventKey(article: Pick<Article, 'id' | 'publishedAt'>, event: Told): string {
  const participants: string[] = []
  for (const { actorId, role } of event.participants) {
    const one = `${role} ${actorId}`
    if (!participants.includes(one)) participants.push(one)
  }
  participants.sort()
  if (participants.length === 0) return `[${quoted(event.type)},${quoted(article.id)},${event.trigger.start}]`
  const day = event.date?.precision === 'day' ? event.date.value : null
  const open = `reported ${article.publishedAt?.slice(0, 10) ?? article.id}`
  // A promise is no deal, but one paper's visit is the other's summit.
  const kind = event.type === 'CONSULT' ? null : event.mode
  const who = participants.map(quoted).join(',')
  const when = quoted(day ?? event.date?.value ?? open)
  return `[${quoted(event.type)},${kind === null ? 'null' : quoted(kind)},[${who}],${when}]`
}

/** The ids of what stands wholly inside a span, each once, in the order of the text. */
export function idsWithin(placed: readonly (Span & { id: string })[]): (span: Span) => string[] {
  const sorted = [...placed].sort((a, b) => a.start - b.start)
  return (span) => {
    let [from, to] = [0, sorted.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (sorted[middle]!.start < span.start) from = middle + 1
      else to = middle
    }
    const ids = new Set<string>()
    for (let at = from; at < sorted.length && sorted[at]!.start < span.end; at++)
      if (sorted[at]!.end <= span.end) ids.add(sorted[at]!.id)
    return [...ids]
  }
}
