import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { MalformedData } from '../../ingest/languages/table.ts'
import { placesOf } from '../../ingest/places.ts'
import { loadRegister } from '../../ingest/register.ts'

const register = loadRegister()
const places = placesOf(register)
const seeds = new URL('../../seeds/places/', import.meta.url)

/** The places with one file put in the place of another. */
function changed(name: string, text: string): URL {
  const folder = mkdtempSync(join(tmpdir(), 'places-'))
  for (const file of ['cities.tsv', 'regions.tsv', 'countries.tsv'])
    writeFileSync(join(folder, file), file === name ? text : readFileSync(new URL(file, seeds), 'utf8'))
  return pathToFileURL(`${folder}/`)
}

test('a place is found by its German and its English name, whatever the case and the accents', () => {
  for (const name of ['Kiew', 'Kyiv', 'KYIV', 'kiev'])
    expect(places.named(name).map(({ id }) => id)).toEqual(['place:kyiv-ukr'])
  expect(places.named('Zurich')).toEqual(places.named('Zürich'))
})

test('every country of the register is a place with a position', () => {
  for (const { id, kind } of register.actors)
    if (kind === 'country') expect(places.get(id.replace('country:', 'place:'))).toMatchObject({ kind: 'country' })
})

test('a capital lies near the middle of its country, as far as countries are wide', () => {
  const far = places.all.filter(({ capital, country, latitude }) => {
    const middle = places.get(`place:${country}`)!
    return capital && Math.abs(middle.latitude - latitude) > 25
  })
  expect(places.all.filter(({ capital }) => capital).length).toBeGreaterThan(150)
  expect(far).toEqual([])
})

const cities = 'id\ten\tde\talso\tlatitude\tlongitude\tthousands\trank\n'
test.each([
  ['cities.tsv', `${cities}oslo\tOslo\t\t\t59.9\t10.7\t600\tcapital\n`, /cities.tsv:2: “oslo” is not like/],
  ['cities.tsv', `${cities}oslo-xyz\tOslo\t\t\t59.9\t10.7\t600\tcapital\n`, /cities.tsv:2: “xyz” is no country/],
  ['cities.tsv', `${cities}oslo-nor\tOslo\t\t\t99.9\t10.7\t600\tcapital\n`, /cities.tsv:2: latitude “99.9”/],
  ['cities.tsv', `${cities}oslo-nor\tOslo\t\t\t59.9\t10.7\tmany\tcapital\n`, /cities.tsv:2: thousands “many”/],
  ['cities.tsv', `${cities}oslo-nor\tOslo\t\t\t59.9\t10.7\t600\tseat\n`, /cities.tsv:2: rank “seat”/],
  ['countries.tsv', 'iso3\tlatitude\tlongitude\nnor\t62\t\n', /countries.tsv:2: longitude “”/],
])('a malformed line of %s is refused with its line and the reason: %s', (file, text, reason) => {
  const broken = placesOf(register, changed(file, text))
  expect(() => broken.named('Oslo')).toThrow(MalformedData)
  expect(() => broken.named('Oslo')).toThrow(reason)
})
