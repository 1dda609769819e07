import type { NameLexicon } from '../names/lexicon.ts'
import { startsUpper } from '../names/trie.ts'
import type { SameOffice } from '../roles/families.ts'
import type { CountryContext } from './context.ts'
import type { Grammar } from './grammar.ts'
import type { SpokenBy } from './speaking.ts'
import type { Participant, Workspace } from './workspace.ts'

/** Who or what is told by somebody else: “seines Landes”, “his country”, “ihr polnischer Amtskollege”, “his Indian counterpart”. */
export function relatedMentions(
  work: Workspace,
  lexicon: NameLexicon,
  sameOffice: SameOffice,
  context: CountryContext,
  grammar: Grammar,
  speaking: SpokenBy,
): void {
  const { tokens, entities } = work.document
  const german = lexicon.language === 'de'
  const named = new Set(entities.filter(({ type }) => type === 'PER').map(({ first }) => first))
  for (const token of tokens) {
    const { index: at, text } = token
    if (german !== startsUpper(text) || work.mentionAt(at)) continue
    if (lexicon.is(token, 'own-country')) ownCountry(at)
    else if (lexicon.is(token, 'counterpart')) counterpart(at)
    else if (lexicon.is(token, 'own-office')) ownOffice(at)
  }

  function ownCountry(at: number): void {
    const owners = ownersBefore(at)
    const countries = new Set(owners.flatMap((owner) => countryOf(owner) ?? []))
    if (countries.size > 0)
      mention(
        at,
        [...countries].flatMap((id) => work.known(id) ?? []),
        'own-country',
      )
  }

  /** “His office said”: an office that speaks does so for whom it serves. */
  function ownOffice(at: number): void {
    const [owner, other] = ownersBefore(at)
    if (owner?.kind === 'person' && !other && speaking(grammar, at)) mention(at, [owner], 'own-office')
  }

  /** Who holds the owner's office in the country that the adjective names, by the register; the name itself says it where one follows. */
  function counterpart(at: number): void {
    if (named.has(at + 1)) return
    const country = adjectiveBefore(at)
    const [owner] = ownersBefore(at)
    if (!country || !work.day) return
    const said = (owner ? work.rolesOf(owner.id) : work.roles).filter(({ status }) => status === 'current')
    const held = said.length > 0 || !owner ? said : work.register.officesOf(owner.id, work.day)
    const offices = [...new Set(held.map(({ office }) => office))]
    for (const office of offices) {
      const exact = work.register.holders(office, country, work.day)
      const holders = exact.length > 0 ? exact : broader(office, country)
      if (holders.length !== 1) continue
      mention(at, [work.known(holders[0]!.id)!], 'counterpart')
      return
    }
  }

  /** A chancellor's counterpart may be a prime minister: both head a government. */
  function broader(office: string, country: string) {
    const wide = heads.filter((head) => sameOffice(office, head))
    const keys = new Set(work.register.offices.flatMap((held) => (held.ofId === country ? [held.office] : [])))
    const found = [...keys].filter((key) => wide.some((head) => sameOffice(key, head)))
    return [...new Set(found.flatMap((key) => work.register.holders(key, country, work.day)))]
  }

  function mention(at: number, actors: readonly Participant[], rule: string): void {
    work.mention(at, at + 1, actors, 'role', rule, 0.65)
  }

  /** Those whom the possessive before the noun means. */
  function ownersBefore(at: number): Participant[] {
    for (let before = at - 1; before >= 0 && before > at - 5; before--) {
      const token = tokens[before]!
      if (lexicon.is(token, 'possessive'))
        return (work.mentionAt(before)?.actorIds ?? []).map((id) => work.actors.get(id)!)
      if (token.pos !== 'ADJ' && token.pos !== 'NUM' && token.pos !== 'PROPN' && token.pos !== 'NOUN') return []
    }
    return []
  }

  function adjectiveBefore(at: number): string | null {
    for (let before = at - 1; before >= 0 && before > at - 3; before--) {
      const { lower, text } = tokens[before]!
      const two = !german && before > 0 ? lexicon.adjectives.get(`${tokens[before - 1]!.text} ${text}`) : undefined
      const country = two ?? lexicon.adjectives.get(german ? lower : text)
      if (country) return country
    }
    return null
  }

  function countryOf(actor: Participant): string | null {
    if (actor.kind === 'country') return actor.id
    const held = work.rolesOf(actor.id).find(({ ofId }) => ofId?.startsWith('country:'))?.ofId
    const country = held ?? actor.ofId ?? (actor.known ? null : context.dominant)
    return country?.startsWith('country:') ? country : null
  }
}

const heads = ['head-of-government', 'head-of-state']
