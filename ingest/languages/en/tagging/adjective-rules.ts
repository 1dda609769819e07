import { anyOf, nominal, type Rule, startsUpper, verbal, type Word } from './rule.ts'
import { described, ing, past, verbBefore } from './surroundings.ts'
import type { VerbForms } from './verbs.ts'
import type { Known } from './wink-words.ts'

const pronouns = new Set(['us', 'it', 'who'])
const beforePast = anyOf('NOUN', 'PROPN', 'PRON', 'AUX', 'ADV')
const attributive = anyOf('ADJ', 'NOUN', 'PROPN')
const beforeManner = anyOf('ADP', 'DET', 'VERB')
/** Verbs behind which a participle tells how something is. */
const linking = new Set(['remain', 'stay', 'become', 'seem', 'look', 'feel'])
const articles = new Set(['a', 'an', 'the', 'my', 'your', 'his', 'her', 'its', 'our', 'their'])
const orders = new Set(['last', 'next', 'past', 'previous', 'following'])
/** Prepositions behind which a clause may stand too: “after seized assets were …”. */
const conjoining = new Set(['after', 'before', 'since', 'until', 'till', 'than', 'as', 'that', 'while'])
const reigning = new Set(['ruling', 'governing', 'leading', 'sitting', 'reigning', 'outgoing', 'warring'])
/** Verbs of two persons, behind which no other verb stands. */
const encounters = new Set(['met', 'told', 'received', 'hosted', 'greeted', 'welcomed', 'thanked', 'urged', 'assured'])
const ranks = new Set(['deputy', 'vice', 'chief', 'junior'])

