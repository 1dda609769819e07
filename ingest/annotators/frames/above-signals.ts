import type { Clause, Phrase } from '../../document.ts'
import { isJoined } from './clause-slots.ts'
import { type Cues, type Governor, governorAbove } from './cues.ts'
import { adverbs, opensWith, pasts } from './verb-signals.ts'
import type { View } from './view.ts'

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
    const governor = cues.predicate(token.lemma) ?? cues.predicate(token.lower) ?? withPreposition(view, cues, index)
    if (governor && !governor.classes.includes('intention')) found.push(governor)
  }
  return found
}

/** “in der Lage”: a noun that says so behind its preposition alone. */
function withPreposition(view: View, cues: Cues, noun: number): Governor | null {
  const phrase = view.document.tokens[noun]!.pos === 'NOUN' ? view.phraseAt(noun) : null
  if (!phrase || phrase.head !== noun || phrase.preposition === null) return null
  return cues.predicate(`${phrase.preposition} ${view.headLemma(phrase)}`)
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
export function ancestors(view: View, cues: Cues, clause: Clause, signals: Set<string>) {
  const { clauses } = view.document
  let below = clause
  for (let step = 0; step < 6; step++) {
    const reproach = reproachAbove(view, cues, below)
    const parent = reproach ?? (below.parent === null ? undefined : clauses[below.parent])
    if (!parent) return
    // A participle behind a comma tells what went along with it (“refused, urging Oslo to …”), not what was refused.
    const before = view.document.tokens[(below.tokens[0] ?? 0) - 1]
    const gerund =
      below.kind === 'participial' &&
      before?.pos !== 'PUNCT' &&
      !opensSentence(view, below, parent) &&
      !describesAnother(view, cues, below)
    const told = reproach !== null || ((below.kind === 'complement' || below.kind === 'wh') && !isJoined(below))
    const dependent = below.kind === 'infinitive' || told || gerund
    if (!dependent && below.kind !== 'main' && !isJoined(below)) return
    // “um … zu”, “ohne … zu”: what the verb above says is not said of it.
    if (
      below.kind === 'infinitive' &&
      (opensWith(view, cues, below, 'purpose') || opensWith(view, cues, below, 'lacking'))
    )
      return
    if (dependent) {
      const governor = governorAbove(cues, view, parent, below)
      const inside = below.kind === 'infinitive' || gerund
      const object = parent.slots.some(({ role }) => role === 'object')
      // “rejected claims that it had …”: who refuses to hear it denies it
      const classes = (governor?.classes ?? []).map((one) =>
        one === 'refuse' && told && isClaim(cues.about(lemmaBefore(view, below)), below) ? 'deny' : one,
      )
      // “wants Oslo to pay”: what one wants of others is a demand, what one wants to do a plan.
      const asks = classes.includes('wish') && (!inside || object)
      if (asks) signals.add('under:demand')
      // “riefen zur Mäßigung auf, Mali dagegen stellte sich hinter Oslo”: what has happened is not what was demanded.
      const done = !inside && below.marker === null && hasHappened(below)
      for (const one of classes)
        if (done && ahead.has(one)) continue
        else if (one === 'wish' || (asks && (one === 'plan' || one === 'hope'))) continue
        else if (!inside && one === 'demand' && classes.includes('report')) signals.add('reported')
        else if (one === 'report' && inside && parent.verb?.voice === 'passive') signals.add('under:rumour')
        else if (one === 'report' || (one === 'announce' && !inside)) signals.add('reported')
        else if (inside || !onlyInfinitive.has(one)) signals.add(`under:${one}`)
      if (governor && parent.verb?.negated && governor.classes.some((one) => one !== 'report'))
        signals.add('under:negated')
      if (inside) intention(view, cues, parent, signals)
      // “the threat to attack”, “die Forderung, abzuziehen”: what it is about.
      const noun =
        inside && below.antecedent !== null
          ? view.document.phrases[below.antecedent]
          : told && !hasHappened(below)
            ? (nounBefore(view, below) ?? undefined)
            : undefined
      const about = noun && cues.about(view.document.tokens[noun.head]?.lemma ?? '')
      if (about) signals.add(`under:${about}`)
      const said = predicates(view, cues, parent)
      const filled = parent.slots.some(({ role }) => role === 'object' || role === 'predicate')
      const duty = inside && said.length === 0 && !filled ? dutyOf(view, cues, parent, below) : null
      if (duty) {
        signals.add(`modal:${duty}`)
        adverbs(view, cues, parent, signals)
        // “is not going to pay”; who does not have to pay may do so all the same.
        if (parent.verb?.negated && duty !== 'duty') signals.add('negated')
      }
      if (inside && isUnmet(below, parent) && (duty === 'scheduled' || said.some(isPlan))) signals.add('unmet')
      // “is not ready to pay”
      if (inside && parent.verb?.negated && said.some(({ classes }) => classes.some((one) => willing.has(one))))
        signals.add('under:negated')
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

/** „wies den Vorwurf zurück, es habe …“: the clause before the comma whose noun this one, in the subjunctive, tells the content of. */
function reproachAbove(view: View, cues: Cues, { kind, verb, parent, tokens: [first] }: Clause): Clause | null {
  if (kind !== 'main' || parent !== null || verb?.mood !== 'subjunctive1' || first === undefined) return null
  const { tokens } = view.document
  const before = tokens[first - 1]?.text === ',' ? view.clauseAt(first - 2) : null
  const named = before?.tokens.some((at) => tokens[at]!.pos === 'NOUN' && cues.about(tokens[at]!.lemma) === 'claim')
  return named ? (before ?? null) : null
}

/** “its demand that Oslo pay”, „die Forderung, dass Oslo zahlt“: the noun right before the conjunction. */
function nounBefore(view: View, { marker, tokens: [first] }: Clause): Phrase | null {
  const begin = marker ?? first
  if (begin === undefined) return null
  const end = view.document.tokens[begin - 1]?.text === ',' ? begin - 1 : begin
  const phrase = view.phraseAt(end - 1)
  return phrase?.last === end ? phrase : null
}

/** “claims that …”, but of suggestions only that something has been done. */
const isClaim = (about: string | null, below: Clause): boolean =>
  about === 'claim' || (about === 'propose' && hasHappened(below))

function lemmaBefore(view: View, below: Clause): string {
  const phrase = nounBefore(view, below)
  return phrase ? view.document.tokens[phrase.head]!.lemma : ''
}

/** “has to pay”, “ist zu zahlen”, “is going to pay”: what an auxiliary says of the infinitive behind it. */
function dutyOf({ document: { tokens } }: View, cues: Cues, { verb }: Clause, { marker }: Clause): string | null {
  if (!verb) return null
  const mark = marker === null ? undefined : tokens[marker]
  return cues.modal(verb.lemma, verb.mood) ?? cues.modal(`${tokens[verb.head]?.lower} ${mark?.lower}`, verb.mood)
}

const isPlan = ({ classes }: Governor) => classes.includes('plan')

/** “was to have met”, “had been due to have met”: it did not come to it. */
const isUnmet = ({ verb }: Clause, parent: Clause): boolean =>
  verb?.form === 'participle' && verb.voice === 'active' && parent.verb !== null && pasts.has(parent.verb.tense)

/** “at a conference convened by Oslo, ministers promised …”: what describes something else than what the verb is about. */
function describesAnother(view: View, cues: Cues, { antecedent, verb }: Clause): boolean {
  const noun = antecedent === null || verb?.voice !== 'passive' ? undefined : view.document.phrases[antecedent]
  if (!noun) return false
  if (noun.preposition !== null && cues.relation(noun.preposition, 'preposition') !== null) return true
  return view.slotAbove(noun)?.role === 'subject'
}

/** “Accused of bribery, Lund denied …”: a participle that its comma closes before the verb tells what was before. */
function opensSentence({ document: { tokens } }: View, { tokens: own }: Clause, { verb }: Clause): boolean {
  const last = own.at(-1)
  return last !== undefined && verb !== null && last < verb.head && tokens[last + 1]?.text === ','
}

const hasHappened = ({ verb }: Clause): boolean =>
  verb !== null && pasts.has(verb.tense) && verb.mood === 'indicative' && verb.modal === null

/** Of whom one of these is not said, he does not do it. */
const willing = new Set(['ready', 'able'])

/** These speak of what is to come. */
const ahead = new Set(['demand', 'propose', 'plan', 'offer', 'invite'])

/** These say something of an infinitive, but not of a clause with a tense of its own. */
const onlyInfinitive = new Set(['begin', 'continue', 'end', 'stop', 'occur', 'perform', 'attempt', 'prevent'])
