import type { Annotator, Document, Phrase } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import { filled } from './filled.ts'
import { Gathering } from './gathering.ts'
import { casesOf, genderOf, numberOf, ofCases } from './syntax/agreement.ts'
import { attach } from './syntax/attach.ts'
import { chunker } from './syntax/chunk.ts'
import type { Draft, Surroundings } from './syntax/draft.ts'
import { type Lexis, loadLexis } from './syntax/lexis.ts'

/** A sentence longer than this is read in pieces, so that a list of ten thousand words takes no longer than it must. */
export const longest = 400

/** “Gebiete” is a singular only in a dative that nobody writes; what it is as a subject counts. */
const nominative = ofCases(['nom'])

/** Finds noun phrases, prepositional phrases, adverbs and predicate adjectives, and what hangs on what. Entities are never cut. */
export function phrases(pack: LanguagePack): Annotator {
  const words = loadLexis(pack)
  return (document) => {
    const around = surroundings(document)
    const lexis = words.over(document.tokens)
    const chunk = chunker(around, lexis)
    const found: Phrase[] = []
    for (const sentence of document.sentences)
      for (let first = sentence.first; first < sentence.last; first += longest)
        collect(
          found,
          around,
          sentence.index,
          draftsOf(chunk, around, lexis, first, Math.min(first + longest, sentence.last)),
          lexis,
        )
    return { phrases: found }
  }
}

function draftsOf(
  chunk: ReturnType<typeof chunker>,
  around: Surroundings,
  lexis: Lexis,
  from: number,
  to: number,
): Draft[] {
  const drafts = ordered(chunk(from, to))
  const stack: Draft[] = []
  // What stands inside an extended attribute hangs on the phrase around it.
  for (const draft of drafts) {
    while (stack.length > 0 && stack.at(-1)!.last <= draft.first) stack.pop()
    const outer = stack.at(-1)
    if (outer && !draft.governor) {
      draft.governor = outer
      draft.relation = 'pp'
    }
    stack.push(draft)
  }
  attach(around.tokens, lexis, drafts, from, to)
  return drafts
}

/** From left to right, an outer phrase before those inside it; nearly all come so. */
function ordered(drafts: Draft[]): Draft[] {
  for (let at = 1; at < drafts.length; at++) {
    const [left, right] = [drafts[at - 1]!, drafts[at]!]
    if (left.first > right.first || (left.first === right.first && left.last < right.last))
      return drafts.sort((one, other) => one.first - other.first || other.last - one.last)
  }
  return drafts
}

/** The entities of a phrase. */
const inside = new Gathering<number>()

function collect(
  found: Phrase[],
  around: Surroundings,
  sentence: number,
  drafts: readonly Draft[],
  lexis: Lexis,
): void {
  const { tokens } = around
  let next = found.length
  for (const draft of drafts) draft.index = next++
  for (const draft of drafts) {
    let last = -1
    for (let token = draft.first; token < draft.last; token++) {
      const entity = around.entityAt(token)
      if (entity < 0 || entity === last) continue
      inside.add(entity)
      last = entity
    }
    found.push({
      index: found.length,
      kind: draft.kind,
      sentence,
      start: tokens[draft.first]!.start,
      end: tokens[draft.last - 1]!.end,
      first: draft.first,
      last: draft.last,
      head: draft.head,
      preposition: draft.preposition,
      cases: lexis.verbSecond || tokens[draft.head]!.pos === 'PRON' ? casesOf(draft.agreement) : [],
      number: numberOf(draft.agreement) ?? numberOf(draft.agreement & nominative),
      gender: genderOf(draft.agreement),
      definite: draft.definite,
      entities: inside.take(),
      governor: draft.governor ? draft.governor.index : null,
      relation: draft.relation,
    })
  }
}

function surroundings({ tokens, entities, times }: Document): Surroundings {
  const entityAt = filled(tokens.length, -1)
  for (const { index, first, last } of entities) entityAt.fill(index, first, last)
  const timeFrom = filled(tokens.length, 0)
  let token = 0
  for (const { start, end } of times) {
    while (token < tokens.length && tokens[token]!.start < start) token++
    if (tokens[token]?.start !== start) continue
    let last = token
    while (last < tokens.length && tokens[last]!.end <= end) last++
    timeFrom[token] = last
  }
  return { tokens, entityAt: (at) => entityAt[at] ?? -1, timeFrom: (at) => timeFrom[at] ?? 0 }
}
