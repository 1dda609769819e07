import { expect, test } from 'vitest'
import { read, told } from './participants.ts'

test('courts, juries and judges of whom no name is told act as groups', async () => {
  expect(await told('A court in Lima has freed a Danish reporter.', 'en', 'RETREAT')).toEqual([
    ['actor', 'group:courts-per', 'court in Lima'],
    ['recipient', 'group:one-of-journalists-dnk-…', 'Danish reporter'],
  ])
  expect((await told('Ein Gericht in Lima hat einen dänischen Reporter freigelassen.', 'de', 'RETREAT'))?.[0]).toEqual([
    'actor',
    'group:courts-per',
    'Gericht in Lima',
  ])
})

test('a noun for an organ with an article alone is no group where an organisation has been named', async () => {
  const { actors } = await read('The African Union met in Addis Ababa. The commission condemned Chad.', 'en')
  expect(actors.filter(({ kind }) => kind === 'group')).toEqual([])
  expect((await told('The commission condemned Chad.', 'en', 'ACCUSE'))?.[0]?.[1]).toBe('group:commissions-…')
})

test('who leads troops does what they do, who backs them does not', async () => {
  expect((await told('Kenyan-led troops attacked a village in Somalia.', 'en', 'ASSAULT'))?.[0]).toEqual([
    'actor',
    'country:ken',
    'Kenyan',
  ])
  expect((await told('Ugandan-backed forces attacked a village in Congo.', 'en', 'ASSAULT'))?.[0]).toEqual([
    'actor',
    'group:troops-uga',
    'Ugandan-backed forces',
  ])
  expect((await told('US-geführte Truppen griffen ein Dorf in Somalia an.', 'de', 'ASSAULT'))?.[0]?.[1]).toBe(
    'country:usa',
  )
  expect((await told('Forces loyal to General Okello attacked Gulu.', 'en', 'ASSAULT'))?.[0]).toEqual([
    'actor',
    'group:troops-okello',
    'Forces loyal to General Okello',
  ])
})

test('“they” in what a group says are those who say it', async () => {
  const police = 'Chilean police said they had arrested two smugglers.'
  expect((await told(police, 'en', 'COERCE'))?.[0]?.slice(0, 2)).toEqual(['actor', 'organization:police-chl'])
  const both = 'Police and soldiers said they had arrested the leader of a gang.'
  expect((await told(both, 'en', 'COERCE'))?.map(([role]) => role)).toEqual(['actor', 'actor', 'recipient'])
})

test('plurals that open an English sentence are groups, not names', async () => {
  for (const people of ['Insurgents', 'Gunmen', 'Mercenaries', 'Militiamen', 'Paratroopers'])
    expect((await told(`${people} ambushed a convoy in Mali.`, 'en', 'ASSAULT'))?.[0]?.[2]).toBe(people)
})

test('who is engaged in an act, behind it or responsible for it does it', async () => {
  const actor = async (text: string, language: string) => (await told(text, language, 'ASSAULT'))?.[0]?.[1]
  expect(await actor('Hamas was involved in the attack on Malta.', 'en')).toBe('organization:hamas')
  expect(await actor('Hamas was behind the attack on Malta.', 'en')).toBe('organization:hamas')
  expect(await actor('Hamas claimed responsibility for the attack on Malta.', 'en')).toBe('organization:hamas')
  expect(await actor('Die Hamas war an dem Angriff auf Malta beteiligt.', 'de')).toBe('organization:hamas')
  expect(await actor('Die Hamas steckt hinter dem Angriff auf Malta.', 'de')).toBe('organization:hamas')
  expect(await actor('Die Hamas ist für den Angriff auf Malta verantwortlich.', 'de')).toBe('organization:hamas')
})

