import type { Clause, Span } from '../../document.ts'
import { type Cues, linkOf, type Relation } from '../frames/cues.ts'
import { byStart, firstFrom } from '../spans.ts'
import type { Found, Story, Told } from './story.ts'

/** So many sentences back may stand what an adverb or the pluperfect is told of. */
const REACH = 3
const LONGEST_ADVERB = 3
/** Within so many characters behind an adverb a day is its own: “later on Monday”. */
const NEXT_WORDS = 6
/** The last of the sentences that may tell what the article is about. */
const OPENING = 1
const real = new Set(['happened', 'ongoing'])
const gone = new Set(['denied', 'cancelled'])

/** “Kurz zuvor hatte …”, “two days later …”, “daraufhin”: order that an adverb or the tense tells of two clauses. */
export function sequence(story: Story, cues: Cues, found: Found): void {
  const { document } = story
  const times = byStart(document.times)
  /** The last clause that tells of something, and the last that does not tell of what had gone before. */
  let last: Told | null = null
  let line: Told | null = null
  /** What the article reports first: of that flashbacks are told. */
  let lead: Told | null = null
  let seen = -1
  for (const one of story.told) {
    const { clause } = one.trigger
    if (clause.index === seen) continue
    seen = clause.index
    const main = story.mainOf(clause)
    if (!main || !standsAlone(clause)) continue
    const said = adverbIn(clause)
    const before = clause.verb?.tense === 'pluperfect'
    const above = clause.parent === null ? undefined : document.clauses[clause.parent]
    const outer = (clause.kind === 'relative' && above && story.mainOf(above, main)) || null
    if (said) {
      const type = linkOf[said.relation]
      // “who was arrested and later expelled”: of two that hang on one clause the second is told of the first.
      const paired = last && isPaired(clause, last.trigger.clause) ? last : null
      const other = paired ?? outer ?? (before && type === 'BEFORE' ? (line ?? last) : last)
      if (type && other && fits(main, other))
        if (type === 'CAUSES') found(other, main, type, said)
        else found(main, other, type, said)
    } else if (before && lead && clause.kind === 'main' && clause.sentence - lead.trigger.clause.sentence <= REACH) {
      const aux = clause.verb?.finite == null ? undefined : document.tokens[clause.verb.finite]
      const dated = main.event.date?.precision === 'day'
      if (aux && dated && fits(main, lead) && real.has(main.event.status) && real.has(lead.event.status))
        found(main, lead, 'BEFORE', { start: aux.start, end: aux.end })
    }
    last = main
    if (!before) line = main
    const opens = !before && clause.sentence <= OPENING && main.event.assertedBy === null
    if (opens && real.has(main.event.status)) lead ??= main
  }

  /** A clause of its own, or one joined to it; what is told inside a statement is ordered with nothing outside. */
  function standsAlone({ kind }: Clause): boolean {
    return kind === 'main' || kind === 'fragment' || kind === 'relative'
  }

  function isPaired({ kind, parent, sentence }: Clause, before: Clause): boolean {
    return kind === 'relative' && before.kind === kind && before.parent === parent && before.sentence === sentence
  }

  function fits(one: Told, other: Told): boolean {
    if (one.event === other.event || gone.has(one.event.status) || gone.has(other.event.status)) return false
    if (one.event.assertedBy !== other.event.assertedBy) return false
    // What has happened did so after or before something else that has.
    if (real.has(one.event.status) && !real.has(other.event.status)) return false
    return one.trigger.clause.sentence - other.trigger.clause.sentence <= REACH
  }

  function adverbIn({ tokens: own, verb }: Clause): (Span & { relation: Relation }) | null {
    const { tokens } = document
    for (const at of own) {
      if (!cues.opensAdverb(tokens[at]!)) continue
      let words = ''
      for (let count = 0; count < LONGEST_ADVERB; count++) {
        const token = tokens[at + count]
        if (!token || (verb?.tokens.includes(token.index) && count === 0)) break
        words = count === 0 ? token.lower : `${words} ${token.lower}`
        const relation = cues.relation(words, 'adverb')
        if (relation && !isTimed(token.end)) return { start: tokens[at]!.start, end: token.end, relation }
      }
    }
    return null
  }

  /** “later on Monday”, “earlier this week”: that is a day of the clause, and tells of no other event. */
  function isTimed(end: number): boolean {
    const time = times[firstFrom(times, end + NEXT_WORDS) - 1]
    return time?.type === 'DATE' && time.end > end
  }
}
