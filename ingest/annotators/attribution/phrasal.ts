import type { Clause, Phrase, Slot, Span, Token } from '../../document.ts'
import type { ContentForm, CueVerb, Lexicon } from './lexicon.ts'
import { extent } from './sources.ts'
import type { View } from './view.ts'

/** What is reported in a phrase: the object, a prepositional phrase, an object with what it is said to be. */
export function phraseContent(
  view: View,
  lexicon: Lexicon,
  clause: Clause,
  form: ContentForm,
  prepositions: readonly string[],
  cue: CueVerb,
): Span | null {
  const { phrases } = view.document
  const slot = (role: Slot['role'], among?: readonly string[]) => {
    const found = clause.slots.find(
      (each) => each.role === role && (among === undefined || among.includes(each.preposition ?? '')),
    )
    return found ? phrases[found.phrase] : undefined
  }
  const whole = (phrase: Phrase | undefined, inside = false) =>
    phrase
      ? {
          start: inside ? afterPreposition(view, phrase) : phrase.start,
          end: extentWithRest(view, clause, phrase, cue),
        }
      : null
  const untimed = (phrase: Phrase | undefined) => (phrase && !hasTime(view, phrase) ? phrase : undefined)
  const passive = clause.verb?.voice === 'passive'
  if (behindAnaphor(view, lexicon, clause)) return form === 'anaphor' ? sentenceBefore(view, clause) : null
  const object =
    (form === 'np' ? reproach(view, clause) : undefined) ?? slot('object') ?? (passive ? slot('subject') : undefined)
  switch (form) {
    case 'np':
      // “asked Oslo for help”: who is asked is not what is asked for.
      if (object && isPronoun(view, object)) return null
      if (object && cue.with.length > 0 && slot('oblique', cue.with)) return whole(slot('oblique', cue.with), true)
      if (object && isPerson(view, object)) return null
      return whole(object) ?? whole(untimed(slot('oblique', cue.with)), true)
    case 'self':
      if (object && isPronoun(view, object) && !isAnaphor(view, lexicon, object)) return null
      return object && speaksForHimself(view, lexicon, slot('subject')) ? whole(object) : null
    case 'pp':
      return whole(slot('oblique', prepositions), true)
    case 'anaphor':
      if (speaksForHimself(view, lexicon, slot('subject'))) return null
      return object && isAnaphor(view, lexicon, object) ? sentenceBefore(view, clause) : null
    case 'genitive':
      return whole(slot('genitive'))
    case 'double': {
      const predicate = slot('predicate') ?? slot('dative')
      return join(whole(object), whole(predicate) ?? quotedBehind(view, object)) ?? whole(slot('predicate'))
    }
    case 'as': {
      const predicate = slot('predicate') ?? slot('oblique', prepositions)
      // “a step that they praised as brave”: what it is said of stands before the clause.
      if (predicate && object && object.head === clause.marker) return whole(predicate, true)
      // “…, a charge the army dismissed as propaganda”: what it is said of stands before, and is told there.
      if (!object && clause.kind === 'complement' && clause.marker === null) return null
      if (predicate) return withJoined(view, clause, join(whole(object), whole(predicate)) ?? whole(predicate))
      return object ? withQuality(view, object, prepositions) : null
    }
    default:
      return null
  }
}

/** „warf den Freiheitlichen „Machtrausch“ vor“: of two that look like objects the one that names nobody. */
function reproach({ document: { phrases } }: View, { slots }: Clause): Phrase | undefined {
  const objects = slots.filter(({ role }) => role === 'object').map(({ phrase }) => phrases[phrase]!)
  const [first, second] = objects
  return second && first!.entities.length > 0 && second.entities.length === 0 ? second : undefined
}

/** “We reject this motion”: one who judges aloud says so by it; of another one it is only told that he judged. */
function speaksForHimself({ document: { tokens }, sentenceOf }: View, lexicon: Lexicon, subject: Phrase | undefined) {
  const token = subject && (tokens[subject.head] as Token)
  if (!token) return false
  // A capital tells who is addressed, but not at the sentence's start.
  return lexicon.words('self').has(sentenceOf(token.index).first === token.index ? token.lower : token.text)
}

const isPronoun = ({ document: { tokens } }: View, { head }: Phrase) => tokens[head]?.pos === 'PRON'

