import { expect, test } from 'vitest'
import { read } from './annotating.ts'

const speakers = (text: string, language: string) => read(text, language).statements.map(({ speakerIds }) => speakerIds)

test.each([
  ['en', 'A Kremlin spokesman said the border was open.', 'organization:kremlin'],
  ['en', 'A spokeswoman for the United Nations said the border was open.', 'organization:united-nations'],
  ['en', 'Emmanuel Macron’s office said the talks were over.', 'person:emmanuel-macron'],
  ['en', 'Norwegian officials said the border was open.', 'country:nor'],
  ['de', 'Nach norwegischen Angaben ist die Grenze offen.', 'country:nor'],
  ['de', 'Die Grenze sei offen, hieß es in einer Mitteilung von Emmanuel Macron.', 'person:emmanuel-macron'],
  ['de', 'Nach einem Bericht der „Washington Post“ ist die Grenze offen.', 'organization:washington-post'],
  ['de', 'Ein Sprecher der Hamas sagte, die Grenze sei offen.', 'organization:hamas'],
])('%s: who is named beside one who speaks for others speaks: %s', (language, text, id) => {
  const document = read(text, language)
  expect(document.statements.map(({ speakerIds }) => speakerIds)).toEqual([[id]])
  expect(document.actors.map((actor) => actor.id)).toContain(id)
})

test.each([
  ['en', 'Two Norwegian diplomats said the border was open.'],
  ['de', 'Die Grenze sei offen, verlautete aus EU-Kreisen.'],
])('%s: who wants no name speaks for nobody: %s', (language, text) => {
  expect(speakers(text, language)).toEqual([[]])
})

test('people who act together speak as a group, where a pronoun stands for them too', () => {
  const { statements, actors } = read('Protesters blocked the port. They vowed to stay until Sunday.', 'en')
  const group = actors.find(({ kind }) => kind === 'group')?.id
  expect(group).toMatch(/^group:protesters-/)
  expect(statements.map(({ speakerIds }) => speakerIds)).toEqual([[group]])
  expect(speakers('Die Rebellen in Mali erklärten, der Kampf gehe weiter.', 'de')).toEqual([['group:rebels-mli']])
})

test('a pronoun that speaks behind a name in what it says is who spoke before', () => {
  const text =
    'Barak Lund told the station he would set up a court. Whether Omar Salim could be tried, he added, was unclear.'
  expect(speakers(text, 'en')).toEqual([['person:barak-lund'], ['person:barak-lund']])
})

test('free indirect speech goes on in either subjunctive behind a cue that ends its sentence', () => {
  const text =
    'Gewalt sei nicht hinnehmbar, sagte Ministerin Ada Lund dem Sender. Die Täter müssten mit Strafen rechnen.'
  expect(speakers(text, 'de')).toEqual([['person:ada-lund'], ['person:ada-lund']])
})

test('an age and a conviction stand for a person who was named', () => {
  expect(speakers('Ada Lund lost. The 45-year-old said it was close.', 'en')).toEqual([['person:ada-lund']])
  expect(speakers('Ada Lund lost. The libertarian said it was close.', 'en')).toEqual([['person:ada-lund']])
})
