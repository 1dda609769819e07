import { expect, test } from 'vitest'
import { mentionsOf, namesIn, read, rolesOf } from './actors-reading.ts'

const ids = (document: { actors: readonly { id: string }[] }) => document.actors.map(({ id }) => id)

test('a royal title and a given name call nobody by a first name', async () => {
  const document = await read('en', 'Charles Michel left early. King Charles stayed. Queen Ulrika waved.')
  expect(mentionsOf(document, 'person:charles-michel')).toEqual(['Charles Michel'])
  expect(ids(document)).toEqual(expect.arrayContaining(['person:charles-iii', 'person:ulrika']))
})

test('a country behind a sovereign’s name is no part of it', async () => {
  const document = await read('de', 'König Gunnar von Norwegen reist ab.')
  expect(namesIn(document)[0]).toBe('Gunnar/PER')
  expect(rolesOf(document)).toEqual(['person:gunnar | König | country:nor | current'])
})

test('Mr and Mrs tell the bearers of one surname apart', async () => {
  const document = await read('en', 'Ada Lund and Karl Lund came. Mr Lund sat down. Mrs Lund spoke.')
  expect(mentionsOf(document, 'person:karl-lund')).toEqual(['Karl Lund', 'Lund'])
  expect(mentionsOf(document, 'person:ada-lund')).toEqual(['Ada Lund', 'Lund'])
})

test('a surname alone is not said of somebody’s brother or wife', async () => {
  const document = await read('en', 'Omar Daud won. His brother Karim Daud will help. Daud thanked the voters.')
  expect(mentionsOf(document, 'person:omar-daud')).toEqual(['Omar Daud', 'His', 'Daud'])
})

test('kin called by a given name alone bears the family name', async () => {
  const german = await read('de', 'Robert Simba trat zurück. Seine Frau Grace blieb.')
  expect(ids(german)).toEqual(['person:robert-simba', 'person:grace-simba'])
  const english = await read('en', "Gota Perera fled. Perera's brother Mahinda stayed.")
  expect(ids(english)).toEqual(['person:gota-perera', 'person:mahinda-perera'])
})

test('of several who bore a name in an office it is the one of the day', async () => {
  const holder = async (day: string) => ids(await read('de', 'Präsident Aoun reist nach Beirut.', day))
  expect(await holder('2018-05-02')).toContain('person:michel-aoun')
  expect(await holder('2025-05-02')).toContain('person:joseph-aoun')
})

test('a king’s name alone is that of the country and the day', async () => {
  const king = async (text: string) => ids(await read('en', text, '2007-03-01'))
  expect(await king('King Abdullah left Riyadh.')).toContain('person:abdullah-bin-abdulaziz')
  expect(await king('King Abdullah left Amman.')).toContain('person:abdullah-ii')
})

test('a title and a family name that comes first name an office holder', async () => {
  const document = await read('en', 'South Korea sent President Moon.', '2019-03-01')
  expect(ids(document)).toContain('person:moon-jae-in')
})

test('a firm’s name is the surname of somebody who was named in full', async () => {
  const document = await read('de', 'Hanna Porsche kam zuletzt. „Wir warten“, sagte Porsche.')
  expect(mentionsOf(document, 'person:hanna-porsche')).toEqual(['Hanna Porsche', 'Porsche'])
  expect(ids(await read('de', 'Hanna Lund kam zuletzt. „Wir warten“, sagte Porsche.'))).toContain(
    'organization:porsche',
  )
})
