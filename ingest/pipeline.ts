import type { Annotations, Annotator, Article, Document } from './document.ts'

const nothing: Annotations = {
  sentences: [],
  tokens: [],
  quotes: [],
  times: [],
  entities: [],
  phrases: [],
  clauses: [],
  actors: [],
  mentions: [],
  roles: [],
  statements: [],
  events: [],
  links: [],
}

/** Runs annotators in order over an article's text; each sees what those before it found. */
export function annotate(article: Article, annotators: readonly Annotator[]): Document {
  const document: Document = { article, text: article.text, ...nothing }
  for (const annotator of annotators) Object.assign(document, annotator(document))
  return document
}
