import { groupBy } from '../../../graph/group-by.ts'
import type { Clause, Document, Mention, Phrase, Slot, TimeExpression, Token } from '../../document.ts'
import { filled } from '../filled.ts'
import { isOfAll } from '../joint-antecedents.ts'
import { byStart } from '../spans.ts'
import type { Governor } from './cues.ts'
import { type Groups, groupsOf } from './group-actors.ts'
import type { GroupNouns } from './groups.ts'
import type { CountryOf } from './implied.ts'

/** Who stands in a phrase, and with which words. */
export interface Filler {
  readonly actorId: string
  readonly start: number
  readonly end: number
  /** How it stands there: as the head itself, as what describes the head, or in a phrase attached to it. */
  readonly by: 'head' | 'modifier' | 'possessor' | 'attached'
}

/** A document with the ways through it that frames need: from token to clause and phrase, from phrase to actors. */
export interface View {
  readonly document: Document
  /** What the verb of a clause says of what stands below it, once it was asked (frames/cues.ts). */
  readonly governors: (Governor | null | undefined)[]
  readonly clauseAt: (token: number) => Clause | null
  readonly phraseAt: (token: number) => Phrase | null
  /** Phrases attached to a phrase. */
  readonly attached: (phrase: number) => readonly Phrase[]
  readonly below: (clause: number) => readonly Clause[]
  /** The slot of its clause that a phrase fills. */
  readonly slotOf: (phrase: number) => (Slot & { clause: number }) | null
  /** The slot of a phrase, or of the phrase to which it is attached: “einen Plan für den Abzug”. */
  readonly slotAbove: (phrase: Phrase) => (Slot & { clause: number }) | null
  /** Last token, exclusive, of a phrase with all that is attached to it. */
  readonly lastOf: (phrase: Phrase) => number
  /** Whether a token is part of the name of a person or an organisation. */
  readonly isNamed: (token: Token) => boolean
  /** Whether its head is part of a name. */
  readonly isName: (phrase: Phrase) => boolean
  /** Actors in a phrase, its conjuncts included; for a relative pronoun those of what it stands for. */
  readonly actors: (phrase: Phrase) => readonly Filler[]
  readonly kindOf: (actorId: string) => string
  /** Mentions of actors that touch these tokens (end exclusive). */
  readonly mentions: (first: number, last: number) => readonly Mention[]
  readonly headLemma: (phrase: Phrase) => string
  /** The noun before the name that is a phrase's head (“die Gewerkschaft Verdi”, “President Ann Example”); empty where none is. */
  readonly titleLemma: (phrase: Phrase) => string
  /** The phrase that is meant where one stands in the dateline that opens a text (“KYIV, Ukraine (AP) -- A court …”). */
  readonly behindDateline: (phrase: Phrase) => Phrase
  /** Whether a phrase is a time expression. */
  readonly isTime: (phrase: number) => boolean
  /** Whether a token is part of one. */
  readonly isTimeAt: (token: number) => boolean
  /** The duration that ends right before this character: “einen Tag” before “nach”. */
  readonly durationBefore: (offset: number) => TimeExpression | null
  /** Single adverbs among slots: in German they may be a separated prefix (“wies das zurück”). */
  readonly adverbs: (slots: readonly Slot[]) => readonly string[]
  /** The lemma of a phrase's head, in small letters. */
  readonly headOf: (phrase: number) => string
  /** The one word that a phrase is; null for a longer one. */
  readonly soleWord: (phrase: number) => string | null
  /** Whether a place is named in it. */
  readonly hasPlace: (phrase: Phrase) => boolean
  /** The country of a place that is named in a phrase, with the place's name. */
  readonly countryAt: (phrase: Phrase) => Filler | null
  /** That country, where the place is the head of the phrase. */
  readonly addressed: (phrase: Phrase) => Filler | null
  /**
   * Who is meant by a phrase that names no actor, where an act is aimed at them: a place is the country whose it is (“issued an
   * ultimatum to Oslo”, “rejected Oslo's plan”), people are nobody's in particular (“killed two soldiers”).
   */
  readonly unnamed: (phrase: Phrase) => readonly Filler[]
  /** Actors in the phrase that starts at a character. */
  readonly fillersAt: (start: number) => readonly Filler[]
  readonly groups: Groups
}

