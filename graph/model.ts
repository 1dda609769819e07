import { createHash } from 'node:crypto'
import { bands } from './copies.ts'
import type { Extraction, Marked, ModelReport, Span } from './extraction.ts'
import { actorRows, mentionRows, placeRows, roleRows } from './model/actors.ts'
import { eventRows, linkRows } from './model/events.ts'
import { statementRows } from './model/statements.ts'
import type { Value } from './store.ts'

/** What the graph keeps beside an extraction: what the register knows of actors and places, and how the article came. */
export interface Facts {
  /** ISO date-time; the first receipt counts, a later one does not change it. */
  readonly receivedAt: string
  /** Of the text, for finding copies (graph/copies.ts); null where none was made. */
  readonly fingerprint?: string | null
  /** By actor id; an actor that is missing here is known from articles alone. */
  readonly actors?: ReadonlyMap<string, ActorFact>
  /** Places that events refer to by `placeId`; an event's place that is missing here is not written. */
  readonly places?: readonly PlaceFact[]
  /** Sentences of the text, sorted: with them each report carries the sentence it stands in. */
  readonly sentences?: readonly Span[]
}

export interface ActorFact {
  /** Name by the register; without it the graph keeps the longest name that any article gave. */
  readonly name?: string
  /** ISO 3166 alpha-3 of a country. */
  readonly iso3?: string | null
  /** ISO 3166 alpha-3 of the country that a person or an organization belongs to. */
  readonly country?: string | null
  readonly placeId?: string | null
}

export interface PlaceFact {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

/** A row of a query of cypher/record: plain values, ids as strings. */
export type GraphRow = { readonly [key: string]: Value }

/** All that one article says, as rows for cypher/record: a list for each label and each relationship of the model. */
export interface GraphRecords {
  readonly article: GraphRow & { id: string }
  readonly actors: readonly GraphRow[]
  readonly places: readonly GraphRow[]
  readonly mentions: readonly GraphRow[]
  readonly roles: readonly GraphRow[]
  readonly statements: readonly GraphRow[]
  readonly events: readonly GraphRow[]
  readonly links: readonly GraphRow[]
  /** Over all of the above but the receipt: the same facts, the same digest. */
  readonly digest: string
}

/** Turns an extraction into rows. Pure: the same extraction and facts give the same rows. */
export function graphRecords(extraction: Extraction, facts: Facts): GraphRecords {
  const { article, extractor } = extraction
  const { receivedAt, fingerprint = null, sentences = [] } = facts
  const rules = `${extractor.name} ${extractor.version}`
  const report: ReportContext = {
    article: article.id,
    publishedAt: sortable(article.publishedAt),
    makerOf: ({ extractor: model }) => (model ? `${model.name} ${model.model}` : rules),
    sentence: (span) => sentenceOf(article.text, sentences, span),
  }
  const rows = {
    actors: actorRows(extraction, facts),
    places: placeRows(facts),
    mentions: mentionRows(extraction, report),
    roles: roleRows(extraction, report),
    statements: statementRows(extraction, report),
    events: eventRows(extraction, facts, report),
    links: linkRows(extraction, report),
  }
  const content = {
    ...article,
    publishedSort: report.publishedAt,
    fingerprint,
    extractor: readBy(rules, extraction.llm),
  }
  const digest = createHash('sha256')
    .update(JSON.stringify([content, rows]))
    .digest('hex')
  return { article: { ...content, ...bands(fingerprint), receivedAt, digest }, ...rows, digest }
}

/** Who read an article; a model that did not answer is told. */
function readBy(rules: string, llm: ModelReport | undefined): string {
  if (!llm) return rules
  const { model, state } = llm
  return state === 'failed'
    ? `${rules} (llm ${model} failed)`
    : `${rules} + llm ${model}${state === 'partly' ? ' (partly)' : ''}`
}

/** What every report of an article has in common. */
export interface ReportContext {
  readonly article: string
  /** In UTC, so that reports sort by it as strings; empty where the article has no date. */
  readonly publishedAt: string
  /** Who found a fact: “rules 1.0.0”, “llm MODEL”. */
  makerOf(fact: Marked): string
  sentence(span: Span): { sentence: string | null; sentenceStart: number | null; sentenceEnd: number | null }
}

/** A date as it is, a date-time in UTC with whole seconds: both sort as strings. Unknown is empty and so the oldest. */
export function sortable(time: string | null): string {
  if (!time?.includes('T')) return time ?? ''
  const read = new Date(time)
  return Number.isNaN(read.getTime()) ? time : read.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** The sentences that a span touches, as one span. */
function sentenceOf(text: string, sentences: readonly Span[], { start, end }: Span) {
  const touched = sentences.filter((sentence) => sentence.start < end && sentence.end > start)
  const first = touched[0]
  const last = touched.at(-1)
  if (!first || !last) return { sentence: null, sentenceStart: null, sentenceEnd: null }
  return { sentence: text.slice(first.start, last.end), sentenceStart: first.start, sentenceEnd: last.end }
}
