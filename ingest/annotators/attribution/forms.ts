import type { Clause, Slot, Span } from '../../document.ts'
import type { ContentForm, Lexicon } from './lexicon.ts'
import { nounOf } from './nouns.ts'
import type { View } from './view.ts'

/** “dismissed reports that the dam had burst”: what a noun of speech tells that is the object of the cue. */
export function claimed(view: View, lexicon: Lexicon, { slots }: Clause): Span | null {
  const object = slots.find(({ role }) => role === 'object')
  const phrase = object && view.document.phrases[object.phrase]
  const noun = phrase && nounOf(lexicon, view.document.tokens[phrase.head]!)
  if (!noun?.contents.has('that')) return null
  // “brushed aside warnings from Oslo that …”: those who warn say it.
  if (view.attached(phrase!).some(({ preposition }) => lexicon.words('origin').has(preposition ?? ''))) return null
  const own = view.antecedentOf(phrase!).find(({ kind, marker }) => kind === 'complement' && marker !== null)
  return own ?? null
}

/** Whether a clause below a cue's clause has the form that the cue's class asks for. */
export function isOfForm(view: View, lexicon: Lexicon, child: Clause, form: ContentForm): boolean {
  if (form === 'that' && isMisread(view, lexicon, child)) return true
  if (child.antecedent !== null && !(form === 'inf' && isSlotOfParent(view, child) && !isOwned(view, child)))
    return false
  switch (form) {
    case 'that':
      return child.kind === 'complement' && child.marker !== null && !isOfNoun(view, lexicon, child)
    case 'wh':
      return child.kind === 'wh' || isQuestion(view, lexicon, child)
    case 'inf':
      return (child.kind === 'infinitive' || isLateInfinitive(child)) && !isPurpose(view, lexicon, child)
    case 'ger':
      return (
        child.kind === 'participial' &&
        isGerund(view, child) &&
        isAttachedToVerb(view, child) &&
        !lexicon.words('circumstance').has(view.document.tokens[child.marker ?? -1]?.lower ?? '')
      )
    default:
      return false
  }
}

/** „verurteilte Perus Drohung, … anzugreifen“: what the noun of another tells is the other's. */
function isOwned(view: View, { antecedent }: Clause): boolean {
  const noun = view.document.phrases[antecedent as number]
  return noun !== undefined && view.attached(noun).some(({ relation }) => relation === 'genitive')
}

/** “commented on reports that …”: what a noun behind a preposition tells is not what the verb tells. */
function isOfNoun(view: View, lexicon: Lexicon, { marker }: Clause): boolean {
  const noun = view.document.tokens[(marker as number) - 1]
  const phrase = noun && view.phraseOf(noun.index)
  if (phrase?.kind !== 'PP' || phrase.head !== noun?.index) return false
  return !lexicon.words('medium').has(phrase.preposition ?? '') && nounOf(lexicon, noun)?.contents.has('that') === true
}

/** “told the crowd that they had won” is no relative clause: nothing in it is missing, or what it would describe is the one who is told. */
function isMisread({ document: { tokens, phrases, clauses } }: View, lexicon: Lexicon, child: Clause): boolean {
  const { kind, marker, slots, parent, antecedent } = child
  if (kind !== 'relative' || marker === null || !lexicon.words('complementizer').has(tokens[marker]!.lower))
    return false
  const fills = (role: Slot['role']) => slots.find((slot) => slot.role === role)
  const subject = fills('subject')
  if (!subject || phrases[subject.phrase]?.head === marker) return false
  const above = parent === null ? undefined : clauses[parent]
  // “condemned the treaty that Oslo signed with Bern”: nobody is told anything.
  const telling = lexicon.verbs
    .get(above?.verb?.lemma ?? '')
    ?.some(({ class: one }) => one.contents.has('that') && one.addressees.some(({ slot }) => slot === 'object'))
  const told = telling === true && above!.slots.some((slot) => slot.role === 'object' && slot.phrase === antecedent)
  const full = (fills('object') ?? fills('predicate')) !== undefined
  return told || (full && slots.every(({ phrase }) => phrases[phrase]?.head !== marker))
}

/** “bis zur Wahl im Amt zu bleiben” begins like an adverbial clause. */
const isLateInfinitive = ({ kind, verb }: Clause) =>
  kind === 'adverbial' && verb?.finite === null && verb.form !== 'participle'

/** “urged drivers to stay”, “stellte in Aussicht, … zu”: what hangs on a slot of the cue is the cue’s own. */
function isSlotOfParent({ document: { clauses } }: View, { parent, antecedent }: Clause): boolean {
  return parent !== null && clauses[parent]?.slots.some(({ phrase }) => phrase === antecedent) === true
}

/** “ob der Vertrag gilt”, “whether the treaty holds” */
function isQuestion({ document: { tokens } }: View, lexicon: Lexicon, { kind, marker }: Clause): boolean {
  return kind === 'complement' && marker !== null && !lexicon.words('complementizer').has(tokens[marker]!.lower)
}

function isPurpose({ document: { tokens } }: View, lexicon: Lexicon, { marker }: Clause): boolean {
  return marker !== null && lexicon.words('purpose').has(tokens[marker]!.lower)
}

/** “receiving money”, “having received money” */
const isGerund = ({ document: { tokens } }: View, { verb }: Clause) =>
  verb?.form === 'present-participle' ||
  (verb?.form === 'participle' && tokens[verb.tokens[0] as number]?.readings[0]?.form === 'present-participle')

/** A gerund follows its verb with no comma between (“denied receiving money”); a participle of circumstance has one. */
function isAttachedToVerb({ document: { tokens } }: View, child: Clause): boolean {
  const before = tokens[child.tokens[0]! - 1]
  return before !== undefined && before.pos !== 'PUNCT'
}

/** “demanded that the treaty be published”, whose bare verb hides that it is a clause. */
export function subjunctive(view: View, lexicon: Lexicon, clause: Clause): Span | null {
  const object = clause.slots.find(({ role }) => role === 'object')
  const phrase = object && view.document.phrases[object.phrase]
  const before = phrase && view.document.tokens[phrase.first - 1]
  if (!before || !lexicon.words('complementizer').has(before.lower)) return null
  // “contradicted that account”, “asked that country to act”
  const { tokens } = view.document
  const own = clause.tokens.some((index) => index >= phrase.last && /^(?:VERB|AUX)$/.test(tokens[index]!.pos))
  if (!own && !view.children(clause).some(({ marker, start }) => marker === null && start > phrase.start)) return null
  return { start: before.start, end: clause.end }
}
