import type { Article } from '../graph/extraction.ts'
import type { ArticleInput } from '../graph/ports.ts'
import { languageDetector } from './detect.ts'
import { supportedLanguages } from './language.ts'
import { type DetectLanguage, normalise } from './normalise.ts'

/** Normalises articles; the language detector, which is large, is loaded with the first one that does not name its language. */
export function normaliser(): (input: ArticleInput) => Promise<Article> {
  let detector: Promise<DetectLanguage> | undefined
  return async (input) => {
    if (!input.language) detector ??= languageDetector(supportedLanguages)
    return normalise(input, await detector)
  }
}
