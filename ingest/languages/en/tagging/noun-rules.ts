import type { RawToken } from '../../../annotators/tokens.ts'
import { anyOf, hyphened, type Rule, startsUpper, verbal, type Word } from './rule.ts'
import { beforeNoun, described, ing, past, people, saying } from './surroundings.ts'
import type { VerbForms } from './verbs.ts'
import type { Tag } from './wink.ts'
import type { Known } from './wink-words.ts'

const content = anyOf('NOUN', 'PROPN', 'ADJ', 'VERB', 'ADV', 'NUM')

/** Verbs that another follows without “to”. */
const beforeBare = new Set(['help', 'let', 'make', 'go', 'come', 'see', 'hear', 'watch', 'dare', 'need'])
/** Verbs that something is won or lost by. */
const beforeGain = new Set(['win', 'receive', 'draw', 'lose', 'gain', 'secure', 'need'])
const beforePeople = anyOf('DET', 'NOUN', 'PROPN', 'ADJ', 'PART')
const stops = new Set(['.', ',', "'s", '’s'])
/** Verbs that take no clause: what stands behind them is a thing. */
const judging = new Set(
  'reject dismiss ignore welcome condemn resist defy criticise criticize denounce oppose back support echo heed accept answer meet face discuss cancel rebuff brush spurn follow repeat'.split(
    ' ',
  ),
)
/** What one may be told by, though it is a verb too. */
const sources = new Set([
  'police',
  'state',
  'research',
  'study',
  'survey',
  'poll',
  'report',
  'staff',
  'witness',
  'court',
])

/** Gerunds that are as often what happens as what somebody does. */
const violence = new Set([
  'fighting',
  'shelling',
  'bombing',
  'shooting',
  'looting',
  'rioting',
  'campaigning',
  'polling',
  'voting',
])

/** Whether the sentence's finite verb comes before any comma: what opens it is its subject. */
function isSubject(sentence: readonly RawToken[], tags: readonly Tag[]): boolean {
  for (let at = 1; at < tags.length; at++) {
    if (sentence[at]!.text === ',') return false
    if (verbal.has(tags[at]!.pos)) return !sentence[at]!.lower.endsWith('ing')
  }
  return false
}

const relatives: ReadonlySet<string> = new Set(['which', 'that', 'whom', 'where'])

