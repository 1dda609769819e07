import type { Clause } from '../../document.ts'
import { type Cues, governorOf } from './cues.ts'
import { type DateOwners, staging } from './date-owners.ts'
import type { Placed } from './placed-times.ts'
import type { Trigger } from './triggers.ts'
import type { View } from './view.ts'

/** So many clauses back the one before may begin. */
const FRONT = 4

/** “began on Monday, when Oslo …”: the clause tells of the day right before it; “on Monday after Oslo …” is the day of what followed. */
export function pointedAt(view: View, cues: Cues, { marker, kind }: Clause, free: readonly Placed[]): Placed | null {
  if (marker === null || (kind !== 'adverbial' && kind !== 'relative' && kind !== 'wh')) return null
  const { tokens } = view.document
  const order = cues.relation(tokens[marker]?.lower ?? '', 'conjunction')
  if (order !== null && order !== 'DURING') return null
  let before = marker - 1
  while (before >= 0 && (tokens[before]?.pos === 'PUNCT' || tokens[before]?.pos === 'ADP')) before--
  return free.find(({ last }) => last - 1 === before) ?? null
}

/** The day of a clause that tells what went on meanwhile: “Speaking on Monday in Oslo, she …”, “Als er am Montag ankam, …”. */
export function atTheSameTime(view: View, cues: Cues, { index, verb }: Clause, free: readonly Placed[]): Placed | null {
  if (!verb) return null
  const among = free.filter((placed) => !ofPurpose(view, cues, placed))
  for (const below of view.below(index)) {
    if (!below.verb) continue
    // “were killed when a bomb went off on Monday”
    const behind = (below.tokens[0] ?? 0) > verb.head
    const along =
      !behind && below.kind === 'participial' && below.verb.form === 'present-participle' && !isApart(view, cues, below)
    const meanwhile = isMeanwhile(view, cues, below) && (!behind || below.verb.tense === verb.tense)
    const found = along || meanwhile ? among.find(({ clause }) => clause === below) : undefined
    if (found) return found
  }
  return null
}

/** “campaigning for the May 21 election”: the day of a noun that is no occasion of the clause. */
function ofPurpose({ phraseAt }: View, cues: Cues, { first, last }: Placed): boolean {
  const phrase = phraseAt(first)
  if (phrase?.preposition == null || phrase.head < last || phrase.first >= first) return false
  return cues.relation(phrase.preposition, 'occasion') === null
}

/** “since taking office”, “before leaving”: of another time. */
function isApart({ document: { tokens } }: View, cues: Cues, { marker }: Clause): boolean {
  const word = marker === null ? undefined : tokens[marker]?.lower
  const order = word === undefined ? null : (cues.relation(word, 'conjunction') ?? cues.relation(word, 'preposition'))
  return order !== null && order !== 'DURING' && order !== 'NONE'
}

/** The main clause before, past those that stand in it. */
export function mainBefore({ document: { clauses } }: View, { index, kind, sentence }: Clause): Clause | null {
  if (kind !== 'main') return null
  let before = clauses[index - 1]
  for (let step = 2; before && before.kind !== 'main' && step <= FRONT; step++) before = clauses[index - step]
  return before?.kind === 'main' && before.sentence === sentence ? before : null
}

/** “Am Montag durchsuchte die Polizei das Haus, drei Männer wurden abgeführt”: what opens the first of two main clauses opens both. */
export function frontedOver(view: View, clause: Clause, free: readonly Placed[]): Placed | null {
  const before = mainBefore(view, clause)
  if (!before?.verb || before.verb.tense !== clause.verb?.tense) return null
  const opening = view.document.tokens[before.tokens[0] ?? 0]?.start
  return free.find((placed) => placed.clause === before && placed.start === opening) ?? null
}

/** “They had to flee on Monday: protesters stormed …”: what stands behind a colon tells what happened then. */
export function explained(view: View, owners: DateOwners, clause: Clause, free: readonly Placed[]): Placed | null {
  const { tokens } = view.document
  if (clause.kind !== 'main' || !clause.verb || tokens[(clause.tokens[0] ?? 0) - 1]?.text !== ':') return null
  const before = mainBefore(view, clause)
  if (before?.verb?.tense !== clause.verb.tense) return null
  const tells = ({ clause: own }: Placed) =>
    own === before || (own?.kind === 'infinitive' && own.parent === before.index)
  return free.find((placed) => tells(placed) && !owners.elsewhere(placed)) ?? null
}

