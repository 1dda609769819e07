import type { Actor, Document, Mention, Phrase, Token } from '../../document.ts'
import { digest } from '../../identity.ts'
import { slugOf } from '../coreference/workspace.ts'
import type { GroupNoun, GroupNouns } from './groups.ts'

/** People in a phrase whom no name names: who they are, and the words that say so. */
export interface Group {
  readonly actor: Actor
  readonly start: number
  readonly end: number
}

const none: readonly never[] = []

/** What finding groups asks of a document. */
export interface Around {
  readonly document: Document
  readonly mentions: (first: number, last: number) => readonly Mention[]
  readonly attached: (phrase: number) => readonly Phrase[]
  /** Country of a place that is named in a phrase. */
  readonly countryAt: (
    phrase: Phrase,
  ) => { readonly actorId: string; readonly start: number; readonly end: number } | null
}

/** A noun for people in a phrase, and the word with which it begins (“prime minister”). */
interface Named {
  readonly noun: GroupNoun
  readonly first: number
  readonly one: boolean
}

/** Whose a group is or where: by an adjective or name of the noun's own phrase (`own`), or by words up to `last`, from `first` on. */
interface Owner {
  readonly id: string
  readonly own: number | null
  readonly first?: number
  readonly last: number
}

export interface Groups {
  /** The group that a phrase's noun tells of; null where it names none, or only tells for which country they act. */
  readonly of: (phrase: Phrase) => Group | null
  /** The others where a phrase tells of those of several: “officials from Oslo and Bern”. */
  readonly others: (phrase: Phrase) => readonly Group[]
  /** Those who are nobody's in particular, where an act is aimed at them: “killed two soldiers”. */
  readonly aimedAt: (phrase: Phrase) => Group | null
  /** Whether its noun stands for several though it is one: “the gang”. */
  readonly isCollective: (phrase: Phrase) => boolean
  /** The phrase that is counted: “Nigerians” of “thousands of Nigerians”. */
  readonly counted: (phrase: Phrase) => Phrase | null
  /** A group found before, by its id. */
  readonly get: (id: string) => Actor | undefined
  /** Whether nothing is said of those of this id but that they are people, or one of their kind: they take part beside others alone. */
  readonly isBare: (id: string) => boolean
}

/**
 * Groups get their identity from what the text says of them: their kind, their community, and whose they are or where
 * (“Maoist rebels in Nepal”: `group:maoist-rebels-npl`), alike in every language. A noun with nothing beside it takes up the
 * group of that kind that was told of last, else it is this article's own: protesters here are not protesters elsewhere.
 */
