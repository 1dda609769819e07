import { loadExtractor } from '../../../ingest/extract.ts'

const extractor = await loadExtractor()

/** What is found in a text of 15 June 2025. */
export async function read(text: string, language: string) {
  return extractor.extract(await extractor.normalise({ text, language, publishedAt: '2025-06-15' }))
}

/** Who takes part in the first event of a class, an id that is the article's own cut short. */
export async function told(text: string, language: string, type: string) {
  const { events } = await read(text, language)
  const found = events.find((event) => event.type === type)
  return found?.participants.map(({ actorId, role, mention }) => [
    role,
    actorId.replace(/-[0-9a-f]{8}$/, '-…'),
    mention.text,
  ])
}
