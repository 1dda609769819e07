import type { Sentence, Token } from '../../document.ts'
import { ofWord, type Word } from '../../word.ts'
import { commonWord } from './common-words.ts'
import type { Draft, Take } from './draft.ts'
import type { Finders } from './finders.ts'
import type { Known } from './index.ts'
import { isHeadline } from './sentence-shape.ts'
import { keyOf, type Match, startsUpper } from './trie.ts'

/** When a word is to be looked at. */
type Need = 'never' | 'after-title' | 'always'

/** Finds names that stand in a list or have the shape of one, from left to right, the longest first. */
export function sureNames(finders: Finders) {
  const { german, gazetteer, lexicon, register, shapes, findKnown, findTitle, findPerson } = finders
  const findOrganization = finders.organizations.find
  const unlikely = commonWord(finders)
  const isTitle = (tokens: readonly Token[], at: number, end: number) => findTitle(tokens, at, end) !== undefined
  /** What the word itself says: most words in small letters begin no name, unless a title stands before them. */
  const needOf = ofWord(
    (word): Need => (!/\p{L}|\d/u.test(word.text) ? 'never' : mayBegin(word) ? 'always' : 'after-title'),
  )
  const introducesPerson = ofWord(({ text, lower }) => {
    if (lexicon.has('honorific', lower)) return true
    if (german && !startsUpper(text)) return false
    const base = german && lower.endsWith('in') ? lower.slice(0, -2) : lower
    return lexicon.has('person-noun', base) || lexicon.has('kinship', lower)
  })
  /** “Sri” of “Sri Lankan”. */
  const pairStarts = new Set(
    [...lexicon.adjectives.keys()].flatMap((key) => (key.includes(' ') ? key.split(' ')[0]! : [])),
  )
  const startsPair = ofWord(({ text }) => pairStarts.has(text))
  return sure

  /** Names that stand in a list or have the shape of one. */
  function sure({ first, last: end }: Sentence, tokens: readonly Token[], timed: readonly number[], take: Take): void {
    let afterTitle = -1
    const headline = !german && isHeadline(tokens, first, end)
    for (let at = first; at < end; ) {
      const token = tokens[at]!
      const need = needOf(token)
      if (timed[at] || need === 'never' || (need === 'after-title' && afterTitle !== at)) {
        at++
        continue
      }
      const known = withCountry(tokens, at, end) ?? shortened(tokens, at, end)
      const usable =
        known && !unlikely(tokens, at, first, known.targets) && !isGeneral(tokens, at, known) ? known : undefined
      const title = findTitle(tokens, at, end)
      if (
        title &&
        (!usable || usable.last <= title.last) &&
        !(usable?.last === title.last && usable.targets.some(({ type }) => type === 'ORG'))
      ) {
        afterTitle = title.plural || isOffice(tokens, at, title.last) ? -1 : title.last
        at = title.last
        continue
      }
      if (introducesPerson(token)) {
        if (!usable && !(findOrganization(tokens, at, end, first) && !german)) {
          afterTitle = at + 1
          at++
          continue
        }
      }
      // Where every word has a capital, a capital says nothing.
      const twoWords =
        !german && at + 1 < end && startsPair(token) && lexicon.adjectives.has(`${token.text} ${tokens[at + 1]!.text}`)
      // “Sri Lankan”, and “U.N.” before a capital, begin no person's name.
      const person =
        headline || twoWords || (german && lexicon.is(token, 'org-introducer')) || (usable && shapes.initial(token))
          ? undefined
          : (findPerson(tokens, at, end, first, afterTitle === at, stops, isTitle) ??
            titledSurname(tokens, at, afterTitle === at))
      const organization = headline ? undefined : findOrganization(tokens, at, end, first)
      const choice = choose(tokens, at, usable, person, organization)
      if (!choice) {
        at += twoWords ? 2 : 1
        continue
      }
      take({ first: at, ...choice })
      at = choice.last
    }
  }

  function mayBegin(word: Word): boolean {
    const { text } = word
    return (
      startsUpper(text) ||
      /^\d/.test(text) ||
      pairStarts.has(text) ||
      findKnown.mayBegin(word) ||
      findTitle.mayBegin(word) ||
      introducesPerson(word)
    )
  }

  /** “the Justice Ministry”: a title that begins an institution's noun stands before no name. */
  function isOffice(tokens: readonly Token[], first: number, last: number): boolean {
    const next = tokens[last]
    if (german || !next || last > first + 1) return false
    return lexicon.institutions.has(`${tokens[first]!.lower} ${next.lower}`)
  }

  /** „Rechte und Linke“: without an article the name of no party, where the register has none of the name. */
  function isGeneral(tokens: readonly Token[], at: number, { last, targets }: Match<Known>): boolean {
    if (!german || last > at + 1 || targets[0]!.id !== null || targets[0]!.type !== 'ORG') return false
    const before = tokens[at - 1]
    return !lexicon.is(before, 'definite') && !lexicon.is(before, 'contraction')
  }

  /** “Nord- und Südkorea”: the end of a country's name stands in the next. */
  function shortened(tokens: readonly Token[], at: number, end: number): Match<Known> | undefined {
    const { text } = tokens[at]!
    if (!german || !text.endsWith('-') || text.length < 3 || at + 2 >= end || tokens[at + 1]!.pos !== 'CCONJ')
      return undefined
    const other = tokens[at + 2]!.text
    if (!findKnown(tokens, at + 2, end)?.targets[0]?.id?.startsWith('country:')) return undefined
    for (let from = 2; from < other.length - 2; from++) {
      const [country] = register.named(text.slice(0, -1) + other.slice(from))
      if (country?.kind === 'country')
        return { last: at + 1, targets: [{ id: country.id, type: 'LOC', common: false, minor: false, bare: false }] }
    }
    return undefined
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
      const ids: string[] = []
      for (const { id, type } of known.targets) if (id && type === target.type && !ids.includes(id)) ids.push(id)
      // “Präsident Washington”: what follows a title is a person, unless it is a country or an organisation.
      if (person?.rule === 'after-title' && person.last === longest && target.type === 'LOC' && target.id === null)
        return { last: longest, type: 'PER', candidates: [], rule: person.rule }
      return {
        last: longest,
        type: target.type,
        candidates: ids,
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
      // “Blue Harbour chief Ada Lund”: what has a chief is no person.
      // “the militia Katara Zul”, “die Partei Katara Zul”
      if (person.rule === 'unknown-pair' && isIntroduced(tokens, at))
        return { last: longest, type: 'ORG', candidates: [], rule: 'after-organization-word' }
      if (person.rule === 'unknown-pair' && isLed(tokens, longest))
        return { last: longest, type: 'ORG', candidates: [], rule: 'before-title' }
      if (person.rule === 'unknown-pair' && !german && followsArticle(tokens, at)) return articled(tokens, longest)
      return { last: longest, type: 'PER', candidates: namedPersons(tokens, at, longest), rule: person.rule }
    }
    return undefined
  }

  function followsArticle(tokens: readonly Token[], at: number): boolean {
    const before = tokens[at - 1]
    // “that” is an article only where it is none of a clause.
    if (!before || before.pos === 'SCONJ' || before.pos === 'PRON') return false
    return lexicon.is(before, 'definite') && !gazetteer.givenName(tokens[at]!.text)
  }

  /** “the Samra Ulani”: no person of whom nothing is known bears an article; before a noun it is some thing's name. */
  function articled(tokens: readonly Token[], last: number): Omit<Draft, 'first'> | undefined {
    const next = tokens[last]
    const follower = next !== undefined && lexicon.is(next, 'org-follower')
    if (!follower && next && (next.pos === 'NOUN' || (next.pos === 'PROPN' && next.spaced))) return undefined
    return { last, type: 'ORG', candidates: [], rule: 'after-article' }
  }

  /** “the militia Katara Zul”, “the main opposition party, Katara Zul, …” */
  function isIntroduced(tokens: readonly Token[], at: number): boolean {
    const comma = !german && tokens[at - 1]?.text === ',' ? 2 : 1
    return lexicon.has('org-introducer', tokens[at - comma]?.lower ?? '')
  }

  /** In English a title in small letters and a name stand behind what the title is of. */
  function isLed(tokens: readonly Token[], at: number): boolean {
    if (german || at >= tokens.length || startsUpper(tokens[at]!.text)) return false
    const title = findTitle(tokens, at, Math.min(tokens.length, at + 4))
    const name = title && tokens[title.last]
    return title !== undefined && !title.plural && name !== undefined && startsUpper(name.text)
  }

  /** “Bundesbankchef Nagel”: a noun behind a title is a name where the register knows it as one. */
  function titledSurname(tokens: readonly Token[], at: number, afterTitle: boolean) {
    const known = afterTitle && startsUpper(tokens[at]!.text) && register.surnamed(keyOf(tokens[at]!)).length > 0
    return known ? { last: at + 1, rule: 'after-title' as const } : undefined
  }

  function namedPersons(tokens: readonly Token[], first: number, last: number): string[] {
    return register.named(nameOf(tokens, first, last)).flatMap(({ id, kind }) => (kind === 'person' ? [id] : []))
  }

  function nameOf(tokens: readonly Token[], first: number, last: number): string {
    const parts = tokens.slice(first, last).map(({ text, spaced }, index) => (index > 0 && spaced ? ` ${text}` : text))
    return parts.join('')
  }

  /** “Im Mai besuchte Lund Moskau”: behind the verb a name and a city are its subject and its object. */
  function followsSubject(tokens: readonly Token[], at: number): boolean {
    const verb = tokens[at - 2]
    return german && tokens[at - 1]?.pos === 'PROPN' && verb?.pos === 'VERB' && verb.readings[0]?.form === 'finite'
  }

  function stops(tokens: readonly Token[], at: number, end: number): boolean {
    if (shapes.acronym(tokens[at]!) && tokens[at]!.text.length > 1) return true
    if (findTitle(tokens, at, end) && german) return true
    const known = findKnown(tokens, at, end)
    return (
      known?.targets.some(
        ({ type, common, id }) =>
          !common &&
          type !== 'PER' &&
          (type === 'LOC' ? id !== null || followsSubject(tokens, at) : id !== null && known.last - at > 1),
      ) ?? false
    )
  }
}
