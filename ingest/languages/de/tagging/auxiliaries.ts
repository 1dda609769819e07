import type { Analysis } from '../../../annotators/tokens.ts'
import { MODAL } from './candidates.ts'

const WITH_ANOTHER = new Set(['haben', 'werden'])

/** Tells auxiliaries from full verbs: “sein” and modals always are, “haben” and “werden” where their clause has another verb. */
export function auxiliaries(analyses: readonly Analysis[]): Analysis[] {
  return analyses.map((analysis, at) => {
    if (analysis.pos !== 'VERB') return analysis
    const { lemma } = analysis
    const auxiliary = lemma === 'sein' || MODAL.has(lemma) || (WITH_ANOTHER.has(lemma) && hasPartner(analyses, at))
    return auxiliary
      ? { ...analysis, pos: 'AUX', readings: analysis.readings.map((reading) => ({ ...reading, pos: 'AUX' })) }
      : analysis
  })
}

function hasPartner(analyses: readonly Analysis[], at: number): boolean {
  const isPartner = ({ pos, readings }: Analysis) => pos === 'VERB' && readings[0]!.form !== 'finite'
  const ends = ({ pos, lemma }: Analysis) => pos === 'PUNCT' && lemma !== ','
  for (let next = at + 1; next < analyses.length && !ends(analyses[next]!); next++) {
    if (isPartner(analyses[next]!)) return true
    if (analyses[next]!.readings[0]!.form === 'finite') break
  }
  const previous = analyses[at - 1]
  return previous !== undefined && isPartner(previous)
}
