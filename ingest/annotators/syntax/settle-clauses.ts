import type { Clause, Document, Phrase, VerbGroup } from '../../document.ts'
import { Gathering } from '../gathering.ts'
import type { ClauseDraft, SentenceView } from './clause-draft.ts'
import { multiwordAt } from './lexis.ts'
import { shareBracket } from './shared-brackets.ts'
import { fillSlots } from './slots.ts'
import { verbGroup } from './verb-group.ts'

export interface Context {
  document: Document
  /** 1 for a phrase on which a conjunct hangs. */
  conjoined: readonly number[]
  /** 1 for a phrase that is a time. */
  timed: readonly number[]
}

const words = new Gathering<number>()
const held = new Gathering<Phrase>()

/** Makes the clauses of a sentence from their drafts: verbs, slots, shared subjects, the tree and its spans. */
export function settle(
  found: Clause[],
  drafts: ClauseDraft[],
  view: SentenceView,
  sentence: number,
  context: Context,
): void {
  const { document, conjoined, timed } = context
  const { tokens } = document
  for (const draft of drafts) {
    const own = ordered(draft.tokens)
    for (let place = 0; place < own.length; place++) {
      const at = own[place]!
      const { pos, text } = tokens[at]!
      const amid = place > 0 && text !== ',' && own[place - 1] === at - 1 && own[place + 1] === at + 1
      if (pos !== 'PUNCT' || amid) words.add(at)
    }
    draft.tokens = words.take()
  }
  // The conjunction stands between two clauses; “weder” denies the clause that it opens.
  for (const { tokens: own, marker } of drafts)
    while (
      own.length > 1 &&
      tokens[own[0]!]!.pos === 'CCONJ' &&
      own[0] !== marker &&
      !view.lexis.is(tokens[own[0]!], 'negation')
    )
      own.shift()
  const kept = drafts.filter((draft) => draft.tokens.some((at) => tokens[at]!.pos !== 'PUNCT'))
  let next = found.length
  for (const draft of kept) draft.index = next++
  // A clause without words of its own hands its children up.
  for (const draft of kept) while (draft.parent && draft.parent.index < 0) draft.parent = draft.parent.parent
  for (const draft of kept) if (loops(draft)) draft.parent = null
  const owner: (ClauseDraft | undefined)[] = new Array(view.to - view.from)
  for (const draft of kept) for (const at of draft.tokens) owner[at - view.from] = draft
  const groupOf = (draft: ClauseDraft): VerbGroup | null => {
    if (draft.verb === undefined) {
      draft.verb = null
      draft.verb = verbGroup(draft, view, draft.sibling ? groupOf(draft.sibling) : null)
    }
    return draft.verb
  }
  if (view.lexis.verbSecond)
    for (const draft of kept)
      if (draft.sibling && draft.finite === null && groupOf(draft)) shareBracket(draft.sibling, draft, view)
  for (const draft of kept) {
    let before: Phrase | null = null
    for (const at of draft.tokens) {
      const phrase = view.phraseAt(at)
      if (!phrase || phrase === before) continue
      before = phrase
      if (phrase.governor !== null || owner[phrase.head - view.from] !== draft) continue
      if (!held.has(phrase)) held.add(phrase)
    }
    draft.phrases = held.take()
  }
  const plural = ({ index }: Phrase) => conjoined[index] === 1
  const isTime = ({ index }: Phrase) => timed[index] === 1
  for (const clause of kept) {
    const { phrases } = clause
    clause.slots = fillSlots({ clause, verb: groupOf(clause), phrases, plural, isTime }, view)
  }
  for (const draft of kept) share(draft)
  for (const draft of kept) if (draft.sibling) shareObject(draft, draft.sibling)
  // “wie ein Sprecher sagte”, “as the ministry said”
  for (const draft of kept) {
    const lemma = groupOf(draft)?.lemma
    const manner =
      draft.kind === 'adverbial' && draft.marker !== null && view.lexis.is(tokens[draft.marker], 'comparative')
    if (manner && lemma && view.lexis.has('saying', lemma)) draft.kind = 'parenthetical'
  }
  const { starts, ends } = extents(kept)
  for (let at = 0; at < kept.length; at++) {
    const draft = kept[at]!
    const start = starts[at]!
    const end = ends[at]!
    found.push({
      index: draft.index,
      kind: draft.kind,
      sentence,
      start: tokens[start]!.start,
      end: tokens[end]!.end,
      tokens: draft.tokens,
      parent: draft.parent ? draft.parent.index : null,
      marker: draft.marker,
      antecedent: draft.antecedent?.index ?? null,
      verb: groupOf(draft),
      slots: draft.slots,
    })
  }

  function controlsObject(source: ClauseDraft): boolean {
    return view.lexis.has('object-control', groupOf(source)?.lemma ?? '')
  }

  /** “blamed Oslo for closing the port”: behind these prepositions the object does what the gerund tells. */
  function blames({ kind, marker }: ClauseDraft): boolean {
    if (kind !== 'participial' || marker === null || !view.lexis.written(tokens[marker]!, 'object-gerund')) return false
    // “bombed Oslo instead of closing the port”
    return marker === 0 || multiwordAt(view.lexis.prepositions, tokens, marker - 1, tokens.length) === null
  }

  /** The subject that a coordinated clause, an infinitive or a participle takes from the clause beside or above it. */
  function share(draft: ClauseDraft): void {
    const mine = draft.slots
    const verb = groupOf(draft)
    if (!verb || mine.some(({ role }) => role === 'subject')) return
    if (draft.antecedent && draft.kind === 'participial') {
      mine.unshift({ role: 'subject', phrase: draft.antecedent.index, preposition: null })
      return
    }
    // “Berg, who Lund said was lying”: the pronoun is the subject of what is said.
    const above = draft.parent
    if (
      draft.kind === 'complement' &&
      draft.marker === null &&
      verb.finite === draft.tokens[0] &&
      above?.kind === 'relative'
    ) {
      const asked = above.slots.findIndex(
        ({ role, phrase }) => role === 'object' && document.phrases[phrase]!.head === above.marker,
      )
      if (asked >= 0)
        mine.unshift({ role: 'subject', phrase: above.slots.splice(asked, 1)[0]!.phrase, preposition: null })
      return
    }
    const before = draft.antecedent
    if (
      draft.kind === 'infinitive' &&
      before?.preposition &&
      view.lexis.has('infinitive-subject', before.preposition)
    ) {
      mine.unshift({ role: 'subject', phrase: before.index, preposition: null })
      return
    }
    const source = draft.sibling ?? (draft.kind === 'infinitive' || draft.kind === 'participial' ? draft.parent : null)
    if (!source || source === draft) return
    const theirs = source.slots
    const control = !draft.sibling && (draft.kind === 'infinitive' ? controlsObject(source) : blames(draft))
    const passive = groupOf(source)?.voice === 'passive'
    const slot =
      (control && !passive
        ? (theirs.find(({ role }) => role === 'object') ?? theirs.find(({ role }) => role === 'dative'))
        : undefined) ?? theirs.find(({ role }) => role === 'subject')
    if (slot) mine.unshift({ role: 'subject', phrase: slot.phrase, preposition: null })
  }

  /** “arrested and charged Lund”, “hat Lund gefasst und angeklagt”: of two verbs side by side the object is that of both. */
  function shareObject(draft: ClauseDraft, sibling: ClauseDraft): void {
    const [later, earlier] = [groupOf(draft), groupOf(sibling)]
    if (!later || !earlier || later.voice === 'passive' || earlier.voice === 'passive') return
    const [first, last] = [draft.tokens[0]!, sibling.tokens.at(-1)!]
    if (first !== last + 2 || tokens[last + 1]!.pos !== 'CCONJ' || earlier.head !== last) return
    const mine = draft.slots.find(({ role }) => role === 'object')
    const theirs = sibling.slots.find(({ role }) => role === 'object')
    if (view.lexis.verbSecond) {
      if (theirs && draft.tokens.length === 1 && later.head === first) draft.slots.push(theirs)
      return
    }
    // “arrived and met Lund” is no arrival of hers.
    if (!mine || theirs || phraseStart(mine) !== later.head + 1) return
    for (let at = first; at < later.head; at++) if (tokens[at]!.pos !== 'ADV') return
    if (!view.lexis.is(tokens[last], 'intransitive')) sibling.slots.push(mine)
  }

  function phraseStart({ phrase }: { readonly phrase: number }): number {
    return document.phrases[phrase]!.first
  }
}

/** Sorted, each once. */
function ordered(list: number[]): number[] {
  for (let at = 1; at < list.length; at++)
    if (list[at]! <= list[at - 1]!) return [...new Set(list)].sort((left, right) => left - right)
  return list
}

/** Whether those above a clause come round again: one runner meets another that takes two steps at a time. */
function loops(draft: ClauseDraft): boolean {
  let slow: ClauseDraft | null = draft
  for (let fast = draft.parent?.parent; fast; fast = fast.parent?.parent) {
    slow = slow!.parent
    if (slow === fast) return true
  }
  return false
}

/** First and last token of each clause with all that is embedded in it. */
function extents(all: readonly ClauseDraft[]): { starts: number[]; ends: number[] } {
  const offset = all[0]?.index ?? 0
  const starts = all.map(({ tokens }) => tokens[0]!)
  const ends = all.map(({ tokens }) => tokens.at(-1)!)
  for (const { tokens, parent } of all)
    for (let above = parent; above; above = above.parent) {
      const at = above.index - offset
      starts[at] = Math.min(starts[at]!, tokens[0]!)
      ends[at] = Math.max(ends[at]!, tokens.at(-1)!)
    }
  return { starts, ends }
}
