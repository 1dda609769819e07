import { groupBy } from '../../../graph/group-by.ts'
import type { Clause, Document, Phrase, Slot } from '../../document.ts'
import { filled } from '../filled.ts'

export interface Place {
  readonly clause: Clause
  readonly slot: Slot
}

/** Where a token stands in its clause. */
export interface Grammar {
  phraseOf(token: number): Phrase | null
  /** The slot that the token's phrase fills, or the first conjunct's for one that follows it. */
  slotOf(token: number): Place | null
  /** The innermost clause over a token. */
  clauseOf(token: number): Clause | null
  clausesOf(sentence: number): readonly Clause[]
  /** The phrase of an index. */
  phraseIn(index: number): Phrase | null
  /** Phrases attached to this one. */
  attached(phrase: Phrase): readonly Phrase[]
}

const none: readonly never[] = []

export function grammarOf(document: Document): Grammar {
  const { phrases, clauses, tokens } = document
  const innermost = innermostNounPhrases(document)
  const slots: (Place | undefined)[] = new Array(phrases.length)
  const clauseAt = filled(tokens.length, -1)
  const bySentence = groupBy(clauses, ({ sentence }) => sentence)
  for (const clause of clauses) {
    for (const slot of clause.slots) slots[slot.phrase] ??= { clause, slot }
    for (const token of clause.tokens) clauseAt[token] = clause.index
  }
  const children: (Phrase[] | undefined)[] = new Array(phrases.length)
  for (const phrase of phrases)
    if (phrase.governor !== null) {
      const list = children[phrase.governor]
      if (list) list.push(phrase)
      else children[phrase.governor] = [phrase]
    }
  const phraseOf = (token: number) => {
    const index = innermost(token)
    return index === null ? null : phrases[index]!
  }
  return {
    phraseOf,
    slotOf(token) {
      let phrase = phraseOf(token)
      for (let depth = 0; phrase && depth < 5; depth++) {
        const place = slots[phrase.index]
        if (place) return place
        if (phrase.governor === null) return null
        if (phrase.relation !== 'conjunct' && phrase.relation !== 'apposition') return null
        phrase = phrases[phrase.governor] ?? null
      }
      return null
    },
    clausesOf: (sentence) => bySentence.get(sentence) ?? none,
    clauseOf: (token) => {
      const index = clauseAt[token] ?? -1
      return index < 0 ? null : clauses[index]!
    },
    phraseIn: (index) => phrases[index] ?? null,
    attached: (phrase) => children[phrase.index] ?? none,
  }
}

/** The smallest noun phrase over a token. */
function innermostNounPhrases({ phrases, tokens }: Document): (token: number) => number | null {
  const at = filled(tokens.length, -1)
  for (const { kind, first, last, index } of phrases) {
    if (kind !== 'NP' && kind !== 'PP') continue
    for (let token = first; token < last; token++) {
      const other = at[token]! < 0 ? undefined : phrases[at[token]!]!
      if (!other || last - first <= other.last - other.first) at[token] = index
    }
  }
  return (token) => {
    const index = at[token] ?? -1
    return index < 0 ? null : index
  }
}
