import { readTable } from '../../languages/table.ts'

/** True where what one word calls an office may be the other: the same key, or one broader than the other. */
export type SameOffice = (one: string, other: string) => boolean

/** Reads offices.tsv. Throws MalformedData. */
export function loadOfficeFamilies(): SameOffice {
  const broader = new Map<string, Set<string>>()
  for (const { office, broader: wide } of readTable(new URL('./offices.tsv', import.meta.url), ['office', 'broader']))
    broader.set(office, (broader.get(office) ?? new Set()).add(wide))
  const covers = (wide: string, narrow: string) => broader.get(narrow)?.has(wide) ?? false
  return (one, other) => one === other || covers(one, other) || covers(other, one)
}
