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
  /** What a lexeme's token tells; looked up only where an expression asks. */
  const evidenceAt = (index: number): Evidence | null => {
    const lexeme = lexemes[index]!
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tokens[middle]!.end <= lexeme.start) low = middle + 1
      else high = middle
    }
    const token = tokens[low]
    return evidenceOf(lexeme, token && token.start <= lexeme.start ? token : undefined, lexicon)
  }

  return (index: number): Tense | null => {
    const sentence = sentenceOf[index]
    const inside = (at: number) => at >= 0 && at < lexemes.length && sentenceOf[at] === sentence
    const clause = { first: index, last: index }
    while (inside(clause.first - 1) && !CLAUSE_MARK.test(lexemes[clause.first - 1]!.lower)) {
      if (index - clause.first >= REACH) break
      clause.first--
    }
    while (inside(clause.last + 1) && !CLAUSE_MARK.test(lexemes[clause.last + 1]!.lower)) {
      if (clause.last - index >= REACH) break
      clause.last++
    }
    return (
      nearest((at) => at >= clause.first && at <= clause.last) ??
      nearest((at) => inside(at) && Math.abs(at - index) <= REACH)
    )

    function nearest(within: (at: number) => boolean): Tense | null {
      let participle = false
      let best: Tense | 'perfect' | null = null
      for (let step = 0; step <= REACH; step++)
        for (const at of step === 0 ? [index] : [index - step, index + step]) {
          const found = within(at) ? evidenceAt(at) : null
          if (found === 'pluperfect') return 'past'
          if (found === 'participle') participle = true
          else if (found === 'infinitive') best ??= at < index ? 'modal' : null
          else if (found) best ??= found
        }
      if (best === 'perfect') return participle ? 'past' : 'present'
      return best ?? (participle ? 'past' : null)
    }
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
