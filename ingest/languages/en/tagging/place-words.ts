import { isGoal, isReached } from './goals.ts'
import { isNamedBeforeVerb } from './named.ts'
import { nominal, type Rule, startsUpper, verbal } from './rule.ts'

const one = (words: string) => {
  const set = new Set(words.split(' '))
  return ({ lower }: { lower: string }) => set.has(lower)
}

const isTime = one(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december jan. feb. aug. sept. oct. nov. dec. midnight noon sunset dawn tomorrow tonight today ' +
    'weekend week month year',
)

const isQuote = (text = '') => /^["“”„«»]$/.test(text)

const isDirection = one('north south east west northeast northwest southeast southwest')
const isAccord = one(
  'agreement agreements accord accords deal deals pact pacts treaty treaties scheme schemes talks programme program programs',
)

/** No bare form of a verb stands right behind these. */
const bareless = one('of for on at by from into during against amid')

/** Words whose place in the phrase tells what they are: numbers' adverbs, adjectives that look like adverbs, nominalised adjectives. */
export function placeWordRules(): Rule[] {
  return [
    // “around 1900”, “about forty”
    {
      word: one('around about roughly nearly almost'),
      of: ['ADP'],
      mend: ({ next }) => (next?.pos === 'NUM' ? 'ADV' : null),
    },
    // “at a later date”, “the far east”, “earlier talks”
    {
      word: one('later earlier late early far'),
      of: ['ADV'],
      mend: ({ previous, next }) =>
        next?.pos === 'NOUN' && /^(?:DET|ADP|ADJ|PRON|PART)$/.test(previous?.pos ?? '') ? 'ADJ' : null,
    },
    // “since the 1960s, …”, “since the attack on the mill, …”: no verb follows before the comma
    {
      word: one('since until before after as than till'),
      of: ['SCONJ'],
      mend({ token, next, tags, at, sentence }) {
        if (!next) return 'ADP'
        const compares = token.lower === 'as' || token.lower === 'than'
        for (let after = at + 1; after < tags.length && after < at + 12; after++) {
          const { pos } = tags[after]!
          if (pos === 'ADP' && !compares) continue
          // “gave them until Friday to leave”
          if (pos === 'PART' && (tags[after - 1]!.pos === 'NUM' || isTime(sentence[after - 1]!))) return 'ADP'
          if (verbal.has(pos) || pos === 'ADP' || pos === 'SCONJ' || pos === 'PART' || pos === 'CCONJ') return null
          if (pos === 'PUNCT') return isNamedBeforeVerb(tags, at + 1, after, sentence) ? null : 'ADP'
        }
        return null
      },
    },
    // “interests own the land”: an adjective stands before no article
    {
      word: ({ lower }) =>
        /^\p{Ll}{3,}$/u.test(lower) &&
        !/^(?:such|worth|like|unlike|opposite|half|due|near|quite|rather|what|many|all|both)$/.test(lower),
      of: ['ADJ'],
      mend: ({ previous, after, before }) =>
        after &&
        /^(?:a|an|the)$/.test(after.lower) &&
        previous &&
        (previous.pos === 'PRON' || (previous.pos === 'NOUN' && before!.lower.endsWith('s')))
          ? 'VERB'
          : null,
    },
    // “accused of torture”, “put on hold”: behind these no bare form is a verb
    {
      word: bareless,
      of: ['SCONJ'],
      mend: ({ next, after }) => (next?.pos === 'VERB' && after?.lower === next.lemma ? 'ADP' : null),
    },
    {
      // “at war”, but “accused of planning a coup”
      word: ({ text }) => /^\p{Ll}{3,}(?<!ing)$/u.test(text),
      of: ['VERB'],
      mend: ({ token, tag, before, previous }) =>
        before && token.lower === tag.lemma && previous?.pos === 'ADP' && bareless(before) ? 'NOUN' : null,
    },
    // “went to war”
    {
      word: one('war court trial jail prison exile'),
      of: ['VERB'],
      mend: ({ before, tags, at }) =>
        before?.lower === 'to' && /^(?:go|send|take|return|come)$/.test(tags[at - 2]?.lemma ?? '') ? 'NOUN' : null,
    },
    // “came to power”, “took them to court”
    {
      word: isGoal,
      of: ['VERB'],
      mend: ({ before, next }) => (before?.lower === 'to' && isReached(next) ? 'NOUN' : null),
    },
    // “granted bail”, “fired tear gas”
    {
      word: one('bail tear'),
      of: ['VERB'],
      mend: ({ after, previous }) => (previous?.pos === 'VERB' || after?.lower === 'gas' ? 'NOUN' : null),
    },
    // “of being left”, “on how to vote”
    {
      word: one('of in on by for with about from without after before than despite over as'),
      of: ['ADP'],
      mend: ({ after }) => (after && /^(?:being|having|how|what|why|whether)$/.test(after.lower) ? 'SCONJ' : null),
    },
    // “during his stays”, “for her songwriting”
    {
      of: ['VERB'],
      mend: ({ before, next, tags, at }) =>
        before &&
        (/^(?:his|its|their|our|my|your)$/.test(before.lower) ||
          (before.lower === 'her' && tags[at - 2]?.pos === 'ADP')) &&
        !/^(?:NOUN|PROPN|ADJ|VERB)$/.test(next?.pos ?? '')
          ? 'NOUN'
          : null,
    },
    // “sold worldwide”, “a worldwide ban”
    {
      word: one('online worldwide nationwide countrywide statewide citywide underground overall overseas offshore'),
      of: ['ADJ'],
      mend: ({ next }) => (!next || next.pos === 'PUNCT' || next.pos === 'ADP' || next.pos === 'CCONJ' ? 'ADV' : null),
    },
    // “in 700 BC”
    { word: ({ text }) => /^(?:BCE?|CE|AD)$/.test(text), of: ['ADV', 'ADJ', 'X'], mend: () => 'NOUN' },
    // called it “politically motivated”
    {
      word: ({ lower }) => /^\p{Ll}{3,}ed$/u.test(lower),
      of: ['VERB'],
      mend: ({ previous, tags, at, sentence }) =>
        previous?.pos === 'ADV' &&
        isQuote(sentence[at - 2]?.text) &&
        isQuote(sentence[at + 1]?.text) &&
        /^(?:NOUN|PROPN|PRON)$/.test(tags[at - 3]?.pos ?? '')
          ? 'ADJ'
          : null,
    },
    // “no one claimed it”
    {
      word: one('one'),
      of: ['NUM', 'PRON'],
      mend: ({ before, next }) => (before?.lower === 'no' && next && verbal.has(next.pos) ? 'NOUN' : null),
    },
    // “no longer”
    {
      word: one('no'),
      of: ['DET'],
      mend: ({ after }) => (after && /^(?:longer|more)$/.test(after.lower) ? 'ADV' : null),
    },
    // “estimates that it would”
    {
      word: one('that'),
      of: ['PRON', 'DET'],
      mend: ({ previous, tags, at }) =>
        previous?.pos === 'VERB' &&
        /^(?:DET|PRON|PROPN|NUM)$/.test(tags[at + 1]?.pos ?? '') &&
        [2, 3, 4].some((ahead) => verbal.has(tags[at + ahead]?.pos))
          ? 'SCONJ'
          : null,
    },
    // “the United Nations”
    {
      word: ({ text }) => text === 'United',
      of: ['PROPN'],
      mend: ({ after }) => (after && startsUpper(after.text) ? 'ADJ' : null),
    },
    { word: one('people'), of: ['VERB'], mend: () => 'NOUN' },
    // “Rebels in the north said”
    {
      word: isDirection,
      of: ['ADV'],
      mend: ({ previous, next }) =>
        previous?.pos === 'DET' && next && !/^(?:NOUN|PROPN|ADJ)$/.test(next.pos) ? 'NOUN' : null,
    },
    // “captured three towns west of the capital”
    {
      word: isDirection,
      of: ['NOUN'],
      mend: ({ previous, before, after }) =>
        previous?.pos === 'NOUN' && before!.lower.endsWith('s') && after?.lower === 'of' ? 'ADV' : null,
    },
    // “a data sharing agreement”: what the agreement is about
    {
      word: one('sharing trading fishing mining lending shipping training banking funding'),
      of: ['VERB'],
      mend: ({ previous, after, tags, at }) => {
        if (previous?.pos !== 'NOUN' || !after || !isAccord(after)) return null
        let before = at - 1
        while (/^(?:NOUN|ADJ)$/.test(tags[before]?.pos ?? '')) before--
        return tags[before]?.pos === 'DET' || tags[before]?.pos === 'PART' ? 'NOUN' : null
      },
    },
    // “South Africa”, “the Black Sea”: before a name it is part of it
    {
      word: ({ text }) =>
        startsUpper(text) && /^(?:Black|Red|South|North|East|West|Southeast|Northeast|Southwest|Northwest)$/.test(text),
      of: ['ADJ'],
      mend: ({ after, next }) => (after && startsUpper(after.text) && nominal.has(next?.pos) ? 'PROPN' : null),
    },
  ]
}
