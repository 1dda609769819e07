import type { Entity } from '../../document.ts'
import { startsUpper } from '../names/trie.ts'
import type { NamePass } from './name-pass.ts'

/** The long form of an acronym, and the acronym of a long form. */
export type OtherForm = (entity: Entity) => Entity | undefined

const letters = /^\p{Lu}[\p{Lu}\p{Ll}-]{1,7}$/u

const isAcronym = ({ text, first, last }: Entity): boolean =>
  last - first === 1 && letters.test(text) && /\p{Lu}.*\p{Lu}/u.test(text)

/**
 * Pairs acronyms with their long forms: in brackets on either side, behind “or” and the like, right behind the name,
 * and by the first letters wherever both stand in the article.
 */
export function otherForms(pass: NamePass, organizations: readonly Entity[]): OtherForm {
  const { lexicon } = pass
  const { tokens } = pass.work.document
  const partner = new Map<string, Entity>()
  const acronyms = organizations.filter(isAcronym)
  const startOf = new Map(organizations.map((entity) => [entity.first, entity]))
  for (const entity of organizations) {
    const other = beside(entity)
    if (!other || isAcronym(entity) === isAcronym(other)) continue
    pair(isAcronym(entity) ? entity : other, isAcronym(entity) ? other : entity)
  }
  if (acronyms.length > 0)
    for (const entity of organizations) {
      if (entity.last - entity.first < 2) continue
      const initials = initialsOf(entity)
      const short = acronyms.find(({ text }) => initials.includes(text))
      if (short) pair(short, entity)
    }
  return (entity) => partner.get(entity.text)

  function pair(short: Entity, long: Entity): void {
    if (!partner.has(short.text)) partner.set(short.text, long)
    if (!partner.has(long.text)) partner.set(long.text, short)
  }

  /** “Long Form (LF)”, “LF (Long Form)”, “Long Form, or LF”, “Arbeiterpartei PKK”. */
  function beside({ last }: Entity): Entity | undefined {
    const direct = startOf.get(last)
    if (direct && isAcronym(direct)) return direct
    const mark = tokens[last]?.text
    if (mark === '(') {
      const article = lexicon.has('definite', tokens[last + 1]?.lower ?? '') ? 2 : 1
      const inside = startOf.get(last + article)
      return inside && tokens[inside.last]?.text === ')' ? inside : undefined
    }
    if (mark !== ',') return undefined
    for (let at = last + 1; at < last + 4 && tokens[at]; at++) {
      const other = startOf.get(at)
      if (other) return at > last + 1 ? other : undefined
      if (!lexicon.has('alias-word', tokens[at]!.lower) && !lexicon.has('as-word', tokens[at]!.lower)) return undefined
    }
    return undefined
  }

  /** First letters of all its words, and of those with a capital; without the country before it too. */
  function initialsOf({ first, last }: Entity): string[] {
    const words = tokens.slice(first, last).filter(({ text }) => /^\p{L}/u.test(text))
    const capitals = words.filter(({ text }) => startsUpper(text))
    if (capitals.length < 2) return []
    const spell = (list: typeof words) =>
      list.flatMap(({ text }) => text.split('-').map((part) => part.charAt(0).toUpperCase())).join('')
    return [spell(words), spell(capitals)]
  }
}
