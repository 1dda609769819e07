import Negotiator from 'negotiator'
import { Failure } from '../errors.ts'

/** What a list can be had as, the default first. */
export const FORMATS = ['application/json', 'text/csv', 'application/x-ndjson'] as const
export type Format = (typeof FORMATS)[number]

/** Names that others have for a format of ours. */
const ALSO: { [type: string]: Format } = {
  'application/jsonl': 'application/x-ndjson',
  'application/x-jsonlines': 'application/x-ndjson',
}

/** The format that an Accept header prefers; throws NOT_ACCEPTABLE where it takes none of ours. */
export function negotiate(accept: string | undefined): Format {
  const type = preferred(accept, [...FORMATS, ...Object.keys(ALSO)])
  if (type) return ALSO[type] ?? (type as Format)
  throw new Failure('NOT_ACCEPTABLE', `None of ${accept?.slice(0, 100)} is offered here.`, {
    field: 'Accept',
    mend: `Ask for ${FORMATS.join(', ')}.`,
  })
}

/** Which of `types` an Accept header prefers, the first where it leaves it open; undefined where it takes none. */
export function preferred(accept: string | undefined, types: string[]): string | undefined {
  // What an Accept header says of a type must be true of it: with the parameters they have, it may name them or not.
  const full = types.map((type) => type + PARAMETERS)
  return new Negotiator({ headers: { accept: accept?.trim() || '*/*' } }).mediaType(full)?.slice(0, -PARAMETERS.length)
}

const PARAMETERS = '; charset=utf-8; header=present'
