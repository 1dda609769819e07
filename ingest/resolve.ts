import type {
  ActorRecord,
  EntityRecord,
  EventRecord,
  Extraction,
  LinkRecord,
  MentionRecord,
  Span,
  StatementRecord,
  TextSpan,
  TimeRecord,
} from '../graph/extraction.ts'
import type { Document, Mention, Statement } from './document.ts'
import { eventId, eventKey, idsWithin, statementId } from './fact-ids.ts'

/**
 * The extraction of an annotated document, in plain JSON. Ids are made from content alone, so that the same article gives the
 * same ids wherever and whenever it is read.
 */
export function resolve(document: Document, extractor: Extraction['extractor'], source: string): Extraction {
  const { article, text } = document
  const cut = ({ start, end }: Span): TextSpan => {
    return { start, end, text: text.slice(start, end) }
  }
  const statementIds = document.statements.map((statement) => statementId(article.id, statement))
  const eventIds = identify(document)
  const mentions = indexMentions(document)
  const inside = insideOf(document, eventIds)

  const events = document.events.map((event): EventRecord => {
    return {
      id: eventIds[event.index]!,
      type: event.type,
      mode: event.mode,
      status: event.status,
      participants: event.participants,
      date: event.date,
      placeId: event.placeId,
      cameo: event.cameo,
      quadClass: event.quadClass,
      scale: event.scale,
      confidence: rounded(event.confidence),
      trigger: cut(event.trigger),
      assertedById: event.assertedBy === null ? null : (statementIds[event.assertedBy] ?? null),
    }
  })

  return {
    source,
    article,
    entities: document.entities.map((entity): EntityRecord => {
      const { start, end, type } = entity
      return { start, end, text: text.slice(start, end), type, actorId: mentions.at(entity) }
    }),
    times: document.times.map(({ start, end, type, value }): TimeRecord => {
      return { start, end, text: text.slice(start, end), type, value }
    }),
    actors: document.actors.map(({ id, kind, wikidataId, name, names }): ActorRecord => {
      return { id, kind, wikidataId, name, names: [...names], mentions: mentions.of(id) }
    }),
    roles: [...document.roles],
    statements: document.statements.map(
      (statement, index): StatementRecord => ({
        id: statementIds[index]!,
        form: statement.form,
        speakerIds: [...statement.speakerIds],
        speaker: statement.speaker && cut(statement.speaker),
        cue: statement.cue && cueOf(text, statement.cue),
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

const cueOf = (text: string, { start, end, lemma }: Span & { lemma: string }) => ({
  start,
  end,
  text: text.slice(start, end),
  lemma,
})

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
  // No two of them begin at the same character.
  const byBeginning = new Map<number, Mention>()
  const add = (id: string, { start, end, text, form }: Mention) => {
    const known = byActor.get(id)
    if (known) known.push({ start, end, text, form })
    else byActor.set(id, [{ start, end, text, form }])
  }
  for (const mention of mentions) {
    const { start, actorId, actorIds } = mention
    if (actorId) {
      add(actorId, mention)
      byBeginning.set(start, mention)
    }
    for (let at = 0; at < actorIds.length; at++) {
      const id = actorIds[at]!
      if (id !== actorId && actorIds.indexOf(id) === at) add(id, mention)
    }
  }
  return {
    of: (actor: string): MentionRecord[] => byActor.get(actor) ?? [],
    /** The actor that a name stands for: that of the mention on the same characters. */
    at: ({ start, end }: Span): string | null => {
      const mention = byBeginning.get(start)
      return mention?.end === end ? mention.actorId : null
    },
  }
}

/** Actors and events that the content of a statement names. */
function insideOf({ mentions, events }: Document, eventIds: readonly string[]): (statement: Statement) => string[] {
  const placed: { start: number; end: number; id: string }[] = []
  for (const { start, end, actorId, actorIds } of mentions)
    if (actorId) placed.push({ start, end, id: actorId })
    else for (const id of actorIds) placed.push({ start, end, id })
  for (const { trigger, index } of events) placed.push({ start: trigger.start, end: trigger.end, id: eventIds[index]! })
  const within = idsWithin(placed)
  return ({ content }) => within(content)
}

function unique(links: readonly LinkRecord[]): LinkRecord[] {
  const seen = new Set<string>()
  return links.filter(({ fromEventId, type, toEventId }) => {
    const key = `${fromEventId} ${type} ${toEventId}`
    return fromEventId !== toEventId && !seen.has(key) && seen.add(key)
  })
}
