import { loadLexicon } from '../annotators/times/lexicon.ts'
import type { Extractor } from '../extract.ts'
import { ArticleFault } from '../faults.ts'
import { languagePack, supportedLanguages } from '../language.ts'
import type { ReadDateLine } from './plain-text.ts'

/** Reads date lines with the extractor's own time expressions, in any language that it reads. */
export function dateLineReader(extractor: Pick<Extractor, 'annotate'>): ReadDateLine {
  const looksLikeDay = dayShape()
  return (line) => {
    for (const language of supportedLanguages) {
      const { times } = extractor.annotate({ ...nothing, text: line, language })
      const day = times.find((time) => /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/.test(time.value))
      // A weekday or a place may stand before the date (“Berlin, Freitag, 10. Januar 2025”), a headline never is mostly date.
      if (day && day.text.length >= line.length / 2) return day.value.slice(0, 10)
    }
    if (looksLikeDay(line))
      throw new ArticleFault(
        'BAD_DATE',
        'publishedAt',
        `The date line “${line}” is no day of the calendar.`,
        'Write day, month and year, such as 2025-01-10, or leave the line out.',
      )
    return null
  }
}

const nothing = { id: '', title: null, publishedAt: null, section: null, publisher: null, url: null }

const MONTHS = ['month', 'month-short', 'maybe-month']
const NUMERIC = /^(?:\d{1,2}([./-])\d{1,2}\1\d{2,4}|\d{4}([./-])\d{1,2}\2\d{1,2})$/
/** A day of the month as a number, with the letters of an ordinal. */
const DAY = /(?<!\d)\d{1,2}(?!\d)/

/** Tells a line that is meant as a day: numbers and the name of a month, at most with a weekday, or digits and dots alone. */
function dayShape(): (line: string) => boolean {
  const lexicons = supportedLanguages.map((language) => loadLexicon(languagePack(language)))
  const isOneOf = (word: string, classes: readonly string[]) =>
    lexicons.some((lexicon) => classes.some((name) => lexicon.classes(word)?.has(name)))
  return (line) => {
    if (NUMERIC.test(line.trim())) return true
    // “10th” is a number here, not a word.
    const words = line.replace(/\d+\p{L}*/gu, ' ').match(/\p{L}+/gu) ?? []
    return (
      DAY.test(line) &&
      words.some((word) => isOneOf(word, MONTHS)) &&
      words.every((word) => isOneOf(word, [...MONTHS, 'weekday']))
    )
  }
}
