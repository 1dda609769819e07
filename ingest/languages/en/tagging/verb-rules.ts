import { anyOf, type Rule, verbal, type Word } from './rule.ts'
import { accusing, beforeNoun, ing, past, saying, told, verbBefore, verbNear } from './surroundings.ts'
import type { VerbForms } from './verbs.ts'

const subjects = new Set(['who', 'which', 'he', 'she', 'it', 'they', 'we', 'i'])
const degrees = new Set(['very', 'so', 'too', 'more'])
const afterGerund = anyOf('DET', 'PRON', 'PROPN')
const afterProgressive = anyOf('ADP', 'DET', 'PRON', 'PROPN', 'ADV')
const named = anyOf('NOUN', 'PROPN')
const doer = anyOf('NOUN', 'PROPN', 'PRON')
const afterVerb = anyOf('DET', 'PROPN', 'PRON')
const struck = anyOf('PROPN', 'DET', 'NOUN')
const particles = new Set(['up', 'out', 'off', 'down'])
/** What may open a question or a condition, before its subject. */
const inverting = new Set(['should', 'did', 'can', 'could', 'will', 'would'])
/** Verbs before a clause in the subjunctive, with “that” or without. */
const demanding = new Set(['demand', 'insist', 'recommend', 'suggest', 'propose', 'request', 'require'])
const leaving = new Set(['down', 'aside', 'out', 'back'])
const blamed = anyOf('NOUN', 'PROPN', 'DET', 'PRON', 'ADJ', 'NUM')
const ofTold = new Set(['its', 'his', 'her', 'their', 'it', 'he', 'she', 'they', 'that', 'the', 'to', 'this'])
const quoting = new Set(['quote', 'cite'])
const isWord = (token: { readonly text: string } | undefined) => token !== undefined && /\p{L}/u.test(token.text)

/** Mends of verbs that the tagger takes for nouns, names or adjectives. */
export function verbRules(verbs: VerbForms): Rule[] {
  const regular = ({ lower }: Word) => verbs.base(lower) === undefined
  return [
    // “Police rounded up 40 men”
    {
      word: past,
      of: ['ADJ'],
      mend: ({ previous, before, after, next }) =>
        doer.has(previous?.pos) && /^\p{L}/u.test(before!.text) && next?.pos === 'ADP' && particles.has(after!.lower)
          ? 'VERB'
          : null,
    },
    // “accused the army of torturing prisoners”
    {
      word: ({ text }) => /^\p{Ll}{3,}ing$/u.test(text),
      of: ['NOUN', 'ADJ'],
      mend: ({ before, next, tags, at }) => {
        // “of siding with Oslo”, “of planning to attack”
        if (before?.lower !== 'of' || !next || (!blamed.has(next.pos) && next.pos !== 'ADP' && next.lemma !== 'to'))
          return null
        for (let index = at - 2; index >= 0 && at - index < 12; index--)
          if (tags[index]!.pos === 'VERB' || tags[index]!.pos === 'ADJ')
            if (accusing.has(tags[index]!.lemma)) return 'VERB'
        return null
      },
    },
    // “was cited by state media as warning that”
    {
      word: ing,
      of: ['NOUN', 'ADJ'],
      mend: ({ before, tags, at }) => {
        if (before?.lower !== 'as') return null
        for (let index = at - 2; index >= 0 && at - index < 14; index--)
          if (tags[index]!.pos === 'VERB') return quoting.has(tags[index]!.lemma) ? 'VERB' : null
        return null
      },
    },
    // “The council, which has nine members, fears its plan is dead.”
    {
      word: ({ lower }) => told.has(lower),
      of: ['NOUN'],
      mend: ({ before, after }) => (before?.text === ',' && after && ofTold.has(after.lower) ? 'VERB' : null),
    },
    // “the army said soldiers had fled”
    {
      word: ({ lower }) => lower === 'said',
      of: ['ADJ'],
      mend: ({ previous }) => (previous?.pos === 'DET' ? null : 'VERB'),
    },
    // “Ada Lund, campaigning for a seat, …”
    {
      word: ing,
      of: ['NOUN'],
      mend: ({ before, next, tags, at }) =>
        before?.text === ',' && tags[at - 2]?.pos === 'PROPN' && next?.pos === 'ADP' ? 'VERB' : null,
    },
    // “fired rockets at the town, damaging a school”
    {
      word: ing,
      of: ['ADJ'],
      mend: ({ before, next }) => (before?.text === ',' && afterVerb.has(next?.pos) ? 'VERB' : null),
    },
    // “the teaching of”, but “by teaching the”
    {
      word: ing,
      of: ['NOUN'],
      mend: ({ next, previous }) => (afterGerund.has(next?.pos) && !beforeNoun.has(previous?.pos) ? 'VERB' : null),
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
      mend({ previous, next, tags, at }) {
        const before = previous?.pos === 'ADV' && !degrees.has(previous.lemma) ? tags[at - 2] : previous
        return before?.pos === 'AUX' && before.lemma === 'be' && struck.has(next?.pos) ? 'VERB' : null
      },
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
    // “Aid groups estimate that 200 people died”
    {
      word: ({ lower }) => saying.has(lower),
      of: ['NOUN'],
      mend: ({ previous, before, after, tags, at }) =>
        previous?.pos === 'NOUN' && before!.lower.endsWith('s') && after?.lower === 'that' && !verbBefore(tags, at)
          ? 'VERB'
          : null,
    },
  ]
}
