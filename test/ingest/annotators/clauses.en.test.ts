import { expect, test } from 'vitest'
import { clauseOf, parse, slots, words } from './grammar.ts'

test('a complement needs no subordinator after a verb of saying', async () => {
  const document = await parse('en', 'The minister said he would meet the king and called the plan a mess.')
  const complement = clauseOf(document, 'meet')
  expect(complement).toMatchObject({ kind: 'complement', parent: clauseOf(document, 'say').index })
  expect(words(document, complement)).toBe('he would meet the king')
  expect(slots(document, complement)).toEqual(['subject: he', 'object: the king'])
})

test('what is said stands before its verb of saying as well', async () => {
  const document = await parse('en', 'The army attacked the city after talks had failed, the ministry said.')
  const said = clauseOf(document, 'say')
  expect(clauseOf(document, 'attack')).toMatchObject({ kind: 'complement', parent: said.index })
  expect(clauseOf(document, 'fail')).toMatchObject({ kind: 'adverbial', verb: { tense: 'pluperfect' } })
})

test('a reduced relative clause leaves the main verb alone', async () => {
  const document = await parse('en', 'The officials arrested by police were released.')
  expect(clauseOf(document, 'arrest')).toMatchObject({ kind: 'participial', verb: { voice: 'passive' } })
  expect(slots(document, clauseOf(document, 'arrest'))).toEqual(['subject: The officials', 'agent: by police'])
  expect(slots(document, clauseOf(document, 'release'))).toEqual(['subject: The officials'])
})

test('a relative clause needs no pronoun', async () => {
  const document = await parse('en', 'The deal he signed collapsed.')
  expect(clauseOf(document, 'sign')).toMatchObject({ kind: 'relative', parent: clauseOf(document, 'collapse').index })
  expect(slots(document, clauseOf(document, 'collapse'))).toEqual(['subject: The deal'])
})

test('a relative clause between commas does not cut its main clause', async () => {
  const document = await parse('en', 'The minister, who had met the king in May, was urged to resign.')
  expect(slots(document, clauseOf(document, 'urge'))).toEqual(['subject: The minister'])
  expect(clauseOf(document, 'urge').verb).toMatchObject({ voice: 'passive' })
  expect(slots(document, clauseOf(document, 'resign'))).toEqual(['subject: The minister'])
})

test('who is urged is the subject of the infinitive', async () => {
  const document = await parse('en', 'Rutte urged Trump to secure peace.')
  expect(slots(document, clauseOf(document, 'secure'))).toEqual(['subject: Trump', 'object: peace'])
})

test('behind “accuse … of” and “blame … for” the object does what the gerund tells', async () => {
  const document = await parse(
    'en',
    'Oslo accused Bern of breaking the truce. The judge blamed Lund for attacking Bonn.',
  )
  expect(slots(document, clauseOf(document, 'break'))).toEqual(['subject: Bern', 'object: the truce'])
  expect(slots(document, clauseOf(document, 'attack'))).toEqual(['subject: Lund', 'object: Bonn'])
})

test('a particle belongs to its verb and what follows is the object', async () => {
  const document = await parse('en', 'They did not give up their seats.')
  const clause = clauseOf(document, 'give')
  expect(clause.verb).toMatchObject({ particle: 'up', negated: true, tense: 'past' })
  expect(slots(document, clause)).toEqual(['subject: They', 'object: their seats'])
})

test('a condition hangs on its main clause', async () => {
  const document = await parse('en', 'If the president comes, the opposition will leave.')
  expect(clauseOf(document, 'come')).toMatchObject({ kind: 'conditional', parent: clauseOf(document, 'leave').index })
  expect(clauseOf(document, 'leave').verb).toMatchObject({ tense: 'future', modal: null })
})

test('there is no subject in “there”', async () => {
  const document = await parse('en', 'There are doubts about the plan.')
  expect(slots(document, document.clauses[0]!)).toContain('subject: doubts')
})

