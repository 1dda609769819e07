import type { Analysis, RawToken } from '../../../annotators/tokens.ts'
import type { Reading } from '../../../document.ts'
import { anyOf } from './rule.ts'
import type { Tag } from './wink.ts'

/** Between an auxiliary and its verb stand adverbs, “not”, and in questions the subject. */
const between = anyOf('ADV', 'PART', 'PUNCT')
const inSubject = anyOf('PRON', 'PROPN', 'NOUN', 'DET', 'ADJ')

/**
 * The analysis whose first reading is the verb form that the words before it ask for: infinitive after “to” and modals,
 * participle after “have” and “be”. `found` has the analyses of those words.
 */
export function chooseForm(
  sentence: readonly RawToken[],
  tags: readonly Tag[],
  found: readonly Analysis[],
  at: number,
  analyses: readonly Analysis[],
): Analysis {
  const wanted = wantedForm(sentence, tags, found, at)
  for (const analysis of analyses) if (analysis.readings[0]!.form === wanted) return analysis
  return analyses[0]!
}

function wantedForm(
  sentence: readonly RawToken[],
  tags: readonly Tag[],
  found: readonly Analysis[],
  at: number,
): Reading['form'] {
  let skipped = 0
  if (caused(tags, at)) return 'infinitive'
  for (let before = at - 1; before >= 0 && at - before < 8; before--) {
    const { pos, lemma } = tags[before]!
    if (sentence[before]!.lower === 'to') return 'infinitive'
    if (pos === 'AUX') {
      if (lemma === 'have' || lemma === 'be') return 'participle'
      return 'infinitive'
    }
    // A coordinated verb takes the form of the one before it.
    if (pos === 'CCONJ' && tags[before - 1]?.pos === 'VERB') return found[before - 1]!.readings[0]!.form
    if (pos === 'ADV' || pos === 'PART') continue
    // “Has the government agreed”: one noun phrase may stand between.
    if (inSubject.has(pos) && inverted(sentence, tags, before)) continue
    if (!between.has(pos) || ++skipped > 1) break
  }
  return 'finite'
}

const causing = new Set(['help', 'let', 'make', 'see', 'hear', 'watch'])
/** “helps Oslo save energy”: one noun phrase stands between. */
function caused(tags: readonly Tag[], at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before < 6; before--) {
    const { pos, lemma } = tags[before]!
    if (pos === 'VERB') return before < at - 1 && causing.has(lemma)
    if (!inSubject.has(pos)) return false
  }
  return false
}

/** The words up to here open the clause, with an auxiliary in front: a question. */
function inverted(sentence: readonly RawToken[], tags: readonly Tag[], at: number): boolean {
  if (sentence.at(-1)?.lower !== '?') return false
  for (let before = at - 1; before >= 0 && at - before < 5; before--) {
    if (tags[before]!.pos === 'AUX') return true
    if (!inSubject.has(tags[before]!.pos)) return false
  }
  return false
}
