import type { Lexis } from '../../../annotators/syntax/lexis.ts'
import type { RawToken } from '../../../annotators/tokens.ts'
import type { Pos, Reading } from '../../../document.ts'
import type { LanguagePack } from '../../../language.ts'
import { ofWord } from '../../../word.ts'
import { oneOf, readTable } from '../../table.ts'
import { adjectiveRules } from './adjective-rules.ts'
import { functionWordRules, pastsToo } from './function-words.ts'
import { missingVerbRules } from './missing-verbs.ts'
import { nounRules } from './noun-rules.ts'
import { placeWordRules } from './place-words.ts'
import { openingNounRule, pluralsOf } from './plurals.ts'
import { anyOf, type Ordered, Place, ruleIndex, verbal } from './rule.ts'
import { verbRules } from './verb-rules.ts'
import type { VerbForms } from './verbs.ts'
import type { Tag } from './wink.ts'
import type { Known } from './wink-words.ts'

/** Mends the tagger's habits in place. */
export type Repair = (sentence: readonly RawToken[], tags: Tag[]) => void

/** Auxiliaries that are other words too, for the tagger to tell. */
const ambiguous = new Set(['will', 'may', 'might', 'can', 'must'])
const inSubject = anyOf('PRON', 'PROPN', 'DET', 'NOUN', 'ADJ')

const beforeGerund = new Set(['of', 'as', ','])

/** What is known of a word before its sentence is. */
interface Prepared {
  /** The tag that it has whatever the tagger says; `final` where no rule changes that. */
  readonly tag: Tag | null
  readonly final: boolean
  /** Its singular, where it is a plural that the tagger does not know. */
  readonly singular: string | null
  readonly rulesFor: (tag: Pos) => readonly Ordered[]
}

export function loadRepairs(
  { folder }: LanguagePack,
  { has }: Lexis,
  verbs: VerbForms,
  closed: ReadonlyMap<string, Reading>,
  alone: (word: string) => Known,
): Repair {
  const classes = {
    demonym: new Set<string>(),
    'content-noun': new Set<string>(),
    subordinator: new Set<string>(),
    'opening-noun': new Set<string>(),
  }
  const kinds = Object.keys(classes) as (keyof typeof classes)[]
  for (const row of readTable(new URL('lexicon/words.tsv', folder), ['class', 'words']))
    for (const word of row.words.split(' ')) classes[oneOf(row, 'class', row.class, kinds)].add(word)
  const singularOf = pluralsOf(classes['opening-noun'], alone)
  const rulesOf = ruleIndex([
    openingNounRule(classes['opening-noun'], singularOf, alone),
    ...functionWordRules(classes['content-noun'], classes.subordinator, (lemma) => has('saying', lemma)),
    ...adjectiveRules(classes.demonym, verbs, alone),
    ...verbRules(verbs),
    ...nounRules(verbs, alone),
    ...placeWordRules(),
    ...missingVerbRules(alone),
  ])

  const context = new Place()
  const prepared = ofWord((word): Prepared => {
    const known = closed.get(word.lower)
    const auxiliary = known?.pos === 'AUX' && !ambiguous.has(word.lower)
    // “everything” is no form of a verb
    const pronoun = known?.pos === 'PRON' && /(thing|one|body|sel(f|ves))$/.test(word.lower)
    const tag = known && (auxiliary || pronoun) ? { pos: known.pos, lemma: known.lemma } : null
    return { tag, final: pronoun, singular: singularOf(word.lower), rulesFor: rulesOf(word) }
  })

  return (sentence, tags) => {
    for (let at = 0; at < sentence.length; at++) {
      const token = sentence[at]!
      const { tag, final, singular, rulesFor } = prepared(token)
      if (tag) tags[at] = tag
      if (!final) mend(sentence, tags, at, rulesFor)
      if (tags[at]!.pos === 'VERB' && pastsToo.has(token.lower) && takesBase(sentence, tags, at))
        tags[at] = { pos: 'VERB', lemma: token.lower }
      const { pos, lemma } = tags[at]!
      if (singular !== null && pos === 'NOUN' && lemma.toLowerCase() === token.lower)
        tags[at] = { pos, lemma: singular }
    }
    for (let at = 0; at < sentence.length; at++) {
      const { pos, lemma } = tags[at]!
      if (pos === 'AUX' && fullVerb(sentence[at]!, tags, at)) tags[at] = { pos: 'VERB', lemma }
    }
  }

  function mend(sentence: readonly RawToken[], tags: Tag[], at: number, rulesFor: Prepared['rulesFor']): void {
    let placed = false
    let done = -1
    for (let rules = rulesFor(tags[at]!.pos), index = 0; index < rules.length; index++) {
      const { order, mend } = rules[index]!
      // A rule that came before under another tag is not asked again.
      if (order <= done) continue
      done = order
      if (!placed) context.move(sentence, tags, at)
      placed = true
      const pos = mend(context)
      if (pos === null || pos === context.tag.pos) continue
      tags[at] = { pos, lemma: relemma(context.token, pos, context.tag, context.before?.lower) }
      placed = false
      rules = rulesFor(pos)
      index = -1
    }
  }

  /** “meeting” → “meet”, where the tagger knows the word as a noun alone. */
  function gerundBase(lower: string, before: string): string | undefined {
    if (!/^\p{Ll}{3,}ing$/u.test(lower) || alone(lower).lemma !== lower) return undefined
    const stem = lower.slice(0, -3)
    const bases = [stem, `${stem}e`, /(.)\1$/.test(stem) ? stem.slice(0, -1) : stem]
    const verb = bases.find((word) => verbs.isIrregular(word) || (alone(word).known && alone(word).pos === 'VERB'))
    // “accused of planning”, “opened fire, arresting …”: of a verb that the tagger knows as a noun too
    return verb ?? (beforeGerund.has(before) ? bases.find((word) => alone(word).known) : undefined)
  }

  function relemma({ lower }: RawToken, pos: Pos, { pos: was, lemma }: Tag, before = ''): string {
    if (lower === "'s" && pos === 'AUX') return 'be'
    // “Monday's killing of …”: the noun of the gerund.
    if (pos === 'NOUN' && was === 'VERB' && lower.endsWith('ing')) return lower
    const dash = lower.lastIndexOf('-')
    // “test-fired” → “test-fire”
    if (pos === 'VERB' && dash > 0) {
      const tail = lower.slice(dash + 1)
      return lower.slice(0, dash + 1) + (verbs.base(tail) ?? alone(tail).lemma)
    }
    if (pos === 'VERB') return verbs.base(lower) ?? gerundBase(lower, before) ?? alone(lower).lemma
    if ((pos !== 'NOUN' && pos !== 'ADJ') || /[^a-z]/.test(lower)) return lemma
    return lower === lemma || was === 'PROPN' ? alone(lower).lemma : lemma
  }
}

