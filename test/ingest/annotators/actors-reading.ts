import { actors } from '../../../ingest/annotators/actors.ts'
import { clauses } from '../../../ingest/annotators/clauses.ts'
import { entities } from '../../../ingest/annotators/entities.ts'
import { phrases } from '../../../ingest/annotators/phrases.ts'
import { quotes } from '../../../ingest/annotators/quotes.ts'
import { times } from '../../../ingest/annotators/times.ts'
import { tokens } from '../../../ingest/annotators/tokens.ts'
import type { Annotator, Document } from '../../../ingest/document.ts'
import { languagePack } from '../../../ingest/language.ts'
import { annotate } from '../../../ingest/pipeline.ts'
import { loadRegister } from '../../../ingest/register.ts'

const register = loadRegister()
const pipelines = new Map<string, Promise<Annotator[]>>()

async function pipeline(language: string): Promise<Annotator[]> {
  const pack = languagePack(language)
  return [
    await tokens(pack),
    quotes(pack),
    times(pack),
    entities(pack, register),
    phrases(pack),
    clauses(pack),
    actors(pack, register),
  ]
}

/** A text read as far as its actors. */
export async function read(language: 'de' | 'en', text: string, publishedAt = '2025-01-10'): Promise<Document> {
  if (!pipelines.has(language)) pipelines.set(language, pipeline(language))
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
