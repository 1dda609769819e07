import { expect, test } from 'vitest'
import { read } from './annotating.ts'

const speakers = (text: string, language: string) => read(text, language).statements.map(({ speakerIds }) => speakerIds)

test('a definite noun for one who speaks is the person of whom the text has just spoken', () => {
  expect(speakers('Rolf Kessel will bleiben. Das Amt sei eine Ehre, sagte der einstige Boxer.', 'de')).toEqual([
    ['person:rolf-kessel'],
  ])
  expect(speakers('Nina Wolters mahnte zur Eile. Es sei schon spät, so die Abgeordnete.', 'de')).toEqual([
    ['person:nina-wolters'],
  ])
  expect(speakers('Peter Hollowell led the inquiry. The former boxer said it was late.', 'en')).toEqual([
    ['person:peter-hollowell'],
  ])
})

test('a noun for which the text had an unnamed one, an organisation or a paper is no person of the text', () => {
  const text =
    'Peter Hollowell led the inquiry. A driver came. The driver said it was late. The report said it was late.'
  expect(speakers(text, 'en')).toEqual([[], []])
  expect(speakers('Nina Wolters mahnte zur Eile. Der Energiekonzern sagte, es sei spät.', 'de')).toEqual([[]])
})

test('police, prosecutors and their spokesmen are those of the country of which the article speaks, where they speak', () => {
  expect(speakers('Kenya voted on Monday. Two men were hurt, according to police.', 'en')).toEqual([
    ['organization:police-ken'],
  ])
  expect(speakers('Kenya voted on Monday. An army spokesman said all was calm.', 'en')).toEqual([
    ['organization:army-ken'],
  ])
  expect(speakers('Kenia hat gewählt. Nach Polizeiangaben wurden zwei Männer verletzt.', 'de')).toEqual([
    ['organization:police-ken'],
  ])
  expect(speakers('Kenia hat gewählt. Ein Polizeisprecher sagte, es sei ruhig.', 'de')).toEqual([
    ['organization:police-ken'],
  ])
})

test('a name behind a phrase that opens the sentence, and before one with “von”, speaks', () => {
  expect(speakers('In a long letter Hollowell said it was late.', 'en')).toHaveLength(1)
  expect(speakers('Nina Wolters von der SPD warf dem Land vor, zu zögern.', 'de')).toEqual([['person:nina-wolters']])
  expect(speakers('The vote was lost; a Norwegian official said that Oslo would wait.', 'en')).toEqual([
    ['country:nor'],
  ])
})

test('who speaks for several governments does not speak for the one of which the article tells', () => {
  const text = 'Die Armee Ghanas hält Wache. Westliche Regierungsvertreter sagten, es sei ruhig.'
  expect(speakers(text, 'de')).toEqual([[]])
})
