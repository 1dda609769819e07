import { Stopping } from '../../graph/errors.ts'
import type { Article, Extraction, ModelReport } from '../../graph/extraction.ts'
import type { ModelFigures } from '../../graph/ports.ts'
import type { Reading } from '../extract.ts'
import { knownOf } from '../known.ts'
import { placesOf } from '../places.ts'
import { readPlover } from '../plover/plover.ts'
import type { Reader } from '../pool.ts'
import { loadRegister } from '../register.ts'
import { type ModelSettings, modelClient } from './client.ts'
import type { Knowledge, PassageAnswer } from './merge/work.ts'
import { merge } from './merge.ts'
import { PASSAGE, PASSAGES, passagesOf } from './passages.ts'
import { asker } from './question.ts'

/** Told of each article that a model was asked about. */
export interface Log {
  info(detail: object, message: string): void
  warn(detail: object, message: string): void
}

export interface ModelReader extends Reader {
  figures(): ModelFigures
}

/**
 * Reads by rule first, then asks a language model for what the rules did not find. Where the model gives no usable answer the article
 * is as the rules read it, and its report says so.
 */
export function withModel(reader: Reader, settings: ModelSettings, log: Log): ModelReader {
  const register = loadRegister()
  const knowledge: Knowledge = { register, places: placesOf(register), plover: readPlover() }
  const question = asker(knowledge.plover)
  const figures = {
    articles: { read: 0, partly: 0, failed: 0 },
    facts: { added: 0, known: 0, dropped: 0 },
    spans: 0,
    retries: 0,
  }
  const { model } = settings
  const client = modelClient(settings, ({ message }) => {
    figures.retries += 1
    log.info({ model, error: message }, 'A language model is asked again.')
  })

  async function ask(article: Article, { facts: { sentences = [] } }: Reading): Promise<Asked> {
    const passages = passagesOf(article.text, sentences)
    const asked = passages.map(async (passage): Promise<PassageAnswer> => {
      const text = article.text.slice(passage.start, passage.end)
      return { passage, answer: await client.ask(question(article, text)) }
    })
    const settled = await Promise.allSettled(asked)
    const faults = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []))
    const stopping = faults.find((fault) => fault instanceof Stopping)
    if (stopping) throw stopping
    const answers = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    return { answers, reason: reasonOf(faults, (passages.at(-1)?.end ?? 0) < article.text.trimEnd().length) }
  }

  function extended(rules: Extraction, { answers, reason }: Asked): Extraction {
    const { extraction, counts } = merge(knowledge, rules, model, answers)
    const state = answers.length === 0 && reason ? 'failed' : reason ? 'partly' : 'read'
    return { ...extraction, llm: { model, state, reason, ...counts } }
  }

  function count(article: string, { state, reason, added, known, dropped }: ModelReport, milliseconds: number): void {
    figures.articles[state] += 1
    figures.facts.added += added
    figures.facts.known += known
    figures.facts.dropped += dropped.facts
    figures.spans += dropped.spans
    const detail = {
      article,
      model,
      added,
      known,
      droppedSpans: dropped.spans,
      droppedFacts: dropped.facts,
      milliseconds,
    }
    if (state === 'read') log.info(detail, 'A language model read an article too.')
    else if (state === 'partly')
      log.warn({ ...detail, error: reason }, 'A language model read an article only in part.')
    else
      log.warn(
        { article, model, error: reason },
        'An article was read by the rules alone: the language model gave no usable answer.',
      )
  }

  return {
    normalise: (input) => reader.normalise(input),
    async read(article, source) {
      const reading = await reader.read(article, source)
      const started = performance.now()
      const extraction = extended(reading.extraction, await ask(article, reading))
      count(article.id, extraction.llm!, Math.round(performance.now() - started))
      const { register, places } = knowledge
      return { extraction, facts: { ...reading.facts, ...knownOf(extraction, register, places) } }
    },
    async close() {
      client.close()
      await reader.close()
    },
    figures: () => structuredClone(figures),
  }
}

interface Asked {
  readonly answers: readonly PassageAnswer[]
  /** Why not all of the article was read. */
  readonly reason: string | null
}

function reasonOf(faults: readonly Error[], isCut: boolean): string | null {
  const cut = `Only the first ${PASSAGES} parts of at most ${PASSAGE} characters were shown to it.`
  const reasons = [...new Set(faults.map(({ message }) => message)), ...(isCut ? [cut] : [])]
  return reasons.length > 0 ? reasons.join(' ') : null
}
