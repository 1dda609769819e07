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

  /** Who is named beside it, and has the owner's office; else who holds that in the country which the adjective names, by the register. */
  function counterpart(at: number): void {
    const country = adjectiveBefore(at)
    const [owner] = ownersBefore(at)
    const beside = namedBeside(at)
    if (beside) {
      if (beside !== owner && owner?.kind === 'person') giveOffice(at, beside, owner, country)
      if (!named.has(at + 1)) mention(at, [beside], 'counterpart')
      return
    }
    if (named.has(at + 1) || !country || !work.day) return
    for (const office of officesOf(owner)) {
      const exact = work.register.holders(office, country, work.day)
      const holders = exact.length > 0 ? exact : broader(office, country)
      if (holders.length !== 1) continue
      mention(at, [work.known(holders[0]!.id)!], 'counterpart')
      return
    }
  }

  /** The offices that somebody holds, by the text and else by the register; without an owner all that the text tells. */
  function officesOf(owner: Participant | undefined): string[] {
    const said = (owner ? work.rolesOf(owner.id) : work.roles).filter(({ status }) => status === 'current')
    const held = said.length > 0 || !owner || !work.day ? said : work.register.officesOf(owner.id, work.day)
    return [...new Set(held.map(({ office }) => office))]
  }

  /** “his Polish counterpart Ada Lund”, “…, Ada Lund”, “Ada Lund, his Polish counterpart”. */
  function namedBeside(at: number): Participant | undefined {
    const behind = tokens[at + 1]?.text === ',' ? at + 2 : at + 1
    const first = possessiveBefore(at)
    const before = first !== null && tokens[first - 1]?.text === ',' ? work.mentionAt(first - 2) : undefined
    const next = named.has(behind) ? work.mentionAt(behind) : undefined
    const found = next ?? (before?.form === 'name' ? before : undefined)
    const actor = found?.actorIds.length === 1 ? work.actors.get(found.actorIds[0]!) : undefined
    return actor?.kind === 'person' ? actor : undefined
  }

  /** The office that makes the two counterparts: the one that the register knows of him or her, else the owner's. */
  function giveOffice(at: number, person: Participant, owner: Participant, country: string | null): void {
    if (work.rolesOf(person.id).length > 0) return
    const own = work.day ? work.register.officesOf(person.id, work.day) : []
    for (const office of officesOf(owner)) {
      const held = own.find((one) => one.office === office) ?? own.find((one) => sameOffice(one.office, office))
      const title = titleOf(held?.office ?? office, person.gender)
      const ofId = country ?? held?.ofId ?? null
      if (!title || !ofId?.startsWith('country:')) continue
      work.known(ofId)
      const { start } = tokens[possessiveBefore(at) ?? at]!
      const { end } = tokens[at]!
      const evidence = { start, end, text: work.document.text.slice(start, end) }
      const role = {
        personId: person.id,
        title,
        ofId,
        status: 'current' as const,
        evidence,
        elsewhere: false,
        given: false,
      }
      work.addRole({ ...role, office: held?.office ?? office })
      return
    }
  }

  /** The word by which the language calls an office first. */
  function titleOf(office: string, gender: Participant['gender']): string | undefined {
    const wanted = gender === 'f' && german ? 'f' : gender === 'm' && german ? 'm' : null
    for (const one of lexicon.titles.values())
      if (one.office === office && !one.plural && !one.of && (!wanted || one.gender === wanted)) return one.title
    return undefined
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
    const owned = possessiveBefore(at)
    return owned === null ? [] : (work.mentionAt(owned)?.actorIds ?? []).map((id) => work.actors.get(id)!)
  }

  function possessiveBefore(at: number): number | null {
    for (let before = at - 1; before >= 0 && before > at - 5; before--) {
      const token = tokens[before]!
      if (lexicon.is(token, 'possessive')) return before
      if (token.pos !== 'ADJ' && token.pos !== 'NUM' && token.pos !== 'PROPN' && token.pos !== 'NOUN') return null
    }
    return null
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
