import type { LanguagePack } from '../../language.ts'
import { readTable } from '../../languages/table.ts'
import { rememberingForms } from '../form-cache.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import { startsUpper } from '../names/trie.ts'
import type { SameOffice } from '../roles/families.ts'
import type { AnaphorOf } from './anaphors.ts'
import type { Grammar } from './grammar.ts'
import { antecedents } from './salience.ts'
import type { Sources, SpokenBy } from './speaking.ts'
import type { Participant, Workspace } from './workspace.ts'

/** Whether a noun means what may speak and is no person: an organisation, or something written. */
export type Impersonal = (lemma: string) => boolean

/** A compound is known by an end of at least so many letters. */
const shortestEnd = 4
const longestNoun = 48

/** Reads who and what speaks without being a person from names/ and attribution/. Throws MalformedData. */
export function loadImpersonal(pack: LanguagePack, lexicon: NameLexicon): Impersonal {
  const words = new Set<string>()
  for (const { lemma } of readTable(new URL('attribution/nouns.tsv', pack.folder), ['lemma', 'source', 'contents']))
    words.add(lemma.toLowerCase())
  for (const { noun, number } of readTable(new URL('names/anaphors.tsv', pack.folder), ['noun', 'types', 'number']))
    if (number === 'sing') words.add(noun.toLowerCase())
  for (const noun of lexicon.institutions.keys()) words.add(noun.slice(noun.lastIndexOf(' ') + 1).toLowerCase())
  for (const list of [lexicon.organizationEnds, lexicon.organizationStarts])
    for (const word of list.keys()) words.add(word.toLowerCase())
  const joins = pack.language === 'de'
  return rememberingForms((lemma) => {
    const lower = lemma.toLowerCase()
    if (words.has(lower) || lexicon.has('org-introducer', lower)) return true
    if (joins && lower.length <= longestNoun)
      for (let at = 2; lower.length - at >= shortestEnd; at++) if (words.has(lower.slice(at))) return true
    for (let length = 2; length <= 6; length++) if (lexicon.has('noun-ending', lower.slice(-length))) return true
    return false
  })
}

/**
 * “The former teacher said …”, “so der Abgeordnete”: a definite noun for somebody who speaks and has no name beside it means the
 * person of whom the text has just spoken, unless the text has spoken of one whom it only calls so (“A witness …. The witness said”).
 */
export function descriptionMentions(
  work: Workspace,
  grammar: Grammar,
  lexicon: NameLexicon,
  impersonal: Impersonal,
  anaphorOf: AnaphorOf,
  saying: SpokenBy,
  titled: ReadonlyMap<number, string>,
  sameOffice: SameOffice,
  sources: Sources,
): void {
  const { tokens, phrases, entities } = work.document
  const german = lexicon.language === 'de'
  const named = new Set(entities.map(({ first }) => first))
  const unnamed = new Set<string>()
  for (const phrase of phrases) {
    const head = tokens[phrase.head]!
    if (phrase.kind === 'ADJP' || phrase.kind === 'ADVP' || head.pos !== 'NOUN' || german !== startsUpper(head.text))
      continue
    const lemma = head.lemma.toLowerCase()
    if (phrase.definite !== true) {
      if (!work.mentionAt(head.index)) unnamed.add(lemma)
      continue
    }
    if (
      work.mentionAt(head.index) ||
      phrase.number === 'plur' ||
      lexicon.is(head, 'pair') ||
      unnamed.has(lemma) ||
      phrase.gender === 'neut' ||
      phrase.governor !== null
    )
      continue
    if (phrase.cases.length > 0 && phrase.preposition === null && !phrase.cases.includes('nom')) continue
    if (!saying(grammar, head.index) && !sources.isParenthesis(tokens[phrase.first - 1])) continue
    if (named.has(phrase.last) || impersonal(lemma) || anaphorOf(head)?.plural === false || sources.isVoice(head))
      continue
    // “the Hessian premier” is another one than he of the sentence before.
    if (titled.has(head.index) && isTold(phrase.first + 1, phrase.head)) continue
    if (!isPlain(phrase.first, phrase.head) || grammar.attached(phrase).length > 0) continue
    const gender = phrase.gender === 'fem' ? 'f' : phrase.gender === 'masc' ? 'm' : null
    // “the former commander” may be president by now
    const office = isOver(phrase.first + 1, head.index) ? undefined : titled.get(head.index)
    const fits = (one: Participant) =>
      one.kind === 'person' &&
      !one.plural &&
      (gender === null || one.gender === null || one.gender === gender) &&
      (office === undefined || mayHold(one, office))
    const [first] = antecedents(work, grammar, phrase.first, fits, 3)
    if (first) work.mention(head.index, head.index + 1, [first.person], 'role', 'description', 0.5)
  }

  /** Whether a word stands between article and noun that is no age and does not tell that an office is over. */
  function isTold(first: number, head: number): boolean {
    for (let at = first; at < head; at++)
      if (!/^\d/.test(tokens[at]!.text) && !titled.has(at) && !lexicon.statuses.has(tokens[at]!.lower)) return true
    return false
  }

  function isOver(first: number, head: number): boolean {
    for (let at = first; at < head; at++) if (lexicon.statuses.has(tokens[at]!.lower)) return true
    return false
  }

  /** Nobody is called by another office than the one in which he was introduced. */
  function mayHold({ id }: Participant, office: string): boolean {
    const held = work.rolesOf(id)
    return held.length === 0 || held.some((role) => sameOffice(role.office, office))
  }

  /** An article, and adjectives that name nobody else's country. */
  function isPlain(first: number, head: number): boolean {
    const { lower } = tokens[first]!
    if (!lexicon.has('definite', lower) || first === head) return false
    for (let at = first + 1; at < head; at++) {
      const { pos, text } = tokens[at]!
      if (pos === 'PROPN' || work.mentionAt(at) || lexicon.adjectives.has(german ? tokens[at]!.lower : text))
        return false
    }
    return true
  }
}
