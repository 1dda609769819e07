import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { readGroupNouns } from '../../../ingest/annotators/frames/groups.ts'
import { languagePack } from '../../../ingest/language.ts'
import { read, told } from './participants.ts'

test('rebels are a group of their own, and not the country in which they fight', async () => {
  const english = 'Two dozen Maoist rebels in Peru attacked a convoy of Chile.'
  const german = 'Maoistische Rebellen in Peru haben am Montag einen Konvoi aus Chile angegriffen.'
  expect((await told(english, 'en', 'ASSAULT'))?.[0]).toEqual([
    'actor',
    'group:maoist-rebels-per',
    'Maoist rebels in Peru',
  ])
  expect((await told(german, 'de', 'ASSAULT'))?.[0]).toEqual([
    'actor',
    'group:maoist-rebels-per',
    'Maoistische Rebellen in Peru',
  ])
})

test('those of whom nothing more is said are a group of their article alone', async () => {
  expect(await told('Police arrested dozens of protesters.', 'en', 'COERCE')).toEqual([
    ['actor', 'group:police-…', 'Police'],
    ['recipient', 'group:protesters-…', 'protesters'],
  ])
  expect(await told('Die Polizei nahm Hunderte Demonstranten fest.', 'de', 'COERCE')).toEqual([
    ['actor', 'group:police-…', 'Polizei'],
    ['recipient', 'group:protesters-…', 'Demonstranten'],
  ])
  const [one, other] = [
    await read('Police arrested dozens of protesters.', 'en'),
    await read('Police arrested ten protesters.', 'en'),
  ]
  expect(one.events[0]?.participants[1]?.actorId).not.toBe(other.events[0]?.participants[1]?.actorId)
})

test('a group that was described before is meant where only its noun stands', async () => {
  const { events } = await read('Kenya deported Somali refugees. Uganda expelled the refugees.', 'en')
  expect(events.map(({ participants }) => participants.at(-1)?.actorId)).toEqual([
    'group:refugees-som',
    'group:refugees-som',
  ])
})

test('soldiers and officials act for the country that is named with them', async () => {
  expect(await told('Israeli soldiers killed Palestinian villagers.', 'en', 'ASSAULT')).toEqual([
    ['actor', 'country:isr', 'Israeli'],
    ['recipient', 'group:residents-pse', 'Palestinian villagers'],
  ])
  expect(await told('Israelische Soldaten erschossen palästinensische Jugendliche.', 'de', 'ASSAULT')).toEqual([
    ['actor', 'country:isr', 'Israelische'],
    ['recipient', 'group:persons-pse', 'palästinensische Jugendliche'],
  ])
})

test('supporters of somebody are not that person', async () => {
  expect(await told('Supporters of Imran Khan attacked the parliament of Pakistan.', 'en', 'ASSAULT')).toMatchObject([
    ['actor', 'group:supporters-imran-khan', 'Supporters of Imran Khan'],
    ['recipient', expect.stringMatching(/^organization:/), expect.any(String)],
  ])
})

test('a group is an actor only where it takes part in something', async () => {
  const { actors } = await read('The minister spoke of farmers and students.', 'en')
  expect(actors.filter(({ kind }) => kind === 'group')).toEqual([])
})

test('people who are only counted are no actor', async () => {
  const { actors } = await read('A flood in Lima killed twelve people.', 'en')
  expect(actors.filter(({ kind }) => kind === 'group')).toEqual([])
})

test('a German compound is known by its end', () => {
  const nouns = readGroupNouns(languagePack('de'))
  expect(nouns.noun('Hamas-Kämpfer')?.type).toBe('fighters')
  expect(nouns.noun('Rathaus')).toBe(null)
})

