import { isGoal, isReached } from './goals.ts'
import { inNounPhrase, isNamedBeforeVerb } from './named.ts'
import { anyOf, type Context, hyphened, nominal, type Rule, verbal } from './rule.ts'
import { isBase } from './verbs.ts'
import type { Tag } from './wink.ts'

const one = (...words: readonly string[]) => {
  const set = new Set(words)
  return ({ lower }: { lower: string }) => set.has(lower)
}
const beforeIs = new Set(['that', 'there', 'here', 'what', 'who', 'how', 'where', 'let'])
const particles = new Set(['up', 'out', 'off', 'down', 'away', 'back', 'over', 'on', 'in'])
/** Pronouns of those who are told. */
const told = new Set(['him', 'her', 'them', 'us', 'me', 'you'])
const endsPronoun = anyOf('VERB', 'AUX', 'PUNCT', 'ADP')
const afterRelative = anyOf('VERB', 'AUX', 'NOUN', 'PROPN', 'PRON', 'DET')

/**
 * Mends of signs, numbers, and words that hold sentences together. `contents`: nouns whose “that” tells what they say,
 * `saying`: verbs whose does.
 */
export function functionWordRules(
  contents: ReadonlySet<string>,
  subordinators: ReadonlySet<string>,
  saying: (lemma: string) => boolean,
): Rule[] {
  return [
    // “$”, “%”, “III”, “5bn”
    { word: ({ text }) => /^[\p{Sc}%§°+=<>]+$/u.test(text), mend: () => 'SYM' },
    {
      word: ({ text }) => /^(\p{N}[\p{N}.,:]*(st|nd|rd|th)?|[IVX]{2,}|bn|\p{N}[\p{N}.,]*(m|bn|tn|k))$/u.test(text),
      mend: () => 'NUM',
    },
    // “the 3rd of November”, “his 47th year”
    { word: ({ text }) => /^\p{N}+(st|nd|rd|th)$/u.test(text), mend: () => 'ADJ' },
    // “a US-led coalition”
    {
      word: (word) => hyphened(word) && /-(old|term|range|scale|wide|based|led|style|level)$/.test(word.lower),
      mend: () => 'ADJ',
    },
    // “the 27-year-old president”
    {
      word: hyphened,
      of: ['VERB'],
      mend: ({ previous, next }) => (previous?.pos !== 'AUX' && next?.pos !== 'DET' ? 'ADJ' : null),
    },
    // “'s” is a verb after a pronoun, and after a noun before an article
    {
      word: one("'s"),
      mend: ({ previous, next, before }) =>
        previous?.pos === 'PRON' || (before && beforeIs.has(before.lower)) || next?.pos === 'DET' ? 'AUX' : 'PART',
    },
    {
      word: ({ text }) => text.length === 1 && /['’]/.test(text),
      mend: ({ token, before }) => (before?.lower.endsWith('s') && !token.spaced ? 'PART' : null),
    },
    { word: one('who', 'whom', 'whose', 'which', 'what'), mend: ({ after }) => (after ? 'PRON' : null) },
    {
      word: one('this', 'that', 'these', 'those'),
      mend: ({ next }) => (!next || endsPronoun.has(next.pos) ? 'PRON' : null),
    },
    // “have both signed”
    {
      word: one('both', 'all'),
      of: ['DET', 'PRON'],
      mend: ({ previous, next }) => (previous?.pos === 'AUX' && next && verbal.has(next.pos) ? 'ADV' : null),
    },
    // “is feared killed”, “are believed dead”: how sure it is that they were
    {
      word: one('feared', 'believed', 'presumed', 'reported', 'rumoured', 'rumored'),
      of: ['VERB', 'ADJ'],
      mend: ({ previous, next, after }) =>
        previous?.pos === 'AUX' && next && /^(?:VERB|ADJ)$/.test(next.pos) && isEnd(after!.lower) ? 'ADV' : null,
    },
    { word: one('to'), mend: to },
    // “that” after a noun opens a relative clause, unless the noun has a content; after anything else a complement
    { word: one('that'), mend: (context) => that(context, contents, saying) },
    { word: one('whether', 'if'), of: ['ADP'], mend: ({ next }) => (next ? 'SCONJ' : null) },
    {
      of: ['ADP'],
      mend: ({ token, next, previous, tags, at, sentence }) => {
        if (!next) return null
        if (next.pos === 'VERB')
          return token.lower === 'to' || (previous?.pos === 'VERB' && particles.has(token.lower)) ? null : 'SCONJ'
        return subordinators.has(token.lower) && opensClause(tags, at + 1, sentence) ? 'SCONJ' : null
      },
    },
  ]
}

const isEnd = (word: string) =>
  /^(?:killed|dead|drowned|murdered|kidnapped|abducted|arrested|detained|wounded|injured|captured)$/.test(word)

/** Bases that are pasts of other verbs too: “to lay down arms”, “to found a party”. */
export const pastsToo: ReadonlySet<string> = new Set(['lay', 'found', 'fell', 'wound', 'saw'])

function to({ next, tags, at, sentence, before, after }: Context) {
  if (!next || before?.lower === 'according' || (isGoal(after!) && isReached(tags[at + 2]))) return 'ADP'
  if (next.pos === 'AUX') return 'PART'
  const verb = next.pos === 'ADV' ? at + 2 : at + 1
  const lower = sentence[verb]?.lower ?? ''
  return tags[verb]?.pos === 'VERB' && (isBase(lower, tags[verb].lemma) || pastsToo.has(lower)) ? 'PART' : 'ADP'
}

function that(context: Context, contents: ReadonlySet<string>, saying: (lemma: string) => boolean) {
  const { previous, next, before } = context
  if (!next || !previous) return null
  if (next.pos === 'PUNCT' || next.pos === 'ADP') return previous.pos === 'VERB' ? 'SCONJ' : 'PRON'
  // “contradicted that account, saying …”
  if (previous.pos === 'VERB' && next.pos === 'NOUN' && context.tags[context.at + 2]?.pos === 'PUNCT') return 'DET'
  // “warned him that his time was up”
  if (previous.pos === 'PRON' && told.has(before!.lower) && !verbal.has(next.pos)) return 'SCONJ'
  if (nominal.has(previous.pos)) {
    if (contents.has(before!.lower) || (previous.pos === 'PROPN' && !verbal.has(next.pos))) return 'SCONJ'
    if (!afterRelative.has(next.pos)) return null
    return !verbal.has(next.pos) && saidWhere(context, saying) ? 'SCONJ' : 'PRON'
  }
  return verbal.has(next.pos) ? 'PRON' : null
}

const lately = new Set(['last', 'this', 'next', 'earlier', 'late', 'early', 'that', 'the'])
const spokenOf = new Set(
  'week month year night evening morning afternoon weekend spring summer autumn winter'.split(' '),
)

/** “announced on state television that the borders were closed”: behind where and when it was said stands what was said. */
function saidWhere({ tags, at }: Context, saying: (lemma: string) => boolean): boolean {
  let index = at - 1
  for (let phrases = 0; phrases < 3; phrases++) {
    const end = index
    while (index >= 0 && at - index < 12 && inNounPhrase.has(tags[index]!.pos)) index--
    // “boasted last week that …”, “told parliament last month that …”
    if (phrases === 0 && spokenOf.has(tags[end]!.lemma) && tags[end - 1] && lately.has(tags[end - 1]!.lemma))
      if (tags[index]?.pos === 'VERB' && saying(tags[index]!.lemma)) return true
    // “insisting for more than two weeks that …”
    if (index < 0 || index === end || (tags[index]!.pos !== 'ADP' && tags[index]!.lemma !== 'than')) return false
    index--
    // “The text was agreed after days of talks that Oslo had sought”: what is said in the passive is its subject
    if (tags[index]?.pos === 'VERB')
      return saying(tags[index]!.lemma) && !(isBe(tags[index - 1]) && tags[index - 2]?.pos === 'NOUN')
  }
  return false
}

const isBe = (tag: Tag | undefined) => tag?.pos === 'AUX' && tag.lemma === 'be'

const quantities = new Set(
  'tens dozens scores hundreds thousands millions crowds number group majority handful series string pair'.split(' '),
)
const behindObject = anyOf('DET', 'NOUN', 'PROPN', 'PRON', 'PART', 'NUM', 'ADJ')

/** A noun phrase and then a verb: the preposition before it is a subordinator. */
function opensClause(tags: readonly Tag[], from: number, sentence: Context['sentence']): boolean {
  let counted = false
  let owned = false
  let listed = false
  for (let at = from; at < tags.length && at < from + (counted || owned ? 14 : 8); at++) {
    const { pos, lemma } = tags[at]!
    if (verbal.has(pos)) {
      if (at === from) return false
      // “after the release of soldiers held in Oslo”: behind “of” a form that may be a participle describes, unless it has an object.
      return !owned || counted || pos === 'AUX' || behindObject.has(tags[at + 1]?.pos)
    }
    // “after hours of talks that Oslo had sought”
    if (owned && lemma === 'that') return false
    // “after Qatar and the United States promised …”, “as dozens of miners, farmers and students marched”
    const right = tags[at + 1]?.pos === 'DET' ? at + 2 : at + 1
    const named = tags[at - 1]?.pos === 'PROPN' && tags[right]?.pos === 'PROPN'
    if (pos === 'CCONJ' && at > from && (named || listed)) continue
    if (pos === 'ADP' && lemma === 'of' && at > from) {
      owned = true
      counted ||= quantities.has(sentence[at - 1]!.lower)
      continue
    }
    if (pos === 'PUNCT' && counted && sentence[at]!.text === ',' && isList(tags, at)) {
      listed = true
      continue
    }
    if (!inNounPhrase.has(pos)) return at > from && !owned && isNamedBeforeVerb(tags, from, at, sentence)
  }
  return false
}

/** “…, farmers and students marched”: a noun, a conjunction and a noun behind the comma. */
function isList(tags: readonly Tag[], comma: number): boolean {
  let at = comma + 1
  while (inNounPhrase.has(tags[at]?.pos as Tag['pos'])) at++
  return (
    at > comma + 1 &&
    (tags[at]?.pos === 'CCONJ' || tags[at]?.lemma === ',') &&
    inNounPhrase.has(tags[at + 1]?.pos as Tag['pos'])
  )
}
