import { readFileSync } from 'node:fs'
import type { Article, Extraction } from '../graph/extraction.ts'
import type { Facts } from '../graph/model.ts'
import type { ArticleInput } from '../graph/ports.ts'
import { actors } from './annotators/actors.ts'
import { clauses } from './annotators/clauses.ts'
import { entities } from './annotators/entities.ts'
import { events } from './annotators/events.ts'
import { readGroupNouns } from './annotators/frames/groups.ts'
import { demonyms } from './annotators/frames/implied.ts'
import { links } from './annotators/links.ts'
import { phrases } from './annotators/phrases.ts'
import { quotes } from './annotators/quotes.ts'
import { statements } from './annotators/statements.ts'
import { times } from './annotators/times.ts'
import { tokens } from './annotators/tokens.ts'
import type { Annotator, Document } from './document.ts'
import { fingerprint } from './fingerprint.ts'
import { knownOf } from './known.ts'
import { languagePack, supportedLanguages } from './language.ts'
import { normaliser } from './normaliser.ts'
import { annotate } from './pipeline.ts'
import { type Places, placesOf } from './places.ts'
import { loadRegister, type Register } from './register.ts'
import { resolve } from './resolve.ts'
import { restored, visible } from './visible.ts'

/** An extraction, and what is known of its actors, places and sentences. */
export interface Reading {
  readonly extraction: Extraction
  readonly facts: Omit<Facts, 'receivedAt'>
}

/** Reads articles by rule: offline, the same bytes out for the same bytes in. */
export interface Extractor {
  readonly name: string
  readonly version: string
  /** Checks an article and gives it its id and language. Throws ArticleFault. */
  normalise(input: ArticleInput): Promise<Article>
  /** The extraction of a normalised article. `source` is what it calls itself. */
  extract(article: Article, source?: string): Extraction
  /** The extraction with what the graph keeps beside it. */
  read(article: Article, source?: string): Reading
  /** All annotations, for looking at them. */
  annotate(article: Article): Document
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

/** Loads the languages and what is needed to read them. */
export async function loadExtractor(): Promise<Extractor> {
  // Asked for first: Node fetches the languages' modules while the tables are read.
  const readers = supportedLanguages.map((language) => tokens(languagePack(language)))
  const register = loadRegister()
  const places = placesOf(register)
  const pipelines = new Map(
    await Promise.all(
      supportedLanguages.map(
        async (language, at) => [language, await pipeline(language, register, places, readers[at])] as const,
      ),
    ),
  )
  const extractor = { name: 'rules', version }
  const annotated = (article: Article) => annotate(article, pipelines.get(article.language)!)
  /** What is found in an article, and the annotations of its text as a reader sees it. */
  const readingOf = (article: Article, source: string) => {
    const seen = visible(article.text)
    const document = annotated(seen ? { ...article, text: seen.text } : article)
    const found = resolve(document, extractor, source)
    return { seen, document, extraction: seen ? restored(found, article, seen.original) : found }
  }
  return {
    ...extractor,
    normalise: normaliser(),
    extract: (article, source = article.id) => readingOf(article, source).extraction,
    read: (article, source = article.id) => {
      const { seen, document, extraction } = readingOf(article, source)
      const sentences = document.sentences.map(({ start, end }) => ({ start, end }))
      return {
        extraction,
        facts: {
          sentences: seen ? sentences.map(seen.original) : sentences,
          ...knownOf(extraction, register, places),
          fingerprint: fingerprint(article.text),
        },
      }
    },
    annotate: annotated,
  }
}

/** The annotators of a language, each after those whose findings it reads. */
export async function pipeline(
  language: string,
  register: Register,
  places: Places = placesOf(register),
  reader: Promise<Annotator> = tokens(languagePack(language)),
): Promise<Annotator[]> {
  const pack = languagePack(language)
  // Who speaks for whom and who acts are told by the same words.
  const groups = readGroupNouns(pack)
  const demonym = demonyms(pack, groups.allegiance, register)
  const rest = [
    // Quotation marks before all that must not run across them.
    quotes(pack),
    times(pack),
    // A name is whole inside a phrase, so names come first.
    entities(pack, register),
    phrases(pack),
    clauses(pack),
    actors(pack, register),
    statements(pack, groups, demonym),
    events(pack, groups, demonym, register, places),
    links(pack),
  ]
  return [await reader, ...rest]
}
