import type { Phrase } from '../../document.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import { startsUpper } from '../names/trie.ts'
import type { Grammar } from './grammar.ts'
import { antecedents } from './salience.ts'
import type { Participant, Workspace } from './workspace.ts'

type People = NonNullable<ReturnType<NameLexicon['peoples']['get']>>

const aged = /^\d+-year-old$/

/** Definite nouns for a person who has been named: “die Grünen-Politikerin”, “der 69-Jährige”, “der Franzose”, “the Republican”. */
export function epithetMentions(work: Workspace, grammar: Grammar, lexicon: NameLexicon): void {
  const { tokens } = work.document
  const german = lexicon.language === 'de'
  // “der Diplomat Toni Habicht”: the name says who is meant.
  const named = new Set(work.document.entities.filter(({ type }) => type === 'PER').map(({ first }) => first))
  for (const phrase of work.document.phrases) {
    if (
      phrase.kind === 'ADJP' ||
      phrase.kind === 'ADVP' ||
      phrase.relation === 'apposition' ||
      // The number before it is no plural: “the 69-year-old”.
      (phrase.number === 'plur' && !aged.test(tokens[phrase.head]!.lower))
    )
      continue
    const head = tokens[phrase.head]!
    if (work.mentionAt(head.index) || !definite(phrase.first, phrase.head) || named.has(phrase.head + 1)) continue
    const determiner = tokens[phrase.kind === 'PP' ? phrase.first + 1 : phrase.first]!.lower
    const subject = grammar.slotOf(head.index)?.slot.role === 'subject'
    const people = lexicon.peoples.get(head.text)
    const gender = people ? genderOfPeople(people, phrase.number) : genderOf(head.text, head.lower, determiner, subject)
    if (!gender) continue
    const found = antecedents(
      work,
      grammar,
      phrase.first,
      (one) =>
        one.kind === 'person' &&
        (gender === 'x' || one.gender === null || one.gender === gender) &&
        (!people || isOf(one, people.country)),
    )
    const person = found[0]?.person
    if (person) work.mention(phrase.head, phrase.head + 1, [person], 'role', 'epithet', 0.6)
  }

  /** “der Franzose”, “the American”: one of them who has been named. */
  function genderOfPeople({ plural, gender }: People, number: Phrase['number']): 'm' | 'f' | 'x' | null {
    // „dem Franzosen“ is written like many
    return plural && !(german && number === 'sing') ? null : gender
  }

  function isOf({ id, ofId }: Participant, country: string): boolean {
    return ofId === country || work.rolesOf(id).some((role) => role.ofId === country)
  }

  function definite(first: number, head: number): boolean {
    for (let at = first; at < head; at++)
      if (lexicon.is(tokens[at], 'definite') || lexicon.is(tokens[at], 'contraction')) return true
    return false
  }

  /** The gender of an epithet; null for a noun that is none. */
  function genderOf(text: string, lower: string, determiner: string, subject: boolean): 'm' | 'f' | 'x' | null {
    if (german) {
      const tail = lower.slice(lower.lastIndexOf('-') + 1)
      if (lexicon.has('age-noun', tail.replace(/[nrms]$/, '')) && /^\d/.test(text))
        return determinerGender(determiner, subject || tail.endsWith('e'))
      if (!startsUpper(text)) return null
      // “der Beschuldigte”, “dem Parteilosen”
      const adjective = tail.replace(/n$/, '')
      if (adjective.endsWith('e') && lexicon.has('epithet', adjective))
        return determinerGender(determiner, subject || tail.endsWith('e'))
      for (const [form, gender] of [
        [tail, 'm'],
        [tail.replace(/s$/, ''), 'm'],
        [tail.replace(/in$/, ''), 'f'],
      ] as const)
        if (lexicon.has('epithet', form)) return form === tail && gender === 'f' ? 'm' : gender
      return null
    }
    if (aged.test(lower) || lexicon.has('epithet', lower)) return 'x'
    return null
  }

  /** “den 69-Jährigen” is a man; “der 69-Jährige” is one too, and “der 69-Jährigen” a woman. */
  function determinerGender(determiner: string, subject: boolean): 'm' | 'f' | 'x' {
    if (lexicon.has('masculine-article', determiner)) return 'm'
    if (lexicon.has('two-gender-article', determiner)) return subject ? 'm' : 'f'
    return lexicon.has('feminine-article', determiner) ? 'f' : 'x'
  }
}
