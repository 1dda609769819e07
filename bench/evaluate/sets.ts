import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ArticleInput } from '../../graph/ports.ts'
import type { Extractor } from '../../ingest/extract.ts'
import { dateLineReader } from '../../ingest/sources/date-line.ts'
import { readArticles } from '../../ingest/sources/files.ts'
import { articleFromObject, parseJson } from '../../ingest/sources/json.ts'
import { type AttributionRecord, scoreAttributions } from './attribution.ts'
import { type EventsRecord, scoreEvents } from './events.ts'
import { articleFile, readGold } from './gold/format.ts'
import { scoreGold } from './gold/score.ts'
import { type NerRecord, scoreNames } from './ner.ts'
import type { Answer, Miss, Result } from './result.ts'
import { scoreTimes, type TemporalRecord } from './temporal.ts'
import { scoreTreebank } from './ud.ts'

/** Texts with what is to be found in them. */
export interface EvaluationSet {
  /** Under this name its floors are kept. */
  readonly name: string
  score(extractor: Extractor): Promise<Result & { records: number }>
}

/** The scorer of a file of records by the first part of its name: temporal.de.jsonl. */
const scorers: { readonly [task: string]: (answers: readonly Answer<never>[]) => Result } = {
  temporal: (answers: readonly Answer<TemporalRecord>[]) => scoreTimes(answers),
  attribution: (answers: readonly Answer<AttributionRecord>[]) => scoreAttributions(answers),
  ner: (answers: readonly Answer<NerRecord>[]) => scoreNames(answers),
  events: (answers: readonly Answer<EventsRecord>[]) => scoreEvents(answers),
}

/**
 * The sets of a folder: gold articles (articles/, gold/), or one set for each TASK.NAME.jsonl, gold/ and ud/LANGUAGE.conllu that is there.
 * Throws a RangeError where there is none.
 */
export function findSets(folder: string, name = 'gold'): EvaluationSet[] {
  if (existsSync(join(folder, 'articles')) && existsSync(join(folder, 'gold'))) return [goldSet(folder, name)]
  const files = existsSync(folder) ? readdirSync(folder).sort() : []
  const sets = files.flatMap((file) => {
    const task = file.split('.')[0]!
    return file.endsWith('.jsonl') && Object.hasOwn(scorers, task) ? [recordSet(join(folder, file), task)] : []
  })
  if (existsSync(join(folder, 'gold', 'articles'))) sets.push(goldSet(join(folder, 'gold'), name))
  const trees = existsSync(join(folder, 'ud')) ? readdirSync(join(folder, 'ud')).sort() : []
  for (const tree of trees) if (tree.endsWith('.conllu')) sets.push(treebankSet(join(folder, 'ud', tree)))
  if (sets.length === 0)
    throw new RangeError(
      `“${folder}” holds nothing to evaluate: neither articles/ and gold/, nor files such as temporal.de.jsonl, nor ud/.`,
    )
  return sets
}

function goldSet(folder: string, name: string): EvaluationSet {
  return {
    name,
    score: async (extractor) => {
      const readDateLine = dateLineReader(extractor)
      const answers: Answer<ReturnType<typeof readGold>[number]>[] = []
      for (const gold of readGold(folder))
        for await (const sourced of readArticles(articleFile(folder, gold.id), readDateLine)) {
          if ('fault' in sourced) throw sourced.fault
          const extraction = extractor.extract(await extractor.normalise(sourced.article), gold.id)
          if (extraction.article.text !== gold.body)
            throw new RangeError(`${gold.id}: the article's head is not date line, section and headline`)
          answers.push({ gold, extraction })
        }
      return { records: answers.length, ...scoreGold(answers) }
    },
  }
}

function recordSet(file: string, task: string): EvaluationSet {
  return {
    name: basename(file, '.jsonl'),
    score: async (extractor) => {
      const answers: Answer<never>[] = []
      const faults: Miss[] = []
      for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
        if (!line.trim()) continue
        const gold = parseJson(line, `${file}:${at + 1}`)
        const input = articleFromObject(gold, `${file}:${at + 1}`)
        const extraction = await read(extractor, input).catch((error: Error) => {
          faults.push({ layer: 'faults', kind: error.message, source: input.id ?? '', where: input.text.slice(0, 100) })
          return null
        })
        answers.push({ gold: gold as never, extraction })
      }
      const { measures, misses } = scorers[task]!(answers)
      return { records: answers.length, measures, misses: [...faults, ...misses] }
    },
  }
}

const read = async (extractor: Extractor, input: ArticleInput) => extractor.extract(await extractor.normalise(input))

function treebankSet(file: string): EvaluationSet {
  const language = basename(file, '.conllu')
  return { name: `ud.${language}`, score: () => scoreTreebank(file, language) }
}
