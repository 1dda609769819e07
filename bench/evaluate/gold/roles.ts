import type { RoleRecord } from '../../../graph/extraction.ts'
import type { Counts } from '../match.ts'
import type { KeyOf } from './actors.ts'
import { type GoldArticle, type GoldRole, isRequired } from './format.ts'
import { sameTitle } from './names.ts'

/** Roles: the same person, title and status. */
export function scoreRoles(
  gold: GoldArticle,
  found: readonly RoleRecord[],
  { keyOf, canonical }: { keyOf: KeyOf; canonical: (key: string) => string },
  counts: Counts,
  note: (kind: string, where: string) => void,
): void {
  const agree = (role: GoldRole, other: RoleRecord) =>
    keyOf(other.personId) === canonical(role.person) &&
    [role.title, ...(role.acceptTitles ?? [])].some((title) => sameTitle(title, other.title)) &&
    [role.status, ...(role.acceptStatus ?? [])].includes(other.status)
  const used = new Set<number>()
  // What is required takes its match first.
  for (const role of [...gold.roles.filter(isRequired), ...gold.roles.filter((role) => !isRequired(role))]) {
    const at = found.findIndex((other, index) => !used.has(index) && agree(role, other))
    if (at >= 0) used.add(at)
    if (!isRequired(role)) continue
    counts.gold++
    if (at >= 0) {
      counts.right++
      counts.found++
    } else note('missed', `${role.person}: ${role.title}, ${role.status}`)
  }
  found.forEach((other, index) => {
    if (used.has(index) || gold.roles.some((role) => !isRequired(role) && agree(role, other))) return
    counts.found++
    note('wrong', `${other.personId}: ${other.title}, ${other.status}`)
  })
}
