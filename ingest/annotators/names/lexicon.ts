import type { RoleStatus } from '../../../graph/extraction.ts'
import type { LanguagePack } from '../../language.ts'
import { MalformedData, oneOf, readTable } from '../../languages/table.ts'
import { nameKey } from '../../register.ts'
import { ofWord, type Worded } from '../../word.ts'

/** What a language calls an office. */
export interface Title {
  /** The title in its dictionary form, feminine where the form is. */
  readonly title: string
  /** The dictionary form of the table, lower case. */
  readonly base: string
  /** Key of the register's offices. */
  readonly office: string
  readonly gender: 'm' | 'f' | 'x'
  readonly plural: boolean
  /** What the office is of, where the word itself says it: a country's code or an organisation's slug. */
  readonly of: string | null
}

export interface Institution {
  readonly type: string
  /** A weak noun is an actor only where it is said whose it is. */
  readonly strong: boolean
  /** It needs no article: “set fire to parliament”. */
  readonly bare: boolean
  /** People rather than a body: troops. */
  readonly kind: 'organization' | 'group'
  /** The only countries that call theirs so, the likeliest first; empty for most. */
  readonly of: readonly string[]
}

const lists = [
  'person-noun',
  'act-noun',
  'somebody',
  'honorific',
  'kinship',
  'name-particle',
  'name-particle-second',
  'suffix',
  'not-organization',
  'locative',
  'org-introducer',
  'place-introducer',
  'months-days',
  'sentence-word',
  'common-noun-name',
  'possessive',
  'inside',
  'thing-end',
  'thing-introducer',
  'place-tail',
  'place-end',
  'place-start',
  'org-tail',
  'party-tail',
  'no-party-name',
  'org-connector',
  'surname-prefix',
  'seat-preposition',
  'source-noun',
  'source-preposition',
  'place-verb',
  'impersonal-verb',
  'person-object-verb',
  'person-verb',
  'case-noun',
  'case-preposition',
  'hostile-preposition',
  'encounter-verb',
  'definite',
  'indefinite',
  'contraction',
  'genitive-article',
  'of-word',
  'office-preposition',
  'office-verb',
  'naming-verb',
  'nominating-verb',
  'becoming-verb',
  'copula',
  'dismissal-verb',
  'holding-verb',
  'leaving-verb',
  'succeeding-verb',
  'self-naming-verb',
  'reflexive',
  'portfolio-title',
  'works-at',
  'no-more',
  'sure-modal',
  'post-taking-verb',
  'post-leaving-verb',
  'future-modal',
  'expected-verb',
  'nominee-noun',
  'office-noun',
  'sought-link',
  'since-word',
  'until-word',
  'male-word',
  'female-word',
  'both',
  'pair',
  'two',
  'strict-particle',
  'own-country',
  'counterpart',
  'own-office',
  'regional-adjective',
  'as-word',
  'common-capital',
  'noun-ending',
  'currency',
  'article-name',
  'conjunction',
  'age-noun',
  'epithet',
  'masculine-article',
  'plural-article',
  'deputy-adjective',
  'deputy-prefix',
  'two-gender-article',
  'feminine-article',
  'compound-tail',
  'former-prefix',
  'adjective-tail',
  'org-possessor',
  'org-follower',
  'org-purpose',
  'group-adjective',
  'alias-word',
  'future-suffix',
  'its',
] as const
export type WordList = (typeof lists)[number]

/** A language's words for persons, offices, places, peoples and organisations: ingest/languages/<language>/names/. */
export interface NameLexicon {
  readonly language: string
  /** Titles by their lower-case forms, inflected; several words are joined by a space. */
  readonly titles: ReadonlyMap<string, Title>
  readonly longestTitle: number
  /** Country by the lower-case inflected form of an adjective; English ones in the case they have. */
  readonly adjectives: ReadonlyMap<string, string>
  /** Country by a noun for its people, singular and plural. */
  readonly peoples: ReadonlyMap<string, { country: string; plural: boolean; gender: 'm' | 'f' | 'x' }>
  readonly seats: ReadonlyMap<string, string>
  readonly places: readonly { name: string; type: string }[]
  readonly organizationEnds: ReadonlyMap<string, string>
  readonly organizationStarts: ReadonlyMap<string, string>
  readonly institutions: ReadonlyMap<string, Institution>
  readonly qualifiers: ReadonlyMap<string, string>
  /** The government of a part of a country, by its lower-case name or adjective (German: undeclined). */
  readonly regions: ReadonlyMap<string, string>
  /** What a word before a title says of the office, by its lower-case form (German: each declined one). */
  readonly statuses: ReadonlyMap<string, RoleStatus>
  /** The family of a party's name that many countries have one of, by the name: “Social Democrats”. */
  readonly parties: ReadonlyMap<string, string>
  has(list: WordList, word: string): boolean
  /** Whether a token's word stands on a list. */
  is(token: Worded | undefined, list: WordList): boolean
}

