import { expect, test } from 'vitest'
import { loadExtractor } from '../../../ingest/extract.ts'

const extractor = await loadExtractor()

/** The person and the role of each office told, in an article of a day. */
async function roles(text: string, language: string, publishedAt: string) {
  const article = await extractor.normalise({ text, language, publishedAt })
  const { roles: found } = await extractor.extract(article)
  return found.map(({ personId, ofId }) => `${personId.replace('person:', '')} | ${ofId ?? '-'}`)
}

test('an office before an apposition that opens with a country is of who is named there, whoever held it that day', async () => {
  const german = 'Der Vorsitzende der Afrikanischen Union, Malis Präsident Ola Keita, rief in Bamako an.'
  expect(await roles(german, 'de', '2017-11-18')).toEqual([
    'ola-keita | organization:african-union',
    'ola-keita | country:mli',
  ])
  const english = "The chairman of the African Union, Mali's president Ola Keita, phoned Bamako."
  expect(await roles(english, 'en', '2017-11-18')).toEqual([
    'ola-keita | organization:african-union',
    'ola-keita | country:mli',
  ])
})

test('of parties of one name the office is of the one in the country that the article or the holder is of', async () => {
  expect(await roles('Spaniens Regierung schwieg. Sozialistenchef Ola Keita kam.', 'de', '2015-03-21')).toEqual([
    'ola-keita | organization:psoe',
  ])
  expect(await roles('Sozialistenchef Pedro Sánchez kam.', 'de', '2015-03-21')).toEqual([
    'pedro-sanchez | organization:psoe',
  ])
})

test('an institution is of the country whose the article told of it, not of whoever is named last', async () => {
  const text =
    'Die malische Armee rückte aus. Mali schweigt. Togos Präsident Ola Keita schickte Vermittler. Er rief die Armee zur Ruhe auf.'
  const article = await extractor.normalise({ text, language: 'de', publishedAt: '2015-03-21' })
  const { events } = await extractor.extract(article)
  expect(events.at(-1)?.participants.map(({ actorId }) => actorId)).toContain('organization:army-mli')
})

test('a name in another transliteration is that of whom the register knows', async () => {
  const text = "Ukraine's prime minister, Arseny Jatzenjuk, flew to Lima. Mr Jatzenjuk smiled."
  expect(await roles(text, 'en', '2014-03-21')).toEqual(['arseniy-yatsenyuk | country:ukr'])
})

test.each([
  ['de', '2006-05-04', 'Polens Präsident Kaczynski lud nach Warschau ein.', 'lech-kaczynski | country:pol'],
  ['de', '2007-02-11', 'Polens Ministerpräsident Kaczynski lud nach Warschau ein.', 'jaroslaw-kaczynski | country:pol'],
  ['en', '2004-05-12', 'President Kirchner of Argentina flew to Lima.', 'nestor-kirchner | country:arg'],
  ['en', '2012-05-12', 'President Kirchner of Argentina flew to Lima.', 'cristina-fernandez-de-kirchner | country:arg'],
  ['de', '2003-06-02', 'Bundesinnenminister Schily reiste nach Rom.', 'otto-schily | country:deu'],
  ['en', '2009-03-03', 'French Foreign Minister Kouchner arrived in Oslo.', 'bernard-kouchner | country:fra'],
  ['en', '2003-08-14', 'Home Secretary Blunkett flew to Lima.', 'david-blunkett | country:gbr'],
  ['en', '2009-03-03', 'The IMF chief arrived in Oslo.', 'dominique-strauss-kahn | organization:imf'],
  ['de', '2019-07-20', 'Bundesforschungsministerin Karliczek reiste nach Rom.', 'anja-karliczek | country:deu'],
])('a surname behind an office is whoever held it on the day (%s, %s: %s)', async (language, day, text, found) => {
  expect(await roles(text, language, day)).toEqual([found])
})

test('who governs a part of a country holds no office of the country', async () => {
  expect(await roles('Ministerpräsident Hendrik Wüst kam zu spät.', 'de', '2023-04-04')).toEqual(['hendrik-wuest | -'])
})

test('of two ministers of one name each is called by the office', async () => {
  const text = 'Russlands Außenminister Igor Iwanow schwieg. Verteidigungsminister Iwanow reiste ab.'
  expect(await roles(text, 'de', '2003-04-04')).toEqual(['igor-ivanov | country:rus', 'sergei-ivanov | country:rus'])
})

test.each([
  ['de', 'Justizminister Maas sagte, er warte ab.', 'person:heiko-maas'],
  ['de', 'Moody’s sagte, die Note sinke.', 'organization:moodys'],
  ['de', "McDonald's teilte mit, die Preise stiegen.", 'organization:mcdonalds'],
  ['en', "Moody's said the note would sink.", 'organization:moodys'],
  ['en', 'Moody’s said the note would sink.', 'organization:moodys'],
])('a name in -s or with an apostrophe is no genitive where it speaks (%s: %s)', async (language, text, speaker) => {
  const article = await extractor.normalise({ text, language, publishedAt: '2015-02-02' })
  expect((await extractor.extract(article)).statements.map(({ speakerIds }) => speakerIds)).toEqual([[speaker]])
})

test('“its” before an office is who acted in the sentence before, unless that is a person', async () => {
  const text = 'ECOWAS met on Monday. Its chairman, Nigerian President Bola Tinubu, was late.'
  expect(await roles(text, 'en', '2024-03-04')).toEqual([
    'bola-tinubu | organization:ecowas',
    'bola-tinubu | country:nga',
  ])
  const german = 'Die Gewerkschaft Verdi streikt. Ihr Vorsitzender Ola Keita schwieg.'
  expect(await roles(german, 'de', '2024-03-04')).toEqual(['ola-keita | organization:verdi'])
  const person = 'Vera Novak phoned. Her foreign minister, Ola Keita, was late.'
  expect(await roles(person, 'en', '2024-03-04')).toEqual(['ola-keita | -'])
})

test('who is appointed now is not who held the office before', async () => {
  const text =
    "Mali's trade minister resigned on Friday. Ola Keita was appointed trade minister. The trade minister smiled."
  const article = await extractor.normalise({ text, language: 'en', publishedAt: '2024-03-04' })
  const { mentions } = extractor.annotate(article)
  expect(mentions.filter(({ actorId }) => actorId === 'person:ola-keita').map((mention) => mention.text)).toEqual([
    'Ola Keita',
    'trade minister',
  ])
})
