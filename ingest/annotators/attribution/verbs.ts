import type { Clause, Phrase, Slot, Token } from '../../document.ts'
import type { Candidate, Source } from './candidate.ts'
import { type Content, contentsOf, isNominal, lastWord } from './contents.ts'
import type { CueVerb, Lexicon, Place } from './lexicon.ts'
import { identities, sourceOfPhrase } from './sources.ts'
import { isSpeech } from './speech.ts'
import type { View } from './view.ts'

/** A reporting verb with the one who speaks, whether its clause tells what or not. */
export interface Cue {
  readonly clause: Clause
  readonly verb: CueVerb
  readonly speaker: Source | null
}

/** Reporting verbs and what they report, clause by clause. */
export function verbStatements(view: View, lexicon: Lexicon): { cues: Cue[]; candidates: Candidate[] } {
  const cues: Cue[] = []
  const candidates: Candidate[] = []
  for (const clause of view.document.clauses) {
    const verbs = cueVerbs(view, lexicon, clause)
    if (verbs.length === 0 || isQuoted(view, clause)) continue
    const reported = contentsOf(view, lexicon, clause, verbs)
    const verb = reported?.cue ?? (verbs[0] as CueVerb)
    const speaker =
      insertedSpeaker(view, lexicon, clause, reported?.content) ?? speakerOf(view, clause, verb.class.speaker)
    cues.push({ clause, verb, speaker })
    if (!reported || !isTold(view, lexicon, clause, reported.content, speaker)) continue
    const { form, span } = reported.content
    candidates.push({
      form: 'indirect',
      content: span,
      cue: cueSpan(view, clause, verb),
      speaker,
      addresseeIds: addressees(view, clause, verb),
      clause,
      rule: `verb/${verb.class.name}/${form}`,
      confidence: 0.7,
    })
  }
  return { cues, candidates }
}

/** What is reported inside of direct speech is the speaker’s own text. */
function isQuoted(view: View, { verb }: Clause): boolean {
  const quote = verb ? view.quoteOf(verb.head) : null
  return quote !== null && isSpeech(view, quote)
}

/** A phrase is what somebody says only where a finite verb has him as its subject; what is impersonal reports nothing. */
function isTold(view: View, lexicon: Lexicon, clause: Clause, content: Content, speaker: Source | null): boolean {
  const token = speaker && view.document.tokens[view.tokenAt(speaker.span.start)]
  if (token && token.end === speaker.span.end && lexicon.words('impersonal').has(token.lower)) return false
  return !isNominal(content.form) || (speaker !== null && clause.kind !== 'infinitive')
}

/** The entries of a clause's verb, those that need further words of the clause first. */
export function cueVerbs(view: View, lexicon: Lexicon, clause: Clause): readonly CueVerb[] {
  const { verb } = clause
  if (!verb) return []
  const entries = lexicon.verbs.get(verb.lemma)
  if (!entries) return []
  const special = entries.filter((entry) => entry.with.length > 0 && hasWords(view, clause, entry.with))
  const plain = verb.particle === null ? entries.filter((entry) => entry.with.length === 0) : []
  return [...special, ...plain]
}

function hasWords({ document: { tokens } }: View, clause: Clause, words: readonly string[]): boolean {
  return words.every((word) => clause.tokens.some((index) => matches(tokens[index] as Token, word)))
}

const matches = ({ text, lower, lemma }: Token, word: string) => text === word || lower === word || lemma === word

/** A participant of the cue where its class says that it stands; in the passive the agent speaks. */
export function speakerOf(view: View, clause: Clause, place: Place): Source | null {
  const { phrases } = view.document
  const passive = clause.verb?.voice === 'passive' && !isHeadline(view, clause)
  const found =
    place.slot === 'pp'
      ? clause.slots.find((slot) => slot.role === 'oblique' && place.prepositions.includes(slot.preposition ?? ''))
      : (clause.slots.find((slot) => slot.role === (passive ? 'agent' : place.slot)) ??
        (passive ? undefined : subjectBehind(clause)))
  const phrase = found ? phrases[found.phrase] : undefined
  const named = place.slot === 'subject' && !passive ? namedInstead(view, clause, phrase) : null
  return phrase ? sourceOf(view, clause, named ?? phrase) : null
}

