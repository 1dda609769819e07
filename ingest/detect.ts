import type { DetectLanguage } from './normalise.ts'

/** A language that is read counts where its score is this near to the best one: a short line full of foreign names is not in a foreign language. */
const NEAR = 0.9

/** Loads the language detector. It costs a tenth of a second, so it is loaded only where an article may come without its language. */
export async function languageDetector(supported: readonly string[]): Promise<DetectLanguage> {
  const { eld } = await import('eld/extrasmall')
  return (text) => {
    const guess = eld.detect(text.slice(0, 2000))
    if (supported.includes(guess.language)) return guess.language
    const scores = guess.getScores()
    const score = (language: string) => scores[language] ?? 0
    const likeliest = [...supported].sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1))[0] ?? ''
    return !guess.isReliable() || score(likeliest) >= NEAR * score(guess.language) ? likeliest : guess.language
  }
}
