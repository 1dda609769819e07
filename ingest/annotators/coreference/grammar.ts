import type { Clause, Document, Phrase, Slot } from '../../document.ts'

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
  /** Phrases attached to this one. */
  attached(phrase: Phrase): readonly Phrase[]
}

export function grammarOf(document: Document): Grammar {
  const { phrases, clauses, tokens } = document
  const innermost = innermostNounPhrases(document)
  const slots = new Map<number, Place>()
  const clauseAt = new Int32Array(tokens.length).fill(-1)
  const bySentence = new Map<number, Clause[]>()
  for (const clause of clauses) {
    const list = bySentence.get(clause.sentence)
    if (list) list.push(clause)
    else bySentence.set(clause.sentence, [clause])
    for (const slot of clause.slots) if (!slots.has(slot.phrase)) slots.set(slot.phrase, { clause, slot })
    for (const token of clause.tokens) clauseAt[token] = clause.index
  }
  const children = new Map<number, Phrase[]>()
  for (const phrase of phrases)
    if (phrase.governor !== null) {
      const list = children.get(phrase.governor)
      if (list) list.push(phrase)
      else children.set(phrase.governor, [phrase])
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
        const place = slots.get(phrase.index)
        if (place) return place
        if (phrase.governor === null) return null
        if (phrase.relation !== 'conjunct' && phrase.relation !== 'apposition') return null
        phrase = phrases[phrase.governor] ?? null
      }
      return null
    },
    clausesOf: (sentence) => bySentence.get(sentence) ?? [],
    clauseOf: (token) => clauses[clauseAt[token] ?? -1] ?? null,
    attached: (phrase) => children.get(phrase.index) ?? [],
  }
}

/** The smallest noun phrase over a token. */
function innermostNounPhrases({ phrases, tokens }: Document): (token: number) => number | null {
  const at = new Int32Array(tokens.length).fill(-1)
  const bySize = phrases
    .filter(({ kind }) => kind === 'NP' || kind === 'PP')
    .sort((a, b) => b.last - b.first - (a.last - a.first) || a.index - b.index)
  for (const { first, last, index } of bySize) at.fill(index, first, last)
  return (token) => ((at[token] ?? -1) < 0 ? null : at[token]!)
}