const german = (pack: LanguagePack) => pack.language === 'de'

const adjectiveEndings = ['', 'e', 'er', 'en', 'es', 'em']

const loaded = new Map<string, NameLexicon>()

/** Reads a language's names/*.tsv, once; their README gives the formats. Throws MalformedData. */
export function loadNameLexicon(pack: LanguagePack): NameLexicon {
  const present = loaded.get(pack.folder.href) ?? read(pack)
  loaded.set(pack.folder.href, present)
  return present
}

function read(pack: LanguagePack): NameLexicon {
  const file = (name: string) => new URL(`names/${name}.tsv`, pack.folder)
  // By the word first: most words are on no list.
  const listsOf = new Map<string, WordList[]>()
  const listed = new Map<WordList, readonly string[]>()
  for (const row of readTable(file('words'), ['list', 'words']))
    listed.set(
      oneOf(row, 'list', row.list, lists),
      row.words.split(' ').map((word) => word.toLowerCase()),
    )
  for (const [list, words] of listed)
    for (const word of words) {
      const known = listsOf.get(word)
      if (known === undefined) listsOf.set(word, [list])
      else if (!known.includes(list)) known.push(list)
    }
  const listsOfWord = ofWord(({ lower }): readonly WordList[] => listsOf.get(lower) ?? [])
  const titles = readTitles(file('titles'), pack)
  const pairs = (name: string, columns: readonly [string, string]) =>
    readTable(file(name), columns).map((row) => [row[columns[0]]!, row[columns[1]]!, row] as const)
  const ends = new Map<string, string>()
  const starts = new Map<string, string>()
  for (const row of readTable(file('organizations'), ['word', 'place', 'type']))
    (oneOf(row, 'place', row.place, ['start', 'end']) === 'end' ? ends : starts).set(row.word, row.type)
  const institutions = new Map<string, Institution>()
  for (const row of readTable(file('institutions'), ['noun', 'type', 'strength', 'kind', 'of']))
    institutions.set(row.noun.toLowerCase(), {
      type: row.type,
      strong: oneOf(row, 'strength', row.strength, ['strong', 'weak', 'bare']) !== 'weak',
      bare: row.strength === 'bare',
      kind: oneOf(row, 'kind', row.kind || 'organization', ['organization', 'group']),
      of: row.of
        .split(' ')
        .filter(Boolean)
        .map((country) => `country:${country}`),
    })
  const statuses = new Map<string, RoleStatus>()
  for (const [word, named, row] of pairs('statuses', ['word', 'status'])) {
    const status = oneOf(row, 'status', named, ['current', 'future', 'outgoing', 'former'])
    const declines = german(pack) && word === word.toLowerCase()
    for (const ending of declines ? adjectiveEndings : ['']) statuses.set(word.toLowerCase() + ending, status)
  }
  return {
    language: pack.language,
    titles,
    longestTitle: Math.max(...[...titles.keys()].map((title) => title.split(' ').length)),
    ...readDemonyms(file('demonyms'), pack),
    seats: new Map(pairs('seats', ['place', 'actor']).map(([place, actor]) => [nameKey(place), actor])),
    places: readTable(file('places'), ['name', 'type']).map(({ name, type }) => ({ name, type })),
    organizationEnds: ends,
    organizationStarts: starts,
    institutions,
    qualifiers: new Map(pairs('qualifiers', ['prefix', 'actor']).map(([prefix, actor]) => [nameKey(prefix), actor])),
    regions: new Map(
      readTable(file('regions'), ['region', 'adjectives', 'government']).flatMap(({ region, adjectives, government }) =>
        [region, ...adjectives.split('|')].map((word) => [word.toLowerCase(), `organization:${government}`] as const),
      ),
    ),
    statuses,
    parties: new Map(
      pairs('parties', ['family', 'names']).flatMap(([family, names]) =>
        names.split('|').map((name) => [name, family] as const),
      ),
    ),
    has: (list, word) => listsOf.get(word)?.includes(list) === true,
    is: (token, list) => {
      if (token === undefined) return false
      const lists = listsOfWord(token)
      // Most words are on none.
      return lists.length > 0 && lists.includes(list)
    },
  }
}

