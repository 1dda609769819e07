import type { Token } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import { MalformedData, oneOf, readTable } from '../../languages/table.ts'
import { rememberingForms } from '../form-cache.ts'
import { type Allegiance, readAllegiance } from './allegiance.ts'
import { holderIn, placeWords } from './place-sites.ts'

/** What a noun for people says of them. */
export interface GroupNoun {
  /** The same in every language: “rebels”; null for a noun that only counts those behind it (“thousands of …”). */
  readonly type: string | null
  /** A singular stands for several too (“the militia”). */
  readonly collective: boolean
  /** One alone is one of them too (“a journalist”); one relative or rival is somebody else's and tells nobody. */
  readonly single: boolean
  /** Where a country is named right with them it is the country that acts: soldiers, officials. */
  readonly state: boolean
  /** Where an organisation is named right with them it is the organisation that acts: “Hamas fighters”. */
  readonly member: boolean
  /** What must be said of them besides: whose they are, or what they are (“rebel group”, “opposition parties”). */
  readonly needs: 'owner' | 'community' | null
  /** With an article alone it takes up an organisation, where one has been named: “the court”. */
  readonly organ: boolean
  /** It means the same wherever it stands: “Western countries”. */
  readonly everywhere: boolean
  /** With nothing said of them they take part only where an act is aimed at them: “arrested a captain”. */
  readonly aimedAt: boolean
  /** One of them may be aimed at, though one alone does not act (“shot a soldier”). */
  readonly alone: boolean
  /** What counts those behind it tells of people where it stands alone: “thousands protested”. */
  readonly throng: boolean
  /** An office: whoever holds it where it says of what, or somebody named, is meant; else they take part like those. */
  readonly office: boolean
}

/** A language's nouns for people who act together without a name, and the adjectives that tell one such group from another. */
export interface GroupNouns {
  /** By the noun's lemma, or the end of a compound. */
  readonly noun: (lemma: string) => GroupNoun | null
  /** Whether a noun of several words may begin with this one. Of German ones only the end counts, so any may. */
  readonly beginsNoun: (lower: string) => boolean
  /** Who holds a place by the first part of a compound: “rebel-held”. */
  readonly holder: (token: Token) => GroupNoun | null
  /** What an adjective or noun before it says they are (“Maoist”, “maoistisch” → “maoist”); null where it tells nothing. */
  readonly community: (lemma: string) => string | null
  readonly allegiance: Allegiance
}

/** A compound is known by an end of at least so many letters. */
const shortestEnd = 5
const plain = {
  collective: false,
  single: true,
  state: false,
  member: false,
  needs: null,
  organ: false,
  everywhere: false,
  aimedAt: false,
  alone: false,
  throng: false,
  office: false,
} as const
const kinds = {
  people: plain,
  many: { ...plain, single: false },
  member: { ...plain, member: true },
  body: { ...plain, collective: true },
  label: { ...plain, collective: true, needs: 'community' },
  countries: { ...plain, needs: 'community', everywhere: true },
  persons: { ...plain, needs: 'owner' },
  others: { ...plain, needs: 'owner', aimedAt: true },
  office: { ...plain, needs: 'owner', aimedAt: true, office: true },
  folk: { ...plain, collective: true, needs: 'owner' },
  units: { ...plain, single: false, state: true, member: true, needs: 'owner', aimedAt: true },
  state: { ...plain, single: false, state: true, member: true, needs: 'owner', aimedAt: true, alone: true },
  force: { ...plain, collective: true, state: true, member: true },
  agents: { ...plain, state: true, member: true },
  organ: { ...plain, collective: true, state: true, member: true, organ: true },
  crowd: { ...plain, collective: true },
  throng: { ...plain, collective: true, throng: true },
} as const

/** Reads a language's events/groups.tsv and communities.tsv; events/README.md gives the formats. Throws MalformedData. */
export function readGroupNouns(pack: LanguagePack): GroupNouns {
  const { language, folder } = pack
  const nouns = new Map<string, GroupNoun>()
  for (const row of readTable(new URL('events/groups.tsv', folder), ['type', 'kind', 'nouns'])) {
    const kind = oneOf(row, 'kind', row.kind, Object.keys(kinds) as (keyof typeof kinds)[])
    const type = kind === 'crowd' || kind === 'throng' ? null : row.type
    for (const noun of row.nouns.split('|')) {
      const key = noun.toLowerCase()
      if (nouns.has(key)) throw new MalformedData(row.file, row.line, `“${noun}” stands twice`)
      nouns.set(key, { type, ...kinds[kind] })
    }
  }
  const has = placeWords(pack)
  const communities = new Map<string, string>()
  for (const row of readTable(new URL('events/communities.tsv', folder), ['community', 'words']))
    for (const word of row.words.split('|')) communities.set(word.toLowerCase(), row.community)
  // English compounds are written apart.
  const joins = language === 'de'
  let longest = 0
  const first = new Set<string>()
  for (const noun of nouns.keys()) {
    longest = Math.max(longest, noun.length)
    if (noun.includes(' ')) first.add(noun.slice(0, noun.indexOf(' ')))
  }
  return {
    beginsNoun: (lower) => joins || first.has(lower),
    noun: rememberingForms((lemma) => {
      const lower = lemma.toLowerCase()
      const whole = nouns.get(lower)
      if (whole || !joins) return whole ?? null
      for (let start = Math.max(2, lower.length - longest); lower.length - start >= shortestEnd; start++) {
        const end = nouns.get(lower.slice(start))
        if (end) return end
      }
      return null
    }),
    holder: (token) => {
      const holder = holderIn(token, has)
      return holder === null ? null : (nouns.get(holder.toLowerCase()) ?? null)
    },
    community: (lemma) => communities.get(lemma.toLowerCase()) ?? null,
    allegiance: readAllegiance(folder),
  }
}
