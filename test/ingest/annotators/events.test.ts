import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLexicon } from '../../../ingest/annotators/frames/lexicon.ts'
import { loadExtractor } from '../../../ingest/extract.ts'
import { languagePack, supportedLanguages } from '../../../ingest/language.ts'
import { readTable } from '../../../ingest/languages/table.ts'
import { misses, parseExpect } from './events-examples.ts'

const extractor = await loadExtractor()

async function read(text: string, language: string, publishedAt = '2025-06-15', section?: string) {
  return extractor.annotate(await extractor.normalise({ text, language, publishedAt, section }))
}

const frames = supportedLanguages.flatMap((language) => {
  const seen = new Set<string>()
  return readLexicon(languagePack(language))
    .all.filter(({ frame }) => !seen.has(frame.rule + frame.example) && seen.add(frame.rule + frame.example))
    .map(({ frame }) => ({ language, frame }))
})

test.each(frames)('$language: $frame.example', async ({ language, frame }) => {
  const document = await read(frame.example, language)
  const name = (id: string) => document.actors.find((actor) => actor.id === id)?.name ?? id
  const expected = parseExpect(frame.expect)
  const found = document.events.filter(({ type }) => type === frame.type)
  const reasons = found.map((event) => misses(event, expected, name))
  expect(reasons.includes(null) ? null : (reasons[0] ?? 'no such event')).toBe(null)
})

const rows = supportedLanguages.flatMap((language) =>
  readTable(new URL('events/status.tsv', languagePack(language).folder), ['row', 'example', 'trigger', 'status']).map(
    ({ row, example, trigger, status }) => ({ language, row, example, trigger, status }),
  ),
)

test.each(rows)('$language: $row: $example', async ({ language, row, example, trigger, status }) => {
  const document = await read(example, language)
  const event = document.events.find(({ trigger: { start, end } }) => document.text.slice(start, end) === trigger)
  expect(event?.rule.split('/').at(-1)).toBe(row)
  expect(event?.status).toBe(status)
})

const told = (document: Awaited<ReturnType<typeof read>>) =>
  document.events.map(({ type, status, trigger }) => [type, status, document.text.slice(trigger.start, trigger.end)])

test('what is planned after an inauguration is dated by neither, and the inauguration by its own day', async () => {
  const document = await read('Trump will Putin nach seiner Amtseinführung am 20. Januar treffen.', 'de', '2025-01-10')
  const meeting = document.events.find(({ type }) => type === 'CONSULT')
  const inauguration = document.events.find(({ type }) => type === 'INAUGURATE')
  expect(meeting?.status).toBe('planned')
  expect(meeting?.date?.value ?? null).toBe(null)
  expect(inauguration?.status).toBe('planned')
  expect(inauguration?.date).toMatchObject({ value: '2025-01-20', precision: 'day' })
  expect(document.links).toMatchObject([{ from: meeting?.index, type: 'AFTER', to: inauguration?.index }])
})

test('a date belongs to the clause in which it stands', async () => {
  const text = 'Macron traf am Montag Xi, nachdem Scholz am Freitag Modi besucht hatte.'
  const document = await read(text, 'de', '2025-06-18')
  expect(document.events.map(({ date }) => date?.value)).toEqual(['2025-06-16', '2025-06-13'])
  expect(document.events[0]?.date?.expression.text).toBe('am Montag')
})

test.each([
  ['de', 'Anna Lund sagte am Montag, ein Treffen mit Emmanuel Macron werde vorbereitet.'],
  ['en', 'Anna Lund said on Monday that a meeting with Emmanuel Macron was being prepared.'],
])('%s: who speaks of a meeting with somebody is the other side of it', async (language, text) => {
  const [event] = (await read(text, language)).events
  expect(event).toMatchObject({ type: 'CONSULT', status: 'planned' })
  expect(event?.participants.map(({ actorId }) => actorId).sort()).toEqual([
    'person:anna-lund',
    'person:emmanuel-macron',
  ])
})

test.each([
  ['de', 'Oslo hatte den Kontakt zu Macron nach der Invasion in Armenien im Jahr 2019 abgebrochen.'],
  ['en', 'Oslo broke off contact with Macron after the invasion of Armenia in 2019.'],
])('%s: the year behind an event that came before is its own', async (language, text) => {
  const { events } = await read(text, language)
  expect(events.find(({ type }) => type === 'ASSAULT')?.date?.value).toBe('2019')
  expect(events.find(({ type }) => type === 'SANCTION')?.date ?? null).toBeNull()
})

test.each([
  ['de', 'Macron flog am Montag nach Oslo und traf dort Jonas Gahr Støre.'],
  ['en', 'Macron flew to Oslo on Monday and met Jonas Gahr Støre there.'],
])('%s: verbs that share a subject share the day', async (language, text) => {
  const { events } = await read(text, language)
  expect(events.find(({ mode }) => mode === 'meet')?.date?.value).toBe('2025-06-09')
})

