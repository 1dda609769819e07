import type { Annotator, Document, TimeExpression } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import { type Day, dayOf, type Unit } from './times/calendar.ts'
import type { Context, Draft, Named, Tense } from './times/context.ts'
import { loadGrammar } from './times/grammar.ts'
import { type Lexeme, lex } from './times/lexer.ts'
import { loadLexicon } from './times/lexicon.ts'
import { makers } from './times/makers.ts'
import { longest, type Match, matchesAt } from './times/match.ts'
import { series } from './times/series.ts'
import { tenseReader } from './times/tense.ts'

/** How many sentences back a date still anchors what follows. */
const LAST_DATE = 2
const LAST_DAY = 5
const OTHER_YEAR = 1
const LAST_QUARTER = 6
/** So many words may stand between the beginning of an expression and the word that tells it. */
const LOOK_AHEAD = 4

/**
 * Finds time expressions and gives them their TIMEX3 values against the article's day and what was named before.
 * The words and rules of a language stand in its times/ folder.
 */
export function times(pack: LanguagePack): Annotator {
  const lexicon = loadLexicon(pack)
  const grammar = loadGrammar(pack, new Set(Object.keys(makers)))

  return (document) => {
    const { text } = document
    const lexemes = lex(text, lexicon)
    const sentenceOf = sentences(document, lexemes)
    const tenseAt = tenseReader(document, lexemes, sentenceOf, lexicon)
    const memory = new Memory(dayOf(document.article.publishedAt), lexicon.format.present === 'ahead')
    const found: TimeExpression[] = []
    const add = (match: Match, draft: Draft, first: number, last: number, features: Match['features']) => {
      const { start } = lexemes[first]!
      const { end } = lexemes[last - 1]!
      found.push({ start, end, text: text.slice(start, end), ...draft, rule: match.rule.name })
      memory.note(draft, sentenceOf[first]!, features)
    }

    let taken = 0
    for (let at = 0; at < lexemes.length; ) {
      const match = candidates(at).find((one) => {
        if (one.first < taken) return false
        return one.rule.make === 'none' || make(one, one.features)
      })
      if (!match) {
        at++
        continue
      }
      if (match.rule.make !== 'none') {
        const { before, after } = series(lexemes, match, taken)
        for (const member of before) place(match, member)
        place(match, match)
        for (const member of after) place(match, member)
        taken = after.at(-1)?.last ?? match.last
      } else taken = match.last
      at = Math.max(taken, at + 1)
    }
    return { times: found }

    /** What fits here, and what begins here though its rule was found a few lexemes on: “the past” and “the past week”. */
    function candidates(at: number): Match[] {
      const here = matchesAt(lexemes, at, taken, grammar)
      if (here.length === 0) return here
      const begins = Math.max(...here.map((one) => one.first))
      const reach = Math.min(Math.max(...here.map((one) => one.last)), at + LOOK_AHEAD, lexemes.length - 1)
      const all = [...here]
      for (let next = at + 1; next <= reach; next++)
        for (const one of matchesAt(lexemes, next, taken, grammar)) if (one.first <= begins) all.push(one)
      return all.sort(longest)
    }

    function make(match: Match, features: Match['features']): Draft | null {
      const tense = () => (features.tense as Tense | undefined) ?? tenseAt(match.first)
      const context = memory.context(sentenceOf[match.first]!, tense)
      return makers[match.rule.make]!(features, context)
    }
    function place(match: Match, { first, last, features }: Pick<Match, 'first' | 'last' | 'features'>) {
      const draft = make(match, features)
      if (draft) add(match, draft, first, last, features)
    }
  }
}

/** The sentence of each lexeme; without sentences, line breaks and full stops before a capital part the text. */
function sentences(document: Document, lexemes: readonly Lexeme[]): Int32Array {
  const indexes = new Int32Array(lexemes.length)
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

/** What was named before: the anchors of “am Abend”, “the following month”, “im April” after “März 1992”. */
class Memory {
  private last: (Named & { sentence: number }) | null = null
  private lastDay: { day: Day; sentence: number } | null = null
  private year: { year: number; sentence: number } | null = null
  private habit = -1
  private readonly anchor: Day | null

  private quarter: { day: Day; sentence: number } | null = null
  private readonly presentAhead: boolean

  constructor(anchor: Day | null, presentAhead: boolean) {
    this.anchor = anchor
    this.presentAhead = presentAhead
  }

  note({ type, value, earliest }: Draft, sentence: number, features: Match['features']): void {
    if (type !== 'TIME') this.habit = type === 'SET' ? sentence : -1
    const start = dayOf(earliest)
    if ((type !== 'DATE' && type !== 'TIME') || !start || /_REF$/.test(value)) return
    if (features.like !== undefined) return
    const unit = unitOf(value)
    if (unit === 'Q') this.quarter = { day: start, sentence }
    this.last = { start, unit, sentence }
    if (unit === 'D') this.lastDay = { day: start, sentence }
    const named = typeof features.year === 'number' && features.aside === undefined
    if (named) this.year = start.year === this.anchor?.year ? null : { year: start.year, sentence }
    else if (this.year && start.year !== this.year.year) this.year = null
    else if (this.year) this.year = { ...this.year, sentence }
  }

  context(sentence: number, tense: Context['tense']): Context {
    const near = <Kept extends { sentence: number }>(kept: Kept | null, reach: number) =>
      kept && sentence - kept.sentence <= reach ? kept : null
    return {
      anchor: this.anchor,
      last: near(this.last, LAST_DATE),
      lastDay: near(this.lastDay, LAST_DAY)?.day ?? null,
      lastQuarter: near(this.quarter, LAST_QUARTER)?.day ?? null,
      presentAhead: this.presentAhead,
      habitual: this.habit === sentence,
      otherYear: near(this.year, OTHER_YEAR)?.year ?? null,
      tense,
    }
  }
}

function unitOf(value: string): Unit {
  if (/^\d{4}-\d\d-\d\d/.test(value)) return 'D'
  if (/^\d{4}-W/.test(value)) return 'W'
  if (/^\d{4}-Q/.test(value)) return 'Q'
  if (/^\d{4}-[SFW][PUAI]/.test(value)) return 'M'
  if (/^\d{4}-H/.test(value)) return 'H'
  if (/^\d{4}-\d\d/.test(value)) return 'M'
  return value.length >= 4 ? 'Y' : value.length === 3 ? 'DE' : 'CE'
}
