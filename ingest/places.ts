import { MalformedData, oneOf, type Record, readTable } from './languages/table.ts'
import { nameKey, type Register } from './register.ts'

/** Somewhere that events take place: a city, a region or a whole country. */
export interface Place {
  /** `place:NAME-COUNTRY`; a country's is `place:COUNTRY`. */
  readonly id: string
  readonly kind: 'city' | 'region' | 'country'
  /** Name by language. */
  readonly label: { readonly de: string; readonly en: string }
  readonly names: readonly string[]
  /** ISO 3166 alpha-3, lower case, as in the ids of countries. */
  readonly country: string
  /** Of a region or a country its middle, roughly. */
  readonly latitude: number
  readonly longitude: number
  readonly capital: boolean
  /** Thousands of people; 0 for what is no city. */
  readonly thousands: number
}

export interface Places {
  readonly all: readonly Place[]
  get(id: string): Place | undefined
  /** Cities and regions of this name, case and accents aside: capitals first, then regions, then by people. */
  named(name: string): readonly Place[]
}

const folder = new URL('../seeds/places/', import.meta.url)

/** Reads cities.tsv, regions.tsv and countries.tsv (seeds/places/README.md) when first asked. Malformed data throws MalformedData then. */
export function placesOf(register: Register, from: URL = folder): Places {
  let read: Places | undefined
  const places = () => {
    read ??= indexed([...towns(from, register), ...states(from, register)])
    return read
  }
  return {
    get all() {
      return places().all
    },
    get: (id) => places().get(id),
    named: (name) => places().named(name),
  }
}

function towns(from: URL, register: Register): Place[] {
  const named = ['id', 'en', 'de', 'also', 'latitude', 'longitude'] as const
  const cities = readTable(new URL('cities.tsv', from), [...named, 'thousands', 'rank']).map((row) => {
    if (!/^[1-9]\d*$/.test(row.thousands))
      throw new MalformedData(row.file, row.line, `thousands “${row.thousands}” is no whole number`)
    const rank = oneOf(row, 'rank', row.rank, ['', 'capital'])
    return { ...town(row, register, 'city'), thousands: Number(row.thousands), capital: rank === 'capital' }
  })
  return [...cities, ...readTable(new URL('regions.tsv', from), named).map((row) => town(row, register, 'region'))]
}

type Town = Record<'id' | 'en' | 'de' | 'also' | 'latitude' | 'longitude'>

function town(row: Town, register: Register, kind: 'city' | 'region'): Place {
  const country = /^[a-z0-9-]+-([a-z]{3})$/.exec(row.id)?.[1]
  if (!country) throw new MalformedData(row.file, row.line, `“${row.id}” is not like “name-deu”`)
  if (!register.get(`country:${country}`))
    throw new MalformedData(row.file, row.line, `“${country}” is no country of the register`)
  if (row.en === '') throw new MalformedData(row.file, row.line, 'en needs a name')
  const label = { de: row.de || row.en, en: row.en }
  const also = row.also === '' ? [] : row.also.split('|')
  const names = label.de === label.en ? [label.en, ...also] : [label.en, label.de, ...also]
  return { id: `place:${row.id}`, kind, label, names, country, ...position(row), capital: false, thousands: 0 }
}

function states(from: URL, register: Register): Place[] {
  return readTable(new URL('countries.tsv', from), ['iso3', 'latitude', 'longitude']).map((row) => {
    const known = register.get(`country:${row.iso3}`)
    if (!known) throw new MalformedData(row.file, row.line, `“${row.iso3}” is no country of the register`)
    const { label, names } = known
    const place = { id: `place:${row.iso3}`, kind: 'country' as const, label, names, country: row.iso3 }
    return { ...place, ...position(row), capital: false, thousands: 0 }
  })
}

function position(row: Record<'latitude' | 'longitude'>): Pick<Place, 'latitude' | 'longitude'> {
  const degrees = (column: 'latitude' | 'longitude', bound: number) => {
    const value = Number(row[column])
    if (!/^-?\d+(\.\d+)?$/.test(row[column]) || Math.abs(value) > bound)
      throw new MalformedData(row.file, row.line, `${column} “${row[column]}” is not between -${bound} and ${bound}`)
    return value
  }
  return { latitude: degrees('latitude', 90), longitude: degrees('longitude', 180) }
}

function indexed(all: readonly Place[]): Places {
  const byId = new Map<string, Place>()
  const byName = new Map<string, Place[]>()
  for (const place of all) {
    if (byId.has(place.id)) throw new Error(`seeds/places: two places have the id ${place.id}`)
    byId.set(place.id, place)
    if (place.kind === 'country') continue
    for (const name of place.names) {
      const key = nameKey(name)
      const known = byName.get(key)
      if (!known) byName.set(key, [place])
      else if (!known.includes(place)) known.push(place)
    }
  }
  const rank = ({ capital, kind, thousands }: Place) => (capital ? 2e6 : kind === 'region' ? 1e6 : 0) + thousands
  for (const list of byName.values()) if (list.length > 1) list.sort((a, b) => rank(b) - rank(a))
  return { all, get: (id) => byId.get(id), named: (name) => byName.get(nameKey(name)) ?? [] }
}
