/** A token of Cypher. Keywords are words too: Cypher tells them apart only by place. */
export interface CypherToken {
  readonly kind: 'word' | 'string' | 'number' | 'parameter' | 'sign'
  /** As written; a string with its quotes, a backticked name without them. */
  readonly text: string
  /** Upper case, for comparing with keywords; empty for strings and backticked names. */
  readonly upper: string
  readonly start: number
}

const TOKEN = new RegExp(
  [
    String.raw`(?<space>\s+|//[^\n]*|/\*[\s\S]*?(?:\*/|$))`,
    String.raw`(?<string>'(?:[^'\\]|\\[\s\S])*(?:'|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$))`,
    '(?<quoted>`[^`]*(?:`|$))',
    String.raw`(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)`,
    String.raw`(?<parameter>\$[\p{L}_\d]+)`,
    String.raw`(?<word>[\p{L}_][\p{L}_\d]*)`,
    String.raw`(?<sign><>|<=|>=|=~|->|<-|\+=|\.\.|[\s\S])`,
  ].join('|'),
  'guy',
)

/** Splits Cypher into tokens, white space and comments left out. Never throws: what it does not know is a sign. */
export function lex(query: string): CypherToken[] {
  const tokens: CypherToken[] = []
  for (const { groups, 0: text, index: start } of query.matchAll(TOKEN)) {
    if (groups!.space !== undefined) continue
    if (groups!.quoted !== undefined) tokens.push({ kind: 'word', text: text.replaceAll('`', ''), upper: '', start })
    else if (groups!.string !== undefined) tokens.push({ kind: 'string', text, upper: '', start })
    else {
      const kind = (['number', 'parameter', 'word', 'sign'] as const).find((name) => groups![name] !== undefined)!
      tokens.push({ kind, text, upper: text.toUpperCase(), start })
    }
  }
  return tokens
}
