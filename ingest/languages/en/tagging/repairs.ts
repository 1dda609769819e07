import type { RawToken } from '../../../annotators/tokens.ts'
import type { Pos, Reading } from '../../../document.ts'
import { oneOf, readTable } from '../../table.ts'
import type { VerbForms } from './verbs.ts'
import type { Tag } from './wink.ts'
import type { Known } from './wink-words.ts'

/** Mends the tagger's habits in place. */
export type Repair = (sentence: readonly RawToken[], tags: Tag[]) => void

/** One habit and its mend, at one token. */
type Rule = (context: Context) => Pos | null

interface Context {
  readonly token: RawToken
  readonly tag: Tag
  readonly previous: Tag | undefined
  readonly next: Tag | undefined
  readonly before: RawToken | undefined
  readonly after: RawToken | undefined
  readonly at: number
  readonly sentence: readonly RawToken[]
  readonly tags: readonly Tag[]
}

const nominal = new Set<Pos | undefined>(['NOUN', 'PROPN', 'PRON'])
const verbal = new Set<Pos | undefined>(['VERB', 'AUX'])
const capital = /^\p{Lu}/u

export function loadRepairs(
  folder: URL,
  verbs: VerbForms,
  closed: ReadonlyMap<string, Reading>,
  alone: (word: string) => Known,
): Repair {
  const classes = { demonym: new Set<string>(), 'content-noun': new Set<string>(), subordinator: new Set<string>() }
  const kinds = Object.keys(classes) as (keyof typeof classes)[]
  for (const row of readTable(new URL('lexicon/words.tsv', folder), ['class', 'words']))
    for (const word of row.words.split(' ')) classes[oneOf(row, 'class', row.class, kinds)].add(word)

  const rules: Rule[] = [
    // “$”, “%”, “III”, “5bn”
    ({ token }) => (/^[\p{Sc}%§°+=<>]+$/u.test(token.text) ? 'SYM' : null),
    ({ token }) =>
      /^(\p{N}[\p{N}.,:]*(st|nd|rd|th)?|[IVX]{2,}|bn|\p{N}[\p{N}.,]*(m|bn|tn|k))$/u.test(token.text) ? 'NUM' : null,
    // “the 3rd of November”, “his 47th year”
    ({ token }) => (/^\p{N}+(st|nd|rd|th)$/u.test(token.text) ? 'ADJ' : null),
    // “the 27-year-old president”, “a US-led coalition”
    ({ token, tag, previous, next }) =>
      /\p{L}[-‐‑]\p{L}/u.test(token.text) &&
      ((tag.pos === 'VERB' && previous?.pos !== 'AUX' && next?.pos !== 'DET') ||
        /-(old|term|range|scale|wide|based|led|style|level)$/.test(token.lower))
        ? 'ADJ'
        : null,
    // “'s” is a verb after a pronoun, and after a noun before an article
    ({ token, previous, next, before }) => {
      if (token.lower !== "'s") return null
      if (previous?.pos === 'PRON' || /^(that|there|here|what|who|how|where|let)$/.test(before?.lower ?? ''))
        return 'AUX'
      return next?.pos === 'DET' ? 'AUX' : 'PART'
    },
    ({ token, before }) =>
      token.text.length === 1 && /['’]/.test(token.text) && before?.lower.endsWith('s') && !token.spaced
        ? 'PART'
        : null,
    ({ token, after }) => (/^(who|whom|whose|which|what)$/.test(token.lower) && after ? 'PRON' : null),
    ({ token, next }) =>
      /^(this|that|these|those)$/.test(token.lower) &&
      (!next || verbal.has(next.pos) || next.pos === 'PUNCT' || next.pos === 'ADP')
        ? 'PRON'
        : null,
    ({ token, next, tags, at, sentence }) => {
      if (token.lower !== 'to') return null
      if (!next) return 'ADP'
      if (next.pos === 'AUX') return 'PART'
      const verb = next.pos === 'ADV' ? at + 2 : at + 1
      return tags[verb]?.pos === 'VERB' && tags[verb].lemma === sentence[verb]!.lower ? 'PART' : 'ADP'
    },
    // “that” after a noun opens a relative clause, unless the noun has a content; after anything else a complement
    ({ token, previous, next, before }) => {
      if (token.lower !== 'that' || !next || !previous) return null
      if (next.pos === 'PUNCT' || next.pos === 'ADP') return previous.pos === 'VERB' ? 'SCONJ' : 'PRON'
      if (nominal.has(previous.pos)) {
        if (classes['content-noun'].has(before!.lower) || (previous.pos === 'PROPN' && !verbal.has(next.pos)))
          return 'SCONJ'
        return verbal.has(next.pos) || nominal.has(next.pos) || next.pos === 'DET' ? 'PRON' : null
      }
      if (verbal.has(next.pos)) return 'PRON'
      return null
    },
    ({ token, next, previous, tag, tags, at }) => {
      if (tag.pos !== 'ADP' || !next) return null
      if (token.lower === 'whether' || token.lower === 'if') return 'SCONJ'
      if (next.pos === 'VERB')
        return token.lower === 'to' ||
          (previous?.pos === 'VERB' && /^(up|out|off|down|away|back|over|on|in)$/.test(token.lower))
          ? null
          : 'SCONJ'
      return classes.subordinator.has(token.lower) && opensClause(tags, at + 1) ? 'SCONJ' : null
    },
    // a capital makes the tagger think of a name
    ({ token, tag, at, next, after }) => {
      if (tag.pos !== 'PROPN' || !capital.test(token.text)) return null
      const common = alone(token.lower)
      if (classes.demonym.has(token.lower)) return next && (nominal.has(next.pos) || next.pos === 'ADJ') ? 'ADJ' : null
      if (common.pos === 'ADJ' && common.known && after && (capital.test(after.text) || next?.pos === 'NOUN'))
        return 'ADJ'
      if (
        at === 0 &&
        after &&
        !capital.test(after.text) &&
        common.known &&
        common.pos !== 'PROPN' &&
        common.pos !== 'X'
      )
        return common.pos
      return null
    },
    // “the teaching of”, but “by teaching the”
    ({ token, tag, next, previous }) =>
      tag.pos === 'NOUN' &&
      token.lower.endsWith('ing') &&
      /^(DET|PRON|PROPN)$/.test(next?.pos ?? '') &&
      !/^(DET|ADJ)$/.test(previous?.pos ?? '')
        ? 'VERB'
        : null,
    ({ token, tag, previous }) =>
      tag.pos === 'NOUN' && /^\p{Ll}.{3,}[^e]ed$/u.test(token.lower)
        ? nominal.has(previous?.pos) || previous?.pos === 'AUX' || previous?.pos === 'ADV'
          ? 'VERB'
          : 'ADJ'
        : null,
    // “was exposed”, “had been pencilled in”
    ({ token, tag, tags, at }) => {
      if (tag.pos !== 'ADJ' && tag.pos !== 'NOUN') return null
      if (!/[^e]ed$/.test(token.lower) && verbs.base(token.lower) === undefined) return null
      let before = at - 1
      while (
        before >= 0 &&
        (tags[before]!.pos === 'ADV' || tags[before]!.lemma === 'not') &&
        !/^(very|so|too|more)$/.test(tags[before]!.lemma)
      )
        before--
      const { pos, lemma } = tags[before] ?? tag
      return pos === 'AUX' && (lemma === 'be' || lemma === 'have') && !/^(DET|NOUN)$/.test(tags[at + 1]?.pos ?? '')
        ? 'VERB'
        : null
    },
    // “who lives in”
    ({ token, tag, before, previous }) =>
      tag.pos === 'NOUN' &&
      previous?.pos === 'PRON' &&
      /^(who|which|he|she|it|they|we|i)$/.test(before?.lower ?? '') &&
      /^\p{Ll}/u.test(token.text)
        ? 'VERB'
        : null,
    // “will likely be”
    ({ token, tag, next }) => (token.lower === 'likely' && tag.pos === 'ADJ' && verbal.has(next?.pos) ? 'ADV' : null),
    // “have been meeting with”
    ({ token, tag, previous, next }) =>
      tag.pos === 'NOUN' &&
      token.lower.endsWith('ing') &&
      previous?.pos === 'AUX' &&
      previous.lemma === 'be' &&
      /^(ADP|DET|PRON|PROPN|ADV)$/.test(next?.pos ?? '')
        ? 'VERB'
        : null,
    // “could open four accounts”: behind a modal stands a verb
    ({ token, tag, tags, at }) => {
      if (tag.pos !== 'NOUN' && tag.pos !== 'ADJ') return null
      let before = at - 1
      while (before >= 0 && tags[before]!.lemma === 'not') before--
      const modal = tags[before]
      if (modal?.pos !== 'AUX' || /^(be|have)$/.test(modal.lemma) || !/^\p{Ll}+$/u.test(token.text)) return null
      // “Can talks succeed?”
      return before === 0 || tags[before - 1]!.pos === 'PUNCT' ? null : 'VERB'
    },
    // “have access to”
    ({ token, tag, previous }) =>
      tag.pos === 'VERB' &&
      previous?.lemma === 'have' &&
      !/(ed|en|wn|ing)$/.test(token.lower) &&
      verbs.base(token.lower) === undefined
        ? 'NOUN'
        : null,
    // “Voting has …”
    ({ token, tag, next, at }) =>
      at === 0 && tag.pos === 'VERB' && token.lower.endsWith('ing') && next?.pos === 'AUX' ? 'NOUN' : null,
    // “Shipping companies had …”
    ({ token, tag, previous, next, tags, at }) =>
      tag.pos === 'VERB' &&
      token.lower.endsWith('ing') &&
      next?.pos === 'NOUN' &&
      verbal.has(tags[at + 2]?.pos) &&
      (!previous || previous.pos === 'PUNCT')
        ? 'NOUN'
        : null,
    // “take part”
    ({ token, tag, previous }) =>
      token.lower === 'part' && tag.pos === 'ADV' && previous?.lemma === 'take' ? 'NOUN' : null,
    // “there are”, but “went there”
    ({ token, next, tags, at }) => {
      if (token.lower !== 'there') return null
      return next?.lemma === 'be' ||
        (next?.pos === 'AUX' && [1, 2, 3].some((ahead) => tags[at + 1 + ahead]?.lemma === 'be')) ||
        tags[at - 1]?.lemma === 'be'
        ? 'PRON'
        : 'ADV'
    },
    // “the only man”
    ({ token, previous }) => (token.lower === 'only' && previous?.pos === 'DET' ? 'ADJ' : null),
    // “a recorded address”, “as acting president”
    ({ token, tag, previous, next, before }) => {
      if (tag.pos !== 'VERB') return null
      if (previous?.pos === 'DET' && /[^e]ed$/.test(token.lower) && /^(NOUN|ADJ|VERB|PROPN)$/.test(next?.pos ?? ''))
        return 'ADJ'
      return before?.lower === 'as' && token.lower.endsWith('ing') && next?.pos === 'NOUN' ? 'ADJ' : null
    },
    // “gunmen”, “policewomen”: no form of a verb
    ({ token, tag }) => (tag.pos === 'VERB' && /^\p{L}{3,}men$/u.test(token.lower) ? 'NOUN' : null),
    // “His party plans a rally”: behind a noun and before an article, where nothing else is the verb
    ({ token, tag, previous, next, tags, at, sentence }) =>
      tag.pos === 'NOUN' &&
      next?.pos === 'DET' &&
      /^(NOUN|PROPN)$/.test(previous?.pos ?? '') &&
      /[^s]s$/.test(token.lower) &&
      !/s$/.test(sentence[at - 1]!.lower) &&
      !verbNear(tags, at)
        ? 'VERB'
        : null,
    // “the runner-up”
    ({ token, tag }) =>
      /\p{L}[-‐‑]\p{L}/u.test(token.text) && !/^(NOUN|PROPN|ADJ|VERB|ADV|NUM)$/.test(tag.pos) ? 'NOUN' : null,
    // “there are doubts”: behind “be” stands a participle or no verb
    ({ token, tag, previous }) =>
      tag.pos === 'VERB' &&
      previous?.pos === 'AUX' &&
      previous.lemma === 'be' &&
      !/(ing|ed|en|t|n)$/.test(token.lower) &&
      verbs.base(token.lower) === undefined
        ? 'NOUN'
        : null,
    // after an article stands no finite verb
    ({ token, tag, previous, next }) =>
      tag.pos === 'VERB' &&
      /^(DET|ADJ)$/.test(previous?.pos ?? '') &&
      /(^|[^ei])[a-z]s?$/.test(token.lower) &&
      !/(ing|ed)$/.test(token.lower) &&
      verbs.base(token.lower) === undefined &&
      !/^(DET|PRON)$/.test(next?.pos ?? '')
        ? 'NOUN'
        : null,
  ]

  return (sentence, tags) => {
    const context = (at: number): Context => ({
      at,
      sentence,
      tags,
      token: sentence[at]!,
      tag: tags[at]!,
      previous: tags[at - 1],
      next: tags[at + 1],
      before: sentence[at - 1],
      after: sentence[at + 1],
    })
    sentence.forEach((token, at) => {
      const known = closed.get(token.lower)
      if (
        known &&
        known.pos === 'AUX' &&
        token.lower !== 'will' &&
        token.lower !== 'may' &&
        token.lower !== 'might' &&
        token.lower !== 'can' &&
        token.lower !== 'must'
      )
        tags[at] = { pos: 'AUX', lemma: known.lemma }
      // “everything” is no form of a verb
      if (known?.pos === 'PRON' && /(thing|one|body|sel(f|ves))$/.test(token.lower)) {
        tags[at] = { pos: 'PRON', lemma: known.lemma }
        return
      }
      for (const rule of rules) {
        const pos = rule(context(at))
        if (pos === null || pos === tags[at]!.pos) continue
        tags[at] = { pos, lemma: relemma(token, pos, tags[at]!) }
      }
    })
    sentence.forEach((token, at) => {
      if (tags[at]!.pos === 'AUX' && fullVerb(token, tags, at)) tags[at] = { pos: 'VERB', lemma: tags[at]!.lemma }
    })
  }

  function relemma(token: RawToken, pos: Pos, tag: Tag): string {
    if (token.lower === "'s" && pos === 'AUX') return 'be'
    if (pos === 'VERB') return verbs.base(token.lower) ?? alone(token.lower).lemma
    if (/[^a-z]/.test(token.lower)) return tag.lemma
    if (pos === 'NOUN' || pos === 'ADJ') return token.lower === tag.lemma ? alone(token.lower).lemma : tag.lemma
    return tag.lemma
  }
}

/** A noun phrase and then a verb: the preposition before it is a subordinator. */
function opensClause(tags: readonly Tag[], from: number): boolean {
  for (let at = from; at < tags.length && at < from + 8; at++) {
    const { pos } = tags[at]!
    if (verbal.has(pos)) return at > from
    if (!/^(DET|ADJ|NOUN|PROPN|PRON|NUM|PART|ADV)$/.test(pos)) return false
  }
  return false
}

/** Whether the stretch between two marks around a word has a verb. */
function verbNear(tags: readonly Tag[], at: number): boolean {
  for (const step of [-1, 1])
    for (
      let each = at + step, tag = tags[each];
      tag && !/^(PUNCT|CCONJ)$/.test(tag.pos);
      each += step, tag = tags[each]
    )
      if (verbal.has(tag.pos)) return true
  return false
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
    // an inverted question may bring its subject first
    if (at < 2 && /^(PRON|PROPN|DET|NOUN|ADJ)$/.test(pos)) continue
    if (follower === 'not') continue
    return true
  }
  return true
}
