import type { Clause, Phrase } from '../../document.ts'
import { type Cues, governorOf, type Relation } from './cues.ts'
import type { Placed } from './placed-times.ts'
import { isMeeting, telling } from './shared-dates.ts'
import type { Trigger } from './triggers.ts'
import { pasts } from './verb-signals.ts'
import type { View } from './view.ts'

/** To whom a time expression belongs where that is not the verb of its clause. */
export interface DateOwners {
  /** The noun whose day it tells: “seiner Amtseinführung am 20. Januar”, “Sunday's attack”. */
  readonly of: (placed: Placed, triggers: readonly Trigger[]) => Trigger | null
  /** It tells the day of the subject's noun, and where nothing else does that of the verb too: “the leaders' meeting on Monday agreed …”. */
  readonly isShared: (placed: Placed) => boolean
  /** It stands in a circumstance that names another event: “nach dem Putsch am Montag …”. */
  readonly elsewhere: (placed: Placed) => boolean
  /** The tense of a clause speaks against it: what happened did not happen next week. */
  readonly disagrees: (clause: Clause, placed: Placed) => boolean
  readonly isAhead: (placed: Placed) => boolean
}

export function dateOwners(view: View, cues: Cues, times: ReadonlyMap<number, readonly Placed[]>): DateOwners {
  const { tokens, phrases, clauses, article } = view.document
  const today = article.publishedAt?.slice(0, 10) ?? null
  const known = new Map<Placed, Trigger | null>()
  const shared = new Set<Placed>()

  const isAhead = ({ time }: Placed) => today !== null && time.earliest !== null && time.earliest > today
  const disagrees = ({ verb }: Clause, placed: Placed) =>
    verb !== null && pasts.has(verb.tense) && verb.modal === null && isAhead(placed)

  return {
    isAhead,
    disagrees,
    isShared: (placed) => shared.has(placed),
    of: (placed, triggers) => {
      const owner = known.get(placed)
      if (owner !== undefined) return owner
      const found = described(placed, triggers) ?? before(placed, triggers)
      known.set(placed, found)
      return found
    },
    elsewhere: (placed) => {
      const { first } = placed
      if (shared.has(placed)) return true
      let at = first - 1
      while (at >= 0 && tokens[at]?.sentence === tokens[first]?.sentence && joins(at)) at--
      const noun = view.phraseAt(at + 1)
      if (!noun || at + 1 === first || tokens[noun.head]?.pos !== 'NOUN') return false
      return isBound(cues, noun)
    },
  }

  /** What may stand between a noun with a preposition and the day that is its own. */
  function joins(at: number): boolean {
    const pos = tokens[at]?.pos
    if (pos === 'ADP' || pos === 'DET') return true
    const phrase = view.phraseAt(at)
    return phrase !== null && (phrase.kind === 'PP' || phrase.relation === 'genitive' || phrase.relation === 'of')
  }

  /** “Sunday's attack”, “a dinner held on Tuesday”: inside the phrase, or in the clause that describes it. */
  function described(placed: Placed, triggers: readonly Trigger[]): Trigger | null {
    const { first, clause, preposition } = placed
    const own = view.phraseAt(first)
    const possessed = own?.relation === 'genitive' ? own.governor : null
    // “the strike to which the union has called for Monday”
    const set = preposition !== null && cues.relation(preposition, 'appointed') !== null
    const hosting = clause?.verb && (set || isStaging(clause)) ? stagedBy(clause) : null
    if (possessed === null && hosting === null) return null
    const owner =
      triggers.find(({ phrase }) => phrase && (phrase.index === possessed || isTop(phrase, hosting))) ??
      triggers.findLast(({ phrase }) => phrase && isBeside(phrase, hosting))
    // “at Monday's meeting Berg asked …”
    if (owner?.phrase?.preposition != null && owner.phrase.index === possessed && isMeeting(owner.frame))
      if (cues.relation(owner.phrase.preposition, 'occasion') !== null) shared.add(placed)
    return owner ?? null
  }

  /** Of what a clause tells that it takes place: “a dinner held on Tuesday”, “das am Freitag beginnt”, “which Oslo wanted to hold in May”. */
  function stagedBy(clause: Clause): number | null {
    const { kind, antecedent, parent } = clause
    if (kind === 'participial') return antecedent
    if (kind === 'relative') return isOfOther(clause) ? null : antecedent
    if (kind === 'main') return describedBefore(clause)
    const above = kind === 'infinitive' && parent !== null ? clauses[parent] : undefined
    if (above?.kind === 'relative') return above.antecedent
    // “the talks, due to start on Monday, were …”
    const due =
      above && clause.marker !== null && isDue(clause.marker - 1) && tokens[clause.marker - 2]?.pos === 'PUNCT'
    return due ? (clause.slots.find(({ role }) => role === 'subject')?.phrase ?? null) : null
  }

  /** “the city, where she held a rally on Monday”: what takes place is none of what the clause describes. */
  function isOfOther({ slots, marker, antecedent }: Clause): boolean {
    return slots.some(
      ({ role, phrase }) => role === 'object' && phrase !== antecedent && phrases[phrase]?.head !== marker,
    )
  }

  /** “talks with Oslo, scheduled for May”: a participle behind a comma may look like a verb; it has nobody who does it. */
  function describedBefore({ verb, slots, tokens: own }: Clause): number | null {
    const first = own[0] ?? 0
    if (!verb || verb.head !== first || tokens[first - 1]?.pos !== 'PUNCT') return null
    if (!tokens[first]?.readings.some(({ form }) => form === 'participle')) return null
    if (slots.some(({ role }) => role === 'subject' || role === 'object')) return null
    return view.phraseAt(first - 2)?.index ?? null
  }

  /** “planned for May”, “hosted by Oslo”: tells when what it describes takes place, and nothing else. */
  function isStaging(clause: Clause): boolean {
    const classes = governorOf(cues, view, clause)?.classes ?? []
    // “which Oslo planned on Monday” tells when it was planned.
    const plans = clause.kind === 'participial' || clause.verb?.voice === 'passive'
    return classes.some((one) => (staging.has(one) || (one === 'expect' && plans)) && (one !== 'plan' || plans))
  }

  function isTop(phrase: Phrase, antecedent: number | null): boolean {
    if (antecedent === null || phrase.index > antecedent) return false
    return phrase.index === antecedent || topOf(phrase.index) === topOf(antecedent)
  }

  /** „Die Gespräche zwischen Oslo und Bern, die für Mai geplant waren“: behind the noun stand those who take part. */
  function isBeside(phrase: Phrase, antecedent: number | null): boolean {
    return antecedent !== null && phrase.index < antecedent && onlyAttributes(phrase.last, phrases[antecedent]!.last)
  }

  function topOf(index: number): number {
    let at = index
    for (let step = 0; step < 4 && phrases[at]?.governor != null; step++) at = phrases[at]!.governor!
    return at
  }

  /** The trigger noun that an expression stands right behind. */
  function before(placed: Placed, triggers: readonly Trigger[]): Trigger | null {
    const { first, date } = placed
    let token = first - 1
    while (token >= 0 && (tokens[token]?.pos === 'DET' || tokens[token]?.pos === 'ADP')) token--
    const due = isDue(token)
    if (due) token -= tokens[token - 1]?.pos === 'PUNCT' ? 2 : 1
    const ahead = isAhead(placed)
    // “put the vote off from April to June”: that was its day no longer.
    if (dated(placed) && placed.clause && isPutOff(placed.clause)) return null
    for (const trigger of triggers.toReversed()) {
      const { phrase, clause } = trigger
      if (!phrase || phrase.first >= first || phrase.sentence !== tokens[first]?.sentence) continue
      const direct = view.lastOf(phrase) - 1 === token || phrase.last - 1 === token
      if (!direct && !onlyAttributes(phrase.last, first)) continue
      const own = ahead && placed.clause === clause && disagrees(clause, placed)
      // “After a summit in Oslo on Monday they signed …”: what follows a meeting is of its day.
      if (isMeeting(trigger.frame) && date?.precision === 'day' && follows(cues, trigger)) shared.add(placed)
      if (own || bounds(cues, trigger) || due || dated(placed) || isSecond(placed, phrase.first)) return trigger
      if (inField(trigger, placed)) {
        shared.add(placed)
        return trigger
      }
      if (date?.precision === 'year' && isJudged(trigger, triggers)) return trigger
      if (direct && isAttended(trigger)) {
        shared.add(placed)
        return trigger
      }
      // “rejected it in a referendum on Sunday”, “withdrew from the deal on Sunday”: the verb's day as well.
      if (direct && phrase.preposition !== null && phrase.governor === null) shared.add(placed)
      if (direct && (phrase.preposition !== null || (carried(view, cues, trigger) && (ahead || today === null))))
        return trigger
    }
    return null
  }

  function isPutOff(clause: Clause): boolean {
    return governorOf(cues, view, clause)?.classes.includes('postpone') === true
  }

  /** “elections, due in May”, “talks expected on Monday” */
  function isDue(at: number): boolean {
    const token = tokens[at]
    if (token?.pos !== 'ADJ' || view.phraseAt(at)?.kind === 'NP') return false
    return cues.predicate(token.lemma)?.classes.includes('plan') === true
  }

  /** “called on Tuesday for an inquiry into the attack last week”: where the verb has its day, the noun has the one behind it. */
  function isSecond({ clause, date, first }: Placed, noun: number): boolean {
    for (const other of times.get(tokens[first]?.sentence ?? -1) ?? [])
      if (other.clause === clause && other.last <= noun && other.date && other.date.value !== date?.value) return true
    return false
  }

  /** “der Angriff vom Sonntag”: a preposition that ties a day to a noun alone. */
  function dated({ preposition }: Placed): boolean {
    return preposition !== null && cues.relation(preposition, 'dated') !== null
  }

  /** “Das Treffen am Montag wurde abgesagt”: between a subject and its verb stands what belongs to the subject. */
  function inField({ phrase, clause }: Trigger, { first }: Placed): boolean {
    const finite = clause.verb?.finite ?? null
    if (!phrase || finite === null || clause.marker !== null || first > finite) return false
    return view.slotOf(phrase.index)?.role === 'subject'
  }

  /** “condemned the annexation of Crimea by Russia in 2014”: who condemns looks back. */
  function isJudged({ phrase, clause }: Trigger, triggers: readonly Trigger[]): boolean {
    if (!phrase || view.slotOf(phrase.index)?.role !== 'object') return false
    return triggers.some((other) => other.phrase === null && other.clause === clause && other.frame.type === 'ACCUSE')
  }

  /** “boycotted the elections on Sunday”, “plans to attend the summit in May”: who has a part in it has it on that day. */
  function isAttended({ phrase, clause, frame }: Trigger): boolean {
    if (!phrase || (frame.type !== 'ELECT' && frame.type !== 'CONSULT')) return false
    if (view.slotOf(phrase.index)?.role !== 'object') return false
    return !governorOf(cues, view, clause)?.classes.some((one) => telling.has(one) || one === 'cancel')
  }

  /** Whether nothing but prepositional phrases stands between: “nach der Landung auf der Insel im Jahr 1950”. */
  function onlyAttributes(from: number, to: number): boolean {
    for (let token = from; token < to; token++) {
      const pos = tokens[token]?.pos
      const kind = view.phraseAt(token)
      const joined = kind?.relation === 'genitive' || kind?.relation === 'of' || kind?.relation === 'conjunct'
      if (kind?.kind !== 'PP' && !joined && pos !== 'ADP' && pos !== 'DET' && pos !== 'CCONJ') return false
    }
    return from < to
  }
}

