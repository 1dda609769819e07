import type { RawToken } from '../../../annotators/tokens.ts'
import type { Reading } from '../../../document.ts'
import type { Tag } from './wink.ts'

/** Between an auxiliary and its verb stand adverbs, “not”, and in questions the subject. */
const between = new Set(['ADV', 'PART', 'PUNCT'])

/** Puts the verb form that the words before it ask for first: infinitive after “to” and modals, participle after “have” and “be”. */
export function chooseForms(sentence: readonly RawToken[], tags: readonly Tag[], readings: Reading[][]): void {
  readings.forEach((each, at) => {
    if (each.length < 2 || (tags[at]!.pos !== 'VERB' && tags[at]!.pos !== 'AUX')) return
    const wanted = wantedForm(sentence, tags, readings, at)
    const first = each.findIndex((reading) => reading.form === wanted)
    if (first > 0) each.unshift(...each.splice(first, 1))
  })
}

function wantedForm(
  sentence: readonly RawToken[],
  tags: readonly Tag[],
  readings: readonly Reading[][],
  at: number,
): Reading['form'] {
  let skipped = 0
  for (let before = at - 1; before >= 0 && at - before < 8; before--) {
    const { pos, lemma } = tags[before]!
    if (sentence[before]!.lower === 'to') return 'infinitive'
    if (pos === 'AUX') {
      if (lemma === 'have' || lemma === 'be') return 'participle'
      return 'infinitive'
    }
    // A coordinated verb takes the form of the one before it.
    if (pos === 'CCONJ' && tags[before - 1]?.pos === 'VERB') return readings[before - 1]![0]!.form
    if (pos === 'ADV' || pos === 'PART') continue
    // “Has the government agreed”: one noun phrase may stand between.
    if (['PRON', 'PROPN', 'NOUN', 'DET', 'ADJ'].includes(pos) && inverted(sentence, tags, before)) continue
    if (!between.has(pos) || ++skipped > 1) break
  }
  return 'finite'
}

/** The words up to here open the clause, with an auxiliary in front: a question. */
function inverted(sentence: readonly RawToken[], tags: readonly Tag[], at: number): boolean {
  if (sentence.at(-1)?.lower !== '?') return false
  for (let before = at - 1; before >= 0 && at - before < 5; before--) {
    if (tags[before]!.pos === 'AUX') return true
    if (!['PRON', 'PROPN', 'NOUN', 'DET', 'ADJ'].includes(tags[before]!.pos)) return false
  }
  return false
}