test('where a meeting was is not who was met', async () => {
  const { events } = await read(
    'Keir Starmer and Emmanuel Macron met in Springfield, Ohio, on Monday but did not agree.',
    'en',
  )
  expect(events.find(({ mode }) => mode === 'meet')).toMatchObject({
    status: 'happened',
    participants: [{ actorId: 'person:keir-starmer' }, { actorId: 'person:emmanuel-macron' }],
  })
})

test('a participle that two verbs share is of the usual one', async () => {
  const { events } = await read('Keir Starmer hat sich am Montag mit Emmanuel Macron getroffen.', 'de')
  expect(events).toMatchObject([{ type: 'CONSULT', status: 'happened' }])
})

test('a name behind a title with a phrase of its own is who acts', async () => {
  const { events } = await read(
    'Der ungarische Minister für regionale Entwicklung, Tibor Example, drohte mit seinem Rücktritt.',
    'de',
  )
  expect(events.find(({ type }) => type === 'THREATEN')?.participants).toMatchObject([
    { actorId: 'person:tibor-example' },
  ])
})

test('who stands first is the subject where an article does not tell', async () => {
  const { events } = await read('Scholz warf der FDP vor, die Arbeit der Regierung sabotiert zu haben.', 'de')
  expect(events.find(({ type }) => type === 'ACCUSE')?.participants).toMatchObject([
    { actorId: 'person:olaf-scholz', role: 'actor' },
    { actorId: 'organization:fdp', role: 'recipient' },
  ])
})

test('a demand is an event that happened, and what it demands is only proposed', async () => {
  const document = await read('Poland urged Russia to withdraw its troops from Belarus.', 'en')
  expect(told(document)).toEqual([
    ['REQUEST', 'happened', 'urged'],
    ['RETREAT', 'proposed', 'withdraw'],
  ])
})

test('an event that stands only in what somebody says points to the statement', async () => {
  const document = await read('Der Kreml teilte mit, Putin habe am Montag China besucht. Scholz besuchte Polen.', 'de')
  expect(document.events.map(({ type, assertedBy }) => [type, assertedBy])).toEqual([
    ['CONSULT', 0],
    ['CONSULT', null],
  ])
})

test('a meeting that is taken up again by a definite noun is one event', async () => {
  const document = await read('Macron met Xi in Paris on Monday. The meeting lasted three hours.', 'en', '2025-06-18')
  expect(told(document)).toEqual([['CONSULT', 'happened', 'met']])
})

test('a meeting that was planned and is then called off is one event', async () => {
  const text = 'Scholz will am Freitag Viktor Orban treffen. Das Treffen mit Orban wurde abgesagt.'
  expect(told(await read(text, 'de', '2025-06-18'))).toEqual([['CONSULT', 'cancelled', 'treffen']])
})

test.each([
  ['de', 'Kanada setzte die Finanzhilfe für Mali aus.'],
  ['en', 'Canada suspended its treaty with Mali.'],
])('%s: what is suspended is told by its suspension alone', async (language, text) => {
  expect((await read(text, language)).events).toMatchObject([{ type: 'SANCTION', mode: 'discontinue' }])
})

test('two visits to two countries are two events', async () => {
  const document = await read(
    'Scholz besuchte am Montag Polen. Am Dienstag besuchte Scholz Ungarn.',
    'de',
    '2025-06-18',
  )
  expect(document.events.length).toBe(2)
})

test('a match won and an attack on the field are no events of politics', async () => {
  const text = 'Bremen griff an, Köln schlug zurück. Der Trainer lobte Bremen nach dem Spiel.'
  expect((await read(text, 'de', '2025-06-18', 'Sport')).events).toEqual([])
})

test('what a cause has brought about is linked to it', async () => {
  const document = await read(
    'Wegen der russischen Angriffe auf Moldau verhängte Japan Sanktionen gegen Russland.',
    'de',
  )
  const [attack, sanction] = document.events
  expect([attack?.type, sanction?.type]).toEqual(['ASSAULT', 'SANCTION'])
  expect(document.links).toMatchObject([{ from: attack?.index, type: 'CAUSES', to: sanction?.index }])
  expect(document.links[0]?.evidence.text).toMatch(/^Wegen der russischen Angriffe/)
})

test('both sides of a symmetric event are actors, whoever is named first', async () => {
  const [event] = (await read('Armenia and Azerbaijan signed an agreement in Vienna.', 'en')).events
  expect(event?.participants.map(({ actorId, role }) => [actorId, role])).toEqual([
    ['country:arm', 'actor'],
    ['country:aze', 'actor'],
  ])
})

const pieces = fc.constantFrom(
  ...['Putin', 'traf', 'drohte', 'Trump', 'mit', 'Zöllen', '„', '“', ',', '.', 'nach', 'dem', 'Gipfel', 'am Montag'],
  ...['nicht', 'dass', 'um', 'zu', 'treffen', '\n\n', '\ud800', '😀', '12', 'der', 'Ukraine', 'wurde', 'abgesagt'],
)

