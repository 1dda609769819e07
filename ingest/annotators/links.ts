import type { Annotator, Link } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import { eventsByTrigger } from './events.ts'
import { readCues } from './frames/cues.ts'
import { causation } from './links/causation.ts'
import { circumstances } from './links/circumstances.ts'
import { sequence } from './links/sequence.ts'
import { type Found, storyOf } from './links/story.ts'

/** Links between events: “nach seiner Amtseinführung”, “bevor …”, “kurz zuvor hatte …”, “led to”. Needs events. */
export function links(pack: LanguagePack): Annotator {
  const cues = readCues(pack)
  return (document) => {
    const byTrigger = eventsByTrigger(document.events)
    if (byTrigger.size < 2) return { links: [] }
    const story = storyOf(document, byTrigger)
    const links: Link[] = []
    const known = new Set<string>()
    const found: Found = ({ event: from }, { event: to }, type, { start, end }) => {
      if (from === to) return
      // Of two events one order is told, and a cause comes before what it brings about.
      const [a, b] = type === 'BEFORE' ? [to.index, from.index] : [from.index, to.index]
      const key = `${a} ${type === 'CAUSES' ? 'CAUSES' : 'AFTER'} ${b}`
      const against = `${b} ${type === 'CAUSES' ? 'CAUSES' : 'AFTER'} ${a}`
      if (known.has(key) || known.has(against)) return
      known.add(key)
      links.push({
        from: from.index,
        to: to.index,
        type,
        evidence: { start, end, text: document.text.slice(start, end) },
      })
    }
    circumstances(story, cues, found)
    causation(story, cues, found)
    sequence(story, cues, found)
    return { links }
  }
}
