import type { Queries } from '../../graph/queries.ts'
import { Failure } from '../errors.ts'

/** Throws ACTOR_NOT_FOUND where there is no such actor. */
export async function mustExist(queries: Queries, field: string, id: string): Promise<void> {
  if (!(await queries.actorExists(id))) actorMissing(field, id)
}

export function actorMissing(field: string, id: string): never {
  throw new Failure('ACTOR_NOT_FOUND', `There is no actor “${id}”.`, {
    field,
    mend: 'Find the id by /v1/actors?q=NAME or /v1/search?q=NAME.',
  })
}