/** “schlug dem Präsidenten Ada Lund vor”: somebody is no content. */
const isPerson = ({ document: { entities } }: View, phrase: Phrase) =>
  phrase.entities.some((index) => entities[index]?.type === 'PER' && entities[index].end === phrase.end)

/** A phrase with what is attached to it and the prepositional phrases right behind it, up to a time or an addressee. */
function extentWithRest(view: View, clause: Clause, phrase: Phrase, cue: CueVerb): number {
  let end = extent(view, phrase, true)
  for (let round = 0; round < 4; round++) {
    const next = view.phraseOf(view.tokenAt(end))
    if (next?.kind !== 'PP' || next.start < end || next.start - end > 1 || next.end > clause.end) break
    const addressed = cue.class.addressees.some(({ prepositions }) => prepositions.includes(next.preposition ?? ''))
    if (addressed || hasTime(view, next)) break
    end = extent(view, next, true)
  }
  return end
}

/** “dismissed the ruling as null and void” */
function withJoined({ document: { tokens }, tokenAt }: View, clause: Clause, span: Span | null): Span | null {
  if (!span || span.end >= clause.end) return span
  const at = tokenAt(span.end)
  const [link, quality, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (link?.pos !== 'CCONJ' || link.start - span.end > 1 || quality?.pos !== 'ADJ' || next?.pos === 'NOUN') return span
  return { start: span.start, end: quality.end }
}

/** “described the mood as tense” */
function withQuality(view: View, object: Phrase, words: readonly string[]): Span | null {
  const { tokens } = view.document
  const at = view.tokenAt(extent(view, object, false))
  if (!words.includes(tokens[at]?.lower ?? '') || tokens[at]?.sentence !== tokens[object.head]?.sentence) return null
  const quote = at + 1 < tokens.length ? view.quoteOf(at + 1) : null
  if (quote && view.tokenAt(quote.outer.start) === at + 1) return { start: object.start, end: quote.outer.end }
  const quality = at + 1 < tokens.length ? view.phraseOf(at + 1) : null
  return quality && tokens[quality.head]?.pos === 'ADJ' ? { start: object.start, end: quality.end } : null
}

const hasTime = (view: View, span: Span) => view.hasTime(span)

/** “calling the law ‘a slow disaster’”: what stands in marks right behind the object. */
function quotedBehind(view: View, object: Phrase | undefined): Span | null {
  if (!object) return null
  const end = extent(view, object, false)
  const at = view.tokenAt(end)
  const quote = view.quoteOf(at)
  return quote && quote.outer.start >= end && quote.outer.start - end <= 1 ? quote.outer : null
}

/** “Das teilte das Amt mit”: where objects may open a clause, the one behind the verb speaks, and what points back is what he says. */
export function behindAnaphor({ document }: View, lexicon: Lexicon, { slots, verb }: Clause): Phrase | null {
  if (verb?.finite == null || verb.voice === 'passive' || lexicon.words('inserted').has('subject-first')) return null
  const { phrases, tokens } = document
  const fills = (role: Slot['role']) => phrases[slots.find((slot) => slot.role === role)?.phrase ?? -1]
  const subject = fills('subject')
  const object = fills('object')
  if (!subject || !object || subject.head !== verb.finite - 1 || object.first <= verb.finite) return null
  if (subject.last - subject.first !== 1 || !lexicon.words('anaphor').has(tokens[subject.head]!.lower)) return null
  return object.cases.includes('nom') ? object : null
}

/** “Das bestätigte der Sprecher”: what the sentence before said. */
function isAnaphor({ document: { tokens } }: View, lexicon: Lexicon, { first, last, head }: Phrase): boolean {
  return last - first === 1 && lexicon.words('anaphor').has(tokens[head]!.lower)
}

function sentenceBefore(view: View, clause: Clause): Span | null {
  const { sentences } = view.document
  const own = sentences[clause.sentence]
  const before = sentences[clause.sentence - 1]
  return own && before && before.paragraph === own.paragraph ? before : null
}

function join(a: Span | null, b: Span | null): Span | null {
  if (!a || !b) return null
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

function afterPreposition({ document: { tokens } }: View, phrase: Phrase): number {
  let first = phrase.first
  while (first < phrase.head && tokens[first]!.pos === 'ADP') first++
  return tokens[first]!.start
}
