// The file by its name: a bundler would else take another build of the package than Node, and types of one are none to the other.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql/index.js'
import type { MercuriusOptions } from 'mercurius'
import { type Problem, problem, problemOf } from '../errors.ts'
import { frameworkProblem, sendProblem } from '../replies.ts'
import { inTermsOfRelay } from './paging.ts'

const RETRY_AFTER_SECONDS = '5'

/** One error as a client gets it: the code, the field and the mend of the catalogue stand in `extensions`. */
interface Told {
  message: string
  locations?: unknown
  path?: unknown
  extensions: { code: string; field?: string; mend?: string }
}

/** What happened while a query was answered: its errors stand beside the data. */
export const formatErrors: NonNullable<MercuriusOptions['errorFormatter']> = (execution, context) => {
  const errors = execution.errors ?? []
  const problems = errors.map((error) => problemIn(error, (fault) => context.app.log.error(fault)))
  const away = problems.some(({ status }) => status === 503)
  // The engine itself refuses a query before it asks anything; then there is no path to a field.
  const refused = !execution.data && errors.every(({ path }) => !path) && problems.every(({ status }) => status < 500)
  if (away) context.reply?.header('retry-after', RETRY_AFTER_SECONDS)
  return {
    statusCode: away ? 503 : refused ? (problems[0]?.status ?? 400) : 200,
    response: { data: execution.data ?? null, errors: problems.map((one, at) => told(one, errors[at])) as never },
  }
}

/** What keeps a query from being run at all. A service that has too much to do says so as it does everywhere. */
export async function refuse(error: Error, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { errors } = error as { errors?: Error[] }
  const faults = Array.isArray(errors) && errors.length > 0 ? errors : [error]
  const log = (fault: Error) => request.log.error(fault)
  const problems = faults.map((fault) => ofMethod(error) ?? problemIn(fault, log))
  if (problems[0]?.code === 'OVERLOADED') return sendProblem(reply, problems[0])
  const status = problems[0]!.status
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="depesche"')
  if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS)
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ data: null, errors: problems.map((one, at) => told(one, faults[at])) })
}

function problemIn(error: Error, log: (error: Error) => void): Problem {
  // Where a value does not fit its type, the engine wraps its own error into one that says where.
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error
  if (original instanceof GraphQLError) return ofEngine(error)!
  const known = problemOf(original) ?? ofEngine(original) ?? frameworkProblem(original as FastifyError)
  if (known) return inTermsOfRelay(known)
  log(original)
  return problem('INTERNAL', 'Something went wrong here.', { mend: 'Try again later.' })
}

/** What the engine finds wrong in a query or in its variables. */
function ofEngine(error: Error): Problem | undefined {
  const { code } = error as { code?: string }
  if (code === 'MER_ERR_GQL_QUERY_DEPTH')
    return problem('QUERY_TOO_COSTLY', error.message.replace(/^`/, ''), {
      mend: 'Ask less deep; begin again from the ids that come back.',
    })
  if (code === 'MER_ERR_GQL_PERSISTED_QUERY_NOT_FOUND')
    return problem('QUERY_INVALID', 'There is no query.', { field: 'query', mend: 'Send it as “query”.' })
  if (code === 'MER_ERR_GQL_VALIDATION' || error instanceof SyntaxError)
    return problem('MALFORMED_JSON', error.message, { field: 'variables', mend: 'Write variables as a JSON object.' })
  if (!(error instanceof GraphQLError)) return undefined
  return problem('QUERY_INVALID', error.message, {
    field: nameIn(error),
    mend: error.message.startsWith('Syntax Error')
      ? 'Correct it at the place that locations has.'
      : 'Correct it by the schema; /graphiql shows it and completes names.',
  })
}

/** The name of what is wrong: a field, an argument, a variable. */
function nameIn({ nodes, message }: GraphQLError): string | undefined {
  const node = nodes?.[0] as { name?: { value: string }; variable?: { name: { value: string } } } | undefined
  return node?.name?.value ?? node?.variable?.name.value ?? /^Variable "\$(\w+)"/.exec(message)?.[1]
}

function ofMethod(error: Error): Problem | undefined {
  if ((error as { code?: string }).code !== 'MER_ERR_METHOD_NOT_ALLOWED') return undefined
  return problem('METHOD_NOT_ALLOWED', 'A mutation does not go through a link.', { mend: 'Send it by POST.' })
}

function told({ code, detail, field, mend }: Problem, error: Error | undefined): Told {
  const { locations, path } = error instanceof GraphQLError ? error : ({} as Partial<GraphQLError>)
  return {
    message: detail,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, ...(field && { field }), ...(mend && { mend }) },
  }
}