/** Mends of adjectives, adverbs and words of several kinds. `alone`: how the tagger sees a word by itself. */
export function adjectiveRules(
  demonyms: ReadonlySet<string>,
  verbs: VerbForms,
  alone: (word: string) => Known,
): Rule[] {
  const regular = ({ lower }: Word) => verbs.base(lower) === undefined
  return [
    // a capital makes the tagger think of a name
    {
      word: ({ text }) => startsUpper(text),
      of: ['PROPN'],
      mend({ token, at, next, after }) {
        // “US suspended aid” is not said of us.
        if (/^\p{Lu}{2,4}$/u.test(token.text) && pronouns.has(token.lower)) return null
        if (demonyms.has(token.lower)) return next && (nominal.has(next.pos) || next.pos === 'ADJ') ? 'ADJ' : null
        const { pos, known } = alone(token.lower)
        if (!known || !after) return null
        const capital = startsUpper(after.text)
        if (pos === 'ADJ' && (capital || next?.pos === 'NOUN')) return 'ADJ'
        return at === 0 && !capital && pos !== 'PROPN' && pos !== 'X' ? pos : null
      },
    },
    // “Suspected rebels killed a priest”, “Armed men stormed …”: before a noun that has a verb of its own
    {
      word: past,
      of: ['VERB'],
      mend: ({ token, at, next, after, tags }) => {
        if (at > 0 || next?.pos !== 'NOUN' || !after!.lower.endsWith('s')) return null
        return startsUpper(token.text) && tags[2]?.pos === 'VERB' ? 'ADJ' : null
      },
    },
    // “rebels retook Adala”: an irregular past that the tagger lacks
    {
      word: ({ text, lower }) => /^\p{Ll}+$/u.test(text) && !regular({ text, lower }) && !alone(lower).known,
      of: ['NOUN'],
      mend: () => 'VERB',
    },
    // “the deputy foreign minister”, “the pro-government red flags”: a noun between article and adjective is one too
    {
      of: ['NOUN'],
      mend: ({ token, previous, next, after, tags, at }) =>
        next?.pos === 'ADJ' &&
        tags[at + 2]?.pos === 'NOUN' &&
        previous?.pos === 'DET' &&
        !token.lower.endsWith('s') &&
        // “signed a treaty last year”
        !orders.has(after!.lower)
          ? 'ADJ'
          : null,
    },
    // “Chile's deputy prime minister”
    {
      word: ({ lower }) => ranks.has(lower),
      of: ['NOUN'],
      mend: ({ next, tags, at }) => (next?.pos === 'ADJ' && tags[at + 2]?.pos === 'NOUN' ? 'ADJ' : null),
    },
    // “told visiting priests that”
    {
      word: ({ lower }) => lower === 'visiting' || lower === 'touring',
      of: ['VERB'],
      mend: ({ previous, next }) => (previous?.lemma === 'tell' && described.has(next?.pos) ? 'ADJ' : null),
    },
    // “ships bound for Oslo”
    {
      word: ({ lower }) => lower === 'bound',
      of: ['VERB'],
      mend: ({ after }) => (after?.lower === 'for' ? 'ADJ' : null),
    },
    // “made it clear that”
    {
      word: ({ lower }) => lower === 'clear',
      of: ['VERB'],
      mend: ({ previous, tags, at }) =>
        previous?.lemma === 'make' || (previous?.lemma === 'it' && tags[at - 2]?.lemma === 'make') ? 'ADJ' : null,
    },
    // “their ‘rushed verdict’”
    {
      word: past,
      of: ['VERB'],
      mend: ({ before, next, sentence, at }) =>
        /^["“‘']$/.test(before?.text ?? '') && articles.has(sentence[at - 2]?.lower ?? '') && next?.pos === 'NOUN'
          ? 'ADJ'
          : null,
    },
    // “anti-corruption drive”
    {
      word: (word) => /^(pro|anti|non|pre|post|cross|inter|ultra|far)[-‐‑]\p{L}/u.test(word.lower),
      of: ['NOUN', 'PROPN'],
      mend: ({ next }) => (next?.pos === 'NOUN' || next?.pos === 'ADJ' ? 'ADJ' : null),
    },
    {
      word: ({ lower }) => /^\p{Ll}.{3,}[^e]ed$/u.test(lower),
      of: ['NOUN'],
      mend: ({ previous }) => (beforePast.has(previous?.pos) ? 'VERB' : 'ADJ'),
    },
    // “will stay closed”, “remained blocked”
    {
      word: past,
      of: ['VERB'],
      mend: ({ previous }) => (previous?.pos === 'VERB' && linking.has(previous.lemma) ? 'ADJ' : null),
    },
    // “will likely be”
    {
      word: ({ lower }) => lower === 'likely',
      of: ['ADJ'],
      mend: ({ next }) => (verbal.has(next?.pos) ? 'ADV' : null),
    },
    // “there are”, but “went there”
    {
      word: ({ lower }) => lower === 'there',
      mend: ({ previous, next, tags, at }) =>
        next?.lemma === 'be' ||
        (next?.pos === 'AUX' && [2, 3, 4].some((ahead) => tags[at + ahead]?.lemma === 'be')) ||
        previous?.lemma === 'be'
          ? 'PRON'
          : 'ADV',
    },
    // “the only man”
    {
      word: ({ lower }) => lower === 'only',
      mend: ({ previous }) => (previous?.pos === 'DET' ? 'ADJ' : null),
    },
    // “a recorded address”
    {
      word: past,
      of: ['VERB'],
      mend: ({ previous, next, tags, at }) =>
        previous?.pos === 'DET' && described.has(next?.pos) && tags[at - 2]?.pos !== 'AUX' ? 'ADJ' : null,
    },
    // “spurned repeated offers for talks”: of three verbs in a row only the first is one
    {
      word: past,
      of: ['VERB'],
      mend: ({ previous, next, after, before }) =>
        previous?.pos === 'VERB' &&
        before!.lower !== previous.lemma &&
        next?.pos === 'VERB' &&
        after!.lower === `${next.lemma}s`
          ? 'ADJ'
          : null,
    },
    // “in recorded comments”: behind a preposition no verb is finite; “ousted elected president Lund”: nor behind another verb.
    {
      word: past,
      of: ['VERB'],
      mend: ({ previous, next, before, tags, at }) => {
        if (next?.pos === 'NOUN' && previous?.pos === 'ADP' && !conjoining.has(before!.lower)) return 'ADJ'
        if (next?.pos === 'NOUN' && before?.lower === 'of') return 'ADJ'
        const named =
          next?.pos === 'NOUN' || next?.pos === 'ADJ' || (next?.pos === 'PROPN' && tags[at + 2]?.pos === 'NOUN')
        return named && previous?.pos === 'VERB' ? 'ADJ' : null
      },
    },
    // “the navy and allied units have”
    {
      word: past,
      of: ['VERB'],
      mend: ({ previous, next, tags, at }) =>
        previous?.pos === 'CCONJ' && next?.pos === 'NOUN' && tags[at + 2]?.pos === 'AUX' && !verbBefore(tags, at)
          ? 'ADJ'
          : null,
    },
    // “carried out seemingly random raids”
    {
      word: past,
      of: ['VERB'],
      mend: ({ previous, next, tags, at, before }) =>
        previous?.pos === 'ADV' &&
        before!.lower.endsWith('ly') &&
        next?.pos === 'NOUN' &&
        beforeManner.has(tags[at - 2]?.pos)
          ? 'ADJ'
          : null,
    },
    // “Tunisia's ruling Ennahda party”, “its governing coalition”
    {
      word: ing,
      of: ['VERB', 'NOUN'],
      mend: ({ token, tag, before, previous, next, after }) => {
        if (tag.pos === 'NOUN' && !reigning.has(token.lower)) return null
        const owned = previous?.pos === 'PART' ? before!.lower !== 'to' : articles.has(before?.lower ?? '')
        // “Oslo's ruling National Union”
        const name = next?.pos === 'ADJ' && /^\p{Lu}/u.test(after!.text) && reigning.has(token.lower)
        return owned && (next?.pos === 'NOUN' || next?.pos === 'PROPN' || name) ? 'ADJ' : null
      },
    },
    // “met acting prime minister Ada Lund”, “welcomed visiting Chinese president Xi”
    {
      word: ing,
      of: ['VERB'],
      mend: ({ token, before, previous, tags, at }) => {
        const holds = token.lower === 'acting' || reigning.has(token.lower)
        if (previous?.pos !== 'VERB' || !(holds || encounters.has(before!.lower))) return null
        // An office and its holder, a country or a party before them.
        for (let behind = at + 2; behind < at + 6 && attributive.has(tags[behind]?.pos); behind++)
          if (tags[behind]!.pos === 'PROPN' && tags[behind - 1]!.pos === 'NOUN') return 'ADJ'
        return null
      },
    },
    // “as acting president”
    {
      word: ing,
      of: ['VERB'],
      mend: ({ before, next }) => (before?.lower === 'as' && next?.pos === 'NOUN' ? 'ADJ' : null),
    },
  ]
}
