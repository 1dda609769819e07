import type { Clause, Phrase } from '../../document.ts'
import { ancestors, predicates } from './above-signals.ts'
import { type Cues, governorOf } from './cues.ts'
import type { Trigger } from './triggers.ts'
import { deniedBySlot, pasts, verbSignals } from './verb-signals.ts'
import type { View } from './view.ts'

/** What a law or a court sets for a parliament or a country takes its course: “muss binnen 60 Tagen wählen”. */
const institutional: ReadonlySet<string> = new Set(['ELECT', 'LEGISLATE'])

/** Who tries to storm a building has used force, whether or not he came in. */
const forceful: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'PROTEST'])

/** The signals of status.tsv that hold for a trigger, but for its date and the status of the clause above. */
export function signalsOf(view: View, cues: Cues, trigger: Trigger): Set<string> {
  const { clause, phrase } = trigger
  const signals = new Set<string>()
  if (trigger.frame.durative) signals.add('durative')
  if (institutional.has(trigger.frame.type)) signals.add('institutional')
  if (trigger.frame.type === 'AGREE') signals.add('accord')
  if (forceful.has(trigger.frame.type)) signals.add('force')
  let verbal = phrase === null
  if (phrase) {
    attributes(view, cues, phrase, signals)
    const slot = view.slotAbove(phrase)
    // “Vorbereitungen für ein Treffen”: the noun above tells how sure it is.
    const above = phrase.governor === null ? undefined : view.document.phrases[phrase.governor]
    const noun = above && view.document.tokens[above.head]
    for (const one of (noun && cues.predicate(noun.lemma)?.classes) ?? []) signals.add(`under:${one}`)
    // „Forderungen nach Sanktionen“
    const asked = noun && phrase.preposition !== null ? cues.about(`${noun.lemma} ${phrase.preposition}`) : null
    const about = asked ?? (noun && isAbout(cues, phrase) ? cues.about(noun.lemma) : null)
    if (about !== null && (about !== 'propose' || phrase.definite !== true)) signals.add(`under:${about}`)
    const relation = phrase.preposition ? cues.relation(phrase.preposition, 'preposition') : null
    if ((relation === 'BEFORE' || relation === 'UNTIL') && clause.verb && !pasts.has(clause.verb.tense))
      signals.add('ahead')
    const governor = governorOf(cues, view, clause)
    // “warnte vor einem Angriff”: the preposition is the verb's own.
    const own = phrase.preposition !== null && isOwn(cues, clause, phrase.preposition)
    if (own || about !== null) signals.delete('ahead')
    const outside = !own && circumstance(cues, phrase)
    const core = slot !== null && slot.role !== 'adverb' && slot.role !== 'agent' && !outside
    if (phrase.preposition !== null) {
      if (cues.relation(phrase.preposition, 'condition') !== null) signals.add('conditional')
      if (cues.relation(phrase.preposition, 'lacking') !== null) signals.add('negated')
    }
    if (slot && core && governor) {
      const subject = slot.role === 'subject' && clause.verb?.voice === 'active' && governor.control !== 'event'
      const classes = governor.classes.filter(
        // “called an election”; “called the election a sham”
        (one) =>
          one !== 'wish' &&
          (!subject || subjectToo.has(one) || (one === 'threaten' && looms(view, clause))) &&
          (one !== 'convene' || phrase.definite !== true),
      )
      for (const one of classes)
        if (one !== 'perform' && one !== 'occur' && one !== 'report') signals.add(`under:${one}`)
      if (told(clause, classes)) signals.delete('attribute:planned')
      verbal = classes.some((one) => one !== 'report' && one !== 'deny' && one !== 'refuse')
      // “sagte die Teilnahme am Gipfel ab”: what the called-off act was to be part of is not called off.
      if (!own && phrase.preposition !== null && phrase.definite === true) {
        const off = signals.delete('under:cancel')
        // „scheiterte am Veto Russlands“: by what it failed has happened.
        const cause = slot.phrase === phrase.index && !clause.slots.some(({ role }) => role === 'object')
        if (signals.delete('under:postpone') || (off && !cause)) signals.add('attribute:planned')
      }
      // “There was no reason for the attack”: no reason, but an attack.
      const beside = slot.phrase !== phrase.index ? about === null : slot.role === 'oblique'
      const certain =
        beside && phrase.definite === true && phrase.preposition !== null && deniedBySlot(view, cues, clause)
      const negated = clause.verb?.negated && !certain
      if (negated && classes.some((one) => !carriesNothing.has(one))) signals.add('under:negated')
      else if (negated) signals.add(dropped(clause, phrase, classes) ? 'under:cancel' : 'negated')
    }
    calledOff(view, cues, clause, phrase, signals)
    const anyone = phrase.definite !== true || signals.has('attribute:every')
    if (slot?.role === 'subject' && !governor && anyone) supposed(cues, clause, signals)
    if (slot?.role === 'subject' || slot?.role === 'oblique' || slot?.role === 'object') {
      const said = predicates(view, cues, clause)
      // “mit dem Urteil einverstanden”: what one is ready to do is not yet a certain one.
      const known = slot.role === 'oblique' && phrase.definite === true
      for (const { classes } of said)
        for (const one of classes) if (one !== 'ready' || !known) signals.add(`under:${one}`)
      if (!known && clause.verb?.negated && said.some(({ classes }) => classes.includes('ready')))
        signals.add('under:negated')
      const copula = slot.role === 'subject' && clause.verb !== null && !governor
      if (copula && said.length > 0 && clause.verb?.negated) signals.add('negated')
    }
  }
  // “Lund wird in Bergen erwartet”: who is expected somewhere has yet to come.
  const governing = phrase ? null : governorOf(cues, view, clause)
  if (governing?.classes.includes('expect')) signals.add('under:expect')
  // “called a strike for Friday”: the verb that calls it is part of what tells of it.
  if (trigger.frame.type === 'PROTEST' && governing?.classes.includes('convene')) signals.add('under:convene')
  if (verbal && clause.verb) verbSignals(view, cues, clause, clause.verb, phrase === null, signals)
  if (phrase && !verbal && clause.verb && clause.verb.tense === 'future') signals.add('durative')
  // What a circumstance names (“at the request of Oslo”) is not part of what is planned or denied.
  if (!phrase || !circumstance(cues, phrase)) ancestors(view, cues, clause, signals)
  return signals
}

