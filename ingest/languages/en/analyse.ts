import type { Analyse, Analysis, RawToken } from '../../annotators/tokens.ts'
import type { Reading } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import { loadClosed } from './tagging/closed.ts'
import { chooseForms } from './tagging/context.ts'
import { loadRepairs } from './tagging/repairs.ts'
import { loadVerbs } from './tagging/verbs.ts'
import { type Tag, winkTagger } from './tagging/wink.ts'

/** English: wink-nlp's tags and lemmas, repaired, with the features of verbs, nouns and pronouns. Throws MalformedData. */
export function analyser(pack: LanguagePack): Analyse {
  const { tag, alone } = winkTagger()
  const closed = loadClosed(pack.folder)
  const verbs = loadVerbs(pack.folder)
  const repair = loadRepairs(pack.folder, verbs, closed, alone)
  return (sentence) => {
    const tags = tag(sentence)
    repair(sentence, tags)
    const readings = sentence.map((token, at) => {
      const { pos, lemma } = tags[at]!
      const known = closed.get(token.lower)
      if (known && known.pos === pos) return [known]
      if (pos === 'VERB' || pos === 'AUX') return verbs.readings(token.lower, lemma, pos)
      return [nominal(token, tags[at]!)]
    })
    chooseForms(sentence, tags, readings)
    return readings.map((each): Analysis => ({ pos: each[0]!.pos, lemma: each[0]!.lemma, readings: each }))
  }
}

function nominal({ text, lower }: RawToken, { pos, lemma }: Tag): Reading {
  if (pos === 'NOUN') return { pos, lemma, numbers: [lemma !== lower ? 'plur' : 'sing'] }
  if (pos === 'PROPN') return { pos, lemma: text }
  if (pos === 'ADP' || pos === 'SCONJ') return { pos, lemma: lower }
  return { pos, lemma }
}
