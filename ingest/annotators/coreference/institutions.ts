import { ofWord, type Worded } from '../../word.ts'
import type { Institution, NameLexicon } from '../names/lexicon.ts'
import { startsUpper } from '../names/trie.ts'
import type { CountryContext } from './context.ts'
import type { Grammar } from './grammar.ts'
import type { InstitutionOwners } from './institution-owners.ts'
import type { Sources, SpokenBy } from './speaking.ts'
import { type Participant, slugOf, type Workspace } from './workspace.ts'

/** The first words of the institutions' nouns. */
export interface InstitutionWords {
  readonly first: { has(word: string): boolean }
  /** How many words the longest has that begins with this one; 0 where none does. */
  readonly longest: (token: Worded) => number
}

export function institutionWords({ institutions }: NameLexicon): InstitutionWords {
  const first = new Map<string, number>()
  for (const noun of institutions.keys()) {
    const words = noun.split(/ | ?(?='s )/)
    first.set(words[0]!, Math.max(words.length, first.get(words[0]!) ?? 0))
  }
  return { first, longest: ofWord(({ lower }) => first.get(lower) ?? 0) }
}

interface Told {
  readonly country: string
  readonly paragraph: number
}

/** An institution's noun as it stands in the text. */
interface Noun {
  readonly institution: Institution
  readonly text: string
  readonly first: number
  readonly last: number
  /** The first part of a compound: “Polizeisprecher”. */
  readonly part?: boolean
}

/** Common nouns that stand for an organ of a country: “das rumänische Verfassungsgericht”, “Sudan's government”, “the army”. */
export function institutionMentions(
  work: Workspace,
  grammar: Grammar,
  lexicon: NameLexicon,
  words: InstitutionWords,
  context: CountryContext,
  owners: InstitutionOwners,
  titled: ReadonlyMap<number, string>,
  speaking: SpokenBy,
  sources: Sources,
): void {
  const { tokens, sentences, entities } = work.document
  const german = lexicon.language === 'de'
  const startOf = new Map(entities.map((entity) => [entity.first, entity]))
  // A noun that speaks once means the same where it does not.
  const heard = new Set<string>()
  const unheard: (() => void)[] = []
  /** Whose institution of a type the article told of last, and whose of any. */
  const told = new Map<string, Told>()
  let organ: Told | undefined
  for (const sentence of sentences)
    for (let at = sentence.first; at < sentence.last; at++) {
      if (work.mentionAt(at)) continue
      const noun = institutionAt(at, sentence.last)
      // “the prosecutor's office” has a title in it and is none.
      if (!noun || (titled.has(at) && titled.has(noun.last - 1) && !noun.part)) continue
      mention(noun, sentence.first, sentence.last)
      at = noun.last - 1
    }
  for (const again of unheard) again()

  function institutionAt(at: number, end: number): Noun | undefined {
    const { text, lower } = tokens[at]!
    if (german) {
      if (!startsUpper(text)) return undefined
      const ranked = rankOf(at)
      for (const form of [lower, lower.replace(/e?s$/, ''), lower.replace(/n$/, '')]) {
        const highest = ranked ? lexicon.institutions.get(`${ranked} ${form}`) : undefined
        const institution = highest ?? lexicon.institutions.get(form)
        const first = highest ? at - 1 : at
        if (institution) return { institution, text: text.slice(0, form.length), first, last: at + 1 }
      }
      // “ein Polizeisprecher”, but not “Polizeisprecher Jan Lund”
      const owner = startOf.has(at + 1) ? null : sources.ownerPart(tokens[at]!)
      const institution = owner === null ? undefined : lexicon.institutions.get(owner.toLowerCase())
      return institution && { institution, text: owner!, first: at, last: at + 1, part: true }
    }
    const longest = words.longest(tokens[at]!)
    return longest === 0 ? undefined : english(at, Math.min(end, at + longest))
  }

  /** “das Oberste Gericht”: the adjective before the noun, without its ending. */
  function rankOf(at: number): string | null {
    const before = tokens[at - 1]
    const rank = before?.lower.replace(/e[mnrs]?$/, '')
    return rank && words.first.has(rank) ? rank : null
  }

  function english(at: number, end: number): Noun | undefined {
    for (let last = end; last > at; last--) {
      const phrase = tokens
        .slice(at, last)
        .map((token) => token.lower)
        .join(' ')
        .replace(" 's ", "'s ")
      const institution = lexicon.institutions.get(phrase)
      if (institution) return { institution, text: work.textOf(at, last), first: at, last }
    }
    return undefined
  }

  function mention(found: Noun, start: number, end: number): void {
    const { institution, text: noun, first, last, part } = found
    const left = owners.before(first, start)
    const phrase = grammar.phraseOf(last - 1)
    // “an army spokesman”
    const voice = phrase?.head === last && sources.isVoice(tokens[last]!)
    const speaks = voice || part === true
    if ((left.indefinite && !speaks) || left.future) return
    const right = owners.behind(last, end)
    const whose = left.country ?? right ?? null
    if (phrase && phrase.head >= last && !voice) return
    if (left.place !== null) {
      if (!speaks && institution.strong) ofPlace(found, left.place)
      return
    }
    // “Westliche Regierungsvertreter” speak for several governments.
    if (speaks && !whose && left.described && !left.definite && !left.indefinite) return
    let country = whose
    let confidence = 0.85
    if (!country) {
      // What is said of nobody in particular is an actor only if it is one by itself, or speaks.
      const named = left.definite || institution.bare || (startsUpper(tokens[first]!.text) && !german)
      const known = institution.strong || told.has(institution.type)
      if (!(named && known) && !speaks && !isHeard(last - 1) && !heard.has(institution.type)) {
        if (named || !german) unheard.push(() => heard.has(institution.type) && mention(found, start, end))
        return
      }
      heard.add(institution.type)
      const own = institution.of
      const fits = (one: string) => (own.length === 0 || own.includes(one)) && !isAimedAt(one, first, last)
      country = nearest(institution.type, first).find((one) => one && fits(one)) ?? own[0] ?? null
      confidence = 0.6
      // “the Foreign Office”: the one that bears the name, where no country is near.
      country ??= bearer(noun)
      if (!country) return
    } else told.set(institution.type, { country, paragraph: paragraphOf(first) })
    organ = { country, paragraph: paragraphOf(first) }
    const actor = actorOf(institution, country, noun, left.adjective)
    actor.ofId ??= country
    actor.type ??= institution.type
    if (german && phrase) actor.gender ??= genders.get(phrase.gender ?? '') ?? null
    work.known(country)
    if (whose) work.implied.add(country)
    work.mention(
      first,
      last,
      [actor],
      part ? 'role' : 'name',
      whose ? 'institution' : 'institution-in-context',
      confidence,
    )
    actor.names.add(noun)
  }

  /** “Scotland's government”, “Gaza's health ministry”: the register's, or the place's own. */
  function ofPlace({ institution, text, first, last }: Noun, place: string): void {
    const government = institution.type === 'government' ? lexicon.regions.get(place.toLowerCase()) : undefined
    const actor =
      (government === undefined ? undefined : work.known(government)) ??
      work.unknown(
        institution.kind,
        german ? `${text} (${place})` : `${place} ${text}`,
        `${institution.type}-${slugOf(place)}`,
      )
    actor.type ??= institution.type
    work.mention(first, last, [actor], 'name', 'institution', 0.85)
  }

  /** The countries whose institution may be meant where nothing says so, likeliest first. */
  function nearest(type: string, first: number): readonly (string | null | undefined)[] {
    const paragraph = paragraphOf(first)
    const same = told.get(type)
    // “the Malian army … Oslo sent envoys to the army”: the one that was told of.
    const here = same?.paragraph === paragraph ? same.country : null
    const beside = organ?.paragraph === paragraph ? organ.country : null
    return [here, context.before(first), beside, acting(first), context.around(first), same?.country, context.article]
  }

  function paragraphOf(token: number): number {
    return sentences[tokens[token]!.sentence]!.paragraph
  }

  /** “Israel attacked Syria. The army said …”: the country that is the subject of the sentence before. */
  function acting(token: number): string | null {
    const before = sentences[tokens[token]!.sentence - 1]
    if (!before || before.paragraph !== paragraphOf(token)) return null
    for (let at = before.first; at < before.last; at++) {
      const id = work.mentionAt(at)?.actorIds[0]
      const place = id?.startsWith('country:') ? grammar.slotOf(at) : null
      if (place?.slot.role === 'subject') return id!
    }
    return null
  }

  function bearer(noun: string): string | null {
    const named = startsUpper(noun) ? work.register.named(noun) : []
    return named.length === 1 ? named[0]!.ofId : null
  }

  /** “The foreign office condemned Oslo”: whom an act is aimed at, his it is not. */
  function isAimedAt(country: string, first: number, last: number): boolean {
    const own = grammar.slotOf(last - 1)
    return [work.lastMention(country, first), work.nextMention(country, last)].some((token) => {
      const other = own && token >= 0 ? grammar.slotOf(token) : null
      if (other?.clause !== own?.clause) return false
      return other?.slot.role === 'object' || other?.slot.role === 'dative' || away.has(other?.slot.preposition ?? '')
    })
  }

  function isHeard(token: number): boolean {
    return speaking(grammar, token) !== null || sources.isSource(tokens, grammar, token)
  }

  /** An organisation named in the text by the noun alone, the register's organ of the country, or one made of both. */
  function actorOf(institution: Institution, country: string, noun: string, adjective: string | null): Participant {
    const introduced = work.introduced.get(institution.type)
    if (introduced && (!introduced.ofId || introduced.ofId === country)) return introduced
    const known = work.register.institution(institution.type, country)
    if (known) return work.known(known.id)!
    const code = country.slice(country.indexOf(':') + 1)
    const actor = work.unknown(
      institution.kind,
      adjective ? `${adjective} ${noun}` : noun,
      `${institution.type}-${code}`,
    )
    if (adjective) actor.names.add(`${adjective} ${noun}`)
    return actor
  }
}

/** Prepositions of what is not one's own: “sent troops to Oslo”, „unterzeichnete einen Vertrag mit Oslo“. */
const away = new Set(['to', 'into', 'against', 'with', 'toward', 'towards', 'nach', 'gegen', 'mit'])

const genders = new Map<string, 'm' | 'f' | 'n'>([
  ['masc', 'm'],
  ['fem', 'f'],
  ['neut', 'n'],
])