/** “to lay down arms”, “will lay down their arms” */
function takesBase(sentence: readonly RawToken[], tags: readonly Tag[], at: number): boolean {
  let before = at - 1
  while (before >= 0 && (tags[before]!.pos === 'ADV' || tags[before]!.lemma === 'not')) before--
  const tag = tags[before]
  if (sentence[before]?.lower === 'to') return before === at - 1
  return tag?.pos === 'AUX' && tag.lemma !== 'be' && tag.lemma !== 'have'
}

/** “have”, “do” without a verb after them, “be” after “there”: no auxiliaries. */
function fullVerb({ lower }: RawToken, tags: readonly Tag[], at: number): boolean {
  const { lemma } = tags[at]!
  if (lemma === 'be') return tags[at - 1]?.lemma === 'there' && lower !== 'being'
  if (lemma !== 'have' && lemma !== 'do') return false
  for (let next = at + 1; next < tags.length && next < at + 7; next++) {
    const { pos, lemma: follower } = tags[next]!
    if (verbal.has(pos))
      return (
        lemma === 'have' &&
        pos === 'VERB' &&
        next > at + 1 &&
        tags[next - 1]!.pos === 'PART' &&
        tags[next - 1]!.lemma === 'to'
      )
    if (pos === 'PART' || pos === 'ADV') continue
    // “have both signed”, before “both” is mended
    if (lemma === 'have' && (follower === 'both' || follower === 'all') && tags[next + 1]?.pos === 'VERB') continue
    // “has, however, agreed”
    if (pos === 'PUNCT' && (tags[next - 1]!.pos === 'ADV' || tags[next + 1]?.pos === 'ADV')) continue
    // an inverted question may bring its subject first
    if (at < 2 && inSubject.has(pos)) continue
    if (follower === 'not') continue
    return true
  }
  return true
}
