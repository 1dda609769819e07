import { expect, test } from 'vitest'
import { spansOf } from '../../../bench/evaluate/gold/score.ts'
import type { Extraction } from '../../../graph/extraction.ts'
import type { Answer } from '../../../ingest/llm/answer.ts'
import { completion } from './endpoint.ts'
import { modelReader, readByRules } from './reading.ts'
import { answer, german, nothing, quoteIn } from './story.ts'

const made = { name: 'llm', model: 'echo-1' }

async function readWith(given: Answer, input = german): Promise<{ rules: Extraction; both: Extraction }> {
  const { read } = await modelReader([completion(given)])
  return { rules: await readByRules(input), both: await read(input) }
}

test('what the rules found stands as they found it, and what the model adds stands behind it with its name', async () => {
  const { rules, both } = await readWith(answer)
  const { llm, ...facts } = both
  for (const kind of ['actors', 'roles', 'statements', 'events', 'links', 'entities', 'times'] as const) {
    expect(facts[kind].slice(0, rules[kind].length)).toEqual(rules[kind])
    for (const added of facts[kind].slice(rules[kind].length)) expect(added).toMatchObject({ extractor: made })
  }
  expect(facts.extractor).toEqual(rules.extractor)
  expect(both.actors.at(-1)).toEqual({
    id: 'group:unentwegten-vom-kai',
    kind: 'group',
    wikidataId: null,
    name: 'Unentwegten vom Kai',
    names: ['Unentwegten vom Kai'],
    mentions: [{ ...spanOf('Unentwegten vom Kai'), form: 'name' }],
    extractor: made,
  })
  expect(both.statements.at(-1)).toMatchObject({
    form: 'indirect',
    speakerIds: ['person:jonas-wendeler'],
    speaker: spanOf('Wendelers'),
    cue: { ...spanOf('stand'), lemma: 'stehen' },
    content: spanOf('Finger weg vom Kabel'),
    saidOn: { value: '2025-01-10', precision: 'day' },
    confidence: 0.5,
  })
  expect(llm).toEqual({
    model: 'echo-1',
    state: 'read',
    reason: null,
    added: 5,
    known: 4,
    dropped: { spans: 0, facts: 0 },
  })
})

test('a fact that both have stays the rules’ one, and others may refer to it', async () => {
  const { rules, both } = await readWith(answer)
  expect(both.events.filter(({ trigger }) => trigger.text === 'getroffen')).toEqual(rules.events)
  expect(both.statements.filter(({ content }) => content.text === 'Wir halten zusammen')).toHaveLength(1)
  expect(both.actors.map(({ id }) => id)).toEqual([
    'person:jonas-wendeler',
    'person:kaja-kallas',
    'group:unentwegten-vom-kai',
  ])
  const pipe = both.events.find(({ trigger }) => trigger.text === 'Friedenspfeife')!
  expect(both.links).toEqual([
    {
      fromEventId: pipe.id,
      type: 'AFTER',
      toEventId: rules.events[0]!.id,
      evidence: spanOf('Beim Nachtisch'),
      extractor: made,
    },
  ])
})

test('an event of the model has its codes from the tables, its date from the rules, its place from the list of places', async () => {
  const { both } = await readWith(answer)
  expect(both.events.find(({ trigger }) => trigger.text === 'Friedenspfeife')).toMatchObject({
    type: 'AGREE',
    mode: 'deal',
    cameo: '030',
    quadClass: 'verbal-cooperation',
    scale: 2.5,
    date: { value: '2025-01-09', precision: 'day', earliest: '2025-01-09', expression: spanOf('am Donnerstag') },
    placeId: 'place:tallinn-est',
  })
  expect(both.events.find(({ trigger }) => trigger.text === 'pfiffen')).toMatchObject({ mode: null, date: null })
})

