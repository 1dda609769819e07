import type { Candidate } from './candidate.ts'

/**
 * How often a rule was right on the development sets, words and speaker both, smoothed and rounded. Keys are the parts
 * of a rule's name, the longest that fits counts.
 */
const precision: { readonly [rule: string]: number } = {
  'verb/*/quote': 0.93,
  'verb/*/that': 0.91,
  'verb/*/v2': 0.89,
  'verb/*/inf': 0.85,
  'verb/*/wh': 0.75,
  'verb/*/ger': 0.75,
  'verb/*/double': 0.65,
  'verb/*/as': 0.6,
  'verb/*/pp': 0.6,
  'verb/*/genitive': 0.6,
  'verb/*/np': 0.5,
  adverbial: 0.9,
  noun: 0.65,
  free: 0.82,
  'free/alone': 0.55,
  'speech/named': 0.8,
  'speech/continued': 0.75,
  'speech/alone': 0.5,
}

/** A rule's own precision, less where its verbs often mean something else and where nobody was found who speaks. */
export function confidenceOf(rule: string, certainty: number, speaker: Candidate['speaker']): number {
  const [kind = '', middle = '', form = ''] = rule.split('/')
  const base = precision[`${kind}/*/${form}`] ?? precision[`${kind}/${middle}`] ?? precision[kind] ?? 0.5
  const named = speaker === null && !rule.endsWith('/alone') ? 0.7 : 1
  return Math.round(base * certainty * named * 100) / 100
}
