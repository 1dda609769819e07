import type { Extractor } from '../extract.ts'
import { supportedLanguages } from '../language.ts'
import type { ReadDateLine } from './plain-text.ts'

/** Reads date lines with the extractor's own time expressions, in any language that it reads. */
export function dateLineReader(extractor: Pick<Extractor, 'annotate'>): ReadDateLine {
  return (line) => {
    for (const language of supportedLanguages) {
      const { times } = extractor.annotate({ ...nothing, text: line, language })
      const day = times.find((time) => /^\d{4}-\d{2}-\d{2}$/.test(time.value))
      // A weekday or a place may stand before the date (“Berlin, Freitag, 10. Januar 2025”), a headline never is mostly date.
      if (day && day.text.length >= line.length / 2) return day.value
    }
    return null
  }
}

const nothing = { id: '', title: null, publishedAt: null, section: null, publisher: null, url: null }
