import type { Entity } from '../../document.ts'
import { nameKey } from '../../register.ts'
import { rememberingForms } from '../form-cache.ts'
import { otherForms } from './acronym-names.ts'
import { nominative } from './declined-names.ts'
import type { NamePass } from './name-pass.ts'
import type { Participant } from './workspace.ts'

/** An organisation that the register knows brings all its names. */
const keyOf = rememberingForms(nameKey)

/** Organisations by name, an acronym and its long form as one. */
export function organizationMentions(pass: NamePass, isSource: (token: number) => boolean): void {
  const { work, grammar, lexicon } = pass
  const { tokens, entities } = work.document
  const byName = new Map<string, Participant>()
  const noted = new Map<Participant, number>()
  const organizations = entities.filter((entity) => entity.type === 'ORG' && !pass.isDateline(entity))
  const acting = new Set(organizations.filter(acts).map(({ text }) => text))
  const otherForm = otherForms(pass, organizations)
  for (const entity of organizations) {
    const name = nominative(pass, entity)
    const other = otherForm(entity)
    const known = knownAs(entity) ?? (other && knownAs(other))
    // “Constitutional Court”: whose it is, a later pass asks.
    if (!known && lexicon.institutions.has(name.toLowerCase())) continue
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
    if (!actor?.ofId?.startsWith('country:') || pass.speaksOf(actor.ofId) || !pass.hasCountries) return id
    const plain =
      lexicon.institutions.has(entity.text.toLowerCase()) ||
      (general(actor.type) && entity.last - entity.first > 1 && !/\p{Lu}{2}/u.test(entity.text))
    return plain ? undefined : id
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

const organs = new Set(['agency', 'intelligence', 'police-agency', 'election-commission'])
