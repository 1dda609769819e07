import { loadLexis } from '../../annotators/syntax/lexis.ts'
import type { Analyse, Analysis, RawToken } from '../../annotators/tokens.ts'
import type { Reading } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import { shaped } from '../../reading.ts'
import { ofWord } from '../../word.ts'
import { loadClosed } from './tagging/closed.ts'
import { chooseForm } from './tagging/context.ts'
import { loadRepairs } from './tagging/repairs.ts'
import { loadVerbs } from './tagging/verbs.ts'
import { type Tag, winkTagger } from './tagging/wink.ts'

/** The readings of a word under a tag, with each of them first once. */
interface Choices extends Tag {
  readonly analyses: readonly Analysis[]
}

/** English: wink-nlp's tags and lemmas, repaired, with the features of verbs, nouns and pronouns. Throws MalformedData. */
export function analyser(pack: LanguagePack): Analyse {
  const { tag, alone } = winkTagger()
  const closed = loadClosed(pack.folder)
  const verbs = loadVerbs(pack.folder)
  const repair = loadRepairs(pack, loadLexis(pack), verbs, closed, alone)
  const readings = (token: RawToken, tag: Tag): readonly Reading[] => {
    const { pos, lemma } = tag
    const known = closed.get(token.lower)
    if (known && known.pos === pos) return [known]
    if (pos === 'VERB' || pos === 'AUX') return verbs.readings(token.lower, lemma, pos)
    return [nominal(token, lacking(token, tag))]
  }
  // “jihadists”: of a plural that the tagger's lexicon lacks it takes the form for the lemma.
  const lacking = ({ lower }: RawToken, tag: Tag): Tag =>
    tag.pos === 'NOUN' && tag.lemma === lower && /^[a-z]{3,}(?:[^aious]|ion)s$/.test(lower) && !alone(lower).known
      ? { pos: 'NOUN', lemma: lower.slice(0, -1) }
      : tag
  const choicesOf = ofWord((): Choices[] => [])
  const analysesOf = (token: RawToken, tag: Tag): readonly Analysis[] => {
    const known = choicesOf(token)
    for (const one of known) if (one.pos === tag.pos && one.lemma === tag.lemma) return one.analyses
    const analyses = eachFirst(readings(token, tag).map(shaped))
    known.push({ pos: tag.pos, lemma: tag.lemma, analyses })
    return analyses
  }
  return (sentence) => {
    const tags = tag(sentence)
    repair(sentence, tags)
    const found: Analysis[] = []
    for (let at = 0; at < sentence.length; at++) {
      const analyses = analysesOf(sentence[at]!, tags[at]!)
      found.push(analyses.length === 1 ? analyses[0]! : chooseForm(sentence, tags, found, at, analyses))
    }
    return found
  }
}

function eachFirst(readings: readonly Reading[]): Analysis[] {
  return readings.map((first) => ({
    pos: first.pos,
    lemma: first.lemma,
    readings: [first, ...readings.filter((one) => one !== first)],
  }))
}

function nominal({ text, lower }: RawToken, { pos, lemma }: Tag): Reading {
  if (pos === 'NOUN') return { pos, lemma, numbers: [lemma !== lower ? 'plur' : 'sing'] }
  if (pos === 'PROPN') return { pos, lemma: text }
  if (pos === 'ADP' || pos === 'SCONJ') return { pos, lemma: lower }
  return { pos, lemma }
}
