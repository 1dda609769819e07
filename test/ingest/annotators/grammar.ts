import { clauses } from '../../../ingest/annotators/clauses.ts'
import { phrases } from '../../../ingest/annotators/phrases.ts'
import { quotes } from '../../../ingest/annotators/quotes.ts'
import { times } from '../../../ingest/annotators/times.ts'
import { tokens } from '../../../ingest/annotators/tokens.ts'
import type { Annotator, Clause, Document, Phrase } from '../../../ingest/document.ts'
import { languagePack } from '../../../ingest/language.ts'
import { annotate } from '../../../ingest/pipeline.ts'

const pipelines = new Map<string, Promise<Annotator[]>>()

async function pipeline(language: string): Promise<Annotator[]> {
  const pack = languagePack(language)
  return [await tokens(pack), quotes(pack), times(pack), phrases(pack), clauses(pack)]
}

/** A text with its tokens, phrases and clauses. */
export async function parse(language: string, text: string): Promise<Document> {
  if (!pipelines.has(language)) pipelines.set(language, pipeline(language))
  const article = {
    id: 'a',
    title: null,
    text,
    language,
    publishedAt: '2025-01-10',
    section: null,
    publisher: null,
    url: null,
  }
  return annotate(article, await pipelines.get(language)!)
}

export const words = ({ text }: Document, { start, end }: { start: number; end: number }) => text.slice(start, end)

/** “role: words” of each slot. */
export function slots(document: Document, clause: Clause): string[] {
  return clause.slots.map(({ role, phrase }) => `${role}: ${words(document, document.phrases[phrase]!)}`)
}

/** The clause whose verb has this lemma. */
export function clauseOf({ clauses }: Document, lemma: string): Clause {
  const found = clauses.find(({ verb }) => verb?.lemma === lemma)
  if (!found) throw new Error(`no clause of “${lemma}”: ${clauses.map(({ verb }) => verb?.lemma).join(', ')}`)
  return found
}

export function phraseOf(document: Document, text: string): Phrase {
  const found = document.phrases.find((phrase) => words(document, phrase) === text)
  if (!found)
    throw new Error(`no phrase “${text}”: ${document.phrases.map((phrase) => words(document, phrase)).join(' | ')}`)
  return found
}
