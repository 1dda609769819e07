/** A fault as clients see it: RFC 9457, with a stable code, the field it is about and what to do. */
export interface Problem {
  type: string
  title: string
  status: number
  code: string
  detail: string
  field?: string
  mend?: string
}

/** Every code that a reply can carry. docs/errors.md has an entry for each, and a test holds the two against each other. */
export const CATALOGUE = {
  BAD_ADDRESS: { status: 400, title: 'The address cannot be read' },
  MALFORMED_JSON: { status: 400, title: 'The body is not valid JSON' },
  INVALID_BODY: { status: 400, title: 'The body does not have the expected form' },
  INVALID_ARTICLE: { status: 400, title: 'The article does not have the expected form' },
  INVALID_PARAMETER: { status: 400, title: 'A parameter has a value that is not allowed' },
  UNKNOWN_FILTER: { status: 400, title: 'There is no such filter here' },
  BAD_CURSOR: { status: 400, title: 'The cursor is not one of ours' },
  BAD_DATE: { status: 400, title: 'The date is none in the calendar' },
  BAD_RANGE: { status: 400, title: 'The range ends before it begins' },
  QUERY_INVALID: { status: 400, title: 'The query cannot be run' },
  QUERY_TOO_COSTLY: { status: 400, title: 'The query asks for too much at once' },
  QUERY_UNSUPPORTED: { status: 400, title: 'The embedded store cannot answer this Cypher rightly' },
  PARAMETER_INVALID: { status: 400, title: 'A parameter cannot be stored or compared' },
  UNAUTHORIZED: { status: 401, title: 'A key is needed' },
  WRITE_REFUSED: { status: 403, title: 'This way in is read-only' },
  ROUTE_NOT_FOUND: { status: 404, title: 'There is no such address' },
  ACTOR_NOT_FOUND: { status: 404, title: 'There is no such actor' },
  STATEMENT_NOT_FOUND: { status: 404, title: 'There is no such statement' },
  EVENT_NOT_FOUND: { status: 404, title: 'There is no such event' },
  ARTICLE_NOT_FOUND: { status: 404, title: 'There is no such article' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'This method cannot do that' },
  NOT_ACCEPTABLE: { status: 406, title: 'The asked format is not offered here' },
  ARTICLE_TOO_LARGE: { status: 413, title: 'The article is too large' },
  BODY_TOO_LARGE: { status: 413, title: 'The request is too large' },
  QUERY_TOO_LARGE: { status: 413, title: 'The query needs more than it may have' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'The content type is not read here' },
  UNSUPPORTED_LANGUAGE: { status: 422, title: 'The language is not read' },
  INTERNAL: { status: 500, title: 'Something went wrong here' },
  STORE_UNAVAILABLE: { status: 503, title: 'The graph store does not answer' },
  STORE_MISCONFIGURED: { status: 503, title: 'The graph store refuses this configuration' },
  STOPPING: { status: 503, title: 'The service stops' },
  WRITE_CONFLICT: { status: 503, title: 'Writes got in each other’s way' },
  OVERLOADED: { status: 503, title: 'Too much at once' },
  QUERY_TIMEOUT: { status: 504, title: 'The query took too long' },
} as const satisfies { [code: string]: { status: number; title: string } }

export type Code = keyof typeof CATALOGUE

/** An error that a client may see. Throw it anywhere below a route or a resolver. */
export class Failure extends Error {
  readonly code: Code
  readonly field: string | undefined
  readonly mend: string | undefined

  constructor(code: Code, detail: string, { field, mend }: { field?: string; mend?: string } = {}) {
    super(detail)
    this.name = 'Failure'
    this.code = code
    this.field = field
    this.mend = mend
  }
}

export const isCode = (code: unknown): code is Code => typeof code === 'string' && Object.hasOwn(CATALOGUE, code)

/** The problem of a code. `type` leads to its entry in the served list of errors. */
export function problem(code: Code, detail: string, more: { field?: string; mend?: string } = {}): Problem {
  const { status, title } = CATALOGUE[code]
  const made: Problem = { type: `/errors#${code.toLowerCase()}`, title, status, code, detail }
  if (more.field) made.field = more.field
  if (more.mend) made.mend = more.mend
  return made
}

/** The problem of any error that has a code of the catalogue; undefined for one that clients must not see. */
export function problemOf(error: unknown): Problem | undefined {
  const { code, message, field, mend } = error as { code?: unknown; message?: string; field?: string; mend?: string }
  return isCode(code) ? problem(code, message ?? '', { field, mend }) : undefined
}
