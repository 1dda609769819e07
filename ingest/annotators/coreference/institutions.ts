import type { Entity } from '../../document.ts'
import { nameKey } from '../../register.ts'
import { ofWord, type Worded } from '../../word.ts'
import type { Institution, NameLexicon } from '../names/lexicon.ts'
import { startsUpper } from '../names/trie.ts'
import type { CountryContext } from './context.ts'
import type { Grammar } from './grammar.ts'
import type { Sources, SpokenBy } from './speaking.ts'
import type { Participant, Workspace } from './workspace.ts'

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

/** How many words of a title may stand before a name. */
const titleReach = 5

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
  titled: ReadonlyMap<number, string>,
  speaking: SpokenBy,
  sources: Sources,
): void {
  const { tokens, sentences, entities } = work.document
  const german = lexicon.language === 'de'
  const startOf = new Map(entities.map((entity) => [entity.first, entity]))
  const endOf = new Map(entities.map((entity) => [entity.last, entity]))
  // A noun that speaks once means the same where it does not.
  const heard = new Set<string>()
  const unheard: (() => void)[] = []
  /** Whose institution of a type the article told of, where it is that of the country it speaks of most. */
  const told = new Map<string, string>()
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
    const left = before(first, start)
    const phrase = grammar.phraseOf(last - 1)
    // “an army spokesman”
    const voice = phrase?.head === last && sources.isVoice(tokens[last]!)
    const speaks = voice || part === true
    if ((left.indefinite && !speaks) || left.future) return
    const right = behind(last, end)
    const whose = left.country ?? right ?? null
    if (phrase && phrase.head >= last && !voice) return
    // “Westliche Regierungsvertreter” speak for several governments.
    if (speaks && !whose && left.described && !left.definite && !left.indefinite) return
    let country = whose
    let confidence = 0.85
    if (!country) {
      // What is said of nobody in particular is an actor only if it is one by itself, or speaks.
      const named = left.definite || (startsUpper(tokens[first]!.text) && !german)
      if (!(named && institution.strong) && !speaks && !isHeard(last - 1) && !heard.has(institution.type)) {
        if (named || !german) unheard.push(() => heard.has(institution.type) && mention(found, start, end))
        return
      }
      heard.add(institution.type)
      // “the Malian army … Oslo sent envoys to the army”: the one that was told of.
      const near = [told.get(institution.type), context.before(first), context.article]
      country = near.find((one) => one && !isAimedAt(one, first, last)) ?? null
      confidence = 0.6
      // “the Foreign Office”: the one that bears the name, where no country is near.
      country ??= bearer(noun)
      if (!country) return
    } else if (country === context.article) told.set(institution.type, country)
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

  function bearer(noun: string): string | null {
    const named = startsUpper(noun) ? work.register.named(noun) : []
    return named.length === 1 ? named[0]!.ofId : null
  }

  /** “The foreign office condemned Oslo”: whom an act is aimed at, his it is not. */
  function isAimedAt(country: string, first: number, last: number): boolean {
    const own = grammar.slotOf(last - 1)
    return [work.lastMention(country, first), work.nextMention(country, last)].some((token) => {
      const other = own && token >= 0 ? grammar.slotOf(token) : null
      return other?.clause === own?.clause && (other?.slot.role === 'object' || other?.slot.role === 'dative')
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

  function before(first: number, start: number) {
    const found = {
      country: null as string | null,
      adjective: null as string | null,
      definite: false,
      indefinite: false,
      future: false,
      described: false,
    }
    for (let at = first - 1; at >= start; at--) {
      const token = tokens[at]!
      const adjective = adjectiveAt(at, start)
      if (adjective) {
        found.country ??= adjective.country
        found.adjective ??= adjective.text
        at = adjective.first
        continue
      }
      if (token.text === "'s" || token.text === '’s' || token.text === "'" || token.text === '’') {
        found.country ??= countryOf(endOf.get(at))
        found.definite = true
        break
      }
      const entity = endOf.get(at + 1)
      if (entity) {
        if (german ? /s$/.test(token.text) : true) found.country ??= countryOf(entity)
        if (found.country) found.definite = true
        break
      }
      if (token.pos === 'ADJ' || token.pos === 'NUM') {
        if (lexicon.statuses.get(token.lower) === 'future') found.future = true
        found.described ||= token.pos === 'ADJ'
        continue
      }
      if (lexicon.is(token, 'definite') || lexicon.is(token, 'contraction')) found.definite = true
      else if (lexicon.is(token, 'indefinite')) found.indefinite = true
      else if (lexicon.is(token, 'possessive')) found.definite = true
      break
    }
    return found
  }

  function adjectiveAt(at: number, start: number): { country: string; text: string; first: number } | undefined {
    const { text, lower } = tokens[at]!
    const one = lexicon.adjectives.get(german ? lower : text)
    const two = !german && at > start ? lexicon.adjectives.get(`${tokens[at - 1]!.text} ${text}`) : undefined
    if (two) return { country: two, text: `${tokens[at - 1]!.text} ${text}`, first: at - 1 }
    return one ? { country: one, text, first: at } : undefined
  }

  /** “Regierung Georgiens”, “Außenministerium in Washington”, “government of Sudan”. */
  function behind(last: number, end: number): string | null {
    if (last >= end) return null
    const link = tokens[last]!
    const direct = startOf.get(last)
    if (direct?.type === 'PER') return led(last, end)
    if (direct) return german && /s$/.test(tokens[direct.last - 1]!.text) ? countryOf(direct) : null
    const of = lexicon.is(link, 'of-word') || lexicon.is(link, 'genitive-article') || lexicon.is(link, 'locative')
    if (!of) return null
    const at = lexicon.has('definite', tokens[last + 1]?.lower ?? '') ? last + 2 : last + 1
    return at < end ? (countryOf(startOf.get(at)) ?? (lexicon.is(link, 'locative') ? null : led(at, end))) : null
  }

  /** “the government of Prime Minister Ada Lund”: the country of whose office that is, or whose head the register knows. */
  function led(from: number, end: number): string | null {
    let at = from
    while (at < end && at < from + titleReach && !startOf.has(at) && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[at]!.pos)) at++
    const head = startOf.get(at)
    const person = head?.type === 'PER' ? work.actors.get(work.mentionAt(at)?.actorIds[0] ?? '') : undefined
    if (!person) return null
    const country = work.rolesOf(person.id).find(({ ofId }) => ofId?.startsWith('country:'))?.ofId ?? person.ofId
    return country?.startsWith('country:') ? country : null
  }

  function countryOf(entity: Entity | undefined): string | null {
    if (!entity) return null
    const id = entity.candidates[0]
    if (id?.startsWith('country:')) return id
    if (entity.type !== 'LOC') {
      const actor = work.actors.get(work.mentionAt(entity.first)?.actorIds[0] ?? '')
      return actor?.kind === 'organization' &&
        actor.id.startsWith('organization:') &&
        /^[A-Z]{2}$/.test(work.textOf(entity.first, entity.last))
        ? actor.id
        : null
    }
    const text = work.textOf(entity.first, entity.last)
    const key = nameKey(text)
    const seat =
      lexicon.seats.get(key) ?? (german && key.endsWith('s') ? lexicon.seats.get(key.slice(0, -1)) : undefined)
    return seat?.startsWith('country:') ? seat : null
  }
}

const genders = new Map<string, 'm' | 'f' | 'n'>([
  ['masc', 'm'],
  ['fem', 'f'],
  ['neut', 'n'],
])
