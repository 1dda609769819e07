import { MalformedData, oneOf, readTable } from '../../languages/table.ts'

/** Names of the world that belong to no language: given names with their gender, surnames, cities. */
export interface Gazetteer {
  givenName(word: string): GivenName | undefined
  isSurname(word: string): boolean
  /** Names of cities; `common` where the word is an ordinary one too. */
  readonly cities: readonly { name: string; country: string; common: boolean }[]
}

export interface GivenName {
  /** x where both bear it. */
  readonly gender: 'm' | 'f' | 'x'
  /** An ordinary word too, in German or English. */
  readonly common: boolean
}

const folder = new URL('./gazetteer/', import.meta.url)
let loaded: Gazetteer | undefined

/** Reads gazetteer/*.tsv (its README gives the format), once for all languages. Throws MalformedData. */
export function loadGazetteer(): Gazetteer {
  loaded ??= read()
  return loaded
}

function read(): Gazetteer {
  const given = new Map<string, GivenName>()
  for (const row of readTable(new URL('first-names.tsv', folder), ['gender', 'initial', 'names'])) {
    const gender = oneOf(row, 'gender', row.gender, ['m', 'f', 'x'])
    const plain: GivenName = { gender, common: false }
    const common: GivenName = { gender, common: true }
    for (const name of row.names.split(' '))
      if (name.endsWith('*')) given.set(name.slice(0, -1), common)
      else given.set(name, plain)
  }
  const surnames = new Set<string>()
  for (const row of readTable(new URL('surnames.tsv', folder), ['initial', 'names']))
    for (const name of row.names.split(' ')) surnames.add(name)
  const cities = readTable(new URL('cities.tsv', folder), ['country', 'names']).flatMap((row) => {
    if (!/^[A-Z]{2}$/.test(row.country))
      throw new MalformedData(row.file, row.line, `“${row.country}” is no alpha-2 code`)
    return row.names.split('|').map((name) => {
      const common = name.endsWith('*')
      return { name: common ? name.slice(0, -1) : name, country: row.country, common }
    })
  })
  return {
    givenName: (word) => given.get(word) ?? compound(word, given),
    isSurname: (word) => surnames.has(word),
    cities,
  }
}

/** “Hans-Peter”, “Frank-Walter”: as its first part, where every part is a given name. */
function compound(word: string, given: ReadonlyMap<string, GivenName>): GivenName | undefined {
  if (!word.includes('-')) return undefined
  const parts = word.split('-').map((part) => given.get(part))
  return parts.every((part) => part !== undefined) ? { gender: parts[0]!.gender, common: false } : undefined
}
