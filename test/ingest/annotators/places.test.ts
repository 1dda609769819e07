import { expect, test } from 'vitest'
import { loadExtractor } from '../../../ingest/extract.ts'

const extractor = await loadExtractor()

/** Words that name the event, and where it takes place. */
async function placesOf(text: string, language: string) {
  const { events } = extractor.extract(await extractor.normalise({ text, language, publishedAt: '2025-06-15' }))
  return Object.fromEntries(events.map(({ trigger, placeId }) => [trigger.text, placeId]))
}

test.each([
  ['Meloni und Sánchez trafen sich am Dienstag in Tallinn.', 'trafen', 'place:tallinn-est'],
  [
    'Die Gespräche zwischen Armenien und Aserbaidschan in der moldauischen Hauptstadt Chisinau wurden abgebrochen.',
    'Gespräche',
    'place:chisinau-mda',
  ],
  ['Das Treffen von Macron mit Modi in Leipzig begann am Abend.', 'Treffen', 'place:leipzig-deu'],
  ['Am Sonntag reiste Meloni nach Kiew.', 'reiste', 'place:kyiv-ukr'],
  ['Am Sonntag besuchte Meloni die Ukraine.', 'besuchte', 'place:ukr'],
  ['Im Süden Syriens griffen israelische Truppen erneut an.', 'griffen', 'place:syr'],
  ['Russland griff die Hafenstadt Odessa mit Drohnen an.', 'griff', 'place:odesa-ukr'],
  ['Bei einem russischen Angriff auf Charkiw wurden fünf Menschen getötet.', 'Angriff', 'place:kharkiv-ukr'],
  ['Macron traf Modi in der Messestadt Leipzig.', 'traf', 'place:leipzig-deu'],
  ['Tausende demonstrierten in Genf gegen den Krieg.', 'demonstrierten', 'place:geneva-che'],
])('a German clause says where: %s', async (text, trigger, place) => {
  expect((await placesOf(text, 'de'))[trigger]).toBe(place)
})

test.each([
  ['Meloni met Modi in Rome on Tuesday.', 'met', 'place:rome-ita'],
  ['Modi travelled to Warsaw on Monday.', 'travelled', 'place:warsaw-pol'],
  ['Israel struck targets in southern Lebanon.', 'struck', 'place:lbn'],
  ['Russia attacked the city of Kharkiv with missiles.', 'attacked', 'place:kharkiv-ukr'],
  ['Thousands of people protested in the Georgian capital Tbilisi.', 'protested', 'place:tbilisi-geo'],
])('an English clause says where: %s', async (text, trigger, place) => {
  expect((await placesOf(text, 'en'))[trigger]).toBe(place)
})

test('what is announced somewhere else takes place where its own words say', async () => {
  expect(await placesOf('In Oslo kündigte Meloni ein Treffen mit Modi in Istanbul an.', 'de')).toEqual({
    Treffen: 'place:istanbul-tur',
  })
  expect(await placesOf('In Oslo, Meloni announced a meeting with Modi in Istanbul.', 'en')).toEqual({
    meeting: 'place:istanbul-tur',
  })
})

test('where something was said is not where it happened', async () => {
  expect(await placesOf('Meloni sagte in Oslo, Italien habe der Ukraine Waffen geliefert.', 'de')).toEqual({
    geliefert: null,
  })
})

test('a seat of government that acts is no place', async () => {
  expect(await placesOf('Moskau hat Warschau scharf kritisiert.', 'de')).toEqual({ kritisiert: null })
})

test('a name that only follows a prepositional phrase is no place', async () => {
  const read = await placesOf('Hamas released two captives; in return Israel attacked fewer targets.', 'en')
  expect(read).toMatchObject({ attacked: null })
})

test('a country that takes part is no place beside', async () => {
  expect(await placesOf('The United States imposed sanctions on companies in China.', 'en')).toEqual({ imposed: null })
})

test('a dateline tells where, if somebody of that country takes part', async () => {
  expect(await placesOf('Rom (ana) – Italien hat Russland scharf kritisiert.', 'de')).toEqual({
    kritisiert: 'place:rome-ita',
  })
  expect(await placesOf('Rom (ana) – Russland hat die Ukraine angegriffen.', 'de')).toEqual({ angegriffen: null })
})

test('of places with one name the largest is meant, unless the article speaks of another country', async () => {
  const marched = 'Thousands of people protested in Birmingham on Monday.'
  expect(await placesOf(marched, 'en')).toEqual({ protested: 'place:birmingham-gbr' })
  expect(await placesOf(`The mood in the United States is tense. ${marched}`, 'en')).toEqual({
    protested: 'place:birmingham-usa',
  })
  expect(await placesOf('Thousands of people protested in Birmingham, Alabama, on Monday.', 'en')).toEqual({
    protested: 'place:birmingham-usa',
  })
  // A capital stays one, whoever else the article speaks of.
  expect(await placesOf('Modi met the prime minister of Canada in London.', 'en')).toEqual({ met: 'place:london-gbr' })
})
