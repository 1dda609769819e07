import { type CypherToken, lex } from './lexer.ts'

/** A place in a query that the embedded engine answers wrongly without an error, or in another way than Neo4j. */
export interface Hazard {
  readonly rule: string
  readonly reason: string
  /** Offset into the query. */
  readonly start: number
}

type Rule = (tokens: readonly CypherToken[], at: number) => string | false

const COMPARISONS = new Set(['=', '<>', '<', '>', '<=', '>='])
const AGGREGATES = new Set(['COUNT', 'COLLECT', 'SUM', 'AVG', 'MIN', 'MAX', 'STDEV', 'STDEVP', 'PERCENTILECONT'])
/** Properties of the graph that hold numbers. */
const NUMBERS = new Set(['scale', 'confidence', 'start', 'end', 'count', 'latitude', 'longitude', 'similarity'])

/** By name, as docs/cypher.md lists them. Each looks at the tokens from one place on. */
const rules: { readonly [name: string]: Rule } = {
  'number-with-string': (tokens, at) => {
    const [before, sign, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
    if (!COMPARISONS.has(sign.text) || !before || !after) return false
    const isNumber = (token: CypherToken) => token.kind === 'number' || NUMBERS.has(token.text)
    const mixed = (isNumber(before) && after.kind === 'string') || (before.kind === 'string' && isNumber(after))
    return mixed && 'a number is compared with a string, which the embedded engine takes for equal'
  },
  'date-that-is-none': (tokens, at) => {
    const [name, open, literal] = tokens.slice(at, at + 3)
    if (!['DATE', 'DATETIME'].includes(name!.upper) || open?.text !== '(' || literal?.kind !== 'string') return false
    const value = literal.text.slice(1, -1)
    if (value.includes('[')) return 'a named time zone gives null; write the offset, as in +01:00'
    return !isCalendarDate(value) && `${name!.text}('${value}') gives null; write YYYY-MM-DD`
  },
  'boolean-order': (tokens, at) => {
    const ordered = ['<', '>', '<=', '>='].includes(tokens[at]!.text)
    const isBoolean = (token?: CypherToken) => token?.upper === 'TRUE' || token?.upper === 'FALSE'
    return ordered && (isBoolean(tokens[at - 1]) || isBoolean(tokens[at + 1])) && 'true > false gives null'
  },
  'list-plus-scalar': (tokens, at) => {
    if (tokens[at]!.text !== '+') return false
    const [before, after] = [tokens[at - 1], tokens[at + 1]]
    const scalar = (token?: CypherToken) => token?.kind === 'number' || token?.kind === 'string'
    // A closing bracket ends a list only where no name stands before its opening one: a[0] + 1 is a number.
    const list = before?.text === ']' && !isSubscript(tokens, at - 1)
    return (
      ((list && scalar(after)) || (scalar(before) && after?.text === '[')) &&
      'a list + a scalar gives null; write + [x]'
    )
  },
  'percentile-disc': (tokens, at) => tokens[at]!.upper === 'PERCENTILEDISC' && 'percentileDisc is not reliable',
  'aggregate-beside-node': (tokens, at) => {
    if (!['RETURN', 'WITH'].includes(tokens[at]!.upper)) return false
    const items = projection(tokens, at)
    const naked = items.some(({ aggregate, alias }) => aggregate && alias === null)
    const node = items.some(({ words, aggregate }) => !aggregate && words === 1)
    return (
      naked && node && 'an aggregate without an alias beside a node gives the node as a number; write count(*) AS n'
    )
  },
  'alias-hides-variable': (tokens, at) => {
    if (!['RETURN', 'WITH'].includes(tokens[at]!.upper)) return false
    const hidden = projection(tokens, at).filter(({ owner, alias }) => owner !== null && owner === alias)
    const order = tokens.slice(at).findIndex(({ upper }) => upper === 'ORDER')
    if (hidden.length === 0 || order < 0) return false
    const sorted = tokens.slice(at + order).some((token, index, rest) => {
      return rest[index + 1]?.text === '.' && hidden.some(({ alias }) => alias === token.text)
    })
    return sorted && 'ORDER BY means the alias here, not the node of the same name; give the alias a name of its own'
  },
  'null-in-list': (tokens, at) => {
    const [value, word, open] = tokens.slice(at, at + 3)
    return (
      value!.upper === 'NULL' && word?.upper === 'IN' && open?.text === '[' && 'null logic over lists is not reliable'
    )
  },
}

/** What the engine would answer wrongly, as far as the text shows it; in order of the text. */
export function hazards(query: string): Hazard[] {
  const tokens = lex(query)
  return tokens.flatMap((token, at) =>
    Object.entries(rules).flatMap(([rule, find]) => {
      const reason = find(tokens, at)
      return reason === false ? [] : { rule, reason, start: token.start }
    }),
  )
}

export const hazardRules: readonly string[] = Object.keys(rules)

interface Item {
  readonly alias: string | null
  readonly aggregate: boolean
  /** Tokens before AS. */
  readonly words: number
  /** The variable of `variable.property`, alone. */
  readonly owner: string | null
}

/** The items between RETURN or WITH and the next clause. */
function projection(tokens: readonly CypherToken[], at: number): Item[] {
  const items: CypherToken[][] = [[]]
  let depth = 0
  for (const token of tokens.slice(at + 1)) {
    if ('([{'.includes(token.text)) depth++
    if (')]}'.includes(token.text)) depth--
    if (depth < 0) break
    if (
      depth === 0 &&
      /^(ORDER|SKIP|LIMIT|WHERE|MATCH|OPTIONAL|UNWIND|WITH|RETURN|UNION|CALL|DISTINCT)$/.test(token.upper)
    ) {
      if (token.upper === 'DISTINCT') continue
      break
    }
    if (depth === 0 && token.text === ',') items.push([])
    else items.at(-1)!.push(token)
  }
  return items.map((item) => {
    const as = item.findIndex(({ upper }) => upper === 'AS')
    const words = as < 0 ? item : item.slice(0, as)
    return {
      alias: as < 0 ? null : (item[as + 1]?.text ?? null),
      aggregate: words.some(({ upper }, index) => AGGREGATES.has(upper) && words[index + 1]?.text === '('),
      words: words.length,
      owner: words.length === 3 && words[1]!.text === '.' ? words[0]!.text : null,
    }
  })
}

function isSubscript(tokens: readonly CypherToken[], close: number): boolean {
  let depth = 0
  for (let at = close; at >= 0; at--) {
    if (tokens[at]!.text === ']') depth++
    if (tokens[at]!.text === '[' && --depth === 0) return isName(tokens[at - 1])
  }
  return false
}

function isName(token?: CypherToken): boolean {
  if (token?.kind === 'parameter') return true
  return (
    token?.kind === 'word' && !/^(RETURN|WITH|WHERE|IN|AND|OR|XOR|NOT|THEN|ELSE|WHEN|UNWIND|BY|CASE)$/.test(token.upper)
  )
}

function isCalendarDate(value: string): boolean {
  const day = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(value)
  if (!day) return false
  const read = new Date(`${day[1]}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day[1]!)
}
