import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokeniser } from '../../../ingest/annotators/syntax/tokenise.ts'
import { languagePack } from '../../../ingest/language.ts'
import { parse } from './grammar.ts'

const german = tokeniser(languagePack('de'))
const english = tokeniser(languagePack('en'))
const split = (tokenise: typeof german, text: string) => tokenise(text, 0, text.length).map((token) => token.text)

test('German compounds with hyphens, decimals, ordinals and abbreviations are one token each', () => {
  expect(split(german, 'Der 27-Jährige zahlte am 16. Mai 3,5 Prozent bzw. 20 Euro zum US-Außenminister.')).toEqual(
    'Der 27-Jährige zahlte am 16. Mai 3,5 Prozent bzw. 20 Euro zum US-Außenminister .'.split(' '),
  )
})

test('English clitics are tokens of their own', () => {
  expect(split(english, "Smith's team won’t go; it cannot, and the ministers' plan didn't work.")).toEqual(
    "Smith 's team wo n’t go ; it can not , and the ministers ' plan did n't work .".split(' '),
  )
})

test('addresses, handles and amounts stay whole or fall apart as they are read', () => {
  expect(split(english, 'See https://example.org/a,b. and @office: $3.5bn, 5%.')).toEqual(
    'See https://example.org/a,b . and @office : $ 3.5bn , 5 % .'.split(' '),
  )
})

test('a Node string of any characters is read, and every token says where it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let end = 0
      for (const token of german(text, 0, text.length)) {
        expect(token.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(token.start, token.end)).toBe(token.text)
        expect(token.text).not.toBe('')
        end = token.end
      }
    }),
  )
})

test('the tokens of a sentence are those between its first and its last', async () => {
  const { sentences, tokens, text } = await parse('en', 'Parliament met. It voted on Monday.')
  expect(sentences.map(({ first, last }) => tokens.slice(first, last).map((token) => token.text))).toEqual([
    ['Parliament', 'met', '.'],
    ['It', 'voted', 'on', 'Monday', '.'],
  ])
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
})

test('English verbs know their form from the words before them', async () => {
  const { tokens } = await parse('en', 'They have put the plan to a vote and want to put it off.')
  const forms = tokens.filter(({ lemma }) => lemma === 'put').map(({ readings }) => readings[0]!.form)
  expect(forms).toEqual(['participle', 'infinitive'])
})

test('a plural that the lexicon lacks has its singular for a lemma', async () => {
  const { tokens } = await parse('en', 'The jihadists left.')
  expect(tokens.find(({ text }) => text === 'jihadists')?.lemma).toBe('jihadist')
})

test('the same text gives the same tokens, however much was read before', async () => {
  const text = 'Zyxquor Brandelfink told the Obmir council that the glarnish plan had failed.'
  const first = await parse('en', text)
  await parse('en', 'Other unheard words: blorptang, querzel and Mittenwhistle.')
  expect(await parse('en', text)).toEqual(first)
})

test.each([
  ['Her party plans a rally in Lagos.', 'plans', 'VERB'],
  ['The minister rules out talks with rebels.', 'rules', 'VERB'],
  ['Nigeria names Bola Ige as envoy.', 'names', 'VERB'],
  ['The bloc demands answers from Tripoli.', 'demands', 'VERB'],
  ['The rebels shell the city.', 'shell', 'VERB'],
  ['The ministry estimates that 30 boats sank.', 'estimates', 'VERB'],
  ['Estimates that were wrong cost votes.', 'Estimates', 'NOUN'],
  ['She met the deputy foreign minister.', 'deputy', 'ADJ'],
  ['They waved pro-government red flags.', 'pro-government', 'ADJ'],
  ['He won the seat around 1990.', 'around', 'ADV'],
  ['They met at a later conference.', 'later', 'ADJ'],
  ['The clans own the land.', 'own', 'VERB'],
  ['Rebels retook the harbour.', 'retook', 'VERB'],
  ['Rebels attack army base', 'attack', 'VERB'],
  ['EU foreign policy chief Ada Lund resigned.', 'chief', 'NOUN'],
  ['Lai Ching-te sent a frigate.', 'Ching-te', 'PROPN'],
  ['Envoys return to Oslo for new talks.', 'return', 'VERB'],
  ['Chad and Niger have both indicted Ali Bongo.', 'indicted', 'VERB'],
  ['The navy and allied units have taken the town.', 'allied', 'ADJ'],
  ['Idriss Deby won backing from France.', 'backing', 'NOUN'],
  ['Rebels overran the harbour.', 'overran', 'VERB'],
  ['Border Watch slammed the ministry.', 'Watch', 'PROPN'],
  ['Truckers blocked the road to Lagos.', 'Truckers', 'NOUN'],
  ['Niger sought help from Chad.', 'help', 'NOUN'],
  ['Maltese police rounded up 40 men.', 'rounded', 'VERB'],
  ['The military seized power in Niamey.', 'military', 'NOUN'],
  ['The judge sent the general to prison.', 'general', 'NOUN'],
  ['She spoke of being watched.', 'of', 'SCONJ'],
  ['He wrote letters during his stays.', 'stays', 'NOUN'],
  ['The border will stay closed.', 'closed', 'ADJ'],
  ['The premier told parliament the truth.', 'premier', 'NOUN'],
  ['Flags are sold worldwide.', 'worldwide', 'ADV'],
  ['The town fell in 700 BC.', 'BC', 'NOUN'],
  ['It is no longer safe.', 'no', 'ADV'],
] as const)('in “%s” the word “%s” is %s', async (text, word, pos) => {
  const { tokens } = await parse('en', text)
  expect(tokens.find((token) => token.text === word)?.pos).toBe(pos)
})