test('the second of two coordinated verbs takes the subject of the first', async () => {
  const document = await parse('en', 'The envoy visited Kyiv and met the president.')
  expect(slots(document, clauseOf(document, 'meet'))).toEqual(['subject: The envoy', 'object: the president'])
})

test('an insertion does not cut the complement of a verb of saying', async () => {
  const document = await parse('en', 'Critics say the programme, run by the ministry, has brought nothing.')
  const complement = clauseOf(document, 'bring')
  expect(complement).toMatchObject({ kind: 'complement', parent: clauseOf(document, 'say').index })
  expect(slots(document, complement)).toContain('subject: the programme')
})

test('what stands in parentheses is no subject', async () => {
  const document = await parse('en', '"The bill is dead," Senator Ann Smith (R-Ohio) said.')
  expect(slots(document, clauseOf(document, 'say'))).toEqual(['subject: Senator Ann Smith'])
})

test('behind “help” and “let” an infinitive needs no “to”', async () => {
  const document = await parse('en', 'The loan will help Uganda rebuild the bridge.')
  expect(slots(document, clauseOf(document, 'help'))).toEqual(['subject: The loan', 'object: Uganda'])
  expect(clauseOf(document, 'rebuild')).toMatchObject({ kind: 'infinitive' })
  expect(slots(document, clauseOf(document, 'rebuild'))).toEqual(['subject: Uganda', 'object: the bridge'])
})

test('what is demanded needs no “that”', async () => {
  const document = await parse('en', 'The party is demanding Uganda open the border.')
  expect(clauseOf(document, 'open')).toMatchObject({ kind: 'complement' })
  expect(slots(document, clauseOf(document, 'open'))).toEqual(['subject: Uganda', 'object: the border'])
})

test('an infinitive is one in British spelling too', async () => {
  const document = await parse('en', 'The minister came to apologise.')
  expect(clauseOf(document, 'apologize')).toMatchObject({ kind: 'infinitive' })
})

test('a clause keeps its subject though a participle describes it', async () => {
  const document = await parse('en', 'Lund went to Goma, where militias backed by Chad had killed villagers.')
  expect(clauseOf(document, 'kill')).toMatchObject({ kind: 'relative', verb: { tense: 'pluperfect' } })
  expect(slots(document, clauseOf(document, 'kill'))).toContain('subject: militias')
  expect(slots(document, clauseOf(document, 'back'))).toContain('agent: by Chad')
})

test('a participle behind another verb or behind a preposition describes the noun that follows', async () => {
  const ousted = await parse('en', 'The army overthrew elected president Lund.')
  expect(slots(ousted, clauseOf(ousted, 'overthrow'))).toEqual(['subject: The army', 'object: elected president Lund'])
  const said = await parse('en', 'The minister said in recorded remarks that it was late.')
  expect(slots(said, clauseOf(said, 'say'))).toEqual(['subject: The minister', 'oblique: in recorded remarks'])
})

test('an apposition may open with the owner of an office', async () => {
  const document = await parse('en', "The chairman of the council, Togo's president Anna Lund, urged restraint.")
  expect(slots(document, clauseOf(document, 'urge'))).toEqual(['subject: The chairman', 'object: restraint'])
})

test('a relative pronoun before who says so is the subject of what is said', async () => {
  const document = await parse('en', 'They blamed Evo Dahl, who Lund said had ordered the march.')
  expect(slots(document, clauseOf(document, 'order'))).toEqual(['subject: who', 'object: the march'])
  expect(slots(document, clauseOf(document, 'say'))).toEqual(['subject: Lund'])
})

test('behind a preposition of time or manner, a crowd that acts makes a clause, and what is told of it does not', async () => {
  const crowd = await parse(
    'en',
    'Lund refused to go on Monday as tens of thousands of miners, farmers and clerks marched.',
  )
  expect(clauseOf(crowd, 'march')).toMatchObject({ kind: 'adverbial' })
  expect(slots(crowd, clauseOf(crowd, 'march'))).toEqual(['subject: tens'])
  const shots = await parse('en', 'Lund fled after dozens of soldiers fired shots.')
  expect(words(shots, clauseOf(shots, 'fire'))).toBe('after dozens of soldiers fired shots')
  const held = await parse('en', 'Lund welcomed the release of soldiers held in Oslo.')
  expect(clauseOf(held, 'hold')).toMatchObject({ kind: 'participial' })
})

