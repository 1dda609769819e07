import type { Log, ModelReader } from '../ingest/llm/reader.ts'
import type { Reader } from '../ingest/pool.ts'
import type { Config } from './config.ts'

/** The reader itself, or with the language model that is set up; what that takes is loaded only then. */
export async function readerOf(
  reader: Reader,
  { model }: Pick<Config, 'model'>,
  log: Log,
): Promise<Reader & Partial<Pick<ModelReader, 'figures'>>> {
  if (!model) return reader
  const { withModel } = await import('../ingest/llm/reader.ts')
  return withModel(reader, model, log)
}

/** For commands: what went wrong with a model goes to `tell`, the rest is in what they print. */
export const warnings = (tell: (message: string) => void): Log => ({
  info() {},
  warn: (detail, message) => {
    const { article, error } = detail as { article: string; error: string }
    tell(`${article}: ${message} ${error}`)
  },
})
