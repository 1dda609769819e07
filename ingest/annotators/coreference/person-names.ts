import type { Entity } from '../../document.ts'
import { nameKey, type RegisterActor } from '../../register.ts'
import { keyOf } from '../names/trie.ts'
import { genderBefore, kinBefore } from './kin.ts'
import type { NamePass } from './name-pass.ts'
import type { Participant } from './workspace.ts'

/** A person as named at one place. */
interface Bearer {
  readonly person: Participant
  readonly junior: boolean
  /** Introduced as somebody's brother or wife. */
  readonly kin: boolean
  readonly at: number
}

/** So many of the first and of the last to bear a name are kept in mind: what a mention costs must not grow with the text. */
const mostBearers = 100

/** Persons: full names first, then surnames, given names and particles that are part of one. */
export function personMentions(pass: NamePass): void {
  const { work, grammar, lexicon, german } = pass
  const { tokens, entities } = work.document
  const bearers = new Map<string, Bearer[]>()
  const people = entities.filter(({ type }) => type === 'PER')
  const isFull = ({ first, last, candidates, rule }: Entity) =>
    (last - first > 1 && !lexicon.has('name-particle', tokens[first]!.lower)) ||
    (candidates.length > 0 && rule === 'known')
  for (const entity of people) if (isFull(entity)) note(entity, fullName(entity), 0.97, 'full-name')
  for (const entity of people) {
    const person = isFull(entity) ? undefined : shortName(entity)
    if (person) note(entity, person, 0.92, 'surname')
  }

  function note(entity: Entity, person: Participant, confidence: number, rule: string): void {
    person.gender ??= pass.genderOf(entity) ?? genderBefore(pass, entity)
    work.mention(entity.first, entity.last, [person], 'name', rule, confidence)
    const bearer = { person, junior: isJunior(entity), kin: kinBefore(pass, entity), at: entity.first }
    for (const key of keysOf(entity)) {
      const list = bearers.get(key)
      if (!list) bearers.set(key, [bearer])
      else if (list.push(bearer) > 2 * mostBearers) list.splice(mostBearers, 1)
    }
  }

  function fullName(entity: Entity): Participant {
    const known = pass.best(entity.candidates)
    if (known) return work.known(known)!
    const name = pass.plainName(entity)
    // “von der Leyen” after “Ursula von der Leyen”; a junior is somebody else.
    const before = bearers.get(nameKey(name)) ?? bearers.get(pass.keyOf(entity)) ?? []
    const same = before.find(({ junior }) => junior === isJunior(entity))
    return same?.person ?? speltLike(nameKey(name)) ?? work.unknown('person', name)
  }

  /** “Arsen Jatzenjuk”: another transliteration of the name of one whose country the article speaks of. */
  function speltLike(key: string): Participant | undefined {
    const found = work.register.spelt(key).filter(({ ofId }) => pass.speaksOf(ofId))
    return found.length === 1 ? work.known(found[0]!.id) : undefined
  }

  function shortName(entity: Entity): Participant | undefined {
    const sovereign = titledGivenName(entity)
    if (sovereign) return sovereign
    // “ein Sohn Bin Ladens”: whose kin it is has the ending of an owner.
    const owner = german && /\p{Ll}s$/u.test(entity.text) && entity.last - entity.first > 1
    const relative = !owner && kinBefore(pass, entity) ? byFamily(entity) : undefined
    if (relative) return relative
    const key = pass.keyOf(entity)
    const plain = german && key.endsWith('s') ? key.slice(0, -1) : key
    const fits = [...(bearers.get(key) ?? []), ...(plain === key ? [] : (bearers.get(plain) ?? []))]
    if (fits.length > 0) return ofAnotherOffice(entity, key, fits) ?? ofSeveral(entity, fits, [key, plain])
    const known = pass.best(entity.candidates)
    if (known) return work.known(known)
    const registered =
      byOffice(entity, key) ??
      (plain === key ? undefined : byOffice(entity, plain)) ??
      onlyBearer(key) ??
      onlyBearer(plain)
    if (registered) return registered
    return actsOrIsNamed(entity) ? work.unknown('person', pass.plainName(entity)) : undefined
  }

  /** “King Charles”: a royal or papal title and a given name call nobody by a first name. */
  function titledGivenName(entity: Entity): Participant | undefined {
    const title = pass.titleBefore(entity)
    if (!title || !sovereigns.has(title.title.office)) return undefined
    const named = work.register.named(work.textOf(title.first, entity.last)).filter(({ kind }) => kind === 'person')
    const known = likeliest(named, (office) => sovereigns.has(office))
    if (known) return known
    const key = pass.keyOf(entity)
    const before = [...(bearers.get(key) ?? []), ...(bearers.get(key.replace(/s$/, '')) ?? [])]
    return (
      before.find(({ at }) => sovereigns.has(titleAt(at)))?.person ?? work.unknown('person', pass.plainName(entity))
    )
  }

  function titleAt(first: number): string {
    const entity = people.find((one) => one.first === first)
    return (entity && pass.titleBefore(entity)?.title.office) ?? ''
  }

  /** “Mugabe … seine Frau Grace”: a lone given name of somebody's kin goes with the family name of the person named last. */
  function byFamily(entity: Entity): Participant | undefined {
    if ((bearers.get(pass.keyOf(entity)) ?? []).some(({ person }) => person.name.endsWith(` ${entity.text}`)))
      return undefined
    const before = people[firstAtOrAfter(people, entity.first) - 1]
    const id = before && work.mentionAt(before.first)?.actorIds[0]
    const [given, ...family] = (id && work.actors.get(id)?.name.split(' ')) || []
    if (!given || family.length === 0 || isTitleWord(given.toLowerCase())) return undefined
    const name = [entity.text, ...family].join(' ')
    const known = work.register.named(name).find(({ kind }) => kind === 'person')
    return known ? work.known(known.id) : work.unknown('person', name)
  }

  function isTitleWord(lower: string): boolean {
    return lexicon.titles.has(lower) || lexicon.has('honorific', lower)
  }

  /** Gender, then title, then who is known by the bare name, then who was named last and is no junior. */
  function ofSeveral(entity: Entity, fits: readonly Bearer[], keys: readonly string[]): Participant {
    const gender = pass.genderOf(entity) ?? genderBefore(pass, entity)
    const agreeing = fits.filter(({ person }) => !gender || !person.gender || person.gender === gender)
    const pool = agreeing.length > 0 ? agreeing : fits
    const persons = [...new Set(pool.map(({ person }) => person))]
    if (persons.length === 1) return persons[0]!
    const office = pass.titleBefore(entity)?.title.office
    const titled = persons.filter(({ id }) => work.register.officesOf(id).some((held) => held.office === office))
    if (titled.length === 1) return titled[0]!
    const bare = persons.filter(({ known }) => known?.bare.some((name) => keys.includes(nameKey(name))))
    if (bare.length === 1) return bare[0]!
    // Who came in as somebody's kin is not called by the family name alone.
    const own = [...new Set(pool.filter(({ kin }) => !kin).map(({ person }) => person))]
    if (own.length === 1) return own[0]!
    const senior = pool.filter(({ junior }) => !junior)
    const before = (senior.length > 0 ? senior : pool).filter(({ at }) => at < entity.first)
    return (before.at(-1) ?? pool[0]!).person
  }

  /** “Präsident Macron” with no full name in the text: who bore the name in that office, by the article's day and countries. */
  function byOffice(entity: Entity, key: string): Participant | undefined {
    const title = pass.titleBefore(entity)
    if (!title) return undefined
    const fits = (office: string) => pass.sameOffice(office, title.title.office)
    const begun = (from: string | null) => !from || !work.day || from <= work.day
    const named = work.register.surnamed(key)
    // “President Keita” is no head of a mission, unless the article speaks of its country.
    const holders = (named.length > 0 ? named : work.register.spelt(key)).filter(({ id, ofId }) =>
      work.register
        .officesOf(id)
        .some(
          ({ office, from }) =>
            fits(office) && begun(from) && (office === title.title.office || pass.speaksOf(ofId) || office !== 'head'),
        ),
    )
    return likeliest(holders, fits)
  }

  /** “Defence Minister Lund” after “Foreign Minister Ada Lund”: a namesake, where the register knows one in that office. */
  function ofAnotherOffice(entity: Entity, key: string, fits: readonly Bearer[]): Participant | undefined {
    const office = pass.titleBefore(entity)?.title.office
    if (!office || !work.day || work.register.surnamed(key).length < 2) return undefined
    const held = (id: string) => work.register.officesOf(id)
    const others = fits.every(
      ({ person }) => held(person.id).length > 0 && !held(person.id).some((one) => pass.sameOffice(one.office, office)),
    )
    const another = others ? byOffice(entity, key) : undefined
    return another && held(another.id).some((one) => one.office === office) ? another : undefined
  }

  /** Of several of one name: who holds such an office on the day or still, then whose country the article speaks of. */
  function likeliest(people: readonly RegisterActor[], fits: (office: string) => boolean): Participant | undefined {
    const { register } = work
    const day = work.day ?? null
    const inOffice = people.filter(({ id }) => register.officesOf(id, day).some(({ office }) => fits(office)))
    const pool = inOffice.length > 0 ? inOffice : people
    const near = pool.length > 1 ? pool.filter(({ ofId }) => pass.speaksOf(ofId)) : pool
    return near.length === 1 ? work.known(near[0]!.id) : undefined
  }

  /** The one person of this surname in the register, or the one in office, where the article speaks of his or her country. */
  function onlyBearer(key: string): Participant | undefined {
    const found = work.register.surnamed(key)
    const able =
      found.length > 1 && work.day ? found.filter(({ id }) => work.register.officesOf(id, work.day).length > 0) : found
    return able.length === 1 && pass.speaksOf(able[0]!.ofId) ? work.known(able[0]!.id) : undefined
  }

  /** A lone name that no list knows is a person where it is the subject of an act. */
  function actsOrIsNamed(entity: Entity): boolean {
    if (entity.rule !== 'unknown-word') return true
    const place = grammar.slotOf(entity.last - 1)
    const lemma = place?.clause.verb?.lemma.toLowerCase()
    return place?.slot.role === 'subject' && lemma !== undefined && !lexicon.has('place-verb', lemma)
  }

  /** Every end of the name that begins with a word, its first word, and an Arabic surname without its article. */
  function keysOf(entity: Entity): Set<string> {
    const junior = isJunior(entity)
    const last = junior ? entity.last - 1 : entity.last
    const keys = new Set<string>()
    let key = ''
    for (let from = last - 1; from >= entity.first; from--) {
      const word = keyOf(tokens[from]!)
      key = key === '' ? word : `${word} ${key}`
      keys.add(key)
      if (from === entity.first) keys.add(word)
      if (junior) keys.add(`${key} ${keyOf(tokens[last]!)}`)
      const article = /['’-]/.test(word) ? /^\p{Ll}{1,3}['’-](?=\p{L}{3})/u.exec(key) : null
      if (article) keys.add(key.slice(article[0].length))
    }
    return keys
  }

  function isJunior(entity: Entity): boolean {
    return entity.last - entity.first > 1 && lexicon.has('suffix', tokens[entity.last - 1]!.lower)
  }
}

const sovereigns = new Set(['monarch', 'pope', 'prince', 'crown-prince'])

/** The place of the first of these, in the order of the text, that begins at or behind a token. */
function firstAtOrAfter(people: readonly Entity[], token: number): number {
  let low = 0
  let high = people.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (people[middle]!.first < token) low = middle + 1
    else high = middle
  }
  return low
}