test('passages that are not in the text are dropped with what stands on them, and counted', async () => {
  const at = (quote: string) => quoteIn(german.text, quote)
  const pipe = answer.events[1]!
  const { rules, both } = await readWith({
    ...nothing,
    actors: [
      ...answer.actors.slice(0, 2),
      { key: 'x', kind: 'person', name: 'Ada Nowhere', mentions: [{ passage: at('Ada Nowhere'), form: 'name' }] },
    ],
    statements: [
      { ...answer.statements[0]!, content: at('Hände weg vom Kabel') },
      { ...answer.statements[0]!, speaker: at('Wendelers Frau'), cue: { passage: at('raunte'), lemma: 'raunen' } },
    ],
    events: [
      { ...pipe, trigger: at('frieden') },
      { ...pipe, participants: [{ actor: 'x', role: 'actor', passage: at('die beiden') }] },
      { ...pipe, participants: [...pipe.participants, { actor: 'a1', role: 'recipient', passage: at('dem Gast') }] },
    ],
    links: [{ from: 'e2', type: 'CAUSES', to: 'e2', evidence: at('Friedenspfeife') }],
  })
  expect(both.llm).toMatchObject({ added: 2, dropped: { spans: 6, facts: 5 } })
  expect(both.actors).toEqual(rules.actors)
  expect(both.statements.at(-1)).toMatchObject({ speaker: null, cue: null, content: { text: 'Finger weg vom Kabel' } })
  expect(both.events.at(-1)!.participants.map(({ actorId, role }) => `${role} ${actorId}`)).toEqual([
    'actor person:jonas-wendeler',
    'actor person:kaja-kallas',
  ])
})

test('of several places with the same words the one with the right surroundings is meant', async () => {
  const text =
    'Der Hafen blieb zu. Am Abend blieb der Markt leer, und am Ende blieb der Hafen doch zu, und der Hafen schwieg.'
  const content = { quote: 'der Hafen', before: 'zu, und', after: 'schwieg' }
  const statement = { ...answer.statements[0]!, content, speakers: [], speaker: quoteIn(text, 'Markt'), cue: null }
  const { both } = await readWith({ ...nothing, statements: [statement] }, { ...german, text })
  expect(both.statements.at(-1)!.content.start).toBe(text.lastIndexOf('der Hafen'))
})

test('straightened quotation marks, dashes and white space are found, and what is given back is as the text has it', async () => {
  const text = 'Am Kai war „Hüh –\nund‑Hott“ der letzte Schrei.'
  const trigger = { quote: '"Hüh - und-Hott"', before: 'Kai war', after: 'der letzte' }
  const { both } = await readWith(
    { ...nothing, events: [{ ...answer.events[2]!, participants: [], trigger }] },
    { ...german, text },
  )
  expect(both.events.at(-1)!.trigger).toEqual({ start: 11, end: 27, text: '„Hüh –\nund‑Hott“' })
})

test('an actor that only the register knows has its id, names and Wikidata item', async () => {
  const text = 'Auf dem Zettel am Kai stand klein spd und sonst nichts.'
  const passage = quoteIn(text, 'spd')
  const { rules, both } = await readWith(
    {
      ...nothing,
      actors: [{ key: 'a', kind: 'organization', name: 'spd', mentions: [{ passage, form: 'name' }] }],
    },
    { ...german, text },
  )
  expect(rules.actors).toEqual([])
  expect(both.actors).toMatchObject([
    { id: 'organization:spd', name: 'SPD', wikidataId: 'Q49768', mentions: [{ text: 'spd' }], extractor: made },
  ])
})

test('a pronoun that the rules gave to somebody else does not make two actors one', async () => {
  const text = 'Jonas Wendeler fuhr heim. Er pfiff. Der Unentwegte Kai rief ihm nach.'
  const at = (quote: string) => quoteIn(text, quote)
  const { both } = await readWith(
    {
      ...nothing,
      actors: [
        {
          key: 'a',
          kind: 'person',
          name: 'Unentwegte Kai',
          mentions: [
            { passage: at('Er'), form: 'pronoun' },
            { passage: at('Unentwegte Kai'), form: 'name' },
          ],
        },
      ],
    },
    { ...german, text },
  )
  const kai = both.actors.find(({ names }) => names.some((name) => name.endsWith('Kai')))!
  expect(kai.mentions.map(({ text }) => text)).not.toContain('Er')
  expect(both.actors.find(({ name }) => name === 'Jonas Wendeler')?.mentions.map(({ text }) => text)).toContain('Er')
})

