import type { Candidate } from './candidate.ts'
import type { View } from './view.ts'

/**
 * How often a rule was right on the development sets, words and speaker both, smoothed and rounded. Keys are the parts
 * of a rule's name, the longest that fits counts.
 */
const precision: { readonly [rule: string]: number } = {
  'verb/*/quote': 0.93,
  'verb/*/that': 0.91,
  'verb/*/claim': 0.8,
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
  headline: 0.75,
  free: 0.82,
  'free/alone': 0.55,
  'speech/named': 0.8,
  'speech/continued': 0.75,
  'speech/alone': 0.5,
}

/** Precisions already looked up: there are as many rules as classes of verbs and forms of contents. */
const known = new Map<string, number>()

function precisionOf(rule: string): number {
  const [kind = '', middle = '', form = ''] = rule.split('/')
  const found = precision[`${kind}/*/${form}`] ?? precision[`${kind}/${middle}`] ?? precision[kind] ?? 0.5
  known.set(rule, found)
  return found
}

/** A rule's own precision, less where its verbs often mean something else and where nobody was found who speaks. */
export function confidenceOf(rule: string, certainty: number, speaker: Candidate['speaker']): number {
  const base = known.get(rule) ?? precisionOf(rule)
  const named = speaker === null && !rule.endsWith('/alone') ? 0.7 : 1
  return rounded(base * certainty * named)
}

/**
 * Less where it is not sure who spoke: a name that stands for no actor of the article is mostly one that was misread, a
 * pronoun may be another one's, a group may be unnamed.
 */
export function heard({ document: { tokens }, tokenAt }: View, { confidence, speaker }: Candidate): number {
  if (!speaker) return confidence
  const first = tokens[tokenAt(speaker.span.start)]
  const alone = first !== undefined && first.end >= speaker.span.end
  if (speaker.ids.length > 0) return alone && first.pos === 'PRON' ? rounded(confidence * 0.85) : confidence
  for (let at = first?.index ?? tokens.length; at < tokens.length && tokens[at]!.start < speaker.span.end; at++)
    if (tokens[at]!.pos === 'PROPN') return rounded(confidence * 0.65)
  return rounded(confidence * 0.85)
}

const rounded = (confidence: number) => Math.round(confidence * 100) / 100
