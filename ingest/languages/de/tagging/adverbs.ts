import type { Analysis } from '../../../annotators/tokens.ts'
import type { Tag } from './tags.ts'

/** Verbs beside which an uninflected adjective is a predicate: “ist bereit”, “hält für falsch”, “macht möglich”. */
const COPULA = new Set([
  'sein',
  'werden',
  'bleiben',
  'scheinen',
  'wirken',
  'machen',
  'finden',
  'erscheinen',
  'gelten',
  'halten',
  'nennen',
  'aussehen',
])
const BOUNDARY = new Set(['COMMA', 'STOP', 'COLON', 'KOUS', 'PREL', 'OPEN', 'CLOSE', 'DASH', 'KON'])
const MODIFIED = new Set(['ADJA', 'ADJD', 'PP', 'FIN', 'INF', 'VZU', 'CARD', 'PRP'])

const FOLLOWS_ADVERB = new Set(['ADJA', 'ADJD', 'ART', 'VZU', 'PTKZU', 'QUOTE'])

/** An uninflected adjective is an adverb where its clause has no verb that it could be the predicate of, or where it stands before what it modifies. */
export function adverbs(analyses: readonly Analysis[], tags: readonly Tag[]): Analysis[] {
  return analyses.map((analysis, at) => {
    if (tags[at] === 'PP' && tags[at + 1] === 'PP' && isBesideAct(analyses[at + 1]!))
      return { ...analysis, pos: 'ADV', readings: [{ ...analysis.readings[0]!, pos: 'ADV' }] }
    if (tags[at] !== 'ADJD' || analysis.pos !== 'ADJ') return analysis
    if (!isAdverb(analyses, tags, at)) return analysis
    const [first] = analysis.readings
    return { ...analysis, pos: 'ADV', readings: [{ ...first!, pos: 'ADV' }, ...analysis.readings] }
  })
}

/** “hat den Ort wiederholt angegriffen”: the first of two participles tells how; “verlegt worden”, “verloren gegangen” are one act. */
const ONE_ACT = new Set(['werden', 'sein', 'haben', 'lassen', 'gehen', 'nehmen', 'geben', 'halten', 'bleiben'])
const isBesideAct = ({ lemma, pos }: Analysis): boolean => pos === 'VERB' && !ONE_ACT.has(lemma)

function isAdverb(analyses: readonly Analysis[], tags: readonly string[], at: number): boolean {
  const next = tags[at + 1] ?? ''
  // “für ungültig erklären”, “gilt als sicher”; “ganz Europa”.
  if (tags[at - 1] === 'KOKOM' || tags[at - 1] === 'APPR') return next === 'ADJA' || next === 'ADJD' || next === 'CARD'
  if (next === 'NE') return false
  let from = at
  while (from > 0 && !BOUNDARY.has(tags[from - 1]!)) from--
  let to = at + 1
  while (to < tags.length && !BOUNDARY.has(tags[to]!)) to++
  const verbs = analyses
    .slice(from, to)
    .filter(({ pos, readings }) => (pos === 'VERB' || pos === 'AUX') && readings[0]!.form !== undefined)
  if (verbs.length === 0) return MODIFIED.has(next) || next === 'APPR' || next === 'KOKOM'
  const copula =
    verbs.every(({ lemma, pos }) => COPULA.has(lemma) || pos === 'AUX') && verbs.some(({ lemma }) => COPULA.has(lemma))
  if (!copula) return true
  return FOLLOWS_ADVERB.has(next)
}