export const staging = new Set(['plan', 'perform', 'occur', 'begin', 'postpone'])

/** A noun that tells before or after what the clause happens: the day that follows is its own. */
const bounds = (cues: Cues, { phrase }: Trigger): boolean => phrase !== null && isBound(cues, phrase)

const binding: ReadonlySet<Relation | null> = new Set<Relation>(['AFTER', 'SINCE', 'BEFORE', 'UNTIL', 'CAUSED'])

const isBound = (cues: Cues, { preposition }: Phrase): boolean =>
  preposition !== null && binding.has(cues.relation(preposition, 'preposition'))

const follows = (cues: Cues, { phrase }: Trigger): boolean =>
  phrase?.preposition != null && cues.relation(phrase.preposition, 'preposition') === 'AFTER'

const carrying = new Set(['plan', 'convene', 'announce', 'propose', 'invite', 'expect', 'demand', 'offer'])

/** Under a verb of planning a date behind the noun is the day of what is planned, not of the planning. */
function carried(view: View, cues: Cues, { clause, phrase }: Trigger): boolean {
  const governor = governorOf(cues, view, clause)
  return (
    phrase !== null &&
    view.slotOf(phrase.index)?.role === 'object' &&
    (governor?.classes ?? []).some((one) => carrying.has(one))
  )
}
