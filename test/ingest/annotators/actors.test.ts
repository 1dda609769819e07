import { expect, test } from 'vitest'
import { mentionsOf, read } from './actors-reading.ts'

const ids = (document: { actors: readonly { id: string }[] }) => document.actors.map(({ id }) => id)

test('one actor has one id in both languages', async () => {
  const german = await read('de', 'Wladimir Putin rief Recep Tayyip Erdoğan an.')
  const english = await read('en', 'Vladimir Putin called Recep Tayyip Erdogan.')
  expect(ids(german)).toEqual(['person:vladimir-putin', 'person:recep-tayyip-erdogan'])
  expect(ids(english)).toEqual(ids(german))
})

test('an unknown person has an id of kind and fullest name', async () => {
  const document = await read('de', 'Jürgen Müßigbrodt kandidiert. Müßigbrodt ist 51.')
  expect(document.actors).toMatchObject([{ id: 'person:juergen-muessigbrodt', kind: 'person', wikidataId: null }])
  expect(mentionsOf(document, 'person:juergen-muessigbrodt')).toEqual(['Jürgen Müßigbrodt', 'Müßigbrodt'])
})

test('a seat that acts is a metonym of its country, one where something happens is none', async () => {
  const document = await read('de', 'Moskau drohte mit Vergeltung. Die Minister berieten in Moskau.')
  expect(mentionsOf(document, 'country:rus')).toEqual(['Moskau'])
  expect(document.mentions[0]).toMatchObject({ form: 'metonym', start: 0, end: 6 })
})

test('the place of a date line and its agency are no actors', async () => {
  const document = await read('de', 'Berlin (dpa) – Angela Merkel schweigt.')
  expect(ids(document)).toEqual(['person:angela-merkel'])
})

test('an acronym and its long form are one actor', async () => {
  const document = await read('en', 'The Coastal Fishing Forces (CFF) advanced. Later the CFF withdrew.')
  expect(mentionsOf(document, 'organization:coastal-fishing-forces')).toEqual(['Coastal Fishing Forces', 'CFF', 'CFF'])
})

test('two bearers of one surname stay apart', async () => {
  const document = await read(
    'en',
    'Donald Trump spoke on Monday. His son, Donald Trump Jr, flew to Nuuk. Trump called the trip a success.',
  )
  expect(mentionsOf(document, 'person:donald-trump-jr')).toContain('Donald Trump Jr')
  expect(mentionsOf(document, 'person:donald-trump')).toEqual(expect.arrayContaining(['Donald Trump', 'Trump']))
})

test('a family name that comes first names its bearer', async () => {
  const document = await read('en', 'Prime Minister Park Yong-jin resigned. Park said he was tired.')
  expect(mentionsOf(document, 'person:park-yong-jin')).toEqual(['Park Yong-jin', 'Park', 'he'])
})

test('an institution belongs to the country of its adjective, its genitive or its seat', async () => {
  const german = await read('de', 'Das türkische Parlament stimmte zu. Das Außenministerium in Washington schwieg.')
  expect(ids(german)).toEqual(expect.arrayContaining(['organization:parliament-tur', 'organization:state-department']))
  const english = await read('en', "Kenya's government refused. The Portuguese army stayed away.")
  expect(ids(english)).toEqual(expect.arrayContaining(['organization:government-ken', 'organization:army-prt']))
})

test('of several organisations of one name the article’s country decides', async () => {
  const document = await read('de', 'In Seoul tagte das Parlament. Südkoreas Verfassungsgericht hob den Beschluss auf.')
  expect(ids(document)).toContain('organization:south-korean-constitutional-court')
})

test('a common noun takes up the organisation of its kind that was named last', async () => {
  const document = await read('de', 'Die Nato wartet. Die Reform mache das Bündnis schneller, sagte Jens Stoltenberg.')
  expect(mentionsOf(document, 'organization:nato')).toEqual(['Nato', 'Bündnis'])
})

test('a surname alone is whom the register knows where the article speaks of the country', async () => {
  const text = 'Die Slowakei blieb hart. Fico verweigerte die Zustimmung.'
  expect(ids(await read('de', text))).toEqual(['country:svk', 'person:robert-fico'])
})

test('an acronym right behind a name that the register lacks is its own', async () => {
  const document = await read('de', 'Er unterstützt die verbotene Kurdische Arbeiterpartei PKK.')
  expect(ids(document)).toEqual(['organization:pkk'])
})

test.each([
  ['en', 'Lawmakers amended the Emergencies Act and the John Smith Act.'],
  ['en', 'Officers cleared the Ambassador Bridge on Sunday.'],
  ['en', 'A bomb sank the ship Morning Warrior near Mururoa Atoll.'],
  ['de', 'Die Unruhen begannen in Sidi Bouzid.'],
  ['de', 'Ein Taucher versenkte das Schiff Morning Warrior.'],
] as const)('a law, a bridge, a ship and a town are no persons: %s: %s', async (language, text) => {
  expect(ids(await read(language, text)).filter((id) => id.startsWith('person:'))).toEqual([])
})

test("another country's senate is not the one that bears the name alone", async () => {
  expect(ids(await read('en', "Australia's Senate rejected the bill."))).not.toContain('organization:us-senate')
  expect(ids(await read('en', "Peru's Congress rejected the bill."))).not.toContain('organization:us-congress')
  expect(ids(await read('en', 'Congress rejected the bill.'))).toContain('organization:us-congress')
  expect(ids(await read('en', 'The US Senate rejected the bill.'))).toContain('organization:us-senate')
})
