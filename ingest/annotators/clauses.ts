import type { Annotator, Clause, Document, Phrase, Slot, VerbGroup } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import { longest } from './phrases.ts'
import type { ClauseDraft, SentenceView } from './syntax/clause-draft.ts'
import { type Lexis, loadLexis } from './syntax/lexis.ts'
import { linearClauses } from './syntax/linear.ts'
import { fillSlots } from './syntax/slots.ts'
import { verbGroup } from './syntax/verb-group.ts'
import { verbSecondClauses } from './syntax/verb-second.ts'

/** Finds the clauses of each sentence as a tree, with their verbs and slots. */
export function clauses(pack: LanguagePack): Annotator {
  const lexis = loadLexis(pack)
  const read = lexis.verbSecond ? verbSecondClauses : linearClauses
  return (document) => {
    const found: Clause[] = []
    const outermost = outermostPhrases(document)
    const edges = quoteEdges(document)
    const conjoined = new Set(
      document.phrases.flatMap(({ relation, governor }) => (relation === 'conjunct' ? [governor!] : [])),
    )
    const timed = timePhrases(document, lexis)
    for (const sentence of document.sentences)
      for (let from = sentence.first; from < sentence.last; from += longest) {
        const to = Math.min(from + longest, sentence.last)
        const view: SentenceView = {
          tokens: document.tokens,
          from,
          to,
          lexis,
          phraseAt: (token) => (token >= from && token < to ? (outermost[token] ?? null) : null),
          quoteEdge: (token) => edges.has(token),
        }
        settle(found, read(view), view, sentence.index, { document, conjoined, timed })
      }
    return { clauses: found }
  }
}

interface Context {
  document: Document
  conjoined: ReadonlySet<number>
  timed: ReadonlySet<number>
}

function settle(found: Clause[], drafts: ClauseDraft[], view: SentenceView, sentence: number, context: Context): void {
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
    const control =
      draft.kind === 'infinitive' &&
      !draft.sibling &&
      source &&
      view.lexis.has('object-control', groupOf(source)?.lemma ?? '')
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

function outermostPhrases({ tokens, phrases }: Document): (Phrase | undefined)[] {
  const found: (Phrase | undefined)[] = new Array(tokens.length)
  for (const phrase of phrases) for (let at = phrase.first; at < phrase.last; at++) found[at] ??= phrase
  return found
}

function quoteEdges({ tokens, quotes }: Document): Set<number> {
  const found = new Set<number>()
  let at = 0
  for (const { outer } of quotes) {
    while (at < tokens.length && tokens[at]!.start < outer.start) at++
    found.add(at)
  }
  return found
}

/** Noun phrases that are times: “next week”, “Montag”. */
function timePhrases({ phrases, tokens, times }: Document, lexis: Lexis): Set<number> {
  const found = new Set<number>()
  let time = 0
  for (const { index, kind, start, end, head } of phrases) {
    if (kind !== 'NP' && kind !== 'PP') continue
    while (time < times.length && times[time]!.end <= start) time++
    const over = times[time]
    const covered =
      over !== undefined && over.start <= tokens[head]!.start && over.end >= tokens[head]!.end && over.end >= end
    if (covered && kind === 'NP') found.add(index)
    else if (
      kind === 'NP' &&
      lexis.is(tokens[head], 'time-noun') &&
      tokens[head]!.pos !== 'PRON' &&
      phrases[index]!.governor === null &&
      !phrases[index]!.cases.every((each) => each === 'nom')
    )
      found.add(index)
  }
  return found
}
