import { QueryInvalid, WriteRefused } from '../errors.ts'
import { lex } from './lexer.ts'

const STARTS = new Set(['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'RETURN', 'CALL'])
const WRITES = new Set([
  ...['CREATE', 'MERGE', 'SET', 'DELETE', 'DETACH', 'REMOVE', 'FOREACH', 'INSERT', 'LOAD', 'DROP', 'ALTER', 'RENAME'],
  ...['GRANT', 'DENY', 'REVOKE', 'SHOW', 'TERMINATE', 'START', 'STOP', 'ENABLE', 'USE'],
])
const PROCEDURES =
  /^(db\.(labels|relationshipTypes|propertyKeys|schema\.\w+|index\.fulltext\.query\w+)|grafeo\.[\w.]+)$/

/**
 * Lets somebody's own query through only where it asks the graph: no command of administration, no LOAD CSV, no
 * procedure that reaches further. That it does not write is held by the engine itself (access mode, read-only file).
 * Throws WriteRefused or QueryInvalid.
 */
export function refuseUnlessReading(query: string): void {
  const tokens = lex(query)
  const first = ['EXPLAIN', 'PROFILE'].includes(tokens[0]?.upper ?? '') ? tokens[1] : tokens[0]
  if (first === undefined)
    throw new QueryInvalid('The query is empty.', 'Write one, such as MATCH (n) RETURN n LIMIT 5.')
  if (WRITES.has(first.upper)) throw refused(first.text)
  if (first.text !== '(' && !STARTS.has(first.upper))
    throw new QueryInvalid(
      `A query does not begin with “${first.text}”.`,
      'Begin with MATCH, WITH, UNWIND, CALL or RETURN.',
    )
  tokens.forEach(({ upper }, at) => {
    const next = tokens[at + 1]
    if (upper === 'LOAD' && next?.upper === 'CSV') throw refused('LOAD CSV')
    if (upper !== 'CALL' || next?.kind !== 'word') return
    const name = procedureName(tokens.slice(at + 1).map(({ text }) => text))
    if (!PROCEDURES.test(name)) throw refused(`The procedure ${name}`)
  })
}

/** `db`, `.`, `labels`, `(`, … → `db.labels`. */
function procedureName(texts: readonly string[]): string {
  let name = texts[0]!
  for (let at = 1; texts[at] === '.' && texts[at + 1] !== undefined; at += 2) name += `.${texts[at + 1]}`
  return name
}

function refused(what: string): WriteRefused {
  return new WriteRefused(`${what} is not for reading the graph.`, 'Only queries that read the graph are allowed here.')
}