const none: readonly never[] = []
/** A place, perhaps an agency in brackets, and a dash or colon, before the first sentence; or the agency alone. */
const DATELINE =
  /^\s*(?:\p{Lu}[\p{L}.']{1,30}(?:[ -](?:\p{Lu}[\p{L}.']{0,30}|\p{Ll}{2,3})){0,4}(?:, [\p{L}. ]{2,40})?(?: ?\([^()\n]{2,30}\))?(?:(?:\s?(?:–|—|:)|\s-)\s|\s?--\s?)|(?:\p{Lu}{3,}(?:, [\p{L}. ]{2,40})? )?\(\p{Lu}[^()\n]{1,30}\)\s(?=["“]? ?\p{Lu}))/u
const depthLimit = 6
/** How many words before the end of a name its bearer's title may stand. */
const titleReach = 6

/** Whom a word names by an adjective, by a people or by the first part of a compound, and with how many of its characters. */
export type Demonym = (token: Token) => { readonly actorId: string; readonly length: number } | null

export function view(document: Document, demonym: Demonym, countryOf: CountryOf, groupNouns: GroupNouns): View {
  const { tokens, clauses, phrases, mentions } = document
  const clauseOf = filled(tokens.length, -1)
  for (const { index, tokens: own } of clauses) for (const token of own) clauseOf[token] = index
  const phraseOf = filled(tokens.length, -1)
  for (const { index, first, last } of phrases) for (let token = first; token < last; token++) phraseOf[token] = index
  const children: (Phrase[] | undefined)[] = new Array(phrases.length)
  for (const phrase of phrases)
    if (phrase.governor !== null) {
      const list = children[phrase.governor]
      if (list) list.push(phrase)
      else children[phrase.governor] = [phrase]
    }
  const subclauses: (Clause[] | undefined)[] = new Array(clauses.length)
  const slots: ((Slot & { clause: number }) | undefined)[] = new Array(phrases.length)
  for (const clause of clauses) {
    if (clause.parent !== null) {
      const list = subclauses[clause.parent]
      if (list) list.push(clause)
      else subclauses[clause.parent] = [clause]
    }
    // A phrase that an infinitive shares with the clause above belongs to the clause where it stands.
    for (const slot of clause.slots) {
      const head = phrases[slot.phrase]?.head
      if (!slots[slot.phrase] || (head !== undefined && clauseOf[head] === clause.index))
        slots[slot.phrase] = {
          role: slot.role,
          phrase: slot.phrase,
          preposition: slot.preposition,
          clause: clause.index,
        }
    }
  }
  const mentionAt: (Mention[] | undefined)[] = new Array(tokens.length)
  const dateline = DATELINE.exec(document.text.slice(0, 120))?.[0].length ?? 0
  for (const mention of mentions)
    if (mention.start >= dateline && (mention.actorIds.length > 0 || mention.actorId !== null))
      for (let token = mention.first; token < mention.last; token++) {
        const list = mentionAt[token]
        if (list) list.push(mention)
        else mentionAt[token] = [mention]
      }
  // Adjectives and peoples name a country too, where no mention says more: “russische Truppen”, “Syrians”.
  for (const token of tokens) {
    if (mentionAt[token.index]) continue
    const named = demonym(token)
    if (named) mentionAt[token.index] = [demonymMention(token, named.actorId, named.length)]
  }
  const named = filled(tokens.length, 0)
  const persons = filled(tokens.length, 0)
  for (const { first, last, type } of document.entities) {
    if (type !== 'LOC') named.fill(1, first, last)
    if (type === 'PER') persons.fill(1, first, last)
  }
  const timed = filled(tokens.length, 0)
  const durations = new Map<number, TimeExpression>()
  let at = 0
  for (const time of byStart(document.times)) {
    if (time.type === 'DURATION') durations.set(time.end, time)
    while (at > 0 && (tokens[at - 1]?.start ?? 0) >= time.start) at--
    while (at < tokens.length && (tokens[at]?.start ?? 0) < time.start) at++
    for (; at < tokens.length && (tokens[at]?.end ?? 0) <= time.end; at++) timed[at] = 1
  }
  const fillersOf: Filler[][] = new Array(phrases.length)
  const headLemmas: string[] = new Array(phrases.length)
  const titleLemmas: string[] = new Array(phrases.length)
  const kinds = new Map<string, string>()
  for (const { id, kind } of document.actors) kinds.set(id, kind)

  const within = (first: number, last: number): readonly Mention[] => {
    if (last === first + 1) return mentionAt[first] ?? none
    const found: Mention[] = []
    for (let token = first; token < last; token++)
      for (const mention of mentionAt[token] ?? none) if (!found.includes(mention)) found.push(mention)
    return found
  }
  const fillers = (list: readonly Mention[], by: Filler['by']): Filler[] => {
    const found: Filler[] = []
    for (const { start, end, actorId, actorIds } of list)
      if (actorIds.length > 0) for (const one of actorIds) found.push({ actorId: one, start, end, by })
      else found.push({ actorId: actorId as string, start, end, by })
    return found
  }
  const countryAt = ({ entities }: Phrase): Filler | null => {
    for (const index of entities) {
      const entity = document.entities[index]
      if (entity?.type !== 'LOC') continue
      const actorId = entity.candidates.find((id) => id.startsWith('country:')) ?? countryOf(entity.text)
      if (actorId) return { actorId, start: entity.start, end: entity.end, by: 'attached' }
    }
    return null
  }
  const groups = groupsOf(groupNouns, {
    document,
    mentions: within,
    attached: (phrase) => children[phrase] ?? none,
    countryAt,
  })
  /** “the sanctions that Oslo imposed”: what a relative pronoun stands for. */
  const antecedentOf = (head: number): Phrase | undefined => {
    const clause = clauses[clauseOf[head] ?? -1]
    if (clause?.kind !== 'relative' || clause.antecedent === null || clause.marker !== head) return undefined
    return phrases[clause.antecedent]
  }
  let holders: Map<number, string> | undefined
  /** “der Staatssekretär im Kanzleramt, Per Holm”: who bears the title with which a phrase begins. */
  const bearerOf = ({ start, head, end, kind }: Phrase): Filler | null => {
    const noun = tokens[head]
    if (kind !== 'NP' || noun?.pos !== 'NOUN') return null
    holders ??= titleHolders(document)
    const actorId = holders.get(noun.start)
    return actorId === undefined ? null : { actorId, start, end, by: 'head' }
  }
  const own = (phrase: Phrase, depth: number): Filler[] => {
    const heads = within(phrase.head, phrase.head + 1)
    if (heads.length > 0) {
      // Of mentions that share the head the one that reaches furthest is the name; the others are its parts.
      const widest = heads.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
      const head = tokens[phrase.head]
      const partial = head !== undefined && widest.start >= head.start && widest.end < head.end
      const found = fillers([widest], partial ? 'modifier' : 'head')
      // “Nord- und Südkorea”: the first part of the other name
      const part = phrase.head - 2 >= phrase.first ? tokens[phrase.head - 2] : undefined
      if (part?.text.endsWith('-') && tokens[phrase.head - 1]?.pos === 'CCONJ')
        found.unshift(...fillers(within(part.index, part.index + 1), 'head'))
      return found
    }
    const clause = clauses[clauseOf[phrase.head] ?? -1]
    const described = antecedentOf(phrase.head)
    if (described && clause && depth < depthLimit && isOfAll(tokens, clause, described, phrase))
      return withConjuncts(phrases[described.governor!]!, depth + 1)
    if (described) {
      // “Ada Lund, the UN envoy, who …”: she, and not the UN.
      const above = described.relation === 'apposition' ? phrases[described.governor ?? -1] : undefined
      const antecedent = above && within(above.head, above.head + 1).length > 0 ? above : described
      return depth < depthLimit ? own(antecedent, depth + 1) : []
    }
    // “The rebels say they will leave”: where no name is meant it is who says so.
    if (clause?.kind === 'complement' && tokens[phrase.head]?.pos === 'PRON' && depth < depthLimit) {
      const above = clause.parent === null ? undefined : clauses[clause.parent]
      const subject = above?.slots.find(({ role }) => role === 'subject')
      const own = clause.slots.some(({ role, phrase: index }) => role === 'subject' && index === phrase.index)
      const speaker = own && subject ? phrases[subject.phrase] : undefined
      if (speaker && tokens[speaker.head]?.pos !== 'PRON' && meant(phrase, speaker))
        return withConjuncts(speaker, depth + 1)
    }
    // “the minister for trade, Ann Example,”: the name tells more than what describes its bearer.
    const next = phrases[phrase.index + 1]
    const beside = next?.relation === 'apposition' && next.first <= phrase.last + 1 ? next : undefined
    const apposed = beside ?? children[phrase.index]?.find(({ relation }) => relation === 'apposition')
    if (apposed && depth < depthLimit) {
      const named = own(apposed, depth + 1)
      if (named.length > 0) return named
    }
    // “Secretary of State Ann Example”: the name at the end of the title.
    for (const child of children[phrase.index] ?? none)
      if (child.relation === 'of' && child.first === phrase.last && depth < depthLimit) {
        const [name] = within(child.head, child.head + 1)
        if (name && name.first > child.first + 1 && (name.actorId ?? '').startsWith('person:'))
          return fillers([name], 'head')
      }
    const bearer = bearerOf(phrase)
    if (bearer) return [bearer]
    const counted = groups.counted(phrase)
    if (counted && depth < depthLimit) return own(counted, depth + 1)
    const group = groups.of(phrase)
    if (group) {
      const found: Filler[] = [{ actorId: group.actor.id, start: group.start, end: group.end, by: 'head' }]
      if (phrase.number !== 'sing')
        for (const { actor, start, end } of groups.others(phrase))
          found.push({ actorId: actor.id, start, end, by: 'head' })
      return found
    }
    const before = within(phrase.first, phrase.head)
    if (before.length > 0) return fillers(before, 'modifier')
    // “US aircraft”: a name right before the noun that has no place of its own in the clause.
    const left = phrases[phrase.index - 1]
    if (left?.kind === 'NP' && left.last === phrase.first && left.governor === null && !slots[left.index]) {
      const owner = within(left.first, left.last)
      if (owner.length > 0) return fillers(owner, 'modifier')
    }
    const after = within(phrase.head + 1, phrase.last)
    if (after.length > 0) return fillers(after, 'possessor')
    const found: Filler[] = []
    const attached: Filler[] = []
    if (depth < depthLimit)
      for (const child of children[phrase.index] ?? none) {
        if (child.relation === 'conjunct') continue
        const { relation } = child
        const by = relation === 'genitive' || relation === 'of' ? 'possessor' : 'attached'
        // “the armies of Oslo and Bern”
        for (const filler of by === 'possessor' ? namedTogether(child, depth + 1) : own(child, depth + 1))
          if (relation === 'apposition') found.push(filler)
          else (by === 'possessor' ? found : attached).push(fillerBy(filler, by))
      }
    return found.length > 0 ? found : attached
  }
  /** Who stands in a phrase, and who is joined to them where names are. */
  const namedTogether = (phrase: Phrase, depth: number): Filler[] => {
    const first = own(phrase, depth)
    const isNamed = first.length > 0 && first.every(({ by }) => by === 'head')
    return isNamed ? withConjuncts(phrase, depth).filter(({ by }) => by === 'head') : first
  }
  /** Whether a pronoun may stand for a phrase by its number: of several, or of what acts as several (“police”, “the gang”). */
  const meant = ({ number }: Phrase, speaker: Phrase): boolean => {
    // German “sie” may be one or several.
    if (number !== 'plur' && groups.of(speaker) !== null) return true
    if (number === 'sing') return false
    if (speaker.number === 'plur' || groups.isCollective(speaker)) return true
    if (within(speaker.head, speaker.head + 1).some(({ actorId }) => actorId?.startsWith('organization:'))) return true
    return (children[speaker.index] ?? none).some(({ relation }) => relation === 'conjunct')
  }
  const withConjuncts = (phrase: Phrase, depth: number): Filler[] => {
    const found = own(phrase, depth)
    // “zwischen dem Rechtsaußen Georgescu”: a name right behind a noun names it.
    const next = found.length === 0 ? phrases[phrase.index + 1] : undefined
    const names = next && next.kind === 'NP' && next.first === phrase.last && next.sentence === phrase.sentence
    if (names && depth < depthLimit && tokens[next.first]?.pos === 'PROPN' && tokens[phrase.head]?.pos !== 'PRON')
      return withConjuncts(next, depth + 1)
    if (depth < depthLimit)
      for (const child of children[phrase.index] ?? none)
        if (child.relation === 'conjunct') found.push(...withConjuncts(child, depth + 1))
    // “talks between A and B”: the second of the pair may have been taken for one beside the noun above.
    const pair = phrase.preposition && phrase.governor !== null ? phrases[phrase.index + 1] : undefined
    if (pair?.relation === 'conjunct' && pair.governor === phrase.governor && !pair.preposition && depth < depthLimit)
      if (pair.first === phrase.last + 1) found.push(...withConjuncts(pair, depth + 1))
    return found
  }
  const actors = (phrase: Phrase): readonly Filler[] => {
    fillersOf[phrase.index] ??= withConjuncts(phrase, 0)
    return fillersOf[phrase.index]!
  }
  const addressed = (phrase: Phrase): Filler | null => {
    const place = countryAt(phrase)
    const head = tokens[phrase.head]
    return place && head && place.start <= head.start && place.end >= head.end ? place : null
  }
  const unnamed = (one: Phrase): readonly Filler[] => {
    // “the city that troops occupied”
    const phrase = antecedentOf(one.head) ?? one
    const own = children[phrase.index] ?? none
    const owner = own.find(({ relation }) => relation === 'genitive')
    const place = addressed(phrase) ?? (owner ? addressed(owner) : null)
    if (place) return [place]
    const group = groups.aimedAt(groups.counted(phrase) ?? phrase)
    if (group) return [{ actorId: group.actor.id, start: group.start, end: group.end, by: 'head' }]
    // “the rally held by students”, “the areas controlled by Oslo”
    for (const clause of describing(phrase))
      for (const slot of clause.slots)
        if (slot.role === 'agent') {
          const doers = actors(phrases[slot.phrase]!)
          if (doers.length > 0) return doers
        }
    // “the Bergen council's decision”, “parts of Bergen”, “the border with Norway”
    const before = countryAt(phrase)
    if (before && before.end <= tokens[phrase.head]!.start) return [before]
    const inside = placeBehind(phrase, 0)
    return inside ? [inside] : none
  }
  const placeBehind = (phrase: Phrase, depth: number): Filler | null => {
    for (const child of children[phrase.index] ?? none) {
      const place = child.relation === 'of' || child.relation === 'pp' ? addressed(child) : null
      const found = place ?? (depth < 2 ? placeBehind(child, depth + 1) : null)
      if (found) return found
    }
    return null
  }
  let participles: ReadonlyMap<number | null, readonly Clause[]> | undefined
  /** The participles that say what was done to something: “the plan drafted by Oslo”. */
  const describing = ({ index }: Phrase): readonly Clause[] => {
    participles ??= groupBy(
      clauses.filter(({ kind, verb }) => kind === 'participial' && verb?.voice === 'passive'),
      ({ antecedent }) => antecedent,
    )
    return participles.get(index) ?? none
  }
  let phraseFrom: Map<number, Phrase> | undefined
  const reach = (phrase: Phrase, depth: number): number => {
    let last = phrase.last
    if (depth < depthLimit)
      for (const child of children[phrase.index] ?? none) last = Math.max(last, reach(child, depth + 1))
    return last
  }
  return {
    document,
    governors: [],
    clauseAt: (token) => clauses[clauseOf[token] ?? -1] ?? null,
    phraseAt: (token) => phrases[phraseOf[token] ?? -1] ?? null,
    attached: (phrase) => children[phrase] ?? none,
    below: (clause) => subclauses[clause] ?? none,
    slotOf: (phrase) => slots[phrase] ?? null,
    slotAbove: (phrase) => {
      let at: Phrase | undefined = phrase
      for (let step = 0; at && step < depthLimit; step++) {
        const slot = slots[at.index]
        if (slot) return slot
        at = at.governor === null ? undefined : phrases[at.governor]
      }
      return null
    },
    lastOf: (phrase) => reach(phrase, 0),
    isName: ({ head }) => persons[head] === 1,
    actors,
    fillersAt: (start) => {
      phraseFrom ??= new Map(phrases.map((phrase) => [phrase.start, phrase]))
      const phrase = phraseFrom.get(start)
      return phrase ? actors(phrase) : none
    },
    isNamed: ({ index }) => named[index] === 1,
    kindOf: (actorId) => kinds.get(actorId) ?? actorId.slice(0, actorId.indexOf(':')),
    mentions: within,
    behindDateline: (phrase) => {
      if (phrase.end > dateline) return phrase
      const next = phrases.find(({ start, kind, governor }) => start >= dateline && kind === 'NP' && governor === null)
      return next ?? phrase
    },
    isTimeAt: (token) => timed[token] === 1,
    isTime: (index) => timed[phrases[index]?.head ?? -1] === 1,
    durationBefore: (offset) => durations.get(offset) ?? durations.get(offset - 1) ?? null,
    headOf: (index) => tokens[phrases[index]?.head ?? -1]?.lemma.toLowerCase() ?? '',
    soleWord: (index) => {
      const phrase = phrases[index]
      return (phrase && phrase.last - phrase.first === 1 && tokens[phrase.head]?.lower) || null
    },
    adverbs: (list) => {
      let found: string[] | undefined
      for (const { role, phrase: index } of list) {
        const phrase = role === 'adverb' ? phrases[index] : undefined
        const token = phrase && phrase.last - phrase.first === 1 ? tokens[phrase.head] : undefined
        if (token) found = [...(found ?? none), token.lower]
      }
      return found ?? none
    },
    countryAt,
    addressed,
    unnamed,
    groups,
    hasPlace: (phrase) =>
      (antecedentOf(phrase.head) ?? phrase).entities.some((index) => document.entities[index]?.type === 'LOC'),
    // Each frame of a trigger asks for them.
    headLemma: ({ index, head }) => {
      headLemmas[index] ??= tokens[antecedentOf(head)?.head ?? head]?.lemma.toLowerCase() ?? ''
      return headLemmas[index]!
    },
    titleLemma: (phrase) => {
      titleLemmas[phrase.index] ??= titleBefore(tokens, phrase)
      return titleLemmas[phrase.index]!
    },
  }
}

function titleBefore(tokens: readonly Token[], { first, head }: Phrase): string {
  if (tokens[head]?.pos !== 'PROPN') return ''
  for (let index = head - 1; index >= first && index > head - titleReach; index--)
    if (tokens[index]?.pos === 'NOUN') return tokens[index]?.lemma.toLowerCase() ?? ''
  return ''
}

/** Persons by where a title begins that stands before their name, perhaps with words between. */
function titleHolders({ roles, mentions }: Document): Map<number, string> {
  const found = new Map<number, string>()
  for (const { personId, evidence } of roles) {
    const named = mentions.some(
      ({ actorId, start, end }) => actorId === personId && start > evidence.start && end === evidence.end,
    )
    if (named) found.set(evidence.start, personId)
  }
  return found
}

function demonymMention({ index, start, text }: Token, actorId: string, length: number): Mention {
  return {
    index: -1,
    actorId,
    actorIds: [actorId],
    form: 'name',
    first: index,
    last: index + 1,
    start,
    end: start + length,
    text: text.slice(0, length),
    phrase: null,
    rule: 'demonym',
    confidence: 0.9,
  }
}

const fillerBy = ({ actorId, start, end }: Filler, by: Filler['by']): Filler => ({ actorId, start, end, by })
