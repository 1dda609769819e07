import type { ArticleInput, Fault, Ingest } from '../../graph/ports.ts'
import type { ArticleState } from '../../graph/views.ts'
import { Failure, isCode, type Problem, problemOf } from '../errors.ts'
import { type ArticleLimits, articleOf } from './article-input.ts'

export type SubmittedItem = { id: string; state: ArticleState } | { error: Problem }

/** A body of NDJSON, its lines not yet read. */
export class Lines {
  readonly lines: readonly string[]

  constructor(text: string) {
    this.lines = text.split('\n')
  }
}

/**
 * Hands on the good articles of a request and tells of each what became of it, in the order sent. The fault of an
 * article that is sent alone is thrown.
 */
export async function submit(body: unknown, ingest: Ingest, limits: ArticleLimits): Promise<SubmittedItem[]> {
  const alone = !(body instanceof Lines || Array.isArray(body))
  const items = valuesOf(body).map((read): ArticleInput | Failure => {
    try {
      return articleOf(read(), limits)
    } catch (error) {
      if (error instanceof Failure && !alone) return error
      throw error
    }
  })
  const good = items.filter((item): item is ArticleInput => !(item instanceof Failure))
  const submitted = good.length > 0 ? await ingest.submit(good) : []
  let next = 0
  return items.map((item): SubmittedItem => {
    if (item instanceof Failure) return { error: problemOf(item)! }
    const result = submitted[next++]!
    if (!('fault' in result)) return { id: result.id, state: result.state }
    if (alone) throw failureOf(result.fault)
    return { error: problemOf(failureOf(result.fault))! }
  })
}

/** What was sent, item by item; reading a line may throw. */
function valuesOf(body: unknown): (() => unknown)[] {
  if (Array.isArray(body)) return body.map((value: unknown) => () => value)
  if (!(body instanceof Lines)) return [() => body]
  return body.lines.flatMap((line, index) => (line.trim() === '' ? [] : [() => parse(line, index + 1)]))
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new Failure('MALFORMED_JSON', `Line ${number}: ${(error as Error).message}.`, {
      mend: 'Write one JSON object in each line.',
    })
  }
}

function failureOf({ code, message, field, mend }: Fault): Failure {
  return new Failure(isCode(code) ? code : 'INVALID_ARTICLE', message, { field, mend })
}
