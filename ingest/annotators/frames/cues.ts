import type { LinkType } from '../../../graph/extraction.ts'
import type { Clause, Slot, VerbGroup } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import { MalformedData, oneOf, readTable } from '../../languages/table.ts'
import { ofWord, type Worded } from '../../word.ts'
import { Tails } from './tails.ts'
import type { View } from './view.ts'

/** What the word above a trigger says of it: planned, demanded, cancelled … `control`: whose the act would be; `event`: its subject is the event itself (“liegt auf Eis”). */
export interface Governor {
  readonly classes: readonly string[]
  readonly control: 'subject' | 'object' | 'none' | 'event'
}

export const relations = ['AFTER', 'SINCE', 'BEFORE', 'UNTIL', 'CAUSED', 'DURING', 'NONE'] as const
export type Relation = (typeof relations)[number]
const relationKinds = [
  ...(['preposition', 'conjunction', 'adverb', 'agent', 'quantity', 'member', 'companion', 'partner'] as const),
  ...([
    'occasion',
    'errand',
    'behest',
    'dated',
    'deadline',
    'appointed',
    'moved',
    'span',
    'condition',
    'lacking',
    'purpose',
    'verb',
    'place',
    'assembly',
    'soon',
    'then',
    'along',
    'doer',
    'apart',
    'proclaimed',
    'share',
    'motive',
  ] as const),
]

export type RelationKind = (typeof relationKinds)[number]

/** The words of a language that tell how sure an event is and how it stands to others. */
export interface Cues {
  /** By the lemma of a verb, its particle after a space. */
  readonly governor: (lemma: string) => Governor | null
  /** Whether a verb governs with some other word beside it. */
  readonly governsWith: (lemma: string) => boolean
  /** Whether a verb governs with a preposition and a noun of its own: “put on hold”, “liegen auf Eis”. */
  readonly hasIdioms: (lemma: string) => boolean
  /** What a noun says of what it is about: “the threat of an attack”, “Verhandlungen über einen Abzug”. */
  readonly about: (lemma: string) => string | null
  /** By the lemma of a predicative word (“bereit”, “ready”). */
  readonly predicate: (lemma: string) => Governor | null
  readonly modal: (lemma: string, mood: string) => string | null
  /** Class of a determiner or adjective of a trigger noun (“geplant”, “no”). */
  readonly attribute: (lemma: string) => string | null
  /** Class of an adverb of a trigger's clause (“möglicherweise”, “reportedly”). */
  readonly adverb: (word: string) => string | null
  readonly relation: (word: string, kind: RelationKind) => Relation | null
  /** Whether an adverb of a relation is this word or begins with it. */
  readonly opensAdverb: (token: Worded) => boolean
  /** Whether those behind a word are named of those before it: “darunter”, “including”. */
  readonly namesMembers: (token: Worded) => boolean
  /** Whether a noun, or the last part of a compound, names those who act for their country or party (“Regierung”, “troops”). */
  readonly isBody: (lemma: string) => boolean
}

/** The link that a relation makes from the event of the clause to the event of its phrase or subordinate clause. */
export const linkOf: { readonly [relation in Relation]: LinkType | null } = {
  AFTER: 'AFTER',
  SINCE: 'AFTER',
  BEFORE: 'BEFORE',
  UNTIL: 'BEFORE',
  CAUSED: 'CAUSES',
  DURING: null,
  NONE: null,
}

const loaded = new Map<string, Cues>()

/** Reads governors, predicates, modals, attributes, relations and bodies of a language, once. Throws MalformedData. */
export function readCues(pack: LanguagePack): Cues {
  const cues = loaded.get(pack.folder.href) ?? read(pack)
  loaded.set(pack.folder.href, cues)
  return cues
}

