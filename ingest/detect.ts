import { languagePack } from './language.ts'
import type { DetectLanguage } from './normalise.ts'

/** A language that is read counts where its score is this near to the best one: a short line full of foreign names is not in a foreign language. */
const NEAR = 0.9
/** Letters alone do not tell the language of so few words, of which many are names: the words that a language knows do. */
const FEW = 25
/** A language owns a short text where it knows more than this share of its words. */
const OWNS = 2 / 3
/** And a text is foreign where no language knows this share. */
const FOREIGN = 1 / 2

/** Loads the language detector. It costs a tenth of a second, so it is loaded only where an article may come without its language. */
export async function languageDetector(supported: readonly string[]): Promise<DetectLanguage> {
  const { eld } = await import('eld/extrasmall')
  const vocabularies = await Promise.all(supported.map(vocabularyOf))
  return (text) => {
    const guess = eld.detect(text.slice(0, 2000))
    const scores = guess.getScores()
    const score = (language: string) => scores[language] ?? 0
    const byScore = [...supported].sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1))
    const shares = sharesOf(text, vocabularies)
    const share = (language: string) => shares?.[supported.indexOf(language)] ?? 0
    const best = shares ? Math.max(...shares) : 0
    // Where two know as many words the letters decide.
    if (shares && best > OWNS) return byScore.find((language) => share(language) === best)!
    if (supported.includes(guess.language)) return guess.language
    if (shares && best <= FOREIGN) return guess.language || 'und'
    const likeliest = byScore[0] ?? ''
    return !guess.isReliable() || score(likeliest) >= NEAR * score(guess.language) ? likeliest : guess.language
  }
}

type Vocabulary = (word: string) => boolean

/** `vocabulary(pack)` of ingest/languages/<language>/vocabulary.ts makes it. */
async function vocabularyOf(language: string): Promise<Vocabulary> {
  const pack = languagePack(language)
  const { vocabulary } = (await import(new URL('vocabulary.ts', pack.folder).href)) as {
    vocabulary: (pack: ReturnType<typeof languagePack>) => Vocabulary
  }
  return vocabulary(pack)
}

/**
 * Of a short text: which share of its words each vocabulary knows. Capitalised words that none knows may be names, and
 * what all know (“in”, “was”) their cousins know too: neither counts. Null for a long text, and where nothing is left.
 */
function sharesOf(text: string, vocabularies: readonly Vocabulary[]): number[] | null {
  const words = text.slice(0, 20 * FEW).match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? []
  if (words.length === 0 || words.length > FEW || text.length > 20 * FEW) return null
  const known = words
    .map((word) => ({ small: !/^\p{Lu}/u.test(word), by: vocabularies.map((knows) => knows(word.toLowerCase())) }))
    .filter(({ small, by }) => (small || by.includes(true)) && by.includes(false))
  if (known.length === 0) return null
  return vocabularies.map((_, at) => known.filter(({ by }) => by[at]).length / known.length)
}
