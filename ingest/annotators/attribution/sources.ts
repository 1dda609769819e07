import type { Clause, Mention, Phrase, Token } from '../../document.ts'
import { isQuote } from '../syntax/nominal.ts'
import type { Source } from './candidate.ts'
import type { Lexicon } from './lexicon.ts'
import type { View } from './view.ts'

/** A phrase with all that is attached to it; its preposition, before or behind it, is left out, and what stands before the token `from`. */
export function sourceOfPhrase(view: View, phrase: Phrase, from = 0): Source {
  const { tokens } = view.document
  const opening = Math.min(Math.max(phrase.first + prepositionLength(view, phrase), from), phrase.head)
  // “laut „Abendpost““: the name without its marks
  const first = tokens[isQuote(tokens[opening]) ? opening + 1 : opening] as Token
  const marked = first.index > opening && isQuote(tokens[phrase.last - 1])
  const postposed =
    phrase.preposition !== null && phrase.last - 1 > phrase.head && tokens[phrase.last - 1]?.pos === 'ADP'
  const end = postposed || marked ? (tokens[phrase.last - 2] as Token).end : ownExtent(view, phrase)
  const ids = identities(view, phrase)
  const owner = from === 0 ? ownerBefore(view, phrase) : null
  return { span: { start: owner ?? first.start, end }, ids: ids.length > 0 ? ids : view.represented(phrase) }
}

/** “Peru's foreign ministry”: where the owner begins who stands right before. */
function ownerBefore(view: View, phrase: Phrase): number | null {
  const owner = view.attached(phrase).find(({ relation, last }) => relation === 'genitive' && last <= phrase.first)
  return owner && phrase.first - owner.last <= 1 ? owner.start : null
}

/** “sagte Eva Kranz der Zeitung”: what looks like a genitive of a person's name is who is told. */
function ownExtent(view: View, phrase: Phrase): number {
  const { tokens, entities } = view.document
  const head = tokens[phrase.head] as Token
  const person = phrase.entities.some((index) => entities[index]?.type === 'PER' && entities[index].end === head.end)
  const told = person && view.attached(phrase).find(({ relation, definite }) => relation === 'genitive' && definite)
  return told
    ? Math.min(extent(view, phrase, false), phrase.last > told.first ? head.end : phrase.end)
    : extent(view, phrase, false)
}

/** Tokens of the preposition with which a phrase begins. */
function prepositionLength({ document: { tokens } }: View, { preposition, first, head }: Phrase): number {
  if (preposition === null) return 0
  const words = preposition.split(' ')
  if (words.length > 1 && words.every((word, offset) => tokens[first + offset]?.lower === word)) return words.length
  let length = 0
  while (first + length < head && tokens[first + length]?.pos === 'ADP') length++
  return length
}

/** Where a phrase ends with its attributes, appositions and, if asked for, the clauses that hang on it. */
export function extent(view: View, phrase: Phrase, clauses: boolean, depth = 0): number {
  let end = phrase.end
  if (depth > 6) return end
  for (const other of view.attached(phrase)) end = Math.max(end, extent(view, other, clauses, depth + 1))
  if (clauses)
    for (const clause of view.antecedentOf(phrase)) if (!isAside(view, clause)) end = Math.max(end, clause.end)
  return end
}

/** “rejected the account, saying …”: a participle behind a comma tells what else somebody did. */
function isAside({ document: { tokens } }: View, { kind, verb, tokens: own }: Clause): boolean {
  return kind === 'participial' && verb?.form === 'present-participle' && tokens[own[0]! - 1]?.lower === ','
}