test('behind a comma and a conjunction a name with its apposition opens a clause of its own', async () => {
  const document = await parse(
    'en',
    'Prices fell to a low in May, and Ada Lund, the head of the bank, promised to help.',
  )
  expect(slots(document, clauseOf(document, 'promise'))).toEqual(['subject: Ada Lund'])
  expect(slots(document, clauseOf(document, 'fall'))[0]).toBe('subject: Prices')
})

test('a participle that describes the subject behind a conjunction leaves the clause to its verb', async () => {
  for (const described of ['owned by a bank', 'printed in Oslo']) {
    const document = await parse(
      'en',
      `The mayor declined to speak, but a magazine ${described} warned that it was late.`,
    )
    expect(clauseOf(document, 'warn')).toMatchObject({ kind: 'main' })
    expect(slots(document, clauseOf(document, 'warn'))).toEqual(['subject: a magazine'])
  }
})

test('an adverb may stand between the comma and the participle of an insertion', async () => {
  const document = await parse('en', 'The trip, first planned for May, had been cut short.')
  expect(slots(document, clauseOf(document, 'cut'))[0]).toBe('subject: The trip')
})

test('who acts or rules for now is described so, though the word is a verb elsewhere', async () => {
  for (const office of ['acting prime minister', 'visiting Chadian president']) {
    const document = await parse('en', `Ada Lund met ${office} Karl Berg on Monday.`)
    expect(slots(document, clauseOf(document, 'meet'))[1]).toMatch(/^object: .*Karl Berg$/)
  }
})

test.each([
  ['Lund was arrested on Monday and charged with fraud.', 'charge', 'passive'],
  ['Lund was found guilty and sentenced to two years.', 'sentence', 'passive'],
  ['Lund was arrested, charged with fraud and jailed for two years.', 'charge', 'passive'],
  ['Lund, who was arrested in May and released in June, is ill.', 'release', 'passive'],
  ['Lund was arrested in May and ordered to leave.', 'order', 'passive'],
  ['Lund was dismissed and named ambassador.', 'name', 'passive'],
  ['Lund was freed in May and returned to Oslo.', 'return', 'active'],
  ['Lund was elected in May and vowed to fight corruption.', 'vow', 'active'],
  ['Lund was attacked and wounded three soldiers.', 'wound', 'active'],
])('a verb behind “and” takes over the passive where it is done: %s', async (text, verb, voice) => {
  const document = await parse('en', text)
  expect(clauseOf(document, verb).verb).toMatchObject({ voice })
  expect(slots(document, clauseOf(document, verb))[0]).toMatch(/^subject: (Lund|who)/)
})

test('of two verbs side by side the object is that of both', async () => {
  const document = await parse('en', 'Police arrested and later charged Lund.')
  expect(slots(document, clauseOf(document, 'arrest'))).toEqual(['subject: Police', 'object: Lund'])
  const other = await parse('en', 'Berg arrived and met Lund.')
  expect(slots(other, clauseOf(other, 'arrive'))).toEqual(['subject: Berg'])
})

test('a participle behind “and” takes over the auxiliary before it', async () => {
  const document = await parse('en', 'Lund will be found guilty and taken to prison.')
  expect(clauseOf(document, 'take').verb).toMatchObject({ voice: 'passive', tense: 'future' })
})

test.each([
  ['Lund said on Monday that he would stay, rejected the plan and met Berg.', 'reject', 'subject: Lund'],
  ['Police said rebels attacked the town, seized the port and killed ten civilians.', 'seize', 'subject: rebels'],
])('a list of verbs goes on behind what is said: %s', async (text, verb, subject) => {
  const document = await parse('en', text)
  expect(slots(document, clauseOf(document, verb))[0]).toBe(subject)
})
