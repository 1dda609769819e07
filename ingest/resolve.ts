import type {
  ActorRecord,
  EventRecord,
  Extraction,
  LinkRecord,
  MentionRecord,
  Span,
  StatementRecord,
  TextSpan,
} from '../graph/extraction.ts'
import type { Document, Event, Statement } from './document.ts'
import { digest } from './identity.ts'

/**
 * The extraction of an annotated document, in plain JSON. Ids are made from content alone, so that the same article gives the
 * same ids wherever and whenever it is read.
 */
export function resolve(document: Document, extractor: Extraction['extractor'], source: string): Extraction {
  const { article, text } = document
  const cut = ({ start, end }: Span): TextSpan => ({ start, end, text: text.slice(start, end) })
  const statementIds = document.statements.map((statement) => statementId(article.id, statement))
  const eventIds = identify(document)
  const mentions = indexMentions(document)
  const inside = insideOf(document, eventIds)

  const events = document.events.map(
    ({ index, trigger, assertedBy, rule: _rule, ...event }): EventRecord => ({
      id: eventIds[index]!,
      ...event,
      trigger: cut(trigger),
      assertedById: assertedBy === null ? null : (statementIds[assertedBy] ?? null),
      confidence: rounded(event.confidence),
    }),
  )

  return {
    source,
    article,
    entities: document.entities.map((entity) => ({
      ...cut(entity),
      type: entity.type,
      actorId: mentions.at(entity),
    })),
    times: document.times.map((time) => ({ ...cut(time), type: time.type, value: time.value })),
    actors: document.actors.map(
      (actor): ActorRecord => ({ ...actor, names: [...actor.names], mentions: mentions.of(actor.id) }),
    ),
    roles: [...document.roles],
    statements: document.statements.map(
      (statement, index): StatementRecord => ({
        id: statementIds[index]!,
        form: statement.form,
        speakerIds: [...statement.speakerIds],
        speaker: statement.speaker && cut(statement.speaker),
        cue: statement.cue && { ...cut(statement.cue), lemma: statement.cue.lemma },
        content: cut(statement.content),
        addresseeIds: [...statement.addresseeIds],
        mentionIds: inside(statement),
        saidOn: statement.saidOn,
        confidence: rounded(statement.confidence),
      }),
    ),
    events,
    links: unique(
      document.links.map(
        (link): LinkRecord => ({
          fromEventId: eventIds[link.from]!,
          type: link.type,
          toEventId: eventIds[link.to]!,
          evidence: link.evidence,
        }),
      ),
    ),
    extractor,
  }
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

const statementId = (article: string, { form, content }: Statement) =>
  `statement:${digest(article, form, String(content.start), String(content.end))}`

/**
 * An event is one node however many articles report it: the same kind of act by the same participants on the same day is the same event,
 * and where no day is given, on the day of the article. Where nobody takes part it is known by its place in its article alone.
 * A second such event in one article gets a number, in the order of the text.
 */
function identify(document: Document): string[] {
  const seen = new Map<string, number>()
  return document.events.map((event) => {
    const key = eventKey(document, event)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return `event:${digest(key, String(count))}`
  })
}

function eventKey({ article }: Document, event: Event): string {
  const participants = [...new Set(event.participants.map(({ actorId, role }) => `${role} ${actorId}`))].sort()
  if (participants.length === 0) return JSON.stringify([event.type, article.id, event.trigger.start])
  const day = event.date?.precision === 'day' ? event.date.value : null
  const open = `reported ${article.publishedAt?.slice(0, 10) ?? article.id}`
  // A promise is no deal, but one paper's visit is the other's summit.
  const kind = event.type === 'CONSULT' ? null : event.mode
  return JSON.stringify([event.type, kind, participants, day ?? event.date?.value ?? open])
}

/** Mentions by actor, and the actor by the characters of its mention. */
function indexMentions({ mentions }: Document) {
  const byActor = new Map<string, MentionRecord[]>()
  const bySpan = new Map<string, string>()
  for (const { start, end, text, form, actorId, actorIds } of mentions) {
    for (const id of new Set(actorId ? [actorId, ...actorIds] : actorIds)) {
      const known = byActor.get(id)
      if (known) known.push({ start, end, text, form })
      else byActor.set(id, [{ start, end, text, form }])
    }
    if (actorId) bySpan.set(`${start} ${end}`, actorId)
  }
  return {
    of: (actor: string): MentionRecord[] => byActor.get(actor) ?? [],
    /** The actor that a name stands for: that of the mention on the same characters. */
    at: ({ start, end }: Span): string | null => bySpan.get(`${start} ${end}`) ?? null,
  }
}

/** Actors and events that the content of a statement names, each once, in the order of the text. */
function insideOf({ mentions, events }: Document, eventIds: readonly string[]): (statement: Statement) => string[] {
  const placed = [
    ...mentions.flatMap(({ start, end, actorId, actorIds }) =>
      (actorId ? [actorId] : actorIds).map((id) => ({ start, end, id })),
    ),
    ...events.map(({ trigger: { start, end }, index }) => ({ start, end, id: eventIds[index]! })),
  ].sort((a, b) => a.start - b.start)
  return ({ content }) => {
    let [from, to] = [0, placed.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (placed[middle]!.start < content.start) from = middle + 1
      else to = middle
    }
    const ids = new Set<string>()
    for (let at = from; at < placed.length && placed[at]!.start < content.end; at++)
      if (placed[at]!.end <= content.end) ids.add(placed[at]!.id)
    return [...ids]
  }
}

function unique(links: readonly LinkRecord[]): LinkRecord[] {
  const seen = new Set<string>()
  return links.filter(({ fromEventId, type, toEventId }) => {
    const key = `${fromEventId} ${type} ${toEventId}`
    return fromEventId !== toEventId && !seen.has(key) && seen.add(key)
  })
}
