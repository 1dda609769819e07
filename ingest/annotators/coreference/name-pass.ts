import type { Entity } from '../../document.ts'
import { nameKey } from '../../register.ts'
import type { Gazetteer } from '../names/gazetteer.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import type { FindTitle, TitleMatch } from '../names/titles.ts'
import { keyOf } from '../names/trie.ts'
import type { SameOffice } from '../roles/families.ts'
import type { CountryWord } from './country-words.ts'
import type { Grammar } from './grammar.ts'
import type { Workspace } from './workspace.ts'

/** What the passes over names share: the article's names, and what a name says of its bearer. */
export interface NamePass {
  readonly work: Workspace
  readonly grammar: Grammar
  readonly lexicon: NameLexicon
  readonly sameOffice: SameOffice
  readonly german: boolean
  /** Whether the article names this country, by itself or as an adjective. */
  speaksOf(country: string | null): boolean
  /** How often it does, and by its people in office. */
  timesNamed(country: string | null): number
  /** The only one that it names before a token, where it does so more than once. */
  onlyCountryBefore(token: number): string | null
  /** The one that it names most. */
  readonly mainCountry: string | null
  /** Whether it names any. */
  readonly hasCountries: boolean
  /** Of several that the register knows under a name, the one whose country the article speaks of most. */
  best(candidates: readonly string[]): string | undefined
  /** The name without the -s of a genitive. */
  plainName(entity: Entity): string
  keyOf(entity: Entity): string
  titleBefore(entity: Entity): TitleMatch | undefined
  genderOf(entity: Entity): 'm' | 'f' | null
  /** “Berlin (dpa) –” and “DOHA (AFP) -” say where and from whom a text comes. */
  isDateline(entity: Entity): boolean
}

export function namePass(
  work: Workspace,
  grammar: Grammar,
  lexicon: NameLexicon,
  gazetteer: Gazetteer,
  findTitle: FindTitle,
  sameOffice: SameOffice,
  adjectives: readonly CountryWord[],
): NamePass {
  const { tokens, entities, sentences } = work.document
  const german = lexicon.language === 'de'
  const written = new Set(entities.map(({ text }) => text))
  const starts = new Set(entities.map(({ first }) => first))
  /** Where each is named, in no order. */
  const namings: { readonly country: string; readonly at: number }[] = []
  const countries = countCountries()

  function countCountries(): Map<string, number> {
    const counts = new Map<string, number>()
    const count = (country: string | undefined, at: number) => {
      if (!country) return
      counts.set(country, (counts.get(country) ?? 0) + 1)
      namings.push({ country, at })
    }
    for (const { candidates, type, text, first: at } of entities) {
      const [first] = candidates
      if (type === 'LOC') count(first ?? lexicon.seats.get(nameKey(text)), at)
      else if (type === 'PER' && first !== undefined) count(work.register.get(first)?.ofId ?? undefined, at)
    }
    for (const { country, at } of adjectives) count(country, at)
    return counts
  }

  function titleBefore(entity: Entity): TitleMatch | undefined {
    // “Home Secretary” before “Secretary”
    for (let first = Math.max(0, entity.first - 4); first < entity.first; first++) {
      const title = findTitle(tokens, first, entity.last)
      if (title && title.last === entity.first) return title
    }
    return undefined
  }

  /** „die Freilassung Anna Lunds“: behind what is nobody a name is its owner's, behind „der Aktivist“ it is his. */
  function isOwned(entity: Entity): boolean {
    const noun = tokens[entity.first - 1]!
    // „die Sondereinheit Hawks“: what is not somebody's full name may be what it is called.
    if (entity.type !== 'PER' || entity.last - entity.first < 2) return false
    if (titleBefore(entity) || lexicon.is(noun, 'person-noun')) return false
    const genders = noun.readings.flatMap(({ pos, genders: some }) => (pos === 'NOUN' ? (some ?? []) : []))
    if (genders.length === 0 || genders.includes('masc')) return lexicon.is(noun, 'act-noun')
    return !lexicon.is(noun, 'somebody') && !noun.lemma.endsWith('in')
  }

  return {
    work,
    grammar,
    lexicon,
    sameOffice,
    german,
    titleBefore,
    hasCountries: countries.size > 0,
    speaksOf: (country) => countries.has(country ?? ''),
    timesNamed: (country) => countries.get(country ?? '') ?? 0,
    onlyCountryBefore(token) {
      let only: string | null = null
      let times = 0
      for (const { country, at } of namings) {
        if (at >= token || !country.startsWith('country:')) continue
        if (only !== null && country !== only) return null
        only = country
        times++
      }
      return times > 1 ? only : null
    },
    mainCountry: [...countries].reduce<string | null>(
      (most, [country, times]) => (times > (countries.get(most ?? '') ?? 0) ? country : most),
      null,
    ),
    best(candidates) {
      if (candidates.length < 2) return candidates[0]
      const score = (id: string) => countries.get(work.register.get(id)?.ofId ?? '') ?? 0
      return [...candidates].sort((a, b) => score(b) - score(a))[0]
    },
    plainName(entity) {
      const { text, last } = entity
      if (!german || !/[^s]s$/.test(text)) return text
      const stem = text.slice(0, -1)
      if (written.has(stem) || written.has(stem.slice(stem.lastIndexOf(' ') + 1))) return stem
      const phrase = grammar.phraseOf(last - 1)
      if (phrase?.head !== last - 1) return text
      const described = phrase.first < entity.first && tokens[entity.first - 1]!.pos === 'NOUN'
      const genitive = described ? isOwned(entity) : phrase.relation === 'genitive'
      return genitive && !gazetteer.isSurname(tokens[last - 1]!.text) ? stem : text
    },
    keyOf(entity) {
      let key = keyOf(tokens[entity.first]!)
      for (let at = entity.first + 1; at < entity.last; at++) key += ` ${keyOf(tokens[at]!)}`
      return key
    },
    genderOf(entity) {
      const title = titleBefore(entity)
      if (title && title.title.gender !== 'x') return title.title.gender
      if (entity.last - entity.first < 2) return null
      const gender = gazetteer.givenName(tokens[entity.first]!.text)?.gender
      return gender === 'm' || gender === 'f' ? gender : null
    },
    isDateline({ first, last }) {
      if (first - sentences[tokens[first]!.sentence]!.first > 4) return false
      let at = last
      for (; at < last + 6 && tokens[at] && !dash.test(tokens[at]!.text); at++) {
        const { text } = tokens[at]!
        if (!/^[(),/]$/.test(text) && !/^\p{L}{2,5}$/u.test(text) && !starts.has(at)) return false
      }
      const closed = tokens[at - 1]?.text === ')' || /^\p{Lu}{3,}$/u.test(tokens[last - 1]!.text)
      return closed && dash.test(tokens[at]?.text ?? '') && tokens[at]!.spaced
    },
  }
}

const dash = /^[–—-]$/
