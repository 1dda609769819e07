import { expect, test } from 'vitest'
import { told } from './participants.ts'

const roles = async (text: string, language: string, type: string) =>
  (await told(text, language, type))?.map(([role, actor]) => `${role} ${actor}`)

test('who is described by an office takes part, not the body whose office it is', async () => {
  const text = 'Vera Novak, the UN human rights commissioner, who met Omar Keita on Sunday, was optimistic.'
  expect(await roles(text, 'en', 'CONSULT')).toEqual(['actor person:vera-novak', 'actor person:omar-keita'])
})

test('what troops are said to have done stays theirs behind who agreed to something', async () => {
  const text = 'Omar Keita agreed to let aid into Goma, where militias backed by the opposition have killed dozens.'
  expect((await roles(text, 'en', 'ASSAULT'))?.[0]).toMatch(/^actor group:militia/)
})

test('what a journey comes after is not where it leads', async () => {
  const text = 'Omar Keita flog nach der Sitzung des EU-Parlaments nach Ghana.'
  expect(await roles(text, 'de', 'CONSULT')).toEqual(['actor person:omar-keita', 'recipient country:gha'])
})

test.each([
  'Moldaus Präsident Max Gantner kritisierte am Montag die Türkei.',
  'Am Montag kritisierte Mexikos Präsident Max Gantner die Türkei.',
  'Honduras’ Präsident Max Gantner kritisierte am Montag die Türkei.',
  "Am Montag kritisierte Laos' Präsident Max Gantner die Türkei.",
  'Scholz’ Minister Max Gantner kritisierte am Montag die Türkei.',
])('who is owned by a name acts, however its genitive is written: %s', async (text) => {
  expect(await roles(text, 'de', 'ACCUSE')).toEqual(['actor person:max-gantner', 'recipient country:tur'])
})
