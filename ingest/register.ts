import { groupBy } from '../graph/group-by.ts'
import type { Actor } from './document.ts'
import { MalformedData, oneOf, readTable } from './languages/table.ts'
import { Spellings } from './spelling.ts'

/** An actor that the register knows, with its names in every language it has one in. */
export interface RegisterActor extends Actor {
  /** Name by language. */
  readonly label: { readonly de: string; readonly en: string }
  readonly gender: 'm' | 'f' | null
  /** Surnames that name this person alone, in any article. */
  readonly bare: readonly string[]
  /** A person's country; the country whose organ, party or firm an organisation is. */
  readonly ofId: string | null
  /** What an organisation is (parliament, party, foreign-ministry …); null for the others. */
  readonly type: string | null
}

/** That somebody held an office. Days are ISO; null where the register does not say. */
export interface Office {
  readonly personId: string
  /** Language-independent key, as in the language packs' titles.tsv: president, foreign-minister, spokesperson … */
  readonly office: string
  readonly ofId: string
  readonly from: string | null
  readonly to: string | null
}

export interface Register {
  readonly actors: readonly RegisterActor[]
  readonly offices: readonly Office[]
  get(id: string): RegisterActor | undefined
  /** Actors of exactly this name; case and accents do not count. */
  named(name: string): readonly RegisterActor[]
  /** Persons whose name ends in this surname, under the key of nameKey. */
  surnamed(key: string): readonly RegisterActor[]
  /** Persons whose name or surname is spelt like this one by another transliteration, under the key of nameKey. */
  spelt(key: string): readonly RegisterActor[]
  /** Offices of a person, on a day where one is given. */
  officesOf(personId: string, day?: string | null): readonly Office[]
  /** Offices of a country or an organisation, of all times. */
  officesIn(ofId: string): readonly Office[]
  /** Who holds an office of something on a day; with no day, whoever is said to hold it still. */
  holders(office: string, ofId: string, day: string | null): readonly RegisterActor[]
  /** The organisation of this type that is an organ of the country. */
  institution(type: string, ofId: string): RegisterActor | undefined
}

/** The key under which names are compared: lower case, without accents, apostrophes alike. */
export function nameKey(name: string): string {
  const plain = /^[\x20-\x7e]*$/.test(name) ? name : name.normalize('NFD').replace(unlike, like)
  return plain.toLowerCase()
}

const unlike = /[\p{M}ßłŁøØđĐı’‘`]+/gu
const likes: { readonly [letter: string]: string } = {
  ß: 'ss',
  ł: 'l',
  Ł: 'l',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '`': "'",
}
const like = (letters: string) => Array.from(letters, (letter) => likes[letter] ?? '').join('')

const folder = new URL('../seeds/actors/', import.meta.url)

/** Reads countries.tsv, organizations.tsv and persons.tsv (seeds/actors/README.md). Throws MalformedData. */
export function loadRegister(from: URL = folder): Register {
  const states = countries(from)
  // Countries last: a slug that is a country's code names the country.
  const slugs = (actors: readonly RegisterActor[]) =>
    actors.map(({ id }) => [id.slice(id.indexOf(':') + 1), id] as const)
  const bodies = organizations(from, slugs(states))
  const actors: RegisterActor[] = [...states, ...bodies]
  const known = new Map([...slugs(bodies), ...slugs(states)])
  const people = readPersons(from, known)
  actors.push(...people.map(({ actor }) => actor))
  return indexed(
    actors,
    people.flatMap(({ offices }) => offices),
  )
}

function countries(from: URL): RegisterActor[] {
  const columns = ['iso3', 'wikidata', 'de', 'en', 'deAlso', 'enAlso'] as const
  return readTable(new URL('countries.tsv', from), columns).map((row) => {
    if (!/^[a-z]{3}$/.test(row.iso3))
      throw new MalformedData(row.file, row.line, `iso3 “${row.iso3}” is no alpha-3 code`)
    return actor(row, 'country', row.iso3, [...list(row.deAlso), ...list(row.enAlso)], { ofId: null, type: null })
  })
}