test('an actor under another kind, and an event told again with fewer participants, do not double', async () => {
  const at = (quote: string, nth = 0) => quoteIn(german.text, quote, nth)
  const { rules, both } = await readWith({
    ...nothing,
    actors: [
      { ...answer.actors[0]!, kind: 'group', mentions: [{ passage: at('Wendelers Zettel'), form: 'name' }] },
      answer.actors[1]!,
    ],
    events: [
      {
        ...answer.events[0]!,
        trigger: at('Nachtisch'),
        participants: [{ actor: 'a2', role: 'actor', passage: at('die beiden') }],
        date: null,
      },
    ],
  })
  expect(both.actors).toEqual(rules.actors)
  expect(both.events).toEqual(rules.events)
  expect(both.llm).toMatchObject({ added: 0, known: 3 })
})

test('an English article is read so too', async () => {
  const text = 'Ann Lee flew home on Friday. By dessert she and Bo Ek had smoked the pipe of peace.'
  const at = (quote: string) => quoteIn(text, quote)
  const { both } = await readWith(
    {
      ...nothing,
      actors: [{ key: 'a', kind: 'person', name: 'Ann Lee', mentions: [{ passage: at('Ann Lee'), form: 'name' }] }],
      events: [
        {
          ...answer.events[1]!,
          trigger: at('pipe of peace'),
          participants: [{ actor: 'a', role: 'actor', passage: at('she') }],
          date: { expression: at('on Friday'), value: '2024-01-01' },
          place: null,
        },
      ],
    },
    { text, language: 'en', publishedAt: '2025-01-12', title: 'Home' },
  )
  expect(both.events.at(-1)).toMatchObject({ type: 'AGREE', date: { value: '2025-01-10' }, extractor: made })
})

test('an actor that is only described, and a country that is none, are left out', async () => {
  const at = (quote: string) => quoteIn(german.text, quote)
  const { rules, both } = await readWith({
    ...nothing,
    actors: [
      { key: 'a', kind: 'person', name: 'Zettel', mentions: [{ passage: at('Zettel'), form: 'role' }] },
      { key: 'b', kind: 'country', name: 'Kabel', mentions: [{ passage: at('Kabel'), form: 'name' }] },
    ],
  })
  expect(both.actors).toEqual(rules.actors)
  expect(both.llm).toMatchObject({ added: 0, dropped: { spans: 0, facts: 2 } })
})

test('an office of the model is that of an actor of either', async () => {
  const text = 'Jonas Wendeler, von den Unentwegten der Oberpfeifer, fuhr heim.'
  const at = (quote: string) => quoteIn(text, quote)
  const { both } = await readWith(
    {
      ...nothing,
      actors: [
        { ...answer.actors[0]!, mentions: [{ passage: at('Jonas Wendeler'), form: 'name' }] },
        { key: 'g', kind: 'group', name: 'Unentwegten', mentions: [{ passage: at('Unentwegten'), form: 'name' }] },
      ],
      roles: [{ person: 'a1', title: at('Oberpfeifer'), of: 'g', status: 'current' }],
    },
    { ...german, text },
  )
  expect(both.roles.at(-1)).toMatchObject({
    personId: 'person:jonas-wendeler',
    title: 'Oberpfeifer',
    ofId: 'group:unentwegten',
    status: 'current',
    evidence: { text: 'Oberpfeifer' },
    extractor: made,
  })
})

test('an event inside what somebody said is asserted there, and the statement of the model names it', async () => {
  const text = 'Stand auf Wendelers Zettel zu lesen: morgen Pfeifkonzert am Kai. Jonas Wendeler fuhr heim.'
  const at = (quote: string) => quoteIn(text, quote)
  const { both } = await readWith(
    {
      ...nothing,
      actors: [{ ...answer.actors[0]!, mentions: [{ passage: at('Jonas Wendeler'), form: 'name' }] }],
      statements: [{ ...answer.statements[0]!, content: at('morgen Pfeifkonzert am Kai'), speaker: null, cue: null }],
      events: [{ ...answer.events[2]!, trigger: at('Pfeifkonzert'), participants: [], status: 'planned' }],
    },
    { ...german, text },
  )
  const event = both.events.find(({ trigger }) => trigger.text === 'Pfeifkonzert')!
  const asserting = both.statements.find(({ id }) => id === event.assertedById)!
  expect(asserting.content.text).toContain('Pfeifkonzert')
})

test('every span reads back its words', async () => {
  const { both } = await readWith(answer)
  for (const { start, end, text } of spansOf(both)) expect(german.text.slice(start, end)).toBe(text)
})

function spanOf(text: string) {
  const start = german.text.indexOf(text)
  return { start, end: start + text.length, text }
}
