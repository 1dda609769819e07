import type {
  Article,
  EntityType,
  EventRecord,
  LinkRecord,
  MentionForm,
  RoleRecord,
  Span,
  StatementForm,
  TextSpan,
  TimeType,
} from '../graph/extraction.ts'
import type { Word } from './word.ts'

export type { Article, Span, TextSpan }

/** A text and all that has been found in it. Annotators read it and return what they add; they never change what another found. */
export interface Document extends Annotations {
  readonly article: Article
  /** The normalised body: every offset points into it (UTF-16, end exclusive). */
  readonly text: string
}

export interface Annotations {
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly quotes: readonly Quote[]
  readonly times: readonly TimeExpression[]
  readonly entities: readonly Entity[]
  readonly phrases: readonly Phrase[]
  readonly clauses: readonly Clause[]
  readonly actors: readonly Actor[]
  readonly mentions: readonly Mention[]
  readonly roles: readonly RoleRecord[]
  readonly statements: readonly Statement[]
  readonly events: readonly Event[]
  readonly links: readonly Link[]
}

/** Made by a configured factory; a step of the pipeline (ingest/pipeline.ts). */
export type Annotator = (document: Document) => Partial<Annotations>

export interface Sentence extends Span {
  readonly index: number
  /** Tokens of the sentence: `tokens.slice(first, last)`. */
  readonly first: number
  readonly last: number
  readonly paragraph: number
}

/** Universal Dependencies' parts of speech. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

export type Case = 'nom' | 'acc' | 'dat' | 'gen'
export type Gender = 'masc' | 'fem' | 'neut'
export type Mood = 'indicative' | 'subjunctive1' | 'subjunctive2' | 'imperative'
export type VerbForm = 'finite' | 'infinitive' | 'zu-infinitive' | 'participle' | 'present-participle'

/** What a form may be. A field is absent where it says nothing; sets are arrays, because one form often stands for several. */
export interface Reading {
  readonly pos: Pos
  readonly lemma: string
  readonly cases?: readonly Case[]
  readonly genders?: readonly Gender[]
  readonly numbers?: readonly ('sing' | 'plur')[]
  readonly persons?: readonly (1 | 2 | 3)[]
  readonly tense?: 'present' | 'past'
  readonly moods?: readonly Mood[]
  readonly form?: VerbForm
  /** A separable prefix that stands joined in this form (“ankündigt” in a verb-final clause). */
  readonly prefix?: string
  /** Which lexicon or rule gave it. */
  readonly source?: string
  /** Of a declined participle the lemma of its verb. */
  readonly verb?: string
}

export interface Token extends TextSpan {
  /** Its form, which knows what layers asked of it. */
  readonly word: Word
  readonly index: number
  readonly sentence: number
  readonly lower: string
  /** White space stands before it. */
  readonly spaced: boolean
  /** The reading that the context left, or the likeliest of them. */
  readonly pos: Pos
  readonly lemma: string
  /** Every reading that context did not rule out, likeliest first; never empty. */
  readonly readings: readonly Reading[]
}

/** Words between quotation marks. `start` and `end` are inside the marks. */
export interface Quote extends Span {
  readonly outer: Span
  /** Nesting depth: 0 for an outermost quotation. */
  readonly depth: number
}

