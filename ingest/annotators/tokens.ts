import type { Annotator, Pos, Reading, Sentence, Token } from '../document.ts'
import { type LanguagePack, languagePack, supportedLanguages } from '../language.ts'
import { loadSentenceData, splitSentences } from './sentences.ts'
import { type RawToken, tokeniser } from './syntax/tokenise.ts'

export type { RawToken }

/** What a language's analyser says of one token; `readings` likeliest first and never empty. */
export interface Analysis {
  readonly pos: Pos
  readonly lemma: string
  readonly readings: readonly Reading[]
}

/** Analyses the tokens of one sentence: exactly one Analysis for each, in order. `analyser(pack)` of ingest/languages/<language>/analyse.ts makes it. */
export type Analyse = (sentence: readonly RawToken[]) => Analysis[]

const analyserOf = async (pack: LanguagePack) =>
  (await import(new URL('analyse.ts', pack.folder).href)) as { analyser: (pack: LanguagePack) => Analyse }

// Fetched with the rest of the program: later they would wait, file by file, for the tables that are read meanwhile.
await Promise.all(supportedLanguages.map((language) => analyserOf(languagePack(language))))

/** Sentences, and tokens with what the language's analyser says of them: both at once, because a sentence knows its tokens. */
export async function tokens(pack: LanguagePack): Promise<Annotator> {
  const analyse = await loadAnalyser(pack)
  const data = loadSentenceData(pack)
  const tokenise = tokeniser(pack, data)
  return ({ text }) => {
    const sentences: Sentence[] = []
    const found: Token[] = []
    for (const span of splitSentences(text, data)) {
      const raw = tokenise(text, span.start, span.end)
      if (raw.length === 0) continue
      const index = sentences.length
      const first = found.length
      const analyses = analyse(raw)
      for (let at = 0; at < raw.length; at++) {
        const token = raw[at]!
        const { pos, lemma, readings } = analyses[at]!
        token.index = first + at
        token.sentence = index
        token.pos = pos
        token.lemma = lemma
        token.readings = readings
        found.push(token)
      }
      const { start, end, paragraph } = span
      sentences.push({ start, end, paragraph, index, first, last: found.length })
    }
    return { sentences, tokens: found }
  }
}

async function loadAnalyser(pack: LanguagePack): Promise<Analyse> {
  const { analyser } = await analyserOf(pack)
  return analyser(pack)
}