/** “Donors gathered in Oslo on Monday pledged …”, “the council, which met on Monday, rejected …”: what a meeting decides is of its day. */
export function atTheMeeting(
  view: View,
  cues: Cues,
  owners: DateOwners,
  { index, verb, slots }: Clause,
  { frame }: Trigger,
  free: readonly Placed[],
): Placed | null {
  if (!verb) return null
  for (const below of view.below(index)) {
    if (below.kind !== 'participial' && below.kind !== 'relative') continue
    // “Berg, who met Lund on Monday, left”: one who meets another does other things on other days.
    const meets =
      below.verb !== null &&
      cues.relation(below.verb.lemma, 'assembly') !== null &&
      !(below.kind === 'relative' && below.slots.some(({ role }) => role === 'object'))
    // “The attack, which took place on Monday, killed ten.”
    const occurs =
      below.kind === 'relative' &&
      governorOf(cues, view, below)?.classes.includes('occur') === true &&
      slots.some(({ role, phrase }) => role === 'subject' && phrase === below.antecedent)
    // “leaders, who will confer on Monday, urged …”
    if (below.kind === 'relative' && below.verb?.tense === 'future' && verb.tense !== 'future') continue
    // “will confer with the leaders, who gather on Monday”
    const behind = (below.tokens[0] ?? 0) > verb.head
    if (behind && !(meets && frame.type === 'CONSULT')) continue
    const found = free.find((placed) => placed.clause === below && (meets || occurs || owners.isShared(placed)))
    if (found?.date?.precision === 'day') return found
  }
  return null
}

/** “were killed in an attack claimed by rebels on Monday”: the day on which somebody did what the verb happened in. */
export function inDeed(view: View, cues: Cues, { index, slots }: Clause, free: readonly Placed[]): Placed | null {
  for (const below of view.below(index)) {
    if (below.kind !== 'participial' || below.verb?.voice !== 'passive') continue
    const slot = slots.find(({ phrase }) => phrase === below.antecedent)
    if (slot?.preposition == null || cues.relation(slot.preposition, 'preposition') !== 'DURING') continue
    const found = free.find((placed) => placed.clause === below)
    if (found) return found
  }
  return null
}

/** “flew to Oslo on Monday, where she met Lee”: on the day of the journey. */
export function onTheSpot(
  view: View,
  cues: Cues,
  owners: DateOwners,
  clause: Clause,
  free: readonly Placed[],
): Placed | null {
  const { marker, verb, parent } = clause
  const above = parent === null ? undefined : view.document.clauses[parent]
  if (marker === null || !verb || !above?.verb || verb.tense !== above.verb.tense) return null
  if (cues.relation(view.document.tokens[marker]?.lower ?? '', 'place') === null) return null
  return free.find((placed) => placed.clause === above && !owners.disagrees(clause, placed)) ?? null
}

/** “Talks between Oslo and Bern are due to resume on Monday”: the day on which what the subject names begins. */
export function begunBelow(
  view: View,
  cues: Cues,
  { index }: Clause,
  { phrase }: Trigger,
  free: readonly Placed[],
): Placed | null {
  if (!phrase || view.slotOf(phrase.index)?.role !== 'subject') return null
  for (const below of view.below(index)) {
    if (below.kind !== 'infinitive' || !below.slots.some((slot) => slot.phrase === phrase.index)) continue
    const classes = governorOf(cues, view, below)?.classes ?? []
    // “due to be held”, and not “appeared to hold”.
    if (
      !classes.some(
        (one) => one === 'continue' || (staging.has(one) && (one !== 'perform' || below.verb?.voice === 'passive')),
      )
    )
      continue
    const found = free.find(({ clause }) => clause === below)
    if (found) return found
  }
  return null
}

/** “when he lost the vote”, “als er ankam”. */
export function isMeanwhile({ document: { tokens } }: View, cues: Cues, { kind, marker }: Clause): boolean {
  const conjunction = marker === null ? undefined : tokens[marker]
  return (
    kind === 'adverbial' && conjunction !== undefined && cues.relation(conjunction.lower, 'conjunction') === 'DURING'
  )
}
