import type { Phrase } from '../../document.ts'
import type { GroupNouns } from '../frames/groups.ts'
import type { Demonym } from '../frames/view.ts'
import type { Lexicon } from './lexicon.ts'
import { nounOf } from './nouns.ts'
import { identities } from './sources.ts'
import { spokenFor } from './spoken-for.ts'
import type { View } from './view.ts'

/** For whom somebody speaks who has no name of his own; nobody where that is not said. */
export type Represented = (view: View, phrase: Phrase) => readonly string[]

/** Those of a state who speak for it; a diplomat or a politician of some country is only himself. */
const official: ReadonlySet<string> = new Set(['officials', 'authorities', 'police', 'officers', 'troops', 'soldiers'])
const nobody: readonly string[] = []
const ofState = (id: string) => id.startsWith('country:')
const ofBody = (id: string) => ofState(id) || id.startsWith('organization:')

/**
 * “A Kremlin spokesman”, “Norwegian officials”, “Lund's office”, “a statement by the union”: who is named beside one who
 * speaks for others, or whose words they are.
 */
export function representedBy(lexicon: Lexicon, groups: GroupNouns, demonym: Demonym): Represented {
  return (view, phrase) => {
    const head = view.document.tokens[phrase.head]
    if (!head || (head.pos !== 'NOUN' && head.pos !== 'PROPN')) return nobody
    const noun = nounOf(lexicon, head)
    if (noun && lexicon.words('unnamed').has(noun.lemma)) return nobody
    if (noun?.source || isOf('bureau', head.lemma) || isOf('issued', head.lemma)) {
      const named = beside(view, phrase, demonym) ?? behind(view, lexicon, phrase)
      return named.length > 0 || !isOf('issued', head.lemma) || isOwned(view, phrase)
        ? named
        : (giver(view, phrase) ?? spokenFor(view, phrase, true))
    }
    if (isOf('voice', head.lemma)) {
      const before = beside(view, phrase, demonym)?.filter(ofBody)
      const owners = before?.length ? before : behind(view, lexicon, phrase)
      const bodies = owners.filter(ofBody)
      // “a spokesman for Lund”
      const named = bodies.length > 0 ? bodies : owners
      // “ein Kommissionssprecher” speaks for a commission, whoever spoke last.
      const whose = isOwned(view, phrase) || !lexicon.words('voice').has(head.lemma)
      return named.length > 0 || whose ? named : spokenFor(view, phrase, false)
    }
    const type = groups.noun(head.lemma)?.type
    if (type === 'government') return (beside(view, phrase, demonym) ?? behind(view, lexicon, phrase)).filter(ofBody)
    // “ministers from Ghana and Togo”
    if (type === 'ministers' || type === 'leaders') {
      const theirs = beside(view, phrase, demonym)?.filter(ofState) ?? nobody
      return phrase.number !== 'plur'
        ? nobody
        : theirs.length > 0
          ? theirs
          : behind(view, lexicon, phrase).filter(ofState)
    }
    return type != null && official.has(type) ? (beside(view, phrase, demonym)?.filter(ofState) ?? nobody) : nobody
  }

  /** A compound is what its last part is. */
  function isOf(list: 'bureau' | 'voice' | 'issued', lemma: string): boolean {
    const words = lexicon.words(list)
    if (words.has(lemma)) return true
    for (const word of words) if (lemma.length > word.length && lemma.endsWith(word.toLowerCase())) return true
    return false
  }
}

/** “Ada Lund handed him a letter saying …”, “The council passed a resolution demanding …”: whose doing the paper is. */
function giver(view: View, phrase: Phrase): readonly string[] | null {
  const clause = view.clauseOf(phrase.head)
  const slot = clause?.verb?.voice === 'active' ? clause.slots.find(({ role }) => role === 'subject') : undefined
  const subject = slot && view.document.phrases[slot.phrase]
  if (!subject || subject === phrase || subject.first > phrase.first) return null
  const ids = identities(view, subject)
  // “Lund's office issued a statement saying …”
  const theirs = ids.length > 0 ? ids : view.represented(subject)
  return theirs.length > 0 ? theirs : null
}

/** Who is named in the phrase before its noun, or by the first part of it (“Nato-Sprecher”). */
function beside(view: View, phrase: Phrase, demonym: Demonym): readonly string[] | null {
  for (let at = phrase.head; at >= phrase.first; at--) {
    const named = demonym(view.document.tokens[at]!)
    if (named) return [named.actorId]
    for (const { actorId, actorIds } of view.mentionsAt(at)) {
      if (actorIds.length > 0) return actorIds
      if (actorId !== null) return [actorId]
    }
  }
  for (const child of view.attached(phrase)) {
    const ids = child.relation === 'genitive' ? identities(view, child) : nobody
    if (ids.length > 0) return ids
  }
  return null
}

/** Whether words beside it say of whom it is. */
function isOwned(view: View, phrase: Phrase): boolean {
  const { tokens } = view.document
  for (let at = phrase.first; at < phrase.head; at++)
    if (/^(?:NOUN|PROPN|PRON)$/.test(tokens[at]!.pos) && tokens[at]!.readings[0]?.source !== 'article') return true
  return view.attached(phrase).some(({ relation }) => relation === 'of' || relation === 'genitive' || relation === 'pp')
}

/** Who is named in a phrase that hangs on it. */
function behind(view: View, lexicon: Lexicon, phrase: Phrase): readonly string[] {
  for (const child of view.attached(phrase)) {
    const hangs = child.relation === 'of' || child.relation === 'pp' || child.relation === 'genitive'
    const ids = hangs ? identities(view, child) : nobody
    // “a statement by the office of Ada Lund”
    const theirs = ids.length > 0 || !hangs ? ids : view.represented(child)
    if (theirs.length > 0) return theirs
  }
  // “a statement issued by the union”
  for (const { slots, verb } of view.antecedentOf(phrase)) {
    const agent = verb?.voice === 'passive' ? slots.find(({ role }) => role === 'agent') : undefined
    const ids = agent ? identities(view, view.document.phrases[agent.phrase]!) : nobody
    if (ids.length > 0) return ids
  }
  const next = view.phraseOf(phrase.last)
  if (!next || next.first !== phrase.last) return nobody
  return next.kind === 'NP' || lexicon.words('origin').has(next.preposition ?? '') ? identities(view, next) : nobody
}
