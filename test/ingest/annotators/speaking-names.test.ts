import { expect, test } from 'vitest'
import { read } from './annotating.ts'

const speakers = (text: string, language: string) => read(text, language).statements.map(({ speakerIds }) => speakerIds)

test('words in capitals of which no list knows are a name where somebody speaks', () => {
  expect(speakers('Blue Meridian said it would sell the port.', 'en')).toEqual([['organization:blue-meridian']])
  expect(speakers('The port is shut, according to Global Kestrel.', 'en')).toEqual([['organization:global-kestrel']])
  expect(speakers('The port is shut, said Carla Whitfield, the deputy head.', 'en')).toEqual([
    ['person:carla-whitfield'],
  ])
})

test('a lone word of which no list knows is an organisation’s name where what stands beside it says so', () => {
  const text = 'Amprica, the biggest company in the country, said it was sorry. Amprica said it would pay.'
  expect(speakers(text, 'en')).toEqual([['organization:amprica'], ['organization:amprica']])
  expect(speakers('Die Islamisten-Partei Tahdira kündigte an, der Wahl fernzubleiben.', 'de')).toEqual([
    ['organization:tahdira'],
  ])
  const source = '„Wir bedauern die Störung“, so Amprino. Das Unternehmen sagte, es werde zahlen.'
  expect(speakers(source, 'de')).toEqual([['organization:amprino'], ['organization:amprino']])
  expect(speakers('Netraval sagte, es sei spät.', 'de')).toEqual([['person:netraval']])
})

test('who speaks for others without saying for whom does so for who spoke or acted last', () => {
  expect(speakers('Hamas accepted the offer. “We are ready,” a spokesman said.', 'en')).toEqual([
    ['organization:hamas'],
  ])
  expect(speakers('Die Nato berät. In einer Erklärung hieß es, man sei besorgt.', 'de')).toEqual([
    ['organization:nato'],
  ])
  expect(speakers('Ada Lund was hurt. According to her aides, she fell.', 'en')).toEqual([['person:ada-lund']])
})

test('a person is called by the first name, or without the “Jr.”, where the article does so', () => {
  expect(speakers('Tekle Woldu came. Tekle said it was late.', 'en')).toEqual([['person:tekle-woldu']])
  expect(speakers('Paul Ibarra Jr. came. Ibarra said it was late.', 'en')).toEqual([['person:paul-ibarra-jr']])
})
