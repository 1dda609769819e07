import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesIn, read } from './actors-reading.ts'

test('a compound behind a title with its article is no name', async () => {
  expect(namesIn(await read('de', 'Die Opposition hielt dem Kanzler Wortbruch vor.'))).toEqual([])
  expect(namesIn(await read('de', 'Minister Kornblum kam.'))).toEqual(['Kornblum/PER'])
})

test('finds persons, organisations and places that the register and the gazetteer know', async () => {
  const document = await read('de', 'Olaf Scholz sprach in Rostock mit der Nato über die Ukraine.')
  expect(namesIn(document)).toEqual(['Olaf Scholz/PER', 'Rostock/LOC', 'Nato/ORG', 'Ukraine/LOC'])
})

test('finds a person nobody knows by a given name, particles and initials', async () => {
  const document = await read('de', 'Gestern traf Hannelore von der Tannenau den Richter Karl F. Grubenhauer.')
  expect(namesIn(document)).toEqual(['Hannelore von der Tannenau/PER', 'Karl F. Grubenhauer/PER'])
})

test('a surname alone is a person where the article gives the full name, be it a noun too', async () => {
  const document = await read('de', 'Ingrid Habicht trat zurück. Am Abend sagte Habicht, sie bereue nichts.')
  expect(namesIn(document)).toEqual(['Ingrid Habicht/PER', 'Habicht/PER'])
})

test('a German genitive stays in the span, an English one does not', async () => {
  expect(namesIn(await read('de', 'Putins Berater schwieg.'))).toEqual(['Putins/PER'])
  expect(namesIn(await read('en', "The room fell silent after Biden's remark."))).toEqual(['Biden/PER'])
})

test('a preposition behind a surname does not go on with the name', async () => {
  const document = await read('de', 'Am Montag war Petersen zu Viktor Orbán gereist.')
  expect(namesIn(document)).toContain('Viktor Orbán/PER')
})

test('names organisations by their words and by the long form before an acronym', async () => {
  expect(namesIn(await read('de', 'Die Gewerkschaft der Förster (GdF) klagt gegen die Nordholz GmbH.'))).toEqual([
    'Gewerkschaft der Förster/ORG',
    'GdF/ORG',
    'Nordholz GmbH/ORG',
  ])
  expect(namesIn(await read('en', 'Members of the Free Harvest Party met the Ministry of Rural Affairs.'))).toEqual([
    'Free Harvest Party/ORG',
    'Ministry of Rural Affairs/ORG',
  ])
})

test('two organisations joined by “and the” stay two', async () => {
  const document = await read('en', 'Egypt, the Nordic Council and the World Bank take part.')
  expect(namesIn(document)).toEqual(['Egypt/LOC', 'Nordic Council/ORG', 'World Bank/ORG'])
})

test('a city that is an ordinary word is a place only behind a preposition', async () => {
  expect(namesIn(await read('de', 'Das Essen war kalt.'))).toEqual([])
  expect(namesIn(await read('de', 'Der Zug hält in Essen.'))).toEqual(['Essen/LOC'])
})

test('in an English headline capitals alone make no name', async () => {
  const document = await read('en', 'Senior Envoys Gather For Frozen Harbour Summit. They met on Monday.')
  expect(namesIn(document)).toEqual([])
})

test('titles stay outside the name', async () => {
  const document = await read('en', 'US President-elect Donald Trump met police chief Chuck Jordan.')
  expect(namesIn(document)).toEqual(['US/LOC', 'Donald Trump/PER', 'Chuck Jordan/PER'])
})

test('whatever the text, spans are its own characters, in order and apart', async () => {
  const words = fc.constantFrom(
    'Putin',
    'der',
    'US-Präsident',
    '(',
    ')',
    'RSF',
    'von',
    'al-Assad',
    'É',
    '\ud800',
    '„',
    '12',
    'Dr.',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 40 }), async (parts) => {
      const { text, entities, mentions } = await read('de', parts.join(' '))
      for (const spans of [entities, mentions]) {
        let end = 0
        for (const span of spans) {
          expect(text.slice(span.start, span.end)).toBe(span.text)
          expect(span.start).toBeGreaterThanOrEqual(end)
          end = span.end
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('a title ends a name, be what stands before it a given name or a particle', async () => {
  expect(namesIn(await read('de', 'Am Freitag hat sie in Paris Bundeskanzler Moritz Habicht getroffen.'))).toEqual([
    'Paris/LOC',
    'Moritz Habicht/PER',
  ])
  expect(namesIn(await read('de', 'Sie ist die Schwester von Machthaber Toni Habicht.'))).toEqual(['Toni Habicht/PER'])
  expect(namesIn(await read('en', 'U.N. Secretary-General António Guterres left.'))).toEqual([
    'U.N./ORG',
    'António Guterres/PER',
  ])
  expect(namesIn(await read('de', 'Gestern sprach Hans Richter.'))).toEqual(['Hans Richter/PER'])
})

test('unknown words before a title in small letters are what it is of, and a party is no person', async () => {
  expect(namesIn(await read('en', 'Blok Varnois chief Ada Lund spoke.'))).toEqual(['Blok Varnois/ORG', 'Ada Lund/PER'])
  expect(namesIn(await read('en', "Ada Lund's Liberal Party has won."))).toEqual(['Ada Lund/PER', 'Liberal Party/ORG'])
})

test('a word that nobody knows is a person where one must stand, and no people or what describes others', async () => {
  expect(namesIn(await read('en', 'The court convicted Brandel on Friday.'))).toEqual(['Brandel/PER'])
  expect(namesIn(await read('en', 'The army jailed Vorlish farmers.'))).not.toContain('Vorlish/PER')
  expect(namesIn(await read('en', 'The army jailed Moslems.'))).not.toContain('Moslems/PER')
})

test('a lone word that nobody knows is a person where one must stand', async () => {
  expect(namesIn(await read('en', 'The court opened an inquiry into Marwick.'))).toEqual(['Marwick/PER'])
  expect(namesIn(await read('en', 'The minister met Marwick on Monday.'))).toEqual(['Marwick/PER'])
})

test('a lone name that does something in a clause of its own is a person', async () => {
  expect(namesIn(await read('en', 'Velmarin demanded a pardon.'))).toEqual(['Velmarin/PER'])
  expect(namesIn(await read('en', 'On Monday, Okumba later rejected it.'))).toEqual(['Okumba/PER'])
  expect(namesIn(await read('en', 'Velmarin was shelled.'))).toEqual([])
  expect(namesIn(await read('en', 'Vorlish farmers demanded a pardon.'))).toEqual([])
})
