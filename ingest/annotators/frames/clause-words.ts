import type { Clause } from '../../document.ts'
import type { Cues, RelationKind } from './cues.ts'
import type { View } from './view.ts'

/** The longest of these words (“im gleichen Atemzug”). */
const LONGEST = 5

/** The first of these kinds of which a clause has words: “kurz darauf”, “at the same time”. */
export function kindOfWords<Kind extends RelationKind>(
  { document: { tokens } }: View,
  cues: Cues,
  { tokens: own }: Clause,
  kinds: readonly Kind[],
): Kind | null {
  for (const at of own) {
    if (!cues.opensAdverb(tokens[at]!)) continue
    let words = tokens[at]!.lower
    for (let count = 1; count <= LONGEST; count++) {
      for (const kind of kinds) if (cues.relation(words, kind) !== null) return kind
      const next = tokens[at + count]
      if (!next || !own.includes(at + count)) break
      words += ` ${next.lower}`
    }
  }
  return null
}
