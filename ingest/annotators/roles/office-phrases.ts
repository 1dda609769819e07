import type { RoleStatus } from '../../../graph/extraction.ts'
import type { Entity, Token } from '../../document.ts'
import type { Grammar } from '../coreference/grammar.ts'
import type { Workspace } from '../coreference/workspace.ts'
import { filled } from '../filled.ts'
import { asDeputy } from '../names/deputies.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import type { FindTitle, TitleMatch } from '../names/titles.ts'
import { startsUpper } from '../names/trie.ts'
import { possessorOf } from './possessors.ts'
import { isMark, isNominee, soughtBefore } from './tenure.ts'

/** A title with what stands around it: “der scheidende US-Außenminister”, “Spain's prime minister”, “Chef der Unionsfraktion”. */
export interface OfficePhrase {
  readonly title: TitleMatch
  /** From the first adjective or qualifier to the end of “of …”; the determiner is outside. */
  readonly first: number
  readonly last: number
  readonly determiner: 'definite' | 'indefinite' | 'possessive' | null
  readonly ofId: string | null
  /** It is of a place that is no actor (“Bayerns Ministerpräsident”): the register must not say otherwise. */
  readonly elsewhere: boolean
  /** The adjective of a part of a country, without its ending. */
  readonly regional?: string | null
  /** The government of the part of a country that it is of, where it is known. */
  readonly regionId?: string | null
  readonly status: RoleStatus | null
  /** It is only told as what somebody is chosen or runs for. */
  readonly sought?: boolean
  /** It is told as what somebody is given now. */
  readonly given?: boolean
}

/** What has been read to the left of a title. */
type Left = {
  -readonly [Field in 'first' | 'ofId' | 'elsewhere' | 'status' | 'determiner']: OfficePhrase[Field]
} & {
  regional: string | null | undefined
  regionId: string | null | undefined
  /** The adjective that tells a deputy, undeclined. */
  deputy: string | undefined
}

/** The same with one word more. */
const further = (left: Left, first: number, determiner = left.determiner): Left => {
  const { ofId, elsewhere, regional, regionId, deputy, status } = left
  return { first, ofId, elsewhere, regional, regionId, deputy, status, determiner }
}

