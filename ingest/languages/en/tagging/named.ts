import { anyOf, type Context, verbal } from './rule.ts'
import type { Tag } from './wink.ts'

export const inNounPhrase = anyOf('DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'PART', 'ADV')

/** “… after its envoy, Jan Nowak, was expelled”: who it is stands between commas before the verb. */
export function isNamedBeforeVerb(
  tags: readonly Tag[],
  from: number,
  comma: number,
  sentence: Context['sentence'],
): boolean {
  const before = tags[from - 2]
  if (!before || before.pos === 'PUNCT' || sentence[comma]!.text !== ',') return false
  let at = comma + 1
  while (at < tags.length && at < comma + 9 && inNounPhrase.has(tags[at]!.pos)) at++
  if (at === comma + 1 || sentence[at]?.text !== ',') return false
  const verb = tags[at + 1]
  return verb !== undefined && verbal.has(verb.pos) && !sentence[at + 1]!.lower.endsWith('ing')
}
