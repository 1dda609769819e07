import type { Entity } from '../../document.ts'
import { nameKey } from '../../register.ts'
import { rememberingForms } from '../form-cache.ts'
import { otherForms } from './acronym-names.ts'
import { nominative } from './declined-names.ts'
import type { InstitutionOwners } from './institution-owners.ts'
import type { NamePass } from './name-pass.ts'
import { type PartyFamilies, partyBearers } from './party-bearers.ts'
import type { Participant } from './workspace.ts'

/** An organisation that the register knows brings all its names. */
const keyOf = rememberingForms(nameKey)

/** Organisations by name, an acronym and its long form as one. */
export function organizationMentions(
  pass: NamePass,
  owners: InstitutionOwners,
  families: PartyFamilies,
  isSource: (token: number) => boolean,
): void {
  const { work, grammar, lexicon } = pass
  const { tokens, entities, sentences } = work.document
  const byName = new Map<string, Participant>()
  const noted = new Map<Participant, number>()
  const organizations = entities.filter((entity) => entity.type === 'ORG' && !pass.isDateline(entity))
  const acting = new Set(organizations.filter(acts).map(({ text }) => text))
  const otherForm = otherForms(pass, organizations)
  const partyOf = partyBearers(pass, owners, families)
  /** Whose institution of a type was told of last. */
  const told = new Map<string, string>()
  for (const entity of organizations) {
    const party = partyOf(entity)
    if (party === null) continue
    if (party) {
      work.mention(
        entity.first,
        entity.last,
        [party],
        'name',
        party.known ? 'known' : 'name',
        party.known ? 0.97 : 0.85,
      )
      continue
    }
    const name = nominative(pass, entity)
    const other = otherForm(entity)
    const known = knownAs(entity) ?? (other && knownAs(other))
    // “Constitutional Court”, “Philippine Congress”: whose it is, a later pass asks.
    if (!known && isInstitution(withoutCountry(entity)) && isHead(entity)) continue
    const same = byName.get(keyOf(name)) ?? (other && byName.get(keyOf(nominative(pass, other))))
    // Letters that nobody explains, or a word, are an actor only where they act.
    const doubtful = entity.rule === 'acronym' || entity.rule === 'unknown-word'
    if (!known && !other && doubtful && !same && !acting.has(entity.text)) continue
    const organization = known
      ? work.known(known)!
      : (same ??
        work.unknown('organization', other && other.text.length > name.length ? nominative(pass, other) : name))
    work.mention(entity.first, entity.last, [organization], 'name', known ? 'known' : 'name', known ? 0.97 : 0.85)
    organization.type ??= lexicon.organizationEnds.get(tokens[entity.last - 1]!.text) ?? null
    introduce(entity, organization)
    noteName(name, organization)
    // Names are only ever added.
    const before = noted.get(organization) ?? 0
    if (organization.names.size > before) {
      let at = 0
      for (const other of organization.names) if (at++ >= before) noteName(other, organization)
      noted.set(organization, organization.names.size)
    }
  }

  function noteName(name: string, organization: Participant): void {
    const key = keyOf(name)
    if (!byName.has(key)) byName.set(key, organization)
  }

  /** What the register knows under the name, unless it is another country's of the same plain words. */
  function knownAs(entity: Entity): string | undefined {
    const id = pass.best(entity.candidates)
    const actor = id ? work.register.get(id) : undefined
    if (!actor?.ofId?.startsWith('country:') || !pass.hasCountries) return id
    const institution = isInstitution(entity.text)
    const plain =
      institution || (general(actor.type) && entity.last - entity.first > 1 && !/\p{Lu}{2}/u.test(entity.text))
    if (actor.type !== null && !plain) told.set(actor.type, actor.ofId)
    if (!plain) return id
    // “Peru's Congress”, “the Supreme Court in Nairobi”, and what is called so again
    const explicit = ownerOf(entity)
    if (explicit !== null && actor.type !== null) told.set(actor.type, explicit)
    const owner = explicit ?? told.get(actor.type ?? '') ?? null
    if (owner !== null) return entity.candidates.find((candidate) => work.register.get(candidate)?.ofId === owner)
    const times = pass.timesNamed(actor.ofId)
    if (times === 0) return undefined
    if (!institution) return id
    const only = pass.onlyCountryBefore(entity.first)
    const other = only !== null && only !== actor.ofId
    return !other && times * most >= pass.timesNamed(pass.mainCountry) ? id : undefined
  }

  /** “the British Army said” but not “a British Army delegation” */
  function isHead({ last }: Entity): boolean {
    const head = grammar.phraseOf(last - 1)?.head
    return head === undefined || head < last
  }

  function isInstitution(name: string): boolean {
    return lexicon.institutions.has(name.toLowerCase())
  }

  function ownerOf({ first, last }: Entity): string | null {
    const sentence = sentences[tokens[first]!.sentence]!
    const owner = owners.before(first, sentence.first).country ?? owners.behind(last, sentence.last)
    return owner?.startsWith('country:') ? owner : null
  }

  /** “Philippine Congress” → “Congress”. */
  function withoutCountry(entity: Entity): string {
    let { first } = entity
    while (first < entity.last - 1 && lexicon.adjectives.has(pass.german ? tokens[first]!.lower : tokens[first]!.text))
      first++
    return first === entity.first ? nominative(pass, entity) : work.textOf(first, entity.last)
  }

  /** Of what kind several countries have one of the same plain words: “Democratic Party”, “National Intelligence Service”. */
  function general(type: string | null): boolean {
    return type === 'party' || (!pass.german && type !== null && organs.has(type))
  }

  /** “die Wahlkommission ZEC”: the noun before the name says what it is. */
  function introduce({ first }: Entity, organization: Participant): void {
    const noun = tokens[first - 1]
    const institution = noun && lexicon.institutions.get(noun.lower)
    if (!institution || !pass.german) return
    organization.type ??= institution.type
    if (!work.introduced.has(institution.type)) work.introduced.set(institution.type, organization)
  }

  function acts({ first, last, rule }: Entity): boolean {
    if (isSource(last - 1)) return true
    const place = grammar.slotOf(last - 1)
    const role = place?.slot.role
    if (rule === 'unknown-word') {
      const lemma = place?.clause.verb?.lemma.toLowerCase()
      return (role === 'subject' && lemma !== undefined && !lexicon.has('place-verb', lemma)) || role === 'agent'
    }
    if (role === 'subject' || role === 'agent' || role === 'dative') return true
    const before = tokens[first - 1]
    if (before && (lexicon.has('org-introducer', before.lower) || before.text === '(')) return true
    const relation = grammar.phraseOf(last - 1)?.relation
    return relation === 'genitive' || relation === 'of'
  }
}

/** How many times another country may be named for each time that the bearer's is. */
const most = 2

const organs = new Set(['agency', 'intelligence', 'police-agency', 'election-commission'])
