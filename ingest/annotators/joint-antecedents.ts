import type { Clause, Phrase, Token } from '../document.ts'

/**
 * Whether a relative clause behind the last of a coordination is of all its members: “Brazil and Colombia, which had offered
 * to mediate, …”, but not “…, which has offered”: a comma stands before it, and its verb does not say that it is one.
 */
export function isOfAll(
  tokens: readonly Token[],
  { verb, marker, slots }: Clause,
  antecedent: Phrase,
  phrase: Phrase,
): boolean {
  if (antecedent.relation !== 'conjunct' || antecedent.governor === null || marker !== phrase.head) return false
  if (tokens[phrase.first - 1]?.text !== ',' || verb?.finite == null) return false
  if (!slots.some((slot) => slot.role === 'subject' && slot.phrase === phrase.index)) return false
  const forms = tokens[verb.finite]!.readings.filter(({ form }) => form === 'finite')
  return !forms.every(({ numbers }) => numbers?.length === 1 && numbers[0] === 'sing')
}