export function groupsOf(nouns: GroupNouns, around: Around): Groups {
  const { document, mentions, attached } = around
  const { tokens, phrases } = document
  const actors = new Map<string, Actor>()
  const lastOf = new Map<string, string>()
  const bare = new Set<string>()
  const counts = new Map<string, number>()
  const found: { group: Group | null }[] = []
  const aimed: { group: Group | null }[] = []
  /** What each phrase names where nobody aims at it: it is asked several times. */
  const nounAt: (Named | null | undefined)[] = new Array(phrases.length)
  let firstNamed: number | undefined
  let articleScope: string | undefined
  /** Of this article alone. */
  const scope = (): string => {
    articleScope ??= digest(document.article.id).slice(0, 8)
    return articleScope
  }

  const nounOf = (phrase: Phrase): Named | null => {
    let named = nounAt[phrase.index]
    if (named === undefined) {
      named = readNoun(phrase, false)
      nounAt[phrase.index] = named
    }
    return named
  }

  const readNoun = (phrase: Phrase, aimedAt: boolean): Named | null => {
    const head = tokens[phrase.head]
    if (!head || (head.pos !== 'NOUN' && head.pos !== 'PROPN')) return null
    const before = phrase.head > phrase.first ? tokens[phrase.head - 1] : undefined
    const wide = before && nouns.beginsNoun(before.lower) ? nouns.noun(`${before.lower} ${head.lemma}`) : null
    // A people that is written as a name keeps its plural: “Christians”.
    const people = head.pos === 'PROPN' && head.lower.endsWith('s') ? nouns.noun(head.lower.slice(0, -1)) : null
    const plain = nouns.noun(head.lemma) ?? nouns.noun(head.lower) ?? people
    const known = wide ?? plain
    if (!known) return null
    const first = known === plain ? phrase.head : phrase.head - 1
    if (known.type === null || known.collective) return { noun: known, first, one: false }
    // The noun's own form tells more than that of its phrase (“police officers”, “a human rights lawyer”).
    const plural = (mayBe(head, 'plur') && (phrase.number !== 'sing' || !mayBe(head, 'sing'))) || known === people
    // “a rebel commander”
    const told = before !== undefined && nouns.community(before.lemma) !== null
    return plural || ((known.single || told || (aimedAt && known.alone)) && (head.pos === 'NOUN' || known.office))
      ? { noun: known, first, one: !plural }
      : null
  }

  /** Whose they are or where: the actor named beside them, else the country of a place. */
  const ownerOf = (phrase: Phrase): Owner | null => {
    const before = mentions(phrase.first, phrase.head).findLast(({ actorId }) => actorId !== null)
    if (before?.actorId) {
      // “US-backed forces” are not those of the country that backs them.
      const backed = nouns.allegiance.by(tokens[before.first]!)?.led === false
      return { id: before.actorId, own: backed ? null : before.first, first: before.first, last: phrase.head + 1 }
    }
    // “Boston police”: of a place they are its country's, and keep the place in what they are called.
    const place = around.countryAt(phrase)
    if (place && place.end <= tokens[phrase.head]!.start) {
      let from = phrase.first
      while (tokens[from]!.start < place.start) from++
      const town = slugOf(document.text.slice(place.start, place.end))
      return { id: place.actorId.replace(':', `:${town}-`), own: null, first: from, last: phrase.head + 1 }
    }
    const loyal = loyalTo(phrase)
    if (loyal) return loyal
    for (const child of attached(phrase.index)) {
      if (child.relation !== 'of' && child.relation !== 'genitive' && child.relation !== 'pp') continue
      // “people in parts of Bosnia”
      const deeper = attached(child.index).find(({ relation }) => relation === 'of' || relation === 'genitive')
      for (const one of deeper ? [child, deeper] : [child]) {
        const named = mentions(one.first, one.last).find(({ actorId }) => actorId !== null)
        const id = named?.actorId ?? around.countryAt(one)?.actorId
        if (id) return { id, own: null, last: one.last }
      }
    }
    return null
  }

  /** “troops loyal to General Okello”, “rebels led by Ann Example” */
  const loyalTo = (phrase: Phrase): Owner | null => {
    const word = tokens[phrase.last]
    if (!word || !nouns.allegiance.isLoyal(word.lower)) return null
    for (const at of [phrase.index + 1, phrase.index + 2]) {
      const next = phrases[at]
      if (next?.preposition == null || next.first !== phrase.last + 1) continue
      const named = mentions(next.first, next.last).findLast(({ actorId }) => actorId !== null)
      if (named?.actorId) return { id: named.actorId, own: null, last: next.last }
    }
    return null
  }

  /** One man or three people are not those of another sentence. */
  const another = (kind: string, whose: string | null): string => {
    const stem = whose === null ? `group:${kind}` : `group:${kind}-${whose}`
    const count = (counts.get(stem) ?? 0) + 1
    counts.set(stem, count)
    return count === 1 ? `${stem}-${scope()}` : `${stem}-${count}-${scope()}`
  }

  /** Whether an organisation has been named before a phrase. */
  const isNamedBefore = ({ start }: Phrase): boolean => {
    firstNamed ??= document.mentions.reduce(
      (first, one) => (one.start < first && isOrganization(one) ? one.start : first),
      Number.POSITIVE_INFINITY,
    )
    return firstNamed < start
  }

  const make = (phrase: Phrase, aimedAt = false, other?: Owner): Group | null => {
    const people = aimedAt ? readNoun(phrase, true) : nounOf(phrase)
    if (people === null) return null
    const { noun, one } = people
    const { type: told } = noun
    if (told === null) return noun.throng ? throng(phrase) : null
    // “the armies of Oslo and Bern” are those of several.
    if (noun.organ && phrase.number === 'plur' && told !== 'courts') return null
    const owner = other ?? ownerOf(phrase)
    if (noun.office && (owner || !aimedAt || (one && phrase.definite !== true))) return null
    if (
      owner &&
      owner.own !== null &&
      !owner.id.startsWith('person:') &&
      (owner.id.startsWith('organization:') ? noun.member : noun.state)
    )
      return null
    const words: string[] = []
    let { first } = people
    for (let at = first - 1; at >= phrase.first; at--) {
      const community = nouns.community(tokens[at]!.lemma) ?? nouns.community(tokens[at]!.text)
      if (community === null && at !== owner?.own) break
      if (community !== null) words.unshift(community)
      first = at
    }
    if (noun.aimedAt && !owner && words.length === 0 && !aimedAt) return null
    // “released the party's leaders”
    if (noun.needs === 'community' && words.length === 0 && !(aimedAt && mayBe(tokens[phrase.head], 'plur')))
      return null
    const described = words.length > 0 || owner !== null
    if (noun.organ && !described && phrase.definite === true && !lastOf.has(told) && isNamedBefore(phrase)) return null
    const vague = one || (noun.needs !== null && !described)
    const type = one ? `one-of-${told}` : told
    const kind = [...new Set(words), type].join('-')
    const whose = owner ? owner.id.slice(owner.id.indexOf(':') + 1) : noun.everywhere ? null : scope()
    const taken = described || (vague && phrase.definite !== true) ? undefined : lastOf.get(type)
    const id =
      taken ?? (vague ? another(kind, owner && whose) : whose === null ? `group:${kind}` : `group:${kind}-${whose}`)
    if (vague && (!described || (noun.needs === 'owner' && !noun.aimedAt))) bare.add(id)
    const last = owner && owner.last > phrase.head + 1 ? owner.last : phrase.head + 1
    if (owner?.first !== undefined && owner.first < first) first = owner.first
    if (other) first = other.first ?? first
    const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end]
    if (described || vague) lastOf.set(type, id)
    const { text } = document
    return named(id, start, end, text.slice(tokens[phrase.head]!.start, tokens[phrase.head]!.end))
  }

  const others = (phrase: Phrase): readonly Group[] => {
    let found: Group[] | undefined
    for (const child of attached(phrase.index)) {
      if (child.relation !== 'of' && child.relation !== 'genitive' && child.relation !== 'pp') continue
      const whose = ownerId(child)
      if (whose === null || whose.startsWith('person:')) continue
      for (const one of attached(child.index)) {
        const id = one.relation === 'conjunct' ? ownerId(one) : null
        const group =
          id && id !== whose ? make(phrase, false, { id, own: null, first: one.first, last: one.last }) : null
        if (!group) continue
        found ??= []
        found.push(group)
      }
    }
    return found ?? none
  }

  /** Who is named by the head of a phrase, or whose place that is. */
  const ownerId = (phrase: Phrase): string | null =>
    mentions(phrase.head, phrase.head + 1).find(({ actorId }) => actorId !== null)?.actorId ??
    around.countryAt(phrase)?.actorId ??
    null

  const counted = (phrase: Phrase): Phrase | null => {
    // “eleven of Oslo's best soldiers”, where the name is part of a phrase behind it.
    if (tokens[phrase.head]?.pos === 'NUM') {
      const of = attached(phrase.index).find(({ relation }) => relation === 'of' || relation === 'genitive')
      const owner = phrases[phrase.index + 1]
      const behind = phrases[phrase.index + 2]
      const owned = owner?.first === phrase.last && owner.relation === 'genitive' && owner.governor === behind?.index
      return of ?? (owned && behind ? behind : null)
    }
    if (nounOf(phrase)?.noun.type !== null) return null
    const of = attached(phrase.index).find(({ relation }) => relation === 'of' || relation === 'genitive')
    const next = phrases[phrase.index + 1]
    return of ?? (next && next.kind === 'NP' && next.first === phrase.last && next.governor === null ? next : null)
  }

  /** “thousands protested”, “Dutzende wurden verletzt” */
  const throng = (phrase: Phrase): Group | null => {
    if (counted(phrase)) return null
    const id = another('people', null)
    bare.add(id)
    const { start, end, text } = tokens[phrase.head]!
    return named(id, start, end, text)
  }

  /** The group of this id, with the words that name it here. */
  const named = (id: string, start: number, end: number, noun: string): Group => {
    const name = document.text.slice(start, end)
    const known = actors.get(id)
    const names = [...new Set([...(known?.names ?? []), name, noun])]
    const actor: Actor = { id, kind: 'group', wikidataId: null, name: known?.name ?? name, names }
    actors.set(id, actor)
    return { actor, start, end }
  }

  /** “a rebel camp”, “the police station” */
  const theirs = ({ lemma }: Token): GroupNoun | null => {
    const noun = nouns.noun(lemma)
    return noun?.member && !noun.organ && noun.needs === null ? noun : null
  }

  /** “the rebel-held town”: those whose a place is. */
  const holder = (phrase: Phrase): Group | null => {
    for (let at = phrase.first; at < phrase.head; at++) {
      const token = tokens[at]!
      const held = token.pos === 'ADJ' ? nouns.holder(token) : null
      const noun = held ?? (at === phrase.head - 1 && token.pos === 'NOUN' ? theirs(token) : null)
      if (!noun?.type) continue
      const owner = ownerOf(phrase)
      const whose = owner ? owner.id.slice(owner.id.indexOf(':') + 1) : scope()
      const length = held ? token.text.lastIndexOf('-') : token.text.length
      return named(`group:${noun.type}-${whose}`, token.start, token.start + length, token.text.slice(0, length))
    }
    return null
  }

  return {
    of: (phrase) => {
      found[phrase.index] ??= { group: make(phrase) ?? holder(phrase) }
      return found[phrase.index]?.group ?? null
    },
    others,
    aimedAt: (phrase) => {
      aimed[phrase.index] ??= { group: make(phrase, true) }
      return aimed[phrase.index]?.group ?? null
    },
    isCollective: (phrase) => nounOf(phrase)?.noun.collective === true,
    counted,
    get: (id) => actors.get(id),
    isBare: (id) => bare.has(id),
  }
}

const isOrganization = ({ actorIds }: Mention): boolean => actorIds.some((id) => id.startsWith('organization:'))

function mayBe(token: Token | undefined, number: 'sing' | 'plur'): boolean {
  if (token) for (const { numbers } of token.readings) if (numbers?.includes(number)) return true
  return false
}
