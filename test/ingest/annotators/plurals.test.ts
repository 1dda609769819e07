import { expect, test } from 'vitest'
import { mentionsOf, read } from './actors-reading.ts'

test('both countries are the two that were named together, and a plural pronoun takes them up', async () => {
  const english = await read('en', 'Gabon and Togo signed a pact. Both countries praised it. They will meet in May.')
  expect(mentionsOf(english, 'country:gab')).toEqual(['Gabon', 'countries', 'They'])
  expect(mentionsOf(english, 'country:tgo')).toEqual(['Togo', 'countries', 'They'])
  const german = await read(
    'de',
    'Gabun und Togo verhandeln. Beide Länder wollen sich einigen. Sie hoffen auf den Mai.',
  )
  expect(mentionsOf(german, 'country:gab')).toEqual(['Gabun', 'Länder', 'Sie'])
  expect(mentionsOf(german, 'country:tgo')).toEqual(['Togo', 'Länder', 'Sie'])
})

test('the countries of two persons are those of their offices', async () => {
  const text =
    'Der gabunische Präsident Paul Essono traf den togoischen Premierminister Kofi Lawson. Beide Länder schweigen.'
  const document = await read('de', text)
  expect(document.mentions.find(({ text }) => text === 'Länder')?.actorIds).toEqual(['country:gab', 'country:tgo'])
})

test('two leaders, the two sides and “beide” alone are a pair of the text', async () => {
  const english = await read('en', 'Paul Essono met Kofi Lawson in Lome. The two leaders shook hands. Both smiled.')
  expect(mentionsOf(english, 'person:paul-essono')).toEqual(['Paul Essono', 'leaders', 'Both'])
  const german = await read(
    'de',
    'Paul Essono traf Kofi Lawson. Die beiden Politiker gaben sich die Hand. Beide lächelten.',
  )
  expect(mentionsOf(german, 'person:kofi-lawson')).toEqual(['Kofi Lawson', 'Politiker', 'Beide'])
  const sides = await read('en', 'Taliban envoys met Japanese diplomats. The two sides agreed to talk.')
  expect(sides.mentions.find(({ text }) => text === 'sides')?.actorIds).toEqual(['organization:taliban', 'country:jpn'])
})

test('a plural pronoun behind people without a name means nobody of the article', async () => {
  const document = await read('en', 'Gabon and Togo closed schools. Teachers marched. They demanded more pay.')
  expect(document.mentions.map(({ text }) => text)).not.toContain('They')
})

test('ministers of several countries stand for each of them', async () => {
  const german = await read(
    'de',
    'Die Außenminister Gabuns, Togos und des Tschads berieten. Die Präsidenten von Peru und Chile auch.',
  )
  expect(german.mentions.find(({ text }) => text === 'Außenminister')?.actorIds).toEqual(
    ['gab', 'tgo', 'tcd'].map((code) => `country:${code}`),
  )
  expect(german.mentions.find(({ text }) => text === 'Präsidenten')?.actorIds).toEqual(['country:per', 'country:chl'])
  const english = await read('en', 'The Peruvian and Chilean presidents met in Arica.')
  expect(english.mentions[0]?.actorIds).toEqual(['country:per', 'country:chl'])
})

test('his country is the one of his office, the country the one named last', async () => {
  const german = await read(
    'de',
    'Der gabunische Präsident Paul Essono warb für sein Land. Das Land sei sicher, sagte er.',
  )
  expect(mentionsOf(german, 'country:gab')).toEqual(['Land', 'Land'])
  const english = await read('en', 'Togo defaulted. The country needs aid. President Kofi Lawson defended his country.')
  expect(mentionsOf(english, 'country:tgo')).toEqual(['Togo', 'country', 'country'])
})

test('a counterpart holds the same office in the country that is said', async () => {
  const german = await read('de', 'Außenminister Sergej Lawrow traf seinen türkischen Kollegen.')
  expect(mentionsOf(german, 'person:hakan-fidan')).toEqual(['Kollegen'])
  const english = await read('en', 'Chancellor Olaf Scholz called his Japanese counterpart.')
  expect(mentionsOf(english, 'person:shigeru-ishiba')).toEqual(['counterpart'])
})

test('the country is the one whose town or people was named before, not that of a foreign guest', async () => {
  const document = await read(
    'de',
    'In Lomé sprach Emmanuel Macron mit Angela Merkel. Das sei gut für das Land, hieß es.',
  )
  expect(mentionsOf(document, 'country:tgo')).toEqual(['Land'])
})

test('who urges both sides is none of them, and two presidents are two who hold such an office', async () => {
  const urged = await read(
    'en',
    'Taliban envoys met Japanese diplomats. U.N. Secretary-General Antonio Guterres urged both sides to go on talking.',
  )
  expect(urged.mentions.find(({ text }) => text === 'sides')?.actorIds).toEqual(['organization:taliban', 'country:jpn'])
  const spoken = await read(
    'de',
    'Der Polizeisprecher Jonas Berg und die Botschafterin Ada Lund traten auf. Die beiden Präsidenten schwiegen.',
  )
  expect(spoken.mentions.map(({ text }) => text)).not.toContain('Präsidenten')
})
