import { type Context, type Rule, startsUpper, verbal } from './rule.ts'
import { verbBefore } from './surroundings.ts'
import type { Known } from './wink-words.ts'

/** Nouns that are as often the verb of a plural subject. */
const plain = new Set(
  'attack arrest ban block boycott call clash close condemn cut demand detain face fear halt hand head kill march meet oppose order plan pledge protest push raid rally reject release return seize sign storm strike talk target threaten urge visit vote vow warn'.split(
    ' ',
  ),
)
/** Plural nouns that nobody puts behind another noun: there they tell where somebody goes. */
const motions = new Set(['travels', 'returns', 'heads', 'journeys', 'visits', 'departs', 'retreats', 'withdraws'])
/** Plurals without an -s. */
const plurals = new Set(['police', 'people', 'men', 'women', 'children', 'gunmen', 'militiamen', 'policemen', 'cattle'])
const articles = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their'])
const particles = new Set(['out', 'up', 'off', 'down', 'back', 'over', 'away'])
const times = new Set('second minute hour day week weekend month year decade night evening morning time'.split(' '))
const degrees = new Set(['much', 'far', 'very', 'as', 'so', 'too'])

/** Verbs in the present that the tagger takes for nouns, because a noun stands before them: “his party plans a rally”. */
export function missingVerbRules(alone: (word: string) => Known): Rule[] {
  return [
    // “Rebels attack army base”, “Envoys return to Oslo”: the only verb that a headline or lead has
    {
      word: ({ lower }) => plain.has(lower),
      of: ['NOUN'],
      mend: (context) =>
        context.next && /^(?:NOUN|ADP|PROPN|ADJ|NUM|ADV)$/.test(context.next.pos) && agrees(context) && isOnly(context)
          ? 'VERB'
          : null,
    },
    // “Workers in Oslo call off a strike”: of the plural that opens the sentence
    {
      word: ({ lower }) => plain.has(lower),
      of: ['NOUN'],
      mend(context) {
        const { after, tags, sentence, at } = context
        if (!after || !particles.has(after.lower) || !/^(?:DET|NUM)$/.test(tags[at + 2]?.pos ?? '')) return null
        const place = tags.findIndex(({ pos }) => pos === 'ADP')
        const opens =
          place > 0 && place < at && tags[place - 1]!.pos === 'NOUN' && sentence[place - 1]!.lower.endsWith('s')
        return opens && isOnly(context) ? 'VERB' : null
      },
    },
    // “North Korea test-fired two missiles”: a compound past between subject and object
    {
      word: ({ text }) => /^\p{Ll}{2,}-\p{Ll}+[^e]ed$/u.test(text),
      of: ['ADJ', 'NOUN'],
      mend: ({ previous, next, tags, at }) =>
        (previous?.pos === 'PROPN' || previous?.pos === 'NOUN') &&
        (next?.pos === 'DET' || next?.pos === 'NUM') &&
        !verbBefore(tags, at)
          ? 'VERB'
          : null,
    },
    // “The minister travels to Oslo on Monday”
    {
      word: ({ text }) => motions.has(text),
      of: ['NOUN'],
      mend: (context) =>
        context.next && /^(?:ADP|ADV|PART|DET|PROPN)$/.test(context.next.pos) && agrees(context) && isFirst(context)
          ? 'VERB'
          : null,
    },
    // “Lula plans to speak”, “Lund claims not to have known”: behind a name and before an infinitive, where no verb stands before
    {
      word: ({ lower }) => /[^s]s$/.test(lower),
      of: ['NOUN'],
      mend(context) {
        const { previous, after, sentence, tags, at } = context
        const mark = after?.lower === 'not' ? at + 2 : at + 1
        if (sentence[mark]?.lower !== 'to' || !verbal.has(tags[mark + 1]?.pos ?? 'X')) return null
        // At a sentence's start the tagger takes a name for a noun.
        const named = previous?.pos === 'PROPN' || (at === 1 && agrees(context) && isOnly(context))
        return named && !verbBefore(tags, at) ? 'VERB' : null
      },
    },
    // “Parliament votes on the bill”, “The court rules on Monday”
    {
      word: ({ text }) => text === 'votes' || text === 'rules',
      of: ['NOUN'],
      mend: (context) => (context.next?.pos === 'ADP' && agrees(context) && isOnly(context) ? 'VERB' : null),
    },
    {
      word: ({ text }) => /^\p{Ll}{3,}$/u.test(text),
      of: ['NOUN', 'ADJ'],
      mend(context) {
        const { token, tag, next, after } = context
        if (!next || !after || times.has(tag.lemma) || !agrees(context) || !isFirst(context)) return null
        if (articles.has(after.lower)) return tag.pos === 'NOUN' || degrees.has(context.before!.lower) ? 'VERB' : null
        if (tag.pos === 'ADJ' || !token.lower.endsWith('s')) return null
        // “estimates that 300 died”, but “estimates that were wrong”
        if (after.lower === 'that')
          return /^(?:DET|NOUN|PRON|PROPN|NUM|ADJ)$/.test(context.tags[context.at + 2]?.pos ?? '') ? 'VERB' : null
        if (particles.has(after.lower)) return isLast(context) ? 'VERB' : null
        // “names Ada Lund as envoy”; “demands answers.”, where the whole sentence has no other verb
        const name = next.pos === 'PROPN' && startsUpper(after.text)
        const whole = context.sentence.at(-1)!.text === '.' && /^(?:NOUN|ADJ)$/.test(next.pos)
        return (name || whole || alone(tag.lemma).pos === 'VERB') && isLast(context, whole) ? 'VERB' : null
      },
    },
    // “Ada Lund, who was elected in May, travels to Oslo”: without it the sentence says nothing of her
    {
      word: ({ text }) => /^\p{Ll}{3,}s$/u.test(text) && !/(?:ss|us|is)$/.test(text),
      of: ['NOUN'],
      mend: (context) =>
        context.before?.text === ',' &&
        context.next &&
        /^(?:ADP|DET|PROPN|PRON|PART)$/.test(context.next.pos) &&
        isBehindRelative(context) &&
        (isLast(context) || isLastButInfinitive(context))
          ? 'VERB'
          : null,
    },
  ]
}