/** Mends of nouns and names that the tagger takes for something else, most of them for verbs. `alone`: how it sees a word by itself. */
export function nounRules(verbs: VerbForms, alone: (word: string) => Known): Rule[] {
  const isVerbForm = ({ text, lower }: Word) => text === lower && (verbs.base(lower) ?? lower) !== lower
  const regular = ({ lower }: Word) => verbs.base(lower) === undefined
  const isNoun = (word: string) => alone(word).known && alone(word).pos === 'NOUN'
  return [
    // “Truckers blocked the road”: a plural that the tagger lacks, of a noun that it knows
    {
      word: ({ text, lower }) => /^\p{Lu}\p{Ll}{3,}s$/u.test(text) && !alone(lower).known && isNoun(lower.slice(0, -1)),
      of: ['PROPN'],
      mend: ({ at, next, after }) =>
        at === 0 && next && verbal.has(next.pos) && !startsUpper(after!.text) ? 'NOUN' : null,
    },
    // “Border Watch slammed Oslo”: the last word of a name before the verb
    {
      word: ({ text }) => /^\p{Lu}\p{Ll}+$/u.test(text),
      of: ['VERB'],
      mend: ({ previous, before, next, after }) =>
        previous?.pos === 'PROPN' && startsUpper(before!.text) && next && verbal.has(next.pos) && past(after!)
          ? 'PROPN'
          : null,
    },
    // “sought help from”: no two verbs follow each other
    {
      word: ({ text }) => /^\p{Ll}{3,}$/u.test(text),
      of: ['VERB'],
      mend: ({ token, tag, previous, before, next }) =>
        token.lower === tag.lemma &&
        next?.pos === 'ADP' &&
        previous?.pos === 'VERB' &&
        previous.lemma !== before!.lower &&
        !beforeBare.has(previous.lemma)
          ? 'NOUN'
          : null,
    },
    // “Fighting between rebels and the army flared”, “Shelling in Bern killed two”: it opens the sentence, whose verb stands before any comma
    {
      word: ({ lower }) => violence.has(lower),
      of: ['VERB'],
      mend: ({ at, next, sentence, tags }) =>
        at === 0 && next?.pos === 'ADP' && isSubject(sentence, tags) ? 'NOUN' : null,
    },
    // “Oslo's pick for the post”: what somebody has is no verb
    {
      word: ({ text }) => /^\p{Ll}{3,}$/u.test(text),
      of: ['VERB'],
      mend: ({ token, tag, previous, before, next }) =>
        token.lower === tag.lemma && previous?.pos === 'PART' && /^['’]s?$/.test(before!.text) && next?.pos === 'ADP'
          ? 'NOUN'
          : null,
    },
    // “Adala, which rebels overran”: who did it stands between the relative word and the verb
    {
      word: ({ text }) => /^\p{Ll}{3,}s$/u.test(text) && isNoun(text.slice(0, -1)),
      of: ['VERB'],
      mend: ({ before, next, after }) =>
        next?.pos === 'VERB' && (past(after!) || isVerbForm(after!)) && before && relatives.has(before.lower)
          ? 'NOUN'
          : null,
    },
    // “Monday's bombing of Oslo”
    {
      word: ing,
      of: ['VERB'],
      mend: ({ previous, before, next }) =>
        previous?.pos === 'PART' && /^['’]s?$/.test(before!.text) && next?.lemma === 'of' ? 'NOUN' : null,
    },
    // “won backing from Oslo”
    {
      word: ing,
      of: ['VERB'],
      mend: ({ previous, next }) => (previous && beforeGain.has(previous.lemma) && next?.pos === 'ADP' ? 'NOUN' : null),
    },
    // “The military seized power”, “sentenced the general to death”: adjectives that stand for people
    // “General Ana Ruiz”: a rank before a name
    {
      word: ({ text }) => text === 'General' || text === 'Major',
      of: ['ADJ'],
      mend: ({ next, after }) => (next?.pos === 'PROPN' && startsUpper(after!.text) ? 'NOUN' : null),
    },
    // “foreign policy chief Ada Lund”, “the chief of the police”
    {
      word: ({ text }) => text === 'chief',
      of: ['ADJ'],
      mend: ({ previous, next, after }) =>
        (previous?.pos === 'NOUN' && next?.pos === 'PROPN') || after?.lower === 'of' ? 'NOUN' : null,
    },
    // “The Nato chief insisted”, “the army chief told”
    {
      word: ({ text }) => text === 'chief',
      of: ['ADJ'],
      mend: ({ previous, next, after }) =>
        beforePeople.has(previous?.pos) && next && verbal.has(next.pos) && !ing(after!) ? 'NOUN' : null,
    },
    // “Tvrdik insisted”: a surname that the tagger does not know
    {
      word: ({ text, lower }) => /^\p{Lu}\p{Ll}{2,}$/u.test(text) && !alone(lower).known,
      of: ['ADJ'],
      mend: ({ next }) => (next && verbal.has(next.pos) ? 'PROPN' : null),
    },
    // “Tsai Ing-wen”
    {
      word: (word) => hyphened(word) && startsUpper(word.text),
      of: ['NOUN'],
      mend: ({ previous, before, next }) =>
        previous?.pos === 'PROPN' && startsUpper(before!.text) && next?.pos !== 'NOUN' ? 'PROPN' : null,
    },
    {
      word: ({ lower }) => people.has(lower),
      of: ['ADJ'],
      mend: ({ previous, next }) => (beforePeople.has(previous?.pos) && !described.has(next?.pos) ? 'NOUN' : null),
    },
    {
      word: ({ lower }) => people.has(lower),
      of: ['ADJ'],
      mend: ({ previous, next, after, tags, at }) =>
        beforePeople.has(previous?.pos) &&
        next?.pos === 'VERB' &&
        /ed$|^(?:told|said|says|took)$/.test(after!.lower) &&
        tags[at + 3]?.pos !== 'VERB'
          ? 'NOUN'
          : null,
    },
    // “a new premier”
    { word: ({ lower }) => lower === 'new', of: ['ADV'], mend: () => 'ADJ' },
    // “The 54-year-old told reporters”, “the premier told parliament”
    {
      word: ({ lower }) => lower === 'premier' || /^\d+-year-old$/.test(lower),
      of: ['ADJ'],
      mend: ({ next }) => (next && !described.has(next.pos) ? 'NOUN' : next?.pos === 'VERB' ? 'NOUN' : null),
    },
    // “Global Border Watch said”, “of Global Border Watch.”: a verb with a capital behind a name is part of it before another verb or a stop
    {
      word: ({ text }) => startsUpper(text),
      of: ['VERB'],
      mend: ({ before, previous, after }) =>
        previous?.pos === 'PROPN' && startsUpper(before!.text) && after && (isVerbForm(after) || stops.has(after.text))
          ? 'PROPN'
          : null,
    },
    // “backed calls for a vote”, “rejected claims that …”
    {
      word: ({ lower }) => lower === 'calls' || (lower.endsWith('s') && saying.has(lower.slice(0, -1))),
      of: ['VERB'],
      mend: ({ previous, before, tags, at }) =>
        previous?.pos === 'VERB' && before!.lower.endsWith('ed')
          ? 'NOUN'
          : // “rejected US calls for”, but “said Norway calls for”
            previous?.pos === 'PROPN' && judging.has(tags[at - 2]?.lemma ?? '')
            ? 'NOUN'
            : null,
    },
    // “She in turn blames him”
    {
      word: ({ lower }) => lower === 'turn',
      of: ['VERB'],
      mend: ({ before }) => (before?.lower === 'in' ? 'NOUN' : null),
    },
    // “open to talks”
    {
      word: ({ text }) => /^\p{Ll}+[^s]s$/u.test(text),
      of: ['VERB'],
      mend: ({ tag, token, before }) => (before?.lower === 'to' && tag.lemma !== token.lower ? 'NOUN' : null),
    },
    // “according to police”
    {
      word: ({ lower }) => sources.has(lower),
      of: ['VERB'],
      mend: ({ before, sentence, at }) =>
        before?.lower === 'to' && sentence[at - 2]?.lower === 'according' ? 'NOUN' : null,
    },
    // “to parts of Chad”, “condemned acts of piracy”
    {
      word: ({ lower }) => /^\p{Ll}{3,}s$/u.test(lower),
      of: ['VERB'],
      mend: ({ previous, after }) =>
        after?.lower === 'of' && (previous?.pos === 'ADP' || previous?.pos === 'VERB') ? 'NOUN' : null,
    },
    // “is accusing Senator Ted Olson”, “arrested Said Amrani”: a capital before a name, where the sentence has its verb
    {
      word: ({ text }) => /^\p{Lu}\p{Ll}+$/u.test(text),
      of: ['VERB'],
      mend({ next, after, tags, sentence, at }) {
        if (next?.pos !== 'PROPN' || !startsUpper(after!.text)) return null
        for (let before = at - 1; before >= 0; before--)
          if (verbal.has(tags[before]!.pos) && !startsUpper(sentence[before]!.text)) return 'PROPN'
        return null
      },
    },
    // “have access to”
    {
      word: (word) => !/(ed|en|wn|ing)$/.test(word.lower) && regular(word),
      of: ['VERB'],
      mend: ({ previous }) => (previous?.lemma === 'have' ? 'NOUN' : null),
    },
    // “Voting has …”, “Shipping companies had …”
    {
      word: ing,
      of: ['VERB'],
      mend({ previous, next, tags, at }) {
        if (at === 0 && next?.pos === 'AUX') return 'NOUN'
        const opens = !previous || previous.pos === 'PUNCT'
        return opens && next?.pos === 'NOUN' && verbal.has(tags[at + 2]?.pos) ? 'NOUN' : null
      },
    },
    // “take part”
    {
      word: ({ lower }) => lower === 'part',
      of: ['ADV'],
      mend: ({ previous }) => (previous?.lemma === 'take' ? 'NOUN' : null),
    },
    // “by Monday evening Oslo had …”
    { word: ({ lower }) => lower === 'evening' || lower === 'morning', of: ['VERB'], mend: () => 'NOUN' },
    // “the runner-up”
    { word: hyphened, mend: ({ tag }) => (content.has(tag.pos) ? null : 'NOUN') },
    // “there are doubts”: behind “be” stands a participle or no verb
    {
      word: (word) => !/(ing|ed|en|t|n)$/.test(word.lower) && regular(word),
      of: ['VERB'],
      mend: ({ previous }) => (previous?.pos === 'AUX' && previous.lemma === 'be' ? 'NOUN' : null),
    },
    // after an article stands no finite verb
    {
      word: (word) => /(^|[^ei])[a-z]s?$/.test(word.lower) && !/(ing|ed)$/.test(word.lower) && regular(word),
      of: ['VERB'],
      mend: ({ previous, next }) =>
        beforeNoun.has(previous?.pos) && next?.pos !== 'DET' && next?.pos !== 'PRON' ? 'NOUN' : null,
    },
  ]
}
