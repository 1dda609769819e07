import type { Document } from '../../ingest/document.ts'

/** What was found above the grammar, each with its words and the rule that found it. */
export function describeFacts({ text, times, entities, mentions, roles, statements, events, links }: Document): string {
  const words = (span: { start: number; end: number } | null) => (span ? `“${text.slice(span.start, span.end)}”` : '–')
  const lines = [
    ...times.map((time) => `time ${words(time)} ${time.type} ${time.value}  (${time.rule})`),
    ...entities.map(
      (entity) => `entity ${words(entity)} ${entity.type} ${entity.candidates.join(' ')}  (${entity.rule})`,
    ),
    ...mentions.map(
      (mention) =>
        `mention ${words(mention)} ${mention.form} ${mention.actorIds.join(' ') || '?'}  (${mention.rule} ${mention.confidence})`,
    ),
    ...roles.map((role) => `role ${role.personId} ${role.status} “${role.title}” of ${role.ofId ?? '–'}`),
    ...statements.map(
      (each) =>
        `statement ${each.index} ${each.form} ${words(each.speaker)} ${each.speakerIds.join(' ')} · ${each.cue?.lemma ?? '–'}: ${words(each.content)}  (${each.rule} ${each.confidence})`,
    ),
    ...events.map(
      (event) =>
        `event ${event.index} ${event.type} ${event.status} ${words(event.trigger)} ${event.participants.map(({ role, actorId }) => `${role}=${actorId}`).join(' ')} ${event.date?.value ?? ''}${event.assertedBy === null ? '' : ` said in ${event.assertedBy}`}  (${event.rule} ${event.confidence})`,
    ),
    ...links.map(({ from, type, to }) => `link ${from} ${type} ${to}`),
  ]
  return `\n${lines.join('\n')}\n`
}
