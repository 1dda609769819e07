import type { Annotator, Link } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import { eventsByTrigger } from './events.ts'
import { linkOf, readCues } from './frames/cues.ts'
import type { Trigger } from './frames/triggers.ts'

/** Links between events: “nach seiner Amtseinführung”, “bevor …”, “because of …”. Needs events. */
export function links(pack: LanguagePack): Annotator {
  const cues = readCues(pack)
  return (document) => {
    const byTrigger = eventsByTrigger(document.events)
    if (byTrigger.size < 2) return { links: [] }
    const found: Link[] = []
    const known = new Set<string>()
    const add = (from: Trigger, to: Trigger, type: Link['type'], start: number, end: number) => {
      const [a, b] = [byTrigger.get(from), byTrigger.get(to)]
      if (a === undefined || b === undefined || a === b) return
      const key = `${a} ${type} ${b}`
      if (known.has(key)) return
      known.add(key)
      found.push({ from: a, to: b, type, evidence: { start, end, text: document.text.slice(start, end) } })
    }
    const triggers = [...byTrigger.keys()]
    const inClause = new Map<number, Trigger[]>()
    for (const trigger of triggers) {
      const here = inClause.get(trigger.clause.index)
      if (here) here.push(trigger)
      else inClause.set(trigger.clause.index, [trigger])
    }
    for (const trigger of triggers) {
      const { phrase, clause } = trigger
      if (phrase?.preposition) {
        const relation = cues.relation(phrase.preposition, 'preposition')
        const type = relation && linkOf[relation]
        const main = type ? mainOf(inClause.get(clause.index) ?? [], trigger) : null
        if (type && main)
          if (type === 'CAUSES') add(trigger, main, type, phrase.start, phrase.end)
          else add(main, trigger, type, phrase.start, phrase.end)
      }
      if (!phrase && clause.parent !== null && clause.marker !== null && clause.kind === 'adverbial') {
        const marker = document.tokens[clause.marker]
        const relation = marker && cues.relation(marker.lower, 'conjunction')
        const type = relation && linkOf[relation]
        const parent = clause.parent
        const main = inClause.get(parent)?.find((other) => other.phrase === null)
        if (type && main)
          if (type === 'CAUSES') add(trigger, main, type, clause.start, clause.end)
          else add(main, trigger, type, clause.start, clause.end)
      }
    }
    return { links: found }
  }
}

/** What a circumstance belongs to: the verb of its clause, else the first noun that is none. */
function mainOf(triggers: readonly Trigger[], { clause, phrase }: Trigger): Trigger | null {
  const here = triggers.filter((other) => other.clause === clause && other.phrase !== phrase)
  return here.find((other) => other.phrase === null) ?? here.find((other) => other.phrase?.preposition === null) ?? null
}
