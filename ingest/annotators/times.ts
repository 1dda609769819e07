import type { Annotator, Document, TimeExpression } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import { filled } from './filled.ts'
import { dayOf } from './times/calendar.ts'
import type { Draft, Tense } from './times/context.ts'
import { formReader } from './times/forms.ts'
import { type Features, loadGrammar } from './times/grammar.ts'
import { type Lexeme, lex } from './times/lexer.ts'
import { loadLexicon } from './times/lexicon.ts'
import { makers } from './times/makers.ts'
import { longest, type Match, matchesAt } from './times/match.ts'
import { Memory } from './times/memory.ts'
import { series } from './times/series.ts'
import { tenseReader } from './times/tense.ts'

/** What may stand between a time of the day and its day. */
const JOINS = /^[^,;:.()]{1,25}$/
const DAY = /^\d{4}-\d\d-\d\d$/
/** So many words may stand between the beginning of an expression and the word that tells it. */
const LOOK_AHEAD = 4

/**
 * Finds time expressions and gives them their TIMEX3 values against the article's day and what was named before.
 * The words and rules of a language stand in its times/ folder.
 */
export function times(pack: LanguagePack): Annotator {
  const lexicon = loadLexicon(pack)
  const grammar = loadGrammar(pack, new Set(Object.keys(makers)))
  const formOf = formReader(lexicon, grammar)

  return (document) => {
    const { text } = document
    const lexemes = lex(document, formOf, grammar)
    const sentenceOf = sentences(document, lexemes)
    const { tenseAt, backgroundAt } = tenseReader(document, lexemes, sentenceOf, lexicon)
    const memory = new Memory(dayOf(document.article.publishedAt), lexicon.format.present)
    const found: TimeExpression[] = []
    /** The last expression, where it is a time of some day that its sentence had not named. */
    let floating: { index: number; end: number; sentence: number } | null = null
    const add = (match: Match, draft: Draft, first: number, last: number, features: Features) => {
      const { start } = lexemes[first]!
      const { end } = lexemes[last - 1]!
      if (
        floating &&
        floating.sentence === sentenceOf[first] &&
        DAY.test(draft.value) &&
        JOINS.test(text.slice(floating.end, start))
      )
        found[floating.index] = onDay(found[floating.index]!, draft.value)
      found.push({ start, end, text: text.slice(start, end), ...draft, rule: match.rule.name })
      const free = draft.type === 'TIME' && !namesDay(features) && memory.daySentence !== sentenceOf[first]
      floating = free ? { index: found.length - 1, end, sentence: sentenceOf[first]! } : null
      memory.note(draft, sentenceOf[first]!, features, () => backgroundAt(first))
    }

    let taken = 0
    for (let at = 0; at < lexemes.length; ) {
      const read = reading(candidates(at))
      if (!read) {
        at++
        continue
      }
      const { match, draft } = read
      if (draft !== null) {
        const { before, after } = series(lexemes, match, taken)
        for (const member of before) place(match, member)
        // What was named before it may be what it means.
        if (before.length === 0) add(match, draft, match.first, match.last, match.features)
        else place(match, match)
        for (const member of after) place(match, member)
        taken = after.at(-1)?.last ?? match.last
      } else taken = match.last
      at = Math.max(taken, at + 1)
    }
    return { times: found }

    /** What fits here, and what begins here though its rule was found a few lexemes on: “the past” and “the past week”. */
    function candidates(at: number): readonly Match[] {
      const here = matchesAt(lexemes, at, taken)
      if (here.length === 0) return here
      const begins = Math.max(...here.map((one) => one.first))
      const reach = Math.min(Math.max(...here.map((one) => one.last)), at + LOOK_AHEAD, lexemes.length - 1)
      const all = [...here]
      for (let next = at + 1; next <= reach; next++)
        for (const one of matchesAt(lexemes, next, taken)) if (one.first <= begins) all.push(one)
      return all.sort(longest)
    }

    /** The first that makes sense, with what it says; a rule that only keeps others away says nothing. */
    function reading(matches: readonly Match[]): { match: Match; draft: Draft | null } | null {
      for (const match of matches) {
        if (match.first < taken) continue
        if (match.rule.make === 'none') return { match, draft: null }
        const draft = make(match, match.features)
        if (draft) return { match, draft }
      }
      return null
    }

    function make(match: Match, features: Features): Draft | null {
      const lean = features.lean as Tense | undefined
      const tense = () => {
        const told = features.tense as Tense | undefined
        // “Das für März geplante Treffen war abgesagt worden”: what had been set for a month may be over.
        const over = told === 'future' && features.weekday === undefined && backgroundAt(match.first)
        const found = over ? null : (told ?? tenseAt(match.first))
        return lean && found !== 'future' ? lean : found
      }
      const context = memory.context(sentenceOf[match.first]!, tense, () => backgroundAt(match.first))
      return makers[match.rule.make]!(features, context)
    }
    function place(match: Match, { first, last, features }: Pick<Match, 'first' | 'last' | 'features'>) {
      const draft = make(match, features)
      if (draft) add(match, draft, first, last, features)
    }
  }
}

/** A time of the day moved to the day that is named right after it: “um 9 Uhr am Montag”. */
function onDay(expression: TimeExpression, day: string): TimeExpression {
  const value = day + expression.value.slice(expression.value.indexOf('T'))
  return { ...expression, value, earliest: day, latest: day }
}

const namesDay = ({ day, weekday, offset, from }: Features): boolean =>
  [day, weekday, offset, from].some((one) => one !== undefined)

/** The sentence of each lexeme; without sentences, line breaks and full stops before a capital part the text. */
function sentences(document: Document, lexemes: readonly Lexeme[]): readonly number[] {
  const indexes = filled(lexemes.length, 0)
  let sentence = 0
  lexemes.forEach((lexeme, index) => {
    if (document.sentences.length === 0) {
      const before = lexemes[index - 1]
      if (lexeme.breaks || (before && /^[.!?]$/.test(before.lower) && lexeme.capital)) sentence++
    } else
      while (sentence + 1 < document.sentences.length && document.sentences[sentence + 1]!.start <= lexeme.start)
        sentence++
    indexes[index] = sentence
  })
  return indexes
}
