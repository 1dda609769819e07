import type { Document, Token } from '../../document.ts'
import { firstBeyond } from '../spans.ts'
import type { Tense } from './context.ts'
import type { Lexeme } from './lexer.ts'
import type { Lexicon } from './lexicon.ts'

type Evidence =
  | Tense
  | 'described'
  | 'participle'
  | 'either'
  | 'perfect'
  | 'pluperfect'
  | 'infinitive'
  | 'to-infinitive'
  | 'joint'

const CLAUSE_MARK = /^[,;:–—()"“”„»«]$/
/** How far the verb may stand: bounds the work where a sentence has no end. */
const REACH = 60
/** How far behind a day the participle may stand that it belongs to: “am Montag in Oslo gewählte”. */
const PARTICIPLE_NEAR = 10

/** Tells the tense of the clause around a lexeme, from the auxiliaries of the language's data and the tokens' readings. */
export function tenseReader(
  document: Document,
  lexemes: readonly Lexeme[],
  sentenceOf: readonly number[],
  lexicon: Lexicon,
) {
  const { tokens } = document
  const known: (Evidence | null)[] = []
  /** What a lexeme's token tells; looked up only where an expression asks. */
  const evidenceAt = (index: number): Evidence | null => {
    if (known[index] !== undefined) return known[index]
    const lexeme = lexemes[index]!
    const at = firstBeyond(tokens, lexeme.start)
    const token = tokens[at]
    known[index] = evidenceOf(
      lexeme,
      token && token.start <= lexeme.start ? token : undefined,
      lexicon,
      tokens[at - 1],
      tokens[at + 1],
    )
    return known[index]
  }

  const tenseAt = (index: number): Tense | null => {
    if (describes(index)) return 'past'
    const inside = (at: number) => lexemes[at] !== undefined && sentenceOf[at] === sentenceOf[index]
    const marked = (at: number) => CLAUSE_MARK.test(lexemes[at]!.lower)
    const edge = (step: 1 | -1, ends: (at: number) => boolean) => {
      let at = index
      while (Math.abs(at + step - index) <= REACH && inside(at + step) && !ends(at + step)) at += step
      return at
    }
    return (
      nearest(index, edge(-1, marked), edge(1, marked)) ??
      // “will meet Duda, an ally, on Thursday, his office said”: the verb before what is inserted
      nearest(
        index,
        edge(-1, () => false),
        edge(1, marked),
        true,
      ) ??
      nearest(
        index,
        edge(-1, () => false),
        edge(1, () => false),
      )
    )
  }
  /** Whether the clause tells what had been before that of which the text tells. */
  const backgroundAt = (index: number): boolean => {
    for (const step of [1, -1])
      for (let at = index; Math.abs(at - index) <= REACH && sentenceOf[at] === sentenceOf[index]; at += step) {
        if (at !== index && CLAUSE_MARK.test(lexemes[at]!.lower)) break
        if (evidenceAt(at) === 'pluperfect') return true
      }
    return false
  }
  return { tenseAt, backgroundAt }

  /** “der am Montag gewählte Präsident wird …”: a participle between the day and its noun tells of that day alone. */
  function describes(index: number): boolean {
    for (let at = index + 1; at <= index + PARTICIPLE_NEAR && sentenceOf[at] === sentenceOf[index]; at++) {
      const found = evidenceAt(at)
      if (found !== null) return found === 'described'
      if (CLAUSE_MARK.test(lexemes[at]!.lower)) return false
    }
    return false
  }

  /** The nearest evidence between two lexemes; an auxiliary of the perfect needs its participle, which may come yet where the clause goes on. */
  function nearest(index: number, first: number, last: number, goesOn = false): Tense | null {
    let participle = false
    let infinitives = 0
    let intended = false
    let best: Tense | 'perfect' | null = null
    // “met Lee on Monday and will meet Roe …”: behind the conjunction stands what another verb tells.
    let joint = last + 1
    let beyond: Tense | 'perfect' | null = null
    // The expression itself tells no tense: “May” is no “may”.
    for (let step = 1; index - step >= first || index + step <= last; step++)
      for (const at of [index - step, index + step]) {
        const found = at >= first && at <= last ? evidenceAt(at) : null
        if (found === 'joint') joint = at > index ? Math.min(joint, at) : joint
        if (found === null || found === 'joint' || found === 'described') continue
        if (found === 'pluperfect' && at < joint) return 'past'
        if (found === 'participle') participle = true
        else if (found === 'infinitive' || found === 'to-infinitive') {
          infinitives++
          intended ||= found === 'to-infinitive'
          if (at < index) best ??= 'modal'
        } else if (found === 'either' && participle) continue
        else {
          const tense = found === 'either' ? 'present' : found === 'pluperfect' ? 'past' : found
          // “will attend”: not only what somebody is to do.
          if (tense === 'future' && best === 'modal' && infinitives > 0 && at < joint) best = 'future'
          if (at < joint) best ??= tense
          else beyond ??= tense
        }
      }
    best ??= beyond
    // “hat sich am Montag wählen lassen”: an infinitive may stand for the participle.
    if (best === 'perfect') return participle || infinitives > 1 ? 'past' : goesOn ? null : 'present'
    // “kündigte an, im Juni zurückzutreten”: what somebody is to do lies ahead.
    return best ?? (participle ? 'past' : intended ? 'modal' : null)
  }
}

function evidenceOf(
  lexeme: Lexeme,
  token: Token | undefined,
  lexicon: Lexicon,
  before: Token | undefined,
  next: Token | undefined,
): Evidence | null {
  const known = lexeme.classes.get('tense')
  if (known !== undefined) return known as Evidence
  if (token && token.pos !== 'X') {
    // “said after Lund left on Monday that they would …”: what follows is another clause.
    if (token.pos === 'SCONJ') return 'joint'
    if (token.pos === 'CCONJ') return next && (next.pos === 'VERB' || next.pos === 'AUX') ? 'joint' : null
    if (token.pos === 'ADJ' && token.readings.some(({ source }) => source === 'declined-participle')) return 'described'
    if (token.pos !== 'VERB' && token.pos !== 'AUX') return null
    for (const reading of token.readings) {
      if (reading.form === 'participle') return 'participle'
      if (reading.form === 'infinitive') return before?.pos === 'PART' ? 'to-infinitive' : 'infinitive'
      if (reading.form === 'zu-infinitive') return 'to-infinitive'
      if (reading.form !== undefined && reading.form !== 'finite') return null
      if (reading.tense === 'present' && token.readings.some(({ form }) => form === 'participle')) return 'either'
      // “hat sich einführen lassen”: plural by its form, and an infinitive by what it stands before.
      if (reading.moods?.includes('subjunctive1') && reading.numbers?.includes('plur') && isInfinitive(next))
        return 'infinitive'
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

const isInfinitive = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' && token.readings.some(({ form }) => form === 'infinitive')
