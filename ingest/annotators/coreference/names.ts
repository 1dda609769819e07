import type { Entity, Token } from '../../document.ts'
import { nameKey } from '../../register.ts'
import type { Gazetteer } from '../names/gazetteer.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import type { FindTitle } from '../names/titles.ts'
import { keyOf } from '../names/trie.ts'
import type { SameOffice } from '../roles/families.ts'
import type { Grammar } from './grammar.ts'
import type { Participant, Workspace } from './workspace.ts'

/** A person of the article with the keys under which a shorter name finds it. */
interface Bearer {
  readonly person: Participant
  readonly keys: ReadonlySet<string>
  readonly junior: boolean
  readonly at: number
}

/** The first passes: names. Full names, surnames, acronyms and their long forms, countries, seats that act. */
export function nameMentions(
  work: Workspace,
  grammar: Grammar,
  lexicon: NameLexicon,
  gazetteer: Gazetteer,
  findTitle: FindTitle,
  sameOffice: SameOffice,
): void {
  const { tokens, entities } = work.document
  const german = lexicon.language === 'de'
  const countries = new Map<string, number>()
  for (const { candidates, type } of entities)
    if (type === 'LOC' && candidates[0]) countries.set(candidates[0], (countries.get(candidates[0]) ?? 0) + 1)
  for (const token of tokens) {
    const country = lexicon.adjectives.get(german ? token.lower : token.text)
    if (country) countries.set(country, (countries.get(country) ?? 0) + 1)
  }
  persons()
  organizations()
  places()

  function persons(): void {
    const people = entities.filter(({ type }) => type === 'PER')
    const bearers: Bearer[] = []
    const full = (entity: Entity) =>
      entity.last - entity.first > 1 || (entity.candidates.length > 0 && entity.rule === 'known')
    for (const entity of people) if (full(entity)) note(entity, fullName(entity), 0.97, 'full-name')
    for (const entity of people)
      if (!full(entity)) {
        const person = shortName(entity)
        if (person) note(entity, person, 0.92, 'surname')
      }

    function note(entity: Entity, person: Participant, confidence: number, rule: string): void {
      person.gender ??= genderOf(entity)
      work.mention(entity.first, entity.last, [person], 'name', rule, confidence)
      bearers.push({ person, keys: keysOf(entity), junior: isJunior(entity), at: entity.first })
    }

    function fullName(entity: Entity): Participant {
      const known = best(entity.candidates)
      if (known) return work.known(known)!
      const name = plainName(entity)
      const same = bearers.find(
        ({ person }) => person.kind === 'person' && [...person.names].some((other) => nameKey(other) === nameKey(name)),
      )
      if (same) return same.person
      // “Leyen” or “von der Leyen” after “Ursula von der Leyen”; “Gysi” in “Dr. Gregor Gysi”.
      const longer = bearers.find(({ keys, junior }) => keys.has(keyRange(entity)) && junior === isJunior(entity))
      if (longer) return longer.person
      return work.unknown('person', name)
    }

    function shortName(entity: Entity): Participant | undefined {
      const key = keyRange(entity)
      const plain = german && key.endsWith('s') ? key.slice(0, -1) : key
      const fits = bearers.filter(({ keys }) => keys.has(key) || keys.has(plain))
      const gender = genderOf(entity)
      const agreeing = fits.filter(({ person }) => !gender || !person.gender || person.gender === gender)
      const people = new Set((agreeing.length > 0 ? agreeing : fits).map(({ person }) => person))
      if (people.size === 1) return [...people][0]
      if (people.size > 1) {
        const titled = titledAs(entity, [...people])
        if (titled) return titled
        const bare = [...people].filter(({ known }) => known?.bare.some((name) => [key, plain].includes(nameKey(name))))
        if (bare.length === 1) return bare[0]
        const senior = agreeing.filter(({ junior }) => !junior)
        const before = (senior.length > 0 ? senior : agreeing).filter(({ at }) => at < entity.first)
        return (before.at(-1) ?? agreeing[0] ?? fits[0])!.person
      }
      const known = best(entity.candidates)
      if (known) return work.known(known)
      const office = byOffice(entity, plain) ?? onlyBearer(key) ?? onlyBearer(plain)
      if (office) return office
      if (!actsOrIsNamed(entity)) return undefined
      return work.unknown('person', plainName(entity))
    }

    /** “Präsident Macron” with no full name in the text: whom the register knows in that office on that day. */
    function byOffice(entity: Entity, key: string): Participant | undefined {
      const title = titleBefore(entity)
      if (!title) return undefined
      const holders = new Set(
        work.register.offices
          .filter((office) => sameOffice(office.office, title.title.office) && heldBy(office.personId, key))
          .map(({ personId }) => personId),
      )
      return holders.size === 1 ? work.known([...holders][0]!) : undefined
    }

    /** The one person of this surname in the register, where the article speaks of his or her country. */
    function onlyBearer(key: string): Participant | undefined {
      const bearers = work.register.surnamed(key)
      const [one] = bearers
      return bearers.length === 1 && countries.has(one!.ofId ?? '') ? work.known(one!.id) : undefined
    }

    function heldBy(personId: string, key: string): boolean {
      return work.register.get(personId)?.names.some((name) => nameKey(name).endsWith(` ${key}`)) ?? false
    }

    function titledAs(entity: Entity, people: Participant[]): Participant | undefined {
      const title = titleBefore(entity)
      if (!title) return undefined
      const fitting = people.filter(({ id }) =>
        work.register.officesOf(id).some(({ office }) => office === title.title.office),
      )
      return fitting.length === 1 ? fitting[0] : undefined
    }

    /** A lone name that no list knows is a person where a title stands before it or it is a subject. */
    function actsOrIsNamed(entity: Entity): boolean {
      if (entity.rule !== 'unknown-word') return true
      const place = grammar.slotOf(entity.last - 1)
      const lemma = place?.clause.verb?.lemma.toLowerCase()
      return place?.slot.role === 'subject' && lemma !== undefined && !lexicon.has('place-verb', lemma)
    }
  }

  function organizations(): void {
    const byAcronym = new Map<string, Participant>()
    for (const entity of entities) {
      if (entity.type !== 'ORG' || isDateline(entity)) continue
      const known = best(entity.candidates)
      const name = plainName(entity)
      // “Constitutional Court”: whose it is, a later pass asks.
      if (!known && lexicon.institutions.has(name.toLowerCase())) continue
      // Letters that nobody explains (“DDT”) are an actor only where they act.
      if (!known && entity.rule === 'acronym' && !byAcronym.has(name) && !acts(entity)) continue
      const organization = known
        ? work.known(known)!
        : (byAcronym.get(name) ?? sameName(name) ?? work.unknown('organization', name))
      work.mention(entity.first, entity.last, [organization], 'name', known ? 'known' : 'name', known ? 0.97 : 0.85)
      organization.type ??= lexicon.organizationEnds.get(tokens[entity.last - 1]!.text) ?? null
      const acronym = bracketed(tokens, entity.last)
      if (acronym) {
        byAcronym.set(acronym, organization)
        organization.names.add(acronym)
      }
    }
  }

  function acts(entity: Entity): boolean {
    const name = work.textOf(entity.first, entity.last)
    return entities.some(({ type, first, last }) => {
      if (type !== 'ORG' || work.textOf(first, last) !== name) return false
      const role = grammar.slotOf(last - 1)?.slot.role
      const before = tokens[first - 1]
      const named = before !== undefined && (lexicon.has('org-introducer', before.lower) || before.text === '(')
      return (
        role === 'subject' ||
        role === 'agent' ||
        role === 'dative' ||
        named ||
        grammar.phraseOf(last - 1)?.relation === 'genitive' ||
        grammar.phraseOf(last - 1)?.relation === 'of'
      )
    })
  }

  function sameName(name: string): Participant | undefined {
    const key = nameKey(name)
    for (const actor of work.actors.values())
      if (actor.kind !== 'person' && [...actor.names].some((other) => nameKey(other) === key)) return actor
    return undefined
  }

  function places(): void {
    for (const entity of entities) {
      if (entity.type !== 'LOC') continue
      const country = best(entity.candidates)
      if (country) {
        work.mention(entity.first, entity.last, [work.known(country)!], 'name', 'country', 0.97)
        continue
      }
      const seat = isDateline(entity) ? undefined : seatOf(entity)
      if (seat && actsAsSeat(entity)) work.mention(entity.first, entity.last, [seat], 'metonym', 'seat', 0.85)
    }
  }

  /** “Berlin (dpa) –” and “DOHA (AFP) -” say where and from whom a text comes. */
  function isDateline({ first, last }: Entity): boolean {
    const start = work.document.sentences[tokens[first]!.sentence]!.first
    if (first - start > 4) return false
    let at = last
    while (at < last + 6 && tokens[at] && !/^[–—-]$/.test(tokens[at]!.text)) {
      if (
        !/^[(),/]$/.test(tokens[at]!.text) &&
        !/^\p{L}{2,5}$/u.test(tokens[at]!.text) &&
        !entities.some((one) => one.first === at)
      )
        return false
      at++
    }
    const closed = tokens[at - 1]?.text === ')' || /^\p{Lu}{3,}$/u.test(tokens[last - 1]!.text)
    return closed && /^[–—-]$/.test(tokens[at]?.text ?? '') && tokens[at]!.spaced
  }

  function seatOf(entity: Entity): Participant | undefined {
    const key = keyRange(entity)
    const id = lexicon.seats.get(key) ?? (german && key.endsWith('s') ? lexicon.seats.get(key.slice(0, -1)) : undefined)
    return id ? work.known(id) : undefined
  }

  /** A seat acts as a subject, a dative or the object of a verb that takes a person, between partners, and as a source. */
  function actsAsSeat(entity: Entity): boolean {
    const place = grammar.slotOf(entity.last - 1)
    const phrase = grammar.phraseOf(entity.last - 1)
    if (phrase && phrase.head !== entity.last - 1) return false
    const preposition = phrase?.kind === 'PP' ? phrase.preposition : null
    if (preposition) {
      // “im Zentrum von Beirut” is a place, “von Moskau unterstützt” is not.
      if (lexicon.has('seat-preposition', preposition))
        return phrase!.governor === null || !lexicon.has('of-word', preposition)
      const before = tokens[phrase!.first - 1]
      return (
        before !== undefined &&
        lexicon.has('source-noun', before.lemma.toLowerCase()) &&
        lexicon.has('source-preposition', preposition)
      )
    }
    if (!place) return false
    const lemma = place.clause.verb?.lemma.toLowerCase() ?? ''
    if (place.slot.role === 'agent' || place.slot.role === 'dative') return true
    if (place.slot.role === 'subject')
      return place.clause.verb !== null && place.clause.verb.voice === 'active' && !lexicon.has('place-verb', lemma)
    if (place.slot.role === 'object') return lexicon.has('person-object-verb', lemma)
    return false
  }

  /** Of several that the register knows under a name, the one whose country the article speaks of most. */
  function best(candidates: readonly string[]): string | undefined {
    if (candidates.length < 2) return candidates[0]
    const score = (id: string) => countries.get(work.register.get(id)?.ofId ?? '') ?? 0
    return [...candidates].sort((a, b) => score(b) - score(a))[0]
  }

  function plainName(entity: Entity): string {
    const text = work.textOf(entity.first, entity.last)
    if (!german || !/[^s]s$/.test(text)) return text
    const word = tokens[entity.last - 1]!
    // A genitive where the same name stands without its -s, or where the word after it takes one.
    const stem = text.slice(0, -1)
    const bare = entities.some((other) => other !== entity && work.textOf(other.first, other.last) === stem)
    if (bare) return stem
    const phrase = grammar.phraseOf(entity.last - 1)
    const genitive = phrase?.relation === 'genitive' && phrase.head === entity.last - 1
    return genitive && !gazetteer.isSurname(word.text) ? stem : text
  }

  function keyRange(entity: Entity): string {
    let key = keyOf(tokens[entity.first]!)
    for (let at = entity.first + 1; at < entity.last; at++) key += ` ${keyOf(tokens[at]!)}`
    return key
  }

  function keysOf(entity: Entity): Set<string> {
    const keys = new Set<string>()
    let last = entity.last
    if (isJunior(entity)) last--
    for (let from = entity.first; from < last; from++) {
      const key = tokens.slice(from, last).map(keyOf).join(' ')
      keys.add(key)
      if (isJunior(entity)) keys.add(`${key} ${keyOf(tokens[last]!)}`)
      const bare = /^\p{Ll}{1,3}['’-](?=\p{L}{3})/u.exec(key)
      if (bare) keys.add(key.slice(bare[0].length))
    }
    keys.add(keyOf(tokens[entity.first]!))
    return keys
  }

  function isJunior(entity: Entity): boolean {
    return entity.last - entity.first > 1 && lexicon.has('suffix', tokens[entity.last - 1]!.lower)
  }

  function titleBefore(entity: Entity) {
    for (let first = entity.first - 1; first >= Math.max(0, entity.first - 4); first--) {
      const title = findTitle(tokens, first, entity.first)
      if (title && title.last === entity.first) return title
    }
    return undefined
  }

  function genderOf(entity: Entity): 'm' | 'f' | null {
    const title = titleBefore(entity)
    if (title && title.title.gender !== 'x') return title.title.gender
    if (entity.last - entity.first < 2) return null
    const gender = gazetteer.givenName(tokens[entity.first]!.text)?.gender
    return gender === 'm' || gender === 'f' ? gender : null
  }
}

function bracketed(tokens: readonly Token[], at: number): string | null {
  const [open, name, close] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  return open?.text === '(' && close?.text === ')' && name && /\p{Lu}.*\p{Lu}/u.test(name.text) ? name.text : null
}
