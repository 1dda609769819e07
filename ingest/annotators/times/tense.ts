import type { Document, Token } from '../../document.ts'
import type { Tense } from './context.ts'
import type { Lexeme } from './lexer.ts'
import type { Lexicon } from './lexicon.ts'

type Evidence = Tense | 'participle' | 'perfect' | 'pluperfect' | 'infinitive'

const CLAUSE_MARK = /^[,;:–—()"“”„»«]$/
/** How far the verb may stand: bounds the work where a sentence has no end. */
const REACH = 60

/** Tells the tense of the clause around a lexeme, from the auxiliaries of the language's data and the tokens' readings. */
export function tenseReader(document: Document, lexemes: readonly Lexeme[], sentenceOf: Int32Array, lexicon: Lexicon) {
  const { tokens } = document
  const known: (Evidence | null)[] = []
  /** What a lexeme's token tells; looked up only where an expression asks. */
  const evidenceAt = (index: number): Evidence | null => {
    if (known[index] !== undefined) return known[index]
    const lexeme = lexemes[index]!
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tokens[middle]!.end <= lexeme.start) low = middle + 1
      else high = middle
    }
    const token = tokens[low]
    known[index] = evidenceOf(lexeme, token && token.start <= lexeme.start ? token : undefined, lexicon)
    return known[index]
  }

  return (index: number): Tense | null => {
    const inside = (at: number) => lexemes[at] !== undefined && sentenceOf[at] === sentenceOf[index]
    const marked = (at: number) => CLAUSE_MARK.test(lexemes[at]!.lower)
    const edge = (step: 1 | -1, ends: (at: number) => boolean) => {
      let at = index
      while (Math.abs(at + step - index) <= REACH && inside(at + step) && !ends(at + step)) at += step
      return at
    }
    return (
      nearest(index, edge(-1, marked), edge(1, marked)) ??
      nearest(
        index,
        edge(-1, () => false),
        edge(1, () => false),
      )
    )
  }

  /** The nearest evidence between two lexemes; an auxiliary of the perfect needs its participle. */
  function nearest(index: number, first: number, last: number): Tense | null {
    let participle = false
    let best: Tense | 'perfect' | null = null
    for (let step = 0; index - step >= first || index + step <= last; step++)
      for (const at of step === 0 ? [index] : [index - step, index + step]) {
        const found = at >= first && at <= last ? evidenceAt(at) : null
        if (found === 'pluperfect') return 'past'
        if (found === 'participle') participle = true
        else if (found === 'infinitive') best ??= at < index ? 'modal' : null
        else if (found) best ??= found
      }
    if (best === 'perfect') return participle ? 'past' : 'present'
    return best ?? (participle ? 'past' : null)
  }
}

function evidenceOf(lexeme: Lexeme, token: Token | undefined, lexicon: Lexicon): Evidence | null {
  const known = lexeme.classes.get('tense')
  if (known !== undefined) return known as Evidence
  if (token && token.pos !== 'X') {
    if (token.pos !== 'VERB' && token.pos !== 'AUX') return null
    for (const reading of token.readings) {
      if (reading.form === 'participle') return 'participle'
      if (reading.form === 'infinitive') return 'infinitive'
      if (reading.form !== undefined && reading.form !== 'finite') return null
      if (reading.tense) return reading.tense
    }
    return null
  }
  if (lexeme.capital) return null
  return (
    (lexicon.tenseEndings.find(({ ending }) => lexeme.lower.length > ending.length + 2 && lexeme.lower.endsWith(ending))
      ?.tense as Evidence) ?? null
  )
}
