import type { Clause, Document, Phrase, Slot, VerbGroup } from '../../document.ts'
import type { ClauseDraft, SentenceView } from './clause-draft.ts'
import { fillSlots } from './slots.ts'
import { verbGroup } from './verb-group.ts'

export interface Context {
  document: Document
  conjoined: ReadonlySet<number>
  timed: ReadonlySet<number>
}

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
  for (const draft of drafts)
    draft.tokens = ordered(draft.tokens).filter(
      (at, place, own) =>
        tokens[at]!.pos !== 'PUNCT' ||
        (tokens[at]!.text !== ',' && own[place - 1] === at - 1 && own[place + 1] === at + 1),
    )
  // The conjunction stands between two clauses.
  for (const { tokens: own, marker } of drafts)
    while (own.length > 1 && tokens[own[0]!]!.pos === 'CCONJ' && own[0] !== marker) own.shift()
  const kept = drafts.filter((draft) => draft.tokens.some((at) => tokens[at]!.pos !== 'PUNCT'))
  // A clause without words of its own hands its children up.
  for (const draft of kept) while (draft.parent && !kept.includes(draft.parent)) draft.parent = draft.parent.parent
  for (const draft of kept) if (loops(draft)) draft.parent = null
  const offset = found.length
  const index = new Map(kept.map((draft, at) => [draft, offset + at]))
  const owner = new Map<number, ClauseDraft>()
  for (const draft of kept) for (const at of draft.tokens) owner.set(at, draft)
  const groups = new Map<ClauseDraft, VerbGroup | null>()
  const slots = new Map<ClauseDraft, Slot[]>()
  const groupOf = (draft: ClauseDraft): VerbGroup | null => {
    if (!groups.has(draft)) {
      groups.set(draft, null)
      groups.set(draft, verbGroup(draft, view, draft.sibling ? groupOf(draft.sibling) : null))
    }
    return groups.get(draft)!
  }
  const own = new Map<ClauseDraft, Phrase[]>()
  const seen = new Set<number>()
  for (const draft of kept)
    for (const at of draft.tokens) {
      const phrase = view.phraseAt(at)
      if (!phrase || seen.has(phrase.index) || owner.get(phrase.head) !== draft) continue
      seen.add(phrase.index)
      for (const each of freePhrases(phrase)) own.set(draft, [...(own.get(draft) ?? []), each])
    }
  for (const draft of kept)
    slots.set(
      draft,
      fillSlots(
        {
          clause: draft,
          verb: groupOf(draft),
          phrases: own.get(draft) ?? [],
          plural: ({ index }) => conjoined.has(index),
          isTime: ({ index }) => timed.has(index),
        },
        view,
      ),
    )
  for (const draft of kept) share(draft)
  // “wie ein Sprecher sagte”, “as the ministry said”
  for (const draft of kept) {
    const lemma = groupOf(draft)?.lemma
    const manner =
      draft.kind === 'adverbial' && draft.marker !== null && view.lexis.is(tokens[draft.marker], 'comparative')
    if (manner && lemma && view.lexis.has('saying', lemma)) draft.kind = 'parenthetical'
  }
  for (const draft of kept) {
    const [start, end] = extent(draft, kept)
    found.push({
      index: index.get(draft)!,
      kind: draft.kind,
      sentence,
      start: tokens[start]!.start,
      end: tokens[end]!.end,
      tokens: draft.tokens,
      parent: draft.parent ? index.get(draft.parent)! : null,
      marker: draft.marker,
      antecedent: draft.antecedent?.index ?? null,
      verb: groupOf(draft),
      slots: slots.get(draft)!,
    })
  }

  function freePhrases(phrase: Phrase): Phrase[] {
    return phrase.governor === null ? [phrase] : []
  }

  function controlsObject(source: ClauseDraft): boolean {
    return view.lexis.has('object-control', groupOf(source)?.lemma ?? '')
  }

  /** “blamed Oslo for closing the port”: behind these prepositions the object does what the gerund tells. */
  function blames({ kind, marker }: ClauseDraft): boolean {
    return kind === 'participial' && marker !== null && view.lexis.has('object-gerund', tokens[marker]!.lower)
  }

  /** The subject that a coordinated clause, an infinitive or a participle takes from the clause beside or above it. */
  function share(draft: ClauseDraft): void {
    const mine = slots.get(draft)!
    const verb = groupOf(draft)
    if (!verb || mine.some(({ role }) => role === 'subject')) return
    if (draft.antecedent && draft.kind === 'participial') {
      mine.unshift({ role: 'subject', phrase: draft.antecedent.index, preposition: null })
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
    const theirs = slots.get(source) ?? []
    const control = !draft.sibling && (draft.kind === 'infinitive' ? controlsObject(source) : blames(draft))
    const passive = groupOf(source)?.voice === 'passive'
    const slot =
      (control && !passive
        ? (theirs.find(({ role }) => role === 'object') ?? theirs.find(({ role }) => role === 'dative'))
        : undefined) ?? theirs.find(({ role }) => role === 'subject')
    if (slot) mine.unshift({ role: 'subject', phrase: slot.phrase, preposition: null })
  }
}

/** Sorted, each once. */
function ordered(list: number[]): number[] {
  for (let at = 1; at < list.length; at++)
    if (list[at]! <= list[at - 1]!) return [...new Set(list)].sort((left, right) => left - right)
  return list
}

function loops(draft: ClauseDraft): boolean {
  const seen = new Set<ClauseDraft>()
  for (let each: ClauseDraft | null = draft; each; each = each.parent) {
    if (seen.has(each)) return true
    seen.add(each)
  }
  return false
}

/** First and last token of a clause with all that is embedded in it. */
function extent(draft: ClauseDraft, all: readonly ClauseDraft[]): [number, number] {
  let start = draft.tokens[0]!
  let end = draft.tokens.at(-1)!
  for (const each of all)
    if (each.parent === draft) {
      const [first, last] = extent(each, all)
      start = Math.min(start, first)
      end = Math.max(end, last)
    }
  return [start, end]
}
