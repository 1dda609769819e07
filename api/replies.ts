import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Problem, problem, problemOf } from './errors.ts'

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8'
const RETRY_AFTER_SECONDS = '5'

/** Every error leaves as application/problem+json, and nothing of the inside leaves with it. */
export function errorReplies(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = problemOf(error) ?? frameworkProblem(error, namesIn(request))
    if (known) return sendProblem(reply, known)
    request.log.error({ err: error }, 'A request failed.')
    return sendProblem(reply, problem('INTERNAL', 'The request failed on our side.', { mend: 'Try again later.' }))
  })
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      reply,
      problem('ROUTE_NOT_FOUND', `Nothing answers ${request.method} ${request.url.split('?')[0]}.`, {
        mend: 'The addresses are listed at /docs and in /openapi.json.',
      }),
    ),
  )
}

/** What is wrong with an address before any route is found for it: it is told as all else is. */
export function replyToFrameworkError(
  { code, message }: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const path = request.raw.url?.split('?')[0]?.slice(0, 100)
  sendProblem(
    reply,
    code === 'FST_ERR_BAD_URL'
      ? problem('BAD_ADDRESS', `The address ${path} is not encoded rightly.`, {
          mend: 'Write what is no letter or digit as %XX, byte by byte of its UTF-8.',
        })
      : problem('BAD_ADDRESS', message, { mend: 'The addresses are listed at /docs and in /openapi.json.' }),
  )
}

export function sendProblem(reply: FastifyReply, made: Problem): FastifyReply {
  if (made.status === 401) reply.header('www-authenticate', 'Bearer realm="depesche"')
  if (made.status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS)
  return reply.code(made.status).header('content-type', PROBLEM_JSON).serializer(JSON.stringify).send(made)
}

/** What the framework refuses, by the schema of a route or before a route sees it; undefined for any other error. */
export function frameworkProblem(error: FastifyError, names: string[] = []): Problem | undefined {
  return ofValidation(error, names) ?? ofFramework(error)
}

/** What the schema of a route refuses. */
function ofValidation({ validation, validationContext }: FastifyError, names: string[]): Problem | undefined {
  if (!validation) return undefined
  // The most telling first: that a name is not known at all, rather than that nothing may stand there.
  const issue = validation.find(({ keyword }) => keyword === 'additionalProperties') ?? validation[0]
  if (!issue) return problem('INVALID_BODY', 'The request does not have the expected form.')
  const { keyword, params, instancePath, message = '' } = issue
  if (validationContext === 'querystring' && keyword === 'additionalProperties') {
    const [name = ''] = params.additionalProperties as string[]
    return problem('UNKNOWN_FILTER', `There is no parameter “${name}” here.`, {
      field: name,
      mend: names.length > 0 ? `Use ${names.join(', ')}.` : 'Leave it out: nothing can be asked here.',
    })
  }
  const field = fieldOf(instancePath, params)
  if (keyword === 'format' && params.format === 'date')
    return problem('BAD_DATE', `${field} is no day of the calendar.`, {
      field,
      mend: 'Write it as YYYY-MM-DD, such as 2025-01-20.',
    })
  const code = validationContext === 'body' ? 'INVALID_BODY' : 'INVALID_PARAMETER'
  const detail = keyword === 'required' ? `${field} is missing.` : `${field || 'The body'} ${message}.`
  const more = field === 'limit' && keyword === 'maximum' ? ' Follow nextCursor for the rest.' : ''
  return problem(code, detail, { field, mend: mendOf(keyword, params) + more })
}

function mendOf(keyword: string, params: Record<string, unknown>): string {
  const { allowedValues, limit, type, pattern } = params
  switch (keyword) {
    case 'enum':
      return `Use one of ${(allowedValues as string[]).join(', ')}.`
    case 'required':
      return 'Send it: without it nothing is asked.'
    case 'type':
      return `Send one ${type}.`
    case 'maximum':
      return `Send at most ${limit}.`
    case 'minimum':
      return `Send at least ${limit}.`
    case 'minLength':
      return `Send at least ${limit} characters.`
    case 'maxLength':
      return `Send at most ${limit} characters.`
    case 'pattern':
      return `Send it in the form ${pattern}.`
    default:
      return 'The form that is expected stands at /docs.'
  }
}

/** The parameters that the route takes. */
function namesIn({ routeOptions }: FastifyRequest): string[] {
  const { querystring } = (routeOptions.schema ?? {}) as { querystring?: { properties?: object } }
  return Object.keys(querystring?.properties ?? {})
}

function fieldOf(instancePath: string, params: Record<string, unknown>): string {
  const missing = params.missingProperty ?? (params.requiredProperties as string[] | undefined)?.[0]
  const path = instancePath.split('/').slice(1)
  // The place in a repeated parameter says nothing to who sent it.
  if (path.length === 2 && /^\d+$/.test(path[1]!)) path.pop()
  return [...path, ...(missing ? [missing] : [])].join('.')
}

/** What the framework refuses before a route sees it. */
function ofFramework({ code, statusCode, message }: FastifyError): Problem | undefined {
  switch (code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return problem('MALFORMED_JSON', message, { mend: 'Send one JSON value, in UTF-8.' })
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem('BODY_TOO_LARGE', message, { mend: 'Send less at once: at most 32 MiB a request.' })
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return problem('UNSUPPORTED_MEDIA_TYPE', message, { mend: 'Send application/json, or application/x-ndjson.' })
    case 'FST_UNDER_PRESSURE':
      return problem('OVERLOADED', 'More comes in than can be answered.', { mend: 'Try again in a few seconds.' })
  }
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? problem(statusCode === 413 ? 'BODY_TOO_LARGE' : 'INVALID_BODY', message)
    : undefined
}
