import type { Clause, Phrase, VerbGroup } from '../../document.ts'
import { isJoined } from './clause-slots.ts'
import { type Cues, type Governor, governorOf } from './cues.ts'
import type { Trigger } from './triggers.ts'
import { opensWith, verbSignals } from './verb-signals.ts'
import type { View } from './view.ts'

const pasts: ReadonlySet<VerbGroup['tense']> = new Set(['past', 'perfect', 'pluperfect'])

/** The signals of status.tsv that hold for a trigger, but for its date and the status of the clause above. */
export function signalsOf(view: View, cues: Cues, trigger: Trigger): Set<string> {
  const { clause, phrase } = trigger
  const signals = new Set<string>()
  if (trigger.frame.durative) signals.add('durative')
  let verbal = phrase === null
  if (phrase) {
    attributes(view, cues, phrase, signals)
    const slot = view.slotAbove(phrase)
    // “Vorbereitungen für ein Treffen”: the noun above tells how sure it is.
    const above = phrase.governor === null ? undefined : view.document.phrases[phrase.governor]
    const noun = above && view.document.tokens[above.head]
    for (const one of (noun && cues.predicate(noun.lemma)?.classes) ?? []) signals.add(`under:${one}`)
    const relation = phrase.preposition ? cues.relation(phrase.preposition, 'preposition') : null
    if ((relation === 'BEFORE' || relation === 'UNTIL') && clause.verb && !pasts.has(clause.verb.tense))
      signals.add('ahead')
    const governor = governorOf(cues, view, clause)
    // “warnte vor einem Angriff”: the preposition is the verb's own.
    const own = phrase.preposition !== null && isOwn(cues, clause, phrase.preposition)
    if (own) signals.delete('ahead')
    const outside = !own && circumstance(cues, phrase)
    const core = slot !== null && slot.role !== 'adverb' && slot.role !== 'agent' && !outside
    if (phrase.preposition !== null) {
      if (cues.relation(phrase.preposition, 'condition') !== null) signals.add('conditional')
      if (cues.relation(phrase.preposition, 'lacking') !== null) signals.add('negated')
    }
    if (slot && core && governor) {
      const subject = slot.role === 'subject' && clause.verb?.voice === 'active'
      const classes = governor.classes.filter((one) => !subject || subjectToo.has(one))
      for (const one of classes)
        if (one !== 'perform' && one !== 'occur' && one !== 'report') signals.add(`under:${one}`)
      verbal = classes.some((one) => one !== 'report' && one !== 'deny' && one !== 'refuse')
      if (clause.verb?.negated && classes.some((one) => !carriesNothing.has(one))) signals.add('under:negated')
      else if (clause.verb?.negated) signals.add('negated')
    }
    if (slot?.role === 'subject' && !governor && phrase.definite !== true) supposed(cues, clause, signals)
    if (slot?.role === 'subject' || slot?.role === 'oblique' || slot?.role === 'object') {
      const said = predicates(view, cues, clause)
      for (const predicate of said) for (const one of predicate.classes) signals.add(`under:${one}`)
      const copula = slot.role === 'subject' && clause.verb !== null && !governor
      if (copula && said.length > 0 && clause.verb?.negated) signals.add('negated')
    }
  }
  if (verbal && clause.verb) verbSignals(view, cues, clause, clause.verb, phrase === null, signals)
  if (phrase && !verbal && clause.verb && clause.verb.tense === 'future') signals.add('durative')
  // What a circumstance names (“at the request of Oslo”) is not part of what is planned or denied.
  if (!phrase || !circumstance(cues, phrase)) ancestors(view, cues, clause, signals)
  return signals
}

const isOwn = (cues: Cues, { verb }: Clause, preposition: string): boolean =>
  verb !== null && cues.governor(`${verb.lemma} ${preposition}`) !== null

/** “Ein Gipfel könnte helfen”, “further talks would make sense”: of what is not told of yet. */
function supposed(cues: Cues, { verb }: Clause, signals: Set<string>) {
  if (!verb) return
  if (verb.mood === 'subjunctive2' || verb.mood === 'conditional') signals.add('mood:irrealis')
  const modal = verb.modal && cues.modal(verb.modal, verb.mood)
  if (modal === 'possibility' || modal === 'conditional') signals.add(`modal:${modal}`)
}

/** Classes of verbs whose subject is the event itself: “Das Treffen platzte, beginnt, dauert”. */
const subjectToo = new Set(['cancel', 'absent', 'postpone', 'occur', 'begin', 'continue', 'end'])
/** Under these a negation says that the event itself does not happen. */
const carriesNothing = new Set(['perform', 'occur', 'begin'])

/** A phrase of time, cause or occasion stands outside of what the verb says. */
export function circumstance(cues: Cues, phrase: Phrase): boolean {
  const relation = phrase.preposition ? cues.relation(phrase.preposition, 'preposition') : null
  return relation !== null && relation !== 'NONE'
}

