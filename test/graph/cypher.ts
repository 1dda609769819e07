import { cypher } from '../../graph/cypher.ts'
import type { Engine, Params } from '../../graph/store.ts'
import { lex } from '../../graph/stores/lexer.ts'

/** The parameters that a query file takes, by name. */
export function parametersOf(name: string, engine: Engine): string[] {
  const names = lex(cypher(name, engine)).flatMap(({ kind, text }) => (kind === 'parameter' ? [text.slice(1)] : []))
  return [...new Set(names)].sort()
}

/** A case of cypher.cases.ts with what it leaves out. */
export function whole(name: string, engine: Engine, params: Params): Params {
  const missing: Params = { limit: 2, id: '', ascending: false }
  return Object.fromEntries(parametersOf(name, engine).map((key) => [key, params[key] ?? missing[key] ?? null]))
}
