import { anyOf, hyphened, nominal, type Rule, startsUpper, verbal, type Word } from './rule.ts'
import type { VerbForms } from './verbs.ts'
import type { Tag } from './wink.ts'
import type { Known } from './wink-words.ts'

const subjects = new Set(['who', 'which', 'he', 'she', 'it', 'they', 'we', 'i'])
const pronouns = new Set(['us', 'it', 'who'])
const degrees = new Set(['very', 'so', 'too', 'more'])
const afterGerund = anyOf('DET', 'PRON', 'PROPN')
const afterProgressive = anyOf('ADP', 'DET', 'PRON', 'PROPN', 'ADV')
const described = anyOf('NOUN', 'ADJ', 'VERB', 'PROPN')
const beforeNoun = anyOf('DET', 'ADJ')
const beforePast = anyOf('NOUN', 'PROPN', 'PRON', 'AUX', 'ADV')
const beforeManner = anyOf('ADP', 'DET', 'VERB')
const content = anyOf('NOUN', 'PROPN', 'ADJ', 'VERB', 'ADV', 'NUM')
const named = anyOf('NOUN', 'PROPN')
const doer = anyOf('NOUN', 'PROPN', 'PRON')
const afterVerb = anyOf('DET', 'PROPN', 'PRON')
const struck = anyOf('PROPN', 'DET', 'NOUN')
const clauseEnd = anyOf('PUNCT', 'CCONJ')
const ing = ({ lower }: Word) => lower.endsWith('ing')
const past = ({ lower }: Word) => /[^e]ed$/.test(lower)

/** Verbs that another follows without “to”. */
const beforeBare = new Set(['help', 'let', 'make', 'go', 'come', 'see', 'hear', 'watch', 'dare', 'need'])
/** Verbs that something is won or lost by. */
const beforeGain = new Set(['win', 'receive', 'draw', 'lose', 'gain', 'secure', 'need'])
const particles = new Set(['up', 'out', 'off', 'down'])
const people = new Set(['military', 'general', 'chief', 'elite', 'rival'])
/** Verbs behind which a participle tells how something is. */
const linking = new Set(['remain', 'stay', 'become', 'seem', 'look', 'feel'])
const beforePeople = anyOf('DET', 'NOUN', 'PROPN', 'ADJ')
/** What may open a question or a condition, before its subject. */
const inverting = new Set(['should', 'did', 'can', 'could', 'will', 'would'])
const articles = new Set(['a', 'an', 'the', 'my', 'your', 'his', 'her', 'its', 'our', 'their'])
const stops = new Set(['.', ',', "'s", '’s'])
const ranks = new Set(['deputy', 'vice', 'chief', 'junior'])
/** Nouns of saying that are verbs with the same face. */
const saying = new Set(['claim', 'demand', 'doubt', 'estimate', 'fear', 'forecast', 'hope', 'promise', 'report'])
/** Verbs before a clause in the subjunctive, with “that” or without. */
const demanding = new Set(['demand', 'insist', 'recommend', 'suggest', 'propose', 'request', 'require'])
const leaving = new Set(['down', 'aside', 'out', 'back'])
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
/** Verbs that tell “of” what somebody did. */
const accusing = new Set(['accuse', 'suspect', 'convict', 'acquit', 'guilty', 'clear', 'absolve'])
const blamed = anyOf('NOUN', 'PROPN', 'DET', 'PRON', 'ADJ', 'NUM')
/** Forms of verbs of saying that are nouns too, and what stands behind them where they are verbs. */
const told = new Set([
  'fears',
  'claims',
  'hopes',
  'plans',
  'demands',
  'doubts',
  'estimates',
  'promises',
  'pledges',
  'reports',
  'warns',
  'vows',
])
const ofTold = new Set(['its', 'his', 'her', 'their', 'it', 'he', 'she', 'they', 'that', 'the', 'to', 'this'])
const isWord = (token: { readonly text: string } | undefined) => token !== undefined && /\p{L}/u.test(token.text)

