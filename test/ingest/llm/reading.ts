import { onTestFinished } from 'vitest'
import type { Extraction } from '../../../graph/extraction.ts'
import type { ArticleInput } from '../../../graph/ports.ts'
import { type Extractor, loadExtractor } from '../../../ingest/extract.ts'
import type { ModelSettings } from '../../../ingest/llm/client.ts'
import { type ModelReader, withModel } from '../../../ingest/llm/reader.ts'
import { inlineReader } from '../../../ingest/pool.ts'
import { type Behaviour, openEndpoint } from './endpoint.ts'

let loaded: Promise<Extractor> | undefined

/** The rules, loaded once a file. */
export function rules(): Promise<Extractor> {
  loaded ??= loadExtractor()
  return loaded
}

export async function readByRules(input: ArticleInput): Promise<Extraction> {
  const extractor = await rules()
  return extractor.extract(await extractor.normalise(input), input.id)
}

/** A reader that asks an endpoint of this behaviour; `logged` is what it told, `read` what it makes of an article. */
export async function modelReader(behaviours: Behaviour[], settings: Partial<ModelSettings> = {}) {
  const { baseUrl, asked } = await openEndpoint(...behaviours)
  const logged: { level: 'info' | 'warn'; message: string; [detail: string]: unknown }[] = []
  const log = (level: 'info' | 'warn') => (detail: object, message: string) =>
    void logged.push({ level, message, ...detail })
  const reader: ModelReader = withModel(
    inlineReader(await rules()),
    {
      baseUrl,
      model: 'echo-1',
      apiKey: 'k-secret',
      timeout: 5_000,
      retries: 2,
      concurrency: 2,
      backOff: 5,
      ...settings,
    },
    { info: log('info'), warn: log('warn') },
  )
  onTestFinished(() => reader.close())
  const read = async (input: ArticleInput) => (await reader.read(await reader.normalise(input), input.id)).extraction
  return { reader, read, asked, logged }
}
