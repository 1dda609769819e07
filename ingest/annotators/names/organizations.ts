import type { Token } from '../../document.ts'
import { ofWord } from '../../word.ts'
import { rememberingForms } from '../form-cache.ts'
import type { NameLexicon } from './lexicon.ts'
import { type Shapes, startsUpper } from './shapes.ts'

export interface OrganizationMatch {
  readonly last: number
  readonly type: 'ORG' | 'LOC'
  readonly rule: string
}

/** No tail of a word that makes it an organisation or a place is longer. */
const longestTail = 40

type TailList = 'place-end' | 'org-tail' | 'place-tail'

/** Finds organisations and places by their words: “Amt für …”, “… GmbH”, “… Party”, “Lake …”, “… Straße”. */
export function organizationFinder(lexicon: NameLexicon, shapes: Shapes) {
  const german = lexicon.language === 'de'
  // “US-backed” and “Kurdish-led” are no parts of a name.
  const capital = ofWord(
    (word) =>
      startsUpper(word.text) &&
      !/^\p{Lu}+-\p{Ll}/u.test(word.text) &&
      /^[\p{L}][\p{L}\p{M}'’.&-]*$/u.test(word.text) &&
      !shapes.hasAdjectiveTail(word),
  )

  const namesParty = ofWord(({ text, lower }) => {
    if (!/^\p{Lu}\p{Ll}+$/u.test(text)) return false
    for (let start = 3; start <= lower.length - 4; start++)
      if (lexicon.has('party-tail', lower.slice(start))) return !lexicon.has('no-party-name', lower.slice(0, start))
    return false
  })

  const tailed = {
    'place-end': rememberingForms((lower) => endsIn('place-end', lower)),
    'org-tail': rememberingForms((lower) => endsIn('org-tail', lower)),
    'place-tail': rememberingForms((lower) => endsIn('place-tail', lower)),
  }

  /** A run of capitals with “of”, “and”, “&” between them. */
  function capitals(tokens: readonly Token[], at: number, end: number, start: number): number {
    let last = at
    while (last < end && last < at + 8) {
      const token = tokens[last]!
      if (last > at && isInnerPossessive(tokens, last, end)) {
        last++
        continue
      }
      if (last > at && !token.spaced && token.text !== '&') break
      if (
        capital(token) &&
        !(last === start && lexicon.is(token, 'sentence-word')) &&
        !lexicon.is(token, 'months-days')
      ) {
        last++
        continue
      }
      const connects = last > at && !german && lexicon.is(token, 'org-connector')
      const next = tokens[last + 1]
      const article = next && lexicon.is(next, 'definite') ? 2 : 1
      // “Ministry of Health and Social Affairs”, but “the Nordic Council and the World Bank” are two.
      if (
        connects &&
        lexicon.is(token, 'conjunction') &&
        (article === 2 || !(hasOf(tokens, at, last) || isField(tokens, at, last, start)))
      )
        break
      const named = connects && last + article < end ? tokens[last + article]! : undefined
      // “a summit of the African Union for Wednesday”
      if (named && capital(named) && token.text !== 'on' && !lexicon.is(named, 'months-days')) {
        last += article
        continue
      }
      break
    }
    return last
  }

  /** “Tigray People's Liberation Front”: said of people at large, the possessive is part of the name. */
  function isInnerPossessive(tokens: readonly Token[], at: number, end: number): boolean {
    return (
      /^['’]s?$/.test(tokens[at]!.text) &&
      lexicon.is(tokens[at - 1]!, 'org-possessor') &&
      at + 1 < end &&
      capital(tokens[at + 1]!)
    )
  }

  /** “the Food and Drug Administration”: one common noun behind the article does not make an organisation yet. */
  function isField(tokens: readonly Token[], at: number, last: number, start: number): boolean {
    return (
      last === at + 1 &&
      at > start &&
      lexicon.is(tokens[at - 1]!, 'definite') &&
      lexicon.is(tokens[at]!, 'common-capital') &&
      !lexicon.organizationEnds.has(tokens[at]!.text)
    )
  }

  function hasOf(tokens: readonly Token[], first: number, last: number): boolean {
    for (let at = first; at < last; at++) if (lexicon.is(tokens[at]!, 'of-word')) return true
    return false
  }

  function english(tokens: readonly Token[], at: number, end: number, start: number): OrganizationMatch | undefined {
    if (!capital(tokens[at]!)) return undefined
    // “Members of the …”: the first word of a sentence has its capital anyway.
    if (at === start && tokens[at]!.pos === 'NOUN' && hasOf(tokens, at + 1, Math.min(at + 2, end))) return undefined
    const last = capitals(tokens, at, end, start)
    const group = beforeGroup(tokens, at, last, start)
    if (last - at < 2) return group
    for (let stop = last; stop > at + 1; stop--) {
      const word = tokens[stop - 1]!
      if (lexicon.organizationEnds.has(word.text) && startsUpper(word.text))
        return {
          last: hasOf(tokens, stop, Math.min(stop + 1, end)) ? last : stop,
          type: 'ORG',
          rule: 'organization-word',
        }
      // “Foreign Minister Park Jin”: behind a title a name begins
      if (lexicon.is(word, 'place-end') && startsUpper(word.text) && !lexicon.titles.has(tokens[stop - 2]!.lower))
        return { last: stop, type: 'LOC', rule: 'place-word' }
    }
    if (lexicon.is(tokens[at]!, 'place-start')) return { last: Math.min(last, at + 3), type: 'LOC', rule: 'place-word' }
    if (lexicon.organizationStarts.has(tokens[at]!.text) && lexicon.is(tokens[at + 1]!, 'of-word'))
      return { last, type: 'ORG', rule: 'organization-word' }
    return group
  }

  /** “the Wagner group”, “Citizen Revolution party”: the noun in small letters says what bears the name. */
  function beforeGroup(
    tokens: readonly Token[],
    at: number,
    last: number,
    start: number,
  ): OrganizationMatch | undefined {
    const noun = tokens[last]
    if (last === at || last - at > 4 || !noun || !lexicon.is(noun, 'org-follower')) return undefined
    const describes = (index: number) => {
      const { lower, text, pos } = tokens[index]!
      return lexicon.has('group-adjective', lower) || lexicon.adjectives.has(text) || (pos === 'ADJ' && last - at === 1)
    }
    // “the Nordic Socialist party” is one; of “the Socialist party” and of “Kurdish Ulani rebels” the first word only describes.
    if (lexicon.adjectives.has(tokens[at]!.text) || (last - at === 1 && describes(at))) return undefined
    // “Sri Lankan Tamil rebels”
    if (last - at > 1 && lexicon.adjectives.has(`${tokens[at]!.text} ${tokens[at + 1]!.text}`)) return undefined
    const before = at > start ? tokens[at - 1]! : undefined
    if (before && startsUpper(before.text) && lexicon.is(before, 'group-adjective')) return undefined
    const plain = (index: number) => describes(index) || lexicon.is(tokens[index]!, 'common-capital')
    let named = last - at > 1 && at > start && lexicon.is(tokens[at - 1]!, 'definite')
    // “the West African bloc” only says where it is.
    if (named && tokens[last - 1]!.pos === 'ADJ' && lexicon.is(tokens[last - 1]!, 'common-capital')) return undefined
    for (let index = at; index < last; index++)
      if (!plain(index)) named ||= index > start || tokens[index]!.pos === 'PROPN'
    return named ? { last, type: 'ORG', rule: 'before-group' } : undefined
  }

  function germanAt(tokens: readonly Token[], at: number, end: number, start: number): OrganizationMatch | undefined {
    const token = tokens[at]!
    if (!capital(token)) return /^\d+\.$/.test(token.text) ? club(tokens, at, end) : undefined
    if (lexicon.is(token, 'org-introducer')) return undefined
    let last = at
    while (
      last < end &&
      last < at + 6 &&
      (last === at || tokens[last]!.spaced) &&
      (capital(tokens[last]!) || tokens[last]!.text === '&')
    )
      last++
    for (let stop = last; stop > at + 1; stop--)
      if (lexicon.organizationEnds.has(tokens[stop - 1]!.text) && shapesName(tokens, at, stop - 1, start))
        return { last: stop, type: 'ORG', rule: 'organization-word' }
    if (
      lexicon.is(token, 'place-start') &&
      token.pos === 'PROPN' &&
      at + 1 < end &&
      capital(tokens[at + 1]!) &&
      tokens[at + 1]!.spaced
    )
      return { last: at + 2, type: 'LOC', rule: 'place-word' }
    if (lexicon.organizationStarts.has(token.text)) return headed(tokens, at, end)
    return adjectival(tokens, at, end, start) ?? party(tokens, at)
  }

  /** “die Fortschrittspartei”: what a party is for is its name; “die Regierungspartei” only says which one. */
  function party(tokens: readonly Token[], at: number): OrganizationMatch | undefined {
    const before = tokens[at - 1]
    const definite = lexicon.is(before, 'definite') || lexicon.is(before, 'contraction')
    return definite && namesParty(tokens[at]!) ? { last: at + 1, type: 'ORG', rule: 'party-noun' } : undefined
  }

  function shapesName(tokens: readonly Token[], at: number, stop: number, start: number): boolean {
    for (let index = at; index < stop; index++) {
      const token = tokens[index]!
      if (index === start && token.pos !== 'PROPN' && token.pos !== 'NOUN' && token.pos !== 'ADJ' && token.pos !== 'X')
        return false
    }
    return true
  }

  function club(tokens: readonly Token[], at: number, end: number): OrganizationMatch | undefined {
    const next = tokens[at + 1]
    if (at + 2 >= end || !next || !lexicon.organizationStarts.has(`${tokens[at]!.text} ${next.text}`)) return undefined
    return capital(tokens[at + 2]!) ? { last: at + 3, type: 'ORG', rule: 'organization-word' } : undefined
  }

  /** “Bundesamt für Migration”, “Universität Hamburg”, “FC Schalke”. */
  function headed(tokens: readonly Token[], at: number, end: number): OrganizationMatch | undefined {
    const next = tokens[at + 1]
    if (!next || at + 1 >= end || !next.spaced) return undefined
    if (capital(next)) {
      const named = next.pos === 'PROPN' || shapes.acronym(next) || shapes.nameLike(next, false)
      if (!named) return undefined
      let last = at + 2
      while (
        last < end &&
        last < at + 4 &&
        tokens[last]!.spaced &&
        capital(tokens[last]!) &&
        tokens[last]!.pos === 'PROPN'
      )
        last++
      return { last, type: 'ORG', rule: 'organization-word' }
    }
    if (!lexicon.is(next, 'org-connector') || at + 2 >= end) return undefined
    let last = at + 2
    if (!capital(tokens[last]!)) {
      if (tokens[last]!.pos !== 'DET' && tokens[last]!.pos !== 'ADJ') return undefined
      last++
    }
    if (last >= end || !capital(tokens[last]!)) return undefined
    last++
    if (last + 1 < end && lexicon.is(tokens[last]!, 'conjunction') && capital(tokens[last + 1]!)) last += 2
    return { last, type: 'ORG', rule: 'organization-word' }
  }

  /** A capitalised adjective amid a sentence belongs to a name: “Lübecker Nachrichten”, “Teupitzer Straße”. */
  function adjectival(tokens: readonly Token[], at: number, end: number, start: number): OrganizationMatch | undefined {
    const token = tokens[at]!
    const noun = tokens[at + 1]
    if (!noun || at + 1 >= end || !noun.spaced || !capital(noun)) return undefined
    const adjective = token.pos === 'ADJ' || /(?:er|ische[rnms]?)$/.test(token.lower)
    if (!adjective || lexicon.titles.has(token.lower)) return undefined
    if (hasTail('place-end', noun.lower))
      return token.pos === 'ADJ' || token.pos === 'PROPN'
        ? { last: at + 2, type: 'LOC', rule: 'place-word' }
        : undefined
    if (at === start && token.pos !== 'PROPN') return undefined
    if (token.pos !== 'ADJ' && token.pos !== 'PROPN') return undefined
    if (hasTail('org-tail', noun.lower))
      return { last: purpose(tokens, at + 2, end), type: 'ORG', rule: 'organization-word' }
    return undefined
  }

  /** “Nationale Liga für Demokratie”: what a body in capitals is for belongs to its name. */
  function purpose(tokens: readonly Token[], at: number, end: number): number {
    if (at + 1 >= end || !lexicon.is(tokens[at]!, 'org-purpose') || !capital(tokens[at + 1]!)) return at
    const last = at + 2
    const more = last + 1 < end && lexicon.is(tokens[last]!, 'conjunction') && capital(tokens[last + 1]!)
    // “… für Schutz und Wiederherstellung (MPSR)”: a list only where a bracket closes it.
    return more && tokens[last + 2]?.text === '(' ? last + 2 : last
  }

  /** True where the word, its genitive undone, is one of the list or ends in one. */
  function hasTail(list: TailList, lower: string): boolean {
    return tailed[list](lower)
  }

  function endsIn(list: TailList, lower: string): boolean {
    for (const word of lower.endsWith('s') ? [lower, lower.slice(0, -1), lower.slice(0, -2)] : [lower])
      for (let start = Math.max(0, word.length - longestTail); start <= word.length - 3; start++)
        if (lexicon.has(list, word.slice(start))) return true
    return false
  }

  return { find: german ? germanAt : english, hasTail }
}
