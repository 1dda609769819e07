import type { EntityType } from '../../graph/extraction.ts'
import type { Annotator, Document, Entity, Sentence, Token } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import type { Register } from '../register.ts'
import { loadGazetteer } from './names/gazetteer.ts'
import { type Known, knownNames } from './names/index.ts'
import { loadNameLexicon } from './names/lexicon.ts'
import { organizationFinder } from './names/organizations.ts'
import { personFinder } from './names/persons.ts'
import { shapes as shapesOf, startsUpper } from './names/shapes.ts'
import { titleFinder } from './names/titles.ts'
import { keyOf, type Match } from './names/trie.ts'

interface Draft {
  first: number
  last: number
  type: EntityType
  candidates: readonly string[]
  rule: string
  /** The family name comes first, as in Korea and China. */
  surnameFirst?: boolean
}

/**
 * Marks named entities: the register's and the gazetteers' names first, then names by their shape and surroundings, and at
 * last single words that a full name elsewhere in the text, or their surroundings, give away.
 */
export function entities(pack: LanguagePack, register: Register): Annotator {
  const lexicon = loadNameLexicon(pack)
  const gazetteer = loadGazetteer()
  const findKnown = knownNames(lexicon, gazetteer, register)
  const shapes = shapesOf(lexicon, gazetteer)
  const findPerson = personFinder(lexicon, gazetteer, shapes)
  const { find: findOrganization, hasTail } = organizationFinder(lexicon, shapes)
  const findTitle = titleFinder(lexicon, register)
  const german = pack.language === 'de'

  return (document) => {
    const { tokens } = document
    const timed = tokensInTimes(document)
    const drafts: Draft[] = []
    const taken = new Uint8Array(tokens.length)
    const take = (draft: Draft) => {
      drafts.push(draft)
      taken.fill(1, draft.first, draft.last)
    }
    for (const sentence of document.sentences) sure(sentence, tokens, timed, take)
    for (const sentence of document.sentences) spelledOut(sentence, tokens, taken, take)
    for (const draft of drafts) draft.surnameFirst = isSurnameFirst(draft, tokens, register)
    const surnames = surnamesOf(drafts, tokens)
    const acronyms = acronymsOf(drafts, tokens)
    for (const sentence of document.sentences) bold(sentence, tokens, timed, taken, surnames, acronyms, take)
    drafts.sort((a, b) => a.first - b.first)
    return {
      entities: drafts.map(({ first, last, type, candidates, rule }, position): Entity => {
        const start = tokens[first]!.start
        const end = tokens[last - 1]!.end
        return {
          index: position,
          type,
          first,
          last,
          start,
          end,
          text: document.text.slice(start, end),
          candidates,
          rule,
        }
      }),
    }
  }

  /** Names that stand in a list or have the shape of one. */
  function sure(
    { first, last: end }: Sentence,
    tokens: readonly Token[],
    timed: Uint8Array,
    take: (draft: Draft) => void,
  ): void {
    let afterTitle = -1
    const headline = !german && isHeadline(tokens, first, end)
    for (let at = first; at < end; ) {
      const token = tokens[at]!
      if (timed[at] || !/\p{L}|\d/u.test(token.text)) {
        at++
        continue
      }
      const known = withCountry(tokens, at, end)
      const usable = known && !unlikely(tokens, at, first, known.targets) ? known : undefined
      const title = findTitle(tokens, at, end)
      if (title && (!usable || usable.last <= title.last) && !usable?.targets.some(({ type }) => type === 'ORG')) {
        afterTitle = title.plural ? -1 : title.last
        at = title.last
        continue
      }
      if (introducesPerson(token)) {
        if (!usable) {
          afterTitle = at + 1
          at++
          continue
        }
      }
      const stop = (position: number) => stops(tokens, position, end)
      // Where every word has a capital, a capital says nothing.
      const person = headline ? undefined : findPerson(tokens, at, end, first, afterTitle === at, stop)
      const organization = headline ? undefined : findOrganization(tokens, at, end, first)
      const choice = choose(tokens, at, usable, person, organization)
      if (!choice) {
        at++
        continue
      }
      take({ first: at, ...choice })
      at = choice.last
    }
  }

  /** “Gewerkschaft der Polizei (GdP)”: the words before an acronym in brackets that begin with its letters. */
  function spelledOut(
    { first, last: end }: Sentence,
    tokens: readonly Token[],
    taken: Uint8Array,
    take: (draft: Draft) => void,
  ): void {
    for (let at = first + 2; at + 2 < end; at++) {
      if (tokens[at]!.text !== '(' || tokens[at + 2]!.text !== ')' || taken[at - 1]) continue
      const acronym = tokens[at + 1]!.text
      if (!/^\p{Lu}[\p{L}-]{1,7}$/u.test(acronym) || !/\p{Lu}.*\p{Lu}/u.test(acronym)) continue
      const start = longForm(tokens, first, at, acronym, taken)
      if (start >= 0) take({ first: start, last: at, type: 'ORG', candidates: [], rule: 'spelled-out' })
    }
  }

  function longForm(tokens: readonly Token[], start: number, at: number, acronym: string, taken: Uint8Array): number {
    const letters = [...acronym].filter((letter) => /\p{Lu}/u.test(letter))
    let words = 0
    for (let first = at - 1; first >= Math.max(start, at - 9) && !taken[first]; first--) {
      const { text } = tokens[first]!
      if (!/^\p{L}/u.test(text)) return -1
      if (!startsUpper(text)) continue
      words++
      if (words > 1 && text[0] === letters[0] && spells(tokens, first, at, letters)) return first
    }
    return -1
  }

  /** Every letter begins a word, or stands inside a compound, in its order. */
  function spells(tokens: readonly Token[], first: number, last: number, letters: readonly string[]): boolean {
    let next = 0
    for (let at = first; at < last && next < letters.length; at++) {
      const { lower } = tokens[at]!
      let from = 0
      while (next < letters.length) {
        const found = lower.indexOf(letters[next]!.toLowerCase(), from)
        if (found < 0 || (from === 0 && found > 0)) break
        from = found + 1
        next++
      }
    }
    return next === letters.length
  }

  /** “U.S. Department of Justice”: the country before an organisation's name belongs to it. */
  function withCountry(tokens: readonly Token[], at: number, end: number): Match<Known> | undefined {
    const known = findKnown(tokens, at, end)
    if (german || !known?.targets[0]?.id?.startsWith('country:') || !lexicon.adjectives.has(tokens[at]!.text))
      return known
    const next = known.last < end && tokens[known.last]!.spaced ? findKnown(tokens, known.last, end) : undefined
    return next?.targets[0]?.type === 'ORG' && next.last - known.last > 1 ? next : known
  }

  function choose(
    tokens: readonly Token[],
    at: number,
    known: { last: number; targets: readonly Known[] } | undefined,
    person: { last: number; rule: string } | undefined,
    organization: { last: number; type: 'ORG' | 'LOC'; rule: string } | undefined,
  ): Omit<Draft, 'first'> | undefined {
    const longest = Math.max(known?.last ?? 0, person?.last ?? 0, organization?.last ?? 0)
    if (longest === 0) return undefined
    if (known && known.last === longest) {
      const target = known.targets[0]!
      const ids = known.targets.flatMap(({ id, type }) => (id && type === target.type ? [id] : []))
      // “Präsident Washington”: what follows a title is a person, unless it is a country or an organisation.
      if (person?.rule === 'after-title' && person.last === longest && target.type === 'LOC' && target.id === null)
        return { last: longest, type: 'PER', candidates: [], rule: person.rule }
      return {
        last: longest,
        type: target.type,
        candidates: [...new Set(ids)],
        rule: target.bare ? 'known-surname' : 'known',
      }
    }
    // “Yuichiro Tamaki of the … Party” is a person of a party.
    const member =
      person && organization && person.last < organization.last && lexicon.has('of-word', tokens[person.last]!.lower)
    if (
      person &&
      member &&
      !tokens
        .slice(at, person.last)
        .some(({ text }) => lexicon.organizationEnds.has(text) || lexicon.organizationStarts.has(text))
    )
      return { last: person.last, type: 'PER', candidates: namedPersons(tokens, at, person.last), rule: person.rule }
    if (organization && organization.last === longest && !(person?.last === longest && person.rule === 'after-title'))
      return { last: longest, type: organization.type, candidates: [], rule: organization.rule }
    if (person && person.last === longest) {
      // A known place or organisation that merely begins a pair of unknown words stays what it is.
      if (person.rule === 'unknown-pair' && known) {
        const target = known.targets[0]!
        const ids = known.targets.flatMap(({ id }) => (id ? [id] : []))
        return { last: known.last, type: target.type, candidates: ids, rule: 'known' }
      }
      return { last: longest, type: 'PER', candidates: namedPersons(tokens, at, longest), rule: person.rule }
    }
    return undefined
  }

  function namedPersons(tokens: readonly Token[], first: number, last: number): string[] {
    return register.named(nameOf(tokens, first, last)).flatMap(({ id, kind }) => (kind === 'person' ? [id] : []))
  }

  function nameOf(tokens: readonly Token[], first: number, last: number): string {
    const parts = tokens.slice(first, last).map(({ text, spaced }, index) => (index > 0 && spaced ? ` ${text}` : text))
    return parts.join('')
  }

  /** A name that is an ordinary word too needs its surroundings. */
  function unlikely(tokens: readonly Token[], at: number, start: number, targets: readonly Known[]): boolean {
    const token = tokens[at]!
    if (/^\d/.test(token.text)) return true
    const before = at > start ? tokens[at - 1] : undefined
    if (targets.every(({ minor }) => minor)) {
      if (/^\p{Lu}{3,}$/u.test(token.text)) return true
      if (german && token.pos !== 'PROPN' && before?.pos === 'DET') return true
    }
    if (!targets.every((target) => target.common)) return false
    if (targets.some(({ type }) => type === 'LOC'))
      return !(before && lexicon.has('locative', before.lower) && !lexicon.titles.has(token.lower))
    if (token.pos === 'PROPN') return false
    return !(
      before &&
      (lexicon.has('org-introducer', before.lower) ||
        /^["„“»«‚‘']$/.test(before.text) ||
        (german && before.pos === 'ADP' && !lexicon.has('contraction', before.lower)) ||
        (lexicon.has('article-name', token.lower) && lexicon.has('definite', before.lower)))
    )
  }

  function introducesPerson({ text, lower }: Token): boolean {
    if (lexicon.has('honorific', lower)) return true
    if (german && !startsUpper(text)) return false
    const base = german && lower.endsWith('in') ? lower.slice(0, -2) : lower
    return lexicon.has('person-noun', base) || lexicon.has('kinship', lower)
  }

  function stops(tokens: readonly Token[], at: number, end: number): boolean {
    if (shapes.acronym(tokens[at]!) && tokens[at]!.text.length > 1) return true
    if (findTitle(tokens, at, end) && german) return true
    const known = findKnown(tokens, at, end)
    return (
      known?.targets.some(
        ({ type, common, id }) => !common && type !== 'PER' && id !== null && (type === 'LOC' || known.last - at > 1),
      ) ?? false
    )
  }

  /** Single names: a surname that the text gave in full, an acronym, a word between “in” and a comma. */
  function bold(
    { first, last: end }: Sentence,
    tokens: readonly Token[],
    timed: Uint8Array,
    taken: Uint8Array,
    surnames: ReadonlyMap<string, number>,
    acronyms: ReadonlySet<string>,
    take: (draft: Draft) => void,
  ): void {
    const shouted = isShouted(tokens, first, end)
    const headline = !german && isHeadline(tokens, first, end)
    for (let at = first; at < end; at++) {
      const token = tokens[at]!
      if (taken[at] || timed[at] || token.text.length < 2) continue
      const lowerStart = !startsUpper(token.text)
      if (lowerStart && !/^\p{Ll}{1,3}['’-]\p{Lu}/u.test(token.text) && !shapes.particle(token)) continue
      const surname = surnameAt(tokens, at, end, surnames)
      if (surname) {
        take({ first: at, last: surname, type: 'PER', candidates: [], rule: 'surname-of-full-name' })
        at = surname - 1
        continue
      }
      if (lowerStart || headline || findTitle(tokens, at, end)) continue
      const type = single(tokens, at, first, end, shouted, acronyms)
      if (type) take({ first: at, last: at + 1, candidates: [], ...type })
    }
  }

  function surnameAt(tokens: readonly Token[], at: number, end: number, surnames: ReadonlyMap<string, number>): number {
    for (let last = Math.min(end, at + 4); last > at; last--) {
      const key = keyAt(tokens, at, last)
      if (surnames.has(key)) return last
      if (german && key.endsWith('s') && surnames.has(key.slice(0, -1))) return last
    }
    return 0
  }

  /** A word that no lexicon knows, and that neither its ending nor what stands before it makes a common noun. */
  function plausible(
    tokens: readonly Token[],
    at: number,
    before: Token | undefined,
    after: Token | undefined,
  ): boolean {
    const token = tokens[at]!
    if (
      token.pos !== 'PROPN' ||
      lexicon.has('currency', token.lower) ||
      lexicon.has('sentence-word', token.lower) ||
      !/^\p{Lu}\p{Ll}[\p{L}'’]+$/u.test(token.text)
    )
      return false
    if (before && (/^(?:DET|ADJ|NUM)$/.test(before.pos) || lexicon.has('contraction', before.lower))) return false
    if (before && /^["„“»«‚‘']$/.test(before.text) && after && /^["„“»«‚‘']$/.test(after.text)) return false
    for (let length = 2; length <= 6; length++) if (lexicon.has('noun-ending', token.lower.slice(-length))) return false
    return true
  }

  function single(
    tokens: readonly Token[],
    at: number,
    start: number,
    end: number,
    shouted: boolean,
    acronyms: ReadonlySet<string>,
  ): { type: EntityType; rule: string } | undefined {
    const token = tokens[at]!
    const before = at > start ? tokens[at - 1] : undefined
    const after = at + 1 < end ? tokens[at + 1] : undefined
    if (acronyms.has(token.text)) return { type: 'ORG', rule: 'acronym' }
    if (!shouted && shapes.acronym(token) && !/^\d/.test(after?.text ?? '')) return { type: 'ORG', rule: 'acronym' }
    if (shapes.camel(token) && !lexicon.organizationEnds.has(token.text)) return { type: 'ORG', rule: 'camel-case' }
    const like = shapes.nameLike(token, at === start)
    if (german && token.pos !== 'PROPN' && !like) return undefined
    if (german && /-/.test(token.text) && !like) return undefined
    if (before && lexicon.has('org-introducer', before.lower) && like)
      return { type: 'ORG', rule: 'after-organization-word' }
    if (before && lexicon.has('place-introducer', before.lower) && like)
      return { type: 'LOC', rule: 'after-place-word' }
    if (german && token.pos === 'PROPN' && hasTail('place-tail', token.lower))
      return { type: 'LOC', rule: 'place-word' }
    const inside = before && lexicon.has('locative', before.lower) && !lexicon.has('contraction', before.lower)
    if (inside && like && !gazetteer.isSurname(token.text)) return { type: 'LOC', rule: 'after-preposition' }
    if (!german) {
      if (
        like &&
        gazetteer.isSurname(token.text) &&
        at > start &&
        token.pos === 'PROPN' &&
        !startsUpper(before?.text ?? '')
      )
        return { type: 'PER', rule: 'surname' }
      return undefined
    }
    if (gazetteer.isSurname(token.text)) return { type: 'PER', rule: 'surname' }
    return plausible(tokens, at, before, after) ? { type: 'PER', rule: 'unknown-word' } : undefined
  }
}

/** Tokens that stand in a time expression name no entity (“May”, “Ostern”). */
function tokensInTimes({ tokens, times }: Document): Uint8Array {
  const inside = new Uint8Array(tokens.length)
  let at = 0
  for (const { start, end } of times) {
    while (at < tokens.length && tokens[at]!.end <= start) at++
    for (let index = at; index < tokens.length && tokens[index]!.start < end; index++) inside[index] = 1
  }
  return inside
}

/** The key of a run of tokens, as surnames are compared. */
function keyAt(tokens: readonly Token[], first: number, last: number): string {
  let key = keyOf(tokens[first]!)
  for (let index = first + 1; index < last; index++) key += ` ${keyOf(tokens[index]!)}`
  return key
}

/** Surnames, and surnames with their particles, of the full names that were found. */
function surnamesOf(drafts: readonly Draft[], tokens: readonly Token[]): Map<string, number> {
  const surnames = new Map<string, number>()
  drafts.forEach(({ type, first, last, surnameFirst }, index) => {
    if (type !== 'PER') return
    // Korean and Chinese full names begin with the surname.
    if (surnameFirst) surnames.set(keyOf(tokens[first]!), index)
    for (let from = first + (last - first > 1 ? 1 : 0); from < last; from++) {
      const key = keyAt(tokens, from, last)
      if (key.length > 1 && !surnames.has(key)) surnames.set(key, index)
      const bare = /^\p{Ll}{1,3}['’-](?=\p{L}{3})/u.exec(key)
      if (bare && from === last - 1) surnames.set(key.slice(bare[0].length), index)
    }
  })
  return surnames
}

/** Acronyms that stand in brackets behind a name: “Rapid Support Forces (RSF)”. */
function acronymsOf(drafts: readonly Draft[], tokens: readonly Token[]): Set<string> {
  const acronyms = new Set<string>()
  for (const { last } of drafts) {
    const [open, name, close] = [tokens[last], tokens[last + 1], tokens[last + 2]]
    if (
      open?.text === '(' &&
      close?.text === ')' &&
      name &&
      /^\p{Lu}[\p{L}\d-]{1,7}$/u.test(name.text) &&
      /\p{Lu}.*\p{Lu}/u.test(name.text)
    )
      acronyms.add(name.text)
  }
  return acronyms
}

/** “Leaders Meet In Geneva”: an English headline. German nouns have capitals anyway. */
function isHeadline(tokens: readonly Token[], first: number, end: number): boolean {
  let capitals = 0
  for (let at = first; at < end; at++) {
    const { text, pos } = tokens[at]!
    if (startsUpper(text)) capitals++
    else if (/^(?:VERB|NOUN|ADJ|AUX)$/.test(pos) && text.length > 2) return false
  }
  return capitals > 3
}

/** A sentence in capitals throughout tells nothing by them. */
function isShouted(tokens: readonly Token[], first: number, end: number): boolean {
  let words = 0
  let capitals = 0
  for (let at = first; at < end; at++) {
    const { text } = tokens[at]!
    if (!/\p{L}{2}/u.test(text)) continue
    words++
    if (text === text.toUpperCase()) capitals++
  }
  return words > 3 && capitals > words / 2
}

/** “Yoon Suk Yeol”, “Lee Jae-myung”: the register knows the country, or the given name is two joined syllables. */
export function isSurnameFirst(
  { type, first, last, candidates }: { type: EntityType; first: number; last: number; candidates: readonly string[] },
  tokens: readonly Token[],
  register: Register,
): boolean {
  if (type !== 'PER' || last - first < 2) return false
  const person = candidates[0] ? register.get(candidates[0]) : undefined
  if (person) return surnameFirstCountries.has(person.ofId ?? '') && nameStart(person.names, tokens[first]!.text)
  return (
    last - first === 2 &&
    /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(tokens[first + 1]!.text) &&
    /^\p{Lu}\p{Ll}{1,5}$/u.test(tokens[first]!.text)
  )
}

const surnameFirstCountries = new Set(
  ['kor', 'prk', 'chn', 'twn', 'vnm', 'khm', 'hkg'].map((code) => `country:${code}`),
)

const nameStart = (names: readonly string[], word: string) =>
  names.some((name) => name.startsWith(`${word} `)) && word.length < 7
