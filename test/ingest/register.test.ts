import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { MalformedData } from '../../ingest/languages/table.ts'
import { loadRegister, nameKey } from '../../ingest/register.ts'

const register = loadRegister()
const seeds = new URL('../../seeds/actors/', import.meta.url)

/** The register with one file put in the place of another. */
function changed(name: string, text: string): URL {
  const folder = mkdtempSync(join(tmpdir(), 'register-'))
  for (const file of ['countries.tsv', 'organizations.tsv', 'persons.tsv'])
    writeFileSync(join(folder, file), file === name ? text : readFileSync(new URL(file, seeds), 'utf8'))
  return pathToFileURL(`${folder}/`)
}

test('holds the countries of the world, and hundreds of organisations and persons', () => {
  const count = (kind: string) => register.actors.filter((actor) => actor.kind === kind).length
  expect(count('country')).toBeGreaterThan(190)
  expect(count('organization')).toBeGreaterThan(300)
  expect(count('person')).toBeGreaterThan(500)
})

test('finds an actor by any of its names, whatever the case and the accents', () => {
  for (const name of ['Wolodymyr Selenskyj', 'volodymyr zelenskyy', 'ZELENSKY'])
    expect(register.named(name).map(({ id }) => id)).toEqual(['person:volodymyr-zelensky'])
  expect(register.named('erdoğan')).toEqual(register.named('Erdogan'))
})

test('finds persons by other transliterations of their names, and nobody whose name is written in Latin letters', () => {
  const spelt = (name: string) => register.spelt(nameKey(name)).map(({ id }) => id)
  expect(spelt('Arsenii Jatzenjuk')).toEqual(['person:arseniy-yatsenyuk'])
  expect(spelt('Moammar Khadaffi')).toEqual([])
  expect(spelt('Nikol Paschinian')).toEqual(['person:nikol-pashinyan'])
  expect(spelt('Angella Merckel')).toEqual([])
})

test('knows who held an office on a day', () => {
  const chancellor = (day: string | null) => register.holders('chancellor', 'country:deu', day).map(({ id }) => id)
  expect(chancellor('2021-12-07')).toEqual(['person:angela-merkel'])
  expect(chancellor('2023-01-01T10:00:00Z')).toEqual(['person:olaf-scholz'])
  expect(chancellor(null)).toEqual(['person:friedrich-merz'])
})

test('no office ends before it begins, and no two heads of government overlap by more than a day of handover', () => {
  for (const { from, to } of register.offices) if (from && to) expect(from <= `${to}~`, `${from}..${to}`).toBe(true)
  const held = register.offices.filter(({ office, from }) => office === 'prime-minister' && from)
  for (const one of held)
    for (const other of held)
      if (one !== other && one.ofId === other.ofId && one.from! < other.from!)
        expect(one.to !== null && one.to <= `${other.from}~`, `${one.personId} and ${other.personId}`).toBe(true)
})

test('leads a type of institution and a country to the organisation', () => {
  expect(register.institution('parliament', 'country:deu')?.id).toBe('organization:bundestag')
  expect(register.institution('parliament', 'country:zzz')).toBeUndefined()
})

test.each([
  ['persons.tsv', 'id\twikidata\tgender\tcountry\tde\ten\tbare\talso\toffices\nx\t\tq\tdeu\tX Y\tX Y', 'gender “q”'],
  [
    'persons.tsv',
    'id\twikidata\tgender\tcountry\tde\ten\tbare\talso\toffices\nx\t\tm\tzzz\tX Y\tX Y',
    '“zzz” is neither',
  ],
  [
    'persons.tsv',
    'id\twikidata\tgender\tcountry\tde\ten\tbare\talso\toffices\nx\t\tm\tdeu\tX Y\tX Y\t\t\tpresident of deu',
    'office “president of deu”',
  ],
  ['countries.tsv', 'iso3\twikidata\tde\ten\tdeAlso\tenAlso\ndeu\t183\tDeutschland\tGermany', 'wikidata “183”'],
  ['organizations.tsv', 'id\tkind\twikidata\ttype\tof\tde\ten\talso\nNATO\torganization\t\t\t\tNato\tNATO', 'no slug'],
])('%s: a malformed line is refused with file, line and reason (%#)', (file, text, reason) => {
  const load = () => loadRegister(changed(file, text))
  expect(load).toThrow(MalformedData)
  expect(load).toThrow(`${file}:2: ${reason.startsWith('no') ? '' : ''}`)
  expect(load).toThrow(reason)
})

test('an organisation that is there already is refused with the line of the second', () => {
  const head = 'id\tkind\twikidata\ttype\tof\tde\ten\talso'
  const twice = ['nato', 'atlantic-pact'].map((id) => `${id}\torganization\t\t\t\tNato\tNATO`)
  const load = () => loadRegister(changed('organizations.tsv', [head, ...twice].join('\n')))
  expect(load).toThrow(/organizations\.tsv:3: “Nato” is nato already/)
})
