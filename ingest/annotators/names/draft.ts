import type { EntityType } from '../../../graph/extraction.ts'

/** An entity while it is being found; tokens, end exclusive. */
export interface Draft {
  first: number
  last: number
  type: EntityType
  candidates: readonly string[]
  rule: string
  /** The family name comes first, as in Korea and China. */
  surnameFirst?: boolean
}

export type Take = (draft: Draft) => void