export interface TimeExpression extends TextSpan {
  readonly type: TimeType
  /** TIMEX3 value, resolved against the article's date; underspecified with X where it stays open. */
  readonly value: string
  readonly mod?: string
  /** The day span that the value covers, ISO days; null where it is open. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly rule: string
}

/** A named entity as written. */
export interface Entity extends TextSpan {
  readonly index: number
  readonly type: EntityType
  /** First and last token, end exclusive. */
  readonly first: number
  readonly last: number
  /** Register entry that this name may stand for, surest first; empty where the register does not know it. */
  readonly candidates: readonly string[]
  /** True for a capital or a seat that acts here (“Moskau drohte”). */
  readonly metonym?: boolean
  readonly rule: string
}

export type PhraseKind = 'NP' | 'PP' | 'ADJP' | 'ADVP'

/** A noun phrase with its determiner, adjectives and titles, without what is attached to its right; a PP is a preposition with its NP. */
export interface Phrase extends Span {
  readonly index: number
  readonly kind: PhraseKind
  readonly sentence: number
  /** Tokens, end exclusive. */
  readonly first: number
  readonly last: number
  /** Head token: the noun, the last name token, the pronoun. */
  readonly head: number
  /** Lemma of the preposition of a PP, contractions undone (“zum” → “zu”). */
  readonly preposition: string | null
  readonly cases: readonly Case[]
  readonly number: 'sing' | 'plur' | null
  readonly gender: Gender | null
  readonly definite: boolean | null
  /** Entities that stand inside it. */
  readonly entities: readonly number[]
  /** The phrase to which it is attached inside the clause, and how; null where it is a slot of the clause itself. */
  readonly governor: number | null
  readonly relation: 'genitive' | 'of' | 'pp' | 'apposition' | 'conjunct' | null
}

export type ClauseKind =
  | 'main'
  | 'complement'
  | 'wh'
  | 'relative'
  | 'conditional'
  | 'adverbial'
  | 'infinitive'
  | 'participial'
  | 'parenthetical'
  | 'fragment'

export interface VerbGroup {
  /** Every token that belongs to it, in order of the text. */
  readonly tokens: readonly number[]
  readonly finite: number | null
  /** Token of the lexical verb (participle, infinitive or finite form). */
  readonly head: number
  /** Lemma of the lexical verb with its separable prefix (“ankündigen” for “kündigte … an”); English phrasal particles are in `particle`. */
  readonly lemma: string
  readonly particle: string | null
  readonly modal: string | null
  readonly auxiliaries: readonly string[]
  readonly negated: boolean
  readonly voice: 'active' | 'passive'
  readonly tense: 'present' | 'past' | 'perfect' | 'pluperfect' | 'future' | 'none'
  readonly mood: Mood | 'conditional' | 'none'
  readonly form: VerbForm
}

export type SlotRole = 'subject' | 'object' | 'dative' | 'genitive' | 'predicate' | 'agent' | 'oblique' | 'adverb'

export interface Slot {
  readonly role: SlotRole
  /** Index of the phrase. */
  readonly phrase: number
  /** Preposition lemma of an oblique. */
  readonly preposition: string | null
}

export interface Clause extends Span {
  readonly index: number
  readonly kind: ClauseKind
  readonly sentence: number
  /** Tokens that are its own, those of embedded clauses left out. `start` and `end` take the embedded ones in. */
  readonly tokens: readonly number[]
  readonly parent: number | null
  /** Token of the subordinator, relative pronoun or wh word (“dass”, “die”, “to”). */
  readonly marker: number | null
  /** For a relative clause: the phrase that it describes; for a noun's complement clause: that noun's phrase. */
  readonly antecedent: number | null
  readonly verb: VerbGroup | null
  /** Slots filled by the grammar, the shared subject of an infinitive or a conjunct included. */
  readonly slots: readonly Slot[]
}

/** An actor of this article after coreference. `id` is the register's, else kind:slug. */
export interface Actor {
  readonly id: string
  readonly kind: 'person' | 'organization' | 'country' | 'group'
  readonly wikidataId: string | null
  readonly name: string
  readonly names: readonly string[]
}

export interface Mention extends TextSpan {
  readonly index: number
  /** Null where it stays unresolved, or stands for no actor. */
  readonly actorId: string | null
  /** More than one where a plural stands for several (“beide Minister”). */
  readonly actorIds: readonly string[]
  readonly form: MentionForm
  readonly first: number
  readonly last: number
  /** The phrase in which it stands. */
  readonly phrase: number | null
  readonly rule: string
  readonly confidence: number
}

/** Statements and events refer to each other by index here; ids are made when the extraction is written (ingest/resolve.ts). */
export interface Statement {
  readonly index: number
  readonly form: StatementForm
  readonly content: Span
  readonly cue: (Span & { lemma: string }) | null
  /** The words that name the speaker; null only where nothing does. */
  readonly speaker: Span | null
  readonly speakerIds: readonly string[]
  readonly addresseeIds: readonly string[]
  readonly saidOn: { value: string; precision: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'time' } | null
  readonly confidence: number
  readonly rule: string
}

export interface Event extends Omit<EventRecord, 'id' | 'assertedById' | 'trigger'> {
  readonly index: number
  readonly trigger: Span
  /** Index of the statement inside which alone it stands. */
  readonly assertedBy: number | null
  readonly rule: string
}

export interface Link extends Omit<LinkRecord, 'fromEventId' | 'toEventId'> {
  readonly from: number
  readonly to: number
}
