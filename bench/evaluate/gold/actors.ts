import type { ActorRecord } from '../../../graph/extraction.ts'
import type { Counts } from '../match.ts'
import { type GoldArticle, isRequired } from './format.ts'
import { plainName } from './names.ts'

/** Tells which actor of the gold an id of the extraction is; an unknown one is itself and nobody else. */
export type KeyOf = (actorId: string | null) => string

/**
 * Actors, one to one: an actor that is found twice is wrong the second time.
 * Returns whom each id stands for, an institution for the one that it may stand for.
 */
export function scoreActors(
  gold: GoldArticle,
  found: readonly ActorRecord[],
  counts: Counts,
  note: (kind: string, where: string) => void,
): { keyOf: KeyOf; canonical: (key: string) => string } {
  const canonical = (key: string) => gold.actors.find((actor) => actor.key === key)?.equivalentTo ?? key
  const keys = new Map<string, string>()
  const seen = new Set<string>()
  for (const actor of found) {
    const key = likeliest(gold, actor)
    if (key) keys.set(actor.id, key)
    if (key && !seen.has(key)) seen.add(key)
    else {
      counts.found++
      note(key ? 'twice' : 'wrong', `${actor.kind} ${actor.name}${key ? ` = ${key}` : ''}`)
    }
  }
  const covered = new Set([...seen].map(canonical))
  for (const actor of gold.actors) {
    if (!isRequired(actor) || actor.equivalentTo) continue
    counts.gold++
    if (covered.has(actor.key)) {
      counts.right++
      counts.found++
    } else note('missed', `${actor.kind} ${actor.key}`)
  }
  return { canonical, keyOf: (id) => (id !== null && keys.has(id) ? canonical(keys.get(id)!) : `?${id}`) }
}

/** By the Wikidata id, else by the names that they share. */
function likeliest({ actors }: GoldArticle, { kind, name, names, wikidataId }: ActorRecord): string | null {
  const given = [...new Set([name, ...names].map(plainName))].filter(Boolean)
  let best: { key: string; score: number } | null = null
  for (const actor of actors) {
    const known = new Set(actor.names.map(plainName))
    const sameId = wikidataId !== null && wikidataId === actor.wikidataId
    const sameKind = kind === actor.kind || actor.acceptKinds?.includes(kind)
    const shared = sameKind ? given.filter((each) => known.has(each)).length : 0
    if (!sameId && shared === 0) continue
    const fullest = shared > 0 && known.has(plainName(name)) ? 0.5 : 0
    const score = (sameId ? 100 : 0) + shared + fullest + (shared > 0 && isRequired(actor) ? 0.1 : 0)
    if (score > (best?.score ?? 0)) best = { key: actor.key, score }
  }
  return best?.key ?? null
}