const relatives = new Set(['who', 'which', 'whom', 'whose'])

/** A relative clause between commas ends before it, and before that clause stands no verb. */
function isBehindRelative({ sentence, tags, at }: Context): boolean {
  let from = at - 2
  while (from > 0 && !(relatives.has(sentence[from]!.lower) && sentence[from - 1]!.text === ',')) from--
  let told = false
  for (let before = at - 2; before > from; before--) if (verbal.has(tags[before]!.pos)) told = true
  for (let before = 0; before < from; before++) if (verbal.has(tags[before]!.pos)) return false
  return from > 0 && told
}

/** The next verb in its part of the sentence is an infinitive: “travels to Oslo to meet …”. */
function isLastButInfinitive({ sentence, tags, at }: Context): boolean {
  for (let after = at + 1; after < tags.length; after++)
    if (verbal.has(tags[after]!.pos)) return sentence[after - 1]!.lower === 'to'
  return true
}

/** Like a verb of the noun before it: “the minister rules”, “the rebels shell”. */
function agrees({ token, previous, before, sentence, tags, at }: Context): boolean {
  if (!previous || !before || !/^\p{L}/u.test(before.text)) return false
  const noun = previous.pos === 'NOUN' || previous.pos === 'PROPN'
  // “the general heads”: an adjective stands for the noun behind an article.
  const nominalised = previous.pos === 'ADJ' && tags[at - 2]?.pos === 'DET' && sentence[at - 2]?.lower === 'the'
  if (!noun && !nominalised) return false
  const plural =
    previous.pos === 'NOUN'
      ? plurals.has(before.lower) || (before.lower.endsWith('s') && previous.lemma !== before.lower)
      : // “Oslo and Bern hand over …”
        tags[at - 2]?.pos === 'CCONJ' && tags[at - 3]?.pos === 'PROPN'
  return token.lower.endsWith('s') ? !/(?:ss|us|is)$/.test(token.lower) && !plural : plural
}

/** No verb stands before it in its part of the sentence. */
function isFirst({ tags, at }: Context): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const { pos } = tags[before]!
    if (pos === 'PUNCT' || pos === 'SCONJ') return true
    if (verbal.has(pos)) return false
  }
  return true
}

/** No verb stands in its sentence but it, and what somebody is “to do”. */
const isOnly = ({ tags, at }: Context): boolean =>
  !tags.some(({ pos }, other) => {
    // “to meet”, “to have met”
    const before = tags[other - 1]?.pos === 'AUX' ? other - 2 : other - 1
    return other !== at && verbal.has(pos) && tags[before]?.pos !== 'PART'
  })

/** No verb stands behind it in its part of the sentence, or in all of it. */
function isLast({ sentence, tags, at }: Context, whole = false): boolean {
  for (let after = at + 1; after < tags.length; after++) {
    const { pos } = tags[after]!
    if (!whole && (pos === 'PUNCT' || pos === 'SCONJ')) return true
    // “blocks Oslo from joining”
    if (verbal.has(pos)) return tags[after - 1]!.pos === 'ADP' && sentence[after]!.lower.endsWith('ing')
  }
  return true
}
