import type { EntityType } from '../../../graph/extraction.ts'
import type { Sentence, Token } from '../../document.ts'
import { ofWord } from '../../word.ts'
import type { Take } from './draft.ts'
import type { Finders } from './finders.ts'
import type { OrganizationNouns } from './organization-nouns.ts'
import { isHeadline, isShouted } from './sentence-shape.ts'
import type { SayingWords } from './speaking-names.ts'
import { keyAt, type Surnames } from './surnames.ts'
import { startsUpper } from './trie.ts'

/** “al-Hashimi”, “d’Orsay”. */
const prefixed = ofWord(({ text }) => /^\p{Ll}{1,3}['’-]\p{Lu}/u.test(text))

const named = (token: Token | undefined): boolean =>
  token !== undefined && (startsUpper(token.text) || token.pos === 'NOUN' || token.pos === 'ADJ')

/** Finds single words that a full name elsewhere in the text, or their surroundings, make names. */
export function singleNames(
  { german, lexicon, gazetteer, shapes, findTitle, organizations }: Finders,
  { apposed }: OrganizationNouns,
  { before: sourceWords }: SayingWords,
) {
  const { hasTail } = organizations
  return bold

  /** Single names: a surname that the text gave in full, an acronym, a word between “in” and a comma. */
  function bold(
    { first, last: end }: Sentence,
    tokens: readonly Token[],
    timed: readonly number[],
    taken: readonly number[],
    surnames: Surnames,
    acronyms: ReadonlySet<string>,
    take: Take,
  ): void {
    let capitals: boolean | undefined
    const shouted = () => {
      capitals ??= isShouted(tokens, first, end)
      return capitals
    }
    const headline = !german && isHeadline(tokens, first, end)
    for (let at = first; at < end; at++) {
      const token = tokens[at]!
      if (taken[at] || timed[at] || token.text.length < 2) continue
      const lowerStart = !startsUpper(token.text)
      if (lowerStart && !shapes.particle(token) && !prefixed(token)) continue
      const surname = surnames.mayBegin(token) ? surnameAt(tokens, at, end, surnames) : 0
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

  function surnameAt(tokens: readonly Token[], at: number, end: number, surnames: Surnames): number {
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
      lexicon.is(token, 'currency') ||
      lexicon.is(token, 'sentence-word') ||
      !/^\p{Lu}\p{Ll}[\p{L}'’]+$/u.test(token.text)
    )
      return false
    if (before && (/^(?:DET|ADJ|NUM)$/.test(before.pos) || lexicon.is(before, 'contraction'))) return false
    if (before && /^["„“»«‚‘']$/.test(before.text) && after && /^["„“»«‚‘']$/.test(after.text)) return false
    for (let length = 2; length <= 6; length++) if (lexicon.has('noun-ending', token.lower.slice(-length))) return false
    return true
  }

  /** “jailed Brandel”, “against Brandel”, “an inquiry into Brandel”, “met with Brandel” */
  function needsPerson(before: Token, second: Token | undefined): boolean {
    if (before.pos === 'VERB') return lexicon.has('person-verb', before.lemma)
    if (before.pos !== 'ADP') return false
    if (lexicon.is(before, 'hostile-preposition')) return true
    if (!second || !lexicon.is(before, 'case-preposition')) return false
    return lexicon.has(second.pos === 'VERB' ? 'encounter-verb' : 'case-noun', second.lemma)
  }

  /** Whether a clause may begin behind a word. */
  function opens(before: Token | undefined): boolean {
    return !before || before.text === ',' || before.pos === 'CCONJ' || before.pos === 'SCONJ'
  }

  /** Whether a verb follows, perhaps behind an adverb, that tells what a person does. */
  function acts(tokens: readonly Token[], at: number, end: number): boolean {
    let next = at + 1
    while (next < end && next < at + 3 && tokens[next]!.pos === 'ADV') next++
    const verb = next < end ? tokens[next]! : undefined
    if (!verb || startsUpper(verb.text) || (verb.pos !== 'VERB' && verb.pos !== 'AUX')) return false
    // “Marwick was arrested”, but “Marwick was shelled”
    const be = verb.lemma === 'be' ? tokens[next + 1] : undefined
    if (be) return be.pos === 'VERB' && lexicon.has('person-verb', be.lemma)
    return /^(?:finite|)$/.test(verb.readings[0]?.form ?? '') && !lexicon.has('place-verb', verb.lemma)
  }

  function single(
    tokens: readonly Token[],
    at: number,
    start: number,
    end: number,
    shouted: () => boolean,
    acronyms: ReadonlySet<string>,
  ): { type: EntityType; rule: string } | undefined {
    const token = tokens[at]!
    const before = at > start ? tokens[at - 1] : undefined
    const after = at + 1 < end ? tokens[at + 1] : undefined
    if (acronyms.has(token.text)) return { type: 'ORG', rule: 'acronym' }
    if (shapes.acronym(token) && !/^\d/.test(after?.text ?? '') && !shouted()) return { type: 'ORG', rule: 'acronym' }
    if (shapes.camel(token) && !lexicon.organizationEnds.has(token.text)) return { type: 'ORG', rule: 'camel-case' }
    const like = shapes.nameLike(token, at === start)
    if (german && token.pos !== 'PROPN' && !like) return undefined
    if (german && /-/.test(token.text) && !like) return undefined
    if (before && lexicon.is(before, 'org-introducer') && like) return { type: 'ORG', rule: 'after-organization-word' }
    if (before && lexicon.is(before, 'place-introducer') && like) return { type: 'LOC', rule: 'after-place-word' }
    if (german && token.pos === 'PROPN' && hasTail('place-tail', token.lower))
      return { type: 'LOC', rule: 'place-word' }
    // “jailed Brandel”: a word that nobody knows where a person must stand; not “jailed Druze leaders”, “jailed Muslims”.
    if (
      !german &&
      like &&
      before &&
      !startsUpper(before.text) &&
      needsPerson(before, at - 1 > start ? tokens[at - 2] : undefined) &&
      !/s$/.test(token.text) &&
      !named(after) &&
      plausible(tokens, at, before, after)
    )
      return { type: 'PER', rule: 'where-a-person-stands' }
    // “according to Netcorp”
    const source = !german && at - 1 > start && sourceWords.has(`${tokens[at - 2]!.lower} ${before!.lower}`)
    if (source && like && plausible(tokens, at, before, after))
      return { type: gazetteer.isSurname(token.text) ? 'PER' : 'ORG', rule: 'unknown-word' }
    const inside = before && lexicon.is(before, 'locative') && !lexicon.is(before, 'contraction')
    if (inside && like && !gazetteer.isSurname(token.text)) return { type: 'LOC', rule: 'after-preposition' }
    if (!german) {
      // “Netcorp, a consultancy, …”
      if (like && plausible(tokens, at, undefined, undefined) && apposed(tokens, at + 1))
        return { type: 'ORG', rule: 'apposed-kind' }
      // “Duvalier demanded”, “but Brandel has refused”: who does something in a clause of its own.
      if (like && opens(before) && acts(tokens, at, end) && plausible(tokens, at, undefined, after))
        if (!/s$/.test(token.text) || gazetteer.isSurname(token.text)) return { type: 'PER', rule: 'unknown-word' }
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
    // “Kolbe IV” is a law or a ship.
    if (after && /^[IVX]{2,}$/.test(after.text)) return undefined
    if (gazetteer.isSurname(token.text)) return { type: 'PER', rule: 'surname' }
    return plausible(tokens, at, before, after) ? { type: 'PER', rule: 'unknown-word' } : undefined
  }
}
