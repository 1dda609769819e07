import type { Analysis } from '../../../annotators/tokens.ts'
import { MODAL } from './candidates.ts'
import type { Tag } from './tags.ts'

const WITH_ANOTHER = new Set(['haben', 'werden'])

/** Tells auxiliaries from full verbs: “sein” and modals always are, “haben” and “werden” where their clause has another verb. */
export function auxiliaries(analyses: readonly Analysis[], tags: readonly Tag[]): Analysis[] {
  return analyses.map((analysis, at) => {
    if (analysis.pos !== 'VERB') return analysis
    const { lemma } = analysis
    const auxiliary =
      lemma === 'sein' ||
      MODAL.has(lemma) ||
      (WITH_ANOTHER.has(lemma) && (standsBefore(analyses, at) || standsAfter(analyses, tags, at)))
    if (!auxiliary) return analysis
    return asAuxiliary(analysis)
  })
}

const known = new WeakMap<Analysis, Analysis>()

function asAuxiliary(analysis: Analysis): Analysis {
  let found = known.get(analysis)
  if (found === undefined) {
    found = { ...analysis, pos: 'AUX', readings: analysis.readings.map((reading) => ({ ...reading, pos: 'AUX' })) }
    known.set(analysis, found)
  }
  return found
}

function isPartner({ pos, readings }: Analysis): boolean {
  return pos === 'VERB' && readings[0]!.form !== 'finite'
}

/** “gesagt haben”, “gesagt zu haben”: the other verb stands just before. */
function standsBefore(analyses: readonly Analysis[], at: number): boolean {
  const before = analyses[at - 1]
  return before !== undefined && isPartner(before.pos === 'PART' ? (analyses[at - 2] ?? before) : before)
}

/** “wird, wie er sagte, am Montag kommen”: the other verb stands later in the clause, and subordinate clauses between do not count. */
function standsAfter(analyses: readonly Analysis[], tags: readonly Tag[], at: number): boolean {
  if (analyses[at]!.readings[0]!.form !== 'finite') return false
  let subordinate = false
  for (let next = at + 1; next < analyses.length; next++) {
    const analysis = analyses[next]!
    const tag = tags[next]!
    if (tag === 'COLON') return false
    if (tag === 'KOUS' || tag === 'PREL') subordinate = true
    // “…, sagte sie, …” counts as little.
    else if (tag === 'COMMA') subordinate = tags[next + 1] === 'FIN'
    else if (tag === 'FIN' && !subordinate) return false
    else if (!subordinate && isPartner(analysis)) return true
  }
  return false
}