/** “Die vereinbarte Waffenruhe trat in Kraft”: what was planned has come. */
const told = ({ verb }: Clause, classes: readonly string[]): boolean =>
  verb !== null &&
  !verb.negated &&
  verb.modal === null &&
  verb.mood === 'indicative' &&
  pasts.has(verb.tense) &&
  classes.some((one) => one === 'occur' || one === 'begin')

/** “Talks on a truce”, “die Angst vor einem Angriff”; “talks at a summit”, “fear after an attack” are about something else. */
function isAbout(cues: Cues, { preposition, relation }: Phrase): boolean {
  if (preposition === null) return relation === 'genitive' || relation === 'of'
  return cues.relation(preposition, 'occasion') === null && cues.relation(preposition, 'preposition') !== 'AFTER'
}

/** „Chile drohen Sanktionen“: what threatens is yet to come, where it does nothing to anything. */
const looms = (view: View, { index, slots }: Clause): boolean =>
  !slots.some(({ role }) => role === 'object') && !view.below(index).some(({ kind }) => kind === 'infinitive')

const isOwn = (cues: Cues, { verb }: Clause, preposition: string): boolean =>
  verb !== null && cues.governor(`${verb.lemma} ${preposition}`) !== null

/** “Ein Gipfel könnte helfen”, “further talks would make sense”: of what is not told of yet. */
function supposed(cues: Cues, { verb }: Clause, signals: Set<string>) {
  if (!verb) return
  if (verb.mood === 'subjunctive2' || verb.mood === 'conditional') signals.add('mood:irrealis')
  const modal = verb.modal && cues.modal(verb.modal, verb.mood)
  if (modal === 'possibility' || modal === 'conditional') signals.add(`modal:${modal}`)
}

/** “a summit that was called off”, “ein Treffen, das nun entfällt”. */
function calledOff(view: View, cues: Cues, clause: Clause, { index }: Phrase, signals: Set<string>) {
  for (const below of view.below(clause.index)) {
    if (below.kind !== 'relative' || !below.verb || !isPart(view, below.antecedent, index)) continue
    const subject = below.slots.find(({ role }) => role === 'subject')
    const itself = subject !== undefined && view.document.phrases[subject.phrase]?.head === below.marker
    for (const one of itself ? (governorOf(cues, view, below)?.classes ?? []) : [])
      if ((one === 'cancel' || one === 'postpone') && !below.verb.negated) signals.add(`under:${one}`)
  }
}

/** Whether a phrase is another or attached to it: “a meeting of Lee and Kim that …”. */
function isPart({ document: { phrases } }: View, phrase: number | null, of: number): boolean {
  let at: number | null = phrase
  for (let step = 0; step < 4 && at !== null; step++) {
    if (at === of) return true
    at = phrases[at]?.governor ?? null
  }
  return false
}

/** Classes of verbs whose subject is the event itself: “Das Treffen platzte, beginnt, dauert”. */
const subjectToo = new Set(['cancel', 'absent', 'postpone', 'occur', 'begin', 'continue', 'end', 'stop'])
/** Under these a negation says that the event itself does not happen. */
const carriesNothing = new Set(['perform', 'occur', 'begin'])

/** “Das Treffen wird nicht stattfinden”: of a certain event that there was to be. */
const dropped = ({ verb }: Clause, { definite }: Phrase, classes: readonly string[]): boolean =>
  definite === true && classes.includes('occur') && (verb?.tense === 'future' || verb?.tense === 'present')

/** A phrase of time, cause or occasion stands outside of what the verb says. */
export function circumstance(cues: Cues, phrase: Phrase): boolean {
  const relation = phrase.preposition ? cues.relation(phrase.preposition, 'preposition') : null
  return relation !== null && relation !== 'NONE'
}

function attributes(view: View, cues: Cues, phrase: Phrase, signals: Set<string>) {
  const { tokens } = view.document
  // “due to the attack”: a word of the preposition is no attribute.
  const words = phrase.preposition?.includes(' ') ? phrase.preposition.split(' ').length : 0
  for (let index = phrase.first + words; index < phrase.head; index++) {
    const token = tokens[index]
    const attribute = token && (cues.attribute(token.lemma) ?? cues.attribute(token.lower))
    if (attribute === 'negated') signals.add('negated')
    else if (attribute) signals.add(`attribute:${attribute}`)
  }
}