/** Mends of verbs, nouns, adjectives and names. `alone`: how the tagger sees a word by itself. */
export function contentWordRules(
  demonyms: ReadonlySet<string>,
  verbs: VerbForms,
  alone: (word: string) => Known,
): Rule[] {
  const isVerbForm = ({ text, lower }: Word) => text === lower && (verbs.base(lower) ?? lower) !== lower
  const regular = ({ lower }: Word) => verbs.base(lower) === undefined
  const isNoun = (word: string) => alone(word).known && alone(word).pos === 'NOUN'
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
    // “rebels retook Adala”: an irregular past that the tagger lacks
    {
      word: ({ text, lower }) => /^\p{Ll}+$/u.test(text) && !regular({ text, lower }) && !alone(lower).known,
      of: ['NOUN'],
      mend: () => 'VERB',
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
    // “won backing from Oslo”
    {
      word: ing,
      of: ['VERB'],
      mend: ({ previous, next }) => (previous && beforeGain.has(previous.lemma) && next?.pos === 'ADP' ? 'NOUN' : null),
    },
    // “The military seized power”, “sentenced the general to death”: adjectives that stand for people
    // “foreign policy chief Ada Lund”, “the chief of the police”
    {
      word: ({ text }) => text === 'chief',
      of: ['ADJ'],
      mend: ({ previous, next, after }) =>
        (previous?.pos === 'NOUN' && next?.pos === 'PROPN') || after?.lower === 'of' ? 'NOUN' : null,
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
        previous?.pos === 'DET' &&
        next?.pos === 'VERB' &&
        /ed$|^(?:told|said)$/.test(after!.lower) &&
        tags[at + 3]?.pos !== 'VERB'
          ? 'NOUN'
          : null,
    },
    // “Police rounded up 40 men”
    {
      word: past,
      of: ['ADJ'],
      mend: ({ previous, before, after, next }) =>
        doer.has(previous?.pos) && /^\p{L}/u.test(before!.text) && next?.pos === 'ADP' && particles.has(after!.lower)
          ? 'VERB'
          : null,
    },
    // “the deputy foreign minister”, “the pro-government red flags”: a noun between article and adjective is one too
    {
      of: ['NOUN'],
      mend: ({ token, previous, next, tags, at }) =>
        next?.pos === 'ADJ' && tags[at + 2]?.pos === 'NOUN' && previous?.pos === 'DET' && !token.lower.endsWith('s')
          ? 'ADJ'
          : null,
    },
    // “Chile's deputy prime minister”
    {
      word: ({ lower }) => ranks.has(lower),
      of: ['NOUN'],
      mend: ({ next, tags, at }) => (next?.pos === 'ADJ' && tags[at + 2]?.pos === 'NOUN' ? 'ADJ' : null),
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
    // “told visiting priests that”
    {
      word: ({ lower }) => lower === 'visiting' || lower === 'touring',
      of: ['VERB'],
      mend: ({ previous, next }) => (previous?.lemma === 'tell' && described.has(next?.pos) ? 'ADJ' : null),
    },
    // “open to talks”
    {
      word: ({ text }) => /^\p{Ll}+[^s]s$/u.test(text),
      of: ['VERB'],
      mend: ({ tag, token, before }) => (before?.lower === 'to' && tag.lemma !== token.lower ? 'NOUN' : null),
    },
    // “accused the army of torturing prisoners”
    {
      word: ({ text }) => /^\p{Ll}{3,}ing$/u.test(text),
      of: ['NOUN', 'ADJ'],
      mend: ({ before, next, tags, at }) => {
        if (before?.lower !== 'of' || !next || !blamed.has(next.pos)) return null
        for (let index = at - 2; index >= 0 && at - index < 12; index--)
          if (tags[index]!.pos === 'VERB' || tags[index]!.pos === 'ADJ')
            if (accusing.has(tags[index]!.lemma)) return 'VERB'
        return null
      },
    },
    // “The council, which has nine members, fears its plan is dead.”
    {
      word: ({ lower }) => told.has(lower),
      of: ['NOUN'],
      mend: ({ before, after }) => (before?.text === ',' && after && ofTold.has(after.lower) ? 'VERB' : null),
    },
    // “according to police”
    {
      word: ({ lower }) => sources.has(lower),
      of: ['VERB'],
      mend: ({ before, sentence, at }) =>
        before?.lower === 'to' && sentence[at - 2]?.lower === 'according' ? 'NOUN' : null,
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
    // “the army said soldiers had fled”
    {
      word: ({ lower }) => lower === 'said',
      of: ['ADJ'],
      mend: ({ previous }) => (previous?.pos === 'DET' ? null : 'VERB'),
    },
    // “anti-corruption drive”
    {
      word: (word) => /^(pro|anti|non|pre|post|cross|inter|ultra|far)[-‐‑]\p{L}/u.test(word.lower),
      of: ['NOUN', 'PROPN'],
      mend: ({ next }) => (next?.pos === 'NOUN' || next?.pos === 'ADJ' ? 'ADJ' : null),
    },
    // “the teaching of”, but “by teaching the”
    {
      word: ing,
      of: ['NOUN'],
      mend: ({ next, previous }) => (afterGerund.has(next?.pos) && !beforeNoun.has(previous?.pos) ? 'VERB' : null),
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
    // “Soldiers besieged the town”
    {
      word: past,
      of: ['ADJ'],
      mend: ({ previous, next }) => (doer.has(previous?.pos) && afterVerb.has(next?.pos) ? 'VERB' : null),
    },
    // “Norway shot down a drone”
    {
      word: ({ lower }) => lower === 'shot',
      of: ['NOUN'],
      mend: ({ previous, next, after }) =>
        doer.has(previous?.pos) && (next?.pos === 'DET' || /^(down|dead|at)$/.test(after?.lower ?? '')) ? 'VERB' : null,
    },
    // “was exposed”, “had been pencilled in”
    {
      word: (word) => past(word) || !regular(word),
      of: ['ADJ', 'NOUN'],
      mend({ tag, next, tags, at }) {
        let before = at - 1
        while (before >= 0) {
          const { pos, lemma } = tags[before]!
          // “have both been”, “have all signed”
          if ((pos !== 'ADV' && lemma !== 'not' && lemma !== 'both' && lemma !== 'all') || degrees.has(lemma)) break
          before--
        }
        const { pos, lemma } = tags[before] ?? tag
        return pos === 'AUX' && (lemma === 'be' || lemma === 'have') && next?.pos !== 'DET' && next?.pos !== 'NOUN'
          ? 'VERB'
          : null
      },
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
    // “who lives in”
    {
      word: ({ text }) => /^\p{Ll}/u.test(text),
      of: ['NOUN'],
      // “under which dealers could be fined”
      mend: ({ before, previous, next }) =>
        previous?.pos === 'PRON' && subjects.has(before!.lower) && next?.pos !== 'AUX' ? 'VERB' : null,
    },
    // “demanded that the army end its patrols”, “demanded the mayor step down”: the clause has no other verb
    {
      word: ({ text }) => /^\p{Ll}/u.test(text),
      of: ['NOUN', 'ADJ'],
      mend({ token, tag, previous, next, after, tags, sentence, at }) {
        if (token.lower !== tag.lemma || !named.has(previous?.pos)) return null
        if (next?.pos !== 'DET' && next?.pos !== 'PRON' && !(tag.pos === 'NOUN' && leaving.has(after?.lower ?? '')))
          return null
        for (let before = at - 2; before >= 0 && at - before < 8; before--) {
          const { pos, lemma } = tags[before]!
          if (pos === 'VERB' && demanding.has(lemma) && before < at - 1) return 'VERB'
          if (verbal.has(pos) || pos === 'PUNCT') return null
          if (pos === 'SCONJ' && sentence[before]!.lower === 'that') return 'VERB'
        }
        return null
      },
    },
    // “will likely be”
    {
      word: ({ lower }) => lower === 'likely',
      of: ['ADJ'],
      mend: ({ next }) => (verbal.has(next?.pos) ? 'ADV' : null),
    },
    // “have been meeting with”
    {
      word: ing,
      of: ['NOUN'],
      mend: ({ previous, next }) =>
        previous?.pos === 'AUX' && previous.lemma === 'be' && afterProgressive.has(next?.pos) ? 'VERB' : null,
    },
    // “are striking Norwegian ships”
    {
      word: ing,
      of: ['ADJ'],
      mend: ({ previous, next }) =>
        previous?.pos === 'AUX' && previous.lemma === 'be' && struck.has(next?.pos) ? 'VERB' : null,
    },
    // “could open four accounts”: behind a modal stands a verb
    {
      word: ({ text }) => /^\p{Ll}+$/u.test(text),
      of: ['NOUN', 'ADJ'],
      mend({ tags, at }) {
        let before = at - 1
        while (before >= 0 && tags[before]!.lemma === 'not') before--
        const modal = tags[before]
        if (modal?.pos !== 'AUX' || modal.lemma === 'be' || modal.lemma === 'have') return null
        // “Can talks succeed?”
        return before === 0 || tags[before - 1]!.pos === 'PUNCT' ? null : 'VERB'
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
    // “as acting president”
    {
      word: ing,
      of: ['VERB'],
      mend: ({ before, next }) => (before?.lower === 'as' && next?.pos === 'NOUN' ? 'ADJ' : null),
    },
    // “Should Oslo attack again, …”
    {
      word: ({ text }) => /^\p{Ll}+$/u.test(text),
      of: ['NOUN'],
      mend: ({ previous, after, at, sentence }) =>
        at > 1 &&
        at < 6 &&
        inverting.has(sentence[0]!.lower) &&
        /^(PROPN|PRON)$/.test(previous?.pos ?? '') &&
        isWord(after)
          ? 'VERB'
          : null,
    },
    // “gunmen”, “policewomen”: no form of a verb
    { word: ({ lower }) => /^\p{L}{3,}men$/u.test(lower), of: ['VERB'], mend: () => 'NOUN' },
    // “His party plans a rally”: behind a noun and before an article, where nothing else is the verb
    {
      word: ({ lower }) => /[^s]s$/.test(lower),
      of: ['NOUN'],
      mend: ({ previous, next, before, tags, at }) =>
        next?.pos === 'DET' && named.has(previous?.pos) && !before!.lower.endsWith('s') && !verbNear(tags, at)
          ? 'VERB'
          : null,
    },
    // “Lula plans to speak”: behind a name and before an infinitive, where no verb stands before
    {
      word: ({ lower }) => /[^s]s$/.test(lower),
      of: ['NOUN'],
      mend: ({ previous, next, tags, at }) =>
        previous?.pos === 'PROPN' && next?.lemma === 'to' && tags[at + 2]?.pos === 'VERB' && !verbBefore(tags, at)
          ? 'VERB'
          : null,
    },
    // “Aid groups estimate that 200 people died”
    {
      word: ({ lower }) => saying.has(lower),
      of: ['NOUN'],
      mend: ({ previous, before, after, tags, at }) =>
        previous?.pos === 'NOUN' && before!.lower.endsWith('s') && after?.lower === 'that' && !verbBefore(tags, at)
          ? 'VERB'
          : null,
    },
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

/** Whether the stretch before a word, up to a mark, has a verb. */
function verbBefore(tags: readonly Tag[], at: number): boolean {
  for (let each = at - 1, tag = tags[each]; tag && !clauseEnd.has(tag.pos); each--, tag = tags[each])
    if (verbal.has(tag.pos)) return true
  return false
}

/** Whether the stretch between two marks around a word has a verb. */
function verbNear(tags: readonly Tag[], at: number): boolean {
  for (const step of [-1, 1])
    for (let each = at + step, tag = tags[each]; tag && !clauseEnd.has(tag.pos); each += step, tag = tags[each])
      if (verbal.has(tag.pos)) return true
  return false
}
