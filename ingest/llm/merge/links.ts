import type { LinkRecord } from '../../../graph/extraction.ts'
import type { LinkAnswer } from '../answer.ts'
import type { Find, Work } from './work.ts'

/** Adds the links of an answer between events that stand, where neither the rules nor it itself have them already. */
export function mergeLinks(
  work: Work,
  find: Find,
  answers: readonly LinkAnswer[],
  events: ReadonlyMap<string, string>,
): void {
  for (const { from, type, to, evidence: words } of answers) {
    const [fromEventId, toEventId] = [events.get(from), events.get(to)]
    const evidence = find(words)
    if (!fromEventId || !toEventId || fromEventId === toEventId || !evidence) {
      work.tally.facts += 1
      continue
    }
    const link: LinkRecord = { fromEventId, type, toEventId, evidence, extractor: work.extractor }
    const said = keyOf(link)
    if (work.rules.links.some((theirs) => keyOf(theirs) === said)) work.tally.known += 1
    else if (!work.added.links.some((theirs) => keyOf(theirs) === said)) work.added.links.push(link)
  }
}

/** One before the other is the other after the one. */
const keyOf = ({ fromEventId, type, toEventId }: LinkRecord) =>
  type === 'AFTER' ? `${toEventId} BEFORE ${fromEventId}` : `${fromEventId} ${type} ${toEventId}`
