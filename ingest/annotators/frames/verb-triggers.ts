import type { Clause, Phrase, Slot, Token } from '../../document.ts'
import { type FilledSlots, Slots } from './clause-slots.ts'
import type { Cues } from './cues.ts'
import type { Frame, Lexicon } from './lexicon.ts'
import type { Match, Participant, Surroundings } from './match.ts'
import { nounTrigger } from './noun-triggers.ts'
import type { SlotPattern } from './slots.ts'
import type { Finder, Trigger } from './triggers.ts'
import type { View } from './view.ts'
import { WordEnds } from './word-ends.ts'

const none: readonly never[] = []

/** The event that a clause's verb names, alone or with words of its own; null where no frame fits. */
export function verbTrigger(finder: Finder, clause: Clause): Trigger | null {
  const { view, lexicon, cues, slots, best, taken } = finder
  const { tokens } = view.document
  const { verb } = clause
  if (!verb) return null
  // “called on Oslo”, “called off the talks”: what looks like a preposition may be the verb's own particle.
  let particleOf: Map<Frame, string> | undefined
  const own = lexicon.verb(verb.lemma)
  let frames: Frame[] = []
  if (verb.particle) frames.push(...lexicon.verb(`${verb.lemma} ${verb.particle}`))
  for (const prefix of view.adverbs(clause.slots)) frames.push(...lexicon.verb(prefix + verb.lemma))
  if (lexicon.isPhrasal(verb.lemma)) {
    for (const { preposition, phrase } of clause.slots)
      if (preposition !== null && !view.isTime(phrase)) {
        const phrasal = lexicon.verb(`${verb.lemma} ${preposition}`)
        // “walked away from the talks”
        const longer = verb.particle ? lexicon.verb(`${verb.lemma} ${verb.particle} ${preposition}`) : none
        for (const list of [phrasal, longer])
          for (const frame of list) {
            frames.push(frame)
            particleOf ??= new Map()
            particleOf.set(frame, preposition)
          }
      }
    // “handed over three hostages”: the particle may have been read with the number.
    for (const { preposition, phrase } of clause.slots) {
      const first = preposition === null ? tokens[view.document.phrases[phrase]?.first ?? -1] : undefined
      if (first?.pos === 'ADP') frames.push(...lexicon.verb(`${verb.lemma} ${first.lower}`))
    }
  }
  // The verb's own list serves as it is where nothing stands before it, which is nearly always.
  const asked: readonly Frame[] = frames.length === 0 ? own : frames.concat(own)
  // A form may stand for several verbs (“getroffen”): where the likeliest has no frame, the others are asked.
  frames = []
  if (asked.length === 0)
    for (const { lemma, pos } of tokens[verb.head]?.readings ?? none)
      if (pos === 'VERB' && lemma !== verb.lemma) frames.push(...lexicon.verb(lemma))
  if (asked.length === 0 && frames.length === 0) return null
  const filled = slots(clause)
  const complements = complementsOf(view, view.below(clause.index))
  const around: Surroundings = {
    view,
    filled,
    passive: verb.voice === 'passive',
    complements,
    isBody: cues.isBody,
    lexicon,
    nominal: false,
  }
  let words: readonly number[] = none
  let ends: WordEnds | undefined
  const match = best(asked.length > 0 ? asked : frames, (frame) => {
    if (frame.words.length > 0) {
      // A verb such as “take” has hundreds of frames with words that nearly all stand elsewhere.
      ends ??= endsIn(view, clause)
      if (!ends.cover(frame.ends)) return null
    }
    const particle = particleOf?.get(frame)
    // A verb that takes no object has no passive: “ist ferngeblieben” is its perfect.
    const done = around.passive && !filled.has('subject') && !frame.patterns.some(({ name }) => name === 'object')
    const seen = particle
      ? withSlot(around, filled, 'object', filled.get(particle))
      : done
        ? withSlot(around, filled, 'subject', filled.get('object'))
        : around
    if (frame.words.length === 0) return seen
    const own = ownWords(view, cues, clause, frame.words)
    if (own) words = own
    if (!own) return null
    const { passive, isBody } = seen
    return { view, filled: withAttached(view, seen.filled, own), passive, complements, isBody, lexicon, nominal: false }
  })
  if (!match) return null
  const light = match.frame.words.length > 0
  const head = tokens[light ? (words.at(-1) ?? verb.head) : verb.head]
  if (!head) return null
  for (const phrase of match.taken) taken.add(phrase.index)
  if (light)
    for (const word of words) {
      const phrase = view.phraseAt(word)
      if (phrase) taken.add(phrase.index)
    }
  const { frame } = match
  const owners = around.passive ? ownersOfWhatEnds(around, lexicon, match) : none
  const others = match.participants.filter(({ actorId }) => !owners.some((one) => one.actorId === actorId))
  const known = owners.length > 0 && others.length > 0 ? [...owners, ...others] : match.participants
  const participants = frame.type === 'ACCUSE' ? withoutVictims(finder, frame, filled, known) : known
  const { index: token, start, end } = head
  return { frame, participants, taken: match.taken, token, start, end, clause, phrase: null, attributive: false }
}