function attributes(view: View, cues: Cues, phrase: Phrase, signals: Set<string>) {
  const { tokens } = view.document
  for (let index = phrase.first; index < phrase.head; index++) {
    const token = tokens[index]
    const attribute = token && (cues.attribute(token.lemma) ?? cues.attribute(token.lower))
    if (attribute === 'negated') signals.add('negated')
    else if (attribute) signals.add(`attribute:${attribute}`)
  }
}

/** Predicative words of a clause that say how sure something is: “bereit”, “geplant”, “due”. */
export function predicates(view: View, cues: Cues, clause: Clause): Governor[] {
  const found: Governor[] = []
  for (const index of clause.tokens) {
    const token = view.document.tokens[index]
    if (!token || clause.verb?.tokens.includes(index)) continue
    if (token.pos !== 'ADJ' && token.pos !== 'ADV' && token.pos !== 'NOUN' && token.pos !== 'VERB') continue
    const phrase = token.pos === 'NOUN' ? null : view.phraseAt(index)
    // An adjective inside a noun phrase describes its noun and is no predicate.
    if (phrase && phrase.kind !== 'ADJP' && phrase.kind !== 'ADVP' && phrase.head !== index) continue
    const governor = cues.predicate(token.lemma) ?? cues.predicate(token.lower)
    if (governor && !governor.classes.includes('intention')) found.push(governor)
  }
  return found
}

/** “has no plans to …”, “hat nicht die Absicht, …”: what is meant by the object of a verb that only carries it. */
function intention(view: View, cues: Cues, { slots, verb }: Clause, signals: Set<string>) {
  for (const { role, phrase: index } of slots) {
    const phrase = view.document.phrases[index]
    if (!phrase || role === 'adverb' || role === 'oblique') continue
    const classes = cues.predicate(view.headLemma(phrase))?.classes ?? []
    if (!classes.includes('intention')) continue
    signals.add('under:intention')
    const first = view.document.tokens[phrase.first]
    if (verb?.negated || (first && cues.attribute(first.lemma) === 'negated')) signals.add('under:negated')
  }
}

/** What the clauses above say: “kündigte an, …”, “is ready to …”, “falls …”. */
function ancestors(view: View, cues: Cues, clause: Clause, signals: Set<string>) {
  const { clauses } = view.document
  let below = clause
  for (let step = 0; step < 6 && below.parent !== null; step++) {
    const parent = clauses[below.parent]
    if (!parent) return
    // A participle behind a comma tells what went along with it (“refused, urging Oslo to …”), not what was refused.
    const before = view.document.tokens[(below.tokens[0] ?? 0) - 1]
    const gerund = below.kind === 'participial' && before?.pos !== 'PUNCT'
    const told = (below.kind === 'complement' || below.kind === 'wh') && !isJoined(below)
    const dependent = below.kind === 'infinitive' || told || gerund
    if (!dependent && below.kind !== 'main' && !isJoined(below)) return
    // “um … zu”, “ohne … zu”: what the verb above says is not said of it.
    if (
      below.kind === 'infinitive' &&
      (opensWith(view, cues, below, 'purpose') || opensWith(view, cues, below, 'lacking'))
    )
      return
    if (dependent) {
      const governor = governorOf(cues, view, parent)
      const inside = below.kind === 'infinitive' || gerund
      for (const one of governor?.classes ?? [])
        if (one === 'report' && inside && parent.verb?.voice === 'passive') signals.add('under:rumour')
        else if (one === 'report' || (one === 'announce' && !inside)) signals.add('reported')
        else if (inside || !onlyInfinitive.has(one)) signals.add(`under:${one}`)
      if (governor && parent.verb?.negated && governor.classes.some((one) => one !== 'report'))
        signals.add('under:negated')
      if (inside) intention(view, cues, parent, signals)
      const said = predicates(view, cues, parent)
      const bare = inside && said.length === 0 && !parent.slots.some(({ role }) => role === 'object')
      const duty = bare && parent.verb ? cues.modal(parent.verb.lemma, parent.verb.mood) : null
      if (duty) signals.add(`modal:${duty}`)
      for (const predicate of said) {
        if (!inside && predicate.control === 'subject') continue
        // “Wer gewonnen hatte, blieb offen”: it is not open whether.
        for (const one of predicate.classes) if (one !== 'possible' || below.kind !== 'wh') signals.add(`under:${one}`)
      }
      if (parent.kind === 'conditional') signals.add('conditional')
      if (inside && parent.verb?.modal) {
        const modal = cues.modal(parent.verb.modal, parent.verb.mood)
        if (modal) signals.add(`modal:${modal}`)
      }
    }
    below = parent
  }
}

/** These say something of an infinitive, but not of a clause with a tense of its own. */
const onlyInfinitive = new Set(['begin', 'continue', 'end', 'occur', 'perform', 'attempt', 'prevent'])
