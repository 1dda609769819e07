import { EVENT_STATUSES, QUAD_CLASSES } from '../../graph/extraction.ts'
import { FORMS, KINDS, STATES } from '../schemas/resources.ts'

/** GraphQL's values are in capitals, the graph's are not. */
const capitals = <const Value extends string>(values: readonly Value[]) =>
  Object.fromEntries(values.map((value) => [value.toUpperCase().replaceAll('-', '_'), value]))

export const enums = {
  ActorKind: capitals(KINDS),
  EventStatus: capitals(EVENT_STATUSES),
  QuadClass: capitals(QUAD_CLASSES),
  StatementForm: capitals(FORMS),
  RoleStatus: capitals(['current', 'future', 'outgoing', 'former']),
  ParticipantRole: capitals(['actor', 'recipient']),
  Precision: capitals(['time', 'day', 'week', 'month', 'quarter', 'year']),
  ArticleState: capitals(STATES),
  Grouping: { ...capitals(['day', 'week', 'month', 'year', 'type', 'actor']), QUAD_CLASS: 'quadClass' },
  ActorOrder: { NAME_ASC: 'ascending', NAME_DESC: 'descending' },
  DateOrder: { DATE_ASC: 'ascending', DATE_DESC: 'descending' },
}