const harm = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'RULE'])

/** “condemned the attack on Oslo”: at whom the act is aimed that is condemned is not blamed for it. */
function withoutVictims(
  finder: Finder,
  { patterns }: Frame,
  filled: FilledSlots,
  known: readonly Participant[],
): readonly Participant[] {
  // “pinned the attack on Oslo”: whom the verb's own preposition names is.
  const named = (actor: string) =>
    patterns.some(
      ({ name, role }) =>
        role === 'recipient' &&
        name !== 'object' &&
        filled.get(name)?.some((phrase) => finder.view.actors(phrase).some(({ actorId }) => actorId === actor)),
    )
  for (const phrase of filled.get('object') ?? none) {
    const act = nounTrigger(finder, phrase)
    if (!act) continue
    // “The recognition of Mali by Ghana was criticised”: it is for who did it.
    const doer = act.participants.find(({ role, by }) => role === 'actor' && by !== 'possessor')
    if (doer && !known.some(({ actorId }) => actorId === doer.actorId)) return blamed(known, doer)
    if (!harm.has(act.frame.type)) continue
    const suffers = (actor: string) =>
      act.participants.some(({ actorId, role }) => actorId === actor && role === 'recipient') &&
      !act.participants.some(({ actorId, role }) => actorId === actor && role === 'actor')
    return known.filter(({ actorId, role }) => role === 'actor' || !suffers(actorId) || named(actorId))
  }
  return known
}

/** What is done is the doer's, and of those whom it befell nothing is said. */
const blamed = (known: readonly Participant[], doer: Participant): readonly Participant[] => [
  ...known.filter(({ role }) => role === 'actor'),
  { ...doer, role: 'recipient' },
]

const ending = new Set(['CONCEDE', 'RETREAT', 'SANCTION'])

/** “EU sanctions on Chad were lifted”: where nobody else is said to have ended an act, it was whose it is. */
function ownersOfWhatEnds({ view, filled }: Surroundings, lexicon: Lexicon, match: Match): readonly Participant[] {
  const { frame, participants } = match
  if (!ending.has(frame.type) || participants.some(({ role }) => role === 'actor')) return none
  const ended = (filled.get('object') ?? none).filter((phrase) =>
    lexicon.noun(view.headLemma(phrase)).some((one) => one.patterns.some(isOwnersAct)),
  )
  return ended
    .flatMap((phrase) => view.actors(phrase))
    .filter(({ by }) => by === 'modifier')
    .map(({ actorId, start, end, by }) => ({ actorId, start, end, by, role: 'actor' }))
}

const isOwnersAct = ({ name, role }: SlotPattern): boolean => name === 'modifier' && role === 'actor'

/** Lemmas of the verbs of the clauses that complete a clause, their particle behind them. */
function complementsOf({ document: { tokens } }: View, below: readonly Clause[]): readonly string[] {
  let found: string[] | undefined
  for (const { kind, verb, tokens: own } of below) {
    if (kind !== 'infinitive' && kind !== 'complement' && kind !== 'participial') continue
    // “refused talks, saying …”: a participle behind a comma tells what else was done.
    if (kind === 'participial' && tokens[(own[0] ?? 0) - 1]?.pos === 'PUNCT') continue
    const lemma = verb === null ? '' : verb.particle === null ? verb.lemma : `${verb.lemma}_${verb.particle}`
    found ??= []
    found.push(lemma)
  }
  return found ?? none
}

/** The surroundings with other phrases in a slot. */
function withSlot(around: Surroundings, all: Slots, name: string, phrases: Phrase[] = []): Surroundings {
  const { view, passive, complements, isBody, lexicon } = around
  const filled = Slots.of(all, false)
  filled.set(name, phrases)
  return { view, filled, passive, complements, isBody, lexicon, nominal: false }
}