test('whatever the text, every span of an event reads back its words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 40 }), async (words) => {
      fc.pre(words.join('').trim() !== '')
      const { text, events, links, actors } = await read(words.join(' '), 'de')
      const ids = new Set(actors.map(({ id }) => id))
      for (const { trigger, participants, date } of events) {
        expect(trigger.start < trigger.end && trigger.end <= text.length).toBe(true)
        for (const span of [...participants.map(({ mention }) => mention), ...(date ? [date.expression] : [])])
          expect(text.slice(span.start, span.end)).toBe(span.text)
        expect(participants.filter(({ actorId }) => !ids.has(actorId))).toEqual([])
      }
      for (const { from, to, evidence } of links) {
        expect([events[from]?.index, events[to]?.index]).toEqual([from, to])
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
      }
    }),
    { numRuns: 150 },
  )
})

test('who rebuffs demands made none, and they were made', async () => {
  const { events } = await read('Die Ministerin Ada Lund wies Forderungen der Gewerkschaften zurück.', 'de')
  expect(events.map(({ type, status }) => `${type} ${status}`)).toEqual(['REJECT happened'])
})

test('the passive need not say who acts where its own words tell the event', async () => {
  expect(told(await read('Die Einfuhr von Orangen aus Chile wurde gestoppt.', 'de'))).toEqual([
    ['SANCTION', 'happened', 'gestoppt'],
  ])
  expect(told(await read('An embassy will be opened in Chad.', 'en'))).toEqual([['SUPPORT', 'planned', 'opened']])
})

test('a particle may stand between a verb and its preposition', async () => {
  expect(told(await read('Kenya walked away from the negotiations.', 'en'))).toEqual([
    ['SANCTION', 'happened', 'walked'],
  ])
})

test('who opens a German sentence may be told by an adjective alone', async () => {
  expect(told(await read('Bewaffnete haben in Mali zwei Dörfer überfallen.', 'de'))).toEqual([
    ['ASSAULT', 'happened', 'überfallen'],
  ])
})

test('what a number or “some” only counts is what is told of', async () => {
  expect(told(await read('Norway gave Chad some of the money.', 'en'))).toEqual([['AID', 'happened', 'gave']])
})

test('what an organisation is called is no event of its own', async () => {
  const types = async (text: string) => told(await read(text, 'de')).map(([type]) => type)
  expect(await types('Eriwan bat das Militärbündnis OVKS um Hilfe.')).toEqual(['REQUEST'])
  expect(await types('Oslo kündigte das Militärbündnis mit Bern auf.')).toEqual(['SANCTION'])
})

test('talks without names are told where they have a day or are called off', async () => {
  expect(told(await read('Die Gespräche sollen am Donnerstag fortgesetzt werden.', 'de'))).toEqual([
    ['CONSULT', 'planned', 'Gespräche'],
  ])
  expect(told(await read('The talks were cancelled.', 'en'))).toEqual([['CONSULT', 'cancelled', 'talks']])
  expect(told(await read('The talks went on.', 'en'))).toEqual([])
})

test('a participle behind an owner describes the party that acts', async () => {
  const document = await read("Tunisia's ruling Ennahda party condemned the strike.", 'en')
  expect(document.events.map(({ type, participants }) => [type, participants[0]?.actorId])).toContainEqual([
    'ACCUSE',
    'organization:ennahda',
  ])
})

test('who speaks out for an act has not done it', async () => {
  expect(told(await read('Ada Lund sprach sich dafür aus, Rolf Kessel zu entlassen.', 'de'))).toEqual([
    ['RESIGN', 'proposed', 'entlassen'],
  ])
})

test('one who meets another on a day does something else on another; what is to go ahead is planned', async () => {
  const travelled = await read('Ada Lund, who met Rolf Kessel on Thursday, travelled on to Chad.', 'en')
  expect(travelled.events.map(({ date }) => date?.value ?? null)).toEqual(['2025-06-12', null])
  const urged = await read('Ministers, who will discuss the vote on Tuesday, urged Norway to start talks.', 'en')
  expect(urged.events[0]).toMatchObject({ type: 'REQUEST', date: null })
  expect(told(await read('Ada Lund insists her inauguration will go ahead.', 'en'))[0]).toEqual([
    'INAUGURATE',
    'planned',
    'inauguration',
  ])
})

test('parts of an army act for it', async () => {
  const document = await read('Teile der türkischen Armee stürzten Präsident Rolf Kessel.', 'de')
  expect(document.events[0]).toMatchObject({
    type: 'COERCE',
    participants: [{ actorId: 'organization:army-tur' }, { actorId: 'person:rolf-kessel' }],
  })
})

test('who steps down is no word of the stepping down', async () => {
  const [resigned] = told(await read("Norway's President Rolf Kessel stepped down on Thursday.", 'en'))
  expect(resigned).toEqual(['RESIGN', 'happened', 'stepped'])
})
