import { expect, test } from 'vitest'
import { read, told } from './participants.ts'

const roles = async (text: string, type: string) =>
  (await told(text, 'en', type))?.map(([role, actor]) => `${role} ${actor}`)

test.each([
  ['Mali and Niger’s foreign ministers met on Monday.', 'CONSULT', 'country:mli country:ner'],
  ['Mali, Chad and Niger’s foreign ministers met on Monday.', 'CONSULT', 'country:mli country:tcd country:ner'],
  ['Mali and Niger’s intelligence services have agreed to share information.', 'AGREE', 'country:mli country:ner'],
  ['Mali and Niger signed a landmark data sharing agreement.', 'SUPPORT', 'country:mli country:ner'],
  ['Norway and Chad have both indicted Omar Keita.', 'ACCUSE', 'country:nor country:tcd > person:omar-keita'],
  ['Norway and Chad hand over 40 ambulances to Mali.', 'AID', 'country:nor country:tcd > country:mli'],
  ['Rebel fighters said they would free Omar Keita.', 'RETREAT', 'group:rebel-fighters-… > person:omar-keita'],
  ['Norway withdrew its envoy, and Eritrean forces promptly took control of the hill.', 'ASSAULT', 'group:troops-eri'],
  ['The Malian military says it has attacked Chad.', 'ASSAULT', 'organization:army-mli > country:tcd'],
  ['Norway is currently striking Hamas targets.', 'ASSAULT', 'country:nor > organization:hamas'],
  ['Workers in Chad call off a strike after talks.', 'CONCEDE', 'group:workers-tcd'],
  ['West German Foreign Minister Vera Lund will visit Mali.', 'CONSULT', 'person:vera-lund > country:mli'],
  ['South Korean Foreign Minister Park Jin will visit Mali.', 'CONSULT', 'person:park-jin > country:mli'],
  [
    'An Oslo court this week freed Omar Keita accused of spying.',
    'RETREAT',
    'group:courts-oslo-nor > person:omar-keita',
  ],
  ['The army’s brutal crackdown on Rohingya Muslims went on.', 'COERCE', 'group:army-… > group:rohingya-muslims-…'],
  ['Malian troops pushed the rebels out of Gao.', 'ASSAULT', 'group:troops-mli > group:rebels-…'],
  ['On Friday, Norway demanded the release of a Malian jailed for theft.', 'REQUEST', 'country:nor'],
  ['Norway spurned repeated offers for peace talks by Mali.', 'REJECT', 'country:nor > country:mli'],
  ['Police have charged Omar Keita with spying on Mali.', 'COERCE', 'person:omar-keita > country:mli'],
  ['The Houthis freed the crew of a ship that they had seized in May.', 'COERCE', 'organization:houthis'],
  ['Norway blocked a Malian supply boat.', 'COERCE', 'country:nor > country:mli'],
  ['Malian rebels shot down a helicopter near the border with Chad.', 'ASSAULT', 'group:rebels-mli'],
  ['Police arrested Omar Keita with the help of Norway.', 'COERCE', 'group:police-… > person:omar-keita'],
  ['Chad refused to sign the deal, Omar Keita, its envoy, told reporters.', 'REJECT', 'country:tcd'],
  ['Chadian protesters set fire to parliament.', 'ASSAULT', 'group:protesters-tcd > organization:parliament-tcd'],
  ['Vera Lund approved a request from Mali for help.', 'REQUEST', 'country:mli'],
  ['Norway saw four Malian ministers arrested in Oslo.', 'COERCE', '> country:mli'],
])('who does what to whom is read from the clause: %s', async (text, type, expected) => {
  const found = (await roles(text, type)) ?? []
  const ids = (role: string) => found.flatMap((each) => (each.startsWith(role) ? [each.slice(role.length + 1)] : []))
  const [actors, recipients] = [ids('actor').join(' '), ids('recipient').join(' ')]
  expect(recipients === '' ? actors : `${actors} > ${recipients}`.trim()).toBe(expected)
})

test.each([
  ['The refusal of Norway demonstrates that it wants no truce.', 'PROTEST'],
  ['Norway has called the attacks murder.', 'ASSAULT'],
  ['Norway withdrew its envoy from Mali in protest.', 'PROTEST'],
  ['The order stops the work of charities such as Oxfam.', 'PROTEST'],
  ['Norway spent a large sum on fighting the causes of migration.', 'REJECT'],
])('a word of another sense is no event: %s', async (text, type) => {
  expect(await roles(text, type)).toBeUndefined()
})

test('“the two countries” are those of the sentence before', async () => {
  const text =
    'Togo met envoys of Mali and Ghana. Norwegian Prime Minister Omar Keita warned Chad. Talks between the two countries stalled.'
  const { events } = await read(text, 'en')
  const talks = events.find(({ trigger }) => text.slice(trigger.start, trigger.end) === 'Talks')
  expect(talks?.participants.map(({ actorId }) => actorId)).toEqual(['country:nor', 'country:tcd'])
})

test('whoever is feared killed has perhaps been killed, and by nobody who is named with the place', async () => {
  const text = 'Omar Keita, who is feared killed at the embassy of Chad, wrote about Mali.'
  expect(await roles(text, 'ASSAULT')).toEqual(['recipient person:omar-keita'])
})

test('a clause with “that” behind a name tells of the noun before it', async () => {
  const text = 'Norway launched an assault on Chad that destroyed villages in Mali.'
  expect(await roles(text, 'ASSAULT')).toEqual(['actor country:nor', 'recipient country:tcd'])
})