/** Actors for which a phrase's head stands, those of its conjuncts included. */
export function identities(view: View, phrase: Phrase): readonly string[] {
  const ids = new Set<string>()
  const add = (each: Phrase, depth: number) => {
    const own = view.mentionsAt(each.head)
    const inner = own.length > 0 ? own : view.attached(each).filter(isApposition).flatMap(headMentions(view))
    for (const mention of inner) for (const id of idsOf(mention)) ids.add(id)
    if (depth < 4) for (const other of view.attached(each)) if (other.relation === 'conjunct') add(other, depth + 1)
  }
  add(phrase, 0)
  if (ids.size === 0) for (const mention of nameBehind(view, phrase)) for (const id of idsOf(mention)) ids.add(id)
  return [...ids]
}

/** A name right behind the phrase, or between commas behind it, names whom the phrase means (“the adviser on trade, Mary Hill,”). */
function nameBehind(view: View, phrase: Phrase): readonly Mention[] {
  const { tokens, entities } = view.document
  let at = view.tokenAt(extent(view, phrase, false))
  const behind = view.phraseOf(at)
  if (behind?.kind === 'PP' && behind.first === at) at = behind.last
  const comma = tokens[at]?.lower === ','
  const next = view.phraseOf(comma ? at + 1 : at)
  if (next?.kind !== 'NP' || next.first !== (comma ? at + 1 : at)) return []
  const more = comma ? view.phraseOf(next.last) : null
  const closed = more?.kind === 'PP' && more.first === next.last ? more.last : next.last
  if (comma && !/^[,.;]$/.test(tokens[closed]?.lower ?? '')) return []
  return next.entities.some((index) => entities[index]?.type === 'PER') ? view.mentionsAt(next.head) : []
}

const isApposition = ({ relation }: Phrase) => relation === 'apposition'
const headMentions = (view: View) => (phrase: Phrase) => view.mentionsAt(phrase.head)

const idsOf = ({ actorId, actorIds }: Mention) => (actorIds.length > 0 ? actorIds : actorId === null ? [] : [actorId])

/** Whose words they are: an attribute of the noun, or its possessive. */
export function ownerOf(view: View, lexicon: Lexicon, phrase: Phrase): Source | null {
  const { tokens } = view.document
  for (const other of view.attached(phrase)) {
    const origin = other.preposition !== null && lexicon.words('origin').has(other.preposition)
    if (other.relation === 'genitive' || other.relation === 'of' || origin) return sourceOfPhrase(view, other)
  }
  for (let index = phrase.first; index < phrase.head; index++) {
    const token = tokens[index] as Token
    if (lexicon.words('own').has(token.lemma)) return subjectBeside(view, phrase)
    if (token.pos !== 'ADP' && lexicon.words('possession').has(token.lemma))
      return { span: token, ids: view.mentionsAt(index).flatMap(idsOf) }
  }
  // What the attachment left open: the phrase right behind the noun.
  const next = view.phraseOf(phrase.last)
  if (next && next.first === phrase.last) {
    const origin = next.preposition !== null && lexicon.words('origin').has(next.preposition)
    if (origin || isGenitive(view, next)) return sourceOfPhrase(view, next)
  }
  const inner = view.phraseOf(phrase.first)
  if (inner && inner !== phrase && inner.relation === 'genitive') return { span: inner, ids: identities(view, inner) }
  return null
}

/** The subject of the clause in which a phrase stands. */
export function subjectBeside(view: View, phrase: Phrase): Source | null {
  const clause = view.clauseOf(phrase.head)
  const slot = clause?.slots.find(({ role }) => role === 'subject')
  const subject = slot ? view.document.phrases[slot.phrase] : undefined
  return subject && subject !== phrase ? sourceOfPhrase(view, subject) : null
}

/** A noun phrase that can be nothing but a genitive, or a name that ends like one (“Angaben Katars”). */
function isGenitive({ document: { tokens } }: View, { kind, cases, head, definite }: Phrase): boolean {
  if (kind !== 'NP' || !cases.includes('gen')) return false
  if (definite !== null) return !cases.includes('nom')
  const token = tokens[head] as Token
  return token.pos === 'PROPN' && token.lower.endsWith('s') && token.lemma !== token.text
}
