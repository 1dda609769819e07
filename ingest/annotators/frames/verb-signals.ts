import type { Clause, VerbGroup } from '../../document.ts'
import type { Cues } from './cues.ts'
import type { View } from './view.ts'

export const pasts: ReadonlySet<VerbGroup['tense']> = new Set(['past', 'perfect', 'pluperfect'])

const nonfinite = new Set(['infinitive', 'zu-infinitive'])

/** What the verb of a clause says of an event: its own, or that of a noun that it carries. */
export function verbSignals(
  view: View,
  cues: Cues,
  clause: Clause,
  verb: VerbGroup,
  own: boolean,
  signals: Set<string>,
) {
  if (verb.negated && own) signals.add('negated')
  if (own && deniedBySlot(view, cues, clause)) signals.add('negated')
  if (verb.tense === 'future') signals.add('tense:future')
  if (verb.tense === 'perfect' || verb.tense === 'pluperfect') signals.add('perfect')
  if (pasts.has(verb.tense)) signals.add('past')
  if (verb.tense === 'present') signals.add('present')
  if (nonfinite.has(verb.form) && verb.finite === null) signals.add('nonfinite')
  if (verb.form === 'present-participle') signals.add('progressive')
  // „Lund wird Ministerin“: the verb of the future tells of it by itself too.
  if (own && verb.modal === null && verb.tense === 'present' && cues.modal(verb.lemma, verb.mood) === 'future')
    signals.add('modal:future')
  if (verb.modal) {
    const modal = cues.modal(verb.modal, verb.mood)
    if (modal) signals.add(`modal:${modal}`)
    // “was to have met”; “hätte … treffen sollen”: the modal itself stands behind an auxiliary.
    const finite = verb.finite === null ? undefined : view.document.tokens[verb.finite]
    const behind = finite !== undefined && finite.pos === 'AUX' && finite.lemma !== verb.modal
    if (modal === 'scheduled' && verb.tense === 'pluperfect') signals.add('unmet')
    if (behind && verb.mood === 'subjunctive2' && modal === 'obligation') signals.add('unmet')
    if (behind && verb.mood === 'subjunctive2' && modal === 'permission') signals.add('perfect')
  }
  if (verb.mood === 'subjunctive2' || verb.mood === 'conditional') signals.add('mood:irrealis')
  if (clause.kind === 'conditional') signals.add('conditional')
  if (own) awaited(view, cues, clause, verb, signals)
  if (opensWith(view, cues, clause, 'lacking')) signals.add('negated')
  adverbs(view, cues, clause, signals)
}

/** “will fight until the king resigns”, “bevor er zurücktrete”: in the present what something else waits for has yet to come. */
function awaited(
  { document: { clauses, tokens } }: View,
  cues: Cues,
  clause: Clause,
  verb: VerbGroup,
  signals: Set<string>,
) {
  const opener = clause.marker === null ? undefined : tokens[clause.marker]!.lower
  if (opener === undefined || clause.kind !== 'adverbial' || verb.tense !== 'present') return
  const order = cues.relation(opener, 'conjunction')
  if (order !== 'BEFORE' && order !== 'AFTER') return
  const above = clause.parent === null ? null : clauses[clause.parent]!.verb
  if (!above || pasts.has(above.tense) || (order === 'AFTER' && above.tense !== 'future' && above.modal === null))
    return
  const until = cues.relation(opener, 'preposition') === 'UNTIL'
  signals.add(until || order === 'AFTER' || above.negated ? 'conditional' : 'ahead')
}

/** Whether the words that open a clause are of a kind: “ohne … zu”, “instead of …”. */
export function opensWith({ document: { tokens } }: View, cues: Cues, { marker }: Clause, kind: 'lacking' | 'purpose') {
  const opener = marker === null ? undefined : tokens[marker]
  if (!opener) return false
  const before = tokens[opener.index - 1]?.lower
  return cues.relation(opener.lower, kind) !== null || cues.relation(`${before} ${opener.lower}`, kind) !== null
}

/** “möglicherweise”, “reportedly”: adverbs of a clause that say how sure it is. */
export function adverbs(view: View, cues: Cues, { tokens, verb }: Clause, signals: Set<string>) {
  for (const index of tokens) {
    const token = view.document.tokens[index]
    if (!token || (token.pos !== 'ADV' && token.pos !== 'ADJ') || verb?.tokens.includes(index)) continue
    const found = cues.adverb(token.lower)
    // “nearly met”, but “nearly always met”
    if (found === 'nearly' && !verb?.tokens.includes(index + 1)) continue
    const phrase = found === null ? null : view.phraseAt(index)
    if (found !== null && (phrase === null || phrase.kind === 'ADVP' || phrase.kind === 'ADJP'))
      signals.add(`adverb:${found}`)
  }
}

/** “no officials”, “niemand”: a negative subject or object denies the whole. */
export function deniedBySlot(view: View, cues: Cues, clause: Clause): boolean {
  const { phrases, tokens } = view.document
  return clause.slots.some(({ role, phrase: index }) => {
    if (role !== 'subject' && role !== 'object') return false
    const phrase = phrases[index]
    const first = phrase && tokens[phrase.first]
    // “Oslo, no friend of Bern, signed”: what stands in an insertion is neither.
    if (!first || (tokens[phrase.first - 1]?.pos === 'SCONJ' && clause.marker !== phrase.first - 1)) return false
    return cues.attribute(first.lemma) === 'negated' || cues.attribute(first.lower) === 'negated'
  })
}
