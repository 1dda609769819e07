import type { DetectLanguage } from './normalise.ts'

/**
 * Loads the language detector. It costs a tenth of a second, so it is loaded only where an article may come without its language.
 * A guess that the detector itself does not trust (a line of three words) goes to the likeliest language that is read.
 */
export async function languageDetector(supported: readonly string[]): Promise<DetectLanguage> {
  const { eld } = await import('eld/extrasmall')
  return (text) => {
    const guess = eld.detect(text.slice(0, 2000))
    if (guess.language && (guess.isReliable() || supported.includes(guess.language))) return guess.language
    const scores = guess.getScores() as { [language: string]: number }
    return [...supported].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (a < b ? -1 : 1))[0] ?? guess.language
  }
}
