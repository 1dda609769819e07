import type { Extraction } from '../../graph/extraction.ts'
import { type Counts, f1 } from './match.ts'

/** One score of one set, 0 to 1. */
export interface Measure {
  readonly measure: string
  readonly score: number
  readonly counts?: Counts
}

/** Something that should have been found and was not, or was found and is wrong. */
export interface Miss {
  /** times, names, actors, roles, statements, events, grammar, offsets, or faults: what could not be read at all */
  readonly layer: string
  readonly kind: string
  readonly source: string
  readonly where: string
}

/** Facts that were found with a confidence, and whether they were right. */
export interface Judged {
  readonly layer: 'statements' | 'events'
  readonly confidence: number
  readonly right: boolean
}

export interface Result {
  readonly measures: readonly Measure[]
  readonly misses: readonly Miss[]
  readonly judged?: readonly Judged[]
}

/** What a set says of a text, and what the extractor found in it: null where it could not read it. */
export interface Answer<Gold> {
  readonly gold: Gold
  readonly extraction: Extraction | null
}

export const f1Of = (measure: string, counts: Counts): Measure => ({
  measure: `${measure} F1`,
  score: f1(counts),
  counts,
})
