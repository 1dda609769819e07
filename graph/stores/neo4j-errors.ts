import {
  QueryInvalid,
  QueryTimeout,
  QueryTooLarge,
  StoreError,
  StoreMisconfigured,
  StoreUnavailable,
  WriteConflict,
  WriteRefused,
} from '../errors.ts'

/**
 * Two writers made the same node or index, or one took away what the other was about to use: passes when it is run
 * again (IF NOT EXISTS looks before it waits for the lock).
 */
export function isPassingConflict(error: unknown): boolean {
  return /\.(ConstraintValidationFailed|EntityNotFound|ConstraintViolation|\w+AlreadyExists)$/.test(codeOf(error))
}

/** The driver's error as one of graph/errors.ts; `uri` is named where the address is at fault. */
export function neo4jError(error: unknown, uri: string): Error {
  if (error instanceof StoreError || !(error instanceof Error)) return error as Error
  const code = codeOf(error)
  if (code === '') return error
  return known(code, error, uri) ?? error
}

function known(code: string, error: Error, uri: string): StoreError | undefined {
  const { message } = error
  if (/Security\.(Unauthorized|TokenExpired|CredentialsExpired|AuthenticationRateLimit)/.test(code))
    return new StoreMisconfigured(
      `Neo4j at ${uri} refuses the user or the password: ${message}`,
      'Correct NEO4J_USERNAME and NEO4J_PASSWORD.',
      error,
    )
  if (/Security\./.test(code))
    return new StoreMisconfigured(`Neo4j at ${uri} does not allow it: ${message}`, 'Give the user the rights.', error)
  if (/DatabaseNotFound/.test(code))
    return new StoreMisconfigured(`Neo4j at ${uri}: ${message}`, 'Correct NEO4J_DATABASE, or make the database.', error)
  if (/Statement\.AccessMode|Request\.Forbidden/.test(code))
    return new WriteRefused(message, 'Only reading queries are allowed here.', error)
  if (/TransactionTimedOut/.test(code))
    return new QueryTimeout(message, 'Narrow it: a label and an id to start from, a LIMIT.', error)
  if (/MemoryPoolOutOfMemory|TransactionOutOfMemory/.test(code))
    return new QueryTooLarge(message, 'Narrow it, or aggregate less at once.', error)
  if (/^Neo\.ClientError\.(Statement|Procedure|Schema)\./.test(code))
    return new QueryInvalid(message, 'Correct the query.', error)
  if (/^Neo\.TransientError\./.test(code) && !/General|Database/.test(code))
    return new WriteConflict(`The write met others too often: ${message}`, 'Send it again.', error)
  if (/^(ServiceUnavailable|SessionExpired|N\/A)$|^Neo\.TransientError|DatabaseUnavailable/.test(code))
    return new StoreUnavailable(`Neo4j at ${uri} does not answer: ${reason(error)}`, mend(error, uri), error)
  return undefined
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : ''
}

/** The message of the error and of what lies behind it, the same words once. */
function reason(error: Error): string {
  const messages: string[] = []
  for (let at: unknown = error; at instanceof Error && messages.length < 4; at = at.cause)
    if (!messages.some((message) => message.includes((at as Error).message))) messages.push(at.message)
  return messages.join(' — ')
}

function mend(error: Error, uri: string): string {
  const text = reason(error)
  if (/ENOTFOUND|EAI_AGAIN/.test(text)) return 'There is no host of that name: correct NEO4J_URI.'
  if (/responded HTTP|http endpoint/i.test(text)) return 'That is its HTTP port: NEO4J_URI needs the Bolt port, 7687.'
  if (/certificate|SSL|TLS|secure/i.test(text))
    return uri.includes('+s')
      ? 'The server speaks without TLS or with a certificate that is not trusted: bolt:// without TLS, bolt+ssc:// for a self-signed certificate.'
      : 'The server wants TLS: write neo4j+s:// or bolt+s:// in NEO4J_URI.'
  if (/ECONNREFUSED/.test(text)) return 'Start Neo4j, or correct the host and port of NEO4J_URI.'
  if (/ECONNRESET|closed by server|socket hang up/i.test(text))
    return 'If the server wants TLS, write neo4j+s:// or bolt+s:// in NEO4J_URI; else look at its log.'
  if (/routing/i.test(text)) return 'For a single server behind a proxy write bolt:// in place of neo4j://.'
  return 'Start Neo4j, and look at its log.'
}
