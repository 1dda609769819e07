import type { Extraction, ModelReport, Span, StatementRecord } from '../../graph/extraction.ts'
import { idsWithin } from '../fact-ids.ts'
import { mergeActors } from './merge/actors.ts'
import { mergeEvents } from './merge/events.ts'
import { mergeLinks } from './merge/links.ts'
import { mergeRoles } from './merge/roles.ts'
import { mergeStatements } from './merge/statements.ts'
import { finderIn, type Knowledge, lengthOf, type PassageAnswer, type Work } from './merge/work.ts'

export interface Merged {
  readonly extraction: Extraction
  readonly counts: Pick<ModelReport, 'added' | 'known' | 'dropped'>
}

/**
 * Lays what a model found beside what the rules found. Nothing of the rules changes; a fact that both have stays the rules' one; what
 * does not stand in the text is left out and counted.
 */
export function merge(
  knowledge: Knowledge,
  rules: Extraction,
  model: string,
  answers: readonly PassageAnswer[],
): Merged {
  const work: Work = {
    ...knowledge,
    rules,
    extractor: { name: 'llm', model },
    added: { actors: [], roles: [], statements: [], events: [], links: [] },
    tally: { known: 0, spans: 0, facts: 0 },
  }
  for (const { passage, answer } of answers) {
    const find = finderIn(work, passage)
    const actors = mergeActors(work, find, answer.actors)
    mergeRoles(work, find, answer.roles, actors)
    mergeStatements(work, find, answer.statements, actors)
    mergeLinks(work, find, answer.links, mergeEvents(work, find, answer.events, actors))
  }
  const { added, tally } = work
  return {
    extraction: extended(rules, added),
    counts: {
      added: Object.values(added).reduce((sum, facts) => sum + facts.length, 0),
      known: tally.known,
      dropped: { spans: tally.spans, facts: tally.facts },
    },
  }
}

function extended(rules: Extraction, added: Work['added']): Extraction {
  const actors = [...rules.actors, ...added.actors]
  const asserting = assertedIn([...rules.statements, ...added.statements])
  const events = added.events.map((event) => ({ ...event, assertedById: asserting(event.trigger) }))
  const within = idsWithin([
    ...actors.flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ start, end, id }))),
    ...[...rules.events, ...events].map(({ id, trigger: { start, end } }) => ({ start, end, id })),
  ])
  const statements = added.statements.map((one) => ({ ...one, mentionIds: within(one.content) }))
  return {
    ...rules,
    actors,
    roles: [...rules.roles, ...added.roles],
    statements: [...rules.statements, ...statements],
    events: [...rules.events, ...events],
    links: [...rules.links, ...added.links],
  }
}

/** The statement inside which something stands, the innermost of several. */
function assertedIn(statements: readonly StatementRecord[]): (span: Span) => string | null {
  const sorted = [...statements].sort((a, b) => lengthOf(a.content) - lengthOf(b.content))
  return ({ start, end }) => sorted.find(({ content }) => content.start <= start && content.end >= end)?.id ?? null
}