const possessiveMark = /^['’]s?$/

export const undeclined = (lower: string): string => lower.replace(/(?:e|er|en|es|em)$/, '')

/** Finds titles outside names, and reads whose and of what kind the office is. */
export function officePhrases(
  work: Workspace,
  grammar: Grammar,
  lexicon: NameLexicon,
  findTitle: FindTitle,
): OfficePhrase[] {
  const { tokens, entities, sentences } = work.document
  const german = lexicon.language === 'de'
  const entityAt = new Map<number, Entity>()
  const inside = filled(tokens.length, 0)
  for (const entity of entities) {
    entityAt.set(entity.last - 1, entity)
    inside.fill(1, entity.first, entity.last)
  }
  const startOf = new Map(entities.map((entity) => [entity.first, entity]))
  const found: OfficePhrase[] = []
  for (const sentence of sentences)
    for (let at = sentence.first; at < sentence.last; at++) {
      if (inside[at] === 1) continue
      const bare = titleAt(at, sentence.last)
      if (!bare || bare.honorific) continue
      const title = german ? bare : withPortfolio(bare, sentence.first)
      const phrase = read(title, sentence.first, sentence.last)
      if (!phrase) continue
      found.push(phrase)
      at = (phrase.sought ? phrase.last : title.last) - 1
    }
  return found

  /** “the leader of the opposition Unity Party” leads the party. */
  function titleAt(at: number, end: number): TitleMatch | undefined {
    const title = findTitle(tokens, at, end)
    const runsOn = title && title.last > title.first + 1 && startOf.get(title.last)?.type === 'ORG'
    return runsOn && tokens[title.last - 1]!.pos === 'NOUN' ? (findTitle(tokens, at, title.last - 1) ?? title) : title
  }

  /** “heritage minister”, “Fisheries Minister”: the nouns before a word for ministers say what he or she is in charge of. */
  function withPortfolio(title: TitleMatch, start: number): TitleMatch {
    if (!lexicon.has('portfolio-title', title.title.base)) return title
    let { first } = title
    const isPart = (at: number) =>
      at >= start &&
      title.first - at < 4 &&
      inside[at] !== 1 &&
      !lexicon.statuses.has(tokens[at]!.lower) &&
      (tokens[at]!.pos === 'NOUN' || (tokens[at]!.pos === 'PROPN' && startsUpper(tokens[title.first]!.text)))
    for (;;)
      if (isPart(first - 1)) first--
      else if (first < title.first && lexicon.has('conjunction', tokens[first - 1]?.lower ?? '') && isPart(first - 2))
        first -= 2
      else break
    const text = tokens.slice(first, title.first).map((token) => token.text)
    return first === title.first ? title : { ...title, first, text: [...text, title.text].join(' ') }
  }

  function read(title: TitleMatch, start: number, end: number): OfficePhrase | undefined {
    const left = before(title, start)
    const right = whose(title, end)
    const next = title.last < end ? tokens[title.last]! : undefined
    // “the nominee for foreign minister” is told by the office behind it.
    if (
      title.title.office === 'candidate' &&
      next &&
      lexicon.has('sought-link', next.lower) &&
      offersOffice(title, end)
    )
      return undefined
    const nominee = soughtBefore(tokens, left.first, start, lexicon)
    if (nominee !== null)
      return sought(
        title,
        { ...left, ofId: title.ofId ?? inArticle(title) ?? left.ofId ?? right?.id ?? null },
        right?.last ?? title.last,
        nominee,
        start,
      )
    // “secretary of state nominee Ada Lund”
    if (!german && next && isNominee(next, lexicon) && title.title.office !== 'candidate')
      return sought(title, left, title.last + 1, left.first, start)
    return {
      title: left.deputy ? asDeputy(title, left.deputy) : title,
      first: left.first,
      last: right?.last ?? title.last,
      determiner: left.determiner,
      ofId: title.ofId ?? inArticle(title) ?? left.ofId ?? right?.id ?? title.usualId,
      elsewhere: left.elsewhere || (right !== undefined && right.id === null) || ofUnknown(title),
      regional: left.regional ?? null,
      regionId: left.regionId ?? right?.regionId ?? null,
      status: title.status ?? left.status,
    }
  }

  /** The phrase with the noun that says that the office is only sought, and whose choice it is. */
  function sought(title: TitleMatch, left: Left, last: number, noun: number, start: number): OfficePhrase {
    let first = Math.min(left.first, noun)
    while (first - 1 >= start && tokens[first - 1]!.pos === 'ADJ') first--
    const mark = tokens[first - 1]
    const owner = first - 1 > start && mark && possessiveMark.test(mark.text) ? entityAt.get(first - 2) : undefined
    if (owner) first = owner.first
    return {
      ...{ title, first, last, status: 'future', elsewhere: left.elsewhere, sought: true },
      determiner: owner ? 'definite' : (determinerOf(tokens[first - 1]) ?? left.determiner),
      ofId: (left.ofId?.startsWith('person:') ? null : left.ofId) ?? title.usualId,
    }
  }

  /** Whether an office stands within reach behind “nominee for”. */
  function offersOffice(title: TitleMatch, end: number): boolean {
    for (let at = title.last + 1; at < Math.min(end, title.last + 6); at++)
      if (inside[at] !== 1 && findTitle(tokens, at, end)) return true
    return false
  }

  /** What stands before a title, back to its determiner: adjectives, qualifiers, whose it is. */
  function before(title: TitleMatch, start: number): Left {
    let sure: Left = {
      first: title.first,
      ofId: null,
      elsewhere: false,
      regional: undefined,
      regionId: undefined,
      deputy: undefined,
      status: null,
      determiner: null,
    }
    let left = sure
    let doubtful = 0
    for (let at = title.first - 1; at >= start; at = left.first - 1) {
      const token = tokens[at]!
      if (possessiveMark.test(token.text)) {
        const owner = entityAt.get(at - 1)
        if (owner) return ownedBy(owner, left, 'definite')
        // “the country's longest-serving leader”
        const owning = tokens[at - 1]?.pos
        const plain = owning === 'NOUN' && determinerOf(tokens[at - 2]) !== null
        if (plain) return further(left, at - 2, 'definite')
        // “Ada Lund, Brightwater's vice president of public policy”: of a firm that no list knows.
        const unknown = owning === 'PROPN' && isMark(tokens[at - 2]?.text) && inside[at - 1] !== 1
        if (!unknown) return sure
        left = further(left, at - 1, 'definite')
        left.elsewhere = left.ofId === null
        return left
      }
      const entity = entityAt.get(at)
      if (entity) {
        if (entity.type === 'PER' || (german && !genitiveBefore(entity))) return sure
        const owned = ownedBy(entity, left, german ? 'definite' : left.determiner)
        if (german) return owned
        if (actorOf(entity) === null && entity.type !== 'LOC') return sure
        left = sure = owned
        continue
      }
      const two = twoWordAdjective(at, start)
      const country = lexicon.adjectives.get(german ? token.lower : token.text) ?? two
      if (country && (!german || !startsUpper(token.text))) {
        left = sure = further(left, two ? at - 1 : at)
        left.ofId ??= country
        continue
      }
      // “der bayerische Ministerpräsident”: a part of a country is no actor, yet the office is not the country's.
      const region = german ? undeclined(token.lower) : token.lower
      if (lexicon.has('regional-adjective', region)) {
        left = sure = further(left, at)
        left.elsewhere = left.ofId === null
        left.regional = region
        left.regionId = lexicon.regions.get(region)
        continue
      }
      if (german && lexicon.has('deputy-adjective', undeclined(token.lower))) {
        left = sure = further(left, at)
        left.deputy = undeclined(token.lower)
        continue
      }
      const said = lexicon.statuses.get(token.lower)
      if (said && (!german || token.pos === 'ADJ' || token.pos === 'VERB' || token.pos === 'ADV')) {
        left = further(left, at)
        left.status ??= said
        if (doubtful === 0) sure = left
        continue
      }
      if (token.pos === 'ADJ' || token.pos === 'NUM') {
        left = further(left, at)
        if (doubtful === 0) sure = left
        continue
      }
      const determiner = determinerOf(token)
      if (determiner) {
        left = further(left, left.first, determiner)
        if (determiner === 'possessive' && lexicon.is(token, 'its')) left.ofId ??= possessorOf(work, grammar, at)
        return left
      }
      // “Park Chan-dae, floor leader of …”: or where the name stands before the comma.
      if (token.text === ',' && doubtful > 0 && entityAt.get(at - 1)?.type === 'PER') return left
      // “the long-serving home affairs minister”: other words count only where a determiner opens the phrase.
      if (german || !/^(?:NOUN|PROPN|ADV|VERB)$/.test(token.pos) || inside[at] === 1 || ++doubtful > 3) return sure
      left = further(left, at)
    }
    return sure
  }

  function ownedBy(entity: Entity, left: Left, determiner: Left['determiner']): Left {
    const id = actorOf(entity)
    const owned = further(left, entity.first, determiner)
    owned.elsewhere = left.ofId === null && id === null
    owned.ofId ??= id
    owned.regionId = id ? null : regionOf(entity)
    return owned
  }

  function determinerOf(token: Token | undefined): OfficePhrase['determiner'] {
    if (lexicon.is(token, 'possessive')) return 'possessive'
    if (lexicon.is(token, 'indefinite')) return 'indefinite'
    return lexicon.is(token, 'definite') || (german && lexicon.is(token, 'contraction')) ? 'definite' : null
  }

  /** “der Unionsfraktion”, “of the Bundestag”, “Frankreichs”: what stands behind the title. */
  function whose(
    title: TitleMatch,
    end: number,
  ): { id: string | null; last: number; regionId?: string | null } | undefined {
    let at = title.last
    if (at >= end) return undefined
    const link = tokens[at]!
    const direct = startOf.get(at)
    if (german && direct && direct.type !== 'PER') {
      const id = actorOf(direct)
      const regionId = id ? null : regionOf(direct)
      return /s$/.test(tokens[direct.last - 1]!.text) ? { id, last: direct.last, regionId } : undefined
    }
    const links = german
      ? lexicon.has('genitive-article', link.lower) || lexicon.has('of-word', link.lower)
      : lexicon.has('of-word', link.lower)
    if (!links) return lexicon.has('works-at', link.lower) ? employer(at + 1) : undefined
    at++
    for (let skipped = 0; skipped < 4 && at < end; skipped++, at++) {
      const entity = startOf.get(at)
      const person = entity?.type === 'PER' && entity.rule !== 'unknown-word'
      if (entity) return person ? undefined : { id: actorOf(entity), last: entity.last, regionId: regionOf(entity) }
      const { pos, text, lower } = tokens[at]!
      // “des Deutschen Städtetages”: a name that begins with a country's adjective
      if (german && pos === 'ADJ' && startsUpper(text) && tokens[at + 1]?.pos === 'NOUN')
        return { id: null, last: at + 2 }
      const country = lexicon.adjectives.get(german ? lower : text)
      if (country) {
        const noun = tokens[at + 1]
        const institution = noun && lexicon.institutions.get(noun.lower)
        return {
          id: (institution && work.register.institution(institution.type, country)?.id) ?? country,
          last: at + (noun ? 2 : 1),
        }
      }
      // “of the opposition Unity Party”, “of the rebel group LURD”
      let behind = at
      while (tokens[behind]?.pos === 'NOUN' && behind < end) behind++
      const named = behind > at ? startOf.get(behind) : undefined
      if (named?.type === 'ORG') return { id: actorOf(named), last: named.last }
      // “der Chef des Nachrichtendienstes Paul Morin”: of the service, unless the noun may bear the name itself.
      if (german && named?.type === 'PER' && behind === at + 1 && !bearsName(at, end)) return { id: null, last: behind }
      if (pos === 'NOUN' && !lexicon.has('own-country', lower)) return { id: null, last: title.last }
      // “of Tatarstan”: a place that no list knows is no other either.
      if (pos === 'PROPN') return { id: null, last: at + 1 }
      if (pos !== 'DET' && pos !== 'ADJ') return undefined
    }
    return undefined
  }

  /** “XYZ-Vorsitzender”: of a body that no list knows, so not of the one that the other office is of. */
  function ofUnknown(title: TitleMatch): boolean {
    return german && title.ofId === null && /^\p{Lu}{2,5}-/u.test(title.text) && inArticle(title) === null
  }

  /** “chief economist at Brightwater”, “Analystin bei der Commerzbank” */
  function employer(at: number): { id: string | null; last: number } | undefined {
    const entity = startOf.get(at) ?? (tokens[at]?.pos === 'DET' ? startOf.get(at + 1) : undefined)
    return entity?.type === 'ORG' ? { id: actorOf(entity), last: entity.last } : undefined
  }

  function bearsName(at: number, end: number): boolean {
    return findTitle(tokens, at, end) !== undefined || lexicon.has('person-noun', tokens[at]!.lemma.toLowerCase())
  }

  /** “GdP-Vorsitzender”: the first part may be an organisation that only the article knows. */
  function inArticle({ text }: TitleMatch): string | null {
    const hyphen = text.lastIndexOf('-')
    if (!german || hyphen < 2) return null
    const prefix = text.slice(0, hyphen)
    for (const { id, kind, names } of work.actors.values()) if (kind !== 'person' && names.has(prefix)) return id
    return null
  }

  function twoWordAdjective(at: number, start: number): string | undefined {
    if (german || at - 1 < start) return undefined
    return lexicon.adjectives.get(`${tokens[at - 1]!.text} ${tokens[at]!.text}`)
  }

  /** “Frankreichs Präsident”; without the ending the two do not belong together. */
  function genitiveBefore(entity: Entity): boolean {
    return /[sxzß]$/.test(tokens[entity.last - 1]!.text)
  }

  /** The actor a name stands for; a seat stands for its government before a title. */
  /** “Bayerns”, “of Texas” */
  function regionOf({ first, last, type }: Entity): string | null {
    if (type !== 'LOC' || last > first + 2) return null
    const name = last === first + 1 ? tokens[first]!.lower : `${tokens[first]!.lower} ${tokens[first + 1]!.lower}`
    return lexicon.regions.get(name) ?? (german ? lexicon.regions.get(name.replace(/s$/, '')) : null) ?? null
  }

  function actorOf(entity: Entity): string | null {
    const mention = work.mentionAt(entity.first)
    return mention?.actorIds[0] ?? null
  }
}