function organizations(from: URL, states: readonly (readonly [string, string])[]): RegisterActor[] {
  const columns = ['id', 'kind', 'wikidata', 'type', 'of', 'de', 'en', 'also'] as const
  const rows = readTable(new URL('organizations.tsv', from), columns)
  const known = new Map([...rows.map(({ id }) => [id, `organization:${id}`] as const), ...states])
  const named = new Map<string, string>()
  return rows.map((row) => {
    const kind = oneOf(row, 'kind', row.kind, ['organization', 'group'])
    const name = `${row.de}@${row.of}`
    const same = named.get(name)
    if (same !== undefined)
      throw new MalformedData(row.file, row.line, `“${row.de}” is ${same} already: put its names there`)
    named.set(name, row.id)
    return actor(row, kind, row.id, list(row.also), { ofId: reference(row, row.of, known), type: row.type || null })
  })
}

function readPersons(from: URL, known: ReadonlyMap<string, string>): { actor: RegisterActor; offices: Office[] }[] {
  const columns = ['id', 'wikidata', 'gender', 'country', 'de', 'en', 'bare', 'also', 'offices'] as const
  return readTable(new URL('persons.tsv', from), columns).map((row) => {
    const gender = oneOf(row, 'gender', row.gender, ['m', 'f'])
    const ofId = reference(row, row.country, known)
    const bare = list(row.bare)
    const also = bare.length > 0 ? [...list(row.also), ...bare] : list(row.also)
    const person = actor(row, 'person', row.id, also, { ofId, type: null, gender, bare })
    const offices =
      row.offices === '' ? [] : row.offices.split(';').map((text) => readOffice(row, person.id, text.trim(), known))
    return { actor: person, offices }
  })
}

function readOffice(
  row: { file: URL; line: number },
  personId: string,
  text: string,
  known: ReadonlyMap<string, string>,
): Office {
  const match = officeFormat.exec(text)
  if (!match)
    throw new MalformedData(row.file, row.line, `office “${text}” is not like “president@usa 2017-01-20..2021-01-20”`)
  const ofId = reference(row, match[2]!, known)!
  return { personId, office: match[1]!, ofId, from: match[3] ?? null, to: match[4] ?? null }
}

const officeFormat = /^([a-z-]+)@([a-z0-9-]+)(?: (\d{4}(?:-\d\d){0,2})?\.\.(\d{4}(?:-\d\d){0,2})?)?$/

/** A cell that names a country by its code or an organisation by its slug; empty is null. */
function reference(row: { file: URL; line: number }, text: string, known: ReadonlyMap<string, string>): string | null {
  if (text === '') return null
  const id = known.get(text)
  if (!id)
    throw new MalformedData(row.file, row.line, `“${text}” is neither a country nor an organization of the register`)
  return id
}

const nothing: readonly never[] = []

function list(cell: string): readonly string[] {
  if (cell === '') return nothing
  if (!cell.includes('|')) return [cell]
  const names = cell.split('|')
  for (let at = 0; at < names.length; at++) names[at] = names[at]!.trim()
  return names
}

function actor(
  row: { file: URL; line: number; wikidata: string; de: string; en: string },
  kind: RegisterActor['kind'],
  slug: string,
  also: readonly string[],
  rest: Pick<RegisterActor, 'ofId' | 'type'> & Partial<Pick<RegisterActor, 'gender' | 'bare'>>,
): RegisterActor {
  if (!/^[a-z0-9-]+$/.test(slug)) throw new MalformedData(row.file, row.line, `“${slug}” is no slug`)
  if (row.de === '' || row.en === '') throw new MalformedData(row.file, row.line, 'both de and en need a name')
  if (row.wikidata !== '' && !/^Q[1-9]\d*$/.test(row.wikidata))
    throw new MalformedData(row.file, row.line, `wikidata “${row.wikidata}” is no item id`)
  const { de, en } = row
  const names = de === en ? [de] : [de, en]
  for (const name of also) if (!names.includes(name)) names.push(name)
  // One shape for all of them, and no set for each: there are thousands.
  return {
    id: `${kind}:${slug}`,
    kind,
    wikidataId: row.wikidata || null,
    name: en,
    names,
    label: { de, en },
    gender: rest.gender ?? null,
    bare: rest.bare ?? nothing,
    ofId: rest.ofId,
    type: rest.type,
  }
}