test('a colon behind a sentence makes it no dateline', async () => {
  expect(await told('Oslo has issued an ultimatum to Kenya: leave the bloc.', 'en', 'THREATEN')).toEqual([
    ['actor', 'country:nor', 'Oslo'],
    ['recipient', 'country:ken', 'Kenya'],
  ])
  expect((await told('PORT LOUIS, Mauritius (AP) -- Kenya accused Chad of spying.', 'en', 'ACCUSE'))?.length).toBe(2)
})

test('what several countries have is an act of them all', async () => {
  expect(
    (await told('The armies of Chad and Niger held joint exercises.', 'en', 'COOPERATE'))?.map(([, id]) => id),
  ).toEqual(['country:tcd', 'country:ner'])
})

test('whose sanctions or aid it was ends them, if nobody else is told of', async () => {
  expect((await told('EU sanctions against Chad were lifted in May.', 'en', 'CONCEDE'))?.map(([, id]) => id)).toEqual([
    'organization:european-union',
    'country:tcd',
  ])
  expect(
    (await told('Die kanadische Hilfe für Chile wurde ausgesetzt.', 'de', 'SANCTION'))?.map(([, id]) => id),
  ).toEqual(['country:can', 'country:chl'])
})

test('a day before the verb and participles behind it take nobody his act', async () => {
  expect((await told('Kenya on Monday sent troops to areas held by rebels.', 'en', 'MOBILIZE'))?.[0]?.[1]).toBe(
    'country:ken',
  )
})

test('what is done instead of something or in addition to it has the same actor', async () => {
  expect((await told('Chad bombed Niger instead of consulting Mali.', 'en', 'CONSULT'))?.[0]?.[1]).toBe('country:tcd')
  expect((await told('In addition to arming Mali, Chad attacked Niger.', 'en', 'ASSAULT'))?.[0]?.[1]).toBe(
    'country:tcd',
  )
})

test('“US” that opens a sentence is a country, and nobody describes a month', async () => {
  expect((await told('US suspended aid to Niger.', 'en', 'SANCTION'))?.[0]).toEqual(['actor', 'country:usa', 'US'])
  const march = 'In March, the Georgian trade minister, Irakli Dolidze, agreed with Turkey to open the border.'
  expect((await told(march, 'en', 'AGREE'))?.map(([, id]) => id)).toEqual(['person:irakli-dolidze', 'country:tur'])
})

test('a participle behind an adverb describes what is carried out', async () => {
  const attacks = 'Rebels have carried out seemingly random attacks on Chad.'
  expect((await told(attacks, 'en', 'ASSAULT'))?.map(([role]) => role)).toEqual(['actor', 'recipient'])
})

test('two who are joined behind a verb of saying are the subject of what is said', async () => {
  expect(
    (await told('Officials said Kenya and Togo had signed a treaty.', 'en', 'SUPPORT'))?.map(([, id]) => id),
  ).toEqual(['country:ken', 'country:tgo'])
})

test('the agent of a passive did it, whatever the frame asks for', async () => {
  expect((await told('Two hostages were freed by their kidnappers.', 'en', 'RETREAT'))?.[0]?.[1]).toBe('group:gunmen-…')
  expect((await told('A tanker was seized by Malta.', 'en', 'COERCE'))?.[0]?.[1]).toBe('country:mlt')
  expect((await told('Ein Tanker wurde von Malta beschlagnahmt.', 'de', 'COERCE'))?.[0]?.[1]).toBe('country:mlt')
})

test('German „sie“ in what a group says are those who say it', async () => {
  const police = 'Die chilenische Polizei teilte mit, sie habe zwei Schmuggler festgenommen.'
  expect((await told(police, 'de', 'COERCE'))?.[0]?.slice(0, 2)).toEqual(['actor', 'organization:police-chl'])
})

test('who leads protesters is not whom they protest against', async () => {
  const led = 'Thai protesters led by Somchai Wong occupied the finance ministry.'
  expect(await told(led, 'en', 'PROTEST')).not.toContainEqual(['recipient', 'person:somchai-wong', 'Somchai Wong'])
})