/**
 * Persons and organisations speak, things do not: where the grammar left open which of two phrases is the subject and
 * only the other one is a name, that one speaks.
 */
function namedInstead(view: View, clause: Clause, subject: Phrase | undefined): Phrase | null {
  const { phrases, entities, tokens } = view.document
  if (!subject || subject.entities.length > 0 || subject.definite === null || view.mentionsAt(subject.head).length > 0)
    return null
  if (tokens[subject.head]?.pos === 'PRON') return null
  const other = clause.slots.find(({ role }) => role === 'object')
  const phrase = other ? phrases[other.phrase] : undefined
  if (!phrase || phrase.end > subject.start || !phrase.cases.includes('nom')) return null
  return phrase.entities.some((index) => entities[index]?.type !== 'LOC') ? phrase : null
}

/** In the midst of what it reports a cue has its speaker right behind its verb. */
function insertedSpeaker(view: View, lexicon: Lexicon, clause: Clause, content: Content | undefined): Source | null {
  const comma = content?.form === 'v2' ? lastWord(view, lexicon, clause) : null
  const lost = comma && view.phraseOf(comma.index + 1)
  if (lost) return sourceOfPhrase(view, lost)
  const finite = clause.verb?.finite
  if (finite == null || !content || content.form !== 'v2') return null
  const token = view.document.tokens[finite] as Token
  if (finite === clause.tokens[0] || !(content.span.start < token.start && token.end < content.span.end)) return null
  const phrase = view.document.tokens[finite - 1]?.lower === ',' ? view.phraseOf(finite + 1) : null
  return phrase ? sourceOfPhrase(view, phrase) : null
}

/** “cried the ambassador”: where the verb comes first and no subject was found, what follows it speaks. */
function subjectBehind({ verb, tokens, slots }: Clause): Slot | undefined {
  if (!verb || verb.finite !== tokens[0]) return undefined
  return slots.find(({ role }) => role === 'object')
}

/** A participle behind a noun phrase that has no other verb is a finite verb that looks like one. */
function isHeadline({ document: { clauses } }: View, { kind, parent }: Clause): boolean {
  return kind === 'participial' && parent !== null && clauses[parent]?.kind === 'fragment'
}

/** A relative pronoun speaks for the phrase that its clause describes. */
function sourceOf(view: View, clause: Clause, phrase: Phrase): Source {
  const own = sourceOfPhrase(view, phrase)
  if (clause.antecedent === null || clause.marker !== phrase.head || own.ids.length > 0) return own
  const described = view.document.phrases[clause.antecedent]
  return described ? { span: own.span, ids: identities(view, described) } : own
}

function addressees(view: View, clause: Clause, { class: { addressees: places } }: CueVerb): readonly string[] {
  const ids = new Set<string>()
  for (const place of places)
    for (const slot of clause.slots) {
      const fits =
        place.slot === 'pp'
          ? slot.role === 'oblique' && place.prepositions.includes(slot.preposition ?? '')
          : slot.role === place.slot
      const phrase = view.document.phrases[slot.phrase]
      if (fits && phrase) for (const id of identities(view, phrase)) ids.add(id)
    }
  return [...ids]
}

function cueSpan(view: View, clause: Clause, cue: CueVerb): Candidate['cue'] {
  const { tokens } = view.document
  const verb = clause.verb
  const at = verb?.head ?? clause.tokens[0]
  const { start, end } = tokens[at as number] as Token
  return { start, end, lemma: [cue.lemma, ...cue.with].join(' ') }
}