function indexed(actors: readonly RegisterActor[], offices: readonly Office[]): Register {
  const byId = new Map<string, RegisterActor>()
  const byPerson = groupBy(offices, ({ personId }) => personId)
  const byOwner = groupBy(offices, ({ ofId }) => ofId)
  const byType = new Map<string, RegisterActor>()
  for (const actor of actors) {
    if (byId.has(actor.id)) throw new Error(`seeds/actors: two actors have the id ${actor.id}`)
    byId.set(actor.id, actor)
    if (actor.type === null) continue
    const type = `${actor.type}@${actor.ofId}`
    if (!byType.has(type)) byType.set(type, actor)
  }
  // Not before the first article asks: the names are several times as many as the actors.
  let entered: NamesEntered | undefined
  const names = () => {
    entered ??= enterNames(actors)
    return entered
  }
  let spellings: Spellings | undefined
  const spelt = () => {
    spellings ??= new Spellings(names().byName, names().bySurname)
    return spellings
  }
  return {
    actors,
    offices,
    get: (id) => byId.get(id),
    named: (name) => names().byName.get(nameKey(name)) ?? [],
    surnamed: (key) => names().bySurname.get(key) ?? [],
    spelt: (key) => spelt().of(key),
    officesOf: (personId, day) =>
      (byPerson.get(personId) ?? []).filter((office) => day === undefined || heldOn(office, day)),
    officesIn: (ofId) => byOwner.get(ofId) ?? [],
    holders: (office, ofId, day) =>
      (byOwner.get(ofId) ?? [])
        .filter((held) => held.office === office && heldOn(held, day))
        .map(({ personId }) => byId.get(personId)!),
    institution: (type, ofId) => byType.get(`${type}@${ofId}`),
  }
}

interface NamesEntered {
  readonly byName: ReadonlyMap<string, RegisterActor[]>
  readonly bySurname: ReadonlyMap<string, RegisterActor[]>
}

function enterNames(actors: readonly RegisterActor[]): NamesEntered {
  const byName = new Map<string, RegisterActor[]>()
  const bySurname = new Map<string, RegisterActor[]>()
  for (const actor of actors)
    for (const name of actor.names) {
      const key = nameKey(name)
      enter(byName, key, actor)
      if (actor.kind === 'person') addSurnames(bySurname, actor, key)
    }
  return { byName, bySurname }
}

/**
 * “von der Leyen” and “Leyen” of “Ursula von der Leyen”: every end of the name that begins with a word, and the family name
 * that comes first in China and Korea.
 */
function addSurnames(index: Map<string, RegisterActor[]>, actor: RegisterActor, name: string): void {
  const first = name.indexOf(' ')
  for (let space = first; space >= 0; space = name.indexOf(' ', space + 1)) enter(index, name.slice(space + 1), actor)
  if (first > 1 && first < 7 && familyNameFirst.has(actor.ofId ?? '')) enter(index, name.slice(0, first), actor)
}

/** Enters an actor under a key, once: what is entered of one actor comes in a row. */
function enter(index: Map<string, RegisterActor[]>, key: string, actor: RegisterActor): void {
  const present = index.get(key)
  if (!present) index.set(key, [actor])
  else if (present.at(-1) !== actor) present.push(actor)
}

/** Countries in which the family name comes before the given name. */
export const familyNameFirst: ReadonlySet<string> = new Set(
  ['kor', 'prk', 'chn', 'twn', 'vnm', 'khm', 'hkg'].map((code) => `country:${code}`),
)

/** With no day only what has no end counts; a bound of lower precision covers its whole month or year. */
function heldOn({ from, to }: Office, day: string | null): boolean {
  if (day === null) return to === null
  const date = day.slice(0, 10)
  if (from !== null && date.slice(0, from.length) < from) return false
  return to === null || date.slice(0, to.length) <= to
}