/** “agreed to a truce with Chad”: what is attached to a verb's own words stands beside the verb. */
function withAttached(view: View, filled: FilledSlots, words: readonly number[]): FilledSlots {
  let more: Slots | undefined
  for (const word of words)
    for (const child of view.attached(view.phraseAt(word)?.index ?? -1)) {
      // “stellte sich auf die Seite der Rebellen”
      const slot = child.relation === 'genitive' ? child.relation : child.relation === 'pp' ? child.preposition : null
      if (slot === null || filled.get(slot)?.includes(child)) continue
      more ??= Slots.of(filled, true)
      more.add(slot, child)
    }
  return more ?? filled
}

/** The ends of all words that may be a verb's own. */
function endsIn({ document: { tokens, phrases } }: View, { tokens: own, antecedent }: Clause): WordEnds {
  const ends = new WordEnds()
  const add = ({ lower, lemma }: Token) => {
    ends.add(lower)
    if (lemma !== lower) ends.add(lemma.toLowerCase())
  }
  for (const index of own) add(tokens[index]!)
  const described = antecedent === null ? undefined : tokens[phrases[antecedent]?.head ?? -1]
  if (described) add(described)
  return ends
}

/** The tokens of a clause that are these words, in order of the words; a preposition must open its phrase. */
function ownWords(view: View, cues: Cues, clause: Clause, words: readonly string[]): readonly number[] | null {
  const { tokens } = view.document
  // Most frames fall at their first word, so nothing is made before it is found.
  let found: number[] | undefined
  for (const word of words) {
    let at: number | undefined
    for (const index of clause.tokens) {
      // The word first: most frames of a verb fall at it.
      if (!isWord(tokens[index]!, word) || found?.includes(index) || headsSubject(view, clause, index)) continue
      // “sprach sich für Sanktionen gegen Oslo aus”: a preposition that hangs on another noun is not the verb's.
      if (words.length === 1 && tokens[index]!.pos === 'ADP' && hangsOnNoun(view, index)) continue
      if (isCircumstance(view, cues, index, words)) continue
      at = index
      break
    }
    // “relations severed in 1961”, “Sanktionen, die 2014 verhängt wurden”: the noun that the clause describes.
    at ??= describedAs(view, clause, word)
    if (at === undefined) return null
    if (found) found.push(at)
    else found = [at]
  }
  return found ?? none
}

/** „reichte nach Protesten seinen Rücktritt ein“: what came before or after is no word of the verb's own. */
function isCircumstance(view: View, cues: Cues, index: number, words: readonly string[]): boolean {
  const { tokens } = view.document
  const phrase = tokens[index]!.pos === 'NOUN' ? view.phraseAt(index) : null
  if (phrase?.head !== index || phrase.kind !== 'PP' || phrase.preposition === null) return false
  // “appeared before a judge”: that preposition says where as well
  const order = cues.relation(phrase.preposition, 'preposition')
  const ordered = order === 'AFTER' || order === 'SINCE' || order === 'CAUSED'
  return ordered && !words.includes(phrase.preposition) && !words.includes(tokens[phrase.first]!.lower)
}

function hangsOnNoun(view: View, preposition: number): boolean {
  const phrase = view.phraseAt(preposition)
  return phrase?.first === preposition && phrase.relation === 'pp' && phrase.governor !== null
}

function describedAs(view: View, { kind, antecedent, slots, marker }: Clause, word: string): number | undefined {
  if (antecedent === null || (kind !== 'participial' && kind !== 'relative')) return undefined
  const noun = view.document.phrases[antecedent]
  const head = noun && view.document.tokens[noun.head]
  if (!head || !isWord(head, word)) return undefined
  // Of a relative clause the pronoun must stand for it as its subject or object.
  const held = ({ role, phrase }: Slot) =>
    (role === 'subject' || role === 'object') &&
    (phrase === antecedent || view.document.phrases[phrase]?.head === marker)
  return slots.some(held) ? head.index : undefined
}

function isWord({ pos, lower, lemma }: Token, word: string): boolean {
  if (lower === word || lemma === word) return true
  // A shorter one neither is the word nor ends in it.
  if (lemma.length < word.length) return false
  const small = lemma === lower ? lower : lemma.toLowerCase()
  return small === word || (word.length >= 5 && pos === 'NOUN' && small.endsWith(word))
}

/** “The talks began”: the subject is no part of its verb's phrase. */
function headsSubject(view: View, clause: Clause, index: number): boolean {
  if (view.document.tokens[index]!.pos !== 'NOUN' || clause.verb?.voice !== 'active') return false
  const phrase = view.phraseAt(index)
  return phrase?.head === index && clause.slots.some((slot) => slot.role === 'subject' && slot.phrase === phrase.index)
}