function readTitles(file: URL, pack: LanguagePack): Map<string, Title> {
  const titles = new Map<string, Title>()
  for (const row of readTable(file, ['title', 'office', 'form', 'of'])) {
    const form = oneOf(row, 'form', row.form, ['m', 'f', 'x', 'n', 'a'])
    const base = { title: row.title, office: row.office, of: row.of || null, base: row.title.toLowerCase() }
    const add = (text: string, gender: Title['gender'], plural = false, title = base.title) => {
      const key = text.toLowerCase()
      if (!titles.has(key)) titles.set(key, { ...base, title, gender, plural })
    }
    if (!german(pack)) {
      const gender = form === 'm' || form === 'f' ? form : 'x'
      add(row.title, gender)
      add(pluralOf(row.title), gender, true)
    } else if (form === 'a') {
      if (!row.title.endsWith('er')) throw new MalformedData(row.file, row.line, `“${row.title}” does not end in -er`)
      const stem = row.title.slice(0, -2)
      add(`${stem}er`, 'm')
      add(`${stem}em`, 'm')
      add(`${stem}e`, 'x', false, `${stem}e`)
      add(`${stem}en`, 'x')
    } else {
      const gender = form === 'm' || form === 'f' ? form : 'x'
      for (const ending of ['', 's', 'es']) add(row.title + ending, gender)
      if (form === 'm') {
        const feminine = row.title.replace(/e$/, '')
        add(`${feminine}in`, 'f', false, `${feminine}in`)
        add(`${feminine}innen`, 'f', true)
        // Weak nouns look like their plural.
        for (const ending of ['en', 'n', 'e']) add(row.title + ending, gender, ending === 'e')
      } else if (form === 'f') add(`${row.title}nen`, 'f', true)
    }
  }
  return titles
}

/** “secretaries of state”, “prime ministers”: the noun before “of” or the last one. */
function pluralOf(title: string): string {
  const [head, ...rest] = title.split(/(?= of )/)
  return head!
    .replace(/y$/, 'ie')
    .replace(/man$/, 'me')
    .replace(/men?$/, 'men')
    .concat(/men$/.test(head!) || /man$/.test(head!) ? '' : 's', ...rest)
}

/** Adjectives and peoples of the countries (names/demonyms.tsv). Throws MalformedData. */
export function readDemonyms(file: URL, pack: LanguagePack): Pick<NameLexicon, 'adjectives' | 'peoples'> {
  const adjectives = new Map<string, string>()
  const peoples = new Map<string, { country: string; plural: boolean; gender: 'm' | 'f' | 'x' }>()
  for (const row of readTable(file, ['country', 'adjectives', 'people'])) {
    const country = `country:${row.country}`
    if (!/^[a-z]{3}$/.test(row.country))
      throw new MalformedData(row.file, row.line, `“${row.country}” is no country code`)
    const cells = (cell: string) => (cell === '' ? [] : cell.split('|'))
    if (!german(pack)) {
      for (const adjective of cells(row.adjectives)) adjectives.set(adjective, country)
      for (const people of cells(row.people)) {
        peoples.set(people, { country, plural: true, gender: 'x' })
        if (people.endsWith('s')) peoples.set(people.slice(0, -1), { country, plural: false, gender: 'x' })
        // “Frenchmen”
        if (!people.endsWith('men')) continue
        peoples.set(people.replace(/men$/, 'man'), { country, plural: false, gender: 'm' })
        peoples.set(people.replace(/men$/, 'woman'), { country, plural: false, gender: 'f' })
      }
      continue
    }
    for (const stem of cells(row.adjectives))
      for (const ending of adjectiveEndings) adjectives.set(stem + ending, country)
    for (const people of cells(row.people)) {
      const weak = people.endsWith('e')
      const stem = weak ? people.slice(0, -1) : people
      const add = (form: string, gender: 'm' | 'f', plural: boolean) => peoples.set(form, { country, plural, gender })
      add(people, 'm', !weak && people.endsWith('er'))
      add(weak ? `${stem}en` : `${stem}n`, 'm', true)
      if (!weak) add(`${stem}s`, 'm', true)
      add(`${stem}in`, 'f', false)
      add(`${stem}innen`, 'f', true)
    }
  }
  return { adjectives, peoples }
}