test('a noun that stands twice is refused with file and line', () => {
  const folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'groups-'))}/`)
  mkdirSync(new URL('events/', folder))
  writeFileSync(new URL('events/communities.tsv', folder), 'community\twords\n')
  writeFileSync(
    new URL('events/groups.tsv', folder),
    'type\tkind\tnouns\nrebels\tpeople\trebel\nmobs\tbody\tmob|rebel\n',
  )
  expect(() => readGroupNouns({ language: 'en', folder })).toThrow(/groups\.tsv:3: “rebel” stands twice/)
})

test('those who say what they will do are meant by their pronoun', async () => {
  expect(await told('Kurdish rebels said they would release the Danish journalists.', 'en', 'RETREAT')).toMatchObject([
    ['actor', expect.stringMatching(/^group:kurdish-rebels/), 'Kurdish rebels'],
    ['recipient', 'group:journalists-dnk', 'Danish journalists'],
  ])
})

test('the police of a town are a group of its country', async () => {
  expect((await told('Boston police arrested dozens of students.', 'en', 'COERCE'))?.[0]).toEqual([
    'actor',
    'group:police-boston-usa',
    'Boston police',
  ])
})

test('an act and what it did are one event', async () => {
  for (const text of [
    'A Taliban attack in Kunduz killed ten Afghan soldiers.',
    'The Taliban ambushed a convoy in Kunduz, killing ten Afghan soldiers.',
  ]) {
    const { events } = await read(text, 'en')
    expect(events.map(({ type }) => type)).toEqual(['ASSAULT'])
    expect(events[0]?.participants.map(({ role }) => role)).toContain('recipient')
  }
})

test('what for is told of the subject, and what a paper says of whoever issued it', async () => {
  const thanks = 'Narendra Modi called Tshering Tobgay on Sunday to congratulate him.'
  expect((await told(thanks, 'en', 'SUPPORT'))?.[0]?.[1]).toBe('person:narendra-modi')
  const report = 'Transparency International issued a report accusing the Kenyan army of torture.'
  expect((await told(report, 'en', 'ACCUSE'))?.[0]?.[1]).toBe('organization:transparency-international')
})

test('who orders an act by a noun has it done, and who protests to demand something is against whom it is demanded of', async () => {
  expect(await told('Bill Clinton ordered air strikes against Iraq.', 'en', 'ASSAULT')).toMatchObject([
    ['actor', 'person:bill-clinton', 'Bill Clinton'],
    ['recipient', 'country:irq', 'Iraq'],
  ])
  const strike = 'Indian farmers went on hunger strike to protest the laws of Narendra Modi.'
  expect((await told(strike, 'en', 'PROTEST'))?.at(-1)).toEqual(['recipient', 'person:narendra-modi', 'Narendra Modi'])
})

test('a capital that is addressed is its country', async () => {
  expect(await told('The Houthis issued an ultimatum to Riyadh.', 'en', 'THREATEN')).toEqual([
    ['actor', 'organization:houthis', 'Houthis'],
    ['recipient', 'country:sau', 'Riyadh'],
  ])
})

test('a base form behind “demanded that” is a verb', async () => {
  expect(await told('Switzerland demanded that the Norwegian army end its patrols.', 'en', 'REQUEST')).toMatchObject([
    ['actor', 'country:che', 'Switzerland'],
    ['recipient', expect.any(String), 'army'],
  ])
})

test('a headline in the present tense has a verb', async () => {
  expect(await told('Peru lifts sanctions against Chile.', 'en', 'CONCEDE')).toEqual([
    ['actor', 'country:per', 'Peru'],
    ['recipient', 'country:chl', 'Chile'],
  ])
  expect((await told('Russian jets are striking rebel camps.', 'en', 'ASSAULT'))?.[0]?.[1]).toBe('country:rus')
})

test('a demand may come from those who have no name', async () => {
  expect(await told('Kurdish rebels said that Turkey must withdraw.', 'en', 'REQUEST')).toMatchObject([
    ['actor', expect.stringMatching(/^group:kurdish-rebels/), 'Kurdish rebels'],
    ['recipient', 'country:tur', 'Turkey'],
  ])
})

test('a state that is no more is a country too', async () => {
  expect(await told('The Soviet Union invaded Czechoslovakia in 1968.', 'en', 'ASSAULT')).toEqual([
    ['actor', 'country:sun', 'Soviet Union'],
    ['recipient', 'country:csk', 'Czechoslovakia'],
  ])
  expect(await told('Sowjetische Truppen marschierten in der Tschechoslowakei ein.', 'de', 'ASSAULT')).toMatchObject([
    ['actor', 'group:troops-sun', 'Truppen'],
    ['recipient', 'country:csk', 'Tschechoslowakei'],
  ])
})

test('one who is not named is one of their kind in this article, beside somebody who is', async () => {
  expect(await told('Danish police arrested a Latvian tourist in Aarhus.', 'en', 'COERCE')).toMatchObject([
    ['actor', 'organization:police-dnk', 'police'],
    ['recipient', 'group:one-of-tourists-lva-…', 'Latvian tourist'],
  ])
  expect(await told('Die dänische Polizei nahm eine lettische Touristin fest.', 'de', 'COERCE')).toMatchObject([
    ['actor', 'organization:police-dnk', 'Polizei'],
    ['recipient', 'group:one-of-tourists-lva-…', 'lettische Touristin'],
  ])
  expect(await told('Turkey deported a woman to Oman.', 'en', 'COERCE')).toContainEqual([
    'recipient',
    'group:one-of-persons-…',
    'woman',
  ])
})

test('people of whom nothing is said take part beside others alone, and are not those of the next sentence', async () => {
  const { events } = await read('Kenya arrested four people. Uganda arrested two people.', 'en')
  const [first, second] = events.map(({ participants }) => participants[1]?.actorId)
  expect(first).toMatch(/^group:persons-|^group:people-/)
  expect(second).not.toBe(first)
  const alone = await read('Four people were killed.', 'en')
  expect(alone.events.flatMap(({ participants }) => participants)).toEqual([])
})

test('what somebody is accused of is told by the accusation alone', async () => {
  const types = async (text: string) => (await read(text, 'en')).events.map(({ type }) => type)
  expect(await types('Kenya accused Uganda of the killing of Somali soldiers.')).toEqual(['ACCUSE'])
  expect(await types('Kenya blamed Uganda for the attack on Somalia.')).toEqual(['ACCUSE', 'ASSAULT'])
})

test('a noun behind a preposition is no verb', async () => {
  expect((await read('Kenya accused Uganda of torture.', 'en')).events.map(({ type }) => type)).toEqual(['ACCUSE'])
  expect(await told('Police in Kampala fired tear gas at students.', 'en', 'COERCE')).toHaveLength(2)
  expect((await read('Kenya went to war with Uganda.', 'en')).events).toHaveLength(1)
})

test('where a curfew is imposed is on whom, if nobody else is told of', async () => {
  expect(await told('Kenya imposed a curfew in Mogadishu.', 'en', 'COERCE')).toContainEqual([
    'recipient',
    'country:som',
    'Mogadishu',
  ])
})

test('an act may be aimed at people of whom nothing more is said', async () => {
  expect(await told('Bolivian police arrested a captain from Potosi.', 'en', 'COERCE')).toContainEqual([
    'recipient',
    'group:one-of-others-…',
    'captain',
  ])
  expect(await told('Die Rebellen töteten am Montag in Mali zwei Soldaten.', 'de', 'ASSAULT')).toContainEqual([
    'recipient',
    'group:soldiers-…',
    'Soldaten',
  ])
  // Who does something must be told more of, to be one who takes part.
  expect(await told('The captain criticised Norway on Monday.', 'en', 'ACCUSE')).toEqual([
    ['recipient', 'country:nor', 'Norway'],
  ])
})

test('an attack on a place strikes those who hold it', async () => {
  expect(await told('The army of Chad attacked the rebel-held town of Baro.', 'en', 'ASSAULT')).toContainEqual([
    'recipient',
    'group:rebels-…',
    'rebel',
  ])
  expect((await told('Chad bombed several Houthi-controlled ports.', 'en', 'ASSAULT'))?.[1]?.[2]).toBe('Houthi')
})

test('who holds an office of nobody knows what takes part where an act is aimed at them', async () => {
  expect(await told('The unions demand that the prime minister resign.', 'en', 'REQUEST')).toContainEqual([
    'recipient',
    'group:one-of-leading-…',
    'prime minister',
  ])
  expect(await told('Die Gewerkschaften forderten den Premier zum Rücktritt auf.', 'de', 'REQUEST')).toContainEqual([
    'recipient',
    'group:one-of-leading-…',
    'Premier',
  ])
})

test('a camp is that of those who stand before it', async () => {
  expect(await told('Chad bombed a rebel camp near the river.', 'en', 'ASSAULT')).toContainEqual([
    'recipient',
    'group:rebels-…',
    'rebel',
  ])
})

test('whom an act is aimed at is told by what describes its object', async () => {
  const recipients = async (text: string, language: string, type: string) =>
    (await told(text, language, type))?.filter(([role]) => role === 'recipient').map(([, id]) => id)
  expect(await recipients('Guatemala rejected the draft proposed by Nicaragua.', 'en', 'REJECT')).toEqual([
    'country:nic',
  ])
  expect(await recipients('Norway pledged support for Seoul’s efforts.', 'en', 'SUPPORT')).toEqual(['country:kor'])
  expect(await recipients('Premier Ann Lund called Karl Mora to apologise.', 'en', 'SUPPORT')).toEqual([
    'person:karl-mora',
  ])
  expect(await recipients('Iran threatened to open a new front in its war with Iraq.', 'en', 'THREATEN')).toEqual([
    'country:irq',
  ])
  expect(await recipients('Malta halted aid to parts of Oman.', 'en', 'SANCTION')).toEqual(['country:omn'])
  expect(await recipients('Malta opened an inquiry into whether Karl Mora lied.', 'en', 'ACCUSE')).toEqual([
    'person:karl-mora',
  ])
  expect(await recipients('An attack on a Libyan bus angered Norway.', 'en', 'ASSAULT')).toEqual(['country:lby'])
})
