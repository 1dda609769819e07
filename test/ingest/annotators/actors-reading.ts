import type { Annotator, Document } from '../../../ingest/document.ts'
import { pipeline } from '../../../ingest/extract.ts'
import { annotate } from '../../../ingest/pipeline.ts'
import { loadRegister } from '../../../ingest/register.ts'

const register = loadRegister()
const pipelines = new Map<string, Promise<Annotator[]>>()

/** A text, read. */
export async function read(language: 'de' | 'en', text: string, publishedAt = '2025-01-10'): Promise<Document> {
  if (!pipelines.has(language)) pipelines.set(language, pipeline(language, register))
  const article = { id: 'a', title: null, text, language, publishedAt, section: null, publisher: null, url: null }
  return annotate(article, await pipelines.get(language)!)
}

/** The words of each of an actor's mentions, in the order of the text. */
export const mentionsOf = ({ mentions }: Document, id: string): string[] =>
  mentions.filter(({ actorIds }) => actorIds.includes(id)).map(({ text }) => text)

/** Each office as “person title of status”. */
export const rolesOf = ({ roles }: Document): string[] =>
  roles.map(({ personId, title, ofId, status }) => `${personId} | ${title} | ${ofId} | ${status}`)

/** Each entity as “words/type”. */
export const namesIn = ({ entities }: Document): string[] => entities.map(({ text, type }) => `${text}/${type}`)
