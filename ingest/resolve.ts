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
import type { Document, Statement } from './document.ts'
import { eventId, eventKey, idsWithin, statementId } from './fact-ids.ts'

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

/** A second event of the same identity in one article gets a number, in the order of the text. */
function identify({ article, events }: Document): string[] {
  const seen = new Map<string, number>()
  return events.map((event) => {
    const key = eventKey(article, event)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return eventId(key, count)
  })
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

/** Actors and events that the content of a statement names. */
function insideOf({ mentions, events }: Document, eventIds: readonly string[]): (statement: Statement) => string[] {
  const within = idsWithin([
    ...mentions.flatMap(({ start, end, actorId, actorIds }) =>
      (actorId ? [actorId] : actorIds).map((id) => ({ start, end, id })),
    ),
    ...events.map(({ trigger: { start, end }, index }) => ({ start, end, id: eventIds[index]! })),
  ])
  return ({ content }) => within(content)
}

function unique(links: readonly LinkRecord[]): LinkRecord[] {
  const seen = new Set<string>()
  return links.filter(({ fromEventId, type, toEventId }) => {
    const key = `${fromEventId} ${type} ${toEventId}`
    return fromEventId !== toEventId && !seen.has(key) && seen.add(key)
  })
}
