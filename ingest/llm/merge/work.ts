import type {
  ActorRecord,
  EventRecord,
  Extraction,
  LinkRecord,
  ModelSource,
  RoleRecord,
  Span,
  StatementRecord,
  TextSpan,
} from '../../../graph/extraction.ts'
import type { Places } from '../../places.ts'
import type { Plover } from '../../plover/plover.ts'
import type { Register } from '../../register.ts'
import type { Answer, Quote } from '../answer.ts'
import { locator } from '../locate.ts'

/** What is known beside the article. */
export interface Knowledge {
  readonly register: Register
  readonly places: Places
  readonly plover: Plover
}

/** The part of a text that a model was shown, and its answer. */
export interface PassageAnswer {
  readonly passage: Span
  readonly answer: Answer
}

/** What the steps of a merge share. They read what the rules found and write only into `added` and `tally`. */
export interface Work extends Knowledge {
  readonly rules: Extraction
  readonly extractor: ModelSource
  readonly added: {
    readonly actors: ActorRecord[]
    readonly roles: RoleRecord[]
    readonly statements: StatementRecord[]
    readonly events: EventRecord[]
    readonly links: LinkRecord[]
  }
  readonly tally: { known: number; spans: number; facts: number }
}

/** Where the words of an answer stand; null, and counted, where they do not. */
export type Find = (quote: Quote, near?: number) => TextSpan | null

/** Look-ups that one answer may ask for: beyond them nothing of it is found. */
const LOOKUPS = 5_000

export function finderIn({ rules, tally }: Work, { start: from, end: to }: Span): Find {
  const { text } = rules.article
  const locate = locator(text.slice(from, to))
  let left = LOOKUPS
  return (quote, near = from) => {
    const found = left-- > 0 ? locate(quote, near - from) : null
    if (!found) {
      tally.spans += 1
      return null
    }
    const [start, end] = [from + found.start, from + found.end]
    return { start, end, text: text.slice(start, end) }
  }
}

export const lengthOf = ({ start, end }: Span) => end - start

/** How many characters two spans share. */
export const shared = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