function read({ folder }: LanguagePack): Cues {
  const at = (file: string) => new URL(`events/${file}`, folder)
  const governors = (file: string) => {
    const map = new Map<string, { classes: string[]; control: Governor['control'] }>()
    for (const row of readTable(at(file), ['class', 'control', 'lemmas'])) {
      const control = oneOf(row, 'control', row.control, ['subject', 'object', 'none', 'event'])
      for (const lemma of row.lemmas.split('|')) {
        const known = map.get(lemma)
        if (known) known.classes.push(row.class)
        else map.set(lemma, { classes: [row.class], control })
      }
    }
    return map
  }
  const verbs = governors('governors.tsv')
  const adjectives = governors('predicates.tsv')
  // By the word first: most verbs are no modals.
  const modals = new Map<string, Map<string, string>>()
  for (const row of readTable(at('modals.tsv'), ['lemma', 'mood', 'class'])) {
    const mood = oneOf(row, 'mood', row.mood, ['any', 'indicative', 'subjunctive1', 'subjunctive2'])
    const moods = modals.get(row.lemma) ?? new Map<string, string>()
    modals.set(row.lemma, moods.set(mood, row.class))
  }
  const classes = (file: string) => {
    const map = new Map<string, string>()
    for (const row of readTable(at(file), ['class', 'lemmas']))
      for (const lemma of row.lemmas.split('|')) map.set(lemma, row.class)
    return map
  }
  const attributes = classes('attributes.tsv')
  const adverbs = classes('adverbs.tsv')
  // By the word first: most words are of no kind.
  const related = new Map<string, Map<string, Relation>>()
  const opensAdverb = new Set<string>()
  for (const row of readTable(at('relations.tsv'), ['word', 'kind', 'relation'])) {
    const kind = oneOf(row, 'kind', row.kind, relationKinds)
    const kinds = related.get(row.word) ?? new Map<string, Relation>()
    if (kinds.has(kind)) throw new MalformedData(row.file, row.line, `“${row.word}” stands twice`)
    related.set(row.word, kinds.set(kind, oneOf(row, 'relation', row.relation, relations)))
    if (kind === 'adverb' || kind === 'soon' || kind === 'then' || kind === 'along' || kind === 'apart')
      opensAdverb.add(row.word.split(' ')[0]!)
  }
  const bodies = new Set<string>()
  for (const row of readTable(at('bodies.tsv'), ['lemmas']))
    for (const lemma of row.lemmas.split('|')) bodies.add(lemma.toLowerCase())
  const tails = new Tails(bodies)
  const topics = classes('contents.tsv')
  // A lemma may have a space itself: each beginning of a key is one that another word may follow.
  const joined = new Set(beginnings(verbs.keys()))
  const idiomatic = new Set(
    [...verbs.keys()].flatMap((key) => (key.split(' ').length === 3 ? [key.split(' ')[0]] : [])),
  )
  return {
    governor: (lemma) => verbs.get(lemma) ?? null,
    governsWith: (lemma) => joined.has(lemma),
    hasIdioms: (lemma) => idiomatic.has(lemma),
    about: (lemma) => topics.get(lemma) ?? null,
    predicate: (lemma) => adjectives.get(lemma) ?? null,
    modal: (lemma, mood) => {
      const moods = modals.get(lemma)
      return moods?.get(mood) ?? moods?.get('any') ?? null
    },
    attribute: (lemma) => attributes.get(lemma) ?? null,
    adverb: (word) => adverbs.get(word) ?? null,
    relation: (word, kind) => related.get(word)?.get(kind) ?? null,
    opensAdverb: ofWord(({ lower }) => opensAdverb.has(lower)),
    namesMembers: ofWord(({ lower }) => related.get(lower)?.has('member') === true),
    isBody: (lemma) => tails.endsIn(lemma),
  }
}

/** What the verb of a clause says of what stands below it; a preposition may be its particle (“call off the talks”), a bare noun its half (“take place”). */
export function governorOf(cues: Cues, view: View, clause: Clause): Governor | null {
  // Each trigger asks the clauses above it, so the clauses of a sentence are asked again and again.
  const known = view.governors[clause.index]
  if (known !== undefined) return known
  const found = clause.verb === null ? null : findGovernor(cues, view, clause.verb, clause.slots)
  view.governors[clause.index] = found
  return found
}

/** The same of one clause below: “decided against meeting”, “warned against sending troops” say it by the preposition that opens it. */
export function governorAbove(cues: Cues, view: View, above: Clause, { kind, marker }: Clause): Governor | null {
  const opener = kind === 'participial' && marker !== null ? view.document.tokens[marker] : undefined
  const phrasal = opener && above.verb && cues.governor(`${above.verb.lemma} ${opener.lower}`)
  return phrasal || governorOf(cues, view, above)
}

function findGovernor(cues: Cues, view: View, verb: VerbGroup, slots: readonly Slot[]): Governor | null {
  // “set off protests” is not to set anything: a verb with a particle governs with it or not at all.
  if (verb.particle !== null) return cues.governor(`${verb.lemma} ${verb.particle}`)
  // Most verbs govern alone or not at all.
  if (!cues.governsWith(verb.lemma)) return withPrefix(cues, view, verb, slots) ?? cues.governor(verb.lemma)
  const idioms = cues.hasIdioms(verb.lemma)
  // “met on Monday”, “called elections for May”: the preposition is the time's.
  const isOfTime = (preposition: string, phrase: number) =>
    view.isTime(phrase) &&
    ((cues.relation(preposition, 'preposition') ?? 'UNTIL') !== 'UNTIL' ||
      cues.relation(preposition, 'appointed') !== null)
  for (const { role, preposition, phrase } of slots) {
    const noun = role === 'object' && preposition === null ? nounAlone(view, phrase) : null
    // “Von einem Treffen war keine Rede”
    const said = noun === null && idioms && (role === 'subject' || role === 'predicate') ? view.headOf(phrase) : noun
    const set = said === null ? null : cues.governor(`${verb.lemma} ${said}`)
    if (set) return set
    const idiom =
      idioms && preposition !== null ? cues.governor(`${verb.lemma} ${preposition} ${view.headOf(phrase)}`) : null
    if (idiom) return idiom
    if (preposition === null || isOfTime(preposition, phrase)) continue
    const governor = cues.governor(`${verb.lemma} ${preposition}`)
    if (governor) return governor
  }
  return withPrefix(cues, view, verb, slots) ?? cues.governor(verb.lemma)
}

/** “Zeit”, “eine Absage”: nothing but the noun, and an article that says no more. */
function nounAlone(view: View, index: number): string | null {
  const phrase = view.document.phrases[index]
  const indefinite = phrase !== undefined && phrase.definite === false && phrase.last - phrase.first === 2
  return indefinite ? view.headOf(index) : view.soleWord(index)
}

/** A separated prefix among the adverbs (“wies das zurück”), or a particle that was read as one (“will go ahead”). */
function withPrefix(cues: Cues, view: View, { lemma }: VerbGroup, slots: readonly Slot[]): Governor | null {
  for (const prefix of view.adverbs(slots)) {
    const governor = cues.governor(prefix + lemma) ?? cues.governor(`${lemma} ${prefix}`)
    if (governor) return governor
  }
  return null
}

/** The words of each key before each of its spaces. */
function* beginnings(keys: Iterable<string>): Generator<string> {
  for (const key of keys) for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) yield key.slice(0, at)
}
