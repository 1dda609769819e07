import { expect, test } from 'vitest'
import { mentionsOf, namesIn, read } from './actors-reading.ts'

const ids = (document: { actors: readonly { id: string }[] }) => document.actors.map(({ id }) => id)

test('an acronym means the organisation whose words begin with its letters, before it or behind it', async () => {
  const later = await read('en', 'The Lowland Ferry Authority stopped all boats. The LFA said they leaked.')
  expect(ids(later)).toEqual(['organization:lowland-ferry-authority'])
  const first = await read('en', "LPLF fighters withdrew. The Lowland People's Liberation Front said it was tired.")
  expect(ids(first)).toEqual(['organization:lowland-peoples-liberation-front'])
})

test('an acronym is explained in brackets on either side or behind “or” and “kurz”', async () => {
  const front = await read(
    'en',
    'The LNPP (Lowland National Progressive Party) agreed. The Highland Union, or HGU, did not.',
  )
  expect(ids(front)).toEqual(['organization:lowland-national-progressive-party', 'organization:highland-union'])
  const german = await read('de', 'Die Nationale Fährenbewegung, kurz NFB, schwieg. Die NFB wartet.')
  expect(mentionsOf(german, 'organization:nationale-faehrenbewegung')).toEqual([
    'Nationale Fährenbewegung',
    'NFB',
    'NFB',
  ])
})

test('dots in an acronym make no other organisation', async () => {
  const document = await read('en', 'The U.N. Security Council met. The UN Security Council will meet again.')
  expect(ids(document)).toEqual(['organization:un-security-council'])
})

test('a court or a senate is that of the country that the article speaks of', async () => {
  const document = await read('en', 'In Nepal, the Supreme Court freed the poet. The Senate of Kenya sent flowers.')
  expect(ids(document)).toEqual(expect.arrayContaining(['organization:supreme-court-npl']))
  expect(ids(document)).not.toContain('organization:us-supreme-court')
})

test('a possessive said of people at large, and “and” behind an article, are part of a name', async () => {
  const people = await read('en', "The Lowland People's Party won. The Fish and Game Commission lost.")
  expect(namesIn(people)).toEqual(["Lowland People's Party/ORG", 'Fish and Game Commission/ORG'])
})

test('what stands before “party” or “group”, or behind “militia”, is no person', async () => {
  const document = await read(
    'en',
    'She left the Samra Ulani party. The Tolgar group and the militia Katara Zulim fled.',
  )
  expect(namesIn(document)).toEqual(['Samra Ulani/ORG', 'Tolgar/ORG', 'Katara Zulim/ORG'])
  const kinds = await read('en', 'The Shiite militia and the Maoist party objected.')
  expect(namesIn(kinds)).toEqual([])
})

test('who bears an article is no person, and a nation of two words begins no name', async () => {
  const document = await read('en', 'He joined the Samagi Ulani. Sri Lankan president Ranil Perera resigned.')
  expect(namesIn(document)).toEqual(['Samagi Ulani/ORG', 'Ranil Perera/PER'])
})

test('“-led” before a name is no part of it', async () => {
  const document = await read('en', 'The Kurdish-led Lowland Democratic Forces retreated.')
  expect(namesIn(document)).toEqual(['Lowland Democratic Forces/ORG'])
})

test('the noun before an acronym leads to it when it stands alone later', async () => {
  const document = await read('de', 'In Gabun zögerte die Wahlkommission GWK. Die Wahlkommission will morgen zählen.')
  expect(mentionsOf(document, 'organization:gwk')).toEqual(['GWK', 'Wahlkommission'])
})

test('a court is found by its rank, a department without its capitals, a party before “party”', async () => {
  const german = await read('de', 'Togos Oberstes Gericht entscheidet. Der Oberste Gerichtshof tagt am Montag.')
  expect(mentionsOf(german, 'organization:supreme-court-tgo')).toEqual(['Oberstes Gericht', 'Oberste Gerichtshof'])
  const english = await read('en', 'The US state department agreed. The Democratic Unionist party and the DUP did not.')
  expect(mentionsOf(english, 'organization:state-department')).toEqual(['state department'])
  expect(mentionsOf(english, 'organization:dup')).toEqual(['Democratic Unionist party', 'DUP'])
})

test('a German organisation is called by its nominative, however it is declined', async () => {
  const document = await read('de', 'Die Chefin des Nationalen Fährrats kam. Der Nationale Fährrat tagt.')
  expect(mentionsOf(document, 'organization:nationaler-faehrrat')).toEqual(['Nationalen Fährrats', 'Nationale Fährrat'])
})

test('what a body is for belongs to its name, and its acronym is its own', async () => {
  const document = await read('de', 'Die Nordische Liga für Fischfang (NLF) zögert. Die NLF wartet.')
  expect(mentionsOf(document, 'organization:nordische-liga-fuer-fischfang')).toEqual([
    'Nordische Liga für Fischfang',
    'NLF',
    'NLF',
  ])
})

test('the noun that introduces an organisation is no part of its name', async () => {
  const document = await read('de', 'Ada Lund vom Bündnis QCC kam. Per Holm von der Partei Vakara Tolgu nicht.')
  expect(namesIn(document)).toEqual(['Ada Lund/PER', 'QCC/ORG', 'Per Holm/PER', 'Vakara Tolgu/ORG'])
})

test('a party named behind the comma is no person, nor is a law with a number', async () => {
  const english = await read('en', 'The main opposition party, Samagi Ulani, won.')
  expect(namesIn(english)).toEqual(['Samagi Ulani/ORG'])
  const german = await read('de', 'Das Bürgergeld ersetzt Kolbe IV ab Januar.')
  expect(namesIn(german)).not.toContain('Kolbe IV/PER')
})

test('a part of the world before the noun is no name of what it describes', async () => {
  const document = await read('en', 'The Southeast Asian group met. The Citizen Renewal party did not.')
  expect(namesIn(document)).toEqual(['Citizen Renewal/ORG'])
})

test('a party is named by what it stands for, and not by where it stands', async () => {
  const text = 'Die Fährpartei verhandelt mit der Regierungspartei und der Oppositionspartei.'
  expect(ids(await read('de', text))).toEqual(['organization:faehrpartei'])
})

test('the day for which something is set is no part of the name before it', async () => {
  const document = await read('en', 'Kenya called a summit of the African Union for Wednesday.')
  expect(ids(document)).toContain('organization:african-union')
})
